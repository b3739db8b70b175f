"""Appointments: planned, moved, called off, taken over by the session that was held."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.appointment import AppointmentKind
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.appointments import (
    CancelAppointment,
    MoveAppointment,
    PlanAppointment,
)
from dispute_desk.services.mediation import RecordMediationSession
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    file_of,
    refused,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ON = date(2026, 11, 24)


def planned(desk: Desk, case_id: int, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    made: dict[str, Any] = {"on": ON, "starts": "9:30", "place": "第一调解室"}
    made |= {"mediator": "周调例"} | more
    appointment_id: int = desk.do(PlanAppointment(case_id=case_id, **made)).value
    return appointment_id


def row(desk: Desk, case_id: int) -> dict[str, Any]:
    (found,) = file_of(desk, case_id).beside["appointment"]
    return found


def test_a_meeting_without_an_end_lasts_as_long_as_usual(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)

    planned(desk, case_id, people="张例,李例，张例")

    found = row(desk, case_id)
    assert (found["starts"], found["ends"]) == ("09:30", "11:30")
    assert found["people"] == "张例、李例"


def test_who_is_wanted_at_two_places_is_told_with_both(desk: Desk) -> None:
    first, second = a_case_in_mediation(desk), a_case_in_mediation(desk)
    planned(desk, first)

    told = refused(
        desk, PlanAppointment(case_id=second, on=ON, starts="10", mediator="周调例", place="二室")
    )

    number = file_of(desk, first).case["number"]
    assert (told.code, told.field) == ("appointment_clash", "clash_reason")
    assert f"09:30–11:30 {number}（周调例）" in told.sentence()
    assert "10:00–12:00" in told.sentence()


def test_a_clash_may_be_planned_with_a_reason_that_is_kept(desk: Desk) -> None:
    first, second = a_case_in_mediation(desk), a_case_in_mediation(desk)
    planned(desk, first)

    planned(desk, second, note="带工资表", clash_reason="两案合并调解")

    assert row(desk, second)["note"] == "带工资表；冲突仍安排：两案合并调解"


def test_what_was_called_off_stands_in_nobodys_way(desk: Desk) -> None:
    first, second = a_case_in_mediation(desk), a_case_in_mediation(desk)
    desk.do(CancelAppointment(appointment_id=planned(desk, first), reason="单位申请延期"))

    planned(desk, second)

    found = row(desk, first)
    assert (found["cancelled_on"], found["cancel_reason"]) == (TODAY, "单位申请延期")


def test_moving_the_start_keeps_the_length(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    appointment = planned(desk, case_id, ends="10:15")

    desk.do(MoveAppointment(appointment_id=appointment, on=date(2026, 11, 26), starts="1500"))

    found = row(desk, case_id)
    assert (found["on"], found["starts"], found["ends"]) == (date(2026, 11, 26), "15:00", "15:45")
    assert found["place"] == "第一调解室"


def test_moving_into_a_taken_room_is_asked_about_too(desk: Desk) -> None:
    first, second = a_case_in_mediation(desk), a_case_in_mediation(desk)
    planned(desk, first)
    appointment = planned(desk, second, on=date(2026, 11, 25), mediator="吴调例")

    assert refused(desk, MoveAppointment(appointment_id=appointment, on=ON)).code == (
        "appointment_clash"
    )
    desk.do(MoveAppointment(appointment_id=appointment, on=ON, clash_reason="同室先后"))
    assert row(desk, second)["on"] == ON


def test_times_that_cannot_be_are_refused_at_their_field(desk: Desk) -> None:
    case_id = a_case(desk)

    for field, starts, ends in (
        ("starts", "上午", None),
        ("ends", "10", "9:59"),
        ("starts", None, "9:59"),
    ):
        command = PlanAppointment(case_id=case_id, on=ON, starts=starts, ends=ends)
        assert refused(desk, command).field == field


def test_a_planned_meeting_is_the_next_action_where_there_was_none(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(SetNextAction(case_id=case_id, next_action=""))

    appointment = planned(desk, case_id, kind=AppointmentKind.INTERVIEW)
    assert (next_of(desk, case_id)) == ("按约定约谈", ON)
    desk.do(MoveAppointment(appointment_id=appointment, on=date(2026, 11, 26)))
    assert next_of(desk, case_id) == ("按约定约谈", date(2026, 11, 26))
    desk.do(CancelAppointment(appointment_id=appointment, reason="单位已说明"))
    assert next_of(desk, case_id) == (None, None)


def next_of(desk: Desk, case_id: int) -> tuple[str | None, date | None]:
    case = file_of(desk, case_id).case
    return case["next_action"], case["next_action_on"]


def test_the_session_of_that_day_takes_the_appointment_over(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    planned(desk, case_id, on=CAME, people="张例")

    session = desk.do(
        RecordMediationSession(case_id=case_id, occurred_on=CAME, outcome=SessionOutcome.ADJOURNED)
    ).value

    (held,) = file_of(desk, case_id).sessions
    assert row(desk, case_id)["session_id"] == session
    assert (held["place"], held["mediator"], held["attendees"]) == ("第一调解室", "周调例", "张例")


def test_a_session_held_on_another_day_names_its_appointment(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    appointment = planned(desk, case_id)

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=TODAY, appointment_id=appointment))

    assert row(desk, case_id)["session_id"] is not None
    assert refused(desk, MoveAppointment(appointment_id=appointment, on=ON)).code == (
        "appointment_over"
    )


def test_the_appointment_of_another_case_is_not_taken(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    other = planned(desk, a_case_in_mediation(desk))

    told = refused(desk, RecordMediationSession(case_id=case_id, appointment_id=other))

    assert told.code == "appointment_of_other_case"


def test_the_week_shows_what_is_planned_and_what_was_not_written_up(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    planned(desk, case_id, on=date(2026, 11, 20), mediator="甲")
    planned(desk, case_id, on=date(2026, 11, 28), mediator="乙")
    planned(desk, case_id, on=date(2026, 11, 29), mediator="丙")
    gone = planned(desk, case_id, on=date(2026, 11, 23), mediator="丁")
    desk.do(CancelAppointment(appointment_id=gone, reason="改日"))

    told = desk.lists.today(TODAY, None)["meetings"]

    assert [(one.mediator, one.action, one.starts) for one in told] == [
        ("甲", "mediation", "09:30"),
        ("乙", "mediation", "09:30"),
    ]


def test_a_meeting_that_is_fixed_moves_the_day_of_the_next_action(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    usual = next_of(desk, case_id)
    assert usual[0] == "召开调解会"
    assert usual[1] != ON

    appointment = planned(desk, case_id)
    assert next_of(desk, case_id) == ("召开调解会", ON)
    desk.do(CancelAppointment(appointment_id=appointment, reason="单位请假"))

    assert next_of(desk, case_id)[0] == "召开调解会"
    assert next_of(desk, case_id)[1] != ON
