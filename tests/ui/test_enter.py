"""Enter on a focused button acts, and a case is worked through without leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from dispute_desk.domain.stages import Stage
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.conftest import NOW
from tests.ui.hands import find, form, press, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def store_file(store_file: Path) -> Path:
    """A station with one case."""
    desk = open_desk(store_file, lambda: NOW)
    person = NewClaimant(name="李䶮", phone="13800001234")
    desk.do(RegisterCase(claimants=(person,), employer="广州例信制衣有限公司", cause="04"))
    desk.close()
    return store_file


def focused(window: MainWindow) -> str:
    """The name of what has the focus in the window."""
    here = window.focusWidget()
    return here.objectName() if here is not None else ""


def enter(window: MainWindow) -> None:
    window.activateWindow()
    here = window.focusWidget()
    assert here is not None
    press(here, Qt.Key.Key_Return)


def open_case(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.go("case_file", 1)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    return page


def reached(page: CaseFilePage, stage: Stage) -> bool:
    return page.view is not None and page.view.stage is stage


def test_enter_takes_one_step_after_the_other_and_stays_in_the_case(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_case(qtbot, window)
    assert focused(window) == "case_file.step.accept"

    enter(window)
    accept = form(qtbot, "step.accept")
    press(accept, Qt.Key.Key_Return, ctrl=True)  # asked: points nobody has looked at
    press(accept, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: reached(page, Stage.ACCEPTED))
    wait_until_quiet(window)
    assert focused(window) == "case_file.step.mediate"

    enter(window)
    press(form(qtbot, "step.mediate"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: reached(page, Stage.MEDIATING))
    wait_until_quiet(window)
    assert focused(window) == "case_file.step.session"
    assert window.current == "case_file"


def test_a_step_taken_back_leaves_the_focus_on_the_step_to_take_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_case(qtbot, window)
    enter(window)
    accept = form(qtbot, "step.accept")
    press(accept, Qt.Key.Key_Return, ctrl=True)  # asked: points nobody has looked at
    press(accept, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: reached(page, Stage.ACCEPTED))
    wait_until_quiet(window)

    assert window.toast is not None
    window.toast.findChild(QPushButton, "toast.undo").click()  # type: ignore[union-attr]

    until(qtbot, lambda: reached(page, Stage.REGISTERED))
    assert focused(window) == "case_file.step.accept"


def test_enter_on_save_saves_the_form(qtbot: QtBot, window: MainWindow) -> None:
    page = open_case(qtbot, window)
    page.take("plan_next")
    step = form(qtbot, "step.plan_next")
    find(step, "step.plan_next.next_action", QLineEdit).clear()
    type_in(step, "step.plan_next.next_action", "电话联系单位人事")
    save = find(step, "step.plan_next.save", QPushButton)
    save.setFocus()

    press(save, Qt.Key.Key_Return)

    until(qtbot, lambda: QApplication.activeModalWidget() is None)
    wait_until_quiet(window)
    assert page.view is not None
    assert page.view.file.case["next_action"] == "电话联系单位人事"
    assert page.isAncestorOf(window.focusWidget() or window)


def test_enter_on_the_pane_beside_the_list_acts(qtbot: QtBot, window: MainWindow) -> None:
    window.go("cases")
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    button = find(page, "cases.detail.step", QPushButton)
    until(qtbot, button.isVisible)
    button.setFocus()

    press(button, Qt.Key.Key_Enter)

    form(qtbot, "step.accept").reject()


def test_enter_on_a_screen_of_the_rail_opens_it(window: MainWindow) -> None:
    button = find(window, "rail.cases", QWidget)
    button.setFocus()

    press(button, Qt.Key.Key_Return)

    assert window.current == "cases"
    assert QApplication.activeModalWidget() is None
