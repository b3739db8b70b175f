"""What concerns a whole file is told once: macros, signatures, links; or refused in a sentence."""

from __future__ import annotations

import warnings
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_lines import lines_of
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.sheets import read_ledger
from dispute_desk.sheets.notes import INCOMPLETE, LINKED, MACROS, SIGNED

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
MARKS = LEDGERS / "details" / "marks.xlsx"
TODAY = date(2026, 11, 22)
WHOLE_FILE = {INCOMPLETE, LINKED, MACROS, SIGNED}


def with_parts(path: Path, *names: str, of: Path = MARKS) -> Path:
    """Write the workbook with further parts."""
    with zipfile.ZipFile(of) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that stand there already
            for name in names:
                target.writestr(name, b"<x/>")
    return path


def told_of(path: Path) -> set[str]:
    reading = read_ledger(path, today=TODAY)
    told = [one for one in reading.warnings if one.code in WHOLE_FILE]
    lines = [line.place for line in lines_of(reading)]
    assert len(told) == len({one.code for one in told})
    assert all(one.place in lines for one in told)
    assert all(message_of(one).endswith("。") for one in told)
    assert len(reading.cases) == 12
    return {one.code for one in told}


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/vbaProject.bin", MACROS),
        ("xl/macrosheets/sheet1.xml", MACROS),
        ("_xmlsignatures/origin.sigs", SIGNED),
        ("xl/externalLinks/externalLink1.xml", LINKED),
    ],
)
def test_a_workbook_is_read_and_its_peculiarity_told(tmp_path: Path, part: str, code: str) -> None:
    assert told_of(with_parts(tmp_path / "a.xlsm", part)) == {code}


@pytest.mark.parametrize(
    ("part", "code"),
    [("Basic/Standard/Modul.xml", MACROS), ("META-INF/documentsignatures.xml", SIGNED)],
)
def test_an_open_document_is_read_and_its_peculiarity_told(
    tmp_path: Path, part: str, code: str
) -> None:
    path = with_parts(tmp_path / "a.ods", part, of=LEDGERS / "details" / "marks.ods")

    assert told_of(path) == {code}


@pytest.mark.parametrize("name", ["marks.xlsx", "marks.xls", "marks.ods"])
def test_nothing_is_told_of_an_ordinary_workbook(name: str) -> None:
    assert told_of(LEDGERS / "details" / name) == set()


@pytest.mark.parametrize(
    "part", ["../outside.xml", "C:/outside.xml", "xl/workbook.xml", "XL\\Workbook.xml"]
)
def test_parts_that_lead_outside_or_stand_twice_are_refused(tmp_path: Path, part: str) -> None:
    path = with_parts(tmp_path / "a.xlsx", part)

    with pytest.raises(DeskError, match=r"a\.xlsx") as refusal:
        read_ledger(path, today=TODAY)

    assert refusal.value.code == "sheet_bad_package"


def test_an_empty_workbook_has_a_sentence_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "空.xlsx"
    openpyxl.Workbook().save(path)

    with pytest.raises(DeskError, match=r"空\.xlsx") as refusal:
        read_ledger(path, today=TODAY)

    assert refusal.value.code == "sheet_nothing_in_it"


def test_a_workbook_of_errors_alone_is_not_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"].value = "#N/A"
    book.save(path)

    assert read_ledger(path, today=TODAY).cases == ()


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("word/document.xml",), "文字文档"),
        (("photo.jpg", "readme.txt"), "压缩包"),
    ],
)
def test_a_package_of_other_things_is_named(
    tmp_path: Path, names: tuple[str, ...], kind: str
) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")

    with pytest.raises(DeskError, match=kind) as refusal:
        read_ledger(path, today=TODAY)

    assert refusal.value.code == "sheet_not_a_workbook"


def test_parts_named_in_an_odd_way_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(MARKS) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(
                name.replace("/", "\\") if name.startswith("xl/") else name, source.read(name)
            )

    reading = read_ledger(path, today=TODAY)

    assert len(reading.cases) == 12
    assert reading.sheets[0].hidden_rows == 2
