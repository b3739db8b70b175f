"""One quick sum: what is typed, what it comes to and why, followed while typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.steps.entries import ChipChoice
from dispute_desk.ui.widgets.naming import button, card_frame, label, look, named
from dispute_desk.ui.widgets.scrolled import put_sheet, scrolled

if TYPE_CHECKING:
    from dispute_desk.ui.steps.entries import Entry, Kit
    from dispute_desk.ui.widgets.form import FormRow

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


@dataclass(frozen=True)
class Answer:
    """What a sum comes to, and line by line why."""

    words: str
    lines: tuple[str, ...] = ()

    def text(self) -> str:
        """Return all of it, to be pasted."""
        return "\n".join((self.words, *self.lines))


class SumPane(QWidget):
    """A kind of sum says what it asks and what that comes to; the rest is the same for all."""

    id = ""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.answer: Answer | None = None
        self.entries: dict[str, Entry] = {}
        named(self, f"quick.{self.id}", self.title())
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(2, 14, 2, 0)
        self._box.setSpacing(10)
        self.build()
        self._box.addWidget(self._result(), 1)
        for entry in self.entries.values():
            self._listen(entry.row.field)
        self.reckon()

    def title(self) -> str:
        """Return the name of the sum."""
        raise NotImplementedError

    def hint(self) -> str:
        """Say what is to be filled in."""
        raise NotImplementedError

    def build(self) -> None:
        """Add the entries."""
        raise NotImplementedError

    def sum_up(self) -> Answer | None:
        """Return what the entries come to, None while something is empty."""
        raise NotImplementedError

    def add(self, **entries: Entry) -> None:
        """Put entries side by side."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, entry in entries.items():
            self.entries[name] = entry
            row.addWidget(entry.row, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(row)

    def typed(self, name: str) -> str:
        """Return what was typed into a line of text."""
        return str(self.entries[name].read() or "")

    def reckon(self) -> None:
        """Follow the typing: the answer, a sentence under the field that is wrong, or a hint."""
        well = [one.check() for one in self.entries.values()]
        self.answer, hint = None, self.hint()
        try:
            self.answer = self.sum_up()
        except DeskError as error:
            self._refuse(error)
            well.append(False)
        if not all(well):
            self.answer, hint = None, self.tr("有一格看不懂或不对；改好以后，这里随即算出。")
        told = self.answer
        self.words.setText(told.words if told is not None else hint)
        self.words.setAccessibleName(self.words.text())
        look(self.words, kind="heading" if told is not None else "muted")
        self.lines.setText("\n".join(told.lines) if told is not None else "")
        self.copy.setEnabled(told is not None)
        self.copied.clear()

    def focus_first(self) -> None:
        """Put the focus into the first entry."""
        next(iter(self.entries.values())).row.focus()

    def _refuse(self, error: DeskError) -> None:
        """Say the refusal under its field, else under the last one."""
        rows: dict[str, FormRow] = {name: one.row for name, one in self.entries.items()}
        row = rows.get(error.field or "", list(rows.values())[-1])
        row.show_error(sentence_of(error))

    def _listen(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit):
            field.textChanged.connect(lambda _: self.reckon())
        elif isinstance(field, QComboBox):
            field.currentIndexChanged.connect(lambda _: self.reckon())
        elif isinstance(field, ChipChoice):
            field.group.buttonClicked.connect(lambda _: self.reckon())
        elif isinstance(field, QCheckBox):
            field.toggled.connect(lambda _: self.reckon())

    def _result(self) -> QWidget:
        card = card_frame(f"quick.{self.id}.card")
        box = QVBoxLayout(card)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        self.words = named(label("", kind="heading"), f"quick.{self.id}.answer")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(_SELECTABLE)
        self.lines = named(label("", kind="small"), f"quick.{self.id}.lines", self.tr("计算过程"))
        self.lines.setWordWrap(True)
        self.lines.setTextInteractionFlags(_SELECTABLE)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scrolled(f"quick.{self.id}.area", self.tr("计算过程"))
        put_sheet(area, self.lines)
        self.copy = button(self.tr("复制结果和过程"), f"quick.{self.id}.copy", icon_name="copy")
        self.copy.clicked.connect(self._copy)
        box.addWidget(self.words)
        box.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        self.copied = named(label("", kind="small"), f"quick.{self.id}.copied")
        foot.addWidget(self.copied, 1)
        box.addLayout(foot)
        return card

    def _copy(self) -> None:
        if self.answer is not None:
            QGuiApplication.clipboard().setText(f"{self.title()}：{self.answer.text()}")
            self.copied.setText(self.tr("已复制"))
