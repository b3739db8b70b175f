"""A menu in groups, two levels at most: letters typed go to an entry, in whatever group it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from dispute_desk.ui.widgets.combo import Letters
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent
    from PySide6.QtWidgets import QWidget


class LetterMenu(QMenu):
    """Entries and groups of entries; first letters, in pinyin too, go to an entry."""

    def __init__(self, parent: QWidget, name: str, spoken: str) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._letters = Letters()
        self._groups: list[_Group] = []

    def add_group(self, name: str, title: str) -> QMenu:
        """Add a group, empty; its entries open beside it. One that was there is used again."""
        known = next((one for one in self._groups if one.objectName() == name), None)
        made = known or _Group(self)
        if known is None:
            self._groups.append(made)
        named(made, name, title).clear()
        made.setTitle(title)
        self.addMenu(made)
        return made

    def entries(self) -> list[tuple[QMenu, QAction]]:
        """Return what can be done, each with the menu it stands in, from top to bottom."""
        return [
            (menu, entry)
            for menu in (self, *self._groups)
            for entry in menu.actions()
            if entry.isEnabled() and not entry.isSeparator() and not _is_group(entry)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to an entry by its letters; all else is as in every menu."""
        if not self.take_letter(event):
            super().keyPressEvent(event)

    def take_letter(self, event: QKeyEvent) -> bool:
        """Go to the entry that begins with what is typed; one letter again goes to the next."""
        letter = event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if not (letter.isascii() and letter.isalpha()):
            return False
        from dispute_desk.services.spelling import begins  # noqa: PLC0415 - heavy, when typed

        typed, entries = self._letters.add(letter), self.entries()
        here = self._place_in(entries)
        first = here + 1 if len(typed) == 1 else max(here, 0)
        for step in range(len(entries)):
            menu, entry = entries[(first + step) % len(entries)]
            if begins(typed, entry.text()):
                self._show(menu, entry)
                break
        return True

    def _place_in(self, entries: list[tuple[QMenu, QAction]]) -> int:
        open_one = QApplication.activePopupWidget()
        here = open_one.activeAction() if isinstance(open_one, QMenu) else self.activeAction()
        return next((n for n, (_, entry) in enumerate(entries) if entry is here), -1)

    def _show(self, menu: QMenu, entry: QAction) -> None:
        if menu is not self:
            self.setActiveAction(menu.menuAction())  # opens the group
            menu.setActiveAction(entry)
            return
        for group in self._groups:
            group.hide()
        self.setActiveAction(entry)


class _Group(QMenu):
    """A group of a menu; letters go to the whole of it."""

    def __init__(self, whole: LetterMenu) -> None:
        super().__init__(whole)
        self._whole = whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to an entry of any group by its letters."""
        if not self._whole.take_letter(event):
            super().keyPressEvent(event)


def _is_group(entry: QAction) -> bool:
    return entry.menu() is not None
