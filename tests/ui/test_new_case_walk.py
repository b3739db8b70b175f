"""The form of intake walked through by keys, emptied, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, press, type_in, until
from tests.ui.test_new_case import fill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

CODE, OTHER_CODE = "91440101MA5ABCDE0A", "91440101MA5ABCDE1B"


@pytest.fixture
def page(window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    return found


def test_a_term_is_typed_in_working_days_and_one_that_is_over_is_said(
    qtbot: QtBot, page: NewCasePage
) -> None:
    page.fold.click()
    field = page.more.external_deadline
    until(qtbot, lambda: "工" in field.placeholderText())

    type_in(page, "new_case.external_deadline", "+5工")
    assert field.day() is not None
    assert not field.is_wrong()

    field.setText("1015")
    assert "已过" in field._words()


def test_enter_goes_on_from_a_list_of_words(page: NewCasePage) -> None:
    page.fold.click()
    page.more.cause.setFocus()

    press(page.more.cause, Qt.Key.Key_Return)
    assert page.more.channel.hasFocus()
    press(page.more.channel, Qt.Key.Key_Return)

    assert page.more.external_no.hasFocus()


def test_an_emptied_form_is_walked_through_as_a_new_one(qtbot: QtBot, page: NewCasePage) -> None:
    fill(page)
    page.fold.click()
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())

    click(page, "new_case.clear")

    first = page.people.rows[0].name
    until(qtbot, lambda: first.hasFocus() and page.people.rows[0].phone.isVisible())
    until(qtbot, lambda: page.area.verticalScrollBar().value() == 0)
    assert first.previousInFocusChain() in page.quick.findChildren(QWidget)
    press(first, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.people.rows[0].phone


def test_a_registration_taken_back_says_so_and_how_it_comes_again(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    fill(page)
    click(page, "new_case.save")
    case = window.page("case_file")
    assert isinstance(case, CaseFilePage)
    until(qtbot, lambda: case.view is not None)
    assert case.view is not None
    number = case.view.number

    window.place.verbs.run("edit.undo")

    until(qtbot, case.empty.isVisible)
    said = " ".join(one.text() for one in case.empty.findChildren(QLabel))
    assert number in said
    assert "Ctrl+Y" in said


def test_another_code_under_a_known_name_is_asked_about_once(
    qtbot: QtBot, page: NewCasePage, desk: Desk
) -> None:
    worker = NewClaimant(name="李例")
    desk.do(RegisterCase(claimants=(worker,), employer="例信制衣厂", credit_code=CODE))
    type_in(page, "new_case.person0.name", "张例")
    type_in(page, "new_case.employer", "例信制衣厂")
    page.fold.click()
    page.more.credit_code.setText(OTHER_CODE)

    click(page, "new_case.save")
    until(qtbot, lambda: CODE in page.bar.text())
    assert len(desk.lists.case_ids(CaseQuery())) == 1
    click(page, "new_case.save")

    until(qtbot, lambda: len(desk.lists.case_ids(CaseQuery())) == 2)


def test_a_refusal_moves_no_box_and_not_the_foot(window: MainWindow, page: NewCasePage) -> None:
    wait_until_quiet(window)
    watched = (page.employer, page.demand, page.foot.save_button)
    before = [one.mapTo(page, QPoint()) for one in watched]

    page.bar.say("同名单位登记的信用代码不同，请核对。")
    wait_until_quiet(window)

    assert page.bar.isVisible()
    assert [one.mapTo(page, QPoint()) for one in watched] == before
