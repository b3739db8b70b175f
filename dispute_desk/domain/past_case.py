"""A case that ended before anybody recorded it (补录办结): which ends it may have had, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.closure_kinds import ClosureRole, MediationOutcome
from dispute_desk.domain.stages import UNDECIDED, Stage, may_move

if TYPE_CHECKING:
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.rows import CaseFile

#: What may have become of a worker; who was split off stands in the case he went to.
OUTCOMES = (
    *(one for one in ClaimantState if one in TERMINAL - {ClaimantState.SPLIT_OFF}),
    ClaimantState.PARTIAL_PAID,
)

#: The list and item of a case's checked items that say its end was recorded as long past.
PAST_LIST, PAST_END = "past_case", "past_end"


def ended_long_ago(file: CaseFile) -> bool:
    """Tell whether the end a case has was recorded as long past: nothing of it is chased."""
    told = file.beside.get("checked_item", ())
    days = [one["occurred_on"] for one in told if one["list_code"] == PAST_LIST]
    return file.case["closed_on"] is not None and file.case["closed_on"] in days


def is_an_end(kind: ClosureKind) -> bool:
    """Tell whether a case may be told to have ended this way.

    A merger names the other case, a consultation was never one.
    """
    return not kind.merges and kind.role is not ClosureRole.CONSULTATION


def may_have_ended(stage: Stage, kind: ClosureKind) -> bool:
    """Tell whether a case whose work stands at a stage may have ended this way since."""
    if stage in UNDECIDED or not kind.stages or stage in {*kind.stages, Stage.FOLLOW_UP}:
        return True
    return kind.mediation is MediationOutcome.FAILED and may_move(stage, Stage.MEDIATING)


def was_accepted(kind: ClosureKind) -> bool:
    """Tell whether only a case the station had taken on can have ended this way."""
    return bool(kind.stages) and Stage.REGISTERED not in kind.stages


def tells_of_money(kind: ClosureKind) -> bool:
    """Tell whether money may have come in where a case ended this way."""
    return kind.success or not (kind.by_hand or kind.settles)


def outcome_of(kind: ClosureKind, state: ClaimantState, *, paid: bool) -> ClaimantState:
    """Return what became of a worker of whom nothing is told: what the way of ending implies.

    ``paid`` tells that money is told of. Where the mediation succeeded he had agreed; where nobody
    stated the manner, nothing is known of him.
    """
    if state in TERMINAL:
        return state
    if kind.role is ClosureRole.PARTLY_PERFORMED and paid:
        return ClaimantState.PARTIAL_PAID
    if kind.settles is not None:
        agreed = kind.mediation is MediationOutcome.SUCCESS and state not in kind.keeps
        return kind.settled(ClaimantState.AGREED if agreed else state)
    return ClaimantState.PAID if kind.success else state
