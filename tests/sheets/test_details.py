"""Hidden rows, errors, formulas, merges and fills are told alike by files of every kind."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from dispute_desk.sheets.child import sheets_of
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.notes import INCOMPLETE
from dispute_desk.sheets.package import Package
from dispute_desk.sheets.xlsx_colours import tinted
from dispute_desk.sheets.xlsx_details import xlsx_details
from dispute_desk.sheets.xlsx_scan import SheetScan

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.sheets.details import SheetDetails

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
LARGE = LEDGERS / "made" / "p06_large_3000.xlsx"
GREEN, RED = 1, 2
COLOURS = {GREEN: "92D050", RED: "FF0000"}
SOFFICE = shutil.which("soffice")


def grids(path: Path) -> list[Grid]:
    data = path.read_bytes()
    return sheets_of(path.name, data, check(path.name, data))


def saved(path: Path, book: openpyxl.Workbook) -> Grid:
    book.save(path)
    return grids(path)[0]


@pytest.mark.parametrize("name", ["marks.xlsx", "marks.xls", "marks.ods"])
def test_each_format_tells_the_same(name: str) -> None:
    grid, hidden = grids(LEDGERS / "details" / name)

    assert grid.hidden_rows == {4, 7}
    assert sorted(grid.merges) == [(0, 0, 0, 7), (7, 2, 8, 2)]
    assert grid.fills == {
        (4, 5): "92D050",
        (6, 5): "C0504D",  # by the theme
        (8, 5): "FF0000",  # by number
        (10, 7): "FFFF00",
    }
    assert (6, 4) in grid.unevaluated
    assert (grid.notes, hidden.hidden) == ((), True)
    evaluated = name != "marks.xlsx"  # openpyxl saves formulas without a value
    assert grid.errors == ({(5, 2): "#DIV/0!"} if evaluated else {})
    assert ((5, 2) in grid.unevaluated) is not evaluated


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_the_large_ledger_tells_the_same_when_saved_in_another_format(
    tmp_path: Path, kind: str
) -> None:
    convert = ["--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(LARGE)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run([str(SOFFICE), profile, *convert], check=True, capture_output=True, timeout=180)

    (was,) = grids(LARGE)
    (became,) = grids(tmp_path / f"{LARGE.stem}.{kind}")

    assert len(was.hidden_rows) == 994
    assert became.hidden_rows == was.hidden_rows
    assert became.fills == was.fills
    assert sorted(became.merges) == sorted(was.merges)


SPELLINGS = {
    "as openpyxl writes": '<row r="2"><c r="F2" s="1" t="n" /><c r="G2" t="n" s="2"></c></row>',
    "values that are none": '<row r="2"><c s="1" r="H2"><v/></c><c r="I2" s="1"><v>0</v></c></row>',
    "styles that begin alike": '<row r="2"><c r="A2" s="11"/><c r="B2" s="1"><v>1</v></c></row>',
    "hidden rows": '<row r="3" hidden="1"/><row hidden="true" r="4"/><row r="5" hidden="0"/>',
    "errors": '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c t=\'e\' r=\'B4\'><f>1/0</f></c></row>',
    "formulas": (
        '<row r="5"><c r="A5"><f>SUM(A1:A2)</f></c><c r="B5"><f>1</f><v>0</v></c>'
        '<c r="C5" t="str"><f>""</f><v></v></c><c r="D5"><f t="shared" si="0"/><v>7</v></c>'
        '<c r="E5"><f/><v/></c></row>'
    ),
    "a row that is coloured": '<row r="6" s="1"><c r="A6" s="0"/><c r="C6"><v>1</v></c></row>',
    "signs within a text": (
        '<row r="8"><c r="A8" t="inlineStr"><is><t>s="1"/&gt; hidden="1" t="e"</t></is></c></row>'
    ),
    "a comment": '<row r="7"><!-- <c r="Z9" s="1"/> --><c r="A7" s="1"/></row>',
    "cells without a place": '<row><c><v>1</v></c><c s="1"/><c s="2" t="n"></c></row>',
}


def details_of(rows: str, *, root: str = "worksheet") -> SheetDetails:
    """Return the details of a workbook with one sheet of these rows, two of its styles coloured."""
    book = openpyxl.Workbook()
    book.active["A1"].fill = PatternFill("solid", fgColor=COLOURS[GREEN])
    book.active["A2"].fill = PatternFill("solid", fgColor=COLOURS[RED])
    plain = io.BytesIO()
    book.save(plain)
    made = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            is_sheet = name.endswith("sheet1.xml")
            target.writestr(name, sheet(rows, root) if is_sheet else source.read(name))
    return xlsx_details(Package.of(made.getvalue()))["Sheet"]


def sheet(rows: str, root: str) -> bytes:
    prefix = root.rpartition(":")[0]
    space = f'xmlns:{prefix}="x"' if prefix else 'xmlns="x"'
    data = f"{prefix}:sheetData" if prefix else "sheetData"
    return f'<?xml version="1.0"?><{root} {space}><{data}>{rows}</{data}></{root}>'.encode()


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_quick_search_finds_what_a_parser_finds(spelling: str) -> None:
    rows = SPELLINGS[spelling]

    found = details_of(rows)

    assert found == SheetScan(COLOURS).read(io.BytesIO(sheet(rows, "worksheet")))
    assert not found.incomplete


def test_names_with_a_prefix_are_known() -> None:
    found = details_of('<x:row r="2" hidden="1"><x:c r="F2" s="1"/></x:row>', root="x:worksheet")

    assert (found.hidden_rows, found.fills) == ({2}, {(2, 5): "92D050"})


def test_a_sheet_that_breaks_off_tells_what_was_before() -> None:
    found = SheetScan(COLOURS).read(io.BytesIO(b'<worksheet><row r="2" hidden="1"/><row r="3"'))

    assert found.hidden_rows == {2}
    assert found.incomplete


def test_styles_nobody_can_read_are_told_and_stop_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(LARGE) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[:-20] if name == "xl/theme/theme1.xml" else data)

    (grid,) = grids(path)

    assert grid.notes == (INCOMPLETE,)
    assert len(grid.hidden_rows) == 994


def test_a_coloured_row_colours_its_blank_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["案号", "单位", "结果"])
    book.active.append(["1", "例公司", None])
    book.active.row_dimensions[2].fill = PatternFill("solid", fgColor="92D050")
    book.active["D1"] = "备注"

    grid = saved(tmp_path / "a.xlsx", book)

    assert grid.fills == {(2, 2): "92D050", (2, 3): "92D050"}


@pytest.mark.parametrize(
    ("tint", "colour"), [(0.0, "4F81BD"), (-0.25, "366092"), (0.6, "B9CDE5"), (1.0, "FFFFFF")]
)
def test_a_tint_makes_a_colour_lighter_or_darker(tint: float, colour: str) -> None:
    shown = tinted("4F81BD", tint)

    pairs = [(int(shown[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (0, 2, 4)]
    assert all(abs(one - other) <= 1 for one, other in pairs)


def test_a_tint_of_the_theme_is_applied(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "案号"
    book.active["B1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.6))
    book.active["C1"] = "结果"

    grid = saved(tmp_path / "a.xlsx", book)

    assert list(grid.fills) == [(1, 1)]
    assert grid.fills[(1, 1)] not in {"4F81BD", "FFFFFF"}


def test_a_merge_over_the_whole_sheet_is_clipped_to_what_is_used(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "台账"
    book.active["B3"] = "例"
    path = tmp_path / "a.xlsx"
    book.save(path)
    rebuilt = tmp_path / "b.xlsx"
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(rebuilt, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"</sheetData>", merge))

    (grid,) = grids(rebuilt)

    assert list(grid.merges) == [(0, 0, 2, 1)]
