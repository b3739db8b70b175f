"""What a person decided about a workbook, and what it is understood as with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger import Bin, Place, RowKind, SheetRole
from dispute_desk.domain.ledger_decisions import (
    CellAt,
    ColumnAt,
    Decisions,
    check_answers,
    decisions_from,
)
from dispute_desk.domain.ledger_grid import Grid
from tests.domain.ledger_grids import HEADER, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_text import Cell

words = st.text(max_size=8)
places = st.builds(Place, words, st.integers(1, 99))


def table(*rows: list[Cell]) -> Grid:
    return sheet(HEADER, *rows)


def bins(reading: Reading) -> dict[Bin, int]:
    return {one: count for one, count in reading.sheets[0].bins if count}


def test_a_cell_put_right_is_read_as_if_it_stood_there() -> None:
    grid = table(row(1, 受理日期="2024.2.30"), row(2))
    assert read(grid).rejected[0].finding.code == "E_BAD_DATE"

    at = CellAt("台账", 2, HEADER.index("受理日期"))
    mended = read(grid, decisions=Decisions().with_cells({at: "2024-02-29"}))

    assert not mended.rejected
    assert str(mended.cases[0].accept_date) == "2024-02-29"
    assert grid.rows[1][at.column] == "2024.2.30"


def test_an_error_that_was_put_right_is_none_any_more() -> None:
    column = HEADER.index("单位名称")
    grid = Grid("台账", [HEADER, row(3, 单位名称="")], errors={(2, column): "#N/A"})
    assert {one.code for one in read(grid).warnings} == {"W_CELL_ERROR"}

    cells = {CellAt("台账", 2, column): "例信制衣厂"}
    mended = read(grid, decisions=Decisions(cells=cells))

    assert mended.cases[0].employer == "例信制衣厂"
    assert not mended.warnings


def test_a_column_is_read_into_the_field_a_person_says() -> None:
    grid = Grid("台账", [[*HEADER, "对方"], [*row(4, 单位名称="旧名"), "例信制衣厂"]])
    at = ColumnAt("台账", 1, len(HEADER))

    chosen = read(grid, decisions=Decisions().with_column(at, "employer"))

    assert chosen.cases[0].employer == "例信制衣厂"
    told = {one.heading: one.field for one in chosen.sheets[0].columns}
    assert told["对方"] == "employer"
    assert told["单位名称"] is None  # one column for a field: the other is kept as it is


def test_a_column_can_be_kept_as_it_is() -> None:
    at = ColumnAt("台账", 1, HEADER.index("处理结果"))
    kept = read(table(row(5)), decisions=Decisions().with_column(at, None))

    assert kept.cases[0].result_raw is None
    assert ("处理结果", "调解成功") in kept.cases[0].rows[0].cells


def test_a_row_left_out_is_no_case_and_is_still_counted() -> None:
    grid = table(row(6), row(7))
    left = read(grid, decisions=Decisions(left_out=frozenset({Place("台账", 3)})))

    assert len(left.cases) == 1
    assert bins(left) == {Bin.CASE: 1, Bin.STRUCTURAL: 2}
    assert left.skipped_rows[-1].kind is RowKind.LEFT_OUT


def test_a_sheet_is_what_a_person_says() -> None:
    grids = table(row(8)), Grid("备查", [["x"], HEADER, row(9, 单位名称="另一家厂")])

    other = read(*grids, decisions=Decisions().with_role("备查", SheetRole.OTHER))
    assert [one.role for one in other.sheets] == [SheetRole.CASES, SheetRole.OTHER]
    assert len(other.cases) == 1

    by_row = read(*grids, decisions=Decisions(header_rows={"备查": 2}))
    assert len(by_row.cases) == 2


def test_an_answered_question_is_told_apart_and_can_be_answered_anew() -> None:
    rows = [row(10, 涉及金额=float(number)) for number in range(1, 10)]
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    grid = Grid("台账", [header, *rows, row(11, 涉及金额=61830.0)])
    asked = read(grid)
    (question,) = asked.questions

    for option in question.options:
        settled = read(grid, decisions=Decisions().with_answer(question.id, option))
        assert not settled.questions
        assert [one.id for one in settled.answered] == [question.id]
        check_answers(settled, Decisions({question.id: option}))


def test_an_answer_nobody_asked_for_or_that_is_no_option_is_refused() -> None:
    rows = [row(12, 涉及金额=float(number)) for number in range(1, 10)]
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    reading = read(Grid("台账", [header, *rows, row(13, 涉及金额=61830.0)]))
    (question,) = reading.questions

    with pytest.raises(DeskError) as unknown:
        check_answers(reading, Decisions({"unit:别处:金额": "元"}))
    assert unknown.value.code == "import_no_question"
    with pytest.raises(DeskError) as wrong:
        check_answers(reading, Decisions({question.id: "胡说"}))
    assert wrong.value.code == "import_no_option"
    assert wrong.value.facts["options"] == "万元、元"


@given(
    answers=st.dictionaries(words, words, max_size=3),
    cells=st.dictionaries(
        st.builds(CellAt, words, st.integers(1, 99), st.integers(0, 50)), words, max_size=3
    ),
    roles=st.dictionaries(words, st.sampled_from(SheetRole), max_size=3),
    header_rows=st.dictionaries(words, st.integers(1, 99), max_size=3),
    columns=st.dictionaries(
        st.builds(ColumnAt, words, st.integers(1, 99), st.integers(0, 50)),
        st.none() | words,
        max_size=3,
    ),
    left_out=st.frozensets(places, max_size=3),
)
def test_decisions_are_the_same_after_json(**told: object) -> None:
    decisions = Decisions(**told)  # type: ignore[arg-type]
    assert decisions_from(json.loads(json.dumps(decisions.to_json()))) == decisions


def test_units_are_looked_at_by_the_headings_that_hold_for_the_rows() -> None:
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    above = [row(n, 涉及金额=1.2) for n in (1, 2, 3)] + [row(4, 涉及金额=61_830.0)]
    below = [row(n, 涉及金额=7.0) for n in (5, 6)]
    other = ["标的金额（万元）" if one == "涉及金额（万元）" else one for one in header]
    grid = sheet(header, *above, other, *below)
    plain = read(grid)
    column = header.index("涉及金额（万元）")

    reading = read(grid, decisions=Decisions().with_column(ColumnAt("台账", 6, column), None))

    assert [one.id for one in reading.questions] == [one.id for one in plain.questions]
    assert [case.amount_fen for case in reading.cases[:4]] == [
        case.amount_fen for case in plain.cases[:4]
    ]
    assert [case.amount_fen for case in reading.cases[4:]] == [None, None]
