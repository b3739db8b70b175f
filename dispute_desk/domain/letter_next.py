"""What is to be done with a letter next: one step of those that may be done where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.letter import LetterRoad, LetterState, Rectified
from dispute_desk.domain.letter_roads import LetterStep, steps_from
from dispute_desk.domain.rights import Right

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from dispute_desk.domain.letter_rows import LetterRow
    from dispute_desk.domain.profile import Profile

_S = LetterState
#: The usual step where only one is usual.
_USUAL: dict[LetterState, LetterStep] = {
    _S.REVIEW: LetterStep.APPROVE,
    _S.DISPATCHED: LetterStep.SERVE,
    _S.SERVICE_FAILED: LetterStep.DISPATCH,
    _S.ESCALATED: LetterStep.CLOSE,
}


def next_step(row: LetterRow, profile: Profile, today: date) -> LetterStep | None:
    """Return the usual next step of a letter; None where nothing is left to do."""
    road = profile.letter_road
    if not steps_from(row.state, road):
        return None
    if row.state in _USUAL:
        return _USUAL[row.state]
    if row.state is _S.DRAFT:
        return LetterStep.ISSUE if road is LetterRoad.SIMPLE else LetterStep.SUBMIT
    if row.state in {_S.APPROVED, _S.SEALED}:
        return _outward(row.state, road)
    return _answered(row, profile, today)


def _outward(state: LetterState, road: LetterRoad) -> LetterStep:
    if road is LetterRoad.SIMPLE:
        return LetterStep.SERVE
    return LetterStep.SEAL if state is LetterState.APPROVED else LetterStep.DISPATCH


def _answered(row: LetterRow, profile: Profile, today: date) -> LetterStep:
    """Return the step once somebody outside has the letter."""
    following = profile.letter_kind(row.kind).leads_to
    onward = LetterStep.ESCALATE if following else LetterStep.CLOSE
    if row.state is _S.REFUSED:
        return onward
    if row.state is _S.SERVED:
        late = row.due_on is not None and row.due_on < today
        return onward if late else LetterStep.REPLY
    if row.state is _S.REPLIED:
        result = row.reply_result and profile.reply_result(row.reply_result)
        return onward if result and result.escalates else LetterStep.VERIFY
    return LetterStep.CLOSE if row.rectified is Rectified.WHOLLY else onward


def may_do(step: LetterStep, row: LetterRow, profile: Profile, rights: Collection[str]) -> bool:
    """Tell whether somebody with these rights may take a step of a letter."""
    kind = profile.letter_kind(row.kind)
    wanted = {
        LetterStep.RETURN: kind.reviews,
        LetterStep.APPROVE: kind.approves,
        LetterStep.ESCALATE: kind.drafts,
    }.get(step, Right.ISSUE_PAPER)
    return wanted in rights
