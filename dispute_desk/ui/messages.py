"""From an error to its sentence, and to the place where it belongs."""

from __future__ import annotations

import re
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

#: What the journal says an act in many cases is about.
MANY_CASES = QT_TRANSLATE_NOOP("journal", "{first} 等 {count} 件")
_MANY = re.compile(r"(?P<first>.+) 等 (?P<count>[0-9]+) 件")
_CLOSE = QT_TRANSLATE_NOOP("trouble", "关闭")
_AGAIN = QT_TRANSLATE_NOOP("trouble", "再试一次")


def translated(context: str, source: str) -> str:
    """Return a marked word of the trade in the language of the window."""
    return QCoreApplication.translate(context, source)


def subject_words(subject: str) -> str:
    """Return what an entry of the history is about in the language of the window.

    Of many cases the journal keeps the first and how many; a setting stands there by its name.
    """
    found = _MANY.fullmatch(subject)
    if found is None:
        return translated("setting", subject)
    return translated("journal", MANY_CASES).format(**found.groupdict())


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


def trouble_dialog(
    error: DeskError, parent: QWidget | None, title: str, *, may_try: bool = False
) -> bool:
    """Say a refusal that stops everything in a dialog of its own; tell whether to try again."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not before the first paint

    box = named(QMessageBox(parent), "trouble", title)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setText(sentence_of(error))
    again = None
    if may_try:
        words = translated("trouble", _AGAIN)
        again = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        named(again, "trouble.again", words)
    close = translated("trouble", _CLOSE)
    named(box.addButton(close, QMessageBox.ButtonRole.RejectRole), "trouble.close", close)
    box.exec()
    return again is not None and box.clickedButton() is again
