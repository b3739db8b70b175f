"""Periods: months and any days, the year around them, and what cannot be read."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.services.reports.period import Period, read_period


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 8, 1), date(2024, 8, 31), "2024年8月"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        (date(2024, 1, 1), date(2024, 8, 27), "2024年1月1日至8月27日"),
        (date(2023, 12, 26), date(2024, 1, 25), "2023年12月26日至2024年1月25日"),
        (date(2024, 8, 27), date(2024, 8, 27), "2024年8月27日"),
    ],
)
def test_a_period_says_itself(first: date, last: date, words: str) -> None:
    assert Period(first, last).words == words


def test_a_period_knows_the_year_around_it() -> None:
    period = Period(date(2023, 12, 26), date(2024, 1, 25))

    assert period.opening_day == date(2023, 12, 25)
    assert period.year_to_date == Period(date(2024, 1, 1), date(2024, 1, 25))
    assert period.around == period
    assert Period.month(Month(2024, 8)).around == Period(date(2024, 1, 1), date(2024, 8, 31))


def test_both_ends_count_and_an_unknown_day_never_does() -> None:
    period = Period(date(2024, 8, 1), date(2024, 8, 31))

    assert period.holds(period.first)
    assert period.holds(period.last)
    assert not period.holds(date(2024, 9, 1))
    assert not period.holds(None)


def test_periods_are_read_from_a_month_or_two_days() -> None:
    assert read_period(month="2024-08") == Period.month(Month(2024, 8))
    assert read_period(first="2024-01-01", last="2024-08-27").last == date(2024, 8, 27)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"month": "2024-13"}, "period_unreadable"),
        ({"month": "八月"}, "period_unreadable"),
        ({"month": "0001-01"}, "period_unreadable"),
        ({"month": "9999-12"}, "period_unreadable"),
        ({"first": "0001-01-01", "last": "2024-03-01"}, "period_unreadable"),
        ({"first": "2024-02-30", "last": "2024-03-01"}, "period_unreadable"),
        ({"first": "2024-03-02", "last": "2024-03-01"}, "period_reversed"),
        ({"first": "2024-03-02"}, "period_incomplete"),
        ({"month": "2024-03", "last": "2024-03-02"}, "period_incomplete"),
        ({}, "period_incomplete"),
    ],
)
def test_what_is_no_period_is_refused_in_one_sentence(given: dict[str, str], code: str) -> None:
    with pytest.raises(DeskError) as refusal:
        read_period(**given)

    assert refusal.value.code == code
    assert "{" not in refusal.value.sentence()
