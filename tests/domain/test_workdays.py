"""Tests of which days are worked, against the notices and against counting by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.workdays import DayKind, Holiday, WorkCalendar, YearCalendar
from dispute_desk.reference.calendars import load_calendars

SHIPPED = load_calendars()
DAYS = st.dates(date(2016, 1, 1), date(2026, 12, 31))


def a_year(*holidays: Holiday, worked: tuple[date, ...] = (), year: int = 2031) -> WorkCalendar:
    made = YearCalendar(year=year, source="test", holidays=holidays, worked=worked)
    return WorkCalendar([made])


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 9, 24), DayKind.WORKDAY),
        (date(2026, 9, 25), DayKind.HOLIDAY),  # 中秋节, a Friday
        (date(2026, 9, 27), DayKind.HOLIDAY),
        (date(2026, 9, 20), DayKind.WORKED_WEEKEND),  # a Sunday worked for 国庆节
        (date(2026, 10, 10), DayKind.WORKED_WEEKEND),
        (date(2026, 10, 11), DayKind.WEEKEND),
        (date(2024, 2, 9), DayKind.WORKDAY),  # 除夕 2024 was no holiday of the notice
        (date(2024, 2, 10), DayKind.HOLIDAY),
        (date(2020, 1, 31), DayKind.HOLIDAY),  # 春节 2020, prolonged
        (date(2019, 12, 31), DayKind.WORKDAY),
    ],
)
def test_a_day_is_what_the_notice_says(day: date, kind: DayKind) -> None:
    assert SHIPPED.kind(day) is kind


def test_a_holiday_has_its_name_and_a_plain_day_none() -> None:
    assert SHIPPED.holiday(date(2026, 2, 17)) == "春节"
    assert SHIPPED.holiday(date(2026, 3, 17)) == ""


def test_an_unknown_year_counts_weekends_only_and_says_so() -> None:
    saturday, monday = date(2033, 10, 1), date(2033, 10, 3)

    assert SHIPPED.unknown_years(saturday, monday) == (2033,)
    assert SHIPPED.kind(saturday) is DayKind.WEEKEND
    assert SHIPPED.is_workday(monday)


def test_an_own_calendar_knows_its_holiday_and_its_worked_sunday() -> None:
    march = Holiday(name="站庆", first=date(2031, 3, 3), last=date(2031, 3, 4))
    work = a_year(march, worked=(date(2031, 3, 9),))

    assert work.next_workday(date(2031, 3, 1)) == date(2031, 3, 5)
    assert work.is_workday(date(2031, 3, 9))
    assert work.holiday(date(2031, 3, 4)) == "站庆"


@given(start=DAYS, days=st.integers(0, 120))
def test_adding_working_days_agrees_with_counting_them(start: date, days: int) -> None:
    end = SHIPPED.plus_workdays(start, days)

    counted = sum(
        SHIPPED.is_workday(start + timedelta(days=n)) for n in range(1, (end - start).days + 1)
    )
    assert counted == days
    assert SHIPPED.workdays_between(start, end) == days
    assert days == 0 or SHIPPED.is_workday(end)


@given(start=DAYS, days=st.integers(1, 60))
def test_going_back_as_many_working_days_ends_no_later_than_the_start(
    start: date, days: int
) -> None:
    back = SHIPPED.plus_workdays(SHIPPED.plus_workdays(start, days), -days)

    assert back <= start
    assert SHIPPED.workdays_between(back, start) == 0 or not SHIPPED.is_workday(start)


@given(day=DAYS)
def test_the_next_working_day_is_worked_and_nothing_before_it_is(day: date) -> None:
    found = SHIPPED.next_workday(day)

    assert SHIPPED.is_workday(found)
    between = range((found - day).days)
    assert not any(SHIPPED.is_workday(day + timedelta(days=n)) for n in between)


def test_counting_backwards_is_the_negative_of_counting_forwards() -> None:
    first, last = date(2026, 9, 1), date(2026, 10, 31)

    assert SHIPPED.workdays_between(last, first) == -SHIPPED.workdays_between(first, last)


@pytest.mark.parametrize(
    ("first", "last", "unknown"),
    [
        (date(2026, 1, 1), date(2026, 12, 27), ()),
        (date(2026, 12, 1), date(2026, 12, 31), ()),  # a Thursday: 元旦 2027 is the Friday after
        (date(2027, 12, 1), date(2027, 12, 31), (2027,)),
        (date(2025, 12, 31), date(2026, 1, 4), ()),
        (date(2026, 12, 1), date(2029, 3, 1), (2027, 2028, 2029)),
    ],
)
def test_days_hang_on_the_notices_of_their_years(
    first: date, last: date, unknown: tuple[int, ...]
) -> None:
    assert SHIPPED.unknown_years(first, last) == unknown


@pytest.mark.parametrize(
    ("day", "hangs"),
    [
        (date(2018, 12, 28), False),
        (date(2018, 12, 29), True),  # a Saturday that was worked for the Monday
        (date(2018, 12, 31), True),  # the Monday itself
        (date(2024, 12, 31), False),
        (date(2023, 12, 30), True),
        (date(2026, 12, 30), False),
    ],
)
def test_only_days_a_later_notice_may_change_hang_on_it(day: date, *, hangs: bool) -> None:
    work = a_year(year=day.year)

    assert work.unknown_years(day, day) == ((day.year + 1,) if hangs else ())
