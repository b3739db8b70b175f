"""What stands in the inputs of an editor, by their names, as it was typed; and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from dispute_desk.ui.steps.menu_choice import MenuChoice
from dispute_desk.ui.widgets.entry_grid import EntryGrid

if TYPE_CHECKING:
    from collections.abc import Callable

Written = dict[str, Any]
#: How buttons are called that only open and close a part of a form.
FOLD = ".fold"


def written_in(editor: QWidget) -> Written:
    """Return what stands in every named input, understood or not."""
    found: Written = {}
    for one in editor.findChildren(QWidget):
        name = one.objectName()
        if not name or name.endswith(FOLD) or isinstance(one.parent(), QComboBox) or _in_cell(one):
            continue
        told = _told(one)
        if told is not None:
            found[name] = told
    return found


def differing(now: Written, before: Written) -> Written:
    """Return what was changed by hand."""
    return {name: told for name, told in now.items() if before.get(name) != told}


def write_into(editor: QWidget, written: Written) -> None:
    """Put what was written back into the inputs of the same names; those that are gone stay out.

    Choices first: what they show may depend on them.
    """
    inputs = {one.objectName(): one for one in editor.findChildren(QWidget) if one.objectName()}
    for name in sorted(written, key=lambda name: _rank(inputs.get(name))):
        if name in inputs:
            _put(inputs[name], written[name])


def _in_cell(one: QWidget) -> bool:
    """Tell whether an input belongs to the cell of a grid: the grid tells of it."""
    above = one.parentWidget()
    view = above.parentWidget() if above is not None else None
    return isinstance(view, QAbstractItemView)


def _rank(one: QWidget | None) -> int:
    return 0 if isinstance(one, (QComboBox, QAbstractButton)) else 1


def _told(one: QWidget) -> Any:  # noqa: ANN401 - as JSON holds it
    for kind, tell in _TELLS:
        if isinstance(one, kind):
            return tell(one)
    return None


def _of_button(one: QAbstractButton) -> bool | None:
    return one.isChecked() if one.isCheckable() else None


#: How each kind of input is read; a menu is a button too, so it comes before.
_TELLS: tuple[tuple[type[QWidget], Callable[[Any], Any]], ...] = (
    (EntryGrid, lambda grid: grid.entries.told()),
    (MenuChoice, MenuChoice.words),
    (QLineEdit, QLineEdit.text),
    (QPlainTextEdit, QPlainTextEdit.toPlainText),
    (QComboBox, QComboBox.currentText),
    (QAbstractButton, _of_button),
)


def _put(one: QWidget, told: Any) -> None:  # noqa: ANN401 - as JSON holds it
    if isinstance(one, EntryGrid):
        one.entries.take(told)
    elif isinstance(one, MenuChoice):
        one.tick_words(told)
    elif isinstance(one, QLineEdit):
        one.setText(told)
    elif isinstance(one, QPlainTextEdit):
        one.setPlainText(told)
    elif isinstance(one, QComboBox):
        one.setCurrentIndex(one.findText(told))
    elif isinstance(one, QAbstractButton):
        one.setChecked(told)
