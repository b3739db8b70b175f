"""The annotated copy: read by another library, put right, and imported again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_status import STATUS_HEADING, STOPS_FILL, statuses_of
from dispute_desk.sheets import LedgerChild, read_ledger

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from dispute_desk.domain.ledger import Reading

TODAY = date(2026, 11, 22)
MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
LEDGERS = sorted(path for path in MADE.iterdir() if path.suffix != ".json")


def annotated(path: Path, out: Path) -> Reading:
    with LedgerChild(path, today=TODAY) as child:
        reading = child.answer()
        child.annotate(out, statuses_of(reading))
    return reading


def said(reading: Reading) -> dict[str, object]:
    """What a reading says, without the name of its file."""
    return {
        "cases": [case.row_hash for case in reading.cases],
        "facts": [case[:8] + case[8:26] for case in reading.cases],
        "rejected": [one.finding for one in reading.rejected],
        "warnings": sorted(reading.warnings),
        "duplicates": reading.duplicates,
        "bins": [(one.sheet, one.rows, one.bins) for one in reading.sheets],
        "totals": reading.stated_totals,
        "questions": [(one.id, one.options) for one in reading.questions],
    }


def column_of_status(sheet: Worksheet) -> int:
    return next(
        int(cell.column)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value == STATUS_HEADING
    )


@pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.stem)
def test_the_copy_says_the_same_when_it_is_read_again(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "标注.xlsx"
    first = annotated(path, out)

    again = read_ledger(out, today=TODAY)

    one, other = said(first), said(again)
    for key in one:
        assert other[key] == one[key], key


def test_formulas_values_widths_and_everything_else_stay(tmp_path: Path) -> None:
    path, out = MADE / "p01_monthly_2023.xlsx", tmp_path / "标注.xlsx"
    annotated(path, out)

    for as_values in (False, True):
        given = openpyxl.load_workbook(path, data_only=as_values)
        made = openpyxl.load_workbook(out, data_only=as_values)
        assert made.sheetnames == given.sheetnames
        for old, new in zip(given.worksheets, made.worksheets, strict=True):
            assert new.merged_cells.ranges == old.merged_cells.ranges
            assert new.sheet_state == old.sheet_state
            for row in old.iter_rows():
                for cell in row:
                    copied = new.cell(cell.row, cell.column)
                    assert copied.value == cell.value
                    assert copied.number_format == cell.number_format
                    assert copied.font.b == cell.font.b


def test_a_rejected_row_is_marked_told_and_can_be_put_right(tmp_path: Path) -> None:
    path, out = MADE / "p03_wanyuan_dates.xlsx", tmp_path / "标注.xlsx"
    first = annotated(path, out)
    wrong = next(one for one in first.rejected if one.finding.code == "E_BAD_DATE")
    place = wrong.row.place

    book = openpyxl.load_workbook(out)
    sheet = book[place.sheet]
    status = sheet.cell(place.row, column_of_status(sheet)).value
    marked = [cell for cell in sheet[place.row] if cell.fill.fgColor.rgb == f"FF{STOPS_FILL}"]
    assert "不是一个真实的日期" in status
    assert [cell.value for cell in marked] == [wrong.finding.raw]

    marked[0].value = "2024-02-29"
    fixed = tmp_path / "改好.xlsx"
    book.save(fixed)
    again = read_ledger(fixed, today=TODAY)

    assert len(again.cases) == len(first.cases) + 1
    assert {case.row_hash for case in first.cases} < {case.row_hash for case in again.cases}


def test_what_is_no_xlsx_becomes_one_with_its_ids_as_texts(tmp_path: Path) -> None:
    path, out = MADE / "p05_wps_export_gb18030.csv", tmp_path / "标注.xlsx"
    first = annotated(path, out)

    sheet = openpyxl.load_workbook(out).worksheets[0]
    case = next(case for case in first.cases if case.workers and case.workers[0].id_no)
    texts = {str(cell.value) for cell in sheet[case.where[0].row] if cell.data_type == "s"}
    assert case.workers[0].id_no in {text.strip() for text in texts}


def test_the_source_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_bytes((MADE / "p05_wps_export_gb18030.csv").read_bytes())
    before = path.read_bytes()
    with LedgerChild(path, today=TODAY) as child:
        statuses = statuses_of(child.answer())
        with pytest.raises(DeskError) as same:
            child.annotate(path, statuses)
        path.write_bytes(before + b"x\r\n")
        with pytest.raises(DeskError) as changed:
            child.annotate(tmp_path / "标注.xlsx", statuses)
        with pytest.raises(DeskError) as nowhere:
            child.annotate(tmp_path / "没有" / "标注.xlsx", statuses)

    assert (same.value.code, changed.value.code) == ("sheet_same_file", "sheet_changed")
    assert nowhere.value.code in {"sheet_changed", "sheet_cannot_write"}
    assert [one.name for one in tmp_path.iterdir()] == ["台账.csv"]
