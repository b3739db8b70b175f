"""A term of a case is extended by approval (批准延长): a clock, or the day another body set."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.clock_extension import OUTSIDE, ClockExtension, extension_of
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.outside_day import outside_day, waiting_tickets
from dispute_desk.domain.record import Record
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.evidence import check_past
from dispute_desk.services.steps import REASON_NEEDED, about, day_of
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers.case_file import case_file

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.store.transaction import Transaction

NOT_RUNNING = sentence(
    "no_extensible_clock",
    QT_TRANSLATE_NOOP(
        "errors", "案件没有在走的、可以批准延长的“{clock}”期限。请打开案件的“期限”核对。"
    ),
)
ONLY_ONCE = sentence(
    "clock_extended_already",
    QT_TRANSLATE_NOOP(
        "errors", "“{clock}”已经批准延长至 {until}，只能延长一次。登记有误的，请更正那一次延长。"
    ),
)
NOT_LATER = sentence(
    "approved_extension_not_later",
    QT_TRANSLATE_NOOP("errors", "延长至 {until} 不晚于原来的期限 {due}，请填写更晚的日期。"),
)
TOO_LONG = sentence(
    "approved_extension_too_long",
    QT_TRANSLATE_NOOP(
        "errors", "延长至 {until} 超过最长可以延长到的 {longest}（{ground}），请核对。"
    ),
)
APPROVED_TOO_LATE = sentence(
    "extension_approved_too_late",
    QT_TRANSLATE_NOOP(
        "errors",
        "{on} 批准延长时，期限已于 {due} 届满。请核对批准日期；确是这样的，写明补录理由后保存。",
    ),
)
APPROVED_TOO_EARLY = sentence(
    "extension_approved_before_start",
    QT_TRANSLATE_NOOP("errors", "批准日期 {on} 早于期限起算的 {start}，请核对。"),
)
NOBODY_APPROVED = sentence(
    "extension_without_approver",
    QT_TRANSLATE_NOOP("errors", "请写明由谁批准延长（单位、姓名和职务）。"),
)
TICKET_STANDS = sentence(
    "extension_of_ticket",
    QT_TRANSLATE_NOOP(
        "errors", "这个外部期限是工单 {number} 的，请在“热线工单”里用“延期或退回”登记。"
    ),
)
_OWN = {one.name for one in fields(Record)}
_LATE = QT_TRANSLATE_NOOP("errors", "“{clock}”期限届满后批准延长至 {until}：{reason}")
#: What the day another body set is called.
OUTSIDE_NAME = QT_TRANSLATE_NOOP("errors", "外部期限")


@dataclass(frozen=True, kw_only=True)
class ExtendClock:
    """Record that ``approver`` extended a term of a case until ``until_on``, or correct it.

    ``clock`` is the code of a clock that may be extended, or ``external_deadline`` for the day
    another body set; ``fact_id`` is the referral the clock runs from, where it runs from one.
    ``occurred_on`` is the day it was approved. ``late_reason`` records what was approved after
    the term.
    """

    case_id: int
    clock: str
    until_on: date
    approver: str
    reason: str
    occurred_on: date | None = None
    fact_id: int | None = None
    late_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(ExtendClock, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "批准延长期限"))
def extend_clock(command: ExtendClock, tx: Transaction) -> int:
    """Keep who gave how much time and why; return the id of the record."""
    approver, reason = command.approver.strip(), command.reason.strip()
    if not approver:
        raise DeskError(NOBODY_APPROVED, field="approver")
    if not reason:
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    about(case, tx)
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    file = case_file(tx.connection, case.id)
    if file is None:
        raise DeskError(NOT_RUNNING, field="clock", clock=command.clock)
    if command.clock == OUTSIDE:
        name, due = OUTSIDE_NAME, _outside(file)
    else:
        name, due = _of_clock(command, file, on, tx)
    if command.until_on <= due:
        raise DeskError(NOT_LATER, field="until_on", until=command.until_on, due=due)
    _check_in_time(command, name, on, due, tx)
    told = {"approved_on": on, "approver": approver, "reason": reason}
    record = write_down(ClockExtension, command, tx, **told)
    tx.flush()
    return record.id


def _outside(file: CaseFile) -> date:
    """Return the day another body set for the case itself; a ticket is extended as a ticket."""
    due: date | None = file.case["external_deadline"]
    for ticket in waiting_tickets(file):
        number = ticket["ticket_no"] or ticket["channel"]
        raise DeskError(TICKET_STANDS, field="clock", number=number)
    if due is None or outside_day(file) is None:
        raise DeskError(NOT_RUNNING, field="clock", clock=OUTSIDE_NAME)
    return due


def _of_clock(command: ExtendClock, file: CaseFile, on: date, tx: Transaction) -> tuple[str, date]:
    """Return the name of the clock and its end as it would be without more time."""
    profile, work = tx.office.profile, tx.office.calendar
    name = profile.clock(command.clock).label
    found = [
        one
        for one in case_clocks(file, profile, work)
        if one.may_be_extended
        and (one.rule.code, one.record_id) == (command.clock, command.fact_id)
    ]
    if not found:
        raise DeskError(NOT_RUNNING, field="clock", clock=name)
    known = extension_of(file.beside["clock_extension"], command.clock, command.fact_id)
    if known is not None and known["id"] != command.record_id:
        raise DeskError(ONLY_ONCE, field="clock", clock=name, until=known["until_on"])
    return name, _checked(command, found[0], on)


def _checked(command: ExtendClock, clock: CaseClock, on: date) -> date:
    """Check the days against the clock's rule; return its end as it would be without more time."""
    if on < clock.start:
        raise DeskError(APPROVED_TOO_EARLY, field="occurred_on", on=on, start=clock.start)
    longest, due = clock.longest, clock.term
    if longest is None or due is None:
        raise DeskError(NOT_RUNNING, field="clock", clock=clock.rule.label)
    if command.until_on > longest:
        raise DeskError(
            TOO_LONG,
            field="until_on",
            until=command.until_on,
            longest=longest,
            ground=clock.rule.extension_basis,
        )
    return due


def _check_in_time(command: ExtendClock, name: str, on: date, due: date, tx: Transaction) -> None:
    """Ask for a reason where the term had ended before; the case keeps it as a note."""
    if on <= due or command.record_id is not None:
        return
    reason = (command.late_reason or "").strip()
    if not reason:
        raise DeskError(APPROVED_TOO_LATE, field="late_reason", on=on, due=due)
    note_in_case(
        command.case_id, _LATE.format(clock=name, until=command.until_on, reason=reason), tx
    )


def take_more_time(case: Case, other: Case, tx: Transaction) -> None:
    """Give a case split off the time that was given to the one it came from."""
    for one in tx.all_of(ClockExtension, case_id=case.id, fact_id=None):
        kept = {each.name: getattr(one, each.name) for each in fields(ClockExtension)}
        own = {name: value for name, value in kept.items() if name not in _OWN}
        tx.add(ClockExtension(**own | {"case_id": other.id}))
