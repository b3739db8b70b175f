"""A report as files: in this process and in a child, whole or not at all."""

from __future__ import annotations

import os
import pickle
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import Figure, Report, Unit
from dispute_desk.services.apart import ApartBug
from dispute_desk.services.reports.door import (
    cases_behind,
    write_report,
    write_report_apart,
)
from tests.services.monthly import accepted, close, month

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


def a_report(**changes: object) -> Report:
    told: dict[str, object] = {
        "id": "monthly",
        "title": "社保费争议调处月报",
        "station": "示例站",
        "period": "2026年3月",
        "first": date(2026, 3, 1),
        "last": date(2026, 3, 31),
        "made_on": date(2026, 4, 1),
        "figures": (Figure("cases_closed", "本期办结", Unit.CASES, 6, 6),),
    }
    return Report(**(told | changes))  # type: ignore[arg-type] # a test changes any field


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_both_files_say_what_the_report_says(desk: Desk, tmp_path: Path) -> None:
    case_id = accepted(desk, "3-2", "李䶮")
    close(desk, case_id, "3-20")
    report = month(desk, 3, rows=True)
    pdf, xlsx = tmp_path / "月报.pdf", tmp_path / "月报.xlsx"

    written = write_report(report, pdf=pdf, xlsx=xlsx, cases=cases_behind(desk, report))

    assert written == [pdf, xlsx]
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "2026年3月" in text
    assert "办结涉及职工" in text
    book = load_workbook(xlsx)
    details = [row[0].value for row in book["案件明细"].iter_rows(min_row=2)]
    assert details == [desk.lists.case_file(case_id).case["number"]]
    sources = [row[1].value for row in book["数字来源"].iter_rows()]
    assert any("李䶮" in str(value) for value in sources)


def test_a_child_writes_the_same_bytes_and_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    here, apart = tmp_path / "here", tmp_path / "apart"
    here.mkdir()
    apart.mkdir()

    write_report(a_report(), pdf=here / "r.pdf", xlsx=here / "r.xlsx")
    write_report_apart(
        a_report(),
        pdf=apart / "r.pdf",
        xlsx=apart / "r.xlsx",
        tell=lambda done, total: told.append((done, total)),
    )

    assert left(apart) == ["r.pdf", "r.xlsx"]
    for name in left(apart):
        assert (apart / name).read_bytes() == (here / name).read_bytes()
    assert told[-1] == (100, 100)
    assert told == sorted(told)


def test_a_report_travels_to_another_process_unchanged(desk: Desk) -> None:
    accepted(desk, "3-2", "张例")
    report = month(desk, 3, rows=True)

    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes


@pytest.mark.parametrize("write", [write_report, write_report_apart])
def test_a_cancelled_report_leaves_the_old_files_alone(write: object, tmp_path: Path) -> None:
    (tmp_path / "r.pdf").write_text("old", encoding="utf-8")

    with pytest.raises(DeskError) as refusal:
        write(  # type: ignore[operator] # one of two functions
            a_report(), pdf=tmp_path / "r.pdf", xlsx=tmp_path / "r.xlsx", cancelled=lambda: True
        )

    assert refusal.value.code == "writing_stopped"
    assert left(tmp_path) == ["r.pdf"]
    assert (tmp_path / "r.pdf").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("write", [write_report, write_report_apart])
def test_a_folder_that_is_not_there_is_one_sentence(write: object, tmp_path: Path) -> None:
    gone = tmp_path / "没有" / "r.xlsx"

    with pytest.raises(DeskError) as refusal:
        write(a_report(), pdf=tmp_path / "r.pdf", xlsx=gone)  # type: ignore[operator] # one of two functions

    assert refusal.value.code == "cannot_write_file"
    assert str(gone) in refusal.value.sentence()
    assert left(tmp_path) == []


def test_no_file_asked_for_is_refused() -> None:
    with pytest.raises(DeskError) as refusal:
        write_report(a_report())

    assert refusal.value.code == "report_without_file"


def test_a_bug_in_the_child_comes_back_as_a_bug(tmp_path: Path) -> None:
    broken = a_report(station=None)

    with pytest.raises(ApartBug, match="Traceback"):
        write_report_apart(broken, pdf=tmp_path / "r.pdf")

    assert left(tmp_path) == []


def test_a_child_that_dies_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refusal:
        write_report_apart(a_report(made_on=Dies()), pdf=tmp_path / "r.pdf")

    assert refusal.value.code == "work_apart_died"
    assert left(tmp_path) == []


class Dies:
    """Ends the process that takes it out of its pickle."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)
