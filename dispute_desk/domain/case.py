"""The case: what a station knows of one dispute, and how it moves on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import Month
from dispute_desk.domain.origin import Origin as Origin  # noqa: PLC0414 - named here first
from dispute_desk.domain.record import Record
from dispute_desk.domain.roads import way_on
from dispute_desk.domain.stages import DONE, STAGE_WORDS, TAKEN_ON, Stage, may_move
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

NO_ROAD = sentence(
    "no_road",
    QT_TRANSLATE_NOOP("errors", "案件现在是“{start}”，不能直接转为“{end}”。{way}请核对后再办。"),
)
CASE_RESTS = sentence(
    "case_rests",
    QT_TRANSLATE_NOOP("errors", "案件已中止，不能转为“{end}”。请先恢复办理，再登记这一步。"),
)
DAY_BEFORE_RECEIPT = sentence(
    "day_before_receipt",
    QT_TRANSLATE_NOOP(
        "errors", "日期 {day} 早于来访登记日期 {received}，请核对；确属补录的，请先改登记日期。"
    ),
)
FUTURE_DAY = sentence(
    "future_day",
    QT_TRANSLATE_NOOP("errors", "日期 {day} 在今天之后，还没有发生的事不能登记，请改日期。"),
)


class Triage(StrEnum):
    """How hard a case is; decides who meets over it."""

    SIMPLE = "simple"
    GENERAL = "general"
    MAJOR = "major"


TRIAGE_WORDS: dict[Triage, str] = {
    Triage.SIMPLE: QT_TRANSLATE_NOOP("triage", "简易"),
    Triage.GENERAL: QT_TRANSLATE_NOOP("triage", "一般"),
    Triage.MAJOR: QT_TRANSLATE_NOOP("triage", "重大疑难"),
}


class Tally(StrEnum):
    """What a move means for 期末 = 期初 + 受理 + 恢复 + 拆入 − 办结 − 并出."""

    ACCEPTED = "accepted"
    REOPENED = "reopened"
    SPLIT_IN = "split_in"
    CLOSED = "closed"
    MERGED_OUT = "merged_out"


#: Stages whose first entry means that the station has taken the case on.
_ACCEPTS = TAKEN_ON - {Stage.SUSPENDED}


@dataclass(eq=False, kw_only=True)
class Case(Record):
    """One dispute with one employer; its workers are claimants, its money amounts."""

    number: str | None = None
    stage: Stage = Stage.REGISTERED
    origin: Origin = Origin.DESK
    batch_id: int | None = None
    employer_id: int | None = None
    handler_id: int | None = None
    tax_handler_id: int | None = None
    # intake
    received_on: date | None = None
    channel: str | None = None
    external_no: str | None = None
    external_deadline: date | None = None
    feed_back_to: str | None = None
    # the dispute
    cause: str | None = None
    other_causes: str | None = None
    insurances: str | None = None
    claim_from: Month | None = None
    claim_to: Month | None = None
    demand: str | None = None
    triage: Triage | None = None
    street: str | None = None
    stated_persons: int | None = None
    note: str | None = None
    # the road
    accepted_on: date | None = None
    mediation_applied_on: date | None = None
    mediation_extended_on: date | None = None
    mediation_extended_to: date | None = None
    breach_known_on: date | None = None
    interrupted_on: date | None = None
    mediation_org: str | None = None
    suspended_from: Stage | None = None
    review_on: date | None = None
    closed_on: date | None = None
    closure_kind: str | None = None
    closed_from: Stage | None = None
    decision_note: str | None = None
    # what comes next
    next_action: str | None = None
    next_action_on: date | None = None
    # imported history
    legacy_result: str | None = None
    legacy_handler: str | None = None
    legacy_mediator: str | None = None
    legacy_source: str | None = None
    legacy_cause: str | None = None
    taken_up_on: date | None = None
    recorded_at: datetime | None = None
    # beside other cases, and in the archive
    suspension_kind: str | None = None
    split_from: int | None = None
    merged_into: int | None = None
    archived_on: date | None = None
    archive_no: str | None = None
    retention: str | None = None
    frozen_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the case still asks for work."""
        return self.stage not in DONE

    @property
    def is_history(self) -> bool:
        """Whether the case came with an old ledger and nobody has taken it up."""
        return self.origin is Origin.IMPORTED and self.taken_up_on is None

    @property
    def handed_over_at(self) -> Stage:
        """The stage a case that was handed over is taken up again at: the one it was left at."""
        left = self.closed_from
        if left is not None and left not in DONE:
            return left
        return Stage.ACCEPTED if self.accepted_on else Stage.REGISTERED

    def check_day(self, day: date, today: date) -> None:
        """Refuse a day in the future or before the case came in."""
        if day > today:
            raise DeskError(FUTURE_DAY, field="occurred_on", day=day.isoformat())
        if self.received_on and day < self.received_on:
            raise DeskError(
                DAY_BEFORE_RECEIPT,
                field="occurred_on",
                day=day.isoformat(),
                received=self.received_on.isoformat(),
            )

    def move_to(
        self, end: Stage, *, on: date, merges: bool = False, resumes: bool = False
    ) -> Tally | None:
        """Move along a road; return what the move means for the count of open cases.

        Raises ``no_road`` where the stage machine has none; ``case_rests`` of a suspended case that
        neither ends nor ``resumes``, to the stage it left, as one that was handed over does. The
        first move into a stage that is done sets ``closed_on`` (a withdrawn or referred case that
        is closed later closed once); with ``merges`` it counts as 并出. A case suspended before its
        acceptance is not accepted by that.
        """
        start = self.stage
        self._check_road(end, resumes=resumes)
        self.stage = end
        if start in DONE and end not in DONE:
            self._forget_closure()
            if self.accepted_on:
                return Tally.REOPENED
        if end in _ACCEPTS and self.accepted_on is None:
            self.accepted_on = on
            return Tally.ACCEPTED
        if end in DONE and start not in DONE:
            self.closed_on = on
            self.closed_from = start
            ended = Tally.MERGED_OUT if merges else Tally.CLOSED
            return ended if self.accepted_on else None
        return None

    def _check_road(self, end: Stage, *, resumes: bool) -> None:
        rests = self.stage is Stage.SUSPENDED
        comes_back = self.stage is Stage.REFERRED_OUT and end not in DONE
        if resumes and comes_back:
            return
        if may_move(self.stage, end) or (rests and resumes and end is self.suspended_from):
            return
        if rests and end not in {*DONE, Stage.SUSPENDED}:
            raise DeskError(CASE_RESTS, end=STAGE_WORDS[end])
        start, way = STAGE_WORDS[self.stage], way_on(self.stage, end)
        raise DeskError(NO_ROAD, start=start, end=STAGE_WORDS[end], way=way)

    def _forget_closure(self) -> None:
        """Forget the closure; the journal and the moves keep it."""
        self.closed_on = None
        self.closure_kind = None
        self.closed_from = None


@dataclass(eq=False, kw_only=True)
class Move(Record):
    """One move of a case from stage to stage; added, and only the acceptance's day put right."""

    case_id: int = 0
    start: Stage | None = None
    end: Stage = Stage.REGISTERED
    occurred_on: date | None = None
    recorded_at: datetime | None = None
    person_id: int | None = None
    reason: str | None = None
    tally: Tally | None = None
