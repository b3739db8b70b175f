"""The one door through which the time comes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - this is the door


def local_day(moment: datetime) -> date:
    """Return the calendar day of a moment on this machine's clock."""
    return moment.astimezone().date()


def end_of_day(day: date) -> datetime:
    """Return the last moment of a day on this machine's clock."""
    return datetime.combine(day, time.max).astimezone()
