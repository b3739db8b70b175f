"""A legacy ledger as it was understood: cases, and every row of every sheet accounted for.

What there is one of for each row is a named tuple: it is made, compared and sent from process to
process several times as fast as a dataclass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_columns import Column
from dispute_desk.domain.ledger_fingerprint import Layout, layout_of
from dispute_desk.domain.ledger_outline import Counted, counted
from dispute_desk.domain.ledger_readings import TableReading
from dispute_desk.domain.uncertain_numbers import is_uncertain

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.ledger_columns import Mark
    from dispute_desk.domain.months import Month


class Bin(StrEnum):
    """Where a row went; every row that is not blank goes into exactly one."""

    CASE = "case"
    WORKER = "worker"
    INTAKE = "intake"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    STRUCTURAL = "structural"


class SheetRole(StrEnum):
    """What a sheet is for."""

    CASES = "cases"
    WORKERS = "workers"
    SUMMARY = "summary"
    LOOKUP = "lookup"
    BACKUP = "backup"
    TEMPLATE = "template"
    OTHER = "other"


class RowKind(StrEnum):
    """What a row that holds no case is."""

    TITLE = "title"
    PREAMBLE = "preamble"
    UNIT_NOTE = "unit note"
    HEADER = "header"
    HEADER2 = "header2"
    REPEATED_HEADER = "repeated header"
    SUB_HEADING = "sub-heading"
    YEAR_SUB_HEADING = "year sub-heading"
    SUBTOTAL = "subtotal"
    PAGE_SUBTOTAL = "page subtotal"
    TOTAL = "total"
    FOOTER = "footer"
    NOTE = "note"
    LEGEND = "colour legend"
    BLANK_FORM = "blank form"
    #: A person said that the row tells of no case.
    LEFT_OUT = "left out"
    OTHER = "other"


class Result(StrEnum):
    """How a case ended, as far as the ledger says."""

    SUCCESS = "success"
    PARTIAL = "partial"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    TRANSFERRED = "transferred"
    PENDING = "pending"
    CLOSED_UNKNOWN = "closed_unknown"


class Place(NamedTuple):
    """A row of a sheet; the first row is 1, as the workbook shows it.

    Where tables stand side by side, ``half`` says whose part of the row is meant, from 0.
    """

    sheet: str
    row: int
    half: int = 0

    @property
    def whole(self) -> Place:
        """The row as the workbook shows it, whatever tables share it."""
        return self if not self.half else Place(self.sheet, self.row)


class Finding(NamedTuple):
    """Something worth a look: a warning, or the reason a row was rejected."""

    place: Place
    code: str
    field: str | None = None
    raw: str | None = None


class RowText(NamedTuple):
    """A row as the office wrote it: the text of every cell, under the headings of its table."""

    place: Place
    headings: tuple[str, ...]
    texts: tuple[str, ...]
    row_hash: str
    #: What the cells of each column are, in the order of the headings.
    marks: tuple[Mark | None, ...] = ()

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """Heading and text of every cell that is not blank, so that nothing is lost."""
        pairs = zip_longest(self.headings, self.texts, fillvalue="")
        return tuple((heading, text) for heading, text in pairs if text)


@dataclass(frozen=True)
class RejectedRow:
    """A row that needs a person before it can be saved."""

    finding: Finding
    row: RowText


@dataclass(frozen=True)
class DuplicateRow:
    """A row that repeats or carries over the case of an earlier one."""

    place: Place
    of: Place
    carried_over: bool


@dataclass(frozen=True)
class SkippedRow:
    """A row that holds no case: of a sheet of cases, or of a sheet that lists none."""

    place: Place
    kind: RowKind
    text: str


class Gap(StrEnum):
    """Why a total the office wrote is not what its rows add up to."""

    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    INTAKE = "intake"
    LEFT_OUT = "left_out"
    TEXT = "text"
    UNIT = "unit"
    REPEATED = "repeated"
    HIDDEN = "hidden"
    NOT_COUNTED = "not_counted"
    COUNTED_TWICE = "counted_twice"
    TOTAL_UNIT = "total_unit"
    ROUNDED = "rounded"
    #: What tables before this one hold is counted, too; ``rows`` has how many of them.
    TABLES_BEFORE = "tables_before"


class Explained(NamedTuple):
    """A part of such a difference: the rows (from 1) it comes from, and how much it is in fen.

    Positive is what the office counted and we did not.
    """

    gap: Gap
    rows: tuple[int, ...]
    fen: int


@dataclass(frozen=True)
class StatedTotal:
    """A total the office wrote itself, against what was found above it; both in fen.

    Of people both are their number. ``explained`` tells where a difference comes from, all of
    it; it is empty where nothing accounts for it.
    """

    place: Place
    field: str
    stated_fen: int
    found_fen: int
    matches: bool
    explained: tuple[Explained, ...] = ()
    of_people: bool = False


@dataclass(frozen=True)
class Question:
    """What a person must decide; ``proposed`` is what the evidence speaks for."""

    id: str
    question: str
    options: tuple[str, ...]
    proposed: str
    evidence: str


class LedgerWorker(NamedTuple):
    """A worker of a case; ``id_partial`` holds the sure digits of a spoiled number."""

    name: str
    id_no: str | None
    id_partial: str | None
    phone: str | None
    amount_fen: int | None
    place: Place
    address: str | None = None

    @property
    def is_uncertain(self) -> bool:
        """Whether some digits of the number were lost or hidden."""
        return is_uncertain(self.id_no, self.id_partial)


class Share(NamedTuple):
    """A part of a sum that stood in a column of its own, in fen."""

    #: amount, back_paid or late_fee.
    field: str
    insurance: str | None
    #: employer, employee, total or late_fee.
    share: str
    fen: int


class LedgerStep(NamedTuple):
    """What an earlier row said about the case."""

    place: Place
    result: Result
    result_raw: str | None
    back_paid_fen: int | None
    close_date: date | None


class LedgerCase(NamedTuple):
    """A case as the ledger tells it; None where it says nothing."""

    case_no: str | None
    accept_date: date | None
    close_date: date | None
    source: str | None
    source_raw: str | None
    employer: str | None
    credit_code: str | None
    workers: tuple[LedgerWorker, ...]
    dispute_type: str | None
    dispute_type_raw: str | None
    claim: str | None
    persons: int
    persons_stated: int | None
    amount_fen: int | None
    back_paid_fen: int | None
    late_fee_fen: int | None
    insurances: tuple[str, ...]
    period_start: Month | None
    period_end: Month | None
    period_open: bool
    handler: str | None
    mediator: str | None
    district: str | None
    remark: str | None
    result: Result
    result_raw: str | None
    where: tuple[Place, ...]
    timeline: tuple[LedgerStep, ...]
    rows: tuple[RowText, ...]
    #: What else it says of the employer, by the name of the field of the employer.
    of_employer: tuple[tuple[str, str], ...] = ()
    #: How its sums divide, where the ledger has columns for it.
    split: tuple[Share, ...] = ()

    @property
    def row_hash(self) -> str:
        """What recognises the case when the same ledger is imported again."""
        return self.rows[0].row_hash


@dataclass(frozen=True)
class SheetReading:
    """What a sheet is and where its rows went; ``rows`` counts those that are not blank."""

    sheet: str
    role: SheetRole
    hidden: bool
    rows: int
    bins: tuple[tuple[Bin, int], ...]
    header_row: int | None
    hidden_rows: int
    #: The columns of a sheet of cases or workers, with what reads each.
    columns: tuple[Column, ...] = ()
    #: Why it has its role: a key of ``REASONS`` and what fills its gap.
    reason: tuple[str, str] = ("", "")
    #: Its tables, from above and from left to right, with what spoke for each column.
    tables: tuple[TableReading, ...] = ()
    #: The headings of a sheet whose rows are not listed: a copy, a blank form, one set aside.
    head: TableReading | None = None

    @property
    def layout(self) -> Layout:
        """Its role and headings: what a remembered mapping is known again by."""
        return layout_of(self.role.value, self.tables)


@dataclass(frozen=True)
class Reading:
    """Everything that was understood of one file."""

    file: str
    sha256: str
    sheets: tuple[SheetReading, ...]
    cases: Sequence[LedgerCase]
    intakes: tuple[RowText, ...]
    rejected: tuple[RejectedRow, ...]
    warnings: tuple[Finding, ...]
    duplicates: tuple[DuplicateRow, ...]
    skipped_rows: tuple[SkippedRow, ...]
    #: The rows of the sheets that list neither cases nor workers.
    other_rows: tuple[SkippedRow, ...]
    stated_totals: tuple[StatedTotal, ...]
    questions: tuple[Question, ...]
    #: Questions that a decision has settled.
    answered: tuple[Question, ...] = ()

    @property
    def looks_like_a_ledger(self) -> bool:
        """Whether any sheet is a list of cases."""
        return any(sheet.role is SheetRole.CASES for sheet in self.sheets)

    @cached_property
    def _counted(self) -> Counted:
        """The figures of the cases: who goes through very many does so once."""
        return counted(self.cases)

    @property
    def worker_count(self) -> int:
        """People, each counted once however many cases name them."""
        return self._counted.workers

    @property
    def worker_row_count(self) -> int:
        """Rows that name a worker of a case, duplicates not counted."""
        return self._counted.worker_rows

    @property
    def employer_count(self) -> int:
        """Employers, each counted once."""
        return self._counted.employers

    @property
    def amount_fen(self) -> int:
        """Sum of the amounts in dispute that are known."""
        return self._counted.amount_fen

    @property
    def back_paid_fen(self) -> int:
        """Sum of what the ledger says was paid back."""
        return self._counted.back_paid_fen
