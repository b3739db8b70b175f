"""The detail an answer to a 协查 comes with, row by row: what is understood, and what is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.chinese_dates import read_month, read_period
from dispute_desk.domain.detail_words import DetailField, DetailWords
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import read_id_number
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_grid import Row
from dispute_desk.domain.ledger_text import cell_text, half_width, name_text, squeeze, tidy
from dispute_desk.domain.money import fen_from_decimal, fen_from_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

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
_SUMS = (DetailField.WAGE, DetailField.BASE, DetailField.EMPLOYER, DetailField.EMPLOYEE)
#: From a day to a day, and one day: of both only the months count.
_DASH = r"\s*(?:至|到|—|–|-|~|～)+\s*"
_WRITTEN = r"(\d{4})[-./年](\d{1,2})[-./月]\d{1,2}日?"
_DIGITS = r"(\d{4})(\d{2})\d{2}"
_DAYS = tuple(re.compile(rf"(?<!\d){day}{_DASH}{day}(?!\d)") for day in (_WRITTEN, _DIGITS))
_DAY = re.compile(r"\d{8}")
#: More of a row than this is not told.
_TOLD = 120


class Trouble(StrEnum):
    """Why a row is not taken in."""

    NOBODY = "nobody"
    INSURANCE = "insurance"
    PERIOD = "period"
    STATUS = "status"
    SUM = "sum"
    NOT_IN_CASE = "not_in_case"
    OTHER_NAME = "other_name"
    NAMESAKES = "namesakes"
    CONTRADICTS = "contradicts"


TROUBLE_WORDS: dict[Trouble, str] = {
    Trouble.NOBODY: QT_TRANSLATE_NOOP("detail", "没有姓名，也没有证件号码"),
    Trouble.INSURANCE: QT_TRANSLATE_NOOP("detail", "看不出是哪个险种"),
    Trouble.PERIOD: QT_TRANSLATE_NOOP("detail", "看不懂所属期"),
    Trouble.STATUS: QT_TRANSLATE_NOOP("detail", "看不出缴费情况"),
    Trouble.SUM: QT_TRANSLATE_NOOP("detail", "金额或基数不是数字"),
    Trouble.NOT_IN_CASE: QT_TRANSLATE_NOOP("detail", "本案没有这名职工"),
    Trouble.OTHER_NAME: QT_TRANSLATE_NOOP("detail", "证件号码与本案职工的姓名不符"),
    Trouble.NAMESAKES: QT_TRANSLATE_NOOP("detail", "本案有同名职工，分不清是谁"),
    Trouble.CONTRADICTS: QT_TRANSLATE_NOOP("detail", "与同一月份的另一行矛盾"),
}


@dataclass(frozen=True)
class DetailRow:
    """A row that was understood: who, which insurance, which months; sums in fen."""

    row: int
    name: str
    id_no: str
    insurance: Insurance
    month_from: Month
    month_to: Month
    status: InsuredStatus
    wage_fen: int | None = None
    base_fen: int | None = None
    employer_fen: int | None = None
    employee_fen: int | None = None
    total_fen: int | None = None
    told: str = ""


@dataclass(frozen=True)
class BrokenRow:
    """A row that is not taken in: where it stands, why, and what stands in it."""

    row: int
    trouble: Trouble
    told: str


@dataclass(frozen=True)
class DetailRead:
    """What a file says, and what of it nobody understands."""

    rows: tuple[DetailRow, ...] = ()
    broken: tuple[BrokenRow, ...] = ()


class _NotUnderstood(Exception):  # noqa: N818 - no error of ours: a row that is told
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def read_detail(file: str, grids: Sequence[Grid], words: DetailWords) -> DetailRead:
    """Return what a file says of people; DeskError when it is no such detail.

    The first sheet with the headings of a detail is read, hidden rows too; hidden sheets are not.
    """
    for grid in grids:
        top = None if grid.hidden else _headings(grid, words)
        if top is not None:
            return _read(grid, *top, words)
    raise DeskError(NO_DETAIL, file=file)


def _headings(grid: Grid, words: DetailWords) -> tuple[int, dict[DetailField, int]] | None:
    """Return the index of the row of headings and the column of each field."""
    for index, row in enumerate(grid.rows[:_DEPTH]):
        columns: dict[DetailField, int] = {}
        for column, cell in enumerate(row):
            field = words.heading(cell) if isinstance(cell, str) else None
            if field is not None:
                columns.setdefault(field, column)
        if len(columns) >= _FEWEST and _WHO & columns.keys():
            return index, columns
    return None


def _read(
    grid: Grid, top: int, columns: Mapping[DetailField, int], words: DetailWords
) -> DetailRead:
    title = " ".join(cell_text(cell) for row in grid.rows[:top] for cell in row if cell)
    rows: list[DetailRow] = []
    broken: list[BrokenRow] = []
    for number, row in enumerate(grid.rows[top + 1 :], top + 2):
        told = _told(row)
        if not told or _sums_up(row, words):
            continue
        try:
            rows.append(_Reader(row, columns, words, title).read(number, told))
        except _NotUnderstood as reason:
            broken.append(BrokenRow(number, reason.trouble, told))
    return DetailRead(tuple(rows), tuple(broken))


@dataclass(frozen=True)
class _Reader:
    """Reads one row; what stands in no column may stand in the title above the table."""

    row: Row
    columns: Mapping[DetailField, int]
    words: DetailWords
    title: str

    def read(self, number: int, told: str) -> DetailRow:
        name, id_no = name_text(self.text(DetailField.NAME)), self.id_no()
        if not name and not id_no:
            raise _NotUnderstood(Trouble.NOBODY)
        insurance = self.insurance()
        start, end = self.months()
        wage, base, employer, employee = (self.sum(field) for field in _SUMS)
        total = self.sum(DetailField.TOTAL)
        return DetailRow(
            number,
            name,
            id_no,
            insurance,
            start,
            end,
            self.status(total if total is not None else (employer or 0) + (employee or 0)),
            wage,
            base,
            employer,
            employee,
            total,
            told,
        )

    def cell(self, field: DetailField) -> Cell:
        column = self.columns.get(field)
        return self.row[column] if column is not None and column < len(self.row) else None

    def text(self, field: DetailField) -> str:
        return tidy(cell_text(self.cell(field)))

    def id_no(self) -> str:
        read = read_id_number(self.cell(DetailField.ID_NO) or None)
        return read.number or squeeze(self.text(DetailField.ID_NO))

    def insurance(self) -> Insurance:
        told = self.text(DetailField.INSURANCE)
        found = self.words.insurance_of(told) if told else self.words.insurance_in(self.title)
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
        cell = self.cell(field)
        text = squeeze(cell_text(cell)).removesuffix("元").lstrip("¥￥")
        if text in {"", "-", "—"}:
            return None
        try:
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                return fen_from_decimal(Decimal(repr(cell)))
            return fen_from_text(text)
        except ValueError as error:
            raise _NotUnderstood(Trouble.SUM) from error

    def status(self, paid: int) -> InsuredStatus:
        """Return what was done: as it is written, else as the sums say."""
        written = self.text(DetailField.STATUS)
        if written:
            found = self.words.status_of(written)
            if found is None:
                raise _NotUnderstood(Trouble.STATUS)
            return found
        left = self.sum(DetailField.OPEN)
        if left is not None and left > 0:
            return InsuredStatus.UNPAID
        if paid > 0:
            return InsuredStatus.PAID
        raise _NotUnderstood(Trouble.STATUS)


def _told(row: Row) -> str:
    """Return what stands in a row, in one line."""
    parts: Iterator[str] = (tidy(cell_text(cell)) for cell in row)
    told = " ".join(part for part in parts if part)
    return told if len(told) <= _TOLD else f"{told[:_TOLD]}…"


def _sums_up(row: Row, words: DetailWords) -> bool:
    first = next((squeeze(cell_text(cell)) for cell in row if cell not in {None, ""}), "")
    return first.partition(":")[0] in words.totals
