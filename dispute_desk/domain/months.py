"""Calendar months, written 2024-08."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
MONTHS_A_YEAR = 12


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year; compares and sorts by time."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.month <= MONTHS_A_YEAR):
            raise ValueError((self.year, self.month))

    @classmethod
    def parse(cls, text: str) -> Month:
        """Return the month of ``2024-08``; ValueError for anything else."""
        match = _MONTH.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month a day lies in."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> Month:
        """Return the month so many months later (earlier if negative)."""
        index = self.year * MONTHS_A_YEAR + self.month - 1 + months
        return Month(index // MONTHS_A_YEAR, index % MONTHS_A_YEAR + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"
