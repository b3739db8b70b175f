"""More than any ledger holds is refused before it is read, or costs no more than it must."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import child, extents, html_tables, read_ledger, texts, xml_2003
from dispute_desk.sheets.guard import check

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid

TODAY = date(2026, 11, 22)
MARKS = Path(__file__).parents[1] / "data" / "ledgers" / "details" / "marks.ods"


def refusal_of(path: Path) -> str:
    with pytest.raises(DeskError) as refusal:
        read_ledger(path, today=TODAY)
    sentence = str(refusal.value)
    assert path.name in sentence
    assert "{" not in sentence
    return refusal.value.code


def read(data: bytes, name: str = "a.xlsx") -> list[Grid]:
    return child.sheets_of(name, data, check(name, data))


def a_workbook(rows: bytes) -> bytes:
    """Return a workbook with one sheet of these rows."""
    plain, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = (
                    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                )
                data += b"<sheetData>" + rows + b"</sheetData></worksheet>"
            target.writestr(name, data)
    return made.getvalue()


def an_open_document(rows: bytes) -> bytes:
    """Return our ODS with these rows in place of its first sheet's."""
    made = io.BytesIO()
    with zipfile.ZipFile(MARKS) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "content.xml":
                start, end = data.index(b"<table:table-row"), data.index(b"</table:table>")
                data = data[:start] + rows + data[end:]
            target.writestr(name, data)
    return made.getvalue()


CELL = (
    b"<table:table-cell%s office:value-type='float' office:value='1'>"
    b"<text:p>1</text:p></table:table-cell>"
)
SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData>%b</sheetData></worksheet>"
)
FAR, MUCH = "sheet_far_cell", "sheet_too_much"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (b"<row><c><v>1</v></c></row>" * 400_000, MUCH),
        (b"<row>" + b"<c><v>1</v></c>" * 17_000 + b"</row>", FAR),
        (
            b"<row>"
            + b"<c><v>1</v></c>" * 2_000
            + b"</row>"
            + b"<row><c><v>1</v></c></row>" * 9000,
            FAR,
        ),
        (b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", FAR),
        (b'<row r="1"><c r="A99999"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', FAR),
        (b'<row r="1"><c r="A99999999999999999999"><v>1</v></c></row>', FAR),
    ],
)
def test_a_sheet_that_is_too_large_is_refused(tmp_path: Path, rows: bytes, code: str) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(a_workbook(rows))

    assert refusal_of(path) == code


def test_formats_down_to_the_last_row_are_no_cells() -> None:
    rows = (
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )

    (grid,) = read(a_workbook(rows))

    assert [list(row) for row in grid.rows] == [[1.0]]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (b"<table:table-row table:number-rows-repeated='4000000000'>" + CELL % b"", FAR),
        (b"<table:table-row table:number-rows-repeated='900000'>" + CELL % b"", MUCH),
        (b"<table:table-row>" + CELL % b" table:number-columns-repeated='4000000000'", FAR),
        (b"<table:table-row table:number-rows-repeated='4000000000'>", FAR),
    ],
)
def test_rows_and_cells_repeated_without_end_are_refused(
    tmp_path: Path, rows: bytes, code: str
) -> None:
    path = tmp_path / "台账.ods"
    path.write_bytes(an_open_document(rows + b"</table:table-row>"))

    assert refusal_of(path) == code


def test_blank_rows_to_the_end_of_an_open_document_cost_nothing() -> None:
    row = b"<table:table-row>" + CELL % b"" + b"</table:table-row>"
    blank = b"<table:table-row table:number-rows-repeated='1048575'><table:table-cell"
    blank += b" table:number-columns-repeated='16384'/></table:table-row>"

    grid = read(an_open_document(row + blank), "a.ods")[0]

    assert [list(row) for row in grid.rows] == [[1.0]]


def test_a_page_with_spans_beyond_measure_keeps_its_few_cells() -> None:
    rows = b"<tr><td colspan=16384 rowspan=99999></td><td colspan=16384>x</td></tr>" * 15

    (grid,) = html_tables.read_html("a.xls", b"<table>" + rows + b"</table>")

    assert sum(map(len, grid.rows)) < 150_000


def test_a_page_that_grows_too_wide_is_refused() -> None:
    row = b"<tr>" + b"<td colspan=1000>x</td>" * 20 + b"</tr>"

    with pytest.raises(DeskError) as refusal:
        html_tables.read_html("a.xls", b"<table>" + row + b"</table>")

    assert refusal.value.code == FAR


