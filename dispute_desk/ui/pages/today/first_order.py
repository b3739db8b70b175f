"""What the first paint showed stays under the pointer when the desk knows more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.today import TodayItem


def as_first_seen(
    seen: Sequence[TodayItem], now: Sequence[TodayItem], most: int
) -> tuple[list[TodayItem], int]:
    """Return the items in an order that moves no line already seen, and how many to show.

    ``seen`` are the lines that were shown, at most ``most``. Those that are still there come
    first; what belongs among the first ``most`` and was not seen yet follows; then the rest.
    """
    known = {_mark(one) for one in seen[:most]}
    places = {_mark(one): number for number, one in enumerate(seen)}
    kept = sorted((one for one in now if _mark(one) in known), key=lambda one: places[_mark(one)])
    fresh = [one for one in now[:most] if _mark(one) not in known]
    taken = {id(one) for one in (*kept, *fresh)}
    rest = [one for one in now if id(one) not in taken]
    return [*kept, *fresh, *rest], max(most, len(kept) + len(fresh))


def _mark(item: TodayItem) -> tuple[int, object, int | None, str | None]:
    return (item.case_id, item.awaited, item.record_id, item.body if item.clock else None)
