"""Opens the form of a step by its id; forms that no button of the road shows are known here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.steps.agreement_parts import (
    ApplyStep,
    DecisionStep,
    TermStep,
)
from dispute_desk.ui.steps.all import BY_ID
from dispute_desk.ui.steps.appointments import CancelAppointmentStep
from dispute_desk.ui.steps.beside import VoidStep
from dispute_desk.ui.steps.calculating import ApplyCalculationStep
from dispute_desk.ui.steps.enquiries import SendEnquiryStep
from dispute_desk.ui.steps.legal_aid import (
    LegalAidDecisionStep,
    LegalAidEndStep,
)
from dispute_desk.ui.steps.papers import ReplyStep, ResolveStep, ServiceStep
from dispute_desk.ui.steps.people import EditClaimantStep, EditEmployerStep
from dispute_desk.ui.steps.proving import (
    ReceiveStep,
)
from dispute_desk.ui.steps.referring import ReferralReceiptStep
from dispute_desk.ui.steps.settling import OptionAgreementStep
from dispute_desk.ui.steps.tickets import (
    TicketContactStep,
    TicketReplyStep,
    TicketTermStep,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace

#: Forms that belong to one row of the case file.
_OF_ROWS: dict[str, type[StepForm]] = {
    form.id: form
    for form in (
        EditClaimantStep,
        EditEmployerStep,
        ServiceStep,
        ReplyStep,
        ResolveStep,
        VoidStep,
        ReceiveStep,
        TicketContactStep,
        TicketReplyStep,
        TicketTermStep,
        CancelAppointmentStep,
        TermStep,
        ApplyStep,
        DecisionStep,
        SendEnquiryStep,
        ReferralReceiptStep,
        LegalAidDecisionStep,
        LegalAidEndStep,
        ApplyCalculationStep,
        OptionAgreementStep,
    )
}
FORMS: dict[str, type[StepForm]] = {step.id: step.form for step in BY_ID.values()} | _OF_ROWS


def open_step(
    place: Workplace, view: CaseView, step: str, parent: QWidget, about: object = None
) -> StepForm:
    """Open the form of a step over the window; ``about`` is the id of the row it concerns."""
    form = FORMS[step](place, view, parent.window(), about)
    form.open()
    return form
