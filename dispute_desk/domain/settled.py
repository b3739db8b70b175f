"""Whether money covers what is owed, insurance by insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.amount import Insurance

    #: Fen by insurance; None where no insurance is told.
    Sums = Mapping[Insurance | None, int]


def covers(owed: Sums, paid: Sums) -> bool:
    """Tell whether what was paid covers what is owed; of nothing owed it does not.

    Money of one insurance settles no other. What no insurance is told of covers any, and is
    covered by any.
    """
    named = {insurance: fen for insurance, fen in owed.items() if insurance is not None}
    short = sum(max(0, fen - paid.get(one, 0)) for one, fen in named.items())
    spare = sum(max(0, fen - named.get(one, 0)) for one, fen in paid.items() if one is not None)
    undivided = max(0, owed.get(None, 0) - spare)
    return any(owed.values()) and short + undivided <= paid.get(None, 0)


def covers_each(workers: Iterable[tuple[Sums, Sums]], together: Sums) -> bool:
    """Tell whether what was paid for the whole case covers what every worker's own money left.

    Each worker is what is owed and what was paid for that worker alone.
    """
    left: dict[Insurance | None, int] = {}
    for owed, paid in workers:
        for insurance, fen in _left(owed, paid, together).items():
            left[insurance] = left.get(insurance, 0) + fen
    return not any(left.values()) or covers(left, together)


def _left(owed: Sums, paid: Sums, together: Sums) -> dict[Insurance | None, int]:
    """Return what is left to be paid for a worker.

    Undivided money goes first to what the money of the whole case names no insurance for.
    """
    left: dict[Insurance | None, int] = {
        one: max(0, fen - paid.get(one, 0)) for one, fen in owed.items() if one is not None
    }
    spare = sum(max(0, fen - owed.get(one, 0)) for one, fen in paid.items() if one is not None)
    left[None] = max(0, owed.get(None, 0) - spare)
    undivided = paid.get(None, 0)
    for one in sorted(left, key=lambda one: (bool(together.get(one)), one or "")):
        part = min(left[one], undivided)
        left[one] -= part
        undivided -= part
    return left
