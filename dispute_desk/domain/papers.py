"""The kinds of papers the desk writes, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

NO_PAPER = sentence(
    "no_such_paper",
    QT_TRANSLATE_NOOP("errors", "没有“{kind}”这种文书。可用的有：{known}。"),
)


class Subject(Enum):
    """What a paper is about."""

    CASE = "case"
    PERSON = "person"
    VISIT = "visit"
    LETTER = "letter"
    REPORT = "report"


class File(Enum):
    """Where a paper lies in the archive: 正卷 may be read by the parties, 副卷 not."""

    MAIN = "main"
    SUB = "sub"
    NONE = "none"


class Part(Enum):
    """For which part of the work a paper of a case is made: the order people look for it in."""

    INTAKE = QT_TRANSLATE_NOOP("paper_part", "受理")
    INQUIRY = QT_TRANSLATE_NOOP("paper_part", "调查核实")
    MEDIATION = QT_TRANSLATE_NOOP("paper_part", "调解")
    REPAYMENT = QT_TRANSLATE_NOOP("paper_part", "补缴履行")
    CLOSING = QT_TRANSLATE_NOOP("paper_part", "回访结案")
    SENDING = QT_TRANSLATE_NOOP("paper_part", "发文送达")


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper; ``signed`` ones need the parties' hands before they count.

    ``whole`` ones are of no use with masked numbers: who may see them in full gets them so.
    ``each`` ones can be made for every worker by himself. One that is ``shown_to_employer`` by the
    station and ``names`` workers is for those who agreed to be named.
    """

    id: str
    title: str
    subject: Subject
    file: File
    signed: bool = False
    whole: bool = False
    part: Part = Part.INTAKE
    each: bool = False
    shown_to_employer: bool = False
    names: bool = True


