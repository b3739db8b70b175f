"""The boxes of the paper form: cells with a quiet label and a large input, ruled like on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_desk.domain.amount import Insurance
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import StarredLabel, label, look, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

LABEL_WIDTH = 84
#: The insurances on the form, in its order.
USUAL = (
    Insurance.PENSION,
    Insurance.MEDICAL,
    Insurance.UNEMPLOYMENT,
    Insurance.INJURY,
    Insurance.MATERNITY,
)


def text_of(line: QLineEdit) -> str | None:
    """Return what stands in a box, None if nothing does."""
    return line.text().strip() or None


class Cell(QFrame):
    """A box of the form: its label at the left, the input, and under it a doubt or an error."""

    def __init__(self, name: str, title: str, *fields: QWidget, required: bool = False) -> None:
        super().__init__()
        named(look(self, kind="cell"), f"{name}.cell", title)
        self.fields = fields
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        made = StarredLabel(title) if required else QLabel(title)
        words = look(made, kind="cellLabel")
        words.setFixedWidth(LABEL_WIDTH)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        words.setBuddy(fields[0])
        box.addWidget(words)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 6, 10, 6)
        inner.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in fields:
            line.addWidget(field, 1)
        inner.addLayout(line)
        self.word: QLabel = named(label("", kind="fieldError"), f"{name}.word")
        self.word.setWordWrap(True)
        self.word.hide()
        inner.addWidget(self.word)
        box.addLayout(inner, 1)

    def say(self, words: str, *, wrong: bool = False, tone: str = "warning") -> None:
        """Put a doubt (what is wrong, or a plain word in another tone) under the input."""
        self.word.setText(words)
        look(
            self.word,
            kind="fieldError" if wrong else "small",
            tone="danger" if wrong else tone,
        )
        typing = any(field.hasFocus() for field in self.fields)
        # what goes while one types leaves its room: no row moves under the hands
        self.word.setVisible(bool(words) or (typing and self.word.isVisible()))
        self.fields[0].setAccessibleDescription(words)

    def show_whole(self) -> None:
        """Take the focus and bring the box with its whole sentence into view."""
        self.fields[0].setFocus()
        bring_into_view(self.fields[0], self.word)


class Sheet(QFrame):
    """The ruled sheet the boxes stand on."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(look(self, kind="paper"), name, spoken)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(1, 1, 1, 1)
        self.grid.setSpacing(1)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

    def add(self, row: int, *cells: Cell) -> None:
        """Put one or two boxes into a row."""
        if len(cells) == 1:
            self.grid.addWidget(cells[0], row, 0, 1, 2)
            return
        for column, cell in enumerate(cells):
            self.grid.addWidget(cell, row, column)
