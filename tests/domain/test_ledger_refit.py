"""Decisions carried over to a newer state of the same file."""

from __future__ import annotations

from dispute_desk.domain.ledger import Place, SheetRole
from dispute_desk.domain.ledger_decisions import CellAt, ColumnAt, Decisions
from dispute_desk.domain.ledger_refit import refitted

BEFORE = {
    "表": [
        ("标题",),
        ("日期", "单位", "金额"),
        ("2024-02-30", "甲公司", "1"),
        ("2024-03-01", "乙公司", "待核"),
        ("2024-03-02", "丙公司", "3"),
    ]
}
DECIDED = Decisions(
    answers={"unit:表:金额": "元", "twin:表:5": "同一件"},
    cells={CellAt("表", 3, 0): "2024-02-29", CellAt("表", 4, 2): "20"},
    roles={"表": SheetRole.CASES},
    columns={ColumnAt("表", 2, 1): "employer"},
    left_out=frozenset({Place("表", 5)}),
)
PARKED = {"twin:表:5": Place("表", 5)}


def test_what_did_not_change_is_decided_as_before() -> None:
    assert refitted(DECIDED, BEFORE, BEFORE, PARKED) == (DECIDED, 0)


def test_rows_that_moved_down_take_their_decisions_along() -> None:
    now = {"表": [("封面",), *BEFORE["表"]]}

    fitted, gone = refitted(DECIDED, BEFORE, now, PARKED)

    assert gone == 0
    assert fitted.cells == {CellAt("表", 4, 0): "2024-02-29", CellAt("表", 5, 2): "20"}
    assert fitted.columns == {ColumnAt("表", 3, 1): "employer"}
    assert fitted.left_out == {Place("表", 6)}
    assert fitted.answers == {"unit:表:金额": "元", "twin:表:6": "同一件"}


def test_a_cell_that_was_put_right_in_the_file_is_no_longer_put_right_here() -> None:
    rows = list(BEFORE["表"])
    rows[2] = ("2024-02-28", "甲公司", "1")

    fitted, gone = refitted(DECIDED, BEFORE, {"表": rows}, PARKED)

    assert gone == 1
    assert fitted.cells == {CellAt("表", 4, 2): "20"}


def test_a_column_that_moved_is_known_by_its_heading() -> None:
    now = {"表": [(row[0], "", *row[1:]) if len(row) > 1 else row for row in BEFORE["表"]]}

    fitted, _ = refitted(DECIDED, BEFORE, now, PARKED)

    assert fitted.columns == {}  # the row of headings says something else now: nobody guesses


def test_a_sheet_that_is_gone_lets_everything_about_it_go() -> None:
    fitted, gone = refitted(DECIDED, BEFORE, {}, PARKED)

    assert fitted == Decisions(answers={"unit:表:金额": "元"})
    assert gone == 6
