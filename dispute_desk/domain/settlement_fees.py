"""The late fee of money that is paid in parts: each piece of a month to the day it is paid."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.instalments import equal_sums
from dispute_desk.domain.late_fee import FeeSpan, fee_span
from dispute_desk.domain.rounding import SCALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.contribution import Track
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.policy_rows import FeeRow
    from dispute_desk.domain.rounding import Rounding


@dataclass(frozen=True)
class Piece:
    """So many fen of the month at a place of a track, paid with a part (counted from 0)."""

    at: int
    part: int
    fen: int


@dataclass(frozen=True)
class Fees:
    """The late fee of a piece in fen: as it comes out, and limited to the principal."""

    fen: int
    capped: int


class DaysOfFees:
    """How heavily the days up to a payment weigh on a month; each asked once."""

    def __init__(
        self,
        rows: Sequence[FeeRow],
        switches: Mapping[str, str],
        ordered_on: date | None = None,
    ) -> None:
        self._asked = (rows, switches, ordered_on)
        self._known: dict[tuple[int, date], FeeSpan] = {}

    def weight(self, month: int, day: date) -> int:
        """Return what a principal is multiplied with."""
        return self._span(month, day).weight

    def is_known(self, month: int, day: date) -> bool:
        """Tell whether every day up to the payment has a rate."""
        return not self._span(month, day).unknown

    def _span(self, month: int, day: date) -> FeeSpan:
        key = (month, day)
        if key not in self._known:
            self._known[key] = fee_span(month_of(month), day, *self._asked)
        return self._known[key]

    def first_days(self, months: Iterable[Month]) -> list[date]:
        """Return the first day of arrears of each month."""
        return [fee_span(one, one.first, *self._asked).start for one in set(months)]

    def capped_from(self, months: Iterable[Month]) -> date | None:
        """Return the first day the late fee of some month is more than its principal."""
        oldest = min(months, default=None)
        if oldest is None:
            return None
        number = ordinal(oldest)
        days = range(oldest.first.toordinal(), date.max.toordinal() - 1)
        place = bisect_right(days, SCALE, key=lambda one: self._weight_on(number, one))
        return None if place >= len(days) else date.fromordinal(days[place])

    def _weight_on(self, month: int, day: int) -> int:
        return fee_span(month_of(month), date.fromordinal(day), *self._asked).weight


def pieces(gaps: Sequence[int], count: int) -> list[Piece]:
    """Cut what is owed month by month into so many equal parts, the oldest months first.

    The parts add up to the whole; the last one takes the odd fen. What was over-paid is left out.
    """
    if count == 1:
        return [Piece(at, 0, gap) for at, gap in enumerate(gaps) if gap > 0]
    sums = equal_sums(sum(gap for gap in gaps if gap > 0), count)
    found: list[Piece] = []
    part = 0
    for at, gap in enumerate(gaps):
        left = gap
        while left > 0:
            while not sums[part]:
                part += 1
            fen = min(left, sums[part])
            found.append(Piece(at, part, fen))
            sums[part] -= fen
            left -= fen
    return found


def fees_of(
    track: Track, own: Sequence[Piece], due: Sequence[date], known: DaysOfFees, way: Rounding
) -> list[Fees]:
    """Return the late fee of each piece, in their order.

    It is rounded, and limited to the principal, by month as in a calculation: the pieces of a
    month paid on one day add up to what the month comes to.
    """
    found: list[Fees] = []
    at, exact, fen, paid, told, told_capped = -1, 0, 0, 0, 0, 0
    for one in own:
        if one.at != at:
            at, exact, paid, told, told_capped = one.at, 0, 0, 0, 0
        exact += one.fen * known.weight(track.months[at], due[one.part])
        paid += one.fen
        fen = way.fen(exact)
        capped = min(fen, paid)
        found.append(Fees(fen - told, capped - told_capped))
        told, told_capped = fen, capped
    return found
