"""The two small forms for many cases at once: who handles them, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.ui.messages import show_refusal, translated
from dispute_desk.ui.steps.entries import Entry, Kit
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

WIDTH = 440


class ManyForm(QDialog):
    """A form whose command names all selected cases; a refusal keeps what was typed."""

    id = ""

    def __init__(self, place: Workplace, seat: Seat, ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.seat, self.ids = place, seat, tuple(ids)
        self.entries: dict[str, Entry] = {}
        self.kit = Kit(f"many.{self.id}", place.today, seat.calendar)
        named(self, f"many.{self.id}", self.title())
        self.setWindowTitle(self.title())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 16)
        box.setSpacing(12)
        box.addWidget(label(self.title(), kind="bigTitle"))
        about = self.tr("作用于所选的 %1 件案件").replace("%1", f"{len(self.ids):,}")
        box.addWidget(label(about, kind="muted"))
        self.bar = MessageBar(f"many.{self.id}.bar")
        box.addWidget(self.bar)
        self.build()
        for entry in self.entries.values():
            box.addWidget(entry.row)
        box.addLayout(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def title(self) -> str:
        """Return the name of the form."""
        raise NotImplementedError

    def build(self) -> None:
        """Add the entries."""
        raise NotImplementedError

    def command(self) -> object:
        """Return what the entries ask for."""
        raise NotImplementedError

    def save(self) -> None:
        """Perform the command unless an entry is wrong."""
        if not self.save_button.isEnabled():
            return
        self.bar.clear()
        wrong = [entry for entry in self.entries.values() if not entry.check()]
        if wrong:
            wrong[0].row.focus()
            return
        self.save_button.setEnabled(False)
        self.place.jobs.do(self.command(), self._done, self._refused)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        cancel = button(self.tr("取消"), f"many.{self.id}.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("保存"), f"many.{self.id}.save", kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def _done(self, outcome: Outcome) -> None:
        count = self.tr("%1 件").replace("%1", f"{len(self.ids):,}")
        say_saved(self.place, f"{translated('command', outcome.title)} · {count}", outcome)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, DeskError):
            rows = {name: entry.row for name, entry in self.entries.items()}
            show_refusal(error, rows, self.bar)
        else:
            self.place.trouble(error)


class AssignMany(ManyForm):
    """指定承办人."""

    id = "assign"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("指定承办人")

    def build(self) -> None:
        """Ask for the handler."""
        people = [(one.name, one.id) for one in self.seat.staff]
        self.entries["handler_id"] = self.kit.choice(
            "handler_id", self.tr("承办人"), people, required=True, empty=""
        )

    def command(self) -> object:
        """Return the command for all selected cases."""
        return AssignCase(case_ids=self.ids, handler_id=self.entries["handler_id"].read())


class PlanMany(ManyForm):
    """安排下一步."""

    id = "plan"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("安排下一步")

    def build(self) -> None:
        """Ask what is to be done, and by when."""
        self.entries["next_action"] = self.kit.text(
            "next_action", self.tr("下一步"), placeholder=self.tr("如：电话联系单位人事")
        )
        self.entries["next_action_on"] = self.kit.day("next_action_on", self.tr("办理期限"))

    def command(self) -> object:
        """Return the command for all selected cases."""
        return SetNextAction(
            case_ids=self.ids,
            next_action=self.entries["next_action"].read(),
            next_action_on=self.entries["next_action_on"].read(),
        )
