"""What is remembered of a ledger: its layout and what was said of it, nothing of its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.domain.ledger_profile import (
    KnownAnswer,
    Memory,
    brings_nothing,
    is_sound,
    merged,
)
from dispute_desk.domain.ledger_remembering import (
    headings_to_teach,
    profile_name,
    tables_to_remember,
)
from tests.domain.ledger_grids import LI, sheet
from tests.domain.ledger_months import (
    FIRM,
    coloured,
    january,
    month,
    said,
    understood,
)


def test_what_belongs_to_rows_is_not_remembered() -> None:
    grid = month(1)
    decisions = said(grid).with_cells({CellAt("1月", 2, FIRM): "例信商号"})
    reading, _ = understood(grid, decisions=decisions)

    kept = repr(tables_to_remember(reading, decisions))

    assert "例信商号" not in kept
    assert "张例" not in kept


@pytest.mark.parametrize("told", [LI, "13800001111", "2024-01-05"])
def test_a_row_of_people_is_no_layout(told: str) -> None:
    grid = sheet(["例公司", "张例", told, "补缴"], ["例二公司", "李例", told, "补缴"])
    decisions = Decisions(roles={"台账": SheetRole.CASES}, header_rows={"台账": 1})
    reading, _ = understood(grid, decisions=decisions)

    assert tables_to_remember(reading, decisions) == ()


def test_twelve_sheets_of_one_layout_are_one_layout() -> None:
    year = [month(number) for number in range(1, 13)]
    reading, _ = understood(*year)

    assert len(tables_to_remember(reading, Decisions())) == 1


def test_an_answer_that_differs_from_sheet_to_sheet_is_not_remembered() -> None:
    one, other = coloured(1), coloured(2)
    answers = {"colour:1月:green": "调解不成", "colour:2月:green": "调解成功"}
    reading, _ = understood(one, other, decisions=Decisions(answers=answers))

    (table,) = tables_to_remember(reading, Decisions(answers=answers))

    assert table.answers == ()


def test_a_heading_read_by_hand_may_be_taught_and_serves_other_layouts() -> None:
    grid = month(1)
    reading, _ = understood(grid, decisions=said(grid))

    taught = headings_to_teach(reading, said(grid), {})
    assert [(one.heading, one.field) for one in taught] == [
        ("对方主体", "employer"),
        ("说法", "claim"),
    ]

    other = sheet(
        ["案号", "登记时间", "说法", "对方主体", "劳动者"],
        ["1号", "2024-02-01", "补缴", "例公司", "张例"],
    )
    known = Memory(headings={one.heading: one.field for one in taught})
    found, _ = understood(other, memory=known)
    assert (found.cases[0].employer, found.cases[0].claim) == ("例公司", "补缴")
    column = found.sheets[0].tables[0].columns[2]
    assert [one.kind for one in column.evidence] == ["taught"]
    assert headings_to_teach(reading, said(grid), known.headings) == ()


def test_the_newest_of_each_layout_comes_first() -> None:
    (first,) = january().profiles[0].tables
    later = replace(first, header_row=4)
    other = replace(first, columns=first.columns[:5])

    assert merged([first, other], [later]) == (later, other)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("2024年1月案件台账.xlsx", "案件台账"),
        ("某某街道争议台账（2）.xls", "某某街道争议台账"),
        ("台账-20240131.csv", "台账"),
        ("2024.xlsx", ""),
        ("Ledger 2024 copy.xlsx", "Ledger"),
    ],
)
def test_a_profile_is_called_after_its_file_without_the_date(file: str, name: str) -> None:
    assert profile_name(file) == name


def test_what_is_remembered_is_sound_by_its_own_measure() -> None:
    (table,) = january().profiles[0].tables

    assert is_sound(table)
    assert not is_sound(replace(table, columns=()))
    assert not is_sound(replace(table, header_row=0))
    wrong = replace(table.columns[0], field="salary")
    assert not is_sound(replace(table, columns=(wrong, *table.columns[1:])))


def test_what_was_not_asked_this_month_stays_answered() -> None:
    (first,) = january().profiles[0].tables
    green = KnownAnswer(question="colour:green", option="调解成功", proposed="调解成功")
    yellow = KnownAnswer(question="colour:yellow", option="办理中", proposed="办理中")
    both, one = replace(first, answers=(green, yellow)), replace(first, answers=(green,))

    assert brings_nothing([both], [replace(one, header_row=5)])
    (kept,) = merged([both], [one])
    assert set(kept.answers) == {green, yellow}
    other = replace(green, option="调解不成")
    assert not brings_nothing([both], [replace(one, answers=(other,))])
    assert set(merged([both], [replace(one, answers=(other,))])[0].answers) == {other, yellow}
