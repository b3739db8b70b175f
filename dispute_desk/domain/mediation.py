"""Mediation sessions and the agreements that come of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.record import Record
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable


class SessionOutcome(StrEnum):
    """How a session ended."""

    ADJOURNED = "adjourned"
    AGREED = "agreed"
    FAILED = "failed"


OUTCOME_WORDS: dict[SessionOutcome, str] = {
    SessionOutcome.ADJOURNED: QT_TRANSLATE_NOOP("outcome", "择期再议"),
    SessionOutcome.AGREED: QT_TRANSLATE_NOOP("outcome", "达成一致"),
    SessionOutcome.FAILED: QT_TRANSLATE_NOOP("outcome", "调解不成"),
}


#: Stages of a case that did not come to its mediation yet.
BEFORE_MEDIATION = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT, Stage.ACCEPTED, Stage.VERIFYING})


def is_entered_late(stage: Stage, held: date, last_move: date | None) -> bool:
    """Tell whether a case that stands here moved on after the day of a session.

    Such a session is kept and leaves the case where it stands; an ended case is no matter of this.
    """
    if stage in DONE or stage in BEFORE_MEDIATION:
        return False
    return last_move is not None and held < last_move


#: Stages from which a case does not go back to its mediation: a session is only kept there.
LED_ON = frozenset({Stage.AGREED, Stage.COLLECTION})


def is_beside(stage: Stage, held: date, last_move: date | None, agreed: Iterable[date]) -> bool:
    """Tell whether a session is kept beside a case that went on, on that day or before it.

    The days alone do not tell whether it came before the agreement of its day, or after it: how it
    was is asked. ``agreed`` are the days of the agreements.
    """
    if stage in {*DONE, *BEFORE_MEDIATION, Stage.MEDIATING, Stage.SUSPENDED}:
        return False
    if is_entered_late(stage, held, last_move):
        return False
    return stage in LED_ON or any(held <= day for day in agreed)


@dataclass(eq=False, kw_only=True)
class MediationSession(Record):
    """One meeting of the parties with the mediator."""

    case_id: int = 0
    held_on: date | None = None
    place: str | None = None
    mediator: str | None = None
    attendees: str | None = None
    offers: str | None = None
    outcome: SessionOutcome = SessionOutcome.ADJOURNED
    note: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Agreement(Record):
    """A mediation agreement; in force when both parties, mediator and body have signed.

    Rule: 劳动争议调解仲裁法 art. 14 ¶2. ``effective_on`` is the last of the signatures.
    """

    case_id: int = 0
    number: str | None = None
    concluded_on: date | None = None
    effective_on: date | None = None
    perform_by: date | None = None
    terms: str | None = None
    mediator: str | None = None
    organisation: str | None = None
    total_fen: int | None = None
    recorded_at: datetime | None = None
