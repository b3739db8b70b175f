"""Small ledgers, each with one trait: what becomes of every row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Bin
from dispute_desk.domain.ledger_json import reading_json
from dispute_desk.domain.ledger_verdict import refusal_of
from tests.domain.ledger_grids import (
    HEADER,
    ZHANG,
    codes,
    errors,
    kinds,
    read,
    row,
    sheet,
)

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell


def test_structure_is_told_from_cases() -> None:
    reading = read(
        sheet(
            ["2024年台账"],
            ["填报单位：例站", "", "", "单位：元"],
            HEADER,
            ["一、甲街道"],
            row(1),
            row(2),
            ["本页小计", "", "", "", "", 300.0],
            HEADER,
            ["2023年"],
            row(3),
            ["合 计", "", "", "", "", 600.0],
            ["注：本表按月更新"],
            ["填表人：甲", "", "", "审核人：乙"],
        )
    )

    assert kinds(reading) == [
        (1, "title"),
        (2, "preamble"),
        (3, "header"),
        (4, "sub-heading"),
        (7, "page subtotal"),
        (8, "repeated header"),
        (9, "year sub-heading"),
        (11, "total"),
        (12, "note"),
        (13, "footer"),
    ]
    assert [case.district for case in reading.cases] == ["甲街道"] * 3
    assert [(one.stated_fen, one.matches) for one in reading.stated_totals] == [
        (30_000, True),
        (60_000, True),
    ]


def test_a_blank_row_is_never_reported() -> None:
    reading = read(sheet(HEADER, row(1), ["", "　", None], row(2)))

    assert len(reading.cases) == 2
    assert reading.sheets[0].rows == 3


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"受理日期": "2024.2.30"}, "E_BAD_DATE"),
        ({"受理日期": ""}, "E_NO_DATE"),
        ({"受理日期": "待定"}, "E_NO_DATE"),
        ({"受理日期": "2204.3.1"}, "E_BAD_DATE"),
        ({"单位名称": "", "职工姓名": ""}, "E_NO_PARTY"),
        ({"涉及金额": "约三万多"}, "E_AMOUNT"),
        ({"涉及金额": float("inf")}, "E_AMOUNT"),
    ],
)
def test_a_row_that_needs_a_person_is_rejected(cells: dict[str, Cell], code: str) -> None:
    reading = read(sheet(HEADER, row(1), row(2, **cells), row(3)))

    assert errors(reading) == [(3, code)]
    assert len(reading.cases) == 2
    assert dict(reading.rejected[0].row.cells)["序号"] == "2"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"身份证号": 4.40199196704095e17}, "W_ID_PRECISION"),
        ({"身份证号": "110105********002X"}, "W_ID_MASKED"),
        ({"涉及金额": "待核"}, "W_AMOUNT_PLACEHOLDER"),
        ({"涉及金额": -5.0}, "W_NEGATIVE"),
        ({"补缴金额": 9e6}, "W_BACKPAY_GT_AMOUNT"),
        ({"结案日期": "2024.1.1"}, "W_CLOSE_BEFORE_ACCEPT"),
        ({"结案日期": "1.5"}, "W_CLOSE_YEAR_ROLLS_OVER"),
        ({"处理结果": "蓝天白云"}, "W_STATUS_UNKNOWN"),
        ({"职工姓名": "匿名"}, "W_ANONYMOUS"),
        ({"受理日期": 3.1}, "W_DATE_AMBIGUOUS"),
    ],
)
def test_a_doubtful_cell_is_imported_with_a_warning(cells: dict[str, Cell], code: str) -> None:
    reading = read(sheet(HEADER, row(1), row(2, **cells), row(3)))

    assert len(reading.cases) == 3
    assert (3, code) in codes(reading)


def test_a_close_date_without_a_year_rolls_over_the_year_end() -> None:
    reading = read(sheet(HEADER, row(1, 受理日期="2024.12.20", 结案日期="1.5")))

    assert reading.cases[0].close_date == date(2025, 1, 5)


@pytest.mark.parametrize(
    ("name", "above", "year", "code"),
    [
        ("2022年3月", [], 2022, "W_DATE_YEAR_FROM_SHEET"),
        ("3月", ["例区台账（2021年）"], 2021, "W_DATE_YEAR_FROM_SHEET"),
    ],
)
def test_a_missing_year_comes_from_what_stands_around(
    name: str, above: list[Cell], year: int, code: str
) -> None:
    rows = [above] if above else []
    reading = read(sheet(*rows, HEADER, row(1, 受理日期="3月1日"), name=name))

    assert reading.cases[0].accept_date == date(year, 3, 1)
    assert [one.code for one in reading.warnings] == [code]


def test_a_year_above_a_group_of_rows_counts_for_them() -> None:
    reading = read(
        sheet(HEADER, ["2022年度"], row(1, 受理日期="3.1"), ["2023年度"], row(2, 受理日期="3.1"))
    )

    assert [case.accept_date for case in reading.cases] == [date(2022, 3, 1), date(2023, 3, 1)]
    assert {code for _, code in codes(reading)} == {"W_DATE_YEAR_FROM_HEADING"}


def test_a_column_of_ten_thousands_with_one_amount_in_yuan_raises_a_question() -> None:
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    rows = [row(number, 涉及金额=2.0 + number / 10) for number in range(1, 9)]
    table = sheet(header, *rows, row(9, 涉及金额=6183.0))

    reading = read(table)
    (question,) = reading.questions
    in_yuan = read(table, answers={question.id: "元"})

    assert question.id == "unit:台账:涉及金额"
    assert (10, "W_UNIT_SUSPECT") in codes(reading)
    assert reading.cases[8].amount_fen == 618_300
    assert reading.cases[0].amount_fen == 2_100_000
    assert in_yuan.cases[0].amount_fen == 210
    assert in_yuan.questions == ()


def test_a_colour_is_read_by_the_legend_and_asked_about_once() -> None:
    rows = [row(number, 处理结果="") for number in range(1, 4)]
    fills = {(2, 7): "92D050", (3, 7): "92D050", (4, 7): "FF0000"}
    table = sheet(HEADER, *rows, ["注：绿色=已办结；红色=未成"], fills=fills)

    reading = read(table)
    answered = read(table, answers={"colour:台账:green": "已办结，结果不明"})

    assert [case.result for case in reading.cases] == ["success", "success", "failed"]
    assert [one.id for one in reading.questions] == ["colour:台账:green", "colour:台账:red"]
    assert [case.result for case in answered.cases] == [
        "closed_unknown",
        "closed_unknown",
        "failed",
    ]
    assert [one.id for one in answered.questions] == ["colour:台账:red"]


def test_a_broken_formula_is_reported_and_kept_in_sight() -> None:
    reading = read(sheet(HEADER, row(1, 单位名称=""), errors={(2, 2): "#N/A"}))

    assert codes(reading) == [(2, "W_CELL_ERROR")]
    assert reading.cases[0].employer is None
    assert dict(reading.cases[0].rows[0].cells)["单位名称"] == "#N/A"


def test_a_consultation_is_an_intake_and_no_case() -> None:
    reading = read(sheet(HEADER, row(1), row(2, 处理结果="咨询解答")))

    assert len(reading.cases) == 1
    assert [one.place.row for one in reading.intakes] == [3]
    assert dict(reading.sheets[0].bins)[Bin.INTAKE] == 1


def test_a_row_hash_knows_the_row_again_wherever_it_stands() -> None:
    moved = row(1)
    moved[0] = 77.0

    first = read(sheet(HEADER, row(1))).cases[0].row_hash
    again = read(sheet(["标题"], HEADER, row(2), moved, name="另一张")).cases[1].row_hash
    changed = read(sheet(HEADER, row(1, 处理结果="在办"))).cases[0].row_hash

    assert first == again != changed


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["工程台账"],
            ["工程名称", "施工单位", "开工日期", "造价"],
            ["例桥", "例建", "2024.1.1", 5.0],
        ],
        [["姓名", "身份证号", "联系电话"], ["张例", ZHANG, "14900000001"]],
        [["月份", "件数", "涉及金额"], ["1月", 3.0, 5.0]],
        [["hello", "world"]],
        [],
    ],
)
def test_what_is_no_ledger_is_refused_politely(rows: list[list[Cell]]) -> None:
    reading = read(sheet(*rows))
    refusal = refusal_of(reading)

    assert reading.cases == ()
    assert refusal is not None
    assert refusal.code == "ledger_not_a_ledger"
    assert "台账.xlsx" in str(refusal)


def test_a_template_without_data_says_so() -> None:
    refusal = refusal_of(read(sheet(["台账"], HEADER, ["填表人：", "", "审核人："])))

    assert refusal is not None
    assert refusal.code == "ledger_template_only"


def test_the_object_of_the_contract_has_all_its_keys() -> None:
    told = reading_json(read(sheet(HEADER, row(1))), records=True)

    assert set(told) == {
        "file", "batch", "counts", "totals_yuan", "rejected", "warnings", "duplicates",
        "skipped_rows", "sheets", "stated_totals", "questions", "known", "changed", "records",
        "updates", "same_as", "rows_missing",
    }  # fmt: skip
    assert told["totals_yuan"] == {"amount_involved": "100.00", "back_paid": "0.00"}
    assert told["records"][0]["accept_date"] == "2024-03-01"
    assert "records" not in reading_json(read(sheet(HEADER, row(1))))


def test_the_export_of_a_mediation_platform_is_understood() -> None:
    header = (
        "案件编码 协议类型 案件来源 调解组织 工作室 受理人姓名 受理时间 "
        "纠纷简要情况 案件难度级别 纠纷类别 案件属性 "
        "涉及特殊群体情况 行政划分 有无死亡 调解结果 调解时间 当事人 调解协议金"
    )
    cells = (
        "A1 书面 群众来访 例调委会 例室 甲 2024-03-01 "
        "补缴2019年1月至2020年2月养老 一般 社保纠纷 普通 "
        "否 例街道 无 已化解 2024-03-09 张例,例鞋业有限公司 5000"
    )
    (case,) = read(sheet(header.split(" "), cells.split(" "))).cases

    assert (case.case_no, case.employer, case.handler) == ("A1", "例鞋业有限公司", "甲")
    assert [one.name for one in case.workers] == ["张例"]
    assert (case.accept_date, case.close_date) == (date(2024, 3, 1), date(2024, 3, 9))
    assert (case.amount_fen, case.result, case.district) == (500_000, "success", "例街道")
    assert case.insurances == ("pension",)


def test_labels_with_a_sum_and_remarks_run_over_are_no_cases() -> None:
    reading = read(
        sheet(
            HEADER,
            ["在办案件", "", "", "", "", 9114.0],
            row(1),
            ["", "", "", "", "", "", "", "", "", "接上行备注"],
            ["二、乙镇"],
            row(2),
            ["三、其他案件"],
            row(3),
        )
    )

    assert kinds(reading)[1:] == [
        (2, "subtotal"),
        (4, "note"),
        (5, "sub-heading"),
        (7, "sub-heading"),
    ]
    assert [case.district for case in reading.cases] == [None, "乙镇", None]
    assert reading.rejected == ()
