"""After a session that was adjourned (择期再议): the next one, or finding a time for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import Appointment, AppointmentKind
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.planned_step import AND, steps_in, with_step
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.appointments import ACTIONS, ADJOURNED

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NEXT_BEFORE_SESSION = sentence(
    "next_session_before_this",
    QT_TRANSLATE_NOOP("errors", "下次调解日期 {day} 应当晚于这次调解会 {held}，请核对。"),
)


def plan_next_session(case: Case, held: date, next_on: date | None, tx: Transaction) -> None:
    """Let the case go on with the next session: the day that was agreed, else the one planned.

    Where there is neither, a time has to be found: a day of the session that was held is no day of
    a next step. What else was planned stays, and so does a term that is still ahead.
    """
    if next_on is not None and next_on <= held:
        raise DeskError(NEXT_BEFORE_SESSION, field="next_on", day=next_on, held=held)
    planned = [
        one.on
        for one in tx.all_of(Appointment, case_id=case.id, kind=AppointmentKind.MEDIATION)
        if one.cancelled_on is None and one.session_id is None and one.on and one.on > held
    ]
    steps = steps_in(case.next_action)
    if next_on is None and steps and not any(_is_of_session(one, tx) for one in steps):
        return
    kept = AND.join(one for one in steps if not _is_of_session(one, tx))
    ahead = case.next_action_on if case.next_action_on and case.next_action_on > held else None
    day = next_on or min(planned, default=None)
    rule = tx.office.profile.next_action(ADJOURNED)
    if day is not None:
        case.next_action = with_step(ACTIONS[AppointmentKind.MEDIATION], kept)
        case.next_action_on = min(day, ahead) if kept and ahead else day
    elif ahead is None and rule is not None:
        case.next_action = with_step(rule.label, kept)
        soon = deadline(tx.office.today, rule.length, rule.unit, tx.office.calendar)
        case.next_action_on = soon.due


def _is_of_session(step: str, tx: Transaction) -> bool:
    rule = tx.office.profile.next_action(ADJOURNED)
    return step in {ACTIONS[AppointmentKind.MEDIATION], rule.label if rule else ""}
