"""What the station settles of clocks and of terms of the archive: confirmed, or set otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.archive_terms import term_for
from dispute_desk.domain.case import FUTURE_DAY
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.station_rule import (
    RETENTION_FOR_WORDS,
    RetentionFor,
    RuleKind,
    StationRule,
)
from dispute_desk.domain.station_ruled import term_value, years_value
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import REASON_NEEDED
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers import station_rules as reader

if TYPE_CHECKING:
    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.station_rule import StationRuleView
    from dispute_desk.store.store import Store
    from dispute_desk.store.transaction import Transaction

BASIS_NEEDED = sentence(
    "rule_basis_needed",
    QT_TRANSLATE_NOOP("errors", "请写明依据：文件、会议或者谁同意的，别人要能查到。"),
)
LAW_SETS = sentence(
    "clock_set_by_law",
    QT_TRANSLATE_NOOP("errors", "“{clock}”的期限由法律规定（{basis}），本单位不能改。"),
)
NO_NEED = sentence(
    "clock_needs_no_word",
    QT_TRANSLATE_NOOP("errors", "“{clock}”是法定期限，不需要本单位核定。"),
)
SETTLED_BEFORE = sentence(
    "rule_settled_before",
    QT_TRANSLATE_NOOP(
        "errors", "“{what}”已由本单位于 {day} 核定，不用再核定。要改的，请用“修改”。"
    ),
)
SAME_AS_NOW = sentence(
    "rule_same_as_now",
    QT_TRANSLATE_NOOP("errors", "“{what}”在 {day} 本来就是这样，没有要改的。"),
)
BAD_LENGTH = sentence(
    "rule_bad_length",
    QT_TRANSLATE_NOOP("errors", "期限要在 1 至 {most} 天之间，按自然日或工作日算。请改正天数。"),
)
BAD_YEARS = sentence(
    "rule_bad_years",
    QT_TRANSLATE_NOOP("errors", "保管期限要在 1 至 {most} 年之间，永久保管填 0。请改正年数。"),
)
DAY_FAR = sentence(
    "rule_day_far",
    QT_TRANSLATE_NOOP("errors", "生效日期 {day} 离今天超过一年，多半是年份写错。请核对后再填。"),
)
#: The longest a station gives, in days; and the longest it keeps files, but for ever.
MOST_DAYS, MOST_YEARS = 365, 100
_FAR = timedelta(days=366)


@dataclass(frozen=True, kw_only=True)
class ConfirmClock:
    """Confirm the default of a clock as it is, with the ground; without a name by who does it."""

    clock: str
    basis: str
    decided_by: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SetClock:
    """Give a clock the station may set another length, for facts of ``effective_on`` or later.

    Without a day it holds from today on. What is over already stays as it was reckoned.
    """

    clock: str
    length: int
    unit: TermUnit
    basis: str
    reason: str
    effective_on: date | None = None
    decided_by: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ConfirmRetention:
    """Confirm the term cases of a kind are kept in the archive for, as it is."""

    cases: RetentionFor
    basis: str
    decided_by: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SetRetention:
    """Keep cases of a kind, closed on ``effective_on`` or later, for other ``years`` (0: for ever).

    Cases in the archive keep the term they were given.
    """

    cases: RetentionFor
    years: int
    basis: str
    reason: str
    effective_on: date | None = None
    decided_by: str = ""
    decided_on: date | None = None


_Decision = ConfirmClock | SetClock | ConfirmRetention | SetRetention


@use_case(ConfirmClock, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "核定期限"))
def confirm_clock(command: ConfirmClock, tx: Transaction) -> int:
    """Write down that the default is the station's; it holds for every case."""
    rule = tx.office.profile.clock(command.clock)
    tx.subject = rule.label
    if not rule.status:
        raise DeskError(NO_NEED, field="clock", clock=rule.label)
    settled = rule.own_on(tx.office.today)  # a change that waits for its day settles nothing yet
    if settled is not None:
        facts = {"what": rule.label, "day": settled.settled_on}
        raise DeskError(SETTLED_BEFORE, field="clock", **facts)
    value = term_value(rule.length, rule.unit)
    return _write(command, RuleKind.CLOCK, rule.code, value, tx)


