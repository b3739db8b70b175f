"""The day a case came in put right: the step that registered it goes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Move
from dispute_desk.domain.stages import Stage

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def let_registration_follow(case: Case, tx: Transaction) -> None:
    """Date the registration as the case came in, unless a later step stands before that day.

    Else no step of the days between could be recorded: it would lie before the registration.
    """
    moves = tx.all_of(Move, case_id=case.id)
    first = moves[0] if moves else None
    if first is None or first.start is not None or first.end is not Stage.REGISTERED:
        return
    behind = [one.occurred_on for one in moves[1:] if one.occurred_on]
    came = case.received_on
    if came is not None and came <= min(behind, default=came):
        first.occurred_on = came
