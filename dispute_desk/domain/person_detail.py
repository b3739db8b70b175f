"""The detail an answer to a 协查 comes with, row by row: what is understood, and what is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Share
from dispute_desk.domain.chinese_dates import read_day, read_month, read_period
from dispute_desk.domain.detail_rows import BrokenRow, DetailRead, DetailRow, Trouble
from dispute_desk.domain.detail_words import DetailField, DetailWords
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import mask_numbers_in, read_id_number
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_grid import Row
from dispute_desk.domain.ledger_text import cell_text, half_width, name_text, squeeze, tidy
from dispute_desk.domain.money import fen_from_decimal, fen_from_text
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.months import Month

NO_DETAIL = sentence(
    "detail_without_headings",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”里找不到明细的表头（要有“姓名”或“证件号码”，"
        "以及险种、所属期、基数、金额、状态中的至少两列）。请核对文件，或改为手工填写答复。",
    ),
)
#: Headings are looked for in so many first rows; so many columns make a table of people.
_DEPTH, _FEWEST = 30, 3
_WHO = frozenset({DetailField.NAME, DetailField.ID_NO})
#: Of each kind of sum what was paid, what is owed, and what the heading does not tell apart.
_EMPLOYER = (DetailField.EMPLOYER, DetailField.EMPLOYER_OWED, DetailField.EMPLOYER_SUM)
_EMPLOYEE = (DetailField.EMPLOYEE, DetailField.EMPLOYEE_OWED, DetailField.EMPLOYEE_SUM)
_TOTAL = (DetailField.TOTAL, DetailField.TOTAL_OWED, DetailField.TOTAL_SUM)
#: Columns that can say whether anything was paid.
_TELL_PAID = frozenset(
    {
        DetailField.STATUS,
        DetailField.EMPLOYER,
        DetailField.EMPLOYEE,
        DetailField.TOTAL,
        DetailField.OPEN,
    }
)
#: From a day to a day, and one day: of both only the months count.
_DASH = r"\s*(?:至|到|—|–|-|~|～)+\s*"
_WRITTEN = r"(\d{4})[-./年](\d{1,2})[-./月]\d{1,2}日?"
_DIGITS = r"(\d{4})(\d{2})\d{2}"
_DAYS = tuple(re.compile(rf"(?<!\d){day}{_DASH}{day}(?!\d)") for day in (_WRITTEN, _DIGITS))
_DAY = re.compile(r"\d{8}")
#: More of a row than this is not told.
_TOLD = 120


class _NotUnderstood(Exception):  # noqa: N818 - no error of ours: a row that is told
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def read_detail(file: str, grids: Sequence[Grid], words: DetailWords) -> DetailRead:
    """Return what a file says of people; DeskError when it is no such detail.

    Every sheet with the headings of a detail is read, hidden rows too; hidden sheets are not.
    """
    found: list[tuple[Grid, int, dict[DetailField, list[int]]]] = []
    unread: list[str] = []
    for grid in grids:
        top = None if grid.hidden else _headings(grid, words)
        if top is not None:
            found.append((grid, *top))
        elif any(_told(row) for row in grid.rows):
            unread.append(grid.name)
    if not found:
        raise DeskError(NO_DETAIL, file=file)
    many = len(found) > 1
    parts = [_read(*one, words, sheet=one[0].name if many else "") for one in found]
    return DetailRead(
        tuple(row for part in parts for row in part.rows),
        tuple(row for part in parts for row in part.broken),
        tuple(unread),
    )


def _headings(grid: Grid, words: DetailWords) -> tuple[int, dict[DetailField, list[int]]] | None:
    """Return the index of the row of headings and the columns of each field, the best first."""
    for index, row in enumerate(grid.rows[:_DEPTH]):
        columns: dict[DetailField, list[tuple[int, int]]] = {}
        for column, cell in enumerate(row):
            field = words.heading(cell) if isinstance(cell, str) else None
            if field is not None:
                columns.setdefault(field, []).append((words.place(str(cell)), column))
        if len(columns) >= _FEWEST and _WHO & columns.keys():
            return index, {
                field: [column for _, column in sorted(places)] for field, places in columns.items()
            }
    return None


def _read(
    grid: Grid,
    top: int,
    columns: Mapping[DetailField, list[int]],
    words: DetailWords,
    *,
    sheet: str,
) -> DetailRead:
    title = " ".join(cell_text(cell) for row in grid.rows[:top] for cell in row if cell)
    rows: list[DetailRow] = []
    broken: list[BrokenRow] = []
    for number, row in enumerate(grid.rows[top + 1 :], top + 2):
        told = _told(row)
        if not told or _sums_up(row, words):
            continue
        try:
            reader = _Reader(row, columns, words, title, grid.name)
            rows.append(replace(reader.read(number, told), sheet=sheet))
        except _NotUnderstood as reason:
            broken.append(BrokenRow(number, reason.trouble, told, sheet))
    return DetailRead(tuple(rows), tuple(broken))


@dataclass(frozen=True)
class _Sums:
    """What was paid, by whom or altogether, and what should have been; in fen."""

    employer: int | None = None
    employee: int | None = None
    total: int | None = None
    owed: int | None = None

    def of_share(self, share: Share | None) -> _Sums:
        """Return them where the row is about what one side pays: its total is that side's."""
        if share is None or self.total is None or (self.employer, self.employee) != (None, None):
            return self
        if share is Share.EMPLOYER:
            return replace(self, employer=self.total, total=None)
        return replace(self, employee=self.total, total=None)

    @property
    def paid(self) -> int | None:
        """All that was paid; None where nothing says."""
        return self.total if self.total is not None else _added(self.employer, self.employee)


