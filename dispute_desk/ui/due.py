"""How near a day is, in words and in a tone: 剩 3 天, 今天到期, 超期 1 天."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import date

#: A day that is so near is shown in the colour of a warning.
NEAR_DAYS = 3


def due_words(due: date | None, today: date, *, right: bool = False) -> str:
    """Return how far a day is from today, by the calendar; empty without a day.

    A ``right`` of the parties they did not use has lapsed: nobody at the station is late.
    """
    if due is None:
        return ""
    left = (due - today).days
    if left == 0:
        return QCoreApplication.translate("due", "今天到期")
    if left > 0:
        words = QCoreApplication.translate("due", "剩 %1 天")
    elif right:
        words = QCoreApplication.translate("due", "已过 %1 天")
    else:
        words = QCoreApplication.translate("due", "超期 %1 天")
    return words.replace("%1", str(abs(left)))


def due_tone(due: date | None, today: date, *, right: bool = False) -> str:
    """Return the tone of a day: danger when it is past, warning when it is near."""
    if due is None:
        return "neutral"
    left = (due - today).days
    if left < 0:
        return "neutral" if right else "danger"
    return "warning" if left <= NEAR_DAYS else "neutral"
