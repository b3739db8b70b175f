"""Forms while they are filled in: errors go as soon as they are mended, nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.pages.settings.people import PersonForm
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.widgets.typed_field import DateField, MoneyField
from tests.ui.full_disk import NO_PAGE_MORE, limit_pages
from tests.ui.hands import click, find, press, type_cell, type_in, until
from tests.ui.test_steps import about, everything, mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace


def test_a_sum_that_was_wanting_is_no_longer_asked_for_once_one_is_typed(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    view = ask_case(desk, mediating(desk))
    form = show(qtbot, place, view, "payment")
    click(form, "step.payment.save")
    until(qtbot, lambda: bool(form.entries["employer_share"].row.error()))

    type_in(form, "step.payment.employee_share", "1200")

    assert form.entries["employer_share"].row.error() == ""


#: What needs a choice made elsewhere is shown where that is made: test_settling.
HERE = FORMS.keys() - {"agreement_option"}


@pytest.mark.parametrize("step", sorted(HERE))
def test_what_was_wanting_is_no_longer_told_once_it_is_there(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str
) -> None:
    view = everything(desk)
    form = show(qtbot, place, view, step, about(view, step))
    lines = [
        entry
        for entry in form.entries.values()
        if entry.row.isVisibleTo(form)
        and isinstance(entry.row.field, QLineEdit)
        and entry.row.field.isEnabled()
    ]
    for entry in lines:
        entry.row.show_error("不对。")
    for entry in lines:
        kinds = {DateField: "2026-11-20", MoneyField: "1200", MonthField: "2026-10"}
        words = kinds.get(type(entry.row.field), "例")
        field = entry.row.field
        assert isinstance(field, QLineEdit)
        field.setText("")
        field.setText(words)

    assert [entry.row.error() for entry in lines] == [""] * len(lines)


def question() -> QMessageBox | None:
    """The question whether what was typed may go, if it is asked."""
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    return next((box for box in boxes if box.isVisible()), None)


def asked(qtbot: QtBot) -> QMessageBox:
    until(qtbot, lambda: question() is not None)
    found = question()
    assert found is not None
    return found


@pytest.mark.parametrize("step", sorted(HERE))
def test_a_form_nobody_filled_in_is_left_without_a_question(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str
) -> None:
    view = everything(desk)
    form = show(qtbot, place, view, step, about(view, step))

    press(form, Qt.Key.Key_Escape)

    assert question() is None
    assert not form.isVisible()


def test_escape_asks_before_what_was_typed_goes(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    form = show(qtbot, place, ask_case(desk, mediating(desk)), "payment")
    type_in(form, "step.payment.note", "凭证随后送来")
    note = form.entries["note"]

    press(form, Qt.Key.Key_Escape)
    box = asked(qtbot)
    assert box.defaultButton() is box.escapeButton()
    press(box, Qt.Key.Key_Escape)
    until(qtbot, lambda: question() is None)
    assert form.isVisible()
    assert note.read() == "凭证随后送来"

    click(form, "step.payment.cancel")
    click(asked(qtbot), "giving_up.leave")
    until(qtbot, lambda: not form.isVisible())


def test_what_nobody_understands_is_asked_about_too(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, ask_case(desk, mediating(desk)), "payment")
    type_in(form, "step.payment.employer_share", "abc")

    press(form, Qt.Key.Key_Escape)

    click(asked(qtbot), "giving_up.leave")


def test_sums_typed_into_an_agreement_are_not_lost(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, ask_case(desk, mediating(desk)), "agreement")
    type_cell(form, "step.agreement.items", (1, SUM), "5000")
    find(form, "step.agreement.perform_by", QLineEdit).setFocus()

    form.reject()

    click(asked(qtbot), "giving_up.leave")
    until(qtbot, lambda: not form.isVisible())


def test_a_small_form_stays_until_its_save_is_answered(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.place.seat is not None)
    assert window.place.seat is not None
    form = PersonForm(window.place, window.place.seat, window)
    form.open()
    name = "何例敏"
    form.entries["name"].put(name)
    form.entries["unit"].put("例区总工会" * 5_000)
    full: list[object] = []
    window.place.jobs.ask(lambda desk: limit_pages(desk, NO_PAGE_MORE), full.append)
    until(qtbot, lambda: bool(full))

    click(form, "small.person.save")
    press(form, Qt.Key.Key_Escape)
    click(form, "small.person.cancel")

    until(qtbot, lambda: "磁盘空间不足" in form.bar.text())
    assert form.isVisible()
    assert form.entries["name"].read() == name
    form.reject()
    click(asked(qtbot), "giving_up.leave")


def test_a_half_filled_new_case_is_not_lost_with_the_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    page.employer.setText("广州例信制衣有限公司")
    window.go("today")

    window.place.verbs.run("window.close")
    press(asked(qtbot), Qt.Key.Key_Return)
    until(qtbot, lambda: question() is None)
    assert window.isVisible()
    assert window.current == "new_case"
    assert page.employer.text() == "广州例信制衣有限公司"

    window.place.verbs.run("window.close")
    click(asked(qtbot), "giving_up.leave")
    until(qtbot, lambda: not window.isVisible())
