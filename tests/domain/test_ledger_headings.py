"""Headings of one to three rows, wherever they stand, and sums told by their shares."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Share
from tests.domain.ledger_grids import HEADER, LI, ZHANG, errors, kinds, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

PHONE = "13800138000"
#: 涉案金额 and 补缴金额 over 单位/个人 over their units; the rest in one row only.
THREE: list[list[Cell]] = [
    ["序号", "受理日期", "单位名称", "职工姓名", "涉案金额", "", "补缴金额", "", "处理结果"],
    ["", "", "", "", "单位", "个人", "单位", "个人", ""],
    ["", "", "", "", "万元", "元", "元", "元", ""],
]
SHARED: list[list[Cell]] = [
    [1.0, "2024.3.1", "例甲公司", "张例一", 1.2, 800.0, 12000.0, 800.0, "调解成功"],
    [2.0, "2024.3.2", "例乙公司", "张例二", 0.5, 300.5, "", "", "办理中"],
]
MERGES = [(0, 0, 2, 0), (0, 1, 2, 1), (0, 2, 2, 2), (0, 3, 2, 3), (0, 4, 0, 5), (0, 6, 0, 7)]


@pytest.mark.parametrize("merges", [[], MERGES])
def test_three_rows_of_headings_with_units_of_their_own(merges: list[tuple[int, ...]]) -> None:
    reading = read(sheet(*THREE, *SHARED, merges=merges))

    assert [one for _, one in kinds(reading)] == ["header", "header2", "header2"]
    assert [case.amount_fen for case in reading.cases] == [1_280_000, 530_050]
    assert [case.back_paid_fen for case in reading.cases] == [1_280_000, 0]
    assert reading.cases[0].split == (
        Share("amount", None, "employer", 1_200_000),
        Share("amount", None, "employee", 80_000),
        Share("back_paid", None, "employer", 1_200_000),
        Share("back_paid", None, "employee", 80_000),
    )


def test_insurances_by_shares_add_up_to_the_case() -> None:
    reading = read(
        sheet(
            ["序号", "受理日期", "单位名称", "姓名", "养老", "", "", "医疗", "", "结果"],
            ["", "", "", "", "单位", "个人", "滞纳金", "单位", "个人", ""],
            [1.0, "2024.3.1", "例甲公司", "张例一", 1000.5, 500.25, 30.0, 200.0, 50.0, "调解成功"],
            [2.0, "2024.3.2", "例乙公司", "张例二", "", "", "", 10.0, "", "调解成功"],
            ["合计", "", "", "", 1000.5, 500.25, 30.0, 210.0, 50.0, ""],
        )
    )

    first, second = reading.cases
    assert (first.amount_fen, first.late_fee_fen) == (175_075, 3_000)
    assert first.insurances == ("pension", "medical")
    assert (second.amount_fen, second.insurances) == (1_000, ("medical",))
    totals = [(one.stated_fen, one.matches) for one in reading.stated_totals]
    assert totals == [(176_075, True), (3_000, True)]
    assert Share("late_fee", "pension", "late_fee", 3_000) in first.split
    told = dict(first.rows[0].cells)
    assert (told["养老单位"], told["养老滞纳金"]) == ("1000.5", "30")


def test_a_total_column_counts_and_its_shares_do_not_count_again() -> None:
    reading = read(
        sheet(
            ["序号", "受理日期", "单位名称", "姓名", "养老", "", "医疗", "", "涉及金额", "结果"],
            ["", "", "", "", "单位", "个人", "单位", "个人", "", ""],
            [1.0, "2024.3.1", "例甲公司", "张例一", 100.0, 50.0, 20.0, 10.0, 180.0, "调解成功"],
        )
    )

    assert reading.amount_fen == 18_000


def test_a_sum_over_all_insurances_stands_for_them() -> None:
    reading = read(
        sheet(
            ["序号", "受理日期", "单位名称", "姓名", "养老", "", "合计", "", "结果"],
            ["", "", "", "", "单位", "个人", "单位", "个人", ""],
            [1.0, "2024.3.1", "例甲公司", "张例一", 100.0, 50.0, 160.0, 70.0, "调解成功"],
        )
    )

    assert reading.amount_fen == 23_000


@pytest.mark.parametrize(
    ("cells", "amount"), [((120.5, 30.0), 15_050), (("√", ""), None), ((1.0, 0.0), None)]
)
def test_a_column_per_insurance_holds_sums_or_ticks(
    cells: tuple[Cell, Cell], amount: int | None
) -> None:
    header = ["序号", "受理日期", "单位名称", "姓名", "养老", "医疗", "处理结果"]
    reading = read(sheet(header, [1.0, "2024.3.1", "例甲公司", "张例一", *cells, "调解成功"]))

    assert reading.cases[0].amount_fen == amount
    assert "pension" in reading.cases[0].insurances


def test_headings_under_a_group_are_read_with_it() -> None:
    reading = read(
        sheet(
            ["案号", "被申请人", "", "", "申请人", "", "时间", ""],
            ["", "名称", "地址", "联系电话", "姓名", "联系电话", "受理", "结案"],
            ["1号", "例甲公司", "例路1号", "020-88888888", "张例一", PHONE, "2024.3.1", "2024.5.1"],
        )
    )

    (case,) = reading.cases
    assert (case.employer, case.workers[0].phone) == ("例甲公司", PHONE)
    assert dict(case.of_employer) == {"phone": "020-88888888", "address": "例路1号"}
    assert (case.accept_date, case.close_date) == (date(2024, 3, 1), date(2024, 5, 1))


def test_headings_are_found_however_far_down_they_stand() -> None:
    notes = [[f"第{number}条：填写前请通读"] for number in range(1, 80)]
    reading = read(sheet(*notes, HEADER, row(1), row(2)))

    assert reading.sheets[0].header_row == 80
    assert len(reading.cases) == 2


@pytest.mark.parametrize("above", [True, False])
def test_a_row_of_system_keys_is_no_person(*, above: bool) -> None:
    header: list[Cell] = ["流水", "受理日期", "单位名称", "人员", "身份证号", "处理结果"]
    keys: list[Cell] = ["ROW_ID", "AAE036", "AAB004", "AAC003", "AAC002", "STATE_CD"]
    heads = [keys, header] if above else [header, keys]
    reading = read(sheet(*heads, ["1", "2024.3.1", "例甲公司", "张例一", ZHANG, "调解成功"]))

    assert len(reading.cases) == 1
    assert not errors(reading)
    if not above:  # what no heading says, the key below it does
        assert reading.cases[0].workers[0].name == "张例一"


def test_headings_of_two_rows_repeated_on_a_page_are_no_data() -> None:
    reading = read(sheet(*THREE, SHARED[0], *THREE, SHARED[1]))

    assert len(reading.cases) == 2
    assert not errors(reading)
    assert [one for _, one in kinds(reading)][3:] == ["repeated header"] * 3


def test_a_column_of_id_numbers_needs_no_heading() -> None:
    header = ["序号", "受理日期", "单位名称", "职工姓名", "", "处理结果"]
    rows: list[list[Cell]] = [
        [1.0, "2024.3.1", "例甲公司", "张例一", ZHANG, "调解成功"],
        [2.0, "2024.3.2", "例乙公司", "张例二", LI, "调解成功"],
    ]
    reading = read(sheet(header, *rows))

    assert [case.workers[0].id_no for case in reading.cases] == [ZHANG, LI]


@pytest.mark.parametrize(
    ("heads", "line", "sums"),
    [
        (  # due and paid under one sum, each in its own unit
            [["涉案金额", "", ""], ["应补缴", "已补缴", "滞纳金"], ["万元", "元", "元"]],
            [1.5, 300.0, 20.5],
            (1_500_000, 30_000, 2_050),
        ),
        (  # the unit of the group counts for all below it
            [["金额（万元）", "", ""], ["应补", "已补", "滞纳金"]],
            [1.5, 0.5, 0.1],
            (1_500_000, 500_000, 100_000),
        ),
        (  # due and paid under each insurance
            [["养老保险", "", "医疗保险", ""], ["应缴", "实缴", "应缴", "实缴"]],
            [100.0, 50.0, 10.0, 5.0],
            (11_000, 5_500, None),
        ),
        (  # insurance over due and paid over the shares
            [["养老保险", "", "", ""], ["应缴", "", "实缴", ""], ["单位", "个人", "单位", "个人"]],
            [100.0, 50.0, 10.0, 5.0],
            (15_000, 1_500, None),
        ),
        (  # small sums under a group of sums are no ticks; the total counts once
            [["应补缴金额", "", ""], ["养老", "医疗", "小计"]],
            [1.0, 2.5, 3.5],
            (350, None, None),
        ),
        ([["养老", "医疗", "合计"]], [30.0, 20.5, 50.5], (5_050, None, None)),
        (
            [["涉案金额", "补缴金额", ""], ["万元", "元", ""]],
            [1.5, 50.0, ""],
            (1_500_000, 5_000, None),
        ),
    ],
)
def test_sums_however_their_headings_divide_them(
    heads: list[list[str]], line: list[Cell], sums: tuple[int | None, ...]
) -> None:
    before = ["案号", "受理日期", "单位名称", "职工姓名"]
    blank = [""] * len(before)
    rows = [[*(blank if number else before), *head] for number, head in enumerate(heads)]
    reading = read(sheet(*rows, ["1号", "2024.3.1", "例甲公司", "张例一", *line]))

    (case,) = reading.cases
    assert (case.amount_fen, case.back_paid_fen, case.late_fee_fen) == sums
    assert not errors(reading)


def test_groups_above_the_headings_are_repeated_with_them() -> None:
    groups: list[Cell] = ["基本情况", "", "", "", "", "金额情况", "", "办理情况", "", ""]
    reading = read(sheet(groups, HEADER, row(1), ["二、其他"], groups, HEADER, row(2)))

    assert len(reading.cases) == 2
    assert not errors(reading)


def test_a_day_of_another_name_is_the_day_a_case_came_where_no_column_says_it() -> None:
    rows: list[list[Cell]] = [
        [1.0, "区税务局", "2024.3.1", "甲厂有限公司", "张例", "1970-01-02", "调解成功"],
        [2.0, "信访局", "2024.3.5", "乙厂有限公司", "李例", "1980-01-02", "调解成功"],
        [3.0, "人社局", "2024.3.9", "丙厂有限公司", "王例", "1990-01-02", "办理中"],
    ]
    head: list[Cell] = [
        "序号", "转办处", "转办日期", "用人单位", "职工姓名", "录入人员的入职日期", "处理结果"
    ]  # fmt: skip

    reading = read(sheet(head, *rows))
    told = read(sheet([*head, "受理日期"], *([*one, "2024.2.2"] for one in rows)))

    assert [str(case.accept_date) for case in reading.cases] == [
        "2024-03-01", "2024-03-05", "2024-03-09",
    ]  # fmt: skip
    assert {str(case.accept_date) for case in told.cases} == {"2024-02-02"}
