"""The records of a binary workbook tell hidden rows, errors, formulas, merges and fills."""

from __future__ import annotations

import io
import zipfile
from struct import pack

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets.package import Package
from dispute_desk.sheets.xlsb_details import xlsb_details

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
LINK = '<Relationship Id="{}" Type="http://x/{}" Target="{}"/>'


def record(kind: int, data: bytes = b"") -> bytes:
    told = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(data)
    return told + bytes([length & 0x7F | 0x80, length >> 7]) + data


def text(value: str) -> bytes:
    return pack("<I", len(value)) + value.encode("utf-16-le")


def row(number: int, *, hidden: bool = False) -> bytes:
    return record(0, pack("<IIHBB", number, 0, 300, 0, 0x10 if hidden else 0) + b"\0" * 5)


def cell(kind: int, column: int, data: bytes = b"", *, style: int = 0) -> bytes:
    return record(kind, pack("<II", column, style) + data)


def workbook(sheet: bytes) -> Package:
    styles = record(45, pack("<IBBhBBBB", 0, 0, 0, 0, 0, 0, 0, 0) + b"\0" * 40)
    styles += record(45, pack("<IBBhBBBB", 1, 2 << 1 | 1, 0, 0, 0x92, 0xD0, 0x50, 255) + b"\0" * 40)
    styles += record(617, pack("<I", 2))
    styles += record(47, pack("<HHHHHHHH", 0, 0, 0, 0, 0, 0, 0, 0))
    styles += record(47, pack("<HHHHHHHH", 0, 0, 0, 1, 0, 0, 0, 0)) + record(618)
    links = LINK.format("r1", "worksheet", "worksheets/sheet1.bin")
    links += LINK.format("r2", "styles", "styles.bin")
    parts: dict[str, str | bytes] = {
        "_rels/.rels": RELATIONS.format(LINK.format("r", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": record(156, pack("<II", 0, 1) + text("r1") + text("台账")),
        "xl/_rels/workbook.bin.rels": RELATIONS.format(links),
        "xl/styles.bin": styles,
        "xl/worksheets/sheet1.bin": sheet,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return Package.of(made.getvalue())


def test_what_stands_beside_the_values_is_told() -> None:
    sheet = record(145) + row(0) + cell(7, 0, pack("<I", 0))
    sheet += row(3, hidden=True) + cell(1, 2, style=1) + cell(1, 3) + cell(3, 4, b"\x2a")
    sheet += row(4) + cell(9, 0, pack("<d", 0.0)) + cell(9, 1, pack("<d", 2.5))
    sheet += cell(11, 2, b"\x07") + record(146) + record(176, pack("<IIII", 0, 1, 2, 3))

    found = xlsb_details("a.xlsb", workbook(sheet))["台账"]

    assert found.hidden_rows == {4}
    assert found.fills == {(4, 2): "92D050"}
    assert found.errors == {(4, 4): "#N/A", (5, 2): "#DIV/0!"}
    assert found.unevaluated == {(5, 0)}
    assert found.merges == [(0, 2, 1, 3)]
    assert not found.incomplete


def test_a_cell_far_out_is_refused_before_it_is_read() -> None:
    sheet = row(1_048_575) + cell(9, 16_383, pack("<d", 1.0))

    with pytest.raises(DeskError) as refusal:
        xlsb_details("a.xlsb", workbook(sheet))

    assert refusal.value.code == "sheet_far_cell"
    assert "台账" in str(refusal.value)


def test_records_that_break_off_end_the_sheet() -> None:
    sheet = row(3, hidden=True) + cell(9, 0, pack("<d", 1.0))

    found = xlsb_details("a.xlsb", workbook(sheet[:-3]))["台账"]

    assert found.hidden_rows == {4}
