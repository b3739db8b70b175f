"""The three-column question about fields two people changed at once: 原来, 我的, 他的."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.field_values import read_value
from dispute_desk.ui.widgets.naming import button, hairline, label, named
from dispute_desk.ui.window_place import keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from PySide6.QtGui import QMouseEvent

    from dispute_desk.domain.fields import Field
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.edited import Edit

WIDTH, CELL = 760, 190
_TOP = Qt.AlignmentFlag.AlignTop


class _Cell(QWidget):
    """A choice with all its words, however many; a click anywhere on them chooses it."""

    def __init__(self, choice: QRadioButton, words: str) -> None:
        super().__init__()
        self._choice = choice
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(choice, 0, _TOP)
        told = label(words)
        told.setWordWrap(True)
        told.setAlignment(_TOP)
        row.addWidget(told, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self._choice.click()
        super().mousePressEvent(event)


@dataclass(frozen=True)
class Clash:
    """A field both changed: its id and name, what it was, what each wants, in words."""

    id: str
    title: str
    was: str
    mine: str
    theirs: str


def clashes_of(
    view: CaseView,
    catalogue: tuple[Field, ...],
    edit: Edit,
    record: dict[str, Any],
    asked: tuple[str, ...],
) -> list[Clash]:
    """Return the fields of a catalogue that are asked about."""
    found = []
    for field in catalogue:
        if field.id in asked:
            values = (
                read_value(field, edit.seen.get(field.id), None),
                read_value(field, edit.changes[field.id], None),
                record[field.id],
            )
            told = (view.words.value(field, value, view.file.people) for value in values)
            shown = (words or QCoreApplication.translate("ClashDialog", "（空）") for words in told)
            found.append(Clash(field.id, view.words.field(field), *shown))
    return found


def changed_by(view: CaseView, kind: str, record_id: int, asked: Collection[str]) -> str:
    """Return who changed one of these fields last, and when; empty where the history tells not."""
    seqs = {
        one.seq
        for one in view.changes
        if (one.kind, one.record_id) == (kind, record_id) and one.field in asked
    }
    row = next((one for one in view.history if one.seq in seqs), None)
    return saved_by(row.person, row.at) if row is not None else ""


def saved_by(person: str, at: datetime) -> str:
    """Return who saved something, and when, on the clock of this PC."""
    return f"{person} {at.astimezone():%m-%d %H:%M}"


class ClashDialog(QDialog):
    """One row a field; what stays is chosen per field, mine to begin with."""

    #: The ids of the fields whose own value is to stay.
    decided = Signal(object)

    def __init__(self, rows: Sequence[Clash], parent: QWidget, *, by: str = "") -> None:
        super().__init__(parent)
        named(self, "clash", self.tr("别人也改了这几项"))
        self.setWindowTitle(self.tr("别人也改了这几项"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 22, 26, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("别人也改了这几项"), kind="bigTitle"))
        told = self.tr("您填写期间别人已经保存。请逐项选定保留哪一个；其余修改照常保存。")
        words = label(told, kind="muted")
        words.setWordWrap(True)
        box.addWidget(words)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(10)
        theirs = by or self.tr("别人")
        saved = self.tr("%1（已保存）").replace("%1", theirs)
        for column, title in enumerate(("", self.tr("原来"), self.tr("我的"), saved)):
            self._grid.addWidget(label(title, kind="small"), 0, column)
            self._grid.setColumnStretch(column, 1 if column else 0)
            self._grid.setColumnMinimumWidth(column, CELL if column else 0)
        self._mine: dict[str, QRadioButton] = {}
        for one in rows:
            self._row(one)
        box.addLayout(self._grid)
        box.addWidget(hairline())
        box.addLayout(self._foot())
        for shortcut in ("Ctrl+Return", "Ctrl+Enter"):
            keys = QShortcut(QKeySequence(shortcut), self)
            keys.setAutoRepeat(False)  # held down since the form was saved it answers nothing
            keys.activated.connect(self._decide)

    def open(self) -> None:
        """Take the height the words need at this width."""
        box = self.layout()
        if box is not None:
            self.ensurePolished()
            self.resize(WIDTH, max(box.totalHeightForWidth(WIDTH), box.sizeHint().height()))
            keep_on_screen(self)
        super().open()

    def _row(self, one: Clash) -> None:
        row, title = self._grid.rowCount(), one.title
        self._grid.addWidget(label(title), row, 0, _TOP)
        told = label(one.was, kind="muted")
        told.setWordWrap(True)
        told.setAlignment(_TOP)
        self._grid.addWidget(told, row, 1)
        group = QButtonGroup(self)
        for column, key, words in ((2, "mine", one.mine), (3, "theirs", one.theirs)):
            choice = named(QRadioButton(), f"clash.{one.id}.{key}", f"{title}：{words}")
            group.addButton(choice)
            self._grid.addWidget(_Cell(choice, words), row, column)
            if key == "mine":
                choice.setChecked(True)
                self._mine[one.id] = choice

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        back = button(self.tr("再想想"), "clash.cancel")
        back.clicked.connect(self.reject)
        save = button(self.tr("按所选保存"), "clash.save", kind="primary")
        save.setDefault(True)
        save.clicked.connect(self._decide)
        row.addWidget(back)
        row.addWidget(label("Ctrl+Enter", kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(save)
        return row

    def _decide(self) -> None:
        mine = {name for name, choice in self._mine.items() if choice.isChecked()}
        self.accept()
        self.decided.emit(mine)
