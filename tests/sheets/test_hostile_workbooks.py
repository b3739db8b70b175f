"""Workbooks built to harm a reader come to one clear sentence, and quickly."""

from __future__ import annotations

import re
import time
import zipfile
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable

NASTY = Path(__file__).parents[1] / "data" / "ledgers" / "nasty"
GOOD = NASTY / "formula_injection.xlsx"
TODAY = date(2026, 11, 22)
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def rebuilt(path: Path, **parts: Callable[[bytes], bytes]) -> Path:
    """Write the good workbook with some of its parts changed."""
    names = {"sheet": SHEET, "strings": STRINGS, "workbook": "xl/workbook.xml"}
    changes = {names[part]: change for part, change in parts.items()}
    with (
        zipfile.ZipFile(GOOD) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, changes[name](data) if name in changes else data)
    return path


def outcome(path: Path) -> str:
    started = time.monotonic()
    try:
        read = f"{len(read_ledger(path, today=TODAY).cases)} cases"
    except DeskError as refusal:
        read = refusal.code
    assert time.monotonic() - started < 30
    return read


def last_row(row: str) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(b"</sheetData>", row.encode() + b"</sheetData>")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>', {"sheet_far_cell"}),
        ('<row r="99"><c r="ZZZZZZ99999999999"><v>1</v></c></row>', {"sheet_far_cell"}),
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', {"sheet_far_cell"}),
        ('<row r="90"><c r="A90" t="s"><v>99999</v></c></row>', {"sheet_damaged"}),
        ('<row r="90"><c r="A90"><v>1e999999</v></c><c r="F90"><v>NaN</v></c></row>', {"30 cases"}),
    ],
)
def test_a_cell_that_lies_about_its_place_or_value(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    assert outcome(rebuilt(tmp_path / "a.xlsx", sheet=last_row(row))) in expected


def test_a_count_of_strings_beyond_belief(tmp_path: Path) -> None:
    def exaggerate(xml: bytes) -> bytes:
        return re.sub(rb'uniqueCount="\d+"', b'uniqueCount="2000000000000"', xml)

    assert outcome(rebuilt(tmp_path / "a.xlsx", strings=exaggerate)) == "sheet_damaged"


def test_a_gigantic_text_in_one_cell(tmp_path: Path) -> None:
    huge = b"<si><t>" + b"A" * 70_000_000 + b"</t></si></sst>"

    path = rebuilt(tmp_path / "a.xlsx", strings=lambda xml: xml.replace(b"</sst>", huge))

    assert outcome(path) == "sheet_bomb"


def test_a_part_whose_checksum_is_wrong(tmp_path: Path) -> None:
    path = rebuilt(tmp_path / "a.xlsx")
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02") + 16
    data[place] ^= 0xFF
    path.write_bytes(data)

    assert outcome(path) == "sheet_damaged"


def test_a_document_type_in_any_part(tmp_path: Path) -> None:
    def declare(xml: bytes) -> bytes:
        return xml.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)

    assert outcome(rebuilt(tmp_path / "a.xlsx", workbook=declare)) == "sheet_unsafe_xml"


def test_a_text_document_is_named_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")

    with pytest.raises(DeskError, match="文字文档"):
        read_ledger(path, today=TODAY)


@pytest.mark.slow
def test_random_damage_never_gets_out_of_the_child(tmp_path: Path) -> None:
    random = Random(7)  # noqa: S311 - damage, not secrets

    def damage(xml: bytes) -> bytes:
        data = bytearray(xml)
        for _ in range(random.randint(1, 6)):
            data[random.randrange(len(data))] = random.choice(b'<>"/=0159AZ& \x00')
        return bytes(data)

    for _ in range(60):
        part = random.choice(["sheet", "strings", "workbook"])
        path = rebuilt(tmp_path / "a.xlsx", **{part: damage})
        assert re.fullmatch(r"\d+ cases|sheet_\w+", outcome(path))
