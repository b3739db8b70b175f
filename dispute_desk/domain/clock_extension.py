"""A term that was extended by approval (批准延长): which, until when, who approved it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.deadlines import Deadline, Line, TermUnit, deadline, fixed_day
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.deadlines import Pause
    from dispute_desk.domain.workdays import WorkCalendar

#: The day another body set for a case stands among the clocks under this name.
OUTSIDE = "external_deadline"
#: Said where a term was extended by approval.
APPROVED = QT_TRANSLATE_NOOP(
    "deadlines", "经批准延长至 {day}（{approver} {on} 批准；原因：{reason}）"
)
_STOOD_STILL = QT_TRANSLATE_NOOP("deadlines", "批准以后停走的日子往后顺延，至 {day}")


@dataclass(eq=False, kw_only=True)
class ClockExtension(Record):
    """More time for a term of a case, approved on ``approved_on`` by ``approver``.

    ``clock`` is the code of the clock, or ``OUTSIDE``; ``fact_id`` the record it runs from (a
    referral), None where it is a clock of the case itself.
    """

    case_id: int = 0
    clock: str = ""
    fact_id: int | None = None
    until_on: date | None = None
    approved_on: date | None = None
    approver: str = ""
    reason: str = ""
    recorded_at: datetime | None = None


def extension_of(
    rows: Iterable[Mapping[str, Any]], clock: str, fact_id: int | None
) -> Mapping[str, Any] | None:
    """Return the extension of a clock among those of its case, the one written down last."""
    found = [one for one in rows if one["clock"] == clock and one["fact_id"] == fact_id]
    return max(found, key=lambda one: one["id"], default=None)


def approved_line(extension: Mapping[str, Any]) -> Line:
    """Return the line that tells until when a term was extended, by whom and why."""
    facts = {
        "day": extension["until_on"].isoformat(),
        "approver": extension["approver"],
        "on": extension["approved_on"].isoformat(),
        "reason": extension["reason"],
    }
    return Line(APPROVED, tuple(facts.items()))


def approved_end(
    reckoned: Deadline,
    extension: Mapping[str, Any],
    work: WorkCalendar,
    pauses: Sequence[Pause] = (),
) -> Deadline:
    """Return the end of a term that was extended; what stands still afterwards moves it on."""
    until, on = extension["until_on"], extension["approved_on"]
    moved = fixed_day(until, work)
    lines = (*reckoned.lines, approved_line(extension), *moved.lines[1:])
    last = deadline(on, max(0, (until - on).days), TermUnit.NATURAL, work, pauses=pauses)
    if last.due > moved.due:
        lines = (*lines, Line(_STOOD_STILL, (("day", last.due.isoformat()),)))
        moved = last
    if moved.due <= reckoned.due:
        return reckoned
    return Deadline(
        due=moved.due,
        lines=lines,
        estimated=reckoned.estimated or moved.estimated,
        rolled_from=moved.rolled_from,
    )
