"""Filters as chips: one chosen at a time, each with its count."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from dispute_desk.ui.theme import SMALL_SIZE, font
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent


#: Room left and right of a chip's words.
PADDING = 28
#: Between two chips; and the room of the one that holds those without room.
GAP, MORE = 8, 84


@dataclass(frozen=True)
class Chip:
    """A filter: its id, its word and how many records it leaves (None: not counted yet)."""

    id: str
    text: str
    count: str | None = None


#: Bold letters are at most so much wider; loading the bold face to measure them costs the first
#: paint more than everything else about a chip.
_BOLDER = 1.1


def bold_width(words: str) -> int:
    """Return how wide a chip must be: the chosen one is bold, which needs more room."""
    return ceil(QFontMetrics(font(SMALL_SIZE)).horizontalAdvance(words) * _BOLDER) + PADDING


class ChipBar(QWidget):
    """A row of chips of which one is always chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._leading: list[QWidget] = []
        #: Chips that would leave nothing are hidden, and chips without room in one row.
        self._empty: set[str] = set()
        self._one_row = False
        self._more: QPushButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lead(self, widget: QWidget) -> None:
        """Put something before the chips, on the same lines."""
        self._leading.append(widget)
        self._flow.addWidget(widget)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; those already there keep their place and state."""
        for chip in chips:
            words = chip.text if chip.count is None else f"{chip.text} {chip.count}"
            button = self._buttons.get(chip.id)
            if button is None:
                button = self._add(chip)
            button.setText(words)
            button.setMinimumWidth(bold_width(words))
            button.setAccessibleName(words)
        if self._group.checkedButton() is None and chips:
            self._buttons[chips[0].id].setChecked(True)
        self._arrange()

    def hide_empty(self, counts: Mapping[str, int]) -> None:
        """Hide the chips that would leave nothing, but never the first and the chosen one."""
        for number, (name, button) in enumerate(self._buttons.items()):
            empty = bool(number) and not counts.get(name) and not button.isChecked()
            (self._empty.add if empty else self._empty.discard)(name)
            button.setHidden(empty)
        self._arrange()

    def keep_one_row(self, *, on: bool) -> None:
        """Put what does not fit into one row under 更多 at its end, or spread out again."""
        if on != self._one_row:
            self._one_row = on
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew what fits."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the chips that fit, the chosen one in any case; the others stand under 更多."""
        shown = [name for name in self._buttons if name not in self._empty]
        away = self._not_fitting(shown) if self._one_row else []
        for name in shown:
            self._buttons[name].setHidden(name in away)
        if away or self._more is not None:
            self._show_more(away)
        self._flow.invalidate()

    def _not_fitting(self, shown: list[str]) -> list[str]:
        widths = {name: self._buttons[name].sizeHint().width() + GAP for name in shown}
        room = self.width() - sum(one.width() + GAP for one in self._leading)
        if sum(widths.values()) <= room + GAP:
            return []
        here = self.current()
        room -= MORE + GAP + widths.get(here, 0)
        away = []
        for name in shown:
            if name == here:
                continue
            room -= widths[name]
            if room < 0:
                away.append(name)
        return away

    def _show_more(self, away: list[str]) -> None:
        if self._more is None:
            self._more = named(look(QPushButton(), kind="chip"), f"{self.objectName()}.more")
            self._more.setMenu(named(QMenu(self._more), f"{self.objectName()}.more.menu"))
        self._flow.removeWidget(self._more)
        self._flow.addWidget(self._more)
        self._more.setText(self.tr("更多 %1").replace("%1", str(len(away))))
        self._more.setAccessibleName(self._more.text())
        self._more.setHidden(not away)
        menu = self._more.menu()
        menu.clear()
        for name in away:
            entry = menu.addAction(self._buttons[name].text())
            entry.setObjectName(f"{self.objectName()}.more.{name}")
            entry.triggered.connect(lambda _=False, name=name: self.choose(name))

    def current(self) -> str:
        """Return the id of the chosen chip."""
        for name, button in self._buttons.items():
            if button.isChecked():
                return name
        return ""

    def is_first(self) -> bool:
        """Tell whether the first chip, which filters nothing, is the chosen one."""
        return not self._buttons or self.current() == next(iter(self._buttons))

    def choose(self, chip: str) -> None:
        """Choose a chip as if it was clicked."""
        self._buttons[chip].click()
        self._arrange()

    def mark(self, chip: str) -> None:
        """Show a chip as the chosen one; nobody clicked, so nothing follows."""
        self._buttons[chip].setChecked(True)
        self._arrange()

    def drop(self, chip: str) -> None:
        """Take a chip away; was it the chosen one, the first is chosen instead."""
        button = self._buttons.pop(chip)
        was_chosen = button.isChecked()
        self._group.removeButton(button)
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()
        if was_chosen and self._buttons:
            self.choose(next(iter(self._buttons)))
        self._empty.discard(chip)
        self._arrange()

    def chip_at(self, place: QPoint) -> str | None:
        """Return the id of the chip at a place of the bar."""
        under = self.childAt(place)
        return next((name for name, button in self._buttons.items() if button is under), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the chips with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = [name for name in self._buttons if name not in self._empty]
        here = names.index(self.current()) if self.current() in names else 0
        self.choose(names[(here + step) % len(names)])
        self._buttons[names[(here + step) % len(names)]].setFocus()

    def _add(self, chip: Chip) -> QPushButton:
        button = named(look(QPushButton(chip.text), kind="chip"), f"{self.objectName()}.{chip.id}")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(chip.id))
        self._buttons[chip.id] = button
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button
