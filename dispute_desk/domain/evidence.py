"""What is to be proved, by what, who holds it; talks and visits; promises to waive insurance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Holder(StrEnum):
    """Who holds a piece of evidence (调解仲裁法 art. 6: the employer produces what it holds)."""

    WORKER = "worker"
    EMPLOYER = "employer"
    STATION = "station"
    AUTHORITY = "authority"
    NOBODY = "nobody"


HOLDER_WORDS: dict[Holder, str] = {
    Holder.WORKER: QT_TRANSLATE_NOOP("holder", "职工"),
    Holder.EMPLOYER: QT_TRANSLATE_NOOP("holder", "用人单位"),
    Holder.STATION: QT_TRANSLATE_NOOP("holder", "工作站"),
    Holder.AUTHORITY: QT_TRANSLATE_NOOP("holder", "主管部门"),
    Holder.NOBODY: QT_TRANSLATE_NOOP("holder", "尚无"),
}


@dataclass(eq=False, kw_only=True)
class Evidence(Record):
    """One piece of evidence for one element of the claim; a gap while ``received_on`` is empty.

    ``element`` and ``kind`` are codes of the profile.
    """

    case_id: int = 0
    claimant_id: int | None = None
    element: str = ""
    kind: str | None = None
    title: str | None = None
    holder: Holder = Holder.WORKER
    asked_on: date | None = None
    received_on: date | None = None
    attachment_id: int | None = None
    note: str | None = None
    recorded_at: datetime | None = None


class InquiryKind(StrEnum):
    """How the station looked into a case."""

    INTERVIEW = "interview"
    SITE_VISIT = "site_visit"
    RECORDS = "records"


INQUIRY_WORDS: dict[InquiryKind, str] = {
    InquiryKind.INTERVIEW: QT_TRANSLATE_NOOP("inquiry", "谈话"),
    InquiryKind.SITE_VISIT: QT_TRANSLATE_NOOP("inquiry", "实地调查"),
    InquiryKind.RECORDS: QT_TRANSLATE_NOOP("inquiry", "查阅资料"),
}


@dataclass(eq=False, kw_only=True)
class Investigation(Record):
    """One talk, visit or look into records, by two named supervisors with certificates."""

    case_id: int = 0
    kind: InquiryKind = InquiryKind.INTERVIEW
    held_on: date | None = None
    place: str | None = None
    supervisor: str | None = None
    certificate: str | None = None
    second_supervisor: str | None = None
    second_certificate: str | None = None
    present: str | None = None
    findings: str | None = None
    late_reason: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Waiver(Record):
    """A promise not to be insured, or cash in place of contributions: a fact, not a defence.

    Rule: 法释〔2025〕12号 art. 19. ``paid_fen`` is what the worker got for it in all.
    """

    case_id: int = 0
    claimant_id: int | None = None
    signed_on: date | None = None
    form: str | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    paid_fen: int | None = None
    note: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Attachment(Record):
    """A file of a case; its bytes lie by their SHA-256 beside the store.

    ``of_kind`` and ``of_id`` name the record it belongs to, where it is not the case itself.
    """

    case_id: int = 0
    of_kind: str | None = None
    of_id: int | None = None
    name: str = ""
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    came_by: str | None = None
    person_id: int | None = None
    note: str | None = None
    recorded_at: datetime | None = None
