"""Reading happens in a child: it tells of progress, can be cancelled, and cannot harm us."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.sheets import child, read_ledger, readers, reading
from dispute_desk.sheets.writing import write_table

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
LARGE = LEDGERS / "made" / "p06_large_3000.xlsx"
TODAY = date(2026, 11, 22)
THIRD_PARTY = Path(__file__).parents[3] / "shared" / "spreadsheets"


def refused(path: Path) -> str:
    with pytest.raises(DeskError) as refusal:
        read_ledger(path, today=TODAY)
    assert str(refusal.value).endswith("。")
    return refusal.value.code


def test_progress_comes_to_its_end() -> None:
    heard: list[tuple[int, int]] = []

    read_ledger(LARGE, tell=lambda done, total: heard.append((done, total)), today=TODAY)

    assert heard[-1][0] == heard[-1][1] > 3000
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_reading_can_be_cancelled_at_once() -> None:
    with pytest.raises(DeskError) as refusal:
        read_ledger(LARGE, cancelled=lambda: True, today=TODAY)

    assert refusal.value.code == "sheet_cancelled"


def test_a_child_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)
    ours, silent = multiprocessing.get_context("spawn").Pipe(duplex=False)

    with pytest.raises(DeskError) as refusal:
        reading._listen(ours, "ledger.xlsx", None, None, reading._Heard(None, []))

    silent.close()
    ours.close()
    assert refusal.value.code == "sheet_too_slow"
    assert "ledger.xlsx" in str(refusal.value)


def test_a_refused_reading_leaves_no_child_behind() -> None:
    before = multiprocessing.active_children()

    with pytest.raises(DeskError):
        read_ledger(LARGE, cancelled=lambda: True, today=TODAY)

    assert multiprocessing.active_children() == before


def test_what_is_no_file_is_said_at_once(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.xlsx") == "sheet_no_file"
    assert refused(tmp_path) == "sheet_folder"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    path.chmod(0)

    assert refused(path) == "sheet_unreadable"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("photo.xlsx", b"\xff\xd8\xff\xe0" + b"\x00" * 99, "sheet_not_a_workbook"),
        ("letter.xls", b"%PDF-1.7\n", "sheet_not_a_workbook"),
        ("half.xlsx", b"PK\x03\x04" + b"\x00" * 50, "sheet_damaged"),
        ("noise.csv", bytes(range(256)) * 20, "sheet_damaged"),
        ("page.xls", b"<html><body>no table</body></html>", "sheet_not_a_workbook"),
    ],
)
def test_a_file_is_judged_by_its_bytes(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    assert refused(path) == code


def test_every_cut_of_a_workbook_is_refused_or_read(tmp_path: Path) -> None:
    whole = (LEDGERS / "made" / "p04_textnumbers.xls").read_bytes()
    path = tmp_path / "cut.xls"
    for part in (0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * part)])
        data = path.read_bytes()
        try:
            child.read_here(
                path, tell=lambda _done, _total: None, today=TODAY, decisions=Decisions()
            )
        except DeskError as refusal:
            sentence = str(refusal)
        else:
            sentence = "cut.xls"
        assert "cut.xls" in sentence
        assert path.read_bytes() == data


def test_what_we_write_we_read_back(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    headings = ["案号", "受理日期", "单位名称", "职工姓名", "身份证号", "涉及金额", "处理结果"]
    rows = [("1号", date(2024, 8, 27), "例公司", "=张例", "11010519491231002X", 5500.0, "成功")]
    write_table(path, sheet="台账", headings=headings, rows=rows, title="台账")

    (case,) = read_ledger(path, today=TODAY).cases

    assert (case.case_no, case.accept_date, case.amount_fen) == ("1号", date(2024, 8, 27), 550_000)
    assert case.workers[0].name == "=张例"


def test_answers_settle_the_questions_they_were_asked() -> None:
    path = LEDGERS / "made" / "p03_wanyuan_dates.xlsx"
    asked = read_ledger(path, today=TODAY)

    settled = read_ledger(
        path, today=TODAY, decisions=Decisions({one.id: one.proposed for one in asked.questions})
    )

    assert asked.questions
    assert settled.questions == ()
    assert settled.cases == asked.cases


@pytest.mark.slow
@pytest.mark.skipif(not THIRD_PARTY.is_dir(), reason="third-party workbooks are not shipped")
def test_no_third_party_workbook_crashes_or_hangs_the_reader() -> None:
    files = [
        path
        for folder in ("calamine", "python-calamine", "readxl", "tablib")
        for path in sorted((THIRD_PARTY / "nasty" / folder).iterdir())
    ]
    assert files

    for path in files:
        started = time.monotonic()
        try:
            assert read_ledger(path, today=TODAY).cases == (), path.name
        except DeskError as refusal:
            assert path.name in str(refusal)  # noqa: PT017 - most of them can be read
        assert time.monotonic() - started < 30, path.name


def test_an_unforeseen_failure_is_a_sentence_and_keeps_its_cause() -> None:
    no_day: Any = None

    with pytest.raises(DeskError) as refusal:
        read_ledger(LEDGERS / "nasty" / "utf8_bom.csv", today=no_day)

    assert refusal.value.code == "sheet_reader_failed"
    assert "AttributeError" in str(refusal.value.__cause__)


def test_a_reader_that_was_got_ready_reads_as_any_other() -> None:
    readers.get_ready()
    readers.get_ready()

    assert len(read_ledger(LARGE, today=TODAY).cases) == 3000
