"""The days of one column of a ledger: what a cell leaves open, the rest of the column tells."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import DateDoubt, DateProblem, DayOrder, day_of, read_day
from dispute_desk.domain.ledger_text import Cell, cell_text, half_width, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from dispute_desk.domain.chinese_dates import DayRead

_YEAR_LAST = re.compile(r"(\d{1,2})\s*([./\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d).*", re.DOTALL)
_SIX = re.compile(r"(\d{2})(\d{2})(\d{2})")
_YEAR_AND_MONTH = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])")
_MONTHS = 12
#: Fewer days on a run tell nothing of the order they are in.
_FEWEST = 4


#: No order of days.
NOT_ASKED = "not asked"


class DaysOfColumn:
    """Reads the days of a column; ``cells()`` tells all of its cells, from above."""

    def __init__(self, cells: Callable[[], Sequence[Cell]] = tuple) -> None:
        self._cells = cells

    def read(self, value: Cell, *, year: int | None = None) -> DayRead:
        """Read a day by what the column tells of its order.

        Where nothing tells it, 1/3/2024 is the third of January, with the doubt that says so.
        """
        read = read_day(value, year=year)
        if type(value) is not str or (read.day and not _may_end_with_a_year(value)):
            return read if read.problem is not DateProblem.BAD else _six_digits(value) or read
        if read.doubt is DateDoubt.ORDER or (type(value) is str and _YEAR_LAST.match(value)):
            return self._in_order(value, year, read)
        if read.problem is DateProblem.BAD:
            return _six_digits(value) or read
        return read

    def _in_order(self, value: Cell, year: int | None, plain: DayRead) -> DayRead:
        if self.order is not None:
            return read_day(value, year=year, order=self.order)
        if plain.doubt is not DateDoubt.ORDER:
            return plain
        read = read_day(value, year=year, order=DayOrder.MONTH_FIRST)
        return replace(read, doubt=DateDoubt.ORDER)

    @property
    def order_asked(self) -> DayOrder | str | None:
        """The order, if it was asked for before; ``NOT_ASKED`` else: to find it takes long."""
        return self.order if "order" in vars(self) else NOT_ASKED

    @cached_property
    def order(self) -> DayOrder | None:
        """The order of days whose year stands last: a number above 12 tells, or the run of days.

        None where no such day is written, or where they contradict each other.
        """
        told = [
            (found[1], int(found[3]), found[4], value)
            for value in self._cells()
            if isinstance(value, str) and (found := _YEAR_LAST.fullmatch(half_width(value).strip()))
        ]
        # 24-3-5 looks alike: some cell must tell that it does not begin with the year.
        if not any(
            len(first) == 1 or len(year) == len("2024") or second > _MONTHS
            for first, second, year, _ in told
        ):
            return None
        days_first = sum(int(first) > _MONTHS for first, *_ in told)
        months_first = sum(second > _MONTHS for _, second, *_ in told)
        if days_first or months_first:
            if min(days_first, months_first) * 10 > max(days_first, months_first):
                return None
            return DayOrder.DAY_FIRST if days_first > months_first else DayOrder.MONTH_FIRST
        return _order_by_run([value for *_, value in told])


def _may_end_with_a_year(text: str) -> bool:
    """Whether a text that reads as a day may begin with something else than its year."""
    return text[2:3] in {"/", "-"} and text[:2].isdigit()


def _order_by_run(values: Sequence[str]) -> DayOrder | None:
    """Return the order in which the days run on; None where both do or neither does."""
    if len(values) < _FEWEST:
        return None
    slips = {order: _slips(values, order) for order in DayOrder}
    better = min(slips, key=lambda order: slips[order])
    worse = max(slips.values())
    return better if slips[better] * 4 <= worse and worse >= _FEWEST - 2 else None


def _slips(values: Sequence[str], order: DayOrder) -> int:
    """Count how often a day lies before the one above it, up or down the column."""
    days = [day for value in values if (day := read_day(value, order=order).day)]
    down = sum(below < above for above, below in pairwise(days))
    up = sum(below > above for above, below in pairwise(days))
    return min(down, up)


def _six_digits(value: Cell) -> DayRead | None:
    """Read 240305; a text or number of six digits that may be a month (202403) is one."""
    text = squeeze(cell_text(value)) if isinstance(value, str | float | int) else ""
    if _YEAR_AND_MONTH.fullmatch(text):
        return read_day(f"{text[:4]}-{text[4:]}")
    found = _SIX.fullmatch(text)
    if found is None:
        return None
    read = day_of(int(found[1]), int(found[2]), int(found[3]))
    return read if read.day else None


def taken(read: DayRead, *, last: bool) -> date | None:
    """Return the day that is taken: of a month alone the first, or the last for an ending."""
    if read.day or read.within is None:
        return read.day
    return read.within[1 if last else 0]