def test_tables_within_tables_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extents, "MOST_SHEETS", 50)

    with pytest.raises(DeskError) as refusal:
        html_tables.read_html("a.xls", b"<table><tr><td>" * 51)

    assert refusal.value.code == "sheet_too_many_sheets"


def test_cells_of_a_page_that_reach_down_and_across_keep_the_columns() -> None:
    page = (
        "<table><tr><th rowspan=2>案号</th><th colspan=2>当事人</th><th rowspan=2>结果</th></tr>"
        "<tr><th>单位</th><th>职工</th></tr>"
        "<tr><td rowspan=2>1</td><td>例公司</td><td>张甲</td><td bgcolor='#92D050'></td></tr>"
        "<tr style='display:none'><td>例公司</td><td>李乙</td><td>成功</td></tr></table>"
    )

    (grid,) = html_tables.read_html("a.xls", page.encode())

    assert [list(row) for row in grid.rows] == [
        ["案号", "当事人", "", "结果"],
        ["", "单位", "职工"],
        ["1", "例公司", "张甲"],
        ["", "例公司", "李乙", "成功"],
    ]
    assert list(grid.merges) == [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3), (2, 0, 3, 0)]
    assert grid.hidden_rows == {4}
    assert grid.fills == {(3, 3): "92D050"}


def test_a_table_within_a_cell_is_a_table_of_its_own() -> None:
    page = "<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>后</td></tr></table>"

    outer, inner = html_tables.read_html("a.xls", page.encode())

    assert [list(row) for row in outer.rows] == [["外", "后"]]
    assert [list(row) for row in inner.rows] == [["内"]]


XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Styles><Style ss:ID="g"><Interior ss:Color="#92D050" ss:Pattern="Solid"/></Style></Styles>'
    '<Worksheet ss:Name="台账"><Table>{rows}</Table></Worksheet></Workbook>'
)


def test_the_older_xml_tells_what_the_newer_one_does() -> None:
    rows = (
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">案</Data></Cell></Row>'
        '<Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="Number">2.5</Data></Cell>'
        '<Cell ss:StyleID="g"/><Cell><Data ss:Type="Error">#N/A</Data></Cell>'
        '<Cell ss:Formula="=1"><Data ss:Type="Number">0</Data></Cell></Row>'
    )

    (grid,) = xml_2003.read_xml_2003("a.xls", XML.format(rows=rows).encode())

    assert [list(row) for row in grid.rows] == [["案"], [], [2.5, "", "", 0.0]]
    assert grid.hidden_rows == {3}
    assert list(grid.merges) == [(0, 0, 0, 1)]
    assert grid.fills == {(3, 1): "92D050"}
    assert grid.errors == {(3, 2): "#N/A"}
    assert grid.unevaluated == {(3, 3)}


@pytest.mark.parametrize(
    "rows",
    [
        '<Row ss:Index="abc"><Cell ss:Index="-4"><Data ss:Type="Number">x</Data></Cell></Row>',
        '<Row><Cell ss:MergeAcross="1e9" ss:MergeDown="٣"><Data>x</Data></Cell></Row>',
    ],
)
def test_numbers_that_are_none_are_passed_over(rows: str) -> None:
    (grid,) = xml_2003.read_xml_2003("a.xls", XML.format(rows=rows).encode())

    assert [list(row) for row in grid.rows] == [["x"]]


def test_xml_that_breaks_off_names_the_sheet() -> None:
    data = XML.format(rows="<Row><Cell><Data>x</Data></Cell></Row>").encode()[:-30]

    with pytest.raises(DeskError, match="台账") as refusal:
        xml_2003.read_xml_2003("a.xls", data)

    assert refusal.value.code == "sheet_damaged_sheet"


def test_a_row_at_the_end_of_the_world_is_refused() -> None:
    rows = '<Row ss:Index="1048576"><Cell ss:Index="16384"><Data>x</Data></Cell></Row>'

    with pytest.raises(DeskError) as refusal:
        xml_2003.read_xml_2003("a.xls", XML.format(rows=rows).encode())

    assert refusal.value.code == FAR


def test_a_text_with_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extents, "MOST_ROWS", 10)

    with pytest.raises(DeskError) as refusal:
        texts.read_text("a.csv", "案号,单位\n".encode() * 11)

    assert refusal.value.code == MUCH


def test_a_text_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "LARGEST_TEXT", 10)

    with pytest.raises(DeskError) as refusal:
        texts.read_text("a.csv", b"1,2\n" * 9)

    assert refusal.value.code == "sheet_too_large"
