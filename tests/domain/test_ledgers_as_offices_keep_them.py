"""Ledgers as offices keep them, each reckoned by hand: what is read of each case."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tests.domain.ledger_grids import LI, ZHANG, codes, errors, kinds, read, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.domain.ledger_text import Cell

PLAIN = [
    "序号",
    "受理日期",
    "用人单位",
    "职工姓名",
    "身份证号",
    "涉及金额",
    "补缴金额",
    "处理结果",
    "结案日期",
]


def day(year: int, month: int, number: int) -> Cell:
    return datetime(year, month, number)  # noqa: DTZ001 - as a workbook holds it


def told(case: LedgerCase) -> tuple[str, str | None, str, int | None, int | None, str]:
    """Employer, day, workers, sums in yuan, and the result."""
    sums = [None if fen is None else fen // 100 for fen in (case.amount_fen, case.back_paid_fen)]
    return (
        case.employer or "",
        case.accept_date.isoformat() if case.accept_date else None,
        "、".join(worker.name for worker in case.workers),
        sums[0],
        sums[1],
        case.result.value,
    )


def cases(reading: Reading) -> list[tuple[str, str | None, str, int | None, int | None, str]]:
    return [told(case) for case in reading.cases]


def test_two_tables_of_other_columns_and_units_in_one_sheet() -> None:
    reading = read(
        sheet(
            ["某街道社会保险争议台账（2021年度）"],
            ["一、来信来访", "", "", "", "", "单位：元"],
            ["来信编号", "来访时间", "信访人", "涉及单位", "欠款总额", "处理完成情况"],
            ["信1", day(2021, 3, 4), "张例一", "例一厂", 12000.0, "已化解"],
            ["信2", "3月9日", "李例二", "例二厂", 35000.0, "未达成协议，引导仲裁"],
            ["合计", "", "", "", 47000.0, ""],
            [],
            ["二、劳动监察移交"],
            ["单位：万元"],
            ["案件编号", "立案时间", "被投诉人", "投诉人", "应补缴金额", "实缴金额", "结案方式"],
            ["监1", day(2021, 5, 6), "例四物流", "赵例四", 1.25, 1.25, "调解成功"],
            ["监2", "5月9日", "例五食品", "钱例五", 4.0, 0.0, "撤诉"],
            ["小计", "", "", "", 5.25, 1.25, ""],
            ["填表人：陈例", "", "审核人：林例"],
        )
    )

    assert cases(reading) == [
        ("例一厂", "2021-03-04", "张例一", 12000, None, "success"),
        ("例二厂", "2021-03-09", "李例二", 35000, None, "failed"),
        ("例四物流", "2021-05-06", "赵例四", 12500, 12500, "success"),
        ("例五食品", "2021-05-09", "钱例五", 40000, 0, "withdrawn"),
    ]
    assert [one.matches for one in reading.stated_totals] == [True] * 3


def test_three_rows_of_headings_with_mixed_units() -> None:
    reading = read(
        sheet(
            [
                "序号",
                "受理日期",
                "单位",
                "姓名",
                "养老保险",
                "",
                "",
                "医疗保险",
                "",
                "合计",
                "结果",
            ],
            ["", "", "", "", "单位", "个人", "滞纳金", "单位", "个人", "", ""],
            ["", "", "", "", "（元）", "（元）", "（元）", "（万元）", "（万元）", "（元）", ""],
            [
                1.0,
                "2022-03-01",
                "例一厂",
                "张例一",
                1600.0,
                800.0,
                12.5,
                0.06,
                0.02,
                3200.0,
                "成功",
            ],
            [2.0, "2022-03-02", "例二厂", "李例二", 160.0, 80.0, "", 0.01, 0.002, 360.0, "不成"],
            ["合计", "", "", "", 1760.0, 880.0, 12.5, 0.07, 0.022, 3560.0, ""],
            merges=[(0, 4, 0, 6), (0, 7, 0, 8), *((0, at, 2, at) for at in range(4))],
        )
    )

    assert cases(reading) == [
        ("例一厂", "2022-03-01", "张例一", 3200, None, "success"),
        ("例二厂", "2022-03-02", "李例二", 360, None, "failed"),
    ]
    assert [(one.insurance, one.share, one.fen) for one in reading.cases[1].split[:4]] == [
        ("pension", "employer", 16_000),
        ("pension", "employee", 8_000),
        ("medical", "employer", 10_000),
        ("medical", "employee", 2_000),
    ]
    assert [case.late_fee_fen for case in reading.cases] == [1250, None]


def test_a_column_for_each_insurance() -> None:
    heads = ["养老", "医疗", "失业", "工伤", "生育", "合计"]
    reading = read(
        sheet(
            ["社会保险补缴台账"],
            ["序号", "单位名称", "姓名", "受理时间", "补缴起止时间", *heads, "办理结果"],
            [1.0, "例一厂", "张例一", "2023.1.5", "2019.01-2020.12", 1000.5, 500.0, 50.0, 20.0, "",
             1570.5, "调解成功"],
            [2.0, "例一厂", "李例二", "2023.1.6", "201901至202012", 2000.0, 0.0, "—", "", 10.0,
             2010.0, "调解中"],
            ["合计", "", "", "", "", 3000.5, 500.0, 50.0, 20.0, 10.0, 3580.5, ""],
        )
    )  # fmt: skip

    assert [case.insurances for case in reading.cases] == [
        ("pension", "medical", "unemployment", "injury"),
        ("pension", "maternity"),
    ]
    assert [(str(case.period_start), str(case.period_end)) for case in reading.cases] == [
        ("2019-01", "2020-12")
    ] * 2
    assert reading.stated_totals[0].matches


def test_an_employer_merged_over_cases_with_numbers_of_their_own() -> None:
    reading = read(
        sheet(
            PLAIN,
            [1.0, "2023.1.3", "例一公司", "张例一", "", 100.0, "", "调解成功", "2023.2.1"],
            [2.0, "2023.1.4", "", "李例二", "", 200.0, "", "", ""],
            [3.0, "2023.1.5", "", "王例三", "", 300.0, "", "调解中", ""],
            [4.0, "2023.1.6", "例二公司", "赵例四", "", "", "", "调解中", ""],
            merges=[(1, 2, 3, 2), (1, 7, 2, 7), (3, 5, 4, 5)],
        )
    )

    assert cases(reading) == [
        ("例一公司", "2023-01-03", "张例一", 100, 0, "success"),
        ("例一公司", "2023-01-04", "李例二", 200, 0, "success"),
        ("例一公司", "2023-01-05", "王例三", 300, 0, "pending"),
        ("例二公司", "2023-01-06", "赵例四", None, 0, "pending"),
    ]


def test_notes_above_a_total_at_the_top_and_numbers_in_chinese() -> None:
    reading = read(
        sheet(
            ["例街道2016年台账"],
            ["说明：本表由各社区填报，金额单位为元，请勿更改表头。"],
            ["填报日期：2017年1月5日"],
            [],
            ["序号", "来访日期", "单位", "来访人", "涉及金额", "处理情况", "备注"],
            ["合计", "", "", "", 300.0, "", ""],
            ["一", "1月3日", "例一厂", "张例一", 100.0, "成功", ""],
            ["", "", "", "", "", "", "（续）已电话回访"],
            ["二", "元月4日", "例二厂", "李例二", 200.0, "不成功", ""],
        )
    )

    assert cases(reading) == [
        ("例一厂", "2016-01-03", "张例一", 100, None, "success"),
        ("例二厂", "2016-01-04", "李例二", 200, None, "failed"),
    ]
    assert [case.case_no for case in reading.cases] == [None, None]


def test_one_person_on_several_rows_is_one_worker() -> None:
    reading = read(
        sheet(
            ["序号", "姓名", "身份证号", "单位名称", "受理时间", "费款所属期起", "费款所属期止",
             "应缴费额", "缴费类型"],
            [1.0, "张例一", ZHANG, "例一厂", "2023-5-1", "2019-01", "2019-12", 1200.0, "正常"],
            ["", "张例一", ZHANG, "", "", "2020-03", "2020-06", 400.0, "补中间段"],
            [2.0, "李例二", LI, "例一厂", "2023-5-1", "2019-01", "2019-12", 1000.0, "正常"],
        )
    )  # fmt: skip

    assert cases(reading) == [
        ("例一厂", "2023-05-01", "张例一", 1600, None, "pending"),
        ("例一厂", "2023-05-01", "李例二", 1000, None, "pending"),
    ]
    assert [(str(one.period_start), str(one.period_end)) for one in reading.cases] == [
        ("2019-01", "2019-12")
    ] * 2


def test_days_of_many_styles_in_one_column() -> None:
    rows: list[tuple[Cell, Cell]] = [
        ("23.1.3", "23/2/3"),
        ("2023年元月4日", "二月四日"),
        ("20230105", "当日"),
        ("2023-01-06", "—"),
        (45000.0, 45010.0),
    ]
    reading = read(
        sheet(
            PLAIN,
            *(
                [float(n), begun, f"例{n}厂", f"张例{n}", "", 1.0, "", "成功", ended]
                for n, (begun, ended) in enumerate(rows, 1)
            ),
        )
    )

    assert [(str(case.accept_date), str(case.close_date)) for case in reading.cases] == [
        ("2023-01-03", "2023-02-03"),
        ("2023-01-04", "2023-02-04"),
        ("2023-01-05", "2023-01-05"),
        ("2023-01-06", "None"),
        ("2023-03-15", "2023-03-25"),
    ]
    assert errors(reading) == []


def test_years_of_drifting_headings() -> None:
    reading = read(
        sheet(
            ["2019年纠纷台账"],
            ["序号", "时间", "单位", "申请人", "金额", "结果"],
            [1.0, "1月5日", "例一厂", "张例一", 100.0, "成功"],
            [2.0, "2月10日", "例二厂", "李例二", 200.0, "未成功"],
            ["合计", "", "", "", 300.0, ""],
            name="2019",
        ),
        sheet(
            ["单位：元"],
            [],
            ["编号", "登记时间", "企业名称", "投诉人", "欠缴", "处理结果", "备注"],
            ["20-1", "2020.3.1", "例三厂", "王例三", 300.0, "已调解", ""],
            ["20-2", "2020.3.8", "例四厂", "赵例四", "四百", "已办结", "电话回访"],
            name="2020",
        ),
        sheet(
            ["案件编号", "收案日期", "被申请人", "申请人", "诉讼标的", "结案方式", "结案日期"],
            ["21-1", day(2021, 3, 1), "例五厂", "钱例五", 500.0, "达成调解协议", day(2021, 4, 1)],
            ["21-2", day(2021, 3, 2), "例六厂", "孙例六", 600.0, "不予受理", day(2021, 3, 5)],
            name="2021",
        ),
    )

    assert cases(reading) == [
        ("例一厂", "2019-01-05", "张例一", 100, None, "success"),
        ("例二厂", "2019-02-10", "李例二", 200, None, "failed"),
        ("例三厂", "2020-03-01", "王例三", 300, None, "success"),
        ("例四厂", "2020-03-08", "赵例四", 400, None, "closed_unknown"),
        ("例五厂", "2021-03-01", "钱例五", 500, None, "success"),
        ("例六厂", "2021-03-02", "孙例六", 600, None, "rejected"),
    ]


def test_a_narrative_petition_ledger_proposes_its_amounts_and_takes_none() -> None:
    reading = read(
        sheet(
            ["2020年信访事项登记表"],
            ["序号", "信访件编号", "信访日期", "信访人", "信访内容", "办理情况"],
            [1.0, "XF1", "2020年1月3日", "张例一", "反映例一厂未缴社保，要求补缴约3.2万元",
             "经调解，双方达成协议"],
            [2.0, "XF2", "1月15日", "李例二", "反映单位按最低基数缴费", "引导其申请仲裁"],
            [3.0, "XF3", "2月3日", "王例三", "咨询退休待遇", "解答咨询"],
            ["制表：", "", "陈例"],
        )
    )  # fmt: skip

    assert [case.result.value for case in reading.cases] == ["success", "transferred"]
    assert [case.amount_fen for case in reading.cases] == [None, None]
    assert [one.place.row for one in reading.intakes] == [5]
    assert [one.id for one in reading.questions] == ["prose:台账"]
    assert [code for _, code in codes(reading)] == ["W_DATE_YEAR_FROM_SHEET"]
    assert kinds(reading)[-1] == (6, "footer")


def test_results_that_are_ticked_in_columns_of_their_own() -> None:
    ticked = ["调解成功", "调解不成", "撤诉", "在办"]
    rows: list[list[Cell]] = [
        [1.0, "2023.1.3", "例一厂", "张例一", 100.0, "√", "", "", ""],
        [2.0, "2023.1.4", "例二厂", "李例二", 200.0, "", "√", "", ""],
        [3.0, "2023.1.5", "例三厂", "王例三", 300.0, "", "", "", "√"],
        [4.0, "2023.1.6", "例四厂", "赵例四", 400.0, "", "", "√", ""],
        ["合计", "", "", "", 1000.0, 1.0, 1.0, 1.0, 1.0],
    ]

    reading = read(sheet(["序号", "受理日期", "单位", "姓名", "金额", *ticked], *rows))

    assert [case.result.value for case in reading.cases] == [
        "success",
        "failed",
        "pending",
        "withdrawn",
    ]
    assert [case.result_raw for case in reading.cases] == ["调解成功", "调解不成", "在办", "撤诉"]


def test_pages_of_a_short_ledger_leave_its_numbers_a_count() -> None:
    row: list[list[Cell]] = [
        [float(n), f"2023.1.{n}", f"例{n}厂", f"张例{n}", "", 100.0 * n, "", "成功", ""]
        for n in (1, 2, 3)
    ]
    reading = read(
        sheet(
            PLAIN,
            *row[:2],
            ["本页小计", "", "", "", "", 300.0, "", "", ""],
            ["第1页 共2页"],
            PLAIN,
            row[2],
            ["本页小计", "", "", "", "", 300.0, "", "", ""],
            ["累计", "", "", "", "", 600.0, "", "", ""],
            ["第2页 共2页"],
        )
    )

    assert [case.case_no for case in reading.cases] == [None] * 3
    assert [one.matches for one in reading.stated_totals] == [True] * 3


def test_a_column_for_each_month_and_one_for_all_of_them() -> None:
    months = ["2023年1月", "2023年2月", "合计应补"]
    reading = read(
        sheet(
            ["序号", "单位名称", "姓名", "受理日期", *months, "处理结果"],
            [1.0, "例一厂", "张例一", "2023.5.1", 100.0, 100.0, 200.0, "成功"],
            [2.0, "例二厂", "李例二", "2023.5.2", 50.0, "", 50.0, "在办"],
            ["合计", "", "", "", 150.0, 100.0, 250.0, ""],
        )
    )

    assert [case.amount_fen for case in reading.cases] == [20_000, 5_000]
    assert [one.matches for one in reading.stated_totals] == [True]


def test_people_below_a_firm_without_numbers_are_its_workers() -> None:
    reading = read(
        sheet(
            ["日期", "单位", "人员", "应补", "实补", "备注"],
            ["2018.5.1", "例一厂", "张例一", 100.0, 100.0, "已办结"],
            ["", "", "李例二", 200.0, 200.0, ""],
            ["", "", "王例三", 300.0, 300.0, ""],
            ["2018.5.2", "例二厂", "赵例四", 50.0, "", ""],
            ["合计", "", "", 650.0, 600.0, ""],
        )
    )

    assert cases(reading) == [
        ("例一厂", "2018-05-01", "张例一、李例二、王例三", 600, 600, "pending"),
        ("例二厂", "2018-05-02", "赵例四", 50, 0, "pending"),
    ]
    assert [one.matches for one in reading.stated_totals] == [True, True]


def test_a_matter_told_as_a_person_against_a_firm() -> None:
    reading = read(
        sheet(
            ["案号", "受理日期", "案由", "当事人", "标的额", "结案方式"],
            ["1", "2023-1-3", "社会保险纠纷", "张例一诉例一有限公司", 100.0, "调解"],
            ["2", "2023-1-4", "社会保险纠纷", "李例二等3人与例二制衣厂", 200.0, "撤诉"],
            ["3", "2023-1-5", "社会保险纠纷", "王和诉例三和兴酒店", 300.0, "撤诉"],
        )
    )

    assert [one[:3] for one in cases(reading)] == [
        ("例一有限公司", "2023-01-03", "张例一"),
        ("例二制衣厂", "2023-01-04", "李例二"),
        ("例三和兴酒店", "2023-01-05", "王和"),
    ]
    assert [case.persons for case in reading.cases] == [1, 3, 1]
