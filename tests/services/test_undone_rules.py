"""What days that are over were reckoned by stays: months, calendars, decisions taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.station_rule import RetentionFor
from dispute_desk.domain.workdays import DayKind, Holiday
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.overdue import late_before
from dispute_desk.services.papers import RecordPaper, RecordService
from dispute_desk.services.rule_questions import rule_sheet
from dispute_desk.services.station_rules import (
    ConfirmClock,
    ConfirmRetention,
    SetClock,
    SetRetention,
)
from dispute_desk.services.undo import UndoEntry
from dispute_desk.services.year_calendars import RecordYearCalendar
from dispute_desk.store.readers.figures_balance import overdue_ids
from tests.services.station import TODAY, a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)
SEPTEMBER = date(2026, 9, 30)


def at(desk: Desk, day: date) -> None:
    """Let the desk be at noon of a day."""
    now = datetime(day.year, day.month, day.day, 4, 0, tzinfo=UTC)
    desk.clock = lambda: now


def longer(clock: str, length: int, effective_on: date) -> SetClock:
    return SetClock(
        clock=clock,
        length=length,
        unit=TermUnit.NATURAL,
        effective_on=effective_on,
        basis="例会",
        reason="例",
    )


def an_unanswered_letter(desk: Desk) -> int:
    """Return an accepted case whose letter was served on the 3rd of September."""
    case_id = a_case(desk, on=date(2026, 9, 1))
    desk.do(AcceptCase(case_id=case_id, occurred_on=date(2026, 9, 1)))
    letter = RecordPaper(
        kind="reminder_letter", title="提示函", case_id=case_id, occurred_on=date(2026, 9, 2)
    )
    paper_id = desk.do(letter).value
    desk.do(RecordService(paper_id=paper_id, proof="回证", occurred_on=date(2026, 9, 3)))
    later = date(2026, 12, 20)
    desk.do(SetNextAction(case_id=case_id, next_action="等", next_action_on=later))
    return case_id


def overdue_of_september(desk: Desk) -> list[int]:
    before = SEPTEMBER + DAY
    late = late_before(desk.store, (desk.profile, desk.calendar), before, known_on=SEPTEMBER)
    with desk.store.reading() as connection:
        return overdue_ids(connection, SEPTEMBER, before=before, late=late)


@pytest.mark.parametrize("day", [1, 2])
def test_a_month_stays_whatever_is_settled_from_the_first_on(desk: Desk, day: int) -> None:
    case_id = an_unanswered_letter(desk)
    assert overdue_of_september(desk) == [case_id]
    at(desk, date(2026, 10, day))

    desk.do(longer("reminder_reply", 100, date(2026, 1, 1)))

    assert overdue_of_september(desk) == [case_id]


def with_free(desk: Desk, day: date) -> RecordYearCalendar:
    """Return this year's calendar with one more free day."""
    year = desk.calendar.years[2026]
    more = Holiday(name="更正", first=day, last=day)
    return RecordYearCalendar(
        year=2026, source="更正", holidays=(*year.holidays, more), worked=year.worked
    )


def test_days_that_are_over_are_not_corrected_those_ahead_are(desk: Desk) -> None:
    told = refused(desk, with_free(desk, TODAY - 2 * DAY))
    assert (told.code, str(TODAY - 2 * DAY) in told.sentence()) == ("calendar_day_over", True)

    desk.do(with_free(desk, TODAY + DAY))

    assert desk.calendar.kind(TODAY + DAY) is DayKind.HOLIDAY


def test_a_calendar_is_taken_back_while_its_days_are_ahead_only(desk: Desk) -> None:
    entry = desk.do(with_free(desk, TODAY + 2 * DAY)).entry
    at(desk, TODAY + DAY)
    again = desk.undo(entry).entry
    entry = desk.undo(again).entry
    assert desk.calendar.kind(TODAY + 2 * DAY) is DayKind.HOLIDAY

    at(desk, date(2027, 3, 1))

    told = refused(desk, UndoEntry(seq=entry))

    assert told.code == "days_counted"
    assert "{" not in told.sentence()


def test_a_term_is_taken_back_on_its_day_and_not_later(desk: Desk) -> None:
    entry = desk.do(longer("acceptance", 20, date(2026, 1, 1))).entry
    again = desk.undo(entry).entry
    entry = desk.undo(again).entry
    at(desk, TODAY + DAY)

    told = refused(desk, UndoEntry(seq=entry))

    assert told.code == "term_counted"
    assert "{" not in told.sentence()


def test_a_clock_that_stopped_keeps_its_rule_whatever_is_decided_or_undone_that_day(
    desk: Desk,
) -> None:
    first, second, third = (a_case(desk, on=TODAY - 9 * DAY) for _ in range(3))
    judged = acceptance_of(desk, first).rule.length

    desk.do(AcceptCase(case_id=first, occurred_on=TODAY))
    entry = desk.do(longer("acceptance", 60, date(2026, 1, 1))).entry
    desk.do(AcceptCase(case_id=second, occurred_on=TODAY))
    at(desk, TODAY + DAY)
    desk.do(AcceptCase(case_id=third, occurred_on=TODAY + DAY))
    at(desk, TODAY)

    told = [acceptance_of(desk, one).rule.length for one in (first, second, third)]
    assert told == [judged, judged, 60]
    held = acceptance_of(desk, second)
    desk.undo(entry)
    assert acceptance_of(desk, second) == held


def acceptance_of(desk: Desk, case_id: int) -> CaseClock:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return next(one for one in clocks if one.rule.code == "acceptance")


def test_a_term_that_waits_and_a_confirmed_default_may_be_taken_back_later(desk: Desk) -> None:
    waiting = desk.do(longer("acceptance", 20, date(2027, 1, 1))).entry
    confirmed = desk.do(ConfirmClock(clock="acceptance", basis="例")).entry
    at(desk, TODAY + DAY)

    desk.undo(confirmed)
    desk.undo(waiting)

    assert desk.profile.clock("acceptance").own == ()


def test_a_default_may_be_confirmed_while_a_change_waits(desk: Desk) -> None:
    usual = RetentionFor.USUAL
    later = date(2027, 1, 1)
    desk.do(longer("acceptance", 20, later))
    desk.do(SetRetention(cases=usual, years=15, basis="例", reason="例", effective_on=later))
    sheet = rule_sheet(desk)
    assert not next(one for one in sheet.clocks if one.rule.code == "acceptance").is_settled
    assert not next(one for one in sheet.retention if one.cases is usual).is_settled

    desk.do(ConfirmClock(clock="acceptance", basis="例"))
    desk.do(ConfirmRetention(cases=usual, basis="例"))

    sheet = rule_sheet(desk)
    entry = next(one for one in sheet.clocks if one.rule.code == "acceptance")
    assert (entry.is_settled, entry.now.status) == (True, "")
    assert entry.rule.on(later).length == 20
    assert next(one for one in sheet.retention if one.cases is usual).is_settled
