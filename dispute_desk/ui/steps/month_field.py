"""A field for a month: 2024-03, 202403, 2024.3, 3月, and what it was taken for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.ui.widgets.typed_field import UnderstandingField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_FULL = re.compile(r"(\d{4})[-./年]?(\d{1,2})月?")
_SHORT = re.compile(r"(\d{2})[-./年](\d{1,2})月?")
_ALONE = re.compile(r"(\d{1,2})月?")
_CENTURY = 2000


def month_meant(text: str, today: date) -> Month | None:
    """Return the month somebody means by what was typed, None when it means none."""
    typed = "".join(text.split())
    if match := _FULL.fullmatch(typed):
        year, number = int(match[1]), int(match[2])
    elif match := _SHORT.fullmatch(typed):
        year, number = _CENTURY + int(match[1]), int(match[2])
    elif match := _ALONE.fullmatch(typed):
        year, number = today.year, int(match[1])
    else:
        return None
    return Month(year, number) if 1 <= number <= MONTHS_A_YEAR and year else None


class MonthField(UnderstandingField):
    """Takes 202403, 2024.3, 3; keeps 2024-03."""

    def __init__(self, name: str, spoken: str, *, today: Callable[[], date]) -> None:
        self._today = today
        super().__init__(name, spoken)
        self.setPlaceholderText(self.tr("如 2024-03"))

    def month(self) -> Month | None:
        """Return the month, None when empty or not understood."""
        return month_meant(self.text(), self._today())

    def set_month(self, month: Month | None) -> None:
        """Show a month."""
        self.setText(str(month) if month else "")

    def _words(self) -> str:
        if self.is_wrong():
            return self.tr("月份如 2024-03")
        return super()._words()

    def _value(self) -> object:
        return self.month()

    def _written(self) -> str:
        month = self.month()
        return str(month) if month else ""
