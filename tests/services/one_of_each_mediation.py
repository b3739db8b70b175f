"""One command of each kind about the calendar, the agreement and what follows from it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.services.appointments import (
    CancelAppointment,
    MoveAppointment,
    PlanAppointment,
)
from dispute_desk.services.confirmations import ApplyConfirmation, RecordConfirmation
from dispute_desk.services.extending import ExtendMediation
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.terms import RecordTerm
from tests.services.station import CAME, a_case_in_mediation, an_agreed_case, file_of, yuan

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


def an_agreement(desk: Desk) -> tuple[int, int]:
    case_id = an_agreed_case(desk, 700, 800)
    return case_id, file_of(desk, case_id).agreements[0]["id"]


def record_term(desk: Desk) -> object:
    case_id, agreement_id = an_agreement(desk)
    return RecordTerm(case_id=case_id, agreement_id=agreement_id, employer_share=yuan(500))


def record_signature(desk: Desk) -> object:
    case_id, agreement_id = an_agreement(desk)
    return RecordSignature(case_id=case_id, agreement_id=agreement_id, party=Party.EMPLOYER)


def apply_for(desk: Desk) -> ApplyConfirmation:
    case_id, agreement_id = an_agreement(desk)
    right = AgreementRight.JUDICIAL_CONFIRMATION
    return ApplyConfirmation(
        case_id=case_id, agreement_id=agreement_id, right=right, late_reason="补录纸质申请"
    )


def record_confirmation(desk: Desk) -> object:
    return RecordConfirmation(confirmation_id=desk.do(apply_for(desk)).value, confirmed=True)


def extend_mediation(desk: Desk) -> object:
    case_id = a_case_in_mediation(desk)
    return ExtendMediation(
        case_id=case_id, until_on=CAME + timedelta(days=30), occurred_on=CAME + timedelta(days=9)
    )


MEDIATION: dict[str, Callable[[Desk], object]] = {
    "PlanAppointment": plan_appointment,
    "MoveAppointment": move_appointment,
    "CancelAppointment": cancel_appointment,
    "RecordOffer": record_offer,
    "RecordTerm": record_term,
    "RecordSignature": record_signature,
    "ApplyConfirmation": apply_for,
    "RecordConfirmation": record_confirmation,
    "ExtendMediation": extend_mediation,
}
