"""What a station settles itself: lengths of clocks, terms of the archive, calendars of years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class RuleKind(StrEnum):
    """What a decision of the station is about."""

    CLOCK = "clock"
    RETENTION = "retention"
    CALENDAR = "calendar"


RULE_KIND_WORDS: dict[RuleKind, str] = {
    RuleKind.CLOCK: QT_TRANSLATE_NOOP("station_rule", "办理期限"),
    RuleKind.RETENTION: QT_TRANSLATE_NOOP("station_rule", "保管期限"),
    RuleKind.CALENDAR: QT_TRANSLATE_NOOP("station_rule", "工作日历"),
}


class RetentionFor(StrEnum):
    """The cases a term of the archive is proposed for."""

    USUAL = "usual"
    GROUP = "group"
    CONSULTATION = "consultation"


RETENTION_FOR_WORDS: dict[RetentionFor, str] = {
    RetentionFor.USUAL: QT_TRANSLATE_NOOP("station_rule", "一般案件"),
    RetentionFor.GROUP: QT_TRANSLATE_NOOP("station_rule", "集体争议、重大疑难案件"),
    RetentionFor.CONSULTATION: QT_TRANSLATE_NOOP("station_rule", "咨询登记"),
}


@dataclass(eq=False, kw_only=True)
class StationRule(Record):
    """One decision; a later one of the same ``kind`` and ``key`` stands beside it.

    ``key`` is the code of a clock, a ``RetentionFor`` or a year; ``value`` is JSON. ``decided_by``
    and ``decided_on`` say whose decision it was and when, ``effective_on`` from which day of the
    fact on it holds (None: always), ``made_on`` when it was written down here.
    """

    kind: str = ""
    key: str = ""
    value: str = "{}"
    basis: str | None = None
    reason: str | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    effective_on: date | None = None
    made_by_id: int | None = None
    made_on: date | None = None
    recorded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class StationRuleView:
    """A decision as it is read: who wrote it down stands with his name."""

    id: int
    kind: RuleKind
    key: str
    value: str
    basis: str | None
    reason: str | None
    decided_by: str | None
    decided_on: date | None
    effective_on: date | None
    made_by: str | None
    made_on: date | None
