"""How far apart the parties are: the newest offers of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Distance:
    """The newest sums both sides named, in fen."""

    worker: int
    employer: int

    @property
    def fen(self) -> int:
        """How much more the workers ask than the employer offers; nothing where they meet."""
        return max(self.worker - self.employer, 0)


def distance(offers: Iterable[tuple[Party, int | None]]) -> Distance | None:
    """Return how far apart the newest sums of both sides are; None while one has named none.

    Offers come in the order they were made; one in words alone leaves the sum before it standing.
    """
    last = {party: fen for party, fen in offers if fen is not None}  # the newest of each stays
    if Party.WORKER not in last or Party.EMPLOYER not in last:
        return None
    return Distance(last[Party.WORKER], last[Party.EMPLOYER])