VISIT_FORM = PaperKind(
    "visit_form", QT_TRANSLATE_NOOP("papers", "来访来电登记表"), Subject.VISIT, File.MAIN
)
INTAKE_FORM = PaperKind(
    "intake_form", QT_TRANSLATE_NOOP("papers", "受理登记表"), Subject.CASE, File.MAIN, each=True
)
CONSENT_NOTICE = PaperKind(
    "consent_notice",
    QT_TRANSLATE_NOOP("papers", "告知同意书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    each=True,
)
POWER_OF_ATTORNEY = PaperKind(
    "power_of_attorney",
    QT_TRANSLATE_NOOP("papers", "授权委托书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
    each=True,
)
REPRESENTATIVE_ELECTION = PaperKind(
    "representative_election",
    QT_TRANSLATE_NOOP("papers", "代表推选书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
)
SUPPLEMENT_NOTICE = PaperKind(
    "supplement_notice",
    QT_TRANSLATE_NOOP("papers", "补正告知书"),
    Subject.CASE,
    File.MAIN,
    each=True,
)
ACCEPTANCE_NOTICE = PaperKind(
    "acceptance_notice",
    QT_TRANSLATE_NOOP("papers", "受理通知书"),
    Subject.CASE,
    File.MAIN,
    each=True,
)
DECLINE_NOTICE = PaperKind(
    "decline_notice",
    QT_TRANSLATE_NOOP("papers", "不属受理范围告知书"),
    Subject.CASE,
    File.MAIN,
    each=True,
)
REFERRAL_NOTICE = PaperKind(
    "referral_notice",
    QT_TRANSLATE_NOOP("papers", "转办告知书"),
    Subject.CASE,
    File.MAIN,
    each=True,
)
REFERRAL_LETTER = PaperKind(
    "referral_letter",
    QT_TRANSLATE_NOOP("papers", "转办函"),
    Subject.CASE,
    File.SUB,
    whole=True,
)
EVIDENCE_LIST = PaperKind(
    "evidence_list",
    QT_TRANSLATE_NOOP("papers", "证据及补正清单"),
    Subject.CASE,
    File.MAIN,
    part=Part.INQUIRY,
)
INTERVIEW_NOTICE = PaperKind(
    "interview_notice",
    QT_TRANSLATE_NOOP("papers", "约谈通知书"),
    Subject.CASE,
    File.MAIN,
    part=Part.INQUIRY,
    shown_to_employer=True,
    names=False,
)
INQUIRY_RECORD = PaperKind(
    "inquiry_record",
    QT_TRANSLATE_NOOP("papers", "谈话（调查）记录"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    part=Part.INQUIRY,
    shown_to_employer=True,
    names=False,
)
ENQUIRY_SHEET = PaperKind(
    "enquiry_sheet",
    QT_TRANSLATE_NOOP("papers", "协查函"),
    Subject.CASE,
    File.SUB,
    whole=True,
    part=Part.INQUIRY,
)
MEDIATION_APPLICATION = PaperKind(
    "mediation_application",
    QT_TRANSLATE_NOOP("papers", "调解申请书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
    part=Part.MEDIATION,
    each=True,
)
MEDIATION_NOTICE_WORKER = PaperKind(
    "mediation_notice_worker",
    QT_TRANSLATE_NOOP("papers", "调解通知书（致职工）"),
    Subject.CASE,
    File.MAIN,
    part=Part.MEDIATION,
    each=True,
)
MEDIATION_NOTICE_EMPLOYER = PaperKind(
    "mediation_notice_employer",
    QT_TRANSLATE_NOOP("papers", "调解通知书（致单位）"),
    Subject.CASE,
    File.MAIN,
    part=Part.MEDIATION,
    shown_to_employer=True,
    names=False,
)
MEDIATION_MINUTES = PaperKind(
    "mediation_minutes",
    QT_TRANSLATE_NOOP("papers", "调解笔录"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    part=Part.MEDIATION,
)
MEDIATION_AGREEMENT = PaperKind(
    "mediation_agreement",
    QT_TRANSLATE_NOOP("papers", "调解协议书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
    part=Part.MEDIATION,
)
BASE_CONFIRMATION = PaperKind(
    "base_confirmation",
    QT_TRANSLATE_NOOP("papers", "补缴基数确认表"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
    part=Part.REPAYMENT,
    each=True,
    shown_to_employer=True,
)
PERFORMANCE_RECORD = PaperKind(
    "performance_record",
    QT_TRANSLATE_NOOP("papers", "履行情况表"),
    Subject.CASE,
    File.MAIN,
    part=Part.REPAYMENT,
)
FOLLOW_UP_RECORD = PaperKind(
    "follow_up_record",
    QT_TRANSLATE_NOOP("papers", "回访记录"),
    Subject.CASE,
    File.MAIN,
    part=Part.CLOSING,
)
CLOSURE_FORM = PaperKind(
    "closure_form",
    QT_TRANSLATE_NOOP("papers", "结案审批表"),
    Subject.CASE,
    File.MAIN,
    part=Part.CLOSING,
)
ARCHIVE_INDEX = PaperKind(
    "archive_index",
    QT_TRANSLATE_NOOP("papers", "卷内目录"),
    Subject.CASE,
    File.MAIN,
    part=Part.CLOSING,
)
SERVICE_RECEIPT = PaperKind(
    "service_receipt",
    QT_TRANSLATE_NOOP("papers", "送达回证"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    part=Part.SENDING,
    shown_to_employer=True,
    names=False,
)
DISPATCH_APPROVAL = PaperKind(
    "dispatch_approval",
    QT_TRANSLATE_NOOP("papers", "发文审批单"),
    Subject.CASE,
    File.SUB,
    part=Part.SENDING,
)
PERSONAL_DATA = PaperKind(
    "personal_data",
    QT_TRANSLATE_NOOP("papers", "个人信息查阅答复"),
    Subject.PERSON,
    File.NONE,
)
MONTHLY_REPORT = PaperKind(
    "monthly_report",
    QT_TRANSLATE_NOOP("papers", "月报"),
    Subject.REPORT,
    File.NONE,
)

REMINDER_LETTER = PaperKind(
    "reminder_letter",
    QT_TRANSLATE_NOOP("papers", "工会劳动法律监督提示函"),
    Subject.LETTER,
    File.MAIN,
)
OPINION_LETTER = PaperKind(
    "opinion_letter",
    QT_TRANSLATE_NOOP("papers", "工会劳动法律监督意见书"),
    Subject.LETTER,
    File.MAIN,
)
RECOMMENDATION_LETTER = PaperKind(
    "recommendation_letter",
    QT_TRANSLATE_NOOP("papers", "工会劳动法律监督建议书"),
    Subject.LETTER,
    File.MAIN,
)

PAPER_KINDS: tuple[PaperKind, ...] = (
    VISIT_FORM,
    INTAKE_FORM,
    CONSENT_NOTICE,
    POWER_OF_ATTORNEY,
    REPRESENTATIVE_ELECTION,
    SUPPLEMENT_NOTICE,
    ACCEPTANCE_NOTICE,
    DECLINE_NOTICE,
    REFERRAL_NOTICE,
    REFERRAL_LETTER,
    EVIDENCE_LIST,
    INTERVIEW_NOTICE,
    INQUIRY_RECORD,
    ENQUIRY_SHEET,
    MEDIATION_APPLICATION,
    MEDIATION_NOTICE_WORKER,
    MEDIATION_NOTICE_EMPLOYER,
    MEDIATION_MINUTES,
    MEDIATION_AGREEMENT,
    BASE_CONFIRMATION,
    PERFORMANCE_RECORD,
    FOLLOW_UP_RECORD,
    CLOSURE_FORM,
    ARCHIVE_INDEX,
    SERVICE_RECEIPT,
    DISPATCH_APPROVAL,
    PERSONAL_DATA,
    MONTHLY_REPORT,
    REMINDER_LETTER,
    OPINION_LETTER,
    RECOMMENDATION_LETTER,
)


def paper_kind(name: str) -> PaperKind:
    """Return the kind of this id; DeskError when there is none."""
    for kind in PAPER_KINDS:
        if kind.id == name:
            return kind
    raise DeskError(NO_PAPER, kind=name, known="、".join(kind.id for kind in PAPER_KINDS))
