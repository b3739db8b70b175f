"""One command of each kind about enquiries, insured lines, referrals and legal aid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import ReferCase
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry, SendEnquiry
from dispute_desk.services.enquiry_answers import ImportEnquiryAnswer
from dispute_desk.services.insured import InsuredWord, RecordInsuredLine, RecordInsuredLines
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.referrals import CorrectReferral, RecordReferralReceipt
from tests.services.station import CAME, a_case, an_accepted_case, claimants, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL
PAID, UNPAID = InsuredStatus.PAID, InsuredStatus.UNPAID
DETAIL = "姓名,证件号码,险种,所属期,缴费基数,状态\n张例,,养老,202401,5284,已缴\n"


def word(worker: int, status: InsuredStatus = PAID, **more: object) -> InsuredWord:
    """What somebody tells of a worker's pension in the first half of 2024."""
    given = {"month_from": Month(2024, 1), "month_to": Month(2024, 6), **more}
    return InsuredWord(claimant_id=worker, insurance=PENSION, status=status, **given)  # type: ignore[arg-type]


def an_enquiry(desk: Desk, case_id: int | None = None, target: str = "tax") -> int:
    case_id = a_case(desk) if case_id is None else case_id
    made: int = desk.do(
        RecordEnquiry(case_id=case_id, target=target, question="请协查缴费情况")
    ).value
    return made


def legal_aid_of(desk: Desk) -> int:
    made: int = desk.do(
        RecordLegalAid(case_id=an_accepted_case(desk), organisation="例区法援", applied_on=CAME)
    ).value
    return made


def record_enquiry(desk: Desk) -> object:
    case_id = a_case(desk)
    return RecordEnquiry(
        case_id=case_id,
        target="tax",
        question="请协查 2024 年的缴费情况",
        claimant_ids=tuple(claimants(desk, case_id)),
        month_from=Month(2024, 1),
        month_to=Month(2024, 12),
    )


def send_enquiry(desk: Desk) -> object:
    return SendEnquiry(enquiry_id=an_enquiry(desk), number="例协查1号")


def answer_enquiry(desk: Desk) -> object:
    case_id = a_case(desk)
    told = InsuredWord(
        claimant_id=claimants(desk, case_id)[0],
        insurance=PENSION,
        status=InsuredStatus.PAID,
        month_from=Month(2024, 1),
        month_to=Month(2024, 6),
        paid_base=yuan(4000),
    )
    enquiry = an_enquiry(desk, case_id)
    return AnswerEnquiry(enquiry_id=enquiry, answer="见附表", answered_by="例所", lines=(told,))


def import_enquiry_answer(desk: Desk) -> object:
    file = desk.store.path.with_name("明细.csv")
    file.write_text(DETAIL, encoding="utf-8")
    return ImportEnquiryAnswer(enquiry_id=an_enquiry(desk), path=str(file))


def record_insured_line(desk: Desk) -> object:
    case_id = a_case(desk)
    return RecordInsuredLine(
        case_id=case_id,
        claimant_id=claimants(desk, case_id)[0],
        insurance=PENSION,
        status=InsuredStatus.UNPAID,
        month_from=Month(2024, 1),
        wage=yuan(6000),
    )


def record_insured_lines(desk: Desk) -> object:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    lines = tuple(
        InsuredWord(claimant_id=worker, insurance=one, status=InsuredStatus.UNPAID)
        for one in (PENSION, Insurance.MEDICAL)
    )
    return RecordInsuredLines(case_id=case_id, lines=lines)


def record_referral_receipt(desk: Desk) -> object:
    case_id = an_accepted_case(desk)
    sent = desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False)).value
    return RecordReferralReceipt(referral_id=sent)


def correct_referral(desk: Desk) -> object:
    return CorrectReferral(
        case_id=an_accepted_case(desk), target="hrss", letter_no="例转2号", sent_on=CAME
    )


def record_legal_aid(desk: Desk) -> object:
    return RecordLegalAid(case_id=an_accepted_case(desk), matter="申请确认劳动关系仲裁")


def decide_legal_aid(desk: Desk) -> object:
    return DecideLegalAid(legal_aid_id=legal_aid_of(desk), granted=True, lawyer="吴律例")


def end_legal_aid(desk: Desk) -> object:
    aid = legal_aid_of(desk)
    desk.do(DecideLegalAid(legal_aid_id=aid, granted=True))
    return EndLegalAid(legal_aid_id=aid, outcome="裁决支持")


ENQUIRIES: dict[str, Callable[[Desk], object]] = {
    "RecordEnquiry": record_enquiry,
    "SendEnquiry": send_enquiry,
    "AnswerEnquiry": answer_enquiry,
    "ImportEnquiryAnswer": import_enquiry_answer,
    "RecordInsuredLine": record_insured_line,
    "RecordInsuredLines": record_insured_lines,
    "RecordReferralReceipt": record_referral_receipt,
    "CorrectReferral": correct_referral,
    "RecordLegalAid": record_legal_aid,
    "DecideLegalAid": decide_legal_aid,
    "EndLegalAid": end_legal_aid,
}
