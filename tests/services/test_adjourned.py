"""A session that was adjourned leaves no step behind whose day is over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.today_lists import today_lists
from tests.services.station import TODAY, a_case_in_mediation, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

HELD = TODAY - timedelta(days=3)
LATER = TODAY + timedelta(days=6)
MEETS, ARRANGE = "召开调解会", "约定下次调解时间"


def held(case_id: int, **told: object) -> RecordMediationSession:
    """The session of the appointment, adjourned."""
    return RecordMediationSession(
        case_id=case_id,
        occurred_on=HELD,
        outcome=SessionOutcome.ADJOURNED,
        **told,  # type: ignore[arg-type]
    )


def planned(desk: Desk, case_id: int) -> tuple[str | None, date | None]:
    case = file_of(desk, case_id).case
    return case["next_action"], case["next_action_on"]


def in_session(desk: Desk) -> int:
    """A case whose next step is the session of a day."""
    case_id = a_case_in_mediation(desk)
    desk.do(PlanAppointment(case_id=case_id, on=HELD))
    assert planned(desk, case_id) == (MEETS, HELD)
    return case_id


def test_without_a_day_a_time_is_to_be_found_and_the_next_meeting_takes_its_place(
    desk: Desk,
) -> None:
    case_id = in_session(desk)

    desk.do(held(case_id))

    action, day = planned(desk, case_id)
    assert action == ARRANGE
    assert day is not None
    assert day > TODAY
    assert [one.action for one in today_lists(desk)["due"] if one.awaited is None] == []

    desk.do(PlanAppointment(case_id=case_id, on=LATER))
    assert planned(desk, case_id) == (MEETS, LATER)


def test_a_day_that_was_agreed_or_planned_is_the_next_step(desk: Desk) -> None:
    case_id = in_session(desk)
    early = refused(desk, held(case_id, next_on=HELD))
    assert (early.code, early.field) == ("next_session_before_this", "next_on")
    desk.do(held(case_id, next_on=LATER))
    assert planned(desk, case_id) == (MEETS, LATER)

    other = in_session(desk)
    desk.do(PlanAppointment(case_id=other, on=LATER))
    desk.do(held(other))
    assert planned(desk, other) == (MEETS, LATER)


def test_what_else_was_planned_and_a_term_ahead_stay(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    desk.do(SetNextAction(case_id=case_id, next_action="核对工资表", next_action_on=HELD))
    desk.do(held(case_id))
    assert planned(desk, case_id) == ("核对工资表", HELD)

    other = a_case_in_mediation(desk)
    desk.do(SetNextAction(case_id=other, next_action=MEETS, next_action_on=LATER))
    desk.do(held(other))
    assert planned(desk, other) == (MEETS, LATER)
