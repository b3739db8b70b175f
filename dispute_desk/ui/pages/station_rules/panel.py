"""The right side of 期限与口径: heading and status, facts, decisions, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.pill import Pill
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QLabel, QPushButton


class RulePanel(QFrame):
    """One thing that is settled; ``extra`` goes above its facts."""

    def __init__(self, name: str, spoken: str, extra: QWidget | None = None) -> None:
        super().__init__()
        named(look(self, kind="card"), f"rules.{name}", spoken)
        self._name = f"rules.{name}"
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 16, 22, 16)
        box.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.title = named(label("", kind="bigTitle"), f"{self._name}.title")
        self.title.setWordWrap(True)
        self.pill = Pill(f"{self._name}.status")
        head.addWidget(self.title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        self.purpose = self._line("purpose", kind="muted")
        box.addWidget(self.purpose)
        self.facts = KeyValueGrid(f"{self._name}.facts", key_width=84)
        self.decided_title = label(self.tr("本单位的核定"), kind="heading")
        self.decided = self._line("decided")
        self.decided.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = self._line("note", kind="small")
        area = scrolled(f"{self._name}.area", spoken)
        sheet = ScrolledSheet()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 4, 8, 0)
        inner.setSpacing(14)
        for part in (extra, self.facts, self.decided_title, self.decided):
            if part is not None:
                inner.addWidget(part)
        inner.addStretch(1)
        put_sheet(area, sheet)
        box.addWidget(area, 1)
        box.addWidget(self.note)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(10)
        self._acts.addStretch(1)
        box.addLayout(self._acts)

    def act(self, name: str, words: str, *, kind: str | None = None) -> QPushButton:
        """Add a button at the foot."""
        made = button(words, f"{self._name}.{name}", kind=kind)
        self._acts.insertWidget(self._acts.count() - 1, made)
        return made

    def tell(
        self, title: str, status: tuple[str, str], purpose: str, pairs: Iterable[tuple[str, str]]
    ) -> None:
        """Show the head and the facts."""
        self.title.setText(title)
        self.pill.show_word(*status)
        self.purpose.setText(purpose)
        self.purpose.setVisible(bool(purpose))
        self.facts.show_pairs(pairs)
        self.setAccessibleName(f"{title}：{status[0]}")

    def tell_decisions(self, decisions: Sequence[Sequence[str]]) -> None:
        """Show what was decided, the newest first; nothing where nothing was."""
        self.decided_title.setVisible(bool(decisions))
        self.decided.setVisible(bool(decisions))
        self.decided.setText("\n\n".join("\n".join(lines) for lines in decisions))

    def say(self, words: str) -> None:
        """Say at the foot why something cannot be done; empty takes it away."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _line(self, name: str, *, kind: str | None = None) -> QLabel:
        made = named(label("", kind=kind), f"{self._name}.{name}")
        made.setWordWrap(True)
        return made
