"""Full numbers of a person: shown by a logged act, for a while, only to who may."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from dispute_desk.domain.rights import Right
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.services.staff import AddPerson
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, form, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

ID_NO, PHONE = "11010519491231002X", "13800001234"
MASKED_ID, MASKED_PHONE = "110105********002X", "138****1234"


@pytest.fixture
def store_file(store_file: Path) -> Path:
    """A station with one case and a second person."""
    desk = open_desk(store_file, lambda: NOW)
    person = NewClaimant(name="李䶮", id_no=ID_NO, phone=PHONE)
    desk.do(RegisterCase(claimants=(person,), employer="广州例信制衣有限公司"))
    desk.do(AddPerson(name="何范仪", bundles=("handler",)))
    desk.close()
    return store_file


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.go("case_file", 1)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None and window.place.seat is not None)
    return found


def numbers(page: CaseFilePage) -> set[str]:
    """The numbers in sight in the list of workers."""
    grid = page.claimants.grid
    columns = range(grid.model().columnCount())
    cells = {grid.text(0, column) for column in columns}
    return cells & {ID_NO, PHONE, MASKED_ID, MASKED_PHONE}


def click_act(page: CaseFilePage, word: str) -> None:
    grid = page.claimants.grid
    column = next(n for n in range(grid.model().columnCount()) if grid.text(0, n) == word)
    place = grid.visualRect(grid.model().index(0, column)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def commands(window: MainWindow) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    window.place.jobs.ask(
        lambda desk: [(row.command, row.subject) for row in desk.lists.history(limit=3)],
        found.extend,
    )
    wait_until_quiet(window)
    return found


def test_the_numbers_are_shown_by_a_logged_act_and_hide_by_themselves(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert numbers(page) == {MASKED_ID, MASKED_PHONE}

    click_act(page, "显示")
    until(qtbot, lambda: numbers(page) == {ID_NO, PHONE})
    assert page.view is not None
    assert commands(window)[0] == ("RevealRecord", f"{page.view.number} 李䶮")
    assert "自动隐藏" in page.claimants.heading.aside.text()

    page.revealing._clock.setInterval(1)
    page.revealing._clock.start()
    until(qtbot, lambda: numbers(page) == {MASKED_ID, MASKED_PHONE})
    assert page.claimants.heading.aside.text() == "1 人"


def test_the_telephone_can_be_copied_while_it_is_shown(qtbot: QtBot, page: CaseFilePage) -> None:
    QApplication.clipboard().setText("别的")
    page.claimants.copy_phone()
    assert QApplication.clipboard().text() == "别的"

    click_act(page, "显示")
    until(qtbot, lambda: PHONE in numbers(page))
    names = {one.objectName() for one in page.claimants.menu().actions()}
    assert {"case_file.claimants.menu.reveal", "case_file.claimants.menu.copy"} <= names
    find_action(page, "case_file.claimants.menu.copy").trigger()

    assert QApplication.clipboard().text() == PHONE


def find_action(page: CaseFilePage, name: str) -> QAction:
    return next(one for one in page.claimants.menu().actions() if one.objectName() == name)


def test_leaving_the_page_hides_the_numbers(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert window.place.verbs.run("case.reveal")
    until(qtbot, lambda: PHONE in numbers(page))

    window.go("today")

    assert numbers(page) == {MASKED_ID, MASKED_PHONE}


def test_who_sits_down_next_sees_them_masked(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    click_act(page, "显示")
    until(qtbot, lambda: PHONE in numbers(page))
    seat = window.place.seat
    assert seat is not None

    window.seating.sit_down(next(one for one in seat.staff if one.name == "何范仪"))

    until(qtbot, lambda: window.place.person == "何范仪")
    assert numbers(page) == {MASKED_ID, MASKED_PHONE}


def test_without_the_right_there_is_no_button(page: CaseFilePage) -> None:
    assert page.view is not None
    actor = replace(page.view.actor, rights=frozenset({Right.SEE_CASES}))

    page.claimants.show_case(replace(page.view, actor=actor))

    assert page.claimants.grid.isColumnHidden(4)
    assert not page.claimants.may_reveal()
    names = [one.objectName() for one in page.claimants.menu().actions()]
    assert "case_file.claimants.menu.reveal" not in names


def test_the_menu_key_asks_for_the_menu_of_the_worker(page: CaseFilePage) -> None:
    grid = page.claimants.grid
    grid.menu_asked.disconnect()
    asked: list[object] = []
    grid.menu_asked.connect(asked.append)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(4, 4))
    QApplication.sendEvent(grid, event)

    assert len(asked) == 1


def test_the_pane_beside_the_list_shows_the_numbers_too(qtbot: QtBot, window: MainWindow) -> None:
    window.go("cases")
    wait_until_quiet(window)
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    until(qtbot, page.detail.may_reveal)

    def words() -> str:
        return " ".join(one.text() for one in page.detail.findChildren(QLabel))

    assert PHONE not in words()
    click(page, "cases.detail.reveal")
    until(qtbot, lambda: PHONE in words() and ID_NO in words())
    assert find(page, "cases.detail.reveal", QPushButton).text() == "隐藏号码"
    click(page, "cases.detail.reveal")

    assert PHONE not in words()
    assert MASKED_PHONE in words()


def test_a_worker_is_corrected_with_masked_numbers_unless_somebody_asks_for_them(
    qtbot: QtBot, page: CaseFilePage, desk: Desk
) -> None:
    assert page.view is not None
    page.take("edit_claimant", page.view.file.claimants[0]["id"])
    step = form(qtbot, "step.edit_claimant")
    number = find(step, "step.edit_claimant.id_no", QLineEdit)
    assert MASKED_ID in number.placeholderText()
    logged = desk.lists.last_seq()

    click(step, "step.edit_claimant.reveal")
    until(qtbot, lambda: ID_NO in number.placeholderText())

    assert desk.lists.last_seq() == logged + 1
    assert desk.lists.history(limit=1)[0].command == "RevealRecord"
    click(step, "step.edit_claimant.reveal")
    assert MASKED_ID in number.placeholderText()


def test_a_new_number_can_be_typed_without_showing_the_old_one(
    qtbot: QtBot, page: CaseFilePage, desk: Desk
) -> None:
    assert page.view is not None
    page.take("edit_claimant", page.view.file.claimants[0]["id"])
    step = form(qtbot, "step.edit_claimant")

    type_in(step, "step.edit_claimant.id_no", "110105194912310045")
    click(step, "step.edit_claimant.save")
    until(qtbot, lambda: desk.lists.history(limit=1)[0].command == "EditClaimant")

    worker = desk.lists.case_file(1).claimants[0]
    assert (worker["id_no"], worker["phone"]) == ("110105194912310045", PHONE)
    assert "RevealRecord" not in {row.command for row in desk.lists.history(limit=9)}


def test_who_may_not_see_numbers_is_offered_no_way_to_them(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    assert page.view is not None
    actor = replace(page.view.actor, rights=page.view.actor.rights - {Right.REVEAL})
    page.view = replace(page.view, actor=actor)
    page.take("edit_claimant", page.view.file.claimants[0]["id"])

    step = form(qtbot, "step.edit_claimant")

    assert step.findChild(QPushButton, "step.edit_claimant.reveal") is None
