"""Small ledgers, each with one trait: what becomes of every row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.ledger import Bin, Reading, SheetRole
from dispute_desk.domain.ledger_grid import Book, Grid
from dispute_desk.domain.ledger_json import reading_json
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.domain.ledger_verdict import refusal_of
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_text import Cell

HEADER = [
    "序号",
    "受理日期",
    "单位名称",
    "职工姓名",
    "身份证号",
    "涉及金额",
    "补缴金额",
    "处理结果",
    "结案日期",
    "备注",
]
ZHANG, LI = "11010519491231002X", "440524188001010014"
TODAY = date(2026, 11, 22)


def row(number: int, **cells: Cell) -> list[Cell]:
    """Return a plain row with some cells changed."""
    plain: dict[str, Cell] = {
        "序号": float(number),
        "受理日期": f"2024.3.{number}",
        "单位名称": f"例{number}公司",
        "职工姓名": f"张例{'一二三四五六七八九'[number % 9]}",
        "涉及金额": 100.0 * number,
        "处理结果": "调解成功",
    }
    return [(plain | cells).get(heading, "") for heading in HEADER]


def read(*grids: Grid, file: str = "台账.xlsx", answers: dict[str, str] | None = None) -> Reading:
    book = Book(file, "0" * 64, grids)
    reading = understand(
        book, ledger_vocabulary(), lambda _done, _total: None, today=TODAY, answers=answers
    )
    for sheet in reading.sheets:
        assert sum(count for _, count in sheet.bins) == sheet.rows
        assert min(count for _, count in sheet.bins) >= 0
    return reading


def sheet(*rows: Sequence[Cell], name: str = "台账", **more: Any) -> Grid:  # noqa: ANN401 - fields of a grid
    return Grid(name, [list(one) for one in rows], **more)


def codes(reading: Reading) -> list[tuple[int, str]]:
    return [(one.place.row, one.code) for one in reading.warnings]


def errors(reading: Reading) -> list[tuple[int, str]]:
    return [(one.finding.place.row, one.finding.code) for one in reading.rejected]


def kinds(reading: Reading) -> list[tuple[int, str]]:
    return [(one.place.row, one.kind.value) for one in reading.skipped_rows]


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
    assert [(one.stated_fen, one.matches) for one in reading.stated_totals] == [(60_000, True)]


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


def test_a_word_for_word_repetition_is_a_duplicate_and_counts_once() -> None:
    first, again = row(1), row(1)
    again[0] = 2.0
    reading = read(sheet(HEADER, first, again, ["合计", "", "", "", "", 100.0]))

    assert len(reading.cases) == 1
    assert [(one.place.row, one.of.row, one.carried_over) for one in reading.duplicates] == [
        (3, 2, False)
    ]
    assert reading.cases[0].where == (reading.duplicates[0].of,)
    assert reading.stated_totals[0].matches


def test_a_case_carried_over_is_one_case_with_a_history() -> None:
    number = "（2024）例社调字第001号"
    january = sheet(
        HEADER, row(1, 处理结果="办理中", 备注=number, 受理日期="2024.1.3"), name="2024年1月"
    )
    february = sheet(
        HEADER,
        row(
            1, 备注=f"{number}（上月结转）", 受理日期="2024.1.3", 结案日期="2024.2.9", 补缴金额=50.0
        ),
        name="2024年2月",
    )

    (case,) = read(february, january).cases

    assert case.case_no == number
    assert case.result == "success"
    assert case.back_paid_fen == 5000
    assert [place.sheet for place in case.where] == ["2024年1月", "2024年2月"]
    assert [step.result for step in case.timeline] == ["pending"]


def test_two_cases_of_one_person_are_not_one() -> None:
    reading = read(sheet(HEADER, row(1), row(1, 受理日期="2024.9.9")))

    assert len(reading.cases) == 2
    assert reading.employer_count == 1


WORKERS = [
    "序号",
    "案号",
    "受理日期",
    "单位名称",
    "涉及人数",
    "职工姓名",
    "身份证号",
    "个人应补金额",
    "涉及金额",
    "处理结果",
]
HEAD: list[Cell] = [1.0, "1号", "2024.3.1", "例公司", 3.0, "张例", ZHANG, 10.0, 60.0, "成功"]


@pytest.mark.parametrize(
    "further",
    [
        [
            ["", "", "", "", "", "李例", LI, 20.0, "", ""],
            ["", "", "", "", "", "王例", "", 30.0, "", ""],
        ],
        [
            ["〃", "〃", "〃", "同上", "〃", "李例", LI, 20.0, "〃", "〃"],
            ["", "", "", "同上", "", "王例", "", 30.0, "", ""],
        ],
        [[*HEAD[:5], "李例", LI, 20.0, *HEAD[8:]], [*HEAD[:5], "王例", "", 30.0, *HEAD[8:]]],
    ],
    ids=["blank", "ditto", "repeated"],
)
def test_the_workers_of_a_case_stand_in_a_block(further: list[list[Cell]]) -> None:
    reading = read(
        sheet(
            WORKERS,
            HEAD,
            *further,
            [2.0, "2号", "2024.3.2", "乙公司", 1.0, "赵例", "", 5.0, 5.0, "在办"],
        )
    )

    first, second = reading.cases
    assert [(one.name, one.amount_fen) for one in first.workers] == [
        ("张例", 1000),
        ("李例", 2000),
        ("王例", 3000),
    ]
    assert (first.amount_fen, first.persons) == (6000, 3)
    assert len(second.workers) == 1
    assert dict(reading.sheets[0].bins)[Bin.WORKER] == 2
    assert {code for _, code in codes(reading)} <= {"W_GROUP_TOTAL_REPEATED"}


def test_a_merged_cell_joins_rows_that_say_little() -> None:
    rows: list[list[Cell]] = [[*WORKERS], HEAD, ["", "", "", "", "", "李例", "", "", "", ""]]

    merged = read(sheet(*rows, merges=[(1, 3, 2, 3)]))
    alone = read(sheet(*rows))

    assert len(merged.cases[0].workers) == 2
    assert errors(alone) == [(3, "E_NO_DATE")]


def test_workers_under_a_rejected_case_are_orphans() -> None:
    bad = [*HEAD[:2], "2024.2.30", *HEAD[3:]]
    reading = read(sheet(WORKERS, bad, ["", "", "", "", "", "李例", LI, 20.0, "", ""]))

    assert errors(reading) == [(2, "E_BAD_DATE"), (3, "E_ORPHAN_WORKER")]


def test_a_stated_head_count_that_differs_warns() -> None:
    reading = read(sheet(WORKERS, [*HEAD[:4], 5.0, *HEAD[5:]]))

    assert (2, "W_COUNT_MISMATCH") in codes(reading)


@pytest.mark.parametrize(
    ("count", "code", "persons"),
    [
        ("2+3", "W_COUNT_EXPRESSION", 5),
        ("约5人", "W_COUNT_APPROX", 5),
        (5.0, "W_NO_WORKER_ROWS", 5),
    ],
)
def test_a_case_that_lists_nobody_keeps_its_stated_count(
    count: Cell, code: str, persons: int
) -> None:
    head = [*HEAD[:4], count, "", "", "", *HEAD[8:]]
    reading = read(sheet(WORKERS, head))

    assert reading.cases[0].persons == persons
    assert code in {one for _, one in codes(reading)}


def test_a_sheet_of_workers_is_joined_by_the_case_number() -> None:
    people = sheet(
        ["案号", "姓名", "身份证号", "应补金额"],
        ["1号", "张例", ZHANG, 10.0],
        ["", "李例", LI, 50.0],
        ["9号", "无主", "", 1.0],
        name="人员明细",
    )
    reading = read(sheet(WORKERS, [*HEAD[:4], 2.0, "", "", "", *HEAD[8:]]), people)

    (case,) = reading.cases
    assert [(one.name, one.amount_fen) for one in case.workers] == [("张例", 1000), ("李例", 5000)]
    assert [one.role for one in reading.sheets] == [SheetRole.CASES, SheetRole.WORKERS]
    assert errors(reading) == [(4, "E_ORPHAN_WORKER")]
    assert codes(reading) == []


def test_a_hidden_copy_is_a_backup_and_a_hidden_original_is_not() -> None:
    rows: list[list[Cell]] = [[*HEADER], *(row(number) for number in range(1, 9))]

    both = read(sheet(*rows), sheet(*rows, name="备份", hidden=True))
    alone = read(sheet(*rows, name="数据", hidden=True))

    assert [one.role for one in both.sheets] == [SheetRole.CASES, SheetRole.BACKUP]
    assert len(both.cases) == len(alone.cases) == 8
    assert both.duplicates == ()


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
        "skipped_rows", "sheets", "stated_totals", "questions", "records",
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
