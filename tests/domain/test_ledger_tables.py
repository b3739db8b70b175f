"""Several tables in a sheet, sheets that go on with others, and sheets that are none of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Bin, SheetRole
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_verdict import refusal_of
from tests.domain.ledger_grids import HEADER, TODAY, ZHANG, errors, kinds, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

OTHER_HEADER = ["编号", "被投诉单位", "投诉人", "投诉时间", "欠缴金额（万元）", "办理情况"]
HALF: list[Cell] = ["序号", "受理日期", "单位名称", "职工姓名", "涉及金额", "处理结果"]


def half(number: int, amount: float = 100.0) -> list[Cell]:
    day, firm, name = f"2024.3.{number}", f"例{number}公司", f"张例{number}"
    return [float(number), day, firm, name, amount, "调解成功"]


def bins(reading: Reading, sheet_number: int = 0) -> dict[Bin, int]:
    return {one: count for one, count in reading.sheets[sheet_number].bins if count}


def test_a_second_table_below_is_read_by_its_own_headings() -> None:
    reading = read(
        sheet(
            ["一、2024年"],
            HEADER,
            row(1),
            row(2),
            [],
            ["二、2022年投诉"],
            OTHER_HEADER,
            ["T-001", "例丙公司", "李例三", "5月6日", 1.5, "办理中"],
            ["T-002", "例丁公司", "李例四", "5月7日", 0.25, "已办结"],
        )
    )

    assert [case.amount_fen for case in reading.cases] == [10_000, 20_000, 1_500_000, 250_000]
    assert [case.case_no for case in reading.cases][2:] == ["T-001", "T-002"]
    assert str(reading.cases[2].accept_date) == "2022-05-06"
    assert bins(reading) == {Bin.CASE: 4, Bin.STRUCTURAL: 4}


def test_a_second_table_may_have_two_rows_of_headings() -> None:
    reading = read(
        sheet(
            HEADER,
            row(1),
            ["案号", "受理日期", "被申请人", "申请人", "涉案金额", ""],
            ["", "", "", "", "单位", "个人"],
            ["1号", "2024.4.1", "例乙公司", "李例三", 100.0, 50.5],
        )
    )

    assert [case.amount_fen for case in reading.cases] == [10_000, 15_050]
    assert not errors(reading)


def test_a_table_of_figures_below_the_cases_holds_no_case() -> None:
    reading = read(
        sheet(
            HEADER,
            row(1),
            row(2),
            ["镇街", "人数", "涉及金额", "补缴金额"],
            ["甲街道", 1.0, 100.0, 0.0],
            ["乙街道", 1.0, 200.0, 0.0],
        )
    )

    assert len(reading.cases) == 2
    assert not errors(reading)
    assert bins(reading) == {Bin.CASE: 2, Bin.STRUCTURAL: 4}


@pytest.mark.parametrize("gap", [0, 1, 2])
def test_tables_side_by_side_are_both_read(gap: int) -> None:
    space: list[Cell] = [""] * gap
    rows = [[*half(number), *space, *half(number + 5, 50.5)] for number in range(1, 4)]
    reading = read(sheet(["台账"], [*HALF, *space, *HALF], *rows, [*half(4)]))

    assert [case.employer for case in reading.cases] == [
        f"例{number}公司" for number in (1, 2, 3, 4, 6, 7, 8)
    ]
    assert reading.amount_fen == 4 * 10_000 + 3 * 5_050
    assert bins(reading) == {Bin.CASE: 4, Bin.STRUCTURAL: 2}
    assert reading.sheets[0].rows == 6
    assert len({case.row_hash for case in reading.cases}) == 7


def test_a_row_shared_by_a_case_and_a_slip_needs_a_person() -> None:
    slip = half(9)
    slip[1] = "2024.2.30"
    reading = read(sheet([*HALF, "", *HALF], [*half(1), "", *slip], [*half(2), "", *half(3)]))

    assert len(reading.cases) == 3
    assert errors(reading) == [(2, "E_BAD_DATE")]
    assert bins(reading) == {Bin.REJECTED: 1, Bin.CASE: 1, Bin.STRUCTURAL: 1}


def test_half_tables_of_different_columns() -> None:
    right: list[Cell] = ["案号", "用人单位", "申请人", "受理时间", "办理结果"]
    reading = read(
        sheet(
            [*HALF, "", *right],
            [*half(1), "", "1号", "例右公司", "李例", "2024.5.1", "办理中"],
        )
    )

    assert [case.employer for case in reading.cases] == ["例1公司", "例右公司"]


def test_a_sheet_without_headings_goes_on_with_the_one_before() -> None:
    more = [row(number, 身份证号=ZHANG) for number in range(4, 7)]
    reading = read(sheet(HEADER, row(1), row(2), row(3)), sheet(*more, name="Sheet2"))

    assert len(reading.cases) == 6
    assert reading.amount_fen == 10_000 * (1 + 2 + 3 + 4 + 5 + 6)
    assert reading.sheets[1].role is SheetRole.CASES
    assert reading.sheets[1].reason == ("continues", "台账")
    assert reading.sheets[1].header_row is None
    assert not reading.questions


def test_a_doubtful_continuation_is_asked_about() -> None:
    odd = [row(number, 单位名称="甲", 身份证号=ZHANG) for number in range(4, 7)]
    grids = sheet(HEADER, row(1)), sheet(*odd, name="续")
    reading = read(*grids)

    (question,) = reading.questions
    assert question.id == "continues:续"
    assert question.proposed in question.options
    assert len(reading.cases) == 4
    declined = read(*grids, answers={question.id: "不是案件"})
    assert len(declined.cases) == 1
    assert [one.id for one in declined.answered] == [question.id]


def test_a_visible_copy_is_a_backup_and_no_list_of_duplicates() -> None:
    rows = [row(number) for number in range(1, 9)]
    copy = [*rows[:-1], row(8, 备注="")]
    reading = read(sheet(HEADER, *rows, name="2024"), sheet(["存"], HEADER, *copy, name="2024 (2)"))

    assert [one.role for one in reading.sheets] == [SheetRole.CASES, SheetRole.BACKUP]
    assert len(reading.cases) == 8
    assert not reading.duplicates
    assert reading.sheets[1].reason == ("copy", "2024")


def test_the_copy_is_the_sheet_that_is_called_so() -> None:
    rows = [row(number) for number in range(1, 4)]
    reading = read(sheet(HEADER, *rows, name="备份"), sheet(HEADER, *rows, name="2024"))

    assert [one.role for one in reading.sheets] == [SheetRole.BACKUP, SheetRole.CASES]


def test_a_form_with_numbers_and_choices_only_is_a_blank_form() -> None:
    blank: list[list[Cell]] = [
        [float(number), "", "", "", "", "", "", "调解中", "", "选填"] for number in range(1, 6)
    ]
    reading = read(sheet(HEADER, *blank))

    assert reading.sheets[0].role is SheetRole.TEMPLATE
    assert not reading.rejected
    refusal = refusal_of(reading)
    assert refusal is not None
    assert refusal.code == "ledger_template_only"


@pytest.mark.parametrize(
    ("name", "header", "line", "reason"),
    [
        (
            "签到表",
            ["序号", "姓名", "单位", "联系电话", "签到时间", "签退时间", "结果"],
            [1.0, "张例", "例公司", "13800138000", "9:00", "17:00", "到"],
            "attendance",
        ),
        (
            "付款",
            ["序号", "单位名称", "付款日期", "应付金额", "收款人姓名", "开户行", "状态"],
            [1.0, "例公司", "2024.3.1", 100.0, "张例", "某行", "已付"],
            "payment plan",
        ),
        (
            "台账",
            ["编号", "项目名称", "施工单位", "负责人", "开工日期", "完成日期", "验收情况", "状态"],
            ["A1", "某路", "例公司", "张例", "2024.1.1", "2024.3.1", "合格", "已完成"],
            "construction",
        ),
    ],
)
def test_a_sheet_of_another_trade_is_told_apart(
    name: str, header: list[Cell], line: list[Cell], reason: str
) -> None:
    reading = read(sheet(["某某表"], header, line, line, name=name))

    assert reading.sheets[0].role is SheetRole.OTHER
    assert reading.sheets[0].reason[0] == reason
    assert not reading.cases
    assert refusal_of(reading) is not None


def test_years_of_drifting_headings() -> None:
    grids: list[Grid] = []
    heads = [
        ["序号", "收案日期", "被投诉单位", "投诉人", "欠缴金额(元)", "办理情况"],
        ["案号", "受理日期", "用人单位", "申请人", "身份证号", "涉及金额（万元）", "处理结果"],
        [
            "受理时间",
            "统一社会信用代码",
            "企业名称",
            "职工姓名",
            "标的金额",
            "调解结果",
            "结案日期",
        ],
    ]
    lines: list[list[Cell]] = [
        [1.0, "3.1", "例甲公司", "张例一", 1234.5, "已办结"],
        ["1号", "3月2日", "例乙公司", "张例二", ZHANG, 1.5, "调解成功"],
        ["3月3日", "", "例丙公司", "张例三", "2,000.05", "调解不成", "5月1日"],
    ]
    for year, (head, line) in zip((2019, 2021, 2023), zip(heads, lines, strict=True), strict=True):
        grids.append(sheet(head, line, name=f"{year}年"))
    reading = read(*grids)

    assert [str(case.accept_date) for case in reading.cases] == [
        "2019-03-01",
        "2021-03-02",
        "2023-03-03",
    ]
    assert [case.amount_fen for case in reading.cases] == [123_450, 1_500_000, 200_005]


def test_a_decision_holds_for_a_table_further_down() -> None:
    from dispute_desk.domain.ledger_decisions import ColumnAt

    grid = sheet(
        HEADER, row(1), OTHER_HEADER, ["T-001", "例丙公司", "李例三", "2024.5.6", 1.5, "办理中"]
    )
    told = read(grid, decisions=Decisions().with_column(ColumnAt("台账", 3, 4), None))

    assert [case.amount_fen for case in told.cases] == [10_000, None]
    assert TODAY.year == 2026
    assert kinds(told) == [(1, "header"), (3, "header")]
