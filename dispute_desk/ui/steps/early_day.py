"""A day before the case came in: the way on is to let the case come in on that day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.case import DAY_BEFORE_RECEIPT
from dispute_desk.domain.rights import Right
from dispute_desk.services.editing import EditCase
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.steps.form import StepForm


def offer_receipt(form: StepForm, error: DeskError, refused: Callable[[Exception], None]) -> None:
    """Offer to move the day of receipt to the one that was refused, and save again.

    Both days stand in the refusal. Only who may edit the case is offered it.
    """
    found = form.findChild(QPushButton, f"{form.name}.receipt")
    if found is not None:
        found.setVisible(False)
    if error.code != DAY_BEFORE_RECEIPT or not form.place.may(Right.EDIT_CASE.value):
        return
    day = str(error.facts["day"])
    made = found
    if made is None:
        made = button("", f"{form.name}.receipt", kind="link")
        made.clicked.connect(partial(_move, form, made, refused))
        form.add_widget(made)
    words = QCoreApplication.translate("early_day", "登记日期改为 %1，再保存")
    made.setText(words.replace("%1", day))
    made.setAccessibleName(made.text())
    made.setProperty("day", day)
    made.setVisible(True)
    form.fit()


def _move(form: StepForm, made: QPushButton, refused: Callable[[Exception], None]) -> None:
    """Move the day of receipt, as an edit of its own that can be taken back; then save."""
    made.setVisible(False)
    day = date.fromisoformat(str(made.property("day")))
    changes = {"received_on": day}
    seen = {"received_on": form.view.file.case["received_on"]}
    command = EditCase(case_id=form.view.id, changes=changes, seen=seen)
    form.place.jobs.do(command, lambda _: form.save(), refused)
