"""Every part of the bench by the keyboard: F6 between the parts, Tab as it is read, no trap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dispute_desk.ui.commands import BY_ID
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import MADE, press, shown

if TYPE_CHECKING:
    from dispute_desk.ui.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    """A ledger with a question, problems and a total on the bench."""
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def part(page: ImportingPage) -> str:
    """The part of the bench that has the focus."""
    had = QApplication.focusWidget()
    assert had is not None
    parts = (*page.bench.panes(), page.foot)
    return next((one.objectName() for one in parts if one is had or one.isAncestorOf(had)), "")


def test_f6_goes_round_the_parts_and_back(page: ImportingPage) -> None:
    page.bench.pane.view.setFocus()
    walked = []
    for _ in range(7):
        press(page, Qt.Key.Key_F6)
        walked.append(part(page))

    assert walked == [
        "importing.questions",
        "importing.problems",
        "importing.sums",
        "importing.sheets",
        "importing.foot",
        "importing.sheet",
        "importing.questions",
    ]
    press(page, Qt.Key.Key_F6, SHIFT)
    assert part(page) == "importing.sheet"


def test_f6_comes_back_to_where_one_was_in_a_part(page: ImportingPage) -> None:
    page.bench.causes.places.setFocus()
    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is page.bench.causes.places


def test_tab_goes_through_the_bench_as_it_is_read_and_leaves_it(page: ImportingPage) -> None:
    names = []
    page.bench.pane.search.setFocus()
    for _ in range(80):
        had = QApplication.focusWidget()
        assert isinstance(had, QWidget)
        names.append(had.objectName())
        QTest.keyClick(had, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.bench.pane.search:
            break
    order = [
        "importing.find",
        "importing.switch",
        "importing.fold",
        "importing.sheet",
        "importing.sheets.bar",
        "importing.role",
        "importing.question.0.0",
        "importing.causes",
        "importing.rows",
        "importing.totals",
        "importing.copy",
        "importing.other",
        "importing.leave",
        "importing.next",
    ]
    assert [one for one in names if one in order] == order
    assert "rail.today" in names  # and out of the page, round again


def test_the_next_act_is_ctrl_enter_up_to_the_import_itself(
    window: MainWindow, page: ImportingPage
) -> None:
    verbs = window.place.verbs
    assert verbs.title(BY_ID["case.next"]) == "下一步：核对 116 件新案件"
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.summary.isVisible()
    assert verbs.title(BY_ID["case.next"]) == "导入 116 件案件"
    page.summary.remember.keep.setChecked(False)
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until_quiet(window)
    assert page.finished.isVisible()
    assert QApplication.focusWidget() is page.finished.look


@pytest.mark.usefixtures("page")
def test_what_has_no_key_of_its_own_is_in_the_palette(window: MainWindow) -> None:
    told = [words for words, _ in window.place.verbs.offered()]
    assert told == [
        "换一个台账文件…",
        "放弃这次导入",
        "收起或展开右侧",
        "下一处问题（F8）",
        "上一处问题（Shift+F8）",
    ]
