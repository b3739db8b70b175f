"""Tests of deadlines: the law's way of counting, the rolling end, the explanation."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dispute_desk.domain.deadlines import Pause, TermUnit, deadline
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.reference.calendars import load_calendars

WORK = load_calendars()
STARTS = st.dates(date(2016, 1, 1), date(2025, 12, 31))
N, W, M, Y = TermUnit.NATURAL, TermUnit.WORKING, TermUnit.MONTHS, TermUnit.YEARS


@pytest.mark.parametrize(
    ("start", "length", "unit", "due"),
    [
        (date(2026, 9, 24), 15, N, date(2026, 10, 9)),
        (date(2026, 9, 24), 15, W, date(2026, 10, 22)),  # 中秋, 国庆 skipped, 10/10 worked
        (date(2026, 9, 16), 15, N, date(2026, 10, 8)),  # ends on 10/1, rolls over 国庆
        (date(2026, 9, 18), 1, W, date(2026, 9, 20)),  # Friday, then the worked Sunday
        (date(2026, 8, 14), 15, N, date(2026, 8, 31)),  # ends on a Saturday
        (date(2026, 11, 20), 5, W, date(2026, 11, 27)),
        (date(2024, 1, 31), 1, M, date(2024, 2, 29)),
        (date(2024, 2, 29), 1, Y, date(2025, 2, 28)),
        (date(2026, 9, 25), 0, W, date(2026, 9, 28)),
        (date(2026, 11, 23), 0, N, date(2026, 11, 23)),
    ],
)
def test_a_term_ends_on_its_day(start: date, length: int, unit: TermUnit, due: date) -> None:
    assert deadline(start, length, unit, WORK).due == due


def test_the_explanation_names_every_run_of_skipped_and_added_days() -> None:
    assert deadline(date(2026, 9, 24), 15, W, WORK).explanation() == (
        "2026-09-24 当日不计，自 9/25 起算",
        "9/25–27 中秋节放假，不计",
        "10/1–7 国庆节放假，不计",
        "10/10 周末调休上班，计入",
        "10/11 周末，不计",
        "10/17–18 周末，不计",
        "第 15 个工作日为 2026-10-22",
    )


def test_a_rolling_end_has_a_line_of_its_own() -> None:
    told = deadline(date(2026, 9, 16), 15, N, WORK)

    assert told.rolled_from == date(2026, 10, 1)
    assert told.explanation()[-1] == "10/1 适逢国庆节放假，顺延至 2026-10-08"


def test_rolling_can_be_turned_off() -> None:
    told = deadline(date(2026, 9, 16), 15, N, WORK, roll=False)

    assert told.due == date(2026, 10, 1)
    assert told.rolled_from is None


@pytest.mark.parametrize("unit", [N, W])
def test_a_year_without_calendar_is_an_estimate_and_says_so(unit: TermUnit) -> None:
    told = deadline(date(2026, 12, 20), 30, unit, WORK)

    assert told.estimated
    assert "2027 年的节假日安排尚未收录" in told.explanation()[-1]


def test_a_term_within_known_years_is_no_estimate() -> None:
    assert not deadline(date(2025, 12, 20), 30, W, WORK).estimated


def test_the_explanation_speaks_another_language() -> None:
    english = {
        "{days} {name}放假，不计": "{days} {name}, not counted",
        "中秋节": "Mid-Autumn Festival",
    }

    lines = deadline(date(2026, 9, 24), 15, W, WORK).explanation(lambda _, s: english.get(s, s))

    assert lines[1] == "9/25–27 Mid-Autumn Festival, not counted"


@given(start=STARTS, length=st.integers(1, 90))
def test_working_days_agree_with_counting_by_hand(start: date, length: int) -> None:
    day, left = start, length
    while left:
        day += timedelta(days=1)
        left -= WORK.is_workday(day)

    assert deadline(start, length, W, WORK).due == day


@given(start=STARTS, length=st.integers(0, 400))
def test_natural_days_end_on_the_day_or_the_first_worked_day_after(
    start: date, length: int
) -> None:
    day = start + timedelta(days=length)
    while not WORK.is_workday(day):
        day += timedelta(days=1)

    assert deadline(start, length, N, WORK).due == day


@given(start=STARTS, length=st.integers(0, 60))
def test_months_end_on_the_same_day_or_the_last_of_the_month(start: date, length: int) -> None:
    due = deadline(start, length, M, WORK, roll=False).due

    assert (due.year * 12 + due.month) - (start.year * 12 + start.month) == length
    assert due.day == min(start.day, calendar.monthrange(due.year, due.month)[1])


@given(start=STARTS, length=st.integers(0, 300), unit=st.sampled_from([N, W]))
def test_a_longer_term_never_ends_earlier(start: date, length: int, unit: TermUnit) -> None:
    assert deadline(start, length, unit, WORK).due <= deadline(start, length + 1, unit, WORK).due


@given(start=st.dates(), length=st.integers(), unit=st.sampled_from(TermUnit))
def test_any_day_and_any_length_gives_an_answer_or_one_sentence(
    start: date, length: int, unit: TermUnit
) -> None:
    try:
        told = deadline(start, length, unit, WorkCalendar())
    except DeskError as error:
        refusal: DeskError | None = error
    else:
        refusal = None

    if refusal is None:
        assert told.due >= start
        assert told.estimated
    else:
        assert refusal.code == "bad_term"
        assert str(length) in str(refusal)


@st.composite
def pauses_after(draw: st.DrawFn, start: date) -> list[Pause]:
    """Up to three pauses in order, the first of which may have begun before the start."""
    found: list[Pause] = []
    day = start + timedelta(days=draw(st.integers(-10, 10)))
    for _ in range(draw(st.integers(0, 3))):
        first = day + timedelta(days=draw(st.integers(0, 20)))
        last = first + timedelta(days=draw(st.integers(0, 40)))
        found.append(Pause(first=first, last=last, name="中止期间"))
        day = last + timedelta(days=1 + draw(st.integers(0, 10)))
    return found


def by_hand(start: date, length: int, unit: TermUnit, pauses: list[Pause]) -> tuple[date, date]:
    """Return the day the count ends on and the one it moves to, both walked day by day."""
    day, left = start, length
    while left:
        day += timedelta(days=1)
        left -= (unit is N or WORK.is_workday(day)) and not any(one.holds(day) for one in pauses)
    end = day
    while unit is N and (not WORK.is_workday(day) or any(one.holds(day) for one in pauses)):
        day += timedelta(days=1)
    return end, day


@given(data=st.data(), start=STARTS, length=st.integers(1, 60), unit=st.sampled_from([N, W]))
def test_days_of_a_pause_are_not_counted(
    data: st.DataObject, start: date, length: int, unit: TermUnit
) -> None:
    pauses = data.draw(pauses_after(start))

    _, due = by_hand(start, length, unit, pauses)

    assert deadline(start, length, unit, WORK, pauses=pauses).due == due


@given(start=STARTS, length=st.integers(1, 60), into=st.integers(0, 8), lasting=st.integers(1, 40))
@example(start=date(2026, 6, 9), length=60, into=2, lasting=102)  # ends on a Saturday
def test_a_pause_may_begin_while_the_end_moves_over_free_days(
    start: date, length: int, into: int, lasting: int
) -> None:
    end, due = by_hand(start, length, N, [])
    first = min(end + timedelta(days=into), due)
    pauses = [Pause(first=first, last=first + timedelta(days=lasting - 1), name="中止期间")]

    _, moved = by_hand(start, length, N, pauses)

    assert deadline(start, length, N, WORK, pauses=pauses).due == moved


def test_a_pause_on_the_day_the_end_moved_to_is_told_before_the_new_end() -> None:
    pause = Pause(first=date(2026, 8, 10), last=date(2026, 11, 19), name="中止期间")

    told = deadline(date(2026, 6, 9), 60, N, WORK, pauses=[pause])

    assert told.explanation()[1:] == (
        "第 60 日为 2026-08-08",
        "8/10–11/19 中止期间，不计",
        "8/8 适逢周末，顺延至 2026-11-20",
    )


@pytest.mark.parametrize(
    ("unit", "lines"),
    [
        (
            W,
            (
                "2026-11-02 当日不计，自 11/3 起算",
                "11/4–9 中止期间，不计",
                "第 5 个工作日为 2026-11-13",
            ),
        ),
        (
            N,
            (
                "2026-11-02 当日不计，自 11/3 起算",
                "11/4–9 中止期间，不计",
                "第 5 日为 2026-11-13",
            ),
        ),
    ],
)
def test_a_pause_has_a_line_of_its_own(unit: TermUnit, lines: tuple[str, ...]) -> None:
    pause = Pause(first=date(2026, 11, 4), last=date(2026, 11, 9), name="中止期间")

    assert deadline(date(2026, 11, 2), 5, unit, WORK, pauses=[pause]).explanation() == lines
