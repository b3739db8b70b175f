"""Months compare, count on and are written 2024-08."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.months import Month

MONTHS = st.builds(Month, st.integers(1000, 3000), st.integers(1, 12))
STEPS = st.integers(-6000, 6000)


@given(MONTHS)
def test_a_month_is_read_back_as_it_was_written(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(MONTHS)
def test_the_day_after_a_month_is_the_first_of_the_next(month: Month) -> None:
    assert month.last + timedelta(days=1) == month.plus(1).first
    assert Month.of(month.first) == Month.of(month.last) == month


@given(MONTHS, STEPS)
def test_so_many_months_on_and_back_is_the_same_month(month: Month, steps: int) -> None:
    assert month.plus(steps).plus(-steps) == month


@given(MONTHS, MONTHS)
def test_months_sort_as_their_text_and_their_days_do(one: Month, other: Month) -> None:
    assert (one < other) == (str(one) < str(other)) == (one.first < other.first)


@pytest.mark.parametrize(
    "text",
    [
        "2024-13",
        "2024-00",
        "2024-8",
        "2024/08",
        "202408",
        "2024-08-01",
        "",
        "0000-01",
        "２０２４-０８",
    ],
)
def test_anything_else_is_no_month(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller says which field it was
        Month.parse(text)


@pytest.mark.parametrize(("month", "steps"), [(Month(9999, 12), 1), (Month(1, 1), -1)])
def test_time_before_the_first_year_and_after_the_last_is_no_month(
    month: Month, steps: int
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller says which field it was
        month.plus(steps)


def test_february_has_its_leap_day() -> None:
    assert Month(2024, 2).last == date(2024, 2, 29)
