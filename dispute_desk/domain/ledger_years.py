"""The year of a date that has none: what the sheet, its title or the other dates say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import only_year_in, read_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_text import Cell

#: So many complete dates above and below a row are its neighbours.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """The year the surroundings give, and the warning that says where it comes from."""

    year: int | None = None
    code: str = "W_DATE_YEAR_FROM_SHEET"
    #: Whether the sheet says so in words.
    is_stated: bool = False


class YearsOfSheet:
    """Tells the year a row lies in, by the most telling evidence there is.

    The name of the sheet, what stands above the table and a sub-heading speak for all rows below;
    then come the neighbours of the row, then the dates of the sheet, then the other sheets.
    """

    def __init__(
        self, name: str, above: str, dates: Sequence[tuple[int, Cell]], book_year: int | None
    ) -> None:
        self._stated: YearEvidence | None = None
        stated = only_year_in(name) or only_year_in(above)
        if stated:
            self._stated = YearEvidence(stated, is_stated=True)
        self._book_year = book_year
        self._dates = () if stated else dates

    def heading(self, year: int) -> None:
        """Take over the year of a sub-heading for the rows below it."""
        self._stated = YearEvidence(year, "W_DATE_YEAR_FROM_HEADING", is_stated=True)

    def at(self, row: int) -> YearEvidence:
        """Return the evidence for a row (from 1)."""
        if self._stated is not None:
            return self._stated
        return YearEvidence(self._near(row) or self._year_of_most or self._book_year)

    @cached_property
    def _complete(self) -> list[tuple[int, int]]:
        """Row and year of every date that has one."""
        found = ((row, read_day(value).day) for row, value in self._dates)
        return [(row, day.year) for row, day in found if day]

    @cached_property
    def _year_of_most(self) -> int | None:
        return _most(self._complete)

    def _near(self, row: int) -> int | None:
        """Return the year most of the neighbours lie in, where there are some on both sides."""
        at = bisect_left(self._complete, (row, 0))
        after = bisect_left(self._complete, (row + 1, 0))
        above = self._complete[max(0, at - _NEAR) : at]
        below = self._complete[after : after + _NEAR]
        return _most(above + below) if above and below else None


def _most(dated: Sequence[tuple[int, int]]) -> int | None:
    """Return the year more than half of the dates lie in; one slip spoils nothing."""
    if not dated:
        return None
    ((year, count),) = Counter(year for _, year in dated).most_common(1)
    return year if count * 2 > len(dated) else None
