"""A monthly report of an invented station, full, empty or wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dispute_desk.domain.report import (
    Bar,
    BarsChart,
    Column,
    ColumnsChart,
    Figure,
    FunnelChart,
    Report,
    RowBehind,
    Series,
    Table,
    TableRow,
    Unit,
)

LONG_NAME = "示例市白云区某某国际供应链管理与智能装备制造集团股份有限公司第三分公司（劳务派遣）"

FIGURES = [
    ("案件", "cases_opening", "上期结转", Unit.CASES, 35, 12, "期初已受理而未结案的案件。"),
    ("案件", "cases_accepted", "本期受理", Unit.CASES, 23, 167, "受理日期在统计期间内的案件。"),
    ("案件", "cases_reopened", "恢复办理", Unit.CASES, 1, 4, ""),
    ("案件", "cases_closed", "本期办结", Unit.CASES, 18, 142, "结案日期在统计期间内的已受理案件。"),
    (
        "案件",
        "cases_open",
        "期末未结",
        Unit.CASES,
        41,
        41,
        "上期结转＋受理＋恢复＋拆入－办结－并出。",
    ),
    ("案件", "cases_not_accepted", "不属受理范围", Unit.CASES, 2, 9, ""),
    ("案件", "cases_referred", "直接转办", Unit.CASES, 3, 21, ""),
    ("案件", "consultations", "咨询", Unit.TIMES, 56, 488, "只答复、不形成案件的来访来电。"),
    ("人员", "workers", "涉及职工", Unit.PERSONS, 74, 613, "同一人在期间内只计一次。"),
    ("人员", "person_times", "涉及人次", Unit.PERSON_TIMES, 81, 702, ""),
    ("人员", "employers", "涉及单位", Unit.EMPLOYERS, 19, 120, "按统一社会信用代码去重。"),
    ("金额", "claimed", "诉求金额", Unit.YUAN, 186_420_050, 1_286_420_050, ""),
    ("金额", "verified", "工作站测算", Unit.YUAN, 141_208_000, 1_041_208_000, ""),
    ("金额", "agreed", "协议金额", Unit.YUAN, 120_500_000, 920_500_000, ""),
    ("金额", "assessed", "税务核定", Unit.YUAN, 118_000_000, 918_000_000, ""),
    (
        "金额",
        "paid",
        "实缴入库",
        Unit.YUAN,
        96_315_042,
        712_315_042,
        "有缴款凭证的单位和个人部分。",
    ),
    ("金额", "paid_late_fee", "滞纳金入库", Unit.YUAN, 1_204_011, 8_204_011, ""),
    (
        "金额",
        "ledger_paid",
        "历史台账载明补缴",
        Unit.YUAN,
        0,
        170_073_900,
        "导入台账所载，没有凭证。",
    ),
    ("调解", "mediation_success", "调解成功结案", Unit.CASES, 12, 96, ""),
    ("调解", "mediation_failed", "调解不成结案", Unit.CASES, 3, 22, ""),
    (
        "调解",
        "success_rate",
        "调解成功率",
        Unit.PERCENT,
        8000,
        8136,
        "成功÷（成功＋不成），按结案日期。",
    ),
    ("一函两书", "letters_issued", "发出", Unit.COPIES, 9, 71, ""),
    ("一函两书", "letters_served", "送达", Unit.COPIES, 8, 69, "有送达凭证。"),
    ("一函两书", "letters_replied", "回复", Unit.COPIES, 5, 60, ""),
]

MONTHS = ["9月", "10月", "11月", "12月", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月"]


def _figures() -> tuple[Figure, ...]:
    behind = tuple(RowBehind(f"case-{n}", f"case-{n}", f"张例{n}") for n in range(1, 24))
    return tuple(
        Figure(
            name, label, unit, value, year, definition, group, behind if unit is Unit.CASES else ()
        )
        for group, name, label, unit, value, year, definition in FIGURES
    )


def _tables() -> tuple[Table, ...]:
    counts = (
        Column("", share=3),
        Column("受理", Unit.CASES),
        Column("办结", Unit.CASES),
        Column("职工", Unit.PERSONS),
    )
    channels = Table(
        "by_channel",
        "按来源渠道",
        (replace(counts[0], label="渠道"), *counts[1:]),
        (
            TableRow(("来访", 9, 7, 31)),
            TableRow(("税务热线（12366）", 6, 5, 20)),
            TableRow(("政务热线（12345）", 4, 3, 12)),
            TableRow(("工会热线（12351）", 4, 3, 11)),
            TableRow(("合计", 23, 18, 74), total=True),
        ),
    )
    causes = Table(
        "by_cause",
        "按争议事由",
        (replace(counts[0], label="事由"), *counts[1:]),
        (
            TableRow(("低报缴费基数（未足额缴纳）", 11, 8, 40)),
            TableRow(("未办理参保登记", 6, 5, 18)),
            TableRow(("合计", 23, 18, 74), total=True),
        ),
    )
    yuan = [
        Column(name, Unit.YUAN, 2)
        for name in ("诉求金额", "工作站测算", "协议金额", "税务核定", "实缴入库")
    ]
    amounts = Table(
        "amounts",
        "金额：五个口径",
        (Column("", share=1.6), *yuan),
        (
            TableRow(("单位部分", 130_494_035, 98_845_600, 84_350_000, 82_600_000, 67_420_529)),
            TableRow(("个人部分", 55_926_015, 42_362_400, 36_150_000, 35_400_000, 28_894_513)),
            TableRow(
                ("合计", 186_420_050, 141_208_000, 120_500_000, 118_000_000, 96_315_042), total=True
            ),
        ),
        note="滞纳金另列，不计入上表。",
    )
    return channels, causes, amounts, _employers(), Table("none", "按移送去向", counts, ())


def _employers() -> Table:
    return Table(
        "employers",
        "涉及职工较多的单位",
        (
            Column("用人单位", share=5),
            Column("职工", Unit.PERSONS),
            Column("实缴入库", Unit.YUAN, 2),
        ),
        tuple(
            TableRow(
                (f"{LONG_NAME if n % 4 == 0 else f'示例区某某制衣厂{n}号'}", 30 - n, 1_000_000 * n)
            )
            for n in range(1, 25)
        ),
    )


def _charts() -> tuple[ColumnsChart | BarsChart | FunnelChart, ...]:
    return (
        ColumnsChart(
            "近十二个月受理、办结与期末未结",
            Unit.CASES,
            tuple(MONTHS),
            (
                Series("受理", (12, 15, 18, 14, 22, 9, 20, 19, 25, 21, 28, 23)),
                Series("办结", (10, 12, 19, 16, 15, 8, 18, 20, 21, 22, 24, 18)),
            ),
            Series("期末未结", (14, 17, 16, 14, 21, 22, 24, 23, 27, 26, 35, 41)),
        ),
        BarsChart(
            "本期受理案件的争议事由",
            Unit.CASES,
            (
                Bar("未办理参保登记", 6),
                Bar("低报缴费基数（未足额缴纳）", 11),
                Bar("断缴、停保", 3),
                Bar("漏参险种", 2),
                Bar("其他", 1),
            ),
        ),
        FunnelChart(
            "金额：从诉求到入库",
            Unit.YUAN,
            (
                Bar("诉求金额", 186_420_050),
                Bar("工作站测算", 141_208_000),
                Bar("协议金额", 120_500_000),
                Bar("税务核定", 118_000_000),
                Bar("实缴入库", 96_315_042),
            ),
        ),
    )


@pytest.fixture
def full_report() -> Report:
    return Report(
        id="monthly",
        title="社保费争议调处月报",
        station="示例区税务局—总工会社保费争议调处工作站",
        period="2024年8月1日至8月31日",
        first=date(2024, 8, 1),
        last=date(2024, 8, 31),
        made_on=date(2024, 9, 2),
        figures=_figures(),
        tables=_tables(),
        charts=_charts(),
        highlights=("cases_accepted", "cases_closed", "cases_open", "paid"),
        definitions=("期间按事实发生日计，不按录入日计。",),
        notes=("历史台账导入的补缴金额没有凭证，单列，不计入实缴入库。", "承办人：李䶮、𬱖㼆。"),
        prepared_by="林晓",
        reviewed_by="",
    )


@pytest.fixture
def empty_report(full_report: Report) -> Report:
    zeros = tuple(
        replace(figure, value=0, year_to_date=0, rows=()) for figure in full_report.figures
    )
    months, causes, amounts = full_report.charts
    assert isinstance(months, ColumnsChart)
    assert isinstance(causes, BarsChart)
    assert isinstance(amounts, FunnelChart)
    return replace(
        full_report,
        figures=tuple(replace(f, value=None) if f.id == "success_rate" else f for f in zeros),
        tables=tuple(replace(table, rows=()) for table in full_report.tables),
        charts=(
            replace(
                months,
                columns=tuple(Series(one.name, (0,) * 12) for one in months.columns),
                line=Series("期末未结", (0,) * 12),
            ),
            replace(causes, bars=()),
            replace(amounts, steps=tuple(Bar(step.label, 0) for step in amounts.steps)),
        ),
    )


@pytest.fixture
def wrong_report(full_report: Report) -> Report:
    return replace(
        full_report,
        reconciles=False,
        unreconciled="期末未结 41 件，"
        "按“上期结转 35＋受理 23＋恢复 1＋拆入 0－办结 18－并出 0”应为 41 件，"
        "但名册上有 42 件。多出的案件：云社调〔2024〕57号。请在“报前核对”中补录其结案日期。",
    )
