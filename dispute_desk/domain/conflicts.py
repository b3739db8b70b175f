"""Who should not handle a dispute because he belongs to one side of it (回避)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BLANKS = re.compile(r"[\s·•・]+")
_BETWEEN_NAMES = re.compile(r"[、,，;；/\n]+|\s{2,}")
#: A name of a firm or group shorter than this says nothing about other names that begin with it.
_TELLING = 4


class Bond(StrEnum):
    """What ties somebody to a side of the dispute."""

    WORKER = "worker"
    AGENT = "agent"
    LEGAL_REP = "legal_rep"
    CONTACT = "contact"
    UNION_CHAIR = "union_chair"
    OWN_UNIT = "own_unit"
    GROUP = "group"


#: Said of the person: 与本案职工同名 …
BOND_WORDS: dict[Bond, str] = {
    Bond.WORKER: QT_TRANSLATE_NOOP("conflict", "与本案职工同名"),
    Bond.AGENT: QT_TRANSLATE_NOOP("conflict", "与本案代理人同名"),
    Bond.LEGAL_REP: QT_TRANSLATE_NOOP("conflict", "与用人单位法定代表人同名"),
    Bond.CONTACT: QT_TRANSLATE_NOOP("conflict", "与用人单位联系人同名"),
    Bond.UNION_CHAIR: QT_TRANSLATE_NOOP("conflict", "与用人单位工会主席同名"),
    Bond.OWN_UNIT: QT_TRANSLATE_NOOP("conflict", "所在单位就是用人单位"),
    Bond.GROUP: QT_TRANSLATE_NOOP("conflict", "所在单位与用人单位同属一个集团"),
}


@dataclass(frozen=True)
class Conflict:
    """One reason to withdraw: the person, what ties him, and to whom."""

    person: str
    bond: Bond
    whom: str


@dataclass(frozen=True, kw_only=True)
class Sides:
    """The people and units of a dispute, as far as they are known."""

    workers: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    legal_rep: str = ""
    contacts: tuple[str, ...] = ()
    union_chair: str = ""
    units: tuple[str, ...] = ()
    group: str = ""
    _by_name: dict[str, tuple[Bond, str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Find everybody by name once: a case may have a thousand workers."""
        of_bonds = (
            (Bond.CONTACT, self.contacts),
            (Bond.UNION_CHAIR, (self.union_chair,)),
            (Bond.LEGAL_REP, (self.legal_rep,)),
            (Bond.AGENT, self.agents),
            (Bond.WORKER, self.workers),
        )
        for bond, names in of_bonds:
            self._by_name.update({_key(one): (bond, one) for one in names if _key(one)})

    def named(self, name: str) -> tuple[Bond, str] | None:
        """Return who of the dispute bears this name."""
        return self._by_name.get(_key(name))


def conflicts_of(name: str, unit: str | None, sides: Sides) -> tuple[Conflict, ...]:
    """Return why somebody of this name and unit should withdraw; empty where nothing is known.

    The same name is a hint, no proof: whoever knows better says so and goes on.
    """
    found = []
    same = sides.named(name)
    if same is not None:
        found.append(Conflict(name.strip(), *same))
    key = name_key(unit or "")
    firm = next((one for one in sides.units if _belongs(key, name_key(one))), None)
    if firm is not None:
        found.append(Conflict(name.strip(), Bond.OWN_UNIT, firm))
    elif _belongs(key, name_key(sides.group)):
        found.append(Conflict(name.strip(), Bond.GROUP, sides.group))
    return tuple(found)


def names_in(text: str | None) -> tuple[str, ...]:
    """Return the names written one after the other in a field (张例、李例)."""
    return tuple(part.strip() for part in _BETWEEN_NAMES.split(text or "") if part.strip())


def sides_of(
    claimants: Iterable[Mapping[str, Any]],
    attorneys: Iterable[Mapping[str, Any]],
    employer: Mapping[str, Any],
    contacts: Iterable[str] = (),
) -> Sides:
    """Return the sides of a dispute from its records, each by its columns."""
    named = (employer.get("name"), *names_in(employer.get("former_names")))
    return Sides(
        workers=tuple(str(one["name"]) for one in claimants),
        agents=tuple(str(one["agent"]) for one in attorneys),
        legal_rep=str(employer.get("legal_rep") or ""),
        contacts=(*names_in(employer.get("contact")), *contacts),
        union_chair=str(employer.get("union_chair") or ""),
        units=tuple(str(one) for one in named if one),
        group=str(employer.get("group_name") or ""),
    )


def _belongs(unit: str, firm: str) -> bool:
    """Tell whether a unit is the firm, or a part of it (its union, its branch)."""
    if not unit or not firm:
        return False
    return unit == firm or (len(firm) >= _TELLING and unit.startswith(firm))


def _key(name: str) -> str:
    return _BLANKS.sub("", unicodedata.normalize("NFKC", name)).casefold()
