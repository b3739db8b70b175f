"""The panel of the bench: what is told of the workbook above it, and the next act below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from dispute_desk.ui.pages.importing.bench import Bench
    from dispute_desk.ui.pages.importing.foot import Foot
    from dispute_desk.ui.pages.importing.memory_line import MemoryLine
    from dispute_desk.ui.widgets.bar import MessageBar


def reviewing_panel(word: MessageBar, memory: MemoryLine, bench: Bench, foot: Foot) -> QWidget:
    """Return the panel with its parts from above; the bench takes the room."""
    panel = QWidget()
    box = QVBoxLayout(panel)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(10)
    box.addWidget(word)
    box.addWidget(memory)
    box.addWidget(bench, 1)
    box.addWidget(foot)
    return panel
