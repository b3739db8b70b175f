"""One quiet line over the bench: by which remembered profile the workbook is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_recalled import Recalled


class MemoryLine(QFrame):
    """Hidden where nothing is remembered; its button goes without the profile, or with it again."""

    without = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.memory", self.tr("台账读法"))
        self._first: Recalled | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(10)
        self.words = ElidedLabel("", "importing.memory.words")
        self.turn = button(self.tr("这次不用它"), "importing.memory.turn", kind="link")
        self.turn.clicked.connect(self._turn)
        row.addWidget(self.words, 1)
        row.addWidget(self.turn)
        self.hide()

    def forget(self) -> None:
        """Know nothing: another workbook comes."""
        self._first = None
        self.hide()

    def show_recalled(self, recalled: Recalled | None) -> None:
        """Show the profile in force; where none is any more, that there was one."""
        self._first = recalled or self._first
        if self._first is None:
            self.hide()
            return
        self._used = recalled is not None
        self.words.say(self._told(self._first))
        words = self.tr("这次不用它") if self._used else self.tr("照它读")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)
        look(self.words, tone="warning" if self._used and not self._first.is_same else "")
        self.show()

    def _told(self, recalled: Recalled) -> str:
        if not self._used:
            words = self.tr("有记住的读法“%1”（第 %2 版），这次没有用")
            return _filled(words, recalled.name, recalled.version)
        decided = recalled.decisions
        told = _filled(self.tr("按“%1”（第 %2 版）读"), recalled.name, recalled.version)
        parts = []
        if decided.columns:
            parts.append(self.tr("%1 列").replace("%1", str(len(decided.columns))))
        if decided.answers:
            parts.append(self.tr("%1 个问题").replace("%1", str(len(decided.answers))))
        if decided.cells:
            parts.append(self.tr("%1 格").replace("%1", str(len(decided.cells))))
        sheets = len({*decided.roles, *decided.header_rows})
        if sheets:
            parts.append(self.tr("%1 张表").replace("%1", str(sheets)))
        if parts:
            told += self.tr("：%1照以前定的办").replace("%1", self.tr("、").join(parts))
        if not recalled.is_same:
            words = self.tr("；有 %1 处与以前不同，列在右侧")
            told += words.replace("%1", str(len(recalled.shifts)))
        return told

    def _turn(self) -> None:
        (self.without if self._used else self.again).emit()


def _filled(words: str, name: str, version: int) -> str:
    return words.replace("%2", str(version)).replace("%1", name)
