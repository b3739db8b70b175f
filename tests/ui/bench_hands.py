"""Hands for the tests of the import bench: read a ledger, look at the sheet, type into a cell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from dispute_desk.ui.pages.importing.sheet_heads import bin_word
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.importing.page import ImportingPage
    from dispute_desk.ui.pages.importing.work import Understood


MADE = Path(__file__).resolve().parents[1] / "data/ledgers/made"
#: What the one sheet of a text file is called.
SHEET = "csv"
HEADER = "受理日期,单位名称,职工姓名,身份证号,联系电话,涉及金额,补缴金额,处理结果,旁注"
ROWS = (
    "2024年争议台账,,,,,,,,",
    HEADER,
    "2024-03-01,例一公司,张例一,11010519491231002X,13800000000,1200.50,300,调解成功,甲",
    "2024-03-02,例二公司,张例二,110105194912310021,13800000001,800,,办理中,乙",
    "2024-02-31,例三公司,张例三,,,50,,调解成功,丙",
    "合计,,,,,2000.50,300,,",
)


def shown(window: MainWindow, ledger: Path) -> None:
    window.activateWindow()
    window.go("importing", ledger)
    wait_until_quiet(window)


def told(page: ImportingPage) -> Understood:
    assert page._understood is not None
    return page._understood


def words(page: ImportingPage, row: int, column: int) -> str:
    """What a cell of the sheet shows; the row from 1, the column from 0."""
    return str(page.bench.pane.model.index(row - 1, column).data())


def bins(page: ImportingPage) -> dict[int, str]:
    model = page.bench.pane.model
    rows = range(model.rowCount())
    return {
        row + 1: bin_word(model.drawn, row + 1, left_out=model.is_left_out(row))[0] for row in rows
    }


def type_at(page: ImportingPage, row: int, column: int, text: str) -> None:
    """Type a text into a cell as one does in a sheet, and end with Enter."""
    view = page.bench.pane.view
    view.setFocus()
    view.go_to(row - 1, column)
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or view, letter)
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Return)
    QApplication.processEvents()  # what is typed is taken a moment after Enter


def press(page: ImportingPage, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or page
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
