"""The late fee of money that is paid in parts: each piece of a month to the day it is paid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution import Track
from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.instalments import equal_sums
from dispute_desk.domain.late_fee import FeeSpan, fee_span
from dispute_desk.domain.rounding import SCALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.months import Month
    from dispute_desk.domain.policy_rows import FeeRow
    from dispute_desk.domain.rounding import Rounding

    #: The place of a month in a track, the part it is paid with (from 0), and so many fen.
    Piece = tuple[int, int, int]


@dataclass(frozen=True)
class Cut:
    """A track cut into pieces, the oldest months first."""

    track: Track
    pieces: Sequence[Piece]

    @property
    def months(self) -> set[int]:
        """The months something is owed of."""
        return {self.track.months[at] for at, _, _ in self.pieces}


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

    def weights(self, months: Iterable[int], day: date) -> dict[int, int]:
        """Return what the principal of each month is multiplied with, paid on a day."""
        return {month: self._span(month, day).weight for month in months}

    def is_known(self, month: int, day: date) -> bool:
        """Tell whether every day up to the payment has a rate."""
        return not self._span(month, day).unknown

    def first_days(self, months: Iterable[int]) -> list[date]:
        """Return the first day of arrears of each month."""
        return [self._span(month, month_of(month).first).start for month in months]

    def capped_from(self, oldest: Month | None) -> date | None:
        """Return the first day the late fee of a month is more than its principal."""
        if oldest is None:
            return None
        number = ordinal(oldest)
        days = range(oldest.first.toordinal(), date.max.toordinal() - 1)
        place = bisect_right(days, SCALE, key=lambda one: self._weight_on(number, one))
        return None if place >= len(days) else date.fromordinal(days[place])

    def _span(self, month: int, day: date) -> FeeSpan:
        key = (month, day)
        if key not in self._known:
            self._known[key] = fee_span(month_of(month), day, *self._asked)
        return self._known[key]

    def _weight_on(self, month: int, day: int) -> int:
        return fee_span(month_of(month), date.fromordinal(day), *self._asked).weight


def cut(track: Track, count: int) -> Cut:
    """Cut what is owed month by month into so many equal parts, the oldest months first.

    The parts add up to the whole; the last ones take the odd fen. What was over-paid is left out.
    """
    owed = [(at, gap) for at, gap in enumerate(track.gaps) if gap > 0]
    if count == 1:
        return Cut(track, [(at, 0, gap) for at, gap in owed])
    sums = equal_sums(sum(gap for _, gap in owed), count)
    found: list[Piece] = []
    part = 0
    for at, gap in owed:
        left = gap
        while left > 0:
            while not sums[part]:
                part += 1
            fen = min(left, sums[part])
            found.append((at, part, fen))
            sums[part] -= fen
            left -= fen
    return Cut(track, found)


def fees_by_part(
    one: Cut, weights: Sequence[Mapping[int, int]], way: Rounding
) -> tuple[list[int], list[int]]:
    """Return the late fees of each part in fen: as they come out, and limited to the principal.

    They are rounded, and limited, by month as in a calculation: the pieces of a month paid on one
    day add up to what the month comes to. ``weights`` are those of each part.
    """
    months, add, whole, unit = one.track.months, way.add, way.whole, way.unit
    fees, capped = [0] * len(weights), [0] * len(weights)
    last, exact, paid, told, told_capped = -1, 0, 0, 0, 0
    for at, part, fen in one.pieces:
        if at != last:
            last, exact, paid, told, told_capped = at, 0, 0, 0, 0
        exact += fen * weights[part][months[at]]
        paid += fen
        now = (exact + add) // whole * unit
        limited = min(now, paid)
        fees[part] += now - told
        capped[part] += limited - told_capped
        told, told_capped = now, limited
    return fees, capped
