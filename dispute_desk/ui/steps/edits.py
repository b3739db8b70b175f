"""What a person changes in the inputs of a form, told at once by every kind of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from dispute_desk.ui.steps.entries import ChipChoice
from dispute_desk.ui.steps.menu_choice import MenuChoice
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.typed_field import MoneyField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.ui.steps.entries import Entry


def when_edited(entry: Entry, tell: Callable[[], object]) -> None:
    """Call ``tell`` whenever the input of an entry changes."""
    field = entry.row.field
    if isinstance(field, (QLineEdit, QPlainTextEdit)):
        field.textChanged.connect(lambda *_: tell())
    elif isinstance(field, QComboBox):
        field.currentIndexChanged.connect(lambda *_: tell())
    elif isinstance(field, ChipChoice):
        field.group.buttonToggled.connect(lambda *_: tell())
    elif isinstance(field, MenuChoice):
        field.ticked.connect(tell)
    elif isinstance(field, QAbstractButton):
        field.toggled.connect(lambda *_: tell())
    elif isinstance(field, EntryGrid):
        field.entries.dataChanged.connect(lambda *_: tell())
    else:
        raise TypeError(field)


def look_again(entries: Mapping[str, Entry], edited: str) -> None:
    """Take an error away as soon as its field is right again.

    Sums are looked at together: where none was given, any of them mends that.
    """
    own = entries[edited]
    sums = isinstance(own.row.field, MoneyField)
    for entry in entries.values():
        beside = sums and isinstance(entry.row.field, MoneyField)
        if (entry is own or beside) and entry.row.error():
            entry.check()


def contents(entries: Mapping[str, Entry]) -> dict[str, object]:
    """Return what stands in the inputs, what is not understood too; to be compared later."""
    return {key: (entry.read(), entry.trouble()) for key, entry in entries.items()}
