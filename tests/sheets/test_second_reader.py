"""What the fast reader cannot take is tried by a second reader, in a second child if need be."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import LedgerChild, child, second_reader
from dispute_desk.sheets.file_kind import FileKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_text import Cell

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
TODAY = date(2026, 11, 22)


def shown(row: Sequence[Cell]) -> list[str]:
    """Return the cells of a row that hold something as texts, days without their midnight."""
    texts = [str(value).removesuffix(" 00:00:00").removesuffix(".0") for value in row]
    return [text for text in texts if text not in {"", "None", "0"}]


@pytest.mark.parametrize("name", ["details/marks.xlsx", "details/marks.xls"])
def test_the_second_reader_tells_the_same_of_the_ledger(name: str) -> None:
    path = LEDGERS / name
    data = path.read_bytes()
    kind = FileKind(path.suffix[1:])

    fast = child.sheets_of(path.name, data, kind)[0]
    slow = child.sheets_of(path.name, data, kind, slowly=True)[0]

    assert slow.hidden_rows == fast.hidden_rows
    assert slow.fills == fast.fills
    assert [shown(row) for row in slow.rows] == [shown(row) for row in fast.rows]


def test_the_second_reader_has_a_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "SECOND_READER", -1.0)
    data = (LEDGERS / "details" / "marks.xlsx").read_bytes()

    with pytest.raises(DeskError) as refusal:
        second_reader.read_slowly("a.xlsx", data, FileKind.XLSX)

    assert refusal.value.code == "sheet_too_slow"


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
HEADINGS = ["案号", "受理日期", "单位名称", "职工姓名", "处理结果"]
CASE = ["1", "2024-03-05", "例公司", "张例", "成功"]


def with_a_text_used_often(path: Path, *, times: int) -> Path:
    """Write a workbook with a text of 32,000 letters that many cells share."""
    plain, texts = io.BytesIO(), [*HEADINGS, *CASE, "A" * 32_000]
    book = openpyxl.Workbook()
    book.save(plain)
    cells = ["".join(f'<c t="s"><v>{at + row}</v></c>' for at in range(5)) for row in (0, 5)]
    rows = "".join(f"<row>{row}</row>" for row in cells)
    rows += '<row><c t="s"><v>10</v></c></row>' * times
    strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        made.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/sharedStrings.xml":
                continue
            if name == "xl/worksheets/sheet1.xml":
                data = (
                    f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
                )
            elif name == "[Content_Types].xml":
                data = data.replace(b"</Types>", TYPE)
            made.writestr(name, data)
    return path


@pytest.mark.slow
def test_when_a_child_dies_another_tries_with_the_second_reader(tmp_path: Path) -> None:
    # The fast reader copies the text for every cell and dies for want of memory.
    path = with_a_text_used_often(tmp_path / "a.xlsx", times=40_000)

    with LedgerChild(path, today=TODAY) as reader:
        first = reader._process.pid
        with pytest.raises(DeskError) as refusal:
            reader.answer()
        second = reader._process.pid

    assert second != first
    assert refusal.value.code == "sheet_too_much_text"
    assert "a.xlsx" in str(refusal.value)


def test_the_second_reader_takes_a_text_that_is_used_now_and_then(tmp_path: Path) -> None:
    data = with_a_text_used_often(tmp_path / "a.xlsx", times=3).read_bytes()

    (grid,) = child.sheets_of("a.xlsx", data, FileKind.XLSX, slowly=True)

    assert [len(row) for row in grid.rows] == [5, 5, 1, 1, 1]
