"""Two or three sides of the same thing beside each other; what differs stands out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME_WIDTH = 62
#: A word of so many Latin letters and digits may break: a number is read whole on two lines.
_LONG = re.compile(r"[\w*-]{15,}", re.ASCII)
_PART = 7


def _breaking(words: str) -> str:
    """Return words in which what is too long for a line may break."""

    def parted(found: re.Match[str]) -> str:
        word = found[0]
        return "\u200b".join(word[at : at + _PART] for at in range(0, len(word), _PART))

    return _LONG.sub(parted, words)


class Sides(QWidget):
    """A grid of words: the name of each line at the left, the sides beside each other."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._cells: dict[tuple[int, int], QLabel] = {}

    def show_sides(self, titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Show lines of a name and a word for each side; labels are used again."""
        shown = [("", *titles), *lines]
        for cell in self._cells.values():
            cell.hide()
        for row, line in enumerate(shown):
            differs = row > 0 and len(set(line[-2:])) > 1
            for column, words in enumerate(line):
                cell = self._cell(row, column)
                cell.setText(_breaking(words) or ("—" if row and column else ""))
                quiet = row == 0 or column == 0
                look(cell, kind="small" if quiet else "", tone="warning" if differs else "")
                cell.setVisible(True)
                if row and column:
                    cell.setAccessibleName(f"{line[0]}，{titles[column - 1]}：{words}")
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        for column in range(1, len(shown[0])):
            self._grid.setColumnStretch(column, 1)
        for column in range(len(shown[0]), self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)

    def _cell(self, row: int, column: int) -> QLabel:
        found = self._cells.get((row, column))
        if found is None:
            found = named(label(""), f"{self.objectName()}.{row}.{column}")
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setWordWrap(True)
            found.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(found, row, column, Qt.AlignmentFlag.AlignTop)
            self._cells[row, column] = found
        return found
