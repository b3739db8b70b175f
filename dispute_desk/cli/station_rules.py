"""What the station settled, for scripts: clocks, terms of the archive and years; its calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.cli import shapes
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.station_rule import RETENTION_FOR_WORDS
from dispute_desk.domain.station_ruled import held_spans, in_force
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.calendars import load_calendars

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dispute_desk.cli.call import Call
    from dispute_desk.domain.station_rule import StationRuleView
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.services.desk import Desk

_WITHOUT = QT_TRANSLATE_NOOP("cli", "没有计入本单位录入的放假安排：{why}")
#: How far something is settled, as scripts see it.
LAW, TO_CHECK, DEFAULT, SETTLED = "law", "to_check", "default", "settled"
SHIPPED, MISSING = "shipped", "missing"
#: The columns of the list.
COLUMNS = (
    "kind", "key", "label", "length", "unit", "standing", "basis", "effective_on",
    "effective_until", "decided_by", "decided_on", "reason",
)  # fmt: skip


def known_calendar(call: Call) -> WorkCalendar:
    """Return the years there are, with those the station entered.

    With ``--store`` a store that does not open is a refusal. The usual store is read where there
    is one; if it does not open, only the shipped years count, and that is said.
    """
    if call.store is None and not call.path.exists():
        return load_calendars()
    try:
        with call.desk() as desk:
            return desk.calendar
    except DeskError as error:
        if call.store is not None:
            raise
        call.whisper(call.words(_WITHOUT, why=error.sentence(call.translate)))
        return load_calendars()


def station_rules(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield every clock, term of the archive and year as it holds today, and who settled it."""
    from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - the store is heavy
        rule_sheet,
    )

    sheet = rule_sheet(desk)
    for clock in sheet.clocks:
        rule, now = clock.rule, clock.now
        standing = LAW if not rule.status else TO_CHECK if rule.is_law else DEFAULT
        head: dict[str, Any] = {"kind": "clock", "key": rule.code, "label": rule.label}
        told: dict[str, Any] = {"length": now.length, "unit": now.unit.value, "basis": now.basis}
        yield _row(head | told, standing, clock.decisions, sheet.today)
    for kept in sheet.retention:
        head = {"kind": "retention", "key": kept.cases, "label": RETENTION_FOR_WORDS[kept.cases]}
        told = {
            "length": kept.term.years if kept.term else None,
            "unit": "years",
            "basis": kept.term.basis if kept.term else None,
        }
        yield _row(head | told, DEFAULT, kept.decisions, sheet.today)
    for year in sheet.years:
        calendar = year.calendar
        days = sum(len(run.days) for run in calendar.holidays) if calendar else None
        head = {"kind": "calendar", "key": str(year.year), "label": None, "length": days}
        told = {"unit": "free_days", "basis": calendar.source if calendar else None}
        standing = SHIPPED if calendar else MISSING
        yield _row(head | told, standing, year.decisions, sheet.today)


def _row(
    told: dict[str, Any], standing: str, decisions: tuple[StationRuleView, ...], today: date
) -> dict[str, Any]:
    """Return a row; of several decisions the one in force is told, the history has them all."""
    held = in_force(decisions, today)
    decided = {
        name: getattr(held, name, None)
        for name in ("effective_on", "decided_by", "decided_on", "reason")
    }
    span = held_spans(decisions).get(held.id) if held else None
    decided["effective_until"] = span[1] if span else None
    row = told | decided | {"standing": SETTLED if held else standing}
    return shapes.record({name: row[name] for name in COLUMNS})
