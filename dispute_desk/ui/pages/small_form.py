"""A small form over the window: a few entries, one command; a refusal keeps what was typed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.messages import show_refusal, translated
from dispute_desk.ui.steps.edits import contents
from dispute_desk.ui.steps.entries import Entry, Kit
from dispute_desk.ui.steps.opened import Opened
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.window_place import keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

WIDTH = 440


class SmallForm(QDialog):
    """Built from entries; Ctrl+Enter saves, Escape leaves."""

    id = ""
    #: How wide the form is.
    wide = WIDTH

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.seat = place, seat
        self.entries: dict[str, Entry] = {}
        self.kit = Kit(f"small.{self.id}", place.today, seat.calendar)
        named(self, f"small.{self.id}", self.title())
        self.setWindowTitle(self.title())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.wide)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 16)
        box.setSpacing(12)
        box.addWidget(label(self.title(), kind="bigTitle"))
        if self.about():
            box.addWidget(ElidedLabel(self.about(), f"small.{self.id}.about"))
        self.bar = MessageBar(f"small.{self.id}.bar")
        box.addWidget(self.bar)
        self.build()
        self.place_rows(box)
        self._untouched = contents(self.entries)
        box.addLayout(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def title(self) -> str:
        """Return the name of the form."""
        raise NotImplementedError

    def about(self) -> str:
        """Return a quiet line under the name."""
        return ""

    def build(self) -> None:
        """Add the entries."""
        raise NotImplementedError

    def corrected(self) -> Mapping[str, Any]:
        """Return the record the form corrects, as it is shown; empty where it adds one."""
        return {}

    @cached_property
    def opened(self) -> Opened:
        """The record as the form shows it."""
        return Opened(self.corrected())

    def open(self) -> None:
        """Begin in the first entry, what is proposed there selected: typing replaces it."""
        super().open()
        for entry in self.entries.values():
            if entry.row.field.isEnabled():
                entry.row.focus()
                break

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the entries one below the other."""
        for entry in self.entries.values():
            box.addWidget(entry.row)

    def command(self) -> object:
        """Return what the entries ask for."""
        raise NotImplementedError

    def fact(self, outcome: Outcome) -> str:
        """Return the fact the toast says."""
        return f"{translated('command', outcome.title)} · {outcome.subject}"

    def event(self, event: QEvent) -> bool:
        """Grow to the height the sentences under the entries need; never shrink while open."""
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        handled = super().event(event)
        box = self.layout()
        if box is not None and self.isVisible():
            self.resize(self.wide, max(self.height(), box.totalHeightForWidth(self.wide)))
            keep_on_screen(self)
        return handled

    def reject(self) -> None:
        """Leave the form; what was typed is given up only if that is wished.

        While it is being saved the form stays: a refusal would find nothing to keep.
        """
        if not self.save_button.isEnabled() and not asked_to_stop():
            return
        if contents(self.entries) == self._untouched:
            self._give_up()
        else:
            ask_to_give_up(self, self._give_up)

    def _give_up(self) -> None:
        super().reject()

    def save(self) -> None:
        """Perform the command unless an entry is wrong."""
        if not self.save_button.isEnabled():
            return
        self.bar.clear()
        wrong = [entry for entry in self.entries.values() if not entry.check()]
        if wrong:
            wrong[0].row.show_whole()
            return
        command = self.opened.told(self.command())
        self.save_button.setEnabled(False)
        self.place.jobs.do(command, self._done, self._refused)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        cancel = button(self.tr("取消"), f"small.{self.id}.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("保存"), f"small.{self.id}.save", kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def _done(self, outcome: Outcome) -> None:
        say_saved(self.place, self.fact(outcome), outcome)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, DeskError):
            if self.opened.ask(error, self.seat, {}, self, self.save):
                return
            rows = {name: entry.row for name, entry in self.entries.items()}
            show_refusal(error, rows, self.bar)
        else:
            self.place.trouble(error)
