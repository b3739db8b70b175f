"""The station enters a year's notice: estimates become certain, wrong entries are told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.deadlines import TermUnit, deadline
from dispute_desk.domain.workdays import DayKind, Holiday
from dispute_desk.services.rule_questions import effect_of_year, rule_sheet, year_missing
from dispute_desk.services.year_calendars import RecordYearCalendar
from tests.services.station import TODAY, a_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

IN_DECEMBER = datetime(2026, 12, 3, 4, 0, tzinfo=UTC)
NOTICE = "国务院办公厅关于2027年部分节假日安排的通知（例）"


def run(name: str, first: date, last: date) -> Holiday:
    return Holiday(name=name, first=first, last=last)


NEW_YEAR = run("元旦", date(2027, 1, 1), date(2027, 1, 4))
SPRING = run("春节", date(2027, 2, 5), date(2027, 2, 11))
ENTERED = RecordYearCalendar(
    year=2027, source=NOTICE, holidays=(NEW_YEAR, SPRING), worked=(date(2027, 1, 9),)
)


def untold(done: int, total: int) -> None:
    del done, total


def test_an_estimate_becomes_certain_and_moves(desk: Desk) -> None:
    before = deadline(date(2026, 12, 30), 3, TermUnit.WORKING, desk.calendar)

    desk.do(ENTERED)

    after = deadline(date(2026, 12, 30), 3, TermUnit.WORKING, desk.calendar)
    assert (before.due, before.estimated) == (date(2027, 1, 4), True)
    assert (after.due, after.estimated) == (date(2027, 1, 6), False)


def test_the_effect_is_told_before(desk: Desk) -> None:
    a_case(desk, on=TODAY)  # its year of limitation ends in November 2027

    told = effect_of_year(desk, ENTERED.calendar(), untold)

    assert told.certain == 1
    assert told.moved == 0


def test_undo_makes_the_year_unknown_again(desk: Desk) -> None:
    entry = desk.do(ENTERED).entry
    assert desk.calendar.kind(date(2027, 1, 9)) is DayKind.WORKED_WEEKEND

    desk.undo(entry)

    assert 2027 not in desk.calendar.years


def test_a_later_entry_for_a_year_stands_for_the_former(desk: Desk) -> None:
    desk.do(ENTERED)
    desk.do(replace(ENTERED, worked=()))

    assert desk.calendar.kind(date(2027, 1, 9)) is DayKind.WEEKEND
    year = next(one for one in rule_sheet(desk).years if one.year == 2027)
    assert [one.basis for one in year.decisions] == [NOTICE, NOTICE]


def test_the_next_year_is_missed_from_december_on(desk: Desk) -> None:
    assert year_missing(desk) is None
    desk.clock = lambda: IN_DECEMBER
    assert year_missing(desk) == 2027

    desk.do(ENTERED)

    assert year_missing(desk) is None


#: What is refused, and how.
REFUSED = {
    "worked_no_weekend": replace(ENTERED, worked=(date(2027, 1, 11),)),
    "worked_in_holiday": replace(ENTERED, worked=(date(2027, 2, 6),)),
    "worked_twice": replace(ENTERED, worked=(date(2027, 1, 9), date(2027, 1, 9))),
    "holiday_outside_year": replace(
        ENTERED, holidays=(run("元旦", date(2026, 12, 20), date(2027, 1, 1)),)
    ),
    "holiday_reversed": replace(
        ENTERED, holidays=(run("元旦", date(2027, 1, 3), date(2027, 1, 1)),)
    ),
    "holiday_too_long": replace(
        ENTERED, holidays=(run("春节", date(2027, 2, 5), date(2027, 3, 11)),)
    ),
    "holidays_overlap": replace(
        ENTERED, holidays=(NEW_YEAR, run("春节", date(2027, 1, 4), date(2027, 1, 9)))
    ),
    "year_without_holidays": replace(ENTERED, holidays=()),
    "calendar_source_needed": replace(ENTERED, source=" "),
    "calendar_year_ahead": replace(ENTERED, year=2028),
    "calendar_year_closed": replace(ENTERED, year=2025),
}


@pytest.mark.parametrize("code", sorted(REFUSED))
def test_a_wrong_entry_is_told_in_one_sentence(desk: Desk, code: str) -> None:
    told = refused(desk, REFUSED[code])

    assert told.code == code
    assert "{" not in told.sentence()


def test_the_same_days_twice_are_refused(desk: Desk) -> None:
    desk.do(ENTERED)

    assert refused(desk, ENTERED).code == "calendar_same_days"


def test_the_days_before_new_year_may_lie_in_the_old_year(desk: Desk) -> None:
    early = run("元旦", date(2026, 12, 31), date(2027, 1, 2))
    desk.do(replace(ENTERED, holidays=(early, SPRING), worked=()))

    assert desk.calendar.kind(date(2026, 12, 31)) is DayKind.HOLIDAY
