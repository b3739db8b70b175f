"""A choice out of a list: typing goes to a word by its first letters, in pinyin too."""

from __future__ import annotations

from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QListView

from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

#: Words of a list in sight at once.
MOST = 12


class Letters:
    """Letters typed one soon after the other."""

    def __init__(self) -> None:
        self._typed, self._at = "", 0.0

    def add(self, more: str) -> str:
        """Return what is typed with these; after a pause it begins anew."""
        now = monotonic()
        pause = QApplication.keyboardInputInterval() / 1000
        self._typed = more if now - self._at > pause else self._typed + more
        self._at = now
        return self._typed


def place_of(box: QComboBox, typed: str, after: int) -> int:
    """Return the word that begins with the letters: from the present one on, -1 for none.

    One letter goes on to the next word, so that typing it again walks through them.
    """
    from dispute_desk.services.spelling import begins  # noqa: PLC0415 - heavy, when first typed

    count = box.count()
    first = after + 1 if len(typed) == 1 else max(after, 0)
    places = ((first + step) % count for step in range(count))
    return next((place for place in places if begins(typed, box.itemText(place))), -1)


#: What stands beside a word in the open list, in px: its margins and the bar.
_AROUND = 36


class _Choices(QListView):
    """The open list of a combo: letters go to a word as in the closed box."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        self._letters = Letters()

    def keyboardSearch(self, search: str) -> None:
        """Go to the word that begins with what is typed."""
        if not (search.isascii() and search.isalpha()):
            super().keyboardSearch(search)
            return
        place = place_of(self._box, self._letters.add(search), self.currentIndex().row())
        if place >= 0:
            self.setCurrentIndex(self.model().index(place, 0))


class Choice(QComboBox):
    """A choice the wheel never changes while its list is closed: it scrolls what is around.

    Every choice of the program is one (``tests/architecture/test_wheel_over_choices.py``).
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, also where the choice has the focus."""
        event.ignore()


class Combo(Choice):
    """A choice out of a list; typing goes to a word by its first letters."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self._letters = Letters()
        self._sets: dict[str, StrEnum] = {}
        named(self, name, spoken)
        self.setView(named(_Choices(self), f"{name}.list", spoken))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(MOST)
        self.setStyleSheet("combobox-popup: 0")  # a list below the box, no longer than that

    def value(self) -> Any:  # noqa: ANN401 - whatever the choices stand for
        """Return the value of the chosen word."""
        data = self.currentData()
        return self._sets.get(data, data) if isinstance(data, str) else data

    def addItem(self, *words: Any) -> None:  # noqa: ANN401 - as Qt takes them
        """Add a word; a member of a set is kept beside it, for Qt makes a plain text of it."""
        if words and isinstance(words[-1], StrEnum):
            self._sets[str(words[-1])] = words[-1]
        super().addItem(*words)

    def put(self, value: Any) -> None:  # noqa: ANN401 - whatever the choices stand for
        """Choose a value; one that is not in the list is added as it is."""
        place = self.findData(value)
        if place < 0 and value is not None:
            self.addItem(str(value), value)
            place = self.count() - 1
        first = -1 if self.placeholderText() else 0
        self.setCurrentIndex(max(place, first))

    def showPopup(self) -> None:
        """Open the list as wide as its longest word, as far as the screen goes."""
        room = self.screen().availableSize().width()
        view = self.view()
        view.setMinimumWidth(min(max(self.width(), view.sizeHintForColumn(0) + _AROUND), room))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the word that begins with the letters typed; all else is as everywhere."""
        letter = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if held or not (letter.isascii() and letter.isalpha()) or not self.count():
            super().keyPressEvent(event)
            return
        place = place_of(self, self._letters.add(letter), self.currentIndex())
        if place >= 0:
            self.setCurrentIndex(place)
        event.accept()
