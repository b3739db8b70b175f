"""Frozen rows of the list of letters (一函两书), and which of them are asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dispute_desk.domain.letter import LetterState, Rectified

#: The named filters of the list of letters.
LETTER_VIEWS = (
    "all",
    "draft",
    "review",
    "to_serve",
    "waiting",
    "overdue",
    "to_verify",
    "done",
)
#: What it may be sorted by.
LETTER_SORTS = ("day", "number", "kind", "addressee", "state", "issued_on", "served_on")


@dataclass(frozen=True, kw_only=True)
class LetterQuery:
    """Which letters, in which order.

    ``text`` is part of a number, an addressee or a case, or pinyin initials; ``kind`` one kind of
    letter. ``late`` says by kind up to which day of service the term of the reply is over,
    ``late_until`` up to which day an extended one is (the desk fills them in).
    """

    text: str = ""
    view: str = "all"
    kind: str = ""
    sort: str = "day"
    descending: bool = True
    late: tuple[tuple[str, date], ...] = ()
    late_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class LetterRow:
    """One line of the list of letters; ``id`` is that of its paper."""

    id: int
    kind: str
    title: str
    number: str | None
    addressee: str | None
    employer_id: int | None
    employer: str | None
    case_id: int | None
    case_number: str | None
    state: LetterState
    drafted_on: date | None
    submitted_on: date | None
    returned_on: date | None
    issued_on: date | None
    dispatched_on: date | None
    failed_on: date | None
    served_on: date | None
    refused_on: date | None
    replied_on: date | None
    reply_result: str | None
    verified_on: date | None
    rectified: Rectified | None
    resolved_on: date | None
    drafter: str | None
    #: The last day of the reply, while one is awaited.
    due_on: date | None = None
    #: Until when its term was extended, and the last day it had before.
    reply_until: date | None = None
    first_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class LetterFile:
    """One letter with what stands about it: its columns, its row, the letters of the same matter.

    ``sequence`` are the letters about the same case or employer, the first one first, itself too.
    ``files`` are the kept files of the letter: its final version, its scans.
    """

    row: LetterRow
    letter: dict[str, Any]
    sequence: tuple[LetterRow, ...] = ()
    files: tuple[dict[str, Any], ...] = ()

    @property
    def id(self) -> int:
        """The id of the letter's paper."""
        return self.row.id


@dataclass(frozen=True)
class LetterField:
    """A field of a letter somebody may write into; ``kind`` is text, list or date."""

    name: str
    label: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class LetterPlan:
    """A letter that is being written: a draft by ``paper_id``, or one that is still to be made.

    ``told`` is what was written by hand; what equals what the desk says by itself is left out.
    """

    kind: str
    paper_id: int | None = None
    case_id: int | None = None
    employer_id: int | None = None
    issuer: str | None = None
    addressee: str | None = None
    told: dict[str, Any] = field(default_factory=dict)
    made_on: date | None = None
