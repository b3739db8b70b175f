"""更多 of the case file: groups by stage of work, letters that go to a step, reasons why not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import STEPS, steps_of
from dispute_desk.ui.steps.menu_groups import GROUPS
from tests.ui.hands import find, form, press, until
from tests.ui.test_mediation_journey import a_case

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.case_file.step_menu import StepMenu


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> CaseFilePage:
    case_id = a_case(desk)
    window.activateWindow()
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def group(menu: StepMenu, name: str) -> dict[str, bool]:
    menu.fill()
    made = find(menu, f"case_file.more.{name}", QMenu)
    return {entry.text(): entry.isEnabled() for entry in made.actions()}


def test_every_step_has_its_place_in_one_group() -> None:
    placed = [step for part in GROUPS for step in part.steps]

    assert sorted(placed) == sorted(step.id for step in STEPS)


def test_the_likely_steps_come_first_and_the_groups_follow_the_work(page: CaseFilePage) -> None:
    menu = page.head.menu
    menu.fill()
    texts = [entry.text() for entry in menu.actions() if not entry.isSeparator()]

    assert texts[:4] == ["登记调解方案", "安排日程", "安排下一步", "登记文书"]
    assert texts[4:] == [part.title for part in GROUPS]
    assert page.view is not None
    offered = {step.id for step in steps_of(page.view)}
    entries = {entry.objectName().rpartition(".")[2] for _, entry in menu.entries()}
    assert entries == offered


def test_nothing_lies_deeper_than_a_group(page: CaseFilePage) -> None:
    page.head.menu.fill()
    parts = page.head.menu.findChildren(QMenu)
    assert len(parts) == len(GROUPS)
    for part in parts:
        assert all(entry.menu() is None for entry in part.actions())


def test_a_step_that_cannot_be_taken_says_why(page: CaseFilePage) -> None:
    menu = page.head.menu

    assert group(menu, "intake")["受理（受理以前可办）"] is False
    assert group(menu, "inquiry")["登记协查答复（没有等待答复的协查）"] is False
    assert group(menu, "mediation")["登记协议"] is True
    assert group(menu, "mediation")["启动调解（受理以后可办，正在调解的不用再启动）"] is False
    assert group(menu, "end")["归档（结案以后可办）"] is False
    assert not any(text.startswith("恢复办理") for text in group(menu, "end"))


def test_who_has_no_right_is_told_so(page: CaseFilePage) -> None:
    assert page.view is not None
    nobody = replace(page.view, actor=replace(page.view.actor, rights=frozenset()))

    page.head.show_case(nobody)

    assert group(page.head.menu, "payment")["登记缴费（没有这项权限）"] is False


def test_letters_go_to_a_step_in_any_group(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    more = find(page, "case_file.more", QPushButton)
    page.head.menu.popup(more.mapToGlobal(more.rect().bottomLeft()))
    for letter in "zdcbr":
        QTest.keyClicks(QApplication.activePopupWidget() or page, letter)
    open_one = QApplication.activePopupWidget()
    assert isinstance(open_one, QMenu)
    assert open_one.objectName() == "case_file.more.people"
    active = open_one.activeAction()
    assert active is not None
    assert active.text() == "指定承办人"

    press(open_one, Qt.Key.Key_Return)

    form(qtbot, "step.assign").reject()
    wait_until_quiet(window)


def test_the_menu_speaks_english(page: CaseFilePage) -> None:
    use_language("en")
    try:
        assert page.view is not None
        page.head._shown = ()
        page.head.show_case(page.view)
        page.head.menu.fill()
        texts = [entry.text() for entry in page.head.menu.actions()]
        assert "Back payment" in texts
        assert group(page.head.menu, "intake")["Accept (until the case is accepted)"] is False
    finally:
        use_language("zh")
