"""What is remembered of how a kind of ledger is read: its headings, and what was said of them.

Nothing of a row is in it: no cell, no name, no number of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.ledger_decisions import NO_PROFILE, Decisions
from dispute_desk.domain.ledger_fingerprint import Layout
from dispute_desk.domain.ledger_text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So much one profile may hold.
MOST_TABLES, MOST_COLUMNS, LONGEST = 60, 400, 120
#: So long a name of a profile or a taught heading may be.
LONGEST_NAME, LONGEST_TAUGHT = 40, 24
#: The kinds of questions whose answers belong to a layout; others are about single rows.
OF_LAYOUT = ("unit", "colour", "prose", "continues", "value")
#: So many digits, whatever stands between them, are a number or a day, not a heading.
_NUMBER = re.compile(r"\d{7}")
_BETWEEN = re.compile(r"[-./年月日]")


@dataclass(frozen=True, kw_only=True)
class KnownColumn:
    """A column (from 0) of a remembered layout; ``said`` by a person, else as it was read."""

    heading: str
    column: int
    field: str | None = None
    #: 元, 万元 … as its heading tells.
    unit: str | None = None
    said: bool = False


@dataclass(frozen=True, kw_only=True)
class KnownAnswer:
    """An answer about a layout: the question without its sheet, and what was proposed then."""

    question: str
    option: str
    proposed: str


@dataclass(frozen=True, kw_only=True)
class KnownTable:
    """The headings of a table, what its sheet is for, and what was answered about it."""

    role: SheetRole
    #: The row (from 1) its headings stood in last.
    header_row: int
    columns: tuple[KnownColumn, ...]
    #: The unit a note above it told.
    unit: str | None = None
    said_role: bool = False
    said_header: bool = False
    answers: tuple[KnownAnswer, ...] = ()

    @property
    def layout(self) -> Layout:
        """Its role and headings."""
        told = tuple((one.heading, one.column, one.field) for one in self.columns if one.heading)
        return Layout(self.role.value, told)

    @property
    def key(self) -> tuple[str, ...]:
        """What is the same for the same headings, whatever their order and the sheet's role."""
        named = [one.heading for one in self.columns if one.heading]
        return tuple(sorted(name for name, _ in keys_of(named)))


@dataclass(frozen=True, kw_only=True)
class KnownProfile:
    """A profile as it is kept: how one kind of ledger is read."""

    id: int
    name: str
    version: int
    tables: tuple[KnownTable, ...]


@dataclass(frozen=True, kw_only=True)
class KnownHeading:
    """A heading a person taught, and the field it stands for."""

    heading: str
    field: str


@dataclass(frozen=True)
class Memory:
    """Everything that is remembered when a workbook is read: profiles, newest first, and words."""

    profiles: tuple[KnownProfile, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)


NO_MEMORY = Memory()


def began_without(decisions: Decisions) -> bool:
    """Whether a person wanted to go without a profile."""
    return decisions.profile == NO_PROFILE


def keys_of(headings: Sequence[str]) -> list[tuple[str, int]]:
    """Return for each heading its comparable text, and how often it stood before.

    A column without heading is known by the one before it.
    """
    counts: dict[str, int] = {}
    keys = []
    before = ""
    for heading in headings:
        text = heading_key(heading)
        before, key = (text, text) if text else (before, f"{before}\x1f")
        keys.append((key, counts.get(key, 0)))
        counts[key] = counts.get(key, 0) + 1
    return keys


def heading_key(heading: str) -> str:
    """Return a heading as it is compared."""
    return squeeze(heading).casefold()


def holds_a_number(headings: Sequence[str]) -> bool:
    """Whether something among headings is rather the number of somebody, or a day."""
    return any(_NUMBER.search(_BETWEEN.sub("", squeeze(one))) for one in headings)


def is_sound(table: KnownTable) -> bool:
    """Whether a table that came from outside is one this program could have written."""
    headings = [one.heading for one in table.columns]
    texts = [*headings, *(text for one in table.answers for text in _texts(one))]
    places = [one.column for one in table.columns]
    return (
        0 < len(headings) <= MOST_COLUMNS
        and any(headings)
        and all(len(one) <= LONGEST for one in texts)
        and all(one.field is None or one.field in FIELD_WORDS for one in table.columns)
        and all(one.question.partition(":")[0] in OF_LAYOUT for one in table.answers)
        and places == sorted(set(places))
        and min(places) >= 0
        and table.header_row >= 1
        and not holds_a_number([*headings, *(one.question for one in table.answers)])
    )


def _texts(answer: KnownAnswer) -> tuple[str, str, str]:
    return answer.question, answer.option, answer.proposed


def brings_nothing(before: Sequence[KnownTable], now: Sequence[KnownTable]) -> bool:
    """Whether layouts are remembered already; where their headings stood last is nothing new."""
    held = {one.key: one for one in before}
    return all(
        (known := held.get(one.key)) is not None and _gist(_after(known, one)) == _gist(known)
        for one in now
    )


def merged(before: Sequence[KnownTable], now: Sequence[KnownTable]) -> tuple[KnownTable, ...]:
    """Return what a profile holds after another import: the newest of each layout first."""
    held = {one.key: one for one in before}
    found = {one.key: _after(held.get(one.key), one) for one in now}
    found |= {key: one for key, one in held.items() if key not in found}
    return tuple(found.values())[:MOST_TABLES]


def _after(known: KnownTable | None, now: KnownTable) -> KnownTable:
    """Return a layout as it was met now, with earlier answers to what was not asked now."""
    if known is None:
        return now
    asked = {one.question for one in now.answers}
    kept = tuple(one for one in known.answers if one.question not in asked)
    return replace(now, answers=(*now.answers, *kept))


def _gist(table: KnownTable) -> tuple[object, ...]:
    """Return what is remembered of a layout besides the row it stood in."""
    named = tuple(one for one in table.columns if one.heading or one.said)
    bare = replace(table, header_row=1, columns=named, answers=())
    return bare, frozenset(table.answers)
