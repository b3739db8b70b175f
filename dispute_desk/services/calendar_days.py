"""The station's calendar: meetings, next actions and last days together, and as an .ics file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from dispute_desk.domain.awaited import with_reply_terms
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ics import Event, calendar_text
from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.today import Awaited
from dispute_desk.services.exporting import NoteCalendarExport
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES
from dispute_desk.store.readers.planned_terms import payments_due, referrals_due
from dispute_desk.store.readers.today_letters import letters_of_no_case
from dispute_desk.store.readers.today_money import LONGEST_HOLIDAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

#: Kinds of which a record may have several rows.
_BY_WHAT = frozenset({PlannedKind.CLOCK, PlannedKind.DUTY})
#: Letters about no case that are looked at, those served first before the others.
MOST_LETTERS = 500
#: Cases whose clocks are reckoned at one go, so that other questions come in between.
STEP = 60


@dataclass(frozen=True)
class CalendarDays:
    """What stands in the calendar so far, and the cases whose clocks are still to be reckoned."""

    rows: tuple[Planned, ...]
    ahead: tuple[int, ...] = ()


def calendar_start(
    desk: Desk, first: date, last: date, *, person_id: int | None = None
) -> CalendarDays:
    """Return meetings, next actions and the first cases' clocks, in the order of the days."""
    rows = desk.lists.planned(first, last, person_id)
    rows += _letters(desk, first, last, person_id)
    rows += _terms(desk, first, last, person_id)
    ids = desk.lists.clock_cases(first, last, person_id)
    rows += clock_days(desk, ids[:STEP], first, last)
    return CalendarDays(_ordered(rows), tuple(ids[STEP:]))


def _letters(desk: Desk, first: date, last: date, person_id: int | None) -> list[Planned]:
    """Return by when letters of merged cases, and those about no case, should be answered.

    They have no clock of a case.
    """
    waiting = desk.lists.letters_of_merged(person_id)
    with desk.store.reading() as connection:
        waiting += letters_of_no_case(connection, person_id, most=MOST_LETTERS)
    return [
        Planned(
            kind=PlannedKind.DUTY,
            on=one.reply.due,
            case_id=one.case_id,
            record_id=one.record_id or one.case_id,
            what=(one.awaited or Awaited.PAPER).value,
            number=one.number,
            who=one.who,
            employer=one.employer,
            place=one.paper_title,
        )
        for one in with_reply_terms(waiting, desk.profile, desk.calendar)
        if one.reply is not None and first <= one.reply.due <= last
    ]


def _terms(desk: Desk, first: date, last: date, person_id: int | None) -> list[Planned]:
    """Return the answers other bodies owe, and the payments due: a free day moves them on."""
    with desk.store.reading() as connection:
        paid = payments_due(connection, first - LONGEST_HOLIDAY, last, person_id)
        found = referrals_due(connection, first, last, person_id)
    for row in paid:
        on = desk.calendar.next_workday(row.on)
        if first <= on <= last:
            found.append(replace(row, on=on))
    return found


def clock_days(desk: Desk, case_ids: Sequence[int], first: date, last: date) -> list[Planned]:
    """Return the last days of these cases' running clocks that lie in these days."""
    files = desk.lists.clock_files(case_ids)
    return [row for file in files for row in _clocks(desk, file, first, last)]


def calendar_days(
    desk: Desk, first: date, last: date, *, person_id: int | None = None
) -> tuple[Planned, ...]:
    """Return everything from one day to another, in the order of days and times."""
    start = calendar_start(desk, first, last, person_id=person_id)
    return _ordered([*start.rows, *clock_days(desk, start.ahead, first, last)])


def _ordered(rows: Iterable[Planned]) -> tuple[Planned, ...]:
    return tuple(sorted(rows, key=lambda row: row.order))


def write_calendar(
    desk: Desk,
    path: Path,
    rows: Sequence[Planned],
    *,
    name: str,
    words: Callable[[Planned], str],
) -> int:
    """Write rows as an .ics file and note the export; return the number of events.

    The file appears whole or not at all; ``words`` says a row in the language of whoever asks.
    """
    case = USE_CASES[NoteCalendarExport.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    text = calendar_text((event_of(row, words) for row in rows), name=name, now=desk.clock())
    draft = path.with_name(f".{path.stem}.{uuid4().hex[:8]}.draft")
    try:
        draft.write_bytes(text.encode("utf-8"))
        desk.do(NoteCalendarExport(file=path.name, entries=len(rows)))
        draft.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return len(rows)


def event_of(row: Planned, words: Callable[[Planned], str]) -> Event:
    """Return a row as an event; it keeps its identity from export to export."""
    is_duty = row.kind is PlannedKind.DUTY
    parts = (row.title_of_case, row.place if is_duty else None, row.who, row.employer)
    about = " · ".join(part for part in parts if part)
    kept = f"{row.kind}-{row.what if row.kind in _BY_WHAT else ''}{row.record_id}"
    if row.kind is PlannedKind.PAYMENT:  # one a day of each case
        kept += f"-{row.on.isoformat()}"
    source = "" if row.source_id is None else f"-{row.source_id}"
    return Event(
        uid=f"{kept}{source}@dispute-desk",
        on=row.on,
        summary=f"{words(row)} {row.title_of_case}".rstrip(),
        starts=row.starts,
        ends=row.ends,
        location="" if is_duty else row.place or "",
        description=about,
    )


def _clocks(desk: Desk, file: CaseFile, first: date, last: date) -> list[Planned]:
    """Return the last days of a case's running clocks that lie in these days."""
    who = next((str(one["name"]) for one in file.claimants), None)
    return [
        Planned(
            kind=PlannedKind.CLOCK,
            on=clock.due,
            case_id=file.id,
            record_id=file.id,
            what=clock.rule.code,
            number=file.case["number"],
            who=who,
            employer=file.employer.get("name"),
            source_id=clock.record_id,
        )
        for clock in case_clocks(file, desk.profile, desk.calendar)
        if clock.runs and clock.due is not None and first <= clock.due <= last
    ]
