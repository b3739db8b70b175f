"""The ways in which a case ends: what they count as, and what becomes of the workers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.word import Word


class MediationOutcome(StrEnum):
    """How a closure counts in the success rate of mediation."""

    SUCCESS = "success"
    FAILED = "failed"
    NONE = "none"


class ClosureRole(StrEnum):
    """What a step of the desk needs a closure kind for; a profile has one kind for each role.

    The first four are given by the step itself, the others are proposed when a case is closed.
    """

    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    NOT_ACCEPTED = "not_accepted"
    CONSULTATION = "consultation"
    MEDIATION_FAILED = "mediation_failed"
    PERFORMED = "performed"
    PARTLY_PERFORMED = "partly_performed"
    COLLECTED = "collected"


@dataclass(frozen=True, kw_only=True)
class ClosureKind(Word):
    """A way in which a case ends (§1.9).

    ``success`` counts as 化解; ``closes_at_once`` leads to the end from any open stage;
    ``needs_proof`` asks for payments with proof; ``merges`` counts as 并出; ``settles`` is what
    becomes of workers whose claim is still open (absent: their results are asked for first),
    ``settles_agreed`` of those with an agreement where that is something else, but of those in a
    state it ``keeps``; ``stages`` are those it fits (§9.1; none: any open one), a
    follow-up and a suspension aside; ``role`` is what the desk takes it for; ``by_hand`` is
    offered to people (the others come with a decision or with imported history);
    ``followed_up`` leaves somebody who can be asked how it went;
    ``ledger_results`` are the results of an old ledger it stands for.
    """

    success: bool = False
    mediation: MediationOutcome
    closes_at_once: bool = False
    needs_proof: bool = False
    merges: bool = False
    settles: ClaimantState | None = None
    settles_agreed: ClaimantState | None = None
    keeps: tuple[ClaimantState, ...] = ()
    stages: tuple[Stage, ...] = ()
    role: ClosureRole | None = None
    by_hand: bool = True
    followed_up: bool = True
    ledger_results: tuple[str, ...] = ()

    def settled(self, state: ClaimantState) -> ClaimantState:
        """Return what becomes of a worker whom this end of the case finds in a state."""
        if self.settles is None or state in TERMINAL or state in self.keeps:
            return state
        if state is ClaimantState.AGREED:
            return self.settles_agreed or self.settles
        return self.settles
