"""A row of the list of 期限与口径: what it shows, what it is found by, what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.ui.pages.station_rules.words import (
    cases_words,
    clock_status,
    length_words,
    purpose_words,
    retention_status,
    start_words,
    year_status,
    year_words,
    years_words,
)

if TYPE_CHECKING:
    from dispute_desk.services.rule_questions import ClockEntry, RetentionEntry, YearEntry


@dataclass(frozen=True)
class Row:
    """``status`` is a word and its tone; ``sought`` is what typed words are looked for in."""

    key: str
    name: str
    length: str
    status: tuple[str, str]
    sought: tuple[str, ...]
    entry: Any


def clock_row(entry: ClockEntry, name: str) -> Row:
    """Return the row of a clock."""
    now, status = entry.now, clock_status(entry)
    length = length_words(now.length, now.unit)
    sought = (name, length, status[0], purpose_words(now), now.basis, start_words(now))
    return Row(entry.rule.code, name, length, status, sought, entry)


def retention_row(entry: RetentionEntry) -> Row:
    """Return the row of cases that are kept for a time."""
    name, length = cases_words(entry.cases), years_words(entry.term)
    status = retention_status(entry)
    basis = entry.term.basis if entry.term is not None else ""
    return Row(entry.cases, name, length, status, (name, length, status[0], basis), entry)


def year_row(entry: YearEntry, days: str) -> Row:
    """Return the row of a year."""
    name, status = year_words(entry.year), year_status(entry)
    source = entry.calendar.source if entry.calendar is not None else ""
    return Row(str(entry.year), name, days, status, (name, status[0], source), entry)
