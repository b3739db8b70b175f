"""What was put right on the bench stands in the annotated copy: taken in again it says the same."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.domain.ledger_remedies import causes_in, remedies_for
from dispute_desk.domain.ledger_status import DOUBT_FILL, FIXED_FILL, statuses_of
from dispute_desk.sheets import LedgerChild, read_ledger
from tests.sheets.test_annotated import MADE, said

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.ledger import Reading

TODAY = date(2026, 11, 22)


def _first_remedies(reading: Reading) -> Decisions:
    """Return what the first remedy of every cause that keeps rows out puts right."""
    decisions = Decisions()
    for cause in causes_in(reading):
        remedies = [one for one in remedies_for(reading, cause) if one.changes]
        if cause.code.startswith("E_") and remedies:
            decisions = remedies[0].applied(decisions)
    return decisions


def _copied(path: Path, out: Path, decisions: Decisions | None = None) -> tuple[Reading, Decisions]:
    with LedgerChild(path, today=TODAY) as child:
        reading = child.answer()
        chosen = decisions or _first_remedies(reading)
        reading = child.again(chosen)
        child.annotate(out, statuses_of(reading, cells=chosen.cells))
    return reading, chosen


@pytest.mark.parametrize("name", ["p03_wanyuan_dates.xlsx", "p04_textnumbers.xls"])
def test_the_copy_taken_in_again_gives_the_same(name: str, tmp_path: Path) -> None:
    out = tmp_path / "标注.xlsx"
    fixed, decisions = _copied(MADE / name, out)
    assert decisions.cells
    assert len(fixed.rejected) < len(read_ledger(MADE / name, today=TODAY).rejected)

    again = read_ledger(out, today=TODAY)

    one, other = said(fixed), said(again)
    for key in one:
        assert other[key] == one[key], key


def test_a_cell_that_was_put_right_is_marked_and_its_row_tells_what_stood_there(
    tmp_path: Path,
) -> None:
    path, out = MADE / "p03_wanyuan_dates.xlsx", tmp_path / "标注.xlsx"
    _, decisions = _copied(path, out)
    given, made = openpyxl.load_workbook(path), openpyxl.load_workbook(out)

    for at, text in decisions.cells.items():
        cell = made[at.sheet].cell(at.row, at.column + 1)
        raw = given[at.sheet].cell(at.row, at.column + 1).value
        words = [str(one.value) for one in made[at.sheet][at.row] if one.value][-1]
        assert (cell.value or "") == text
        assert cell.fill.fgColor.rgb in {f"FF{FIXED_FILL}", f"FF{DOUBT_FILL}"}
        assert f"原文“{raw or ''}”" in words


def test_a_formula_keeps_its_place_and_tells_the_new_value(tmp_path: Path) -> None:
    path, out = tmp_path / "台账.xlsx", tmp_path / "标注.xlsx"
    book = openpyxl.Workbook()
    for row in (
        ["受理日期", "单位名称", "职工姓名", "涉及金额", "处理结果"],
        ["2024-03-01", "例一公司", "张例一", '=100&"约"', "调解成功"],
        ["2024-03-02", "例二公司", "张例二", 200, "调解成功"],
    ):
        book.worksheets[0].append(row)
    book.save(path)

    cells = {
        CellAt("Sheet", 2, 3): "100元",
        CellAt("Sheet", 3, 4): "",
        CellAt("Sheet", 3, 7): "甲&<",
    }
    _copied(path, out, Decisions(cells=cells))

    values = openpyxl.load_workbook(out, data_only=True).worksheets[0]
    assert [values.cell(2, 4).value, values.cell(3, 5).value, values.cell(3, 8).value] == [
        "100元",
        None,
        "甲&<",
    ]
    assert openpyxl.load_workbook(out).worksheets[0].cell(2, 4).value == '=100&"约"'
    assert zipfile.ZipFile(out).testzip() is None
    assert [one.amount_fen for one in read_ledger(out, today=TODAY).cases] == [10_000, 20_000]
