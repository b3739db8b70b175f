"""今日待办 of an office asked of the store is the same as reckoned plainly, case by case."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.late_clocks import LateClocks
from dispute_desk.domain.rights_ahead import lapsing, rules_ahead
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import OPEN
from dispute_desk.domain.today import Awaited
from dispute_desk.services import seeding
from dispute_desk.services.archive import FreezeCase
from dispute_desk.services.editing import EditCase
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.store.case_tables import snooze
from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SOON, UNTIL = TODAY + timedelta(days=3), TODAY + timedelta(days=5)
#: Lines the home page shows of a list.
MOST = 50


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office with more open cases than a list shows; some put off, frozen, of nobody."""
    path = tmp_path_factory.mktemp("reckoned") / "office.ddk"
    made = create_station(
        path, NewStation(kind="sample", people=(("林例晓", ("lead", "admin")),)), lambda: NOW
    )
    seeding.seed(made, cases=700, seed=11, years=1)
    ids = open_ids(made)
    made.do(SnoozeCases(case_ids=tuple(ids[::9]), until_on=UNTIL))
    with made.store.beside() as connection:  # as an import may leave them
        nobodys = update(cases).where(cases.c.id.in_(ids[7::31]))
        connection.execute(nobodys.values(handler_id=None))
    for case_id in ids[11::23]:
        known = TODAY - timedelta(days=345)
        made.do(EditCase(case_id=case_id, changes={"breach_known_on": known}))
    for case_id in ids[4::40]:
        made.do(FreezeCase(case_id=case_id, reason="本人请求删除"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def files(desk: Desk) -> list[CaseFile]:
    """Every case with all that lies in it."""
    ids = desk.lists.case_ids(CaseQuery())
    return [file for case_id in ids if (file := desk.lists.case_file(case_id)) is not None]


def open_ids(desk: Desk) -> list[int]:
    return desk.lists.case_ids(CaseQuery(view="open"))


def put_off(desk: Desk) -> set[int]:
    """The cases the person at the desk put off."""
    asked = select(snooze.c.case_id).where(snooze.c.until_on > TODAY)
    with desk.store.reading() as connection:
        return set(connection.scalars(asked))


def works(file: CaseFile) -> bool:
    """Somebody has to do something about the case."""
    return file.case["stage"] in OPEN and file.case["frozen_on"] is None


def is_over(file: CaseFile) -> bool:
    """Every worker of the case is at an end."""
    return bool(file.claimants) and all(one["state"] in TERMINAL for one in file.claimants)


def received(file: CaseFile) -> tuple[date, int]:
    return file.case["received_on"], file.id


def of_lists(files: list[CaseFile], person: int | None, apart: set[int]) -> dict[str, list[int]]:
    """The cases of the lists about next actions, reckoned by hand."""

    def chosen(
        test: Callable[[CaseFile, date | None], bool], *, nobodys: bool = False
    ) -> Iterator[CaseFile]:
        for file in files:
            handler = file.case["handler_id"]
            his = person is None or handler == person or (nobodys and handler is None)
            if works(file) and his and test(file, file.case["next_action_on"]):
                yield file

    def by_day(file: CaseFile) -> tuple[date, int]:
        return file.case["next_action_on"], file.id

    def near(file: CaseFile, day: date | None, first: date, last: date) -> bool:
        return day is not None and first <= day <= last and file.id not in apart

    due = chosen(lambda file, day: near(file, day, date.min, TODAY))
    soon = chosen(lambda file, day: near(file, day, TODAY + timedelta(days=1), SOON))
    ending = chosen(
        lambda file, day: near(file, day, SOON + timedelta(days=1), date.max) and is_over(file)
    )
    unplanned = chosen(lambda file, day: day is None or not file.case["next_action"], nobodys=True)
    newest = sorted(chosen(lambda _file, _day: True), key=received, reverse=True)
    told = {
        "due": sorted(due, key=by_day),
        "soon": sorted(soon, key=by_day),
        "ending": sorted(ending, key=received),
        "unplanned": sorted(unplanned, key=received),
        "recent": newest,
    }
    return {name: [file.id for file in some[:MOST]] for name, some in told.items()}


def shown(items: list[TodayItem]) -> list[int]:
    """The cases of a list, without terms and clocks that stand between them."""
    return [one.case_id for one in items if one.awaited is None]


@pytest.mark.parametrize("whose", ["all", "mine", "another's"])
def test_the_lists_about_next_actions(desk: Desk, files: list[CaseFile], whose: str) -> None:
    others = [one.id for one in desk.lists.people() if one.id != desk.actor.id]
    person = {"all": None, "mine": desk.actor.id, "another's": others[0]}[whose]

    lists = desk.lists.today(TODAY, person)

    reckoned = of_lists(files, person, put_off(desk))
    assert {name: shown(lists[name]) for name in ("ending", "unplanned", "recent")} == {
        name: reckoned[name] for name in ("ending", "unplanned", "recent")
    }
    for name in ("due", "soon"):
        some = shown(lists[name])  # clocks that are over take places of the fifty
        assert some == [one for one in reckoned[name] if one in some]
        assert len(lists[name]) == MOST or some == reckoned[name]
    assert reckoned["recent"]
    assert reckoned["due"] or whose != "all"
    assert [one.case_id for one in lists["snoozed"]] == sorted(
        one.id
        for one in files
        if works(one)
        and one.id in put_off(desk)
        and (person is None or one.case["handler_id"] == person)
    )[:MOST]


def test_the_rights_about_to_lapse(desk: Desk, files: list[CaseFile]) -> None:
    codes = {rule.code for rule in rules_ahead(desk.profile)}
    reckoned = sorted(
        (clock.due or date.max, file.id, clock.rule.code)
        for file in files
        if works(file) and not is_over(file) and file.id not in put_off(desk)
        for clock in lapsing(file, desk.profile, desk.calendar, TODAY, codes)
    )

    told = desk.lists.today(TODAY, None)["rights"]

    assert reckoned
    assert [(one.due_on, one.case_id) for one in told] == [
        (due, case_id) for due, case_id, _ in reckoned[:MOST]
    ]
    assert {(one.case_id, one.body) for one in told} <= {(one, code) for _, one, code in reckoned}


def test_the_clocks_that_are_over(desk: Desk, files: list[CaseFile]) -> None:
    late = LateClocks(desk.profile, desk.calendar, TODAY)
    codes = {rule.code for rule in late.rules_told}
    asked = {file.id: (file.case["next_action"], file.case["next_action_on"]) for file in files}
    over = {
        (clock.due, file.id, clock.rule.code)
        for file in files
        if works(file) and file.id not in put_off(desk)
        for clock in late.of_file(file)
        if clock.rule.code in codes
    }

    due = desk.lists.today(TODAY, None)["due"]

    told = {(one.due_on, one.case_id, one.body) for one in due if one.awaited is Awaited.CLOCK}
    assert told
    assert told <= over
    last = max(one.due_on for one in due if one.due_on)
    for day, case_id, code in over - told:  # behind the fifty, or asked for by the next action
        action, on = asked[case_id]
        same = late.asked_by(code, action) and on is not None and on <= TODAY
        assert same or (len(due) == MOST and day is not None and day >= last)
