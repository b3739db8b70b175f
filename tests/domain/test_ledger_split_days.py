"""Days told in three columns, 年, 月 and 日, under one heading or with a word of their own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger_columns import Mark
from dispute_desk.domain.ledger_grid import Grid
from tests.domain.ledger_grids import read

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

UNDER: list[list[Cell]] = [
    ["序号", "受理时间", "", "", "单位名称", "职工姓名", "处理结果", "结案时间", "", ""],
    ["", "年", "月", "日", "", "", "", "年", "月", "日"],
]
WITH_WORD: list[list[Cell]] = [
    [
        *("序号", "受理年", "受理月", "受理日", "单位名称", "职工姓名", "处理结果"),
        *("结案年", "结案月", "结案日"),
    ]
]
ALONE: list[list[Cell]] = [["序号", "年", "月", "日", "单位名称", "职工姓名", "处理结果", "备注"]]


def rows(*lines: tuple[Cell, ...]) -> list[list[Cell]]:
    return [list(line) for line in lines]


TWO = rows(
    (1.0, 2024.0, 3.0, 5.0, "例甲公司", "张例一", "调解成功", 2024.0, 4.0, 18.0),
    (2.0, "2024年", "3月", "29日", "例乙公司", "张例二", "调解成功", "2024", "11", "2"),
)


@pytest.mark.parametrize("head", [UNDER, WITH_WORD], ids=["under", "with word"])
def test_three_columns_are_one_day(head: list[list[Cell]]) -> None:
    reading = read(Grid("台账", [*head, *TWO]))

    assert [(one.accept_date, one.close_date) for one in reading.cases] == [
        (date(2024, 3, 5), date(2024, 4, 18)),
        (date(2024, 3, 29), date(2024, 11, 2)),
    ]
    assert reading.rejected == ()


def test_without_a_word_they_are_the_day_the_case_came() -> None:
    lines: list[list[Cell]] = [[*line[:7], "无"] for line in TWO]
    reading = read(Grid("台账", [*ALONE, *lines]))

    assert [one.accept_date for one in reading.cases] == [date(2024, 3, 5), date(2024, 3, 29)]


def test_what_no_day_can_be_is_refused_as_it_stands() -> None:
    broken = rows((1.0, 2024.0, 2.0, 31.0, "例甲公司", "张例一", "调解成功", 2024.0, 4.0, 18.0))
    reading = read(Grid("台账", [*UNDER, *broken, *TWO[1:]]))

    (row,) = reading.rejected
    assert (row.finding.code, row.finding.raw) == ("E_BAD_DATE", "2024年2月31日")


def test_a_blank_year_is_that_of_the_sheet_and_said() -> None:
    blank = rows((1.0, "", 3.0, 5.0, "例甲公司", "张例一", "调解成功", "", 4.0, 18.0))
    reading = read(Grid("2024年台账", [*UNDER, *blank, *TWO[1:]]))

    assert reading.cases[0].accept_date == date(2024, 3, 5)
    assert reading.cases[0].close_date == date(2024, 4, 18)
    assert any(one.code.startswith("W_DATE_YEAR") for one in reading.warnings)


def test_the_bar_says_that_they_belong_together_and_nothing_is_kept_twice() -> None:
    reading = read(Grid("台账", [*UNDER, *TWO]))
    (table,) = reading.sheets[0].tables
    told = {one.column: one for one in table.columns}

    assert [told[at].field for at in range(1, 4)] == ["accept_date", None, None]
    assert all(told[at].evidence[0].kind == "days" for at in (1, 2, 3, 7, 8, 9))
    text = reading.cases[0].rows[0]
    assert [text.marks[at] for at in (2, 3, 8, 9)] == [Mark.COUNT] * 4
    assert text.texts[1:4] == ("2024", "3", "5")


def test_months_of_contributions_beside_each_other_are_no_day() -> None:
    head: list[list[Cell]] = [["序号", "受理日期", "单位名称", "职工姓名", "年", "月", "处理结果"]]
    lines = rows((1.0, "2024.3.5", "例甲公司", "张例一", 2023.0, 7.0, "调解成功"))
    reading = read(Grid("台账", [*head, *lines]))

    assert reading.cases[0].accept_date == date(2024, 3, 5)
