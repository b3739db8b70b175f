"""Whether money covers what is owed, insurance by insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
