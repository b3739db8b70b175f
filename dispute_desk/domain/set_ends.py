"""Ends of clocks that were set: by the parties, by approval or by the paper, not by the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.clock_extension import approved_end, extension_of
from dispute_desk.domain.clock_facts import REVIEW_ENDED
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import Deadline, Line, fixed_day
from dispute_desk.domain.reply_extension import extended_end
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.clock_facts import Fact
    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.deadlines import Pause
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.workdays import WorkCalendar

#: Said where the term is written on the paper.
SET_BY_PAPER = QT_TRANSLATE_NOOP("deadlines", "函件写明的期限为 {day}")
#: Said where both sides agreed to go on with the mediation.
EXTENDED = QT_TRANSLATE_NOOP("deadlines", "双方于 {agreed} 同意延长至 {day}")


def set_end(
    file: CaseFile,
    rule: ClockRule,
    fact: Fact,
    reckoned: Deadline,
    work: WorkCalendar,
    pauses: Sequence[Pause],
) -> Deadline:
    """Return the end somebody set, where it is another than the rule's."""
    record = fact.record or {}
    if rule.start is ClockStart.MEDIATION_APPLIED and rule.by_parties:
        return _agreed(file, reckoned, work)
    if rule.start is ClockStart.ORDER_SERVED and record["review_ended_on"] is not None:
        day = record["review_ended_on"]
        return Deadline(due=day, lines=(Line(REVIEW_ENDED, (("day", day.isoformat()),)),))
    if rule.start is ClockStart.SERVED and record.get("reply_until") is not None:
        return extended_end(reckoned, record["reply_until"], work)
    approved = extension_of(file.beside.get("clock_extension", ()), rule.code, fact.key)
    if approved is not None:
        return approved_end(reckoned, approved, work, pauses)
    due = record.get("due_on") if rule.start is ClockStart.ENQUIRED else None
    if due is None or due == reckoned.due:
        return reckoned
    return Deadline(due=due, lines=(Line(SET_BY_PAPER, (("day", due.isoformat()),)),))


def _agreed(file: CaseFile, reckoned: Deadline, work: WorkCalendar) -> Deadline:
    """Return the end of a mediation both sides agreed to go on with to a later day."""
    until, agreed = file.case["mediation_extended_to"], file.case["mediation_extended_on"]
    if until is None or until <= reckoned.due:
        return reckoned
    moved = fixed_day(until, work)
    told = (("agreed", (agreed or until).isoformat()), ("day", until.isoformat()))
    return Deadline(
        due=moved.due,
        lines=(*reckoned.lines, Line(EXTENDED, told), *moved.lines[1:]),
        estimated=reckoned.estimated or moved.estimated,
        rolled_from=moved.rolled_from,
    )