def _added(*sums: int | None) -> int | None:
    known = [one for one in sums if one is not None]
    return sum(known) if known else None


@dataclass(frozen=True)
class _Reader:
    """Reads one row; what stands in no column may stand in the title above the table."""

    row: Row
    columns: Mapping[DetailField, list[int]]
    words: DetailWords
    title: str
    sheet: str

    def read(self, number: int, told: str) -> DetailRow:
        name, id_no = name_text(self.text(DetailField.NAME)), self.id_no()
        if not name and not id_no:
            raise _NotUnderstood(Trouble.NOBODY)
        insurance = self.insurance()
        start, end = self.months()
        wage, base = self.sum(DetailField.WAGE), self.sum(DetailField.BASE)
        status, sums = self.outcome()
        sums = sums.of_share(self.words.share_of(self.text(DetailField.INSURANCE)))
        return DetailRow(
            number,
            name,
            id_no,
            insurance,
            start,
            end,
            status,
            wage,
            base,
            sums.employer,
            sums.employee,
            sums.total,
            told,
            sums.owed,
            self.is_extra(),
            booked=sums.paid is None and status is InsuredStatus.PAID and self.is_booked(),
        )

    def cell(self, field: DetailField) -> Cell:
        return next(self.cells(field), None)

    def cells(self, field: DetailField) -> Iterator[Cell]:
        """Yield what stands in the columns of a field, the best first; empty ones left out."""
        for column in self.columns.get(field, ()):
            cell = self.row[column] if column < len(self.row) else None
            if cell not in {None, ""}:
                yield cell

    def text(self, field: DetailField) -> str:
        return tidy(cell_text(self.cell(field)))

    def id_no(self) -> str:
        read = read_id_number(self.cell(DetailField.ID_NO) or None)
        return read.number or squeeze(self.text(DetailField.ID_NO))

    def insurance(self) -> Insurance:
        told = self.text(DetailField.INSURANCE)
        titles = self.words.insurance_in(self.title) or self.words.insurance_in(self.sheet)
        found = self.words.insurance_of(told) if told else titles
        if found is None:
            raise _NotUnderstood(Trouble.INSURANCE)
        return found

    def months(self) -> tuple[Month, Month]:
        first, last = self.month(DetailField.MONTH_FROM), self.month(DetailField.MONTH_TO)
        if first is None and last is None:
            first, last = self.period()
        start, end = first or last, last or first
        if start is None or end is None or end < start:
            raise _NotUnderstood(Trouble.PERIOD)
        return start, end

    def month(self, field: DetailField) -> Month | None:
        if not self.text(field):
            return None
        found = read_month(self.cell(field))
        if found is None:
            raise _NotUnderstood(Trouble.PERIOD)
        return found

    def period(self) -> tuple[Month | None, Month | None]:
        cell = self.cell(DetailField.PERIOD)
        if not self.text(DetailField.PERIOD):
            told = read_period(self.title)
            return told.start, told.end
        text = half_width(self.text(DetailField.PERIOD))
        days = next((found for one in _DAYS if (found := one.search(text))), None)
        if days is not None:
            return read_month(f"{days[1]}-{days[2]}"), read_month(f"{days[3]}-{days[4]}")
        span = read_period(text)
        if span.open:
            raise _NotUnderstood(Trouble.PERIOD)
        if span.start is not None:
            return span.start, span.end
        return read_month(f"{text[:4]}-{text[4:6]}" if _DAY.fullmatch(text) else cell), None

    def sum(self, field: DetailField) -> int | None:
        """Return the sum of a column in fen; only what is still owed may be below nothing."""
        cell = self.cell(field)
        text = squeeze(cell_text(cell)).removesuffix("元").lstrip("¥￥")
        if text in {"", "-", "—"}:
            return None
        try:
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                fen = fen_from_decimal(Decimal(repr(cell)))
            else:
                fen = fen_from_text(text)
        except ValueError as error:
            raise _NotUnderstood(Trouble.SUM) from error
        if fen < 0 and field is not DetailField.OPEN:
            raise _NotUnderstood(Trouble.NEGATIVE)
        return fen

    def outcome(self) -> tuple[InsuredStatus, _Sums]:
        """Return what was done, as it is written or as the sums say, and these sums."""
        (employer, employer_owed, employer_any), (employee, employee_owed, employee_any), totals = (
            tuple(self.sum(field) for field in fields) for fields in (_EMPLOYER, _EMPLOYEE, _TOTAL)
        )
        total, total_owed, total_any = totals
        parts = _added(employer_owed, employee_owed)
        sums = _Sums(employer, employee, total, total_owed if total_owed is not None else parts)
        status = self.written() or self.inferred(sums)
        if self.is_booked() and status not in {InsuredStatus.PAID, InsuredStatus.UNDERPAID}:
            raise _NotUnderstood(Trouble.BOOKED_UNPAID)
        if status in {InsuredStatus.PAID, InsuredStatus.UNDERPAID}:
            if sums.paid == 0 and sums.owed:
                raise _NotUnderstood(Trouble.STATUS)
            return status, _Sums(
                employer if employer is not None else employer_any,
                employee if employee is not None else employee_any,
                total if total is not None else total_any,
                sums.owed,
            )
        if sums.owed is None:
            undivided = _added(employer_any, employee_any)
            sums = replace(sums, owed=total_any if total_any is not None else undivided)
        return status, sums

    def written(self) -> InsuredStatus | None:
        """Return the state as it is written; None where none is.

        Who is enrolled has not paid by that: of 参保状态 only what says no is an answer.
        """
        found = self.word(DetailField.STATUS)
        enrolled = self.word(DetailField.ENROLMENT)
        if found is None:
            paid = enrolled in {InsuredStatus.PAID, InsuredStatus.UNDERPAID}
            return None if paid else enrolled
        never = InsuredStatus.NOT_ENROLLED
        if enrolled is never and found is not never:
            raise _NotUnderstood(Trouble.STATUS)
        return found

    def word(self, field: DetailField) -> InsuredStatus | None:
        """Return the state all columns of a field name; refuses a row where they differ."""
        said = {self.words.status_of(tidy(cell_text(cell))) for cell in self.cells(field)}
        if not said:
            return None
        found = said.pop()
        if found is None or said:
            raise _NotUnderstood(Trouble.STATUS)
        return found

    def inferred(self, sums: _Sums) -> InsuredStatus:
        """Return the state the sums say: what is owed alone says nothing of what was paid."""
        left, paid = self.sum(DetailField.OPEN), sums.paid
        if left is not None and left > 0:
            if paid or self.is_booked():
                raise _NotUnderstood(Trouble.PART)
            return InsuredStatus.UNPAID
        if paid is None and sums.owed is not None and left is not None:
            paid = self.settled(sums.owed, left)
        if paid is None:
            return self.by_entry()
        if paid == 0 and sums.owed == 0:
            raise _NotUnderstood(Trouble.STATUS)
        if sums.owed is not None and 0 < paid < sums.owed:
            raise _NotUnderstood(Trouble.PART)
        return InsuredStatus.PAID if paid else InsuredStatus.UNPAID

    def by_entry(self) -> InsuredStatus:
        """Return that it was paid, as a day of entry says; else say what would have to be told."""
        if self.is_booked():
            return InsuredStatus.PAID
        if self.columns.keys() & {DetailField.BOOKED_ON}:
            raise _NotUnderstood(Trouble.NOT_BOOKED)
        tells = self.columns.keys() & _TELL_PAID
        raise _NotUnderstood(Trouble.STATUS if tells else Trouble.NO_COLUMN)

    def is_booked(self) -> bool:
        """Tell whether a day stands in the row on which the payment entered the treasury."""
        return any(read_day(cell).day for cell in self.cells(DetailField.BOOKED_ON))

    def settled(self, owed: int, left: int) -> int | None:
        """Return what was paid of a debt nothing is left of; None where it may be waived."""
        waived = self.columns.get(DetailField.RELIEF) and not self.sum(DetailField.RELIEF)
        return owed - left if waived and owed > 0 else None

    def is_extra(self) -> bool:
        """Tell whether the row was paid on top of the usual of its month."""
        kinds = (self.text(DetailField.KIND), self.text(DetailField.STATUS))
        return any(self.words.is_extra(one) for one in kinds)


def _told(row: Row) -> str:
    """Return what stands in a row, in one line; whose it is may be a stranger to the case."""
    parts: Iterator[str] = (tidy(cell_text(cell)) for cell in row)
    told = mask_numbers_in(" ".join(part for part in parts if part))
    return told if len(told) <= _TOLD else f"{told[:_TOLD]}…"


def _sums_up(row: Row, words: DetailWords) -> bool:
    first = next((squeeze(cell_text(cell)) for cell in row if cell not in {None, ""}), "")
    return first.partition(":")[0] in words.totals
