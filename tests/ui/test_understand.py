"""Short typing means what a caseworker means by it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.money import yuan_grouped, yuan_text
from dispute_desk.ui.understand import day_meant, fen_meant, in_yuan

TODAY = date(2026, 11, 22)  # a Sunday


def workdays(day: date, count: int) -> date:
    step = 1 if count >= 0 else -1
    left = abs(count)
    while left:
        day += timedelta(days=step)
        left -= day.weekday() < 5
    return day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15", date(2026, 11, 15)),
        ("15日", date(2026, 11, 15)),
        ("1015", date(2026, 10, 15)),
        ("105", date(2026, 1, 5)),
        ("10-15", date(2026, 10, 15)),
        ("10月15日", date(2026, 10, 15)),
        ("10.15", date(2026, 10, 15)),
        ("2024.8.27", date(2024, 8, 27)),
        ("2024-08-27", date(2024, 8, 27)),
        ("2024年8月27日", date(2024, 8, 27)),
        ("20240827", date(2024, 8, 27)),
        ("２０２４／８／２７", date(2024, 8, 27)),
        ("+3", date(2026, 11, 25)),
        ("+3天", date(2026, 11, 25)),
        ("-1", date(2026, 11, 21)),
        ("+2周", date(2026, 12, 6)),
        ("+1月", date(2026, 12, 22)),
        ("+1年", date(2027, 11, 22)),
        ("+15工", date(2026, 12, 11)),
        ("+1 个工作日", date(2026, 11, 23)),
        ("月底", date(2026, 11, 30)),
        ("下月底", date(2026, 12, 31)),
        ("年底", date(2026, 12, 31)),
        ("今天", TODAY),
        ("+15wd", date(2026, 12, 11)),
        ("+15 WD", date(2026, 12, 11)),
        ("+15 working days", date(2026, 12, 11)),
        ("+1 business day", date(2026, 11, 23)),
        ("+3d", date(2026, 11, 25)),
        ("-1 day", date(2026, 11, 21)),
        ("+2 weeks", date(2026, 12, 6)),
        ("+1 month", date(2026, 12, 22)),
        ("+1y", date(2027, 11, 22)),
        ("month end", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("year end", date(2026, 12, 31)),
        ("Today", TODAY),
        ("tomorrow", date(2026, 11, 23)),
        ("明天", date(2026, 11, 23)),
        ("昨天", date(2026, 11, 21)),
    ],
)
def test_a_day_is_understood(typed: str, meant: date) -> None:
    assert day_meant(typed, today=TODAY, add_workdays=workdays) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31",
        "0",
        "32",
        "1332",
        "2024.2.30",
        "2024-13-01",
        "abc",
        "+",
        "+15工作",
        "+15x",
        "99999999",
    ],
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert day_meant(typed, today=TODAY, add_workdays=workdays) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15", date(2026, 12, 15)),
        ("22", date(2026, 11, 22)),
        ("30", date(2026, 11, 30)),
        ("1015", date(2026, 10, 15)),  # a term that is over may be told, too
        ("0115", date(2027, 1, 15)),
        ("1月15日", date(2027, 1, 15)),
        ("2026-01-15", date(2026, 1, 15)),
        ("0229", None),
        ("+5", date(2026, 11, 27)),
    ],
)
def test_a_term_lies_ahead(typed: str, meant: date | None) -> None:
    assert day_meant(typed, today=TODAY, ahead=True) == meant


def test_a_thirty_first_ahead_is_the_next_there_is() -> None:
    assert day_meant("31", today=date(2026, 4, 2), ahead=True) == date(2026, 5, 31)
    assert day_meant("31", today=date(2026, 4, 2)) is None


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1, 31))
def test_a_day_of_a_term_is_never_over(today: date, number: int) -> None:
    meant = day_meant(str(number), today=today, ahead=True)

    assert meant is not None
    assert meant.day == number
    assert today <= meant <= today + timedelta(days=62)


def test_working_days_need_a_calendar() -> None:
    assert day_meant("+15工", today=TODAY) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_written_out_is_that_day(day: date) -> None:
    assert day_meant(day.isoformat(), today=TODAY) == day
    assert day_meant(f"{day.year:04d}.{day.month}.{day.day}", today=TODAY) == day


@given(st.text(max_size=12))
def test_no_typing_crashes_the_field(typed: str) -> None:
    day_meant(typed, today=TODAY, add_workdays=workdays)
    fen_meant(typed)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("5500", 550_000),
        ("5,500.00", 550_000),
        ("5500元", 550_000),
        ("¥5500", 550_000),
        ("1.2万", 1_200_000),
        ("1.2万元", 1_200_000),
        ("０．５", 50),
        (".5", 50),
        ("21万", 21_000_000),
        ("3千", 300_000),
        ("0.01", 1),
        ("-3", -300),
        ("12k", 1_200_000),
        ("1.2 wan", 1_200_000),
        ("RMB 12,000", 1_200_000),
        ("12k yuan", 1_200_000),
        ("CNY12000.50", 1_200_050),
    ],
)
def test_an_amount_is_understood(typed: str, fen: int) -> None:
    assert fen_meant(typed) == fen


@pytest.mark.parametrize(
    "typed", ["", "万", "abc", "1.234", "1..2", "9" * 30, "1e5", "nan", "1.2.3"]
)
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert fen_meant(typed) is None


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_an_amount_written_out_is_that_amount(fen: int) -> None:
    assert fen_meant(yuan_text(fen)) == fen
    assert fen_meant(yuan_grouped(fen)) == fen


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [("1.2", "12000"), ("１．２", "12000"), ("12k", "12k"), ("１２ｋ", "１２ｋ"), ("2万", "2万")],
)
def test_a_unit_in_a_cell_goes_before_that_of_its_column(typed: str, yuan: str) -> None:
    assert in_yuan(typed, 10_000) == yuan
