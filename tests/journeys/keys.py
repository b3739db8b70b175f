"""A keyboard: keys are pressed where the focus is, counted, and nothing else is touched.

What is typed into a field is not counted: a name has as many letters as it has. Every other key,
a shortcut too, is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

PATIENCE_MS = 60_000


class Keyboard:
    """The only thing a hand touches in a journey."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        self.pressed: list[str] = []

    @property
    def count(self) -> int:
        """How many keys were pressed since the last ``begin``."""
        return len(self.pressed)

    def begin(self) -> None:
        """Count from here on."""
        self.rest()
        self.pressed = []

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each a name as in ``Ctrl+Return``."""
        for key in keys:
            QTest.keySequence(self._target(), QKeySequence(key))
            self.pressed.append(key)
            QApplication.processEvents()  # no hand is faster than the window shows a field

    def type(self, text: str) -> None:
        """Type into what has the focus; Chinese comes committed by the input method."""
        for letter in text:
            target = self._target()
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(target, event)

    def rest(self) -> None:
        """Wait until the window has done what was asked."""
        wait_until_quiet(self.window)
        self._sit()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def form(self, name: str) -> QDialog:
        """Wait until a form is open and in front."""

        def shown() -> list[QDialog]:
            return [
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, QDialog)
                and one.objectName() == name
                and one.isActiveWindow()
                and one.focusWidget() is not None
            ]

        self.until(lambda: bool(shown()))
        return shown()[0]

    def focused(self) -> str:
        """The name of what has the focus."""
        return self._target().objectName()

    def _sit(self) -> None:
        """Give the window the keyboard back when a form closes, as a desktop does."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            QApplication.processEvents()

    def _target(self) -> QWidget:
        self._sit()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert found is not None, self.pressed
        return found


def opened(keyboard: Keyboard, case_id: int) -> None:
    """Stand before a case; count from here on."""
    keyboard.window.go("case_file", case_id)
    keyboard.begin()


def by_letters(keyboard: Keyboard, letters: str) -> None:
    """Take a verb of the palette by its first letters: two keys."""
    keyboard.press("Ctrl+K")
    keyboard.type(letters)
    keyboard.rest()
    keyboard.press("Return")


def home(keyboard: Keyboard) -> TodayPage:
    """今日待办 with everything that was prepared."""
    for screen in ("Ctrl+2", "Ctrl+1"):
        keyboard.press(screen)
        keyboard.rest()
    keyboard.begin()
    page = keyboard.window.page("today")
    assert isinstance(page, TodayPage)
    return page
