"""The order of 今天必须做: the same at the start, when only planned steps are known, and after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.today import FIRST_SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.today import TodayItem


def due_order(items: Iterable[TodayItem], most: int = FIRST_SHOWN) -> list[TodayItem]:
    """Return the lines in their order: those in front, then the others by day."""
    by_day = sorted(items, key=_by_day)
    first = in_front(by_day, most)
    taken = {id(one) for one in first}
    return [*first, *(one for one in by_day if id(one) not in taken)]


def in_front(items: Iterable[TodayItem], most: int = FIRST_SHOWN) -> list[TodayItem]:
    """Return the first planned steps by day, then what else is among the most urgent.

    The steps are what the start can show at once; terms and clocks come after it, and no line
    that was seen moves for them.
    """
    by_day = sorted(items, key=_by_day)
    planned = [one for one in by_day if one.awaited is None][:most]
    return [*planned, *(one for one in by_day[:most] if one.awaited is not None)]


def with_first_steps(
    steps: Sequence[TodayItem], others: Iterable[TodayItem], most: int
) -> list[TodayItem]:
    """Return no more than ``most`` lines by day, the first steps among them in any case."""
    kept = sorted(steps, key=_by_day)
    first, later = kept[:FIRST_SHOWN], kept[FIRST_SHOWN:]
    rest = sorted([*later, *others], key=_by_day)[: most - len(first)]
    return sorted([*first, *rest], key=_by_day)


def _by_day(item: TodayItem) -> tuple[date, int, str, int, str]:
    return (
        item.due_on or date.max,
        item.case_id,
        item.awaited or "",
        item.record_id or 0,
        item.body or "",
    )
