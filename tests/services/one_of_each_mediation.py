"""One command of each kind about the calendar, the agreement and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.services.appointments import (
    CancelAppointment,
    MoveAppointment,
    PlanAppointment,
)
from dispute_desk.services.offers import RecordOffer
from tests.services.station import a_case_in_mediation, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

ON = date(2026, 11, 24)


def plan_appointment(desk: Desk) -> object:
    return PlanAppointment(case_id=a_case_in_mediation(desk), on=ON, starts="9:30", mediator="周例")


def move_appointment(desk: Desk) -> object:
    planned = desk.do(PlanAppointment(case_id=a_case_in_mediation(desk), on=ON)).value
    return MoveAppointment(appointment_id=planned, on=date(2026, 11, 25), place="第一调解室")


def cancel_appointment(desk: Desk) -> object:
    planned = desk.do(PlanAppointment(case_id=a_case_in_mediation(desk), on=ON)).value
    return CancelAppointment(appointment_id=planned, reason="单位申请延期")


def record_offer(desk: Desk) -> object:
    return RecordOffer(case_id=a_case_in_mediation(desk), by=Party.EMPLOYER, amount=yuan(800))


MEDIATION: dict[str, Callable[[Desk], object]] = {
    "PlanAppointment": plan_appointment,
    "MoveAppointment": move_appointment,
    "CancelAppointment": cancel_appointment,
    "RecordOffer": record_offer,
}
