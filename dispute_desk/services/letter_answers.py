"""What becomes of a letter outside: service fails, it is refused, the correction is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_ground import taken_up
from dispute_desk.services.letters import needed
from dispute_desk.services.steps import day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class RecordServiceFailure:
    """A letter could not be served (送达未成): it came back, nobody was there.

    Its reply clock does not run; it is sent again, or served in another way.
    """

    paper_id: int
    reason: str
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RecordRefusal:
    """The addressee refused a letter (拒收); with witnesses or pictures it is left there (留置)."""

    paper_id: int
    reason: str
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class VerifyRectification:
    """What was found when the correction was looked at (核实整改), and by whom in ``note``."""

    paper_id: int
    rectified: Rectified
    note: str | None = None
    occurred_on: date | None = None


@use_case(
    RecordServiceFailure,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "登记送达未成"),
)
def record_service_failure(command: RecordServiceFailure, tx: Transaction) -> None:
    """Keep the day and the reason."""
    reason = needed(command.reason)
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.FAIL, on, tx)
    letter.failed_on = on
    letter.failure = reason


@use_case(RecordRefusal, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记拒收"))
def record_refusal(command: RecordRefusal, tx: Transaction) -> None:
    """Keep the day and what was said."""
    reason = needed(command.reason)
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.REFUSE, on, tx)
    letter.refused_on = on
    letter.refusal = reason
    letter.failed_on = letter.failure = None


@use_case(
    VerifyRectification,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "核实整改"),
)
def verify_rectification(command: VerifyRectification, tx: Transaction) -> None:
    """Keep what was found."""
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.VERIFY, on, tx)
    letter.verified_on = on
    letter.rectified = command.rectified
    letter.verification = (command.note or "").strip() or None
