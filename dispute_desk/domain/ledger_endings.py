"""How an old case and its workers stand by what a ledger says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_colours import OPTIONS

if TYPE_CHECKING:
    from datetime import date

#: The state of a worker by what the ledger says of the case.
STATES = {
    Result.SUCCESS: ClaimantState.AGREED,
    Result.PARTIAL: ClaimantState.PARTIAL_PAID,
    Result.FAILED: ClaimantState.MEDIATION_FAILED,
    Result.REJECTED: ClaimantState.DECLINED,
    Result.WITHDRAWN: ClaimantState.WITHDREW,
    Result.TRANSFERRED: ClaimantState.REFERRED,
}
#: States the end of the case brought its workers to; where they stood before no ledger says.
SETTLED = OUT_OF_CASE
#: The word of each result.
RESULT_WORDS = {result: word for word, result in OPTIONS.items()}


def closing_day(closed: date | None, accepted: date | None) -> date | None:
    """Return the day it ended; a day before its acceptance (the row says so) counts as that day."""
    return accepted if closed and accepted and closed < accepted else closed
