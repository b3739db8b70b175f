"""From an error to its sentence, and to the place where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.commands import GROUPS
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.widgets.bar import MessageBar
    from dispute_desk.ui.widgets.form import FormRow

_CLOSE = QT_TRANSLATE_NOOP("trouble", "关闭")


def translated(context: str, source: str) -> str:
    """Return a marked word of the trade in the language of the window."""
    return QCoreApplication.translate(context, source)


def sentence_of(error: DeskError) -> str:
    """Return the sentence of a refusal in the language of the window."""
    return error.sentence(translated)


def verb_group(group: str) -> str:
    """Return the title of a group of verbs."""
    return translated("verbs", GROUPS[group])


def show_refusal(error: DeskError, rows: Mapping[str, FormRow], bar: MessageBar) -> None:
    """Put a refusal under the field it belongs to, else on the bar."""
    row = rows.get(error.field or "")
    if row is None:
        bar.say(sentence_of(error))
        return
    bar.clear()
    row.show_error(sentence_of(error))
    row.show_whole()


def trouble_dialog(error: DeskError, parent: QWidget | None, title: str) -> None:
    """Say a refusal that stops everything in a dialog of its own."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not before the first paint

    box = named(QMessageBox(parent), "trouble", title)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setText(sentence_of(error))
    box.addButton(translated("trouble", _CLOSE), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
