"""What one row of a cause is changed into by each remedy: rules on a single row, and no more."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the class of a row names it

from dispute_desk.domain.chinese_amounts import AmountForm, read_amount
from dispute_desk.domain.chinese_dates import DateDoubt, DateProblem, DayOrder, day_of, read_day
from dispute_desk.domain.ledger import LedgerCase
from dispute_desk.domain.money import yuan_text

_PARTS = re.compile(r"(\d{4}|\d{2})\D+(\d{1,2})\D+(\d{1,2})\D*")
_DECIMAL = re.compile(r"(\d{1,2})\.(\d)")
_END = re.compile(r".*(?:至|到|—|–|-|~|、|,|;|和|及)\s*(.+)", re.DOTALL)
_DAY_ALONE = re.compile(r"(\d{1,2})\s*[日号]?")
_FIGURE = re.compile(r"(\d[\d,.]*|[一二三四五六七八九十百千两〇零]+)\s*(万|千|亿)?")
_DECEMBER = 12


@dataclass(frozen=True)
class CauseRow:
    """One row of a cause: the cell that is doubtful, its field, and what stands around it.

    ``texts`` are the row's cells by field; ``case`` is what became of it, ``above`` the case of
    the row above, either None where there is none.
    """

    raw: str
    field: str
    texts: Mapping[str, str]
    case: LedgerCase | None
    above: LedgerCase | None

    @property
    def taken(self) -> date | None:
        """The day that was read into the field."""
        if self.case is None:
            return None
        return self.case.close_date if self.field == "close_date" else self.case.accept_date


#: The new text of some fields of a row; None where the remedy does not fit the row.
Rule = Callable[[CauseRow], Mapping[str, str] | None]


def _only(row: CauseRow, day: date | None) -> Mapping[str, str] | None:
    return None if day is None else {row.field: day.isoformat()}


def last_of_month(row: CauseRow) -> Mapping[str, str] | None:
    """Read 2024.2.30 as the last day of its month."""
    found = _PARTS.fullmatch(row.raw)
    if found is None:
        return None
    first = day_of(int(found[1]), int(found[2]), 1).day
    if first is None or int(found[3]) <= calendar.monthrange(first.year, first.month)[1]:
        return None
    return _only(row, first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def day_and_month_changed(row: CauseRow) -> Mapping[str, str] | None:
    """Read 2024.13.5 as the thirteenth of May."""
    found = _PARTS.fullmatch(row.raw)
    if found is None or int(found[2]) <= _DECEMBER:
        return None
    return _only(row, day_of(int(found[1]), int(found[3]), int(found[2])).day)


def day_above(row: CauseRow) -> Mapping[str, str] | None:
    """Take the day the case was taken in that stands above."""
    return _only(row, row.above.accept_date if row.above else None)


def year_above(row: CauseRow) -> Mapping[str, str] | None:
    """Take the year of the case above for a day that has none."""
    day = row.above.accept_date if row.above else None
    if day is None or not read_day(row.raw).lacks_year:
        return None
    return _only(row, read_day(row.raw, year=day.year).day)


def closing_day(row: CauseRow) -> Mapping[str, str] | None:
    """Take the day of the closing for that of the taking in."""
    return _only(row, read_day(row.texts.get("close_date", "")).day)


def employer_above(row: CauseRow) -> Mapping[str, str] | None:
    """Take the employer of the case above."""
    return {"employer": row.above.employer} if row.above and row.above.employer else None


def blank(row: CauseRow) -> Mapping[str, str] | None:
    """Leave the cell blank."""
    return {row.field: ""}


def blank_with_remark(row: CauseRow) -> Mapping[str, str] | None:
    """Leave the cell blank and put what it said among the remarks."""
    if "remark" not in row.texts:
        return None
    before = row.texts["remark"]
    return {row.field: "", "remark": "；".join(filter(None, [before, row.raw]))}


def blank_without_remark(row: CauseRow) -> Mapping[str, str] | None:
    """Leave the cell blank where there is no column of remarks; the row keeps its own text."""
    return None if "remark" in row.texts else {row.field: ""}


def figure_alone(row: CauseRow) -> Mapping[str, str] | None:
    """Take the only figure among the words: 约三万多 for 三万."""
    figures = [found[0] for found in _FIGURE.finditer(row.raw)]
    if len(figures) != 1:
        return None
    read = read_amount(figures[0] if len(figures[0]) > 1 else f"{figures[0]}元")
    # A bare number would be read in the unit of the column: only a figure with one is sure.
    return None if read.fen is None or not read.unit else _amount(row, read.fen)


def _amount(row: CauseRow, fen: int) -> Mapping[str, str]:
    return {row.field: f"{yuan_text(fen)}元"}


def _range(row: CauseRow) -> tuple[int, int] | None:
    factor = 10_000 if "万" in row.raw else 1
    read = read_amount(row.raw, factor=factor)
    if read.form is not AmountForm.RANGE or read.fen is None or read.most is None:
        return None
    return (read.fen, read.most) if read.unit else None


def larger_end(row: CauseRow) -> Mapping[str, str] | None:
    """Take the larger number of a range."""
    ends = _range(row)
    return _amount(row, ends[1]) if ends else None


def smaller_end(row: CauseRow) -> Mapping[str, str] | None:
    """Take the smaller number of a range."""
    ends = _range(row)
    return _amount(row, ends[0]) if ends else None


def middle(row: CauseRow) -> Mapping[str, str] | None:
    """Take the middle of a range."""
    ends = _range(row)
    return _amount(row, sum(ends) // 2) if ends else None


def in_order(order: DayOrder) -> Rule:
    """Return the rule that reads 1/3/2024 in an order."""

    def rule(row: CauseRow) -> Mapping[str, str] | None:
        if read_day(row.raw).doubt is not DateDoubt.ORDER:
            return None
        return _only(row, read_day(row.raw, order=order).day)

    return rule


def as_first(row: CauseRow) -> Mapping[str, str] | None:
    """Read 3.1 as the first of March."""
    return _decimal(row, 1)


def as_tenth(row: CauseRow) -> Mapping[str, str] | None:
    """Read 3.1 as the tenth of March."""
    return _decimal(row, 10)


def _decimal(row: CauseRow, times: int) -> Mapping[str, str] | None:
    found = _DECIMAL.fullmatch(row.raw)
    if found is None or row.taken is None:
        return None
    return _only(row, day_of(row.taken.year, int(found[1]), int(found[2]) * times).day)


def as_taken(row: CauseRow) -> Mapping[str, str] | None:
    """Confirm the day that was read."""
    return _only(row, row.taken)


def year_before(row: CauseRow) -> Mapping[str, str] | None:
    """Read the day in the year before the one that was supplied."""
    day = row.taken
    return None if day is None else _only(row, day_of(day.year - 1, day.month, day.day).day)


def first_within(row: CauseRow) -> Mapping[str, str] | None:
    """Take the first day a month without a day can mean."""
    return _within(row, 0)


def last_within(row: CauseRow) -> Mapping[str, str] | None:
    """Take the last day a month without a day can mean."""
    return _within(row, 1)


def _within(row: CauseRow, end: int) -> Mapping[str, str] | None:
    read = read_day(row.raw, year=row.taken.year if row.taken else None)
    if read.problem is not DateProblem.NO_DAY or read.within is None:
        return None
    return _only(row, read.within[end])


def last_of_several(row: CauseRow) -> Mapping[str, str] | None:
    """Take the last of several days: 2024.3.1-3.5 for the fifth."""
    found = _END.fullmatch(row.raw)
    if found is None or row.taken is None:
        return None
    alone = _DAY_ALONE.fullmatch(found[1])
    if alone:
        return _only(row, day_of(row.taken.year, row.taken.month, int(alone[1])).day)
    return _only(row, read_day(found[1], year=row.taken.year).day)


def days_changed(row: CauseRow) -> Mapping[str, str] | None:
    """Change the days of the taking in and of the closing."""
    case = row.case
    if case is None or case.accept_date is None or case.close_date is None:
        return None
    return {
        "accept_date": case.close_date.isoformat(),
        "close_date": case.accept_date.isoformat(),
    }


def in_unit(unit: str) -> Rule:
    """Return the rule that reads a number in a unit, whatever the column's is."""

    def rule(row: CauseRow) -> Mapping[str, str] | None:
        read = read_amount(row.raw)
        return None if read.fen is None or read.unit else {row.field: f"{row.raw}{unit}"}

    return rule


def without_sign(row: CauseRow) -> Mapping[str, str] | None:
    """Take a number below nothing for one above it."""
    bare = row.raw.strip().strip("()（）").replace("-", "").replace("负", "")
    return {row.field: bare} if read_amount(bare).fen else None


def as_result(word: str) -> Rule:
    """Return the rule that reads a status that is not understood as another one."""

    def rule(row: CauseRow) -> Mapping[str, str] | None:
        return {row.field: word}

    return rule
