"""Enter in a form: from a line to the next field, on a button a press; never the whole form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton

from dispute_desk.ui.steps.entries import goes_on

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QDialog


def takes_enter(form: QDialog, event: QKeyEvent) -> bool:
    """Do what Enter means where the focus is; tell whether it meant something.

    On Windows a button hears of Space alone. A key held down presses nothing, and a chip is
    chosen by Space: Enter would take a choice back that one only came past.
    """
    if not goes_on(event):
        return False
    focus = form.focusWidget()
    if isinstance(focus, QLineEdit):
        form.focusNextChild()
        return True
    if isinstance(focus, QPushButton) and not focus.isCheckable():
        if not event.isAutoRepeat():
            focus.click()
        return True
    return False
