"""Forms while they are filled in: errors go as soon as they are mended, nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.widgets.typed_field import DateField, MoneyField
from tests.ui.hands import click, type_in, until
from tests.ui.test_steps import about, everything, mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
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


@pytest.mark.parametrize("step", sorted(FORMS))
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
