"""Opens a store and puts a desk together; makes a new store with its first person.

Heavy to import (the store comes with it): only ``app`` and ``cli`` do, when they need it.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.office import Actor
from dispute_desk.domain.own_marks import own_settings
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.calendars import load_calendars
from dispute_desk.reference.profiles import load_profile, load_routing
from dispute_desk.services import all_use_cases
from dispute_desk.services.desk import Desk
from dispute_desk.services.import_ahead import left_or_waiting
from dispute_desk.services.lists import Lists
from dispute_desk.services.staff import AddPerson, ChangeSetting
from dispute_desk.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.clock import Clock
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import PersonRow

NO_SUCH_PERSON = sentence(
    "no_such_person",
    QT_TRANSLATE_NOOP("errors", "没有名为“{name}”的在岗人员。可以选择：{known}。"),
)
NOBODY = sentence(
    "nobody_there",
    QT_TRANSLATE_NOOP("errors", "这个数据文件里还没有人员。请换一个数据文件，或新建工作站。"),
)
SETUP = QT_TRANSLATE_NOOP("opening", "初始设置")

#: Kinds of stores, as ``store_info`` keeps them.
PLAIN = "plain"
SAMPLE = "sample"
#: Named so that the registry is complete once this room is open.
USE_CASE_FILES = all_use_cases.ALL


@dataclass(frozen=True, kw_only=True)
class NewStation:
    """What a new store starts with: its kind, profile, names and people (name, bundles).

    ``mark`` stands for the station in its numbers; without it they are the profile's.
    """

    kind: str = PLAIN
    profile: str = "union-tax"
    station: str | None = None
    district: str | None = None
    mark: str = ""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()


def create_station(path: Path, new: NewStation, clock: Clock) -> Desk:
    """Make a store and everything it starts with; return the desk of its first person."""
    load_profile(new.profile)
    people = new.people or ((_default_name(), ("lead", "admin")),)
    store = Store.create(path, facts={"kind": new.kind, "profile": new.profile})
    every = Actor(None, SETUP, frozenset(Right))
    desk = _desk(store, clock, every)
    for name, bundles in people:
        desk.do(AddPerson(name=name, bundles=bundles))
    told = {"station.name": new.station, "station.district": new.district}
    marks = own_settings(desk.profile, new.mark, new.district or "")
    for setting, value in (told | marks).items():
        if value:
            desk.do(ChangeSetting(name=setting, value=value))
    return sit_down(desk, desk.lists.people(active_only=True)[0])


def _default_name() -> str:
    return QT_TRANSLATE_NOOP("opening", "负责人")


def open_desk(path: Path, clock: Clock, person: str | None = None) -> Desk:
    """Open an existing store for a person by name; without a name, for the first who may report.

    An import that a program left in the middle is taken back first.
    Raises DeskError for a file that cannot be opened and for an unknown person.
    """
    store = Store.open(path)
    with ExitStack() as unless_seated:
        unless_seated.callback(store.close)
        left = left_or_waiting(store)
        desk = _desk(store, clock, Actor(None, "", frozenset()))
        seated = sit_down(desk, _person(desk, person))
        seated.left = left
        unless_seated.pop_all()
    return seated


def _desk(store: Store, clock: Clock, actor: Actor) -> Desk:
    profile = load_profile(store.info.get("profile", "union-tax"))
    return Desk(
        store,
        clock=clock,
        profile=profile,
        routing=load_routing(profile),
        calendar=load_calendars(),
        actor=actor,
        lists=Lists(store, actor),
    )


def _person(desk: Desk, name: str | None) -> PersonRow:
    people = desk.lists.people(active_only=True)
    if not people:
        raise DeskError(NOBODY)
    if name is None:
        able = [one for one in people if Right.REPORT in desk.profile.rights_of(one.bundles)]
        return (able or people)[0]
    for one in people:
        if one.name == name:
            return one
    raise DeskError(NO_SUCH_PERSON, name=name, known="、".join(one.name for one in people))


def actor_of(row: PersonRow, profile: Profile) -> Actor:
    """Return a person with the rights of his bundles."""
    return Actor(row.id, row.name, profile.rights_of(row.bundles))


def sit_down(desk: Desk, row: PersonRow) -> Desk:
    """Return the desk with this person at it."""
    return desk.as_person(actor_of(row, desk.profile))
