"""Where a control with the focus goes away, the page keeps the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import until
from tests.ui.test_new_case import register

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


def focus() -> str:
    here = QApplication.focusWidget()
    return here.objectName() if here is not None else ""


def the_case(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.activateWindow()
    done = register(qtbot, window, "李梅")
    window.go("case_file", done.value)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    wait_until_quiet(window)
    until(qtbot, window.isActiveWindow)
    return page


def test_a_button_that_goes_away_leaves_the_focus_on_its_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = the_case(qtbot, window)
    last = QPushButton("附到本案", page)  # the last of the page: behind it comes the rail
    last.setObjectName("last")
    last.show()
    last.setFocus()
    assert focus() == "last"

    last.setEnabled(False)

    until(qtbot, lambda: page.isAncestorOf(QApplication.focusWidget() or window))
    last.setEnabled(True)
    last.setFocus()
    last.deleteLater()
    until(qtbot, lambda: focus() != "last")
    until(qtbot, lambda: page.isAncestorOf(QApplication.focusWidget() or window))


def test_who_walks_into_the_rail_stays_there(qtbot: QtBot, window: MainWindow) -> None:
    the_case(qtbot, window)
    entry = next(one for one in window.rail.findChildren(QPushButton) if one.isVisible())

    entry.setFocus(Qt.FocusReason.TabFocusReason)
    wait_until_quiet(window)

    assert window.rail.isAncestorOf(QApplication.focusWidget() or window)


def test_after_undoing_a_registration_the_page_says_so_and_has_the_focus(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    window.go("new_case")
    form = window.page("new_case")
    assert isinstance(form, NewCasePage)
    until(qtbot, lambda: form.more.channel.count() > 0)
    form.fold.setChecked(True)
    form.people.rows[0].name.setText("李梅")
    form.employer.setText("广州例信制衣有限公司")
    form.more.note.setFocus()
    form.save()
    until(qtbot, lambda: window.current == "case_file")
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    until(qtbot, window.isActiveWindow)

    window.place.verbs.run("edit.undo")

    until(qtbot, page.empty.isVisible)
    until(qtbot, lambda: focus() == page.empty.button.objectName())
    window.place.verbs.run("case.new")
    wait_until_quiet(window)
    assert focus() == form.people.rows[0].name.objectName()
    assert form.area.verticalScrollBar().value() == 0
