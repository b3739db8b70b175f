"""The steps of a case, one line each: when a step is offered, and which is the usual next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ending import WITHDRAW, step_to_end
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.rights import Right
from dispute_desk.domain.signing import ON_AGREEMENT
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps import (
    acceptance_points,
    accepted_day,
    agreement_parts,
    appointments,
    archiving,
    clock_extending,
    collecting,
    deciding,
    declining,
    ending,
    enquiries,
    enquiry_answer,
    extending,
    figures,
    handing_over,
    mediating,
    offered,
    papers,
    past_case,
    paying,
    people,
    repaying,
    sessions,
    splitting,
    tax_papers,
)
from dispute_desk.ui.steps.card_steps import CARD_STEPS
from dispute_desk.ui.steps.step import Step as Step  # noqa: PLC0414 - known here, too

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


STEPS: tuple[Step, ...] = (
    Step(
        deciding.TakeUpStep,
        QT_TRANSLATE_NOOP("steps", "接续办理"),
        Right.EDIT_CASE,
        lambda view: view.waits_for_take_up,
    ),
    Step(
        deciding.AcceptStep,
        QT_TRANSLATE_NOOP("steps", "受理"),
        Right.ACCEPT,
        offered.at(Stage.REGISTERED, Stage.SUPPLEMENT),
    ),
    Step(
        declining.SupplementStep,
        QT_TRANSLATE_NOOP("steps", "告知补正"),
        Right.ACCEPT,
        lambda view: (
            view.is_open and (view.leads_to(Stage.SUPPLEMENT) or offered.waits_for_papers(view))
        ),
    ),
    Step(
        declining.DeclineStep,
        QT_TRANSLATE_NOOP("steps", "不属受理范围"),
        Right.ACCEPT,
        offered.leading_to(Stage.NOT_ACCEPTED),
    ),
    Step(
        declining.ConsultStep,
        QT_TRANSLATE_NOOP("steps", "仅咨询"),
        Right.ACCEPT,
        offered.leading_to(Stage.NOT_ACCEPTED),
    ),
    Step(
        acceptance_points.ReviewStep,
        QT_TRANSLATE_NOOP("steps", "受理审查"),
        Right.ACCEPT,
        offered.reviewed,
    ),
    Step(
        accepted_day.AcceptedDayStep,
        QT_TRANSLATE_NOOP("steps", "更正受理日期"),
        Right.ACCEPT,
        accepted_day.was_accepted_here,
    ),
    Step(
        mediating.VerifyStep,
        QT_TRANSLATE_NOOP("steps", "启动调查核实"),
        Right.MEDIATE,
        offered.at(Stage.ACCEPTED),
    ),
    Step(
        mediating.MediateStep,
        QT_TRANSLATE_NOOP("steps", "启动调解"),
        Right.MEDIATE,
        offered.at(
            Stage.ACCEPTED,
            Stage.VERIFYING,
            Stage.MED_FAILED,
            Stage.PERFORMING,
            Stage.FOLLOW_UP,
        ),
    ),
    Step(
        sessions.SessionStep,
        QT_TRANSLATE_NOOP("steps", "登记调解会"),
        Right.MEDIATE,
        offered.held_a_session,
    ),
    Step(
        extending.ExtendMediationStep,
        QT_TRANSLATE_NOOP("steps", "延长调解期限"),
        Right.MEDIATE,
        offered.mediation_may_be_extended,
    ),
    Step(
        mediating.AgreementStep,
        QT_TRANSLATE_NOOP("steps", "登记协议"),
        Right.MEDIATE,
        offered.at(Stage.MEDIATING),
    ),
    Step(
        agreement_parts.SignatureStep,
        QT_TRANSLATE_NOOP("steps", "登记签章"),
        Right.MEDIATE,
        offered.waits_for_signatures,
    ),
    Step(
        paying.PaymentStep,
        QT_TRANSLATE_NOOP("steps", "登记缴费"),
        Right.RECORD_PAYMENT,
        offered.worked_on,
    ),
    Step(
        collecting.PerformStep,
        QT_TRANSLATE_NOOP("steps", "进入补缴"),
        Right.RECORD_PAYMENT,
        offered.at(Stage.AGREED, Stage.VERIFYING),
    ),
    Step(
        collecting.CollectionStep,
        QT_TRANSLATE_NOOP("steps", "转税务征缴"),
        Right.RECORD_PAYMENT,
        lambda view: offered.worked_on(view) and view.leads_to(Stage.COLLECTION),
    ),
    Step(
        ending.FollowUpStep,
        QT_TRANSLATE_NOOP("steps", "登记回访"),
        Right.FOLLOW_UP,
        lambda view: offered.worked_on(view) or view.stage is Stage.CLOSED,
    ),
    Step(ending.CloseStep, QT_TRANSLATE_NOOP("steps", "结案"), Right.CLOSE, offered.may_close),
    Step(
        past_case.PastCaseStep,
        QT_TRANSLATE_NOOP("steps", "补录办结"),
        Right.CLOSE,
        offered.is_open,
    ),
    Step(
        ending.ResumeStep,
        QT_TRANSLATE_NOOP("steps", "恢复办理"),
        Right.SUSPEND,
        offered.at(Stage.SUSPENDED),
    ),
    Step(
        ending.ReopenStep,
        QT_TRANSLATE_NOOP("steps", "重启案件"),
        Right.REOPEN,
        offered.at(Stage.CLOSED, Stage.ARCHIVED),
    ),
    Step(
        figures.AmountStep,
        QT_TRANSLATE_NOOP("steps", "登记金额"),
        Right.RECORD_AMOUNT,
        offered.is_open,
    ),
    Step(
        figures.PlanPaymentStep,
        QT_TRANSLATE_NOOP("steps", "安排补缴"),
        Right.RECORD_PAYMENT,
        offered.worked_on,
    ),
    Step(
        repaying.RepaymentPapersStep,
        QT_TRANSLATE_NOOP("steps", "登记补缴材料"),
        Right.RECORD_PAYMENT,
        lambda view: offered.worked_on(view) and bool(view.profile.repayment_papers),
    ),
    Step(
        repaying.InstalmentsStep,
        QT_TRANSLATE_NOOP("steps", "安排分期"),
        Right.RECORD_PAYMENT,
        lambda view: view.is_open and bool(view.plans),
    ),
    Step(
        tax_papers.TaxOrderStep,
        QT_TRANSLATE_NOOP("steps", "登记税务文书"),
        Right.RECORD_PAYMENT,
        lambda view: offered.worked_on(view) and bool(view.profile.tax_order_kinds),
    ),
    Step(
        repaying.BrokenPromiseStep,
        QT_TRANSLATE_NOOP("steps", "处理未按约补缴"),
        Right.RECORD_PAYMENT,
        lambda view: view.is_open and bool(view.late) and bool(view.profile.promise_answers),
    ),
    Step(
        people.AddClaimantStep,
        QT_TRANSLATE_NOOP("steps", "增加职工"),
        Right.EDIT_CASE,
        offered.is_open,
    ),
    Step(
        papers.PaperStep,
        QT_TRANSLATE_NOOP("steps", "登记文书"),
        Right.ISSUE_PAPER,
        offered.is_open,
    ),
    Step(
        deciding.NextActionStep,
        QT_TRANSLATE_NOOP("steps", "安排下一步"),
        Right.EDIT_CASE,
        offered.is_open,
    ),
    Step(
        clock_extending.ExtendClockStep,
        QT_TRANSLATE_NOOP("steps", "批准延长期限"),
        Right.EDIT_CASE,
        clock_extending.a_term_may_be_extended,
    ),
    Step(
        sessions.OfferStep,
        QT_TRANSLATE_NOOP("steps", "登记调解方案"),
        Right.MEDIATE,
        offered.may_have_met,
    ),
    Step(
        appointments.AppointmentStep,
        QT_TRANSLATE_NOOP("steps", "安排日程"),
        Right.EDIT_CASE,
        offered.is_open,
    ),
    Step(
        deciding.AssignStep, QT_TRANSLATE_NOOP("steps", "指定承办人"), Right.ASSIGN, offered.is_open
    ),
    Step(
        handing_over.ReferStep,
        QT_TRANSLATE_NOOP("steps", "转办"),
        Right.REFER,
        offered.may_be_referred,
    ),
    Step(
        deciding.FeedbackStep,
        QT_TRANSLATE_NOOP("steps", "登记转办反馈"),
        Right.REFER,
        offered.waits_for_feedback,
    ),
    Step(
        enquiries.EnquiryStep,
        QT_TRANSLATE_NOOP("steps", "登记协查"),
        Right.EDIT_CASE,
        offered.is_open,
    ),
    Step(
        enquiry_answer.AnswerEnquiryStep,
        QT_TRANSLATE_NOOP("steps", "登记协查答复"),
        Right.EDIT_CASE,
        offered.waits_for_answer,
    ),
    Step(
        ending.SuspendStep, QT_TRANSLATE_NOOP("steps", "中止"), Right.SUSPEND, offered.suspendable
    ),
    Step(
        ending.WithdrawStep,
        QT_TRANSLATE_NOOP("steps", "撤回"),
        Right.WITHDRAW,
        offered.leading_to(Stage.WITHDRAWN),
    ),
    Step(
        splitting.WithdrawSomeStep,
        QT_TRANSLATE_NOOP("steps", "部分职工撤回"),
        Right.WITHDRAW,
        lambda view: (
            view.is_open and offered.has_several(view) and bool(splitting.can_withdraw(view))
        ),
    ),
    Step(
        splitting.SplitStep,
        QT_TRANSLATE_NOOP("steps", "拆分案件"),
        Right.REGISTER,
        lambda view: view.is_open and len(splitting.staying(view)) > 1,
    ),
    Step(
        splitting.MergeStep,
        QT_TRANSLATE_NOOP("steps", "合并案件"),
        Right.CLOSE,
        lambda view: view.is_open and bool(splitting.beside(view)),
    ),
    Step(
        archiving.ArchiveStep,
        QT_TRANSLATE_NOOP("steps", "归档"),
        Right.CLOSE,
        offered.at(Stage.CLOSED),
    ),
    Step(
        archiving.TakeOutStep, QT_TRANSLATE_NOOP("steps", "调卷"), Right.REOPEN, offered.is_archived
    ),
    Step(
        archiving.FreezeStep,
        QT_TRANSLATE_NOOP("steps", "封存案件"),
        Right.REOPEN,
        offered.may_be_frozen,
    ),
    Step(
        archiving.PersonRequestStep,
        QT_TRANSLATE_NOOP("steps", "登记个人信息请求"),
        Right.REGISTER,
        lambda view: bool(view.profile.request_kinds),
        beside=True,
    ),
    Step(
        archiving.UnfreezeStep,
        QT_TRANSLATE_NOOP("steps", "解除封存"),
        Right.REOPEN,
        offered.is_frozen,
    ),
    *CARD_STEPS,
)

BY_ID: dict[str, Step] = {step.id: step for step in STEPS}

#: The usual next steps at each stage, the first one best.
_USUAL: dict[Stage, tuple[str, ...]] = {
    Stage.REGISTERED: ("accept", "supplement", "decline"),
    Stage.SUPPLEMENT: ("accept", "decline"),
    Stage.ACCEPTED: ("mediate", "verify"),
    Stage.VERIFYING: ("mediate", "amount"),
    Stage.MEDIATING: ("session", "agreement"),
    Stage.AGREED: ("payment", "perform"),
    Stage.PERFORMING: ("payment", "follow_up"),
    Stage.COLLECTION: ("payment", "follow_up"),
    Stage.SUSPENDED: ("resume",),
    Stage.MED_FAILED: ("follow_up", "mediate"),
    Stage.FOLLOW_UP: ("close", "follow_up"),
    Stage.NOT_ACCEPTED: ("close",),
    Stage.REFERRED_OUT: ("close", "feedback", "take_back"),
    Stage.WITHDRAWN: ("close",),
}


def steps_of(view: CaseView) -> list[Step]:
    """Return the steps that can be taken now by the person who looks, the usual ones first."""
    allowed = [step for step in STEPS if step.applies(view) and step.may(view)]
    if view.is_frozen:  # there is one way on
        return [step for step in allowed if step.id == "unfreeze" or step.beside]
    usual = usual_ids(view)
    ranks = {step_id: rank for rank, step_id in enumerate(usual)}
    return sorted(allowed, key=lambda step: ranks.get(step.id, len(ranks)))


def usual_ids(view: CaseView) -> tuple[str, ...]:
    """Return the ids of the usual next steps, the best one first."""
    if view.waits_for_take_up:
        return ("take_up",)
    usual = _USUAL.get(view.stage, ())
    sessions = view.file.sessions
    agreed = bool(sessions) and sessions[-1]["outcome"] is SessionOutcome.AGREED
    if view.stage is Stage.MEDIATING and agreed:
        return ("agreement", "session")
    if view.stage in ON_AGREEMENT and offered.waits_for_signatures(view):
        return ("signature", *usual)
    if view.all_settled and view.is_open:
        return _to_the_end(view, usual)
    return usual


def _to_the_end(view: CaseView, usual: tuple[str, ...]) -> tuple[str, ...]:
    """Return what brings a case to its end whose workers are all at theirs."""
    step = step_to_end(
        view.stage, followed_up=bool(view.file.follow_ups), all_withdrew=view.all_withdrew
    )
    rest = () if step == WITHDRAW else usual
    return (step, *(one for one in rest if one != step))


def next_step(view: CaseView) -> Step | None:
    """Return the usual next step the person who looks may take; None where nothing is due."""
    usual = usual_ids(view)
    return next((step for step in steps_of(view) if step.id in usual), None)
