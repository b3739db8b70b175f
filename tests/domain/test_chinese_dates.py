"""Days and months in every style clerks write them."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.chinese_dates import (
    DateDoubt,
    DateProblem,
    DayOrder,
    only_year_in,
    read_day,
    read_month,
    read_period,
)
from dispute_desk.domain.months import Month

DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 30))
HAN = "〇一二三四五六七八九"
MONTHS = list(calendar.month_name)[1:]


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
        f"{y}/{m}/{d} 10:20",
        f"{y}-{m:02d}-{d:02d}T10:20:30",
        f"{y}{m:02d}{d:02d} 10:20",
        f"{y} {m} {d}",
        f"{y}..{m}.{d}",
        f"{d} {MONTHS[m - 1][:3]} {y}",
        f"{MONTHS[m - 1]} {d}, {y}",
        f"{d:02d}-{MONTHS[m - 1][:3].upper()}-{y % 100:02d}",
        f"民国{y - 1911}年{m}月{d}日",
        in_chinese(day),
        in_chinese(day).translate(str.maketrans(HAN + "十", "零壹贰叁肆伍陆柒捌玖拾")),
        f"{y}年{in_chinese(day).partition('年')[2]}",
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


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2024年3月", 1, 31),
        ("2024.03", 1, 31),
        ("3月", 1, 31),
        ("3月上旬", 1, 10),
        ("2024年3月中旬", 11, 20),
        ("3月下旬", 21, 31),
        ("2024年3月底", 21, 31),
        ("二〇二四年三月", 1, 31),
        ("Mar 2024", 1, 31),
        (2024.03, 1, 31),
    ],
)
def test_of_a_month_alone_the_days_it_can_mean_are_told(
    cell: str | float, first: int, last: int
) -> None:
    read = read_day(cell, year=2024)

    assert (read.day, read.problem) == (None, DateProblem.NO_DAY)
    assert read.within == (date(2024, 3, first), date(2024, 3, last))


def test_the_month_of_a_number_that_may_have_lost_its_zero_is_not_told() -> None:
    assert read_day(2023.1).within is None


@pytest.mark.parametrize(
    "cell", ["2024.3.1-3.5", "2024年3月1日至5日", "3.1-3.5", "2024.3.1、2024.3.8"]
)
def test_of_several_days_the_first_is_read_with_a_doubt(cell: str) -> None:
    read = read_day(cell, year=2024)

    assert (read.day, read.doubt) == (date(2024, 3, 1), DateDoubt.SEVERAL)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("3/14/2024", date(2024, 3, 14)),
        ("14.3.2024", date(2024, 3, 14)),
        ("5/5/2024", date(2024, 5, 5)),
    ],
)
def test_a_year_that_stands_last_is_read_where_only_one_day_fits(cell: str, day: date) -> None:
    assert read_day(cell).day == day


def test_a_day_that_may_be_read_both_ways_is_not_guessed() -> None:
    assert read_day("1/3/2024").day is None
    assert read_day("1/3/2024").doubt is DateDoubt.ORDER
    assert read_day("1/3/2024", order=DayOrder.DAY_FIRST).day == date(2024, 3, 1)
    assert read_day("1/3/2024", order=DayOrder.MONTH_FIRST).day == date(2024, 1, 3)


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


@given(
    st.text(alphabet="0123456789./-年月日号至~、 〇一二三十上中下旬底民国marMAR:", max_size=16),
    st.sampled_from([None, *DayOrder]),
)
def test_every_mixture_of_their_signs_is_a_day_or_says_why_not(
    text: str, order: DayOrder | None
) -> None:
    read = read_day(text, year=2024, order=order)

    assert (read.day is None) == (read.problem is not None)
    if read.within:
        assert read.within[0] <= read.within[1]


@given(st.dates(date(1000, 1, 1)), st.integers(2000, 2049), st.integers(1, 12))
def test_what_we_write_is_read_back(day: date, year: int, month: int) -> None:
    assert read_day(day.isoformat()).day == day
    assert read_day(str(day.isoformat()) + " 00:00").day == day
    assert read_month(str(Month(year, month))) == Month(year, month)


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
