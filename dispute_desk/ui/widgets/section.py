"""Headings of sections and grids of names and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Letters from which on a word wants a line of its own in a narrow place.
LONG_WORD = 15
#: Letters beyond break anywhere.
LAST_LATIN = 0x2E7F


class SectionHeading(QWidget):
    """A heading with room for a quiet word and actions at its right."""

    def __init__(self, text: str, name: str, *, aside: str = "") -> None:
        super().__init__()
        named(self, name, text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.text = ElidedLabel(text, f"{name}.text", kind="heading")
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.aside = label(aside, kind="small")
        self._row.addWidget(self.text)
        self._row.addWidget(self.aside)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put an action at the right end."""
        self._row.addWidget(widget)


class KeyValueGrid(QWidget):
    """Names at the left in quiet ink, values at the right that can be selected and copied.

    In a ``narrow`` place a long word without a break, such as a number, stands below its name.
    """

    def __init__(self, name: str, *, key_width: int = 74, narrow: bool = False) -> None:
        super().__init__()
        named(self, name)
        self._narrow = narrow
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, key_width)
        self._grid.setColumnStretch(1, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def widen_keys(self, width: int) -> None:
        """Give the names so much room, so that several grids stand in line."""
        self._grid.setColumnMinimumWidth(0, width)

    def show_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show these names and values; labels are reused."""
        shown = list(pairs)
        while len(self._pairs) < len(shown):
            self._pairs.append(self._add_pair(len(self._pairs)))
        for number, (key, value) in enumerate(self._pairs):
            visible = number < len(shown)
            key.setVisible(visible)
            value.setVisible(visible)
            if visible:
                key.setText(shown[number][0])
                value.setText(shown[number][1] or "—")
                self._put(value, number)
                value.setAccessibleName(f"{shown[number][0]}：{value.text()}")

    def _add_pair(self, row: int) -> tuple[QLabel, QLabel]:
        key = label("", kind="muted")
        value = named(label(""), f"{self.objectName()}.value{row}")
        value.setWordWrap(True)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(key, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, 2 * row, 1)
        return key, value

    def _put(self, value: QLabel, row: int) -> None:
        """Put a value beside its name, or below where it is one word that cannot break."""
        below = self._narrow and len(value.text()) >= LONG_WORD and not _breaks(value.text())
        self._grid.removeWidget(value)
        if below:
            self._grid.addWidget(value, 2 * row + 1, 0, 1, 2)
        else:
            self._grid.addWidget(value, 2 * row, 1)


def _breaks(text: str) -> bool:
    """Tell whether a line may end within a text: at a blank, or between Chinese characters."""
    return any(letter.isspace() or ord(letter) > LAST_LATIN for letter in text)
