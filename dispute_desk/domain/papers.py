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


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper; ``signed`` ones need the parties' hands before they count.

    ``whole`` ones are of no use with masked numbers: who may see them in full gets them so.
    """

    id: str
    title: str
    subject: Subject
    file: File
    signed: bool = False
    whole: bool = False


INTAKE_FORM = PaperKind(
    "intake_form",
    QT_TRANSLATE_NOOP("papers", "受理登记表"),
    Subject.CASE,
    File.MAIN,
)
VISIT_FORM = PaperKind(
    "visit_form",
    QT_TRANSLATE_NOOP("papers", "来访来电登记表"),
    Subject.VISIT,
    File.MAIN,
)
ACCEPTANCE_NOTICE = PaperKind(
    "acceptance_notice",
    QT_TRANSLATE_NOOP("papers", "受理通知书"),
    Subject.CASE,
    File.MAIN,
)
DECLINE_NOTICE = PaperKind(
    "decline_notice",
    QT_TRANSLATE_NOOP("papers", "不属受理范围告知书"),
    Subject.CASE,
    File.MAIN,
)
SUPPLEMENT_NOTICE = PaperKind(
    "supplement_notice",
    QT_TRANSLATE_NOOP("papers", "补正告知书"),
    Subject.CASE,
    File.MAIN,
)
MEDIATION_AGREEMENT = PaperKind(
    "mediation_agreement",
    QT_TRANSLATE_NOOP("papers", "调解协议书"),
    Subject.CASE,
    File.MAIN,
    signed=True,
    whole=True,
)
CLOSURE_FORM = PaperKind(
    "closure_form",
    QT_TRANSLATE_NOOP("papers", "结案审批表"),
    Subject.CASE,
    File.MAIN,
)
EVIDENCE_LIST = PaperKind(
    "evidence_list",
    QT_TRANSLATE_NOOP("papers", "证据及补正清单"),
    Subject.CASE,
    File.MAIN,
)
ENQUIRY_SHEET = PaperKind(
    "enquiry_sheet",
    QT_TRANSLATE_NOOP("papers", "协查函"),
    Subject.CASE,
    File.SUB,
    whole=True,
)
ARCHIVE_INDEX = PaperKind(
    "archive_index",
    QT_TRANSLATE_NOOP("papers", "卷内目录"),
    Subject.CASE,
    File.MAIN,
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
    SUPPLEMENT_NOTICE,
    ACCEPTANCE_NOTICE,
    DECLINE_NOTICE,
    MEDIATION_AGREEMENT,
    CLOSURE_FORM,
    EVIDENCE_LIST,
    ENQUIRY_SHEET,
    ARCHIVE_INDEX,
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
