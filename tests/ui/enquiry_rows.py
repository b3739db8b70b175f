"""The rows the forms of enquiries, referrals and legal aid are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.calculations import SaveCalculation
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.legal_aid import RecordLegalAid
from tests.services.calculated import asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.steps.case_view import CaseView


def ask_and_help(desk: Desk, case_id: int) -> None:
    """A request, legal aid and a calculation for a case."""
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question="缴费情况"))
    desk.do(RecordLegalAid(case_id=case_id, organisation="例区法律援助处"))
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(SaveCalculation(case_id=case_id, asked=asked_for(worker)))


def rows_asked_about(view: CaseView) -> dict[str, Sequence[dict[str, Any]]]:
    """The rows of a case by the step that is about them."""
    beside = view.file.beside
    return {
        "send_enquiry": beside["enquiry"],
        "referral_receipt": view.file.referrals,
        "legal_aid_decision": beside["legal_aid"],
        "legal_aid_end": beside["legal_aid"],
        "apply_calculation": beside["calculation"],
    }
