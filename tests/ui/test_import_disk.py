"""The file on the bench and the disk: changed in WPS meanwhile, written as a copy, a blank one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel

from dispute_desk.domain.ledger_status import STATUS_HEADING
from dispute_desk.ui.commands import BY_ID
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import ROWS, bins, shown, told, type_at, words
from tests.ui.hands import answer_file_dialog, click, find, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "小台账.csv"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


@pytest.fixture
def page(window: MainWindow, ledger: Path) -> ImportingPage:
    shown(window, ledger)
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def replace_file(ledger: Path, rows: tuple[str, ...]) -> None:
    """Save as office programs do: write beside it, and put that in its place."""
    fresh = ledger.with_suffix(".tmp")
    fresh.write_text("\n".join(rows), encoding="utf-8")
    fresh.replace(ledger)


def test_a_file_saved_meanwhile_is_told_at_once_and_read_again_with_what_still_fits(
    qtbot: QtBot, window: MainWindow, page: ImportingPage, ledger: Path
) -> None:
    type_at(page, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    more = "2024-03-09,例四公司,赵例四,,,70,,办理中,"
    replace_file(ledger, (*ROWS[:2], more, *ROWS[2:]))
    until(qtbot, page.again.bar.isVisible)
    assert "在磁盘上已被改动" in page.again.bar.text()
    assert words(page, 3, 1) == "例一公司"  # what was read stays until somebody wants the newer

    click(page, "importing.disk.again")
    wait_until_quiet(window)

    assert not page.again.bar.isVisible()
    assert words(page, 3, 1) == "例四公司"
    assert words(page, 6, 0) == "2024-02-29"
    assert bins(page)[6] == "案件"
    assert len(told(page).reading.cases) == 4
    assert page.foot.decided.text() == "已改 1 处"


def test_what_no_longer_fits_is_let_go_and_said(
    qtbot: QtBot, window: MainWindow, page: ImportingPage, ledger: Path
) -> None:
    type_at(page, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    replace_file(ledger, (*ROWS[:4], ROWS[4].replace("2024-02-31", "2024-02-28"), ROWS[5]))
    until(qtbot, page.again.bar.isVisible)
    window.place.verbs.run("edit.refresh")
    wait_until_quiet(window)

    assert "1 处改动对不上" in page.bar.text()
    assert page.steps.count == 0
    assert words(page, 5, 0) == "2024-02-28"


def test_a_file_that_is_gone_is_told_and_what_was_read_can_still_be_taken_in(
    qtbot: QtBot, window: MainWindow, page: ImportingPage, ledger: Path
) -> None:
    ledger.unlink()
    until(qtbot, page.again.bar.isVisible)
    assert "已不在原处" in page.again.bar.text()

    page.take_in()
    wait_until_quiet(window)
    assert "2 件案件" in page.finished.words.text()


def test_ctrl_z_says_what_it_takes_back(window: MainWindow, page: ImportingPage) -> None:
    verbs = window.place.verbs
    type_at(page, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    assert verbs.title(BY_ID["edit.undo"]) == "撤销：改正 A5"

    verbs.run("edit.undo")
    wait_until_quiet(window)
    assert verbs.title(BY_ID["edit.redo"]) == "重做：改正 A5"
    assert not page.steps.can_undo


def test_the_copy_with_what_became_of_each_row_is_written_and_opened(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    opened: list[QUrl] = []
    page.copies.open_file = opened.append
    out = tmp_path / "批注.xlsx"
    answer_file_dialog(out)
    click(page, "importing.copy")
    wait_until_quiet(window)

    sheet = openpyxl.load_workbook(out).worksheets[0]
    told_there = [str(row[-1].value or "") for row in sheet.iter_rows()]
    assert told_there[1] == STATUS_HEADING
    assert "不是一个真实的日期" in told_there[4]
    assert "批注.xlsx" in find(page, "page.importing.bar.text", QLabel).text()
    click(page, f"{page.bar.objectName()}.open")
    assert opened == [QUrl.fromLocalFile(str(out))]


def test_after_the_import_the_copy_says_what_was_taken_in(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    page.take_in()
    wait_until_quiet(window)
    out = tmp_path / "批注.xlsx"
    answer_file_dialog(out)
    click(page, "importing.done.copy")
    wait_until_quiet(window)

    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert str([row[-1].value for row in sheet.iter_rows()][2]).startswith("已导入")


def test_a_blank_ledger_is_written_where_a_ledger_is_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go("importing")
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    out = tmp_path / "空白台账"
    answer_file_dialog(out)
    click(page, "importing.drop.other")
    wait_until_quiet(window)

    assert openpyxl.load_workbook(out.with_suffix(".xlsx")).worksheets
    assert "空白台账.xlsx" in page.bar.text()
