"""Hands for the tests of the window: click, type as an input method does, wait for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from dispute_desk.ui.widgets.entry_grid import EntryGrid

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 60_000
LOOKS_EVERY_MS = 30


def find(parent: QWidget, name: str, kind: type[W]) -> W:
    """Return the control of that name."""
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def click(parent: QWidget, name: str) -> None:
    """Click the control of that name."""
    QTest.mouseClick(find(parent, name, QWidget), Qt.MouseButton.LeftButton)


def type_in(parent: QWidget, name: str, text: str) -> None:
    """Type into a field; Chinese comes committed by the input method."""
    field = find(parent, name, QWidget)
    field.setFocus()
    if text.isascii():
        QTest.keyClicks(field, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def type_cell(parent: QWidget, name: str, cell: tuple[int, int], text: str) -> None:
    """Type into a cell of a grid, as one does in a sheet: the first letter opens it."""
    grid = find(parent, name, EntryGrid)
    assert QTest.qWaitForWindowActive(grid.window())
    grid.go_to(*cell)
    for letter in text:
        here = QApplication.focusWidget() or grid
        if letter.isascii():
            QTest.keyClicks(here, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(here, event)


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
    """Press a key."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, held)


def form(qtbot: QtBot, name: str) -> QDialog:
    """Return the form of a step once it is open and in front."""
    found: list[QDialog] = []

    def is_open() -> bool:
        found[:] = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.objectName() == name and one.isActiveWindow()
        ]
        return bool(found)

    qtbot.waitUntil(is_open, timeout=PATIENCE_MS)
    return found[0]


def choose(parent: QWidget, name: str, code: object) -> None:
    """Choose in a list of words by the arrow keys."""
    box = find(parent, name, QComboBox)
    box.setFocus()
    press(box, Qt.Key.Key_Home)
    while box.currentData() != code:
        before = box.currentIndex()
        press(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, code


def answer_file_dialog(path: Path) -> None:
    """Type a path into the dialog for files that is about to open, and press Enter."""

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QFileDialog):
            QTimer.singleShot(LOOKS_EVERY_MS, answer)
            return
        line = find(shown, "fileNameEdit", QLineEdit)
        line.setText(str(path))
        press(line, Qt.Key.Key_Return)

    QTimer.singleShot(LOOKS_EVERY_MS, answer)


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    qtbot.waitUntil(holds, timeout=PATIENCE_MS)


def cut_off(window: QWidget) -> list[str]:
    """Return the buttons and figures of which a part is out of sight; what scrolls is not."""
    words = (
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, (QPushButton, QLabel)) and part.isVisible() and part.text()
    )
    return [
        part.objectName() or part.text()
        for part in words
        if (isinstance(part, QPushButton) or part.property("kind") in {"figure", "unit"})
        and not _scrolls(part)
        and (
            part.width() < part.minimumSizeHint().width()
            or part.visibleRegion().boundingRect() != part.rect()
        )
    ]


def _scrolls(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None
