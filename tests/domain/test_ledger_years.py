"""Dates that lack their year or their day: where the year comes from, and what is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.chinese_dates import DateProblem, read_day
from dispute_desk.domain.ledger_messages import message_of
from tests.domain.ledger_grids import HEADER, codes, errors, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading


def of_dates(*days: str | float) -> Reading:
    rows = [row(n, 受理日期=day) for n, day in enumerate(days, 1)]
    return read(sheet(HEADER, *rows))


def days_of(reading: Reading) -> list[date | None]:
    return [case.accept_date for case in reading.cases]


def test_one_outlier_does_not_spoil_the_year_of_the_others() -> None:
    reading = of_dates(43840.0, "2023.3.1", "5.8", "2023.5.9", "2023.6.1", "7.2")

    assert days_of(reading)[2] == date(2023, 5, 8)
    assert days_of(reading)[5] == date(2023, 7, 2)
    assert codes(reading) == [(4, "W_DATE_YEAR_FROM_SHEET"), (7, "W_DATE_YEAR_FROM_SHEET")]


def test_where_a_sheet_runs_over_two_years_the_neighbours_tell() -> None:
    reading = of_dates(
        "2022.10.1", "2022.11.1", "11.8", "2022.12.1", "2022.12.2", "2023.1.5", "1.6", "2023.2.1"
    )

    assert days_of(reading)[2] == date(2022, 11, 8)
    assert days_of(reading)[6] == date(2023, 1, 6)


def test_without_any_evidence_the_row_says_that_it_lacks_the_year() -> None:
    reading = of_dates("2022.10.1", "5.8", "2023.2.1")

    assert errors(reading) == [(3, "E_BAD_DATE")]
    told = message_of(reading.rejected[0].finding)
    assert "“5.8”没有年份" in told
    assert "真实" not in told


@pytest.mark.parametrize(
    "written", ["2023年5月", "2023年5月份", "2023.05", "2023-5", "23年5月", "二〇二三年五月"]
)
def test_a_date_that_only_says_the_month_is_its_first_day_and_told_so(written: str) -> None:
    assert read_day(written).problem is DateProblem.NO_DAY

    reading = of_dates("2023.3.1", written)

    assert days_of(reading)[1] == date(2023, 5, 1)
    assert codes(reading) == [(3, "W_DATE_NO_DAY")]
    assert f"“{written}”没有写到日" in message_of(reading.warnings[0])


@pytest.mark.parametrize(("written", "day"), [("5月上旬", 1), ("5月中旬", 11), ("5月", 1)])
def test_a_month_without_its_year_takes_that_of_the_sheet(written: str, day: int) -> None:
    reading = of_dates("2023.3.1", written, "2023.6.1")

    assert days_of(reading)[1] == date(2023, 5, day)
    assert codes(reading) == [(3, "W_DATE_YEAR_FROM_SHEET"), (3, "W_DATE_NO_DAY")]


def test_a_number_that_may_say_two_months_says_that_it_lacks_the_day() -> None:
    reading = of_dates("2023.3.1", 2023.1)

    assert errors(reading) == [(3, "E_BAD_DATE")]
    assert "只写到月，没有日" in message_of(reading.rejected[0].finding)


def test_a_closing_month_is_its_last_day_and_told_so() -> None:
    reading = read(sheet(HEADER, row(1, 结案日期="2024年5月"), row(2, 结案日期="2024年4月中旬")))

    assert [case.close_date for case in reading.cases] == [date(2024, 5, 31), date(2024, 4, 20)]
    assert codes(reading) == [(2, "W_DATE_NO_DAY"), (3, "W_DATE_NO_DAY")]


def test_a_closing_day_far_out_is_left_blank() -> None:
    reading = read(sheet(HEADER, row(1, 结案日期="2204-05-01")))

    assert reading.cases[0].close_date is None
    assert codes(reading) == [(2, "W_CLOSE_BAD_DATE")]


def test_the_first_of_several_days_is_taken_and_told() -> None:
    reading = of_dates("2023.3.1-3.5")

    assert days_of(reading) == [date(2023, 3, 1)]
    assert codes(reading) == [(2, "W_DATE_SEVERAL")]


def test_the_number_of_the_case_tells_the_year_where_the_sheet_does_not() -> None:
    header = [*HEADER, "案号"]
    reading = read(
        sheet(
            header,
            [*row(1, 受理日期="5.8"), "穗云工调〔2021〕12号"],
            [*row(2, 受理日期="2024.5.9"), "穗云工调〔2024〕1号"],
        )
    )

    assert days_of(reading) == [date(2021, 5, 8), date(2024, 5, 9)]
    assert codes(reading) == [(2, "W_DATE_YEAR_FROM_NUMBER")]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        # A number above twelve tells the order of the whole column.
        (["1/3/2024", "3/14/2024"], [date(2024, 1, 3), date(2024, 3, 14)]),
        (["1/3/2024", "14/3/2024"], [date(2024, 3, 1), date(2024, 3, 14)]),
        (
            ["01/03/24", "14/03/24", "1/4/2024"],
            [date(2024, 3, 1), date(2024, 3, 14), date(2024, 4, 1)],
        ),
        # So does the run of the days.
        (
            ["1/2/2024", "1/9/2024", "2/3/2024", "2/7/2024", "3/4/2024", "4/1/2024"],
            [date(2024, m, d) for m, d in ((1, 2), (1, 9), (2, 3), (2, 7), (3, 4), (4, 1))],
        ),
    ],
)
def test_the_column_tells_the_order_of_days_whose_year_stands_last(
    written: list[str], days: list[date]
) -> None:
    reading = of_dates(*written)

    assert days_of(reading) == days
    assert codes(reading) == []


def test_without_evidence_the_order_is_doubtful() -> None:
    reading = of_dates("1/3/2024", "2024.2.1")

    assert days_of(reading)[0] == date(2024, 1, 3)
    assert codes(reading) == [(2, "W_DATE_AMBIGUOUS")]
    assert "可能颠倒" in message_of(reading.warnings[0])


@pytest.mark.parametrize("written", ["240305", 240305.0, "45356", 45356.0, "民国113年3月5日"])
def test_digits_alone_and_serials_are_days_in_a_column_of_days(written: str | float) -> None:
    assert days_of(of_dates(written)) == [date(2024, 3, 5)]


def test_a_day_that_does_not_exist_is_still_no_real_date() -> None:
    reading = of_dates("2024.2.30", "2023.3.1")

    assert "不是一个真实的日期" in message_of(reading.rejected[0].finding)


@pytest.mark.parametrize(
    ("written", "fen", "code"),
    [
        ("1.5-2万", 1_500_000, "W_AMOUNT_RANGE"),
        ("5000+3000", 800_000, "W_AMOUNT_EXPRESSION"),
        ("5000元（含利息200）", 500_000, "W_AMOUNT_REMARK"),
        ("13800000000", 1_380_000_000_000, "W_AMOUNT_HUGE"),
        (13800000000.0, 1_380_000_000_000, "W_AMOUNT_HUGE"),
    ],
)
def test_an_amount_of_an_odd_form_is_imported_with_a_warning(
    written: str | float, fen: int, code: str
) -> None:
    reading = read(sheet(HEADER, row(1, 涉及金额=written)))

    assert reading.cases[0].amount_fen == fen
    assert codes(reading) == [(2, code)]


@pytest.mark.parametrize(("written", "fen"), [("约2000", 200_000), ("3千左右", 300_000)])
def test_an_amount_that_is_no_exact_one_is_imported_with_a_warning(written: str, fen: int) -> None:
    reading = read(sheet(HEADER, row(1, 涉及金额=written)))

    assert reading.cases[0].amount_fen == fen
    assert codes(reading) == [(2, "W_AMOUNT_APPROX")]
    assert "不是确数" in message_of(reading.warnings[0])


def test_a_total_nobody_calculated_is_told() -> None:
    total = ["合计"] + [""] * (len(HEADER) - 1)
    grid = sheet(HEADER, row(1), row(2), total, unevaluated={(4, 5), (4, 6)})

    reading = read(grid)

    assert [(one.place.row, one.code, one.field) for one in reading.warnings] == [
        (4, "W_FORMULA_NO_VALUE", "涉及金额"),
        (4, "W_FORMULA_NO_VALUE", "补缴金额"),
    ]
    assert reading.stated_totals == ()
