"""The end that is left to do: every worker's matter is over and the case still stands open."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.stages import Stage

#: Stages in which the station works on an accepted case, so that a follow-up is to come first.
_FOLLOWED = frozenset(
    {
        Stage.ACCEPTED,
        Stage.VERIFYING,
        Stage.MEDIATING,
        Stage.AGREED,
        Stage.PERFORMING,
        Stage.COLLECTION,
        Stage.MED_FAILED,
        Stage.FOLLOW_UP,
    }
)
FOLLOW_UP, CLOSE, WITHDRAW, RESUME = "follow_up", "close", "withdraw", "resume"


@dataclass(frozen=True)
class Ending:
    """How many workers came to which end, and the step that brings the case to its own."""

    step: str
    ended: tuple[tuple[ClaimantState, int], ...]

    @property
    def people(self) -> int:
        """How many workers there are."""
        return sum(count for _, count in self.ended)


def step_to_end(stage: Stage, *, followed_up: bool, all_withdrew: bool) -> str:
    """Return the step a case without open workers asks for: its end, or what that still lacks.

    What else is missing stands in the closing list, which the step of closing shows.
    """
    if stage is Stage.SUSPENDED:
        return RESUME
    if all_withdrew:
        return WITHDRAW
    return CLOSE if followed_up or stage not in _FOLLOWED else FOLLOW_UP
