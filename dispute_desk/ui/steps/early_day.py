"""A day before the case came in: let the case come in on that day, or say how that was."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.case import DAY_BEFORE_RECEIPT
from dispute_desk.domain.rights import Right
from dispute_desk.services.early_days import EARLY_FACT
from dispute_desk.services.editing import EditCase
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import button, keep_room

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.steps.form import StepForm

#: The field of a command that says how something was before its case came in.
EARLY_REASON = "early_reason"


def offer_receipt(form: StepForm, error: DeskError, refused: Callable[[Exception], None]) -> None:
    """Offer to move the day of receipt to the one that was refused, and save again.

    Both days stand in the refusal. Only who may edit the case is offered it.
    """
    found = form.findChild(QPushButton, f"{form.name}.receipt")
    if found is not None:
        found.setVisible(False)
    if error.code == EARLY_FACT:
        _ask_how(form, error)
    early = error.code in {DAY_BEFORE_RECEIPT, EARLY_FACT}
    if early and form.place.may(Right.EDIT_CASE.value):
        _show_link(form, found, error, refused)


def _show_link(
    form: StepForm,
    found: QPushButton | None,
    error: DeskError,
    refused: Callable[[Exception], None],
) -> None:
    """Show the way under the sentence that refuses the day: in a long form nobody looks below."""
    made = found
    if made is None:
        made = button("", f"{form.name}.receipt", kind="link")
        made.clicked.connect(partial(_move, form, made, refused))
    field = EARLY_REASON if error.code == EARLY_FACT else error.field or ""
    entry = form.entries.get(field)
    if entry is None:
        form.add_widget(made)
    else:
        entry.row.put_below(made)
        keep_room(made)
        when_edited(entry, partial(made.setVisible, False))  # noqa: FBT003 - as Qt calls it
    day = str(error.facts["day"])
    words = QCoreApplication.translate("early_day", "登记日期改为 %1，再保存")
    made.setText(words.replace("%1", day))
    made.setAccessibleName(made.text())
    made.setProperty("day", day)
    made.setVisible(True)
    form.fit()
    bring_into_view(*([entry.row.field] if entry is not None else []), made)


def _ask_how(form: StepForm, error: DeskError) -> None:
    """Ask below the last entry how a fact came about before the case came in."""
    if EARLY_REASON not in form.entries:
        words = QCoreApplication.translate("early_day", "在来访以前的情况")
        form.add(EARLY_REASON, form.kit.text(EARLY_REASON, words))
    row = form.entries[EARLY_REASON].row
    row.show_error(sentence_of(error))
    form.fit()
    row.show_whole()


def with_early_reason(form: StepForm, command: object) -> object:
    """Return what a form asks for, with what was written of a day before the case."""
    entry = form.entries.get(EARLY_REASON)
    if entry is None or not is_dataclass(command) or isinstance(command, type):
        return command
    if EARLY_REASON not in {one.name for one in fields(command)}:
        return command
    return replace(command, **{EARLY_REASON: entry.read()})


def _move(form: StepForm, made: QPushButton, refused: Callable[[Exception], None]) -> None:
    """Move the day of receipt, as an edit of its own that can be taken back; then save."""
    made.setVisible(False)
    day = date.fromisoformat(str(made.property("day")))
    changes = {"received_on": day}
    seen = {"received_on": form.view.file.case["received_on"]}
    command = EditCase(case_id=form.view.id, changes=changes, seen=seen)
    form.place.jobs.do(command, lambda _: form.save(), refused)
