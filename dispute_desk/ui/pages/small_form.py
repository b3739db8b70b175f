"""A small form over the window: a few entries, one command; a refusal keeps what was typed."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.form_fit import fit, put_over_window
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.messages import show_refusal, translated
from dispute_desk.ui.steps.edits import contents, look_again, when_edited
from dispute_desk.ui.steps.entries import Entry, Kit
from dispute_desk.ui.steps.opened import Opened
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.steps.wrong_told import WrongTold
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.window_place import keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

B = TypeVar("B", bound=QBoxLayout)
WIDTH = 440
#: Air at the left and the right.
SIDE = 26


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
        box.setContentsMargins(0, 20, 0, 16)
        box.setSpacing(12)
        head = _beside(QVBoxLayout())
        head.setSpacing(12)
        head.addWidget(label(self.title(), kind="bigTitle"))
        if self.about():
            head.addWidget(ElidedLabel(self.about(), f"small.{self.id}.about"))
        box.addLayout(head)
        self.bar = MessageBar(f"small.{self.id}.bar")
        self.build()
        self._wrong = WrongTold(self.bar, self.entries)
        box.addWidget(self._fields(), 1)
        self._untouched = contents(self.entries)
        holder = _beside(QHBoxLayout())
        holder.addWidget(self.bar)  # above the buttons, whatever scrolls
        box.addLayout(holder)
        foot = _beside(QHBoxLayout())
        foot.addLayout(self._foot())
        box.addLayout(foot)
        for name, entry in self.entries.items():
            when_edited(entry, partial(self._edited, name))
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
        self.fit()
        put_over_window(self)
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

    def fit(self) -> None:
        """Take the height the entries need and the window leaves; the rest scrolls."""
        fit(self, self.area, self.outer, self.wide)

    def take_as_untouched(self) -> None:
        """Take what stands in the form for what nobody has typed."""
        self._untouched = contents(self.entries)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow to the height the sentences under the entries need; never shrink while open."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot in sight where the form has grown."""
        super().resizeEvent(event)
        if self.isVisible():
            keep_on_screen(self)

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
            self._wrong.tell()
            self.fit()
            wrong[0].row.show_whole()
            return
        command = self.opened.told(self.command())
        self.save_button.setEnabled(False)
        self.place.jobs.do(command, self._done, self._refused)

    def _edited(self, name: str) -> None:
        """Take away what was wrong with an entry that is right again."""
        look_again(self.entries, name)
        self._wrong.look()

    def _fields(self) -> QWidget:
        """Return the entries in an area that scrolls where the window is lower than they are."""
        self.area = scrolled(f"small.{self.id}.area", self.title())
        sheet = named(ScrolledSheet(), f"small.{self.id}.sheet")
        self.outer = _beside(QVBoxLayout(sheet))
        self.outer.setSpacing(12)
        self.place_rows(self.outer)
        self.outer.addStretch(1)
        put_sheet(self.area, sheet)
        sheet.installEventFilter(self)
        return self.area

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
            self._wrong.tell()
            self.fit()
            if error.field in rows:
                rows[error.field].show_whole()
        else:
            self.place.trouble(error)


def _beside(box: B) -> B:
    """Return a box with the margins of the form beside it."""
    box.setContentsMargins(SIDE, 0, SIDE, 0)
    return box
