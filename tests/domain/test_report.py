"""A report is declared once; its JSON keeps the contract of the command line."""

from __future__ import annotations

import pickle
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
    machine_value,
    people_value,
)


def a_report(**changes: object) -> Report:
    told: dict[str, object] = {
        "id": "monthly",
        "title": "月报",
        "station": "示例站",
        "period": "2024年8月",
        "first": date(2024, 8, 1),
        "last": date(2024, 8, 31),
        "made_on": date(2024, 9, 1),
        "figures": (
            Figure(
                "cases_closed", "本期办结", Unit.CASES, 6, 6, "按结案日期", rows=(RowBehind("7"),)
            ),
            Figure("paid", "实缴入库", Unit.YUAN, 21_000_000, 21_000_000),
            Figure("success_rate", "调解成功率", Unit.PERCENT, None, 8333),
        ),
        "notes": ("单列历史台账。",),
    }
    return Report(**(told | changes))  # type: ignore[arg-type] # a test changes any field


@pytest.mark.parametrize(
    ("value", "unit", "machine", "people"),
    [
        (6, Unit.CASES, 6, "6"),
        (1234, Unit.PERSONS, 1234, "1,234"),
        (21_000_000, Unit.YUAN, "210000.00", "210,000.00"),
        (-5, Unit.YUAN, "-0.05", "-0.05"),
        (-1_234_567, Unit.YUAN, "-12345.67", "-12,345.67"),
        (8333, Unit.PERCENT, "83.33", "83.33"),
        (125, Unit.DAYS, "12.5", "12.5"),
        (None, Unit.YUAN, None, "—"),
        (None, Unit.CASES, None, "—"),
        (0, Unit.YUAN, "0.00", "0.00"),
    ],
)
def test_values_are_written_for_machines_and_for_people(
    value: int | None,
    unit: Unit,
    machine: object,
    people: str,
) -> None:
    assert machine_value(value, unit) == machine
    assert people_value(value, unit) == people


def test_json_is_what_the_contract_says() -> None:
    assert a_report().to_json() == {
        "report": "monthly",
        "from": "2024-08-01",
        "to": "2024-08-31",
        "figures": [
            {
                "id": "cases_closed",
                "label": "本期办结",
                "unit": "件",
                "value": 6,
                "year_to_date": 6,
            },
            {
                "id": "paid",
                "label": "实缴入库",
                "unit": "元",
                "value": "210000.00",
                "year_to_date": "210000.00",
            },
            {
                "id": "success_rate",
                "label": "调解成功率",
                "unit": "%",
                "value": None,
                "year_to_date": "83.33",
            },
        ],
        "reconciles": True,
        "notes": ["单列历史台账。"],
    }


def test_rows_are_told_only_when_asked() -> None:
    told = a_report().to_json(rows=True)["figures"]

    assert isinstance(told, list)
    assert [figure["rows"] for figure in told] == [[7], [], []]


def test_the_reason_of_a_wrong_report_is_its_first_note() -> None:
    told = a_report(reconciles=False, unreconciled="少了一件").to_json()

    assert told["reconciles"] is False
    assert told["notes"] == ["少了一件", "单列历史台账。"]


@pytest.mark.parametrize(
    "changes",
    [
        {"reconciles": False},
        {"highlights": ("absent",)},
        {"figures": (Figure("a", "甲", Unit.CASES, 1), Figure("a", "乙", Unit.CASES, 2))},
    ],
)
def test_a_report_that_contradicts_itself_is_a_bug(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        a_report(**changes)


def test_a_table_row_fits_its_columns() -> None:
    with pytest.raises(ValueError, match="by_cause"):
        Table(
            "by_cause", "按事由", (Column("事由"), Column("件", Unit.CASES)), (TableRow(("欠缴",)),)
        )


def test_a_table_says_its_cells_by_the_columns_units() -> None:
    table = Table(
        "t",
        "表",
        (Column("事由"), Column("件", Unit.CASES), Column("元", Unit.YUAN)),
        (TableRow(("欠缴", 1200, 5)), TableRow((None, None, None))),
    )

    assert [table.words(row) for row in table.rows] == [["欠缴", "1,200", "0.05"], ["—", "—", "—"]]


def test_definitions_stand_before_those_of_the_figures() -> None:
    report = a_report(definitions=("期间按发生日",))

    assert report.explained() == ["期间按发生日", "本期办结：按结案日期"]
    assert report.figure("paid").value == 21_000_000


def test_bars_are_sorted_and_every_chart_says_itself_in_words() -> None:
    bars = BarsChart("事由", Unit.CASES, (Bar("甲", 1), Bar("乙", 3), Bar("丙", 1)))
    columns = ColumnsChart(
        "逐月",
        Unit.CASES,
        ("7月", "8月"),
        (Series("受理", (1, 2)),),
        Series("未结", (3, 4)),
    )
    funnel = FunnelChart("金额", Unit.YUAN, (Bar("诉求", 100), Bar("实缴", 50)))

    assert [bar.label for bar in bars.sorted] == ["乙", "甲", "丙"]
    assert bars.alternative() == "事由（件）。乙 3、甲 1、丙 1。"
    assert columns.alternative() == "逐月（件）。受理：7月 1、8月 2；未结：7月 3、8月 4。"
    assert funnel.alternative() == "金额（元）。诉求 1.00 → 实缴 0.50。"
    assert BarsChart("事由", Unit.CASES, ()).alternative() == "事由（件）。没有数据。"


def test_a_report_travels_to_another_process() -> None:
    report = a_report(charts=(BarsChart("事由", Unit.CASES, (Bar("甲", 1),)),))

    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes
