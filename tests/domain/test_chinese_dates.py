"""Days and months in every style clerks write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.chinese_dates import (
    DateProblem,
    only_year_in,
    read_day,
    read_month,
    read_period,
)
from dispute_desk.domain.months import Month

DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 30))
HAN = "〇一二三四五六七八九"


def in_chinese(day: date) -> str:
    def number(value: int) -> str:
        tens, ones = divmod(value, 10)
        head = "" if not tens else ("十" if tens == 1 else HAN[tens] + "十")
        return head + (HAN[ones] if ones else "")

    year = "".join(HAN[int(digit)] for digit in str(day.year))
    return f"{year}年{number(day.month)}月{number(day.day)}日"


@given(DAYS)
def test_every_style_of_a_complete_day_reads_back(day: date) -> None:
    y, m, d = day.year, day.month, day.day
    for text in (
        f"{y}-{m:02d}-{d:02d}",
        f"{y}/{m}/{d}",
        f"{y}.{m}.{d}",
        f"{y}年{m}月{d}日",
        f"{y} 年 {m} 月 {d} 日",
        f"{y % 100:02d}.{m}.{d}",
        f"{y}{m:02d}{d:02d}",
        f"{y}-{m:02d}-{d:02d} 09:30:00",
        f"{y}．{m}．{d}".translate({ord("0") + n: chr(0xFF10 + n) for n in range(10)}),
        in_chinese(day),
    ):
        assert read_day(text).day == day, text
    assert read_day(float(int(f"{y}{m:02d}{d:02d}"))).day == day
    assert read_day(float((day - date(1899, 12, 30)).days)).day == day
    assert read_day(datetime(y, m, d, 9, 30)).day == day  # noqa: DTZ001 - cells have no zone


@given(DAYS)
def test_a_day_without_a_year_takes_the_year_around_it(day: date) -> None:
    for text in (f"{day.month}月{day.day}日", f"{day.month}.{day.day}", f"{day.month}/{day.day}"):
        read = read_day(text, year=day.year)
        assert read.day == day
        assert read.year_supplied


def test_a_day_without_any_year_is_not_guessed() -> None:
    assert read_day("3月1日").problem is DateProblem.NO_YEAR


@pytest.mark.parametrize(
    "cell",
    ["2024.2.30", "2024年13月5日", "二〇二四年二月三十日", "去年三月", 3.0, True],
)
def test_what_is_no_day_is_bad(cell: str | float) -> None:
    assert read_day(cell, year=2024).problem is DateProblem.BAD


@pytest.mark.parametrize("cell", ["", "—", "待定", "无", "NULL", None])
def test_nothing_is_missing_and_not_bad(cell: str | None) -> None:
    assert read_day(cell).problem is DateProblem.MISSING


def test_a_number_with_one_decimal_may_have_lost_a_zero() -> None:
    assert read_day(3.1, year=2024).ambiguous
    assert not read_day(3.15, year=2024).ambiguous
    assert not read_day("3.1", year=2024).ambiguous


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.booleans()))
def test_no_cell_makes_the_readers_fail(cell: str | float) -> None:
    read_day(cell, year=2024)
    read_month(cell)
    read_period(str(cell))


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 23))
def test_the_hour_does_not_change_the_day(day: date, hour: int) -> None:
    moment = datetime(day.year, day.month, day.day) + timedelta(hours=hour)  # noqa: DTZ001

    assert read_day(moment).day == day


@pytest.mark.parametrize("cell", ["2019.11", "201911", 201911.0, "2019年11月", "2019-11", 2019.11])
def test_a_month_is_read_in_every_style(cell: str | float) -> None:
    assert read_month(cell) == Month(2019, 11)


@pytest.mark.parametrize(
    "text",
    [
        "要求补缴2015年03月至2016年08月社保费",
        "2015.03—2016.08",
        "2015.03~2016.08",
        "2015年3月-2016年8月",
        "201503-201608",
    ],
)
def test_a_period_is_found_in_any_text(text: str) -> None:
    period = read_period(text)

    assert (period.start, period.end) == (Month(2015, 3), Month(2016, 8))


def test_a_period_until_now_is_open() -> None:
    period = read_period("2022年10月至今")

    assert (period.start, period.end, period.open) == (Month(2022, 10), None, True)


def test_only_a_single_year_is_evidence() -> None:
    assert only_year_in("台账（2023年1月）") == 2023
    assert only_year_in("2022-2024年明细") is None
    assert only_year_in("1月") is None
