"""A letter of the union's supervision (一函两书): its record, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class LetterRoad(StrEnum):
    """How a station's letters go out: drafted and issued, or reviewed and approved before."""

    SIMPLE = "simple"
    FULL = "full"


class LetterState(StrEnum):
    """Where a letter stands (domain reference §9.3); overdue is no state, it is computed."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    SEALED = "sealed"
    DISPATCHED = "dispatched"
    SERVICE_FAILED = "service_failed"
    SERVED = "served"
    REFUSED = "refused"
    REPLIED = "replied"
    VERIFIED = "verified"
    ESCALATED = "escalated"
    CLOSED = "closed"
    VOID = "void"


STATE_WORDS: dict[LetterState, str] = {
    LetterState.DRAFT: QT_TRANSLATE_NOOP("letter", "拟稿"),
    LetterState.REVIEW: QT_TRANSLATE_NOOP("letter", "审核中"),
    LetterState.APPROVED: QT_TRANSLATE_NOOP("letter", "已签发"),
    LetterState.SEALED: QT_TRANSLATE_NOOP("letter", "已用印"),
    LetterState.DISPATCHED: QT_TRANSLATE_NOOP("letter", "已发出"),
    LetterState.SERVICE_FAILED: QT_TRANSLATE_NOOP("letter", "送达未成"),
    LetterState.SERVED: QT_TRANSLATE_NOOP("letter", "已送达"),
    LetterState.REFUSED: QT_TRANSLATE_NOOP("letter", "拒收"),
    LetterState.REPLIED: QT_TRANSLATE_NOOP("letter", "已回复"),
    LetterState.VERIFIED: QT_TRANSLATE_NOOP("letter", "已核实整改"),
    LetterState.ESCALATED: QT_TRANSLATE_NOOP("letter", "已升级"),
    LetterState.CLOSED: QT_TRANSLATE_NOOP("letter", "已办结"),
    LetterState.VOID: QT_TRANSLATE_NOOP("letter", "已作废"),
}


class Rectified(StrEnum):
    """What was found when the employer's correction was looked at."""

    WHOLLY = "wholly"
    PARTLY = "partly"
    NOT = "not"


@dataclass(eq=False, kw_only=True)
class Letter(Record):
    """What a letter has besides its paper (``domain.paper.Paper``), to which ``paper_id`` points.

    Number, addressee, day, service with its proof, reply and 办结 stand in the paper, where clocks,
    reports and the archive read them. ``returned_on`` is the last return to the drafter with a
    word, ``parent_id`` the letter this one follows, ``skip_reason`` why one before it was left out.
    ``told`` is the text in JSON: what was written into the fields of the paper by hand.
    """

    paper_id: int = 0
    issuer: str = ""
    told: str = "{}"
    drafted_on: date | None = None
    drafter_id: int | None = None
    submitted_on: date | None = None
    returned_on: date | None = None
    return_note: str | None = None
    approved_on: date | None = None
    approver: str | None = None
    sealed_on: date | None = None
    dispatched_on: date | None = None
    service_way: str | None = None
    failed_on: date | None = None
    failure: str | None = None
    refused_on: date | None = None
    refusal: str | None = None
    reply_result: str | None = None
    verified_on: date | None = None
    rectified: Rectified | None = None
    verification: str | None = None
    void_on: date | None = None
    void_reason: str | None = None
    parent_id: int | None = None
    escalated_on: date | None = None
    skip_reason: str | None = None
    recorded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """The days that say where a letter stands, of its own record and of its paper."""

    submitted_on: date | None = None
    returned_on: date | None = None
    approved_on: date | None = None
    sealed_on: date | None = None
    dispatched_on: date | None = None
    failed_on: date | None = None
    served_on: date | None = None
    refused_on: date | None = None
    replied_on: date | None = None
    verified_on: date | None = None
    escalated_on: date | None = None
    resolved_on: date | None = None
    void_on: date | None = None

    @property
    def state(self) -> LetterState:
        """Where the letter stands: the last fact of its road that is there."""
        return next(
            (state for name, state in _FROM_THE_END if getattr(self, name) is not None),
            self._before_it_went_out(),
        )

    def _before_it_went_out(self) -> LetterState:
        if self.failed_on is not None:
            return LetterState.SERVICE_FAILED
        for name, state in _OUTGOING:
            if getattr(self, name) is not None:
                return state
        if self.submitted_on is None or self.returned_on is not None:
            return LetterState.DRAFT
        return LetterState.REVIEW


_FROM_THE_END = (
    ("void_on", LetterState.VOID),
    ("resolved_on", LetterState.CLOSED),
    ("escalated_on", LetterState.ESCALATED),
    ("verified_on", LetterState.VERIFIED),
    ("replied_on", LetterState.REPLIED),
    ("served_on", LetterState.SERVED),
    ("refused_on", LetterState.REFUSED),
)
_OUTGOING = (
    ("dispatched_on", LetterState.DISPATCHED),
    ("sealed_on", LetterState.SEALED),
    ("approved_on", LetterState.APPROVED),
)
