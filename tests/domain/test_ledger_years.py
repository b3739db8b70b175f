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
    "written", ["2023年5月", "2023年5月份", "2023.05", "2023-5", "23年5月", "5月", "二〇二三年五月"]
)
def test_a_date_that_only_says_the_month_is_told_so(written: str) -> None:
    assert read_day(written, year=2023).problem is DateProblem.NO_DAY

    reading = of_dates("2023.3.1", written)

    assert errors(reading) == [(3, "E_BAD_DATE")]
    assert "只写到月，没有日" in message_of(reading.rejected[0].finding)


def test_a_closing_month_is_left_blank_and_told_so() -> None:
    reading = read(sheet(HEADER, row(1, 结案日期="2024年5月")))

    assert reading.cases[0].close_date is None
    assert "只写到月" in message_of(reading.warnings[0])


def test_a_day_that_does_not_exist_is_still_no_real_date() -> None:
    reading = of_dates("2024.2.30", "2023.3.1")

    assert "不是一个真实的日期" in message_of(reading.rejected[0].finding)


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
