"""The steps a card of the case file offers beside the road: each writes one record down."""

from __future__ import annotations

from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps import (
    beside,
    enquiries,
    handing_over,
    insured_rows,
    lacking_facts,
    legal_aid,
    offered,
    payment_correcting,
    proving,
    referring,
    tax_papers,
    tickets,
)
from dispute_desk.ui.steps.step import Step

CARD_STEPS: tuple[Step, ...] = (
    Step(
        tickets.TicketStep,
        QT_TRANSLATE_NOOP("steps", "登记热线工单"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        beside.AttorneyStep,
        QT_TRANSLATE_NOOP("steps", "登记委托授权"),
        Right.EDIT_CASE,
        offered.is_open,
    ),
    Step(
        proving.EvidenceStep,
        QT_TRANSLATE_NOOP("steps", "登记证据"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        proving.InvestigationStep,
        QT_TRANSLATE_NOOP("steps", "登记调查"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        proving.WaiverStep,
        QT_TRANSLATE_NOOP("steps", "登记放弃参保承诺"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        enquiries.InsuredStep,
        QT_TRANSLATE_NOOP("steps", "登记参保情况"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        insured_rows.InsuredRowsStep,
        QT_TRANSLATE_NOOP("steps", "逐行登记参保情况"),
        Right.EDIT_CASE,
        offered.always,
    ),
    Step(
        lacking_facts.LackingFactsStep,
        QT_TRANSLATE_NOOP("steps", "补填调解组织"),
        Right.EDIT_CASE,
        offered.lacks_mediating_body,
    ),
    Step(
        referring.ReferralStep,
        QT_TRANSLATE_NOOP("steps", "补录转办"),
        Right.REFER,
        offered.always,
    ),
    Step(
        handing_over.TakeBackStep,
        QT_TRANSLATE_NOOP("steps", "退回续办"),
        Right.REFER,
        offered.at(Stage.REFERRED_OUT),
    ),
    Step(
        legal_aid.LegalAidStep,
        QT_TRANSLATE_NOOP("steps", "登记法律援助申请"),
        Right.REFER,
        offered.always,
    ),
    Step(
        tax_papers.DeclareStep,
        QT_TRANSLATE_NOOP("steps", "登记申报"),
        Right.RECORD_PAYMENT,
        lambda view: view.is_open and bool(view.plans),
    ),
    Step(
        tax_papers.RefundStep,
        QT_TRANSLATE_NOOP("steps", "登记退费"),
        Right.RECORD_PAYMENT,
        offered.has_paid,
    ),
    Step(
        payment_correcting.CorrectPaymentStep,
        QT_TRANSLATE_NOOP("steps", "更正缴费"),
        Right.RECORD_PAYMENT,
        offered.has_made_payments,
    ),
)
