"""What fills each paper of a case, what it waits for, which of several records it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain import papers as kinds
from dispute_desk.domain.appointment import AppointmentKind
from dispute_desk.domain.errors import sentence
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_paper_deciding as deciding
from dispute_desk.services import case_paper_notices as notices
from dispute_desk.services import case_paper_people as people
from dispute_desk.services import case_paper_sending as sending
from dispute_desk.services import case_paper_talks as talks
from dispute_desk.services.case_paper_agreement import agreement_values
from dispute_desk.services.case_paper_archive import archive_values
from dispute_desk.services.case_paper_bases import base_values
from dispute_desk.services.case_paper_closing import closing_values
from dispute_desk.services.case_paper_enquiry import enquiry_values, was_enquired
from dispute_desk.services.case_paper_evidence import evidence_values
from dispute_desk.services.case_paper_intake import intake_values
from dispute_desk.services.case_paper_performing import has_payments, performance_values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.case_paper_words import CaseOnPaper, Record

NO_AGREEMENT = sentence(
    "paper_without_agreement",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有登记调解协议，请先登记协议再打印《{title}》。"),
)
NOT_SUPPLEMENT = sentence(
    "paper_without_supplement",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 没有告知过补正，请先办理告知补正再打印《{title}》。"),
)
NOT_ACCEPTED_YET = sentence(
    "paper_before_acceptance",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有受理，请先受理再打印《{title}》。"),
)
NOT_DECLINED = sentence(
    "paper_without_decline",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {ref} 没有作出不属受理范围的决定，请先办理这一步再打印《{title}》。"
    ),
)
NO_ENQUIRY = sentence(
    "paper_without_enquiry",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有登记协查，请先登记协查再打印《{title}》。"),
)
NOT_ENDED = sentence(
    "paper_before_end",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有结案，请先办理结案再打印《{title}》。"),
)

NOT_REFERRED = sentence(
    "paper_without_referral",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 没有转办过，请先办理转办再打印《{title}》。"),
)
NO_PAYMENTS = sentence(
    "paper_without_payments",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {ref} 还没有补缴安排和缴费登记，请先登记再打印《{title}》，或打印空白表。"
    ),
)
NO_WORKERS = sentence(
    "paper_without_workers",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {ref} 还没有登记职工，请先登记职工再打印《{title}》，或打印空白表。"
    ),
)
TOO_FEW_WORKERS = sentence(
    "paper_for_a_group",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》用于职工较多、有共同请求的案件，案件 {ref} 的职工还没有达到推选代表的人数。",
    ),
)

FILLS: dict[PaperKind, Callable[[CaseOnPaper], dict[str, Any]]] = {
    kinds.INTAKE_FORM: intake_values,
    kinds.CONSENT_NOTICE: people.consent_values,
    kinds.POWER_OF_ATTORNEY: people.attorney_values,
    kinds.REPRESENTATIVE_ELECTION: people.election_values,
    kinds.SUPPLEMENT_NOTICE: deciding.supplement_values,
    kinds.ACCEPTANCE_NOTICE: deciding.acceptance_values,
    kinds.DECLINE_NOTICE: deciding.decline_values,
    kinds.REFERRAL_NOTICE: notices.referral_notice_values,
    kinds.REFERRAL_LETTER: notices.referral_letter_values,
    kinds.EVIDENCE_LIST: evidence_values,
    kinds.INTERVIEW_NOTICE: notices.interview_values,
    kinds.INQUIRY_RECORD: talks.inquiry_values,
    kinds.ENQUIRY_SHEET: enquiry_values,
    kinds.MEDIATION_APPLICATION: people.application_values,
    kinds.MEDIATION_NOTICE_WORKER: notices.mediation_to_worker_values,
    kinds.MEDIATION_NOTICE_EMPLOYER: notices.mediation_to_employer_values,
    kinds.MEDIATION_MINUTES: talks.minutes_values,
    kinds.MEDIATION_AGREEMENT: agreement_values,
    kinds.BASE_CONFIRMATION: base_values,
    kinds.PERFORMANCE_RECORD: performance_values,
    kinds.FOLLOW_UP_RECORD: talks.follow_up_values,
    kinds.CLOSURE_FORM: closing_values,
    kinds.ARCHIVE_INDEX: archive_values,
    kinds.SERVICE_RECEIPT: sending.receipt_values,
    kinds.DISPATCH_APPROVAL: sending.approval_values,
}


def _has_workers(file: CaseFile) -> bool:
    return bool(file.claimants)


#: What a case must have come to before a paper of it makes sense, and the refusal until then.
_WAITS_FOR: dict[PaperKind, tuple[Callable[[CaseFile], bool], str]] = {
    kinds.SUPPLEMENT_NOTICE: (deciding.was_asked_for_papers, NOT_SUPPLEMENT),
    kinds.ACCEPTANCE_NOTICE: (deciding.was_accepted, NOT_ACCEPTED_YET),
    kinds.DECLINE_NOTICE: (deciding.was_declined, NOT_DECLINED),
    kinds.REFERRAL_NOTICE: (lambda file: bool(file.referrals), NOT_REFERRED),
    kinds.REFERRAL_LETTER: (lambda file: bool(file.referrals), NOT_REFERRED),
    kinds.MEDIATION_AGREEMENT: (
        lambda file: bool(file.agreements or file.before.agreements),
        NO_AGREEMENT,
    ),
    kinds.ENQUIRY_SHEET: (was_enquired, NO_ENQUIRY),
    kinds.PERFORMANCE_RECORD: (lambda file: has_payments(file.payments), NO_PAYMENTS),
    kinds.CLOSURE_FORM: (lambda file: file.case["closed_on"] is not None, NOT_ENDED),
    kinds.ARCHIVE_INDEX: (lambda file: file.case["closed_on"] is not None, NOT_ENDED),
    **dict.fromkeys(
        (
            kinds.CONSENT_NOTICE,
            kinds.POWER_OF_ATTORNEY,
            kinds.MEDIATION_APPLICATION,
            kinds.MEDIATION_NOTICE_WORKER,
            kinds.MEDIATION_MINUTES,
            kinds.BASE_CONFIRMATION,
        ),
        (_has_workers, NO_WORKERS),
    ),
}


def waits(kind: PaperKind, file: CaseFile, profile: Profile) -> str | None:
    """Return why a paper makes no sense of a case yet, as the code of a refusal."""
    if kind is kinds.REPRESENTATIVE_ELECTION:
        enough = len(file.claimants) >= profile.group_cases.workers
        return None if enough else TOO_FEW_WORKERS
    ready, refusal = _WAITS_FOR.get(kind, (None, ""))
    return refusal if ready is not None and not ready(file) else None


#: Papers that can be made for something still to come, while records of others are there.
AHEAD = frozenset(
    {
        kinds.POWER_OF_ATTORNEY,
        kinds.INTERVIEW_NOTICE,
        kinds.INQUIRY_RECORD,
        kinds.MEDIATION_NOTICE_WORKER,
        kinds.MEDIATION_NOTICE_EMPLOYER,
        kinds.MEDIATION_MINUTES,
        kinds.FOLLOW_UP_RECORD,
        kinds.SERVICE_RECEIPT,
        kinds.DISPATCH_APPROVAL,
    }
)


def records_of(kind: PaperKind, file: CaseFile) -> Sequence[Record]:
    """Return the records a paper can tell of, one of them at a time; oldest first."""
    if kind is kinds.SUPPLEMENT_NOTICE:
        return [one for one in file.moves if one["end"] is Stage.SUPPLEMENT]
    if kind is kinds.INTERVIEW_NOTICE:
        return notices.meetings(file, AppointmentKind.INTERVIEW)
    if kind in {kinds.MEDIATION_NOTICE_WORKER, kinds.MEDIATION_NOTICE_EMPLOYER}:
        return notices.meetings(file, AppointmentKind.MEDIATION)
    found: dict[PaperKind, Sequence[Record]] = {
        kinds.REFERRAL_NOTICE: file.referrals,
        kinds.REFERRAL_LETTER: file.referrals,
        kinds.MEDIATION_MINUTES: file.sessions,
        kinds.FOLLOW_UP_RECORD: file.follow_ups,
        kinds.SERVICE_RECEIPT: file.papers,
        kinds.DISPATCH_APPROVAL: file.papers,
    }
    beside = {
        kinds.POWER_OF_ATTORNEY: "power_of_attorney",
        kinds.INQUIRY_RECORD: "investigation",
        kinds.ENQUIRY_SHEET: "enquiry",
    }
    return file.beside[beside[kind]] if kind in beside else found.get(kind, ())
