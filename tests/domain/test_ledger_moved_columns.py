"""However the columns of a layout lie, and whatever is blank among them, the cases are the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.ledger_grid import filled
from tests.domain.ledger_grids import LI, ZHANG, read, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

GROUPS = sheet(
    ["单位：万元"],
    ["序号", "案号", "受理时间", "被申请人", "申请人", "身份证号", "欠缴金额", "已补缴", "结果"],
    [1.0, "甲1", "2023-5-1", "例一公司", "张例一", ZHANG, 3.0, 3.0, "已履行完毕"],
    ["", "", "", "", "李例二", LI, "", "", ""],
    ["", "", "", "", "王例三", "440524********0014", "", "", ""],
    [2.0, "甲2", "2023-5-2", "例二公司", "赵例四、钱例五", "", 1.5, "", "在办"],
    [3.0, "甲3", "同上", "同上", "孙例六", "", 0.5, "无", "撤回申请"],
    ["合计", "", "", "", "", "", 5.0, 3.0, ""],
)
PER_INSURANCE = sheet(
    ["社会保险补缴台账"],
    ["序号", "单位名称", "姓名", "受理时间", "养老", "医疗", "工伤", "合计", "办理结果"],
    [1.0, "例一厂", "张例一", "2023.1.5", 1000.5, 500.0, 20.0, 1520.5, "调解成功"],
    [2.0, "例一厂", "李例二", "2023.1.6", 2000.0, 0.0, "—", 2000.0, "调解中"],
    ["合计", "", "", "", 3000.5, 500.0, 20.0, 3520.5, ""],
    ["制表：", "", "陈例"],
)
OWN_SUMS = sheet(
    ["案号", "立案时间", "企业名称", "涉案人数", "案值（万元）", "姓名", "身份证号码",
     "个人金额（元）", "结案方式"],
    ["V1", "2021.4.1", "例一公司", 2.0, 3.0, "张例一", ZHANG, 10000.0, "调解成功"],
    ["V1", "2021.4.1", "例一公司", 2.0, 3.0, "李例二", LI, 20000.0, "调解成功"],
    ["V2", "2021.4.2", "例二公司", 1.0, 0.5, "赵例四", "", 5000.0, "调解不成"],
    ["合计", "", "", 3.0, 3.5, "", "", 35000.0, ""],
)  # fmt: skip
PAGES = sheet(
    ["序号", "受理日期", "用人单位", "职工姓名", "涉及金额", "补缴金额", "处理结果", "结案日期"],
    [1.0, "2023.1.3", "例一厂", "张例一", 100.0, "", "成功", "2023.2.1"],
    [2.0, "2023.1.4", "例二厂", "李例二", 200.0, 50.0, "不成", ""],
    ["本页小计", "", "", "", 300.0, 50.0, "", ""],
    ["序号", "受理日期", "用人单位", "职工姓名", "涉及金额", "补缴金额", "处理结果", "结案日期"],
    [3.0, "2023.1.5", "例三厂", "王例三", 300.0, "", "在办", ""],
    ["本页小计", "", "", "", 300.0, "", "", ""],
    ["累计", "", "", "", 600.0, 50.0, "", ""],
)
LAYOUTS = {"groups": GROUPS, "insurances": PER_INSURANCE, "own sums": OWN_SUMS, "pages": PAGES}


def told(reading: Reading) -> list[object]:
    assert reading.rejected == ()
    return [
        *sorted(
            (
                case.employer or "",
                str(case.accept_date),
                str(case.close_date),
                sorted((one.name, one.id_no or one.id_partial or "") for one in case.workers),
                case.amount_fen,
                case.back_paid_fen,
                case.result.value,
                case.insurances,
            )
            for case in reading.cases
        ),
        sorted((one.stated_fen, one.matches) for one in reading.stated_totals),
    ]


def moved(row: Sequence[Cell], places: Sequence[int]) -> list[Cell]:
    """Move the cells of a row; a title or a note of one cell stays at the left."""
    if len(filled(row)) == 1:
        return list(row)
    return [row[at] if 0 <= at < len(row) else "" for at in places]


def laid_out(grid: Grid, places: Sequence[int], blank_rows: Sequence[int]) -> Grid:
    """Put the columns in this order, -1 for a blank one, and blank rows below some numbers."""
    rows: list[list[Cell]] = []
    for number, row in enumerate(grid.rows):
        if any(isinstance(value, float) for value in row):  # never between two rows of headings
            rows += [[] for _ in range(blank_rows[number % len(blank_rows)])]
        rows.append(moved(row, places))
    return replace(grid, rows=rows)


@pytest.mark.parametrize("name", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_order_of_columns_and_any_blanks_give_the_same(name: str, data: st.DataObject) -> None:
    grid = LAYOUTS[name]
    width = max(len(row) for row in grid.rows)
    blanks = [-1] * data.draw(st.integers(0, 2))
    places = data.draw(st.permutations([*range(width), *blanks]))
    rows = data.draw(st.lists(st.integers(0, 2), min_size=3, max_size=3))

    assert told(read(laid_out(grid, places, rows))) == told(read(grid))
