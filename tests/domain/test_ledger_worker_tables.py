"""Tables of workers beside the cases, and the built-in layouts of two programs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Bin, Gap, SheetRole
from tests.domain.ledger_grids import LI, ZHANG, codes, errors, read, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

CASES: list[Cell] = ["序号", "案号", "受理日期", "单位名称", "涉及人数", "涉及金额", "处理结果"]
FIRST: list[Cell] = [1.0, "1号", "2024.3.1", "例甲公司", 2.0, "", "调解成功"]
SECOND: list[Cell] = [2.0, "2号", "2024.3.2", "例乙公司", 1.0, "", "办理中"]
#: What a workbook that counts days from 1904 gives as days.
OLD_DAYS = date(2020, 3, 2)


def test_the_sums_of_the_workers_are_those_of_the_case() -> None:
    reading = read(
        sheet(CASES, FIRST, SECOND, name="案件"),
        sheet(
            ["单位：元"],
            ["案号", "姓名", "身份证号", "金额", "补缴金额", "滞纳金", "险种", "入职日期"],
            ["1号", "张例一", ZHANG, 100.5, 60.25, 5.0, "养老", OLD_DAYS],
            ["", "张例二", LI, 200.0, 40.0, "", "养老", OLD_DAYS],
            ["2号", "张例三", "", 30.0, "", "", "", OLD_DAYS],
            ["合计", "", "", 330.5, 100.25, 5.0],
            name="人员",
        ),
    )

    first, second = reading.cases
    assert (first.amount_fen, first.back_paid_fen, first.late_fee_fen) == (30_050, 10_025, 500)
    assert (second.amount_fen, second.back_paid_fen) == (3_000, None)
    assert first.insurances == ("pension",)
    assert [one.role for one in reading.sheets] == [SheetRole.CASES, SheetRole.WORKERS]
    assert dict(reading.sheets[1].bins)[Bin.WORKER] == 3
    assert not errors(reading)


def test_sums_told_on_both_sheets_count_once() -> None:
    told = [*FIRST[:5], 300.0, "调解成功"]
    workers = sheet(
        ["案号", "姓名", "身份证号", "金额"],
        ["1号", "张例一", ZHANG, 100.0],
        ["1号", "张例二", LI, 200.0],
        name="人员",
    )

    assert read(sheet(CASES, told, name="案件"), workers).amount_fen == 30_000
    differs = read(sheet(CASES, [*FIRST[:5], 250.0, "调解成功"], name="案件"), workers)
    assert differs.amount_fen == 25_000
    assert (2, "W_ROW_SUM_MISMATCH") in codes(differs)


def test_a_worker_on_two_rows_is_one_worker_with_both_sums() -> None:
    reading = read(
        sheet(CASES, [*FIRST[:4], 1.0, "", "调解成功"], name="案件"),
        sheet(
            ["案号", "姓名", "身份证号", "类型", "金额"],
            ["1号", "张例一", ZHANG, "正常", 100.0],
            ["1号", "张例一", ZHANG, "补中间段", 50.0],
            name="人员",
        ),
    )

    (case,) = reading.cases
    assert [worker.amount_fen for worker in case.workers] == [15_000]
    assert (case.persons, case.amount_fen) == (1, 15_000)


def test_workers_are_joined_by_the_employer() -> None:
    reading = read(
        sheet(CASES, FIRST, SECOND, name="案件"),
        sheet(
            ["序号", "单位名称", "姓名", "身份证号", "补缴金额"],
            [1.0, "例甲公司", "张例一", ZHANG, 60.0],
            [2.0, "例甲公司", "张例二", LI, 40.0],
            [3.0, "例乙公司", "张例三", "", 5.0],
            name="明细",
        ),
    )

    assert [case.back_paid_fen for case in reading.cases] == [10_000, 500]
    assert reading.sheets[1].reason == ("workers by employer", "1")


def test_workers_are_joined_by_the_running_number() -> None:
    reading = read(
        sheet(CASES, FIRST, SECOND, name="案件"),
        sheet(
            ["序号", "姓名", "身份证号", "金额"],
            [1.0, "张例一", ZHANG, 60.0],
            [1.0, "张例二", LI, 40.0],
            [2.0, "张例三", "", 5.5],
            name="明细",
        ),
    )

    assert [case.amount_fen for case in reading.cases] == [10_000, 550]
    assert [len(case.workers) for case in reading.cases] == [2, 1]


EXPORT: list[Cell] = [
    *("案件编码", "协议类型", "案件来源", "调解组织", "工作室", "受理人姓名"),
    *("受理时间", "纠纷简要情况", "案件难度级别", "纠纷类别", "案件属性", "涉及特殊群体情况"),
    *("行政划分", "有无死亡", "调解结果", "调解时间", "当事人", "调解协议金"),
]
EXPORTED: list[Cell] = [
    *("TJ2024001", "书面", "群众来访", "例调委会", "例工作室", "王经办"),
    *("2024-03-01", "反映未缴养老保险", "一般", "欠缴社保", "普通", "农民工"),
    *("甲街道", "无", "调解成功", "2024-03-20", "张例一,例甲有限公司", "12000.50"),
]


def test_the_export_of_the_mediation_platform() -> None:
    reading = read(sheet(EXPORT, EXPORTED))

    (case,) = reading.cases
    assert (case.case_no, case.employer) == ("TJ2024001", "例甲有限公司")
    assert [worker.name for worker in case.workers] == ["张例一"]
    assert (case.amount_fen, case.handler, case.district) == (1_200_050, "王经办", "甲街道")
    assert (str(case.accept_date), str(case.close_date)) == ("2024-03-01", "2024-03-20")
    (table,) = reading.sheets[0].tables
    assert table.layout == "mediation_export"
    assert reading.sheets[0].reason == ("mediation_export", "1")
    kept = {one.heading for one in table.columns if one.field is None}
    assert kept == {
        "协议类型",
        "调解组织",
        "工作室",
        "案件难度级别",
        "案件属性",
        "涉及特殊群体情况",
        "有无死亡",
    }
    assert dict(case.rows[0].cells)["案件难度级别"] == "一般"


DETAIL = [
    "序号",
    "姓名",
    "证件类型",
    "证件号码",
    "缴费工资",
    "缴费基数",
    "费率",
    "应缴费额",
    "减免费额",
    "应补(退)费额",
    "人员编号",
]


def person(number: int, name: str, id_no: str, due: float, relief: float = 0.0) -> list[Cell]:
    kind, pay = "居民身份证", 5000.0
    return [
        float(number),
        name,
        kind,
        id_no,
        pay,
        pay,
        0.16,
        due,
        relief,
        due - relief,
        f"P{number}",
    ]


def test_the_person_detail_of_the_tax_client_is_one_case() -> None:
    reading = read(
        sheet(
            ["社会保险费明细"],
            ["单位名称：例甲有限公司", "", "费款所属期：2024-01至2024-03"],
            DETAIL,
            person(1, "张例一", ZHANG, 800.0, 100.0),
            person(2, "张例二", LI, 400.5),
            ["合计", "", "", "", "", "", "", 1200.5, 100.0, 1100.5],
        )
    )

    (case,) = reading.cases
    assert case.employer == "例甲有限公司"
    assert [(one.name, one.amount_fen) for one in case.workers] == [
        ("张例一", 70_000),
        ("张例二", 40_050),
    ]
    assert case.amount_fen == 110_050
    assert (str(case.period_start), str(case.period_end)) == ("2024-01", "2024-03")
    assert dict(reading.sheets[0].bins)[Bin.WORKER] == 1
    assert reading.sheets[0].reason[0] == "tax_person_detail"
    assert not errors(reading)


def test_the_detail_of_two_employers_is_two_cases() -> None:
    reading = read(
        sheet(
            [*DETAIL, "单位名称", "费款所属期"],
            [*person(1, "张例一", ZHANG, 800.0), "例甲公司", "2024-01"],
            [*person(2, "张例二", LI, 400.0), "例乙公司", "2024-01"],
            [*person(3, "张例一", ZHANG, 800.0), "例甲公司", "2024-02"],
        )
    )

    assert [(case.employer, case.amount_fen) for case in reading.cases] == [
        ("例甲公司", 80_000),
        ("例乙公司", 40_000),
        ("例甲公司", 80_000),
    ]
    assert [str(case.period_start) for case in reading.cases] == ["2024-01", "2024-01", "2024-02"]


def test_the_totals_of_a_table_of_workers_are_compared_with_its_rows() -> None:
    cases = sheet(
        ["案号", "受理日期", "用人单位", "涉案金额", "案件状态"],
        ["例1", "2022-01-05", "例一公司", 300.0, "调解成功"],
        ["例2", "2022-01-08", "例二公司", 150.0, "调解不成"],
        name="案件",
    )
    workers = sheet(
        ["案号", "姓名", "身份证号", "金额"],
        ["例1", "张例一", "", 100.0],
        ["例1", "李例二", "", 200.0],
        ["小计", "", "", 300.0],
        ["例2", "王例三", "", 150.0],
        ["例9", "赵例四", "", 70.0],
        ["合计", "", "", 520.0],
        name="人员",
    )

    first, second = read(cases, workers).stated_totals

    assert (first.place.row, first.matches, first.found_fen) == (4, True, 30_000)
    assert (second.place.row, second.matches, second.found_fen) == (7, False, 45_000)
    assert [(one.gap, one.rows, one.fen) for one in second.explained] == [
        (Gap.REJECTED, (6,), 7_000)
    ]