@use_case(SetClock, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "修改期限"))
def set_clock(command: SetClock, tx: Transaction) -> int:
    """Write the other length down, beside what held before."""
    rule = tx.office.profile.clock(command.clock)
    tx.subject = rule.label
    check_may_set(rule, command.length, command.unit)
    on = _effective(command.effective_on, tx)
    now = rule.on(on)
    if (now.length, now.unit) == (command.length, command.unit):
        raise DeskError(SAME_AS_NOW, field="length", what=rule.label, day=on)
    value = term_value(command.length, command.unit)
    return _write(command, RuleKind.CLOCK, rule.code, value, tx, on)


@use_case(
    ConfirmRetention, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "核定保管期限")
)
def confirm_retention(command: ConfirmRetention, tx: Transaction) -> int:
    """Write down that the proposed term is the station's."""
    what = tx.subject = RETENTION_FOR_WORDS[command.cases]
    today = tx.office.today
    own = [
        one
        for one in tx.office.profile.own_retention
        if one.cases == command.cases and (one.from_day is None or one.from_day <= today)
    ]
    if own:
        facts = {"what": what, "day": own[-1].settled_on}
        raise DeskError(SETTLED_BEFORE, field="cases", **facts)
    term = term_for(tx.office.profile, command.cases, today)
    value = years_value(term.years if term is not None else 0)
    return _write(command, RuleKind.RETENTION, command.cases, value, tx)


@use_case(SetRetention, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "修改保管期限"))
def set_retention(command: SetRetention, tx: Transaction) -> int:
    """Write the other term down, beside what held before."""
    what = tx.subject = RETENTION_FOR_WORDS[command.cases]
    if not 0 <= command.years <= MOST_YEARS:
        raise DeskError(BAD_YEARS, field="years", most=MOST_YEARS)
    on = _effective(command.effective_on, tx)
    now = term_for(tx.office.profile, command.cases, on)
    if now is not None and now.years == command.years:
        raise DeskError(SAME_AS_NOW, field="years", what=what, day=on)
    value = years_value(command.years)
    return _write(command, RuleKind.RETENTION, command.cases, value, tx, on)


def check_may_set(rule: ClockRule, length: int, unit: TermUnit) -> None:
    """Refuse to change what a law sets, and a length nobody can mean."""
    if rule.is_law:
        raise DeskError(LAW_SETS, field="clock", clock=rule.label, basis=rule.basis)
    days = unit in {TermUnit.NATURAL, TermUnit.WORKING}
    if not (days and 1 <= length <= MOST_DAYS):
        raise DeskError(BAD_LENGTH, field="length", most=MOST_DAYS)


def rules_of(store: Store) -> tuple[StationRuleView, ...]:
    """Return what the station settled, the oldest first."""
    with store.reading() as connection:
        return reader.station_rules(connection)


def _effective(day: date | None, tx: Transaction) -> date:
    today = tx.office.today
    on = day or today
    if abs(on - today) > _FAR:
        raise DeskError(DAY_FAR, field="effective_on", day=on)
    return on


def _write(
    command: _Decision,
    kind: RuleKind,
    key: str,
    value: str,
    tx: Transaction,
    effective_on: date | None = None,
) -> int:
    office = tx.office
    if not command.basis.strip():
        raise DeskError(BASIS_NEEDED, field="basis")
    reason = getattr(command, "reason", None)
    if reason is not None and not reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    decided_on = command.decided_on or office.today
    if decided_on > office.today:
        raise DeskError(FUTURE_DAY, field="decided_on", day=decided_on.isoformat())
    record = StationRule(
        kind=kind.value,
        key=str(key),
        value=value,
        basis=command.basis.strip(),
        reason=(reason or "").strip() or None,
        decided_by=command.decided_by.strip() or office.actor.name,
        decided_on=decided_on,
        effective_on=effective_on,
        made_by_id=office.actor.id,
        made_on=office.today,
        recorded_at=office.now,
    )
    return tx.add(record).id
