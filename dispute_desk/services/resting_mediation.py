"""A mediation whose case rests: what was told of it late, and what that leads to afterwards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Move
from dispute_desk.domain.mediation import MediationSession, SessionOutcome
from dispute_desk.domain.stages import Stage, may_move
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import take_up_again

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

#: What is left to do once the parties agree by word of mouth.
_SIGN = QT_TRANSLATE_NOOP("journal", "签订调解协议并登记")


def was_last_before_rest(case: Case, on: date, tx: Transaction) -> bool:
    """Tell whether a session led where a case rests now: no session or move came after it.

    Where the case stood then, parties met or might have begun to.
    """
    before = case.suspended_from
    if case.stage is not Stage.SUSPENDED or before is None:
        return False
    if before is not Stage.MEDIATING and not may_move(before, Stage.MEDIATING):
        return False
    moves = [one for one in tx.all_of(Move, case_id=case.id) if one.end is not Stage.SUSPENDED]
    sessions = tx.all_of(MediationSession, case_id=case.id)
    days = [*(one.occurred_on for one in moves), *(one.held_on for one in sessions)]
    return all(day is None or day <= on for day in days)


def told_while_resting(case: Case, tx: Transaction) -> MediationSession | None:
    """Return the last session, where it was entered while the case rested; None if it was not."""
    rests = tx.all_of(Move, case_id=case.id, end=Stage.SUSPENDED)
    sessions = tx.all_of(MediationSession, case_id=case.id)
    last = max(sessions, key=lambda one: (one.held_on or date.min, one.id), default=None)
    if last is None or not rests or last.recorded_at is None:
        return None
    since = rests[-1].recorded_at
    return last if since is not None and last.recorded_at >= since else None


def plan_signing(case: Case, tx: Transaction) -> None:
    """Let the agreement be written that the parties came to by word of mouth."""
    case.next_action = _SIGN
    case.next_action_on = tx.office.calendar.next_workday(tx.office.today)


def take_up_mediation(
    case: Case,
    told: MediationSession | None,
    planned: tuple[str | None, date | None],
    *,
    left: Stage | None,
    on: date,
    tx: Transaction,
) -> None:
    """Go on with a case that rested since it ``left`` a stage, and with what comes next there.

    What was ``planned`` before a session that was ``told`` meanwhile and led on is over.
    """
    agreed = told is not None and told.outcome is SessionOutcome.AGREED
    if agreed and case.stage is Stage.MEDIATING:
        plan_signing(case, tx)
        return
    led_on = told is not None and left is not case.stage
    action, day = (None, None) if led_on else planned
    take_up_again(case, action, day, on=on, tx=tx)
