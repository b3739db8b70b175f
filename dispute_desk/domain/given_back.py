"""What went back of a payment (退费), as it is booked: the day, the share, the sum."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer, Share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Refund:
    """What of one share of a payment went back on a day, in fen."""

    on: date
    share: Share
    fen: int


def given_back(amounts: Iterable[Mapping[str, Any]], payment_id: int) -> list[Refund]:
    """Return what went back of a payment, the oldest first."""
    found = [
        Refund(one["occurred_on"], Share(one["share"]), -one["fen"])
        for one in amounts
        if one["payment_id"] == payment_id and one["layer"] is Layer.PAID and one["fen"] < 0
    ]
    return sorted(found, key=lambda one: one.on)


def back_by_share(refunds: Iterable[Refund]) -> dict[Share, int]:
    """Return how much of each share went back, in fen."""
    sums: dict[Share, int] = defaultdict(int)
    for one in refunds:
        sums[one.share] += one.fen
    return dict(sums)
