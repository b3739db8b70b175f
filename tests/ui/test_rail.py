"""The rail: what is often gone to in sight, the rest one button away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, press, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


def test_what_is_seldom_gone_to_opens_from_the_group_of_the_rail(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    window.go("cases")
    for screen in ("calendar", "requests", "importing"):
        group = find(window, "rail.other", QPushButton)
        group.setFocus()
        press(group, Qt.Key.Key_Return)
        menu = find(window.rail, "rail.menu", QMenu)
        while (chosen := menu.activeAction()) and chosen.objectName() != f"rail.menu.{screen}":
            press(menu, Qt.Key.Key_Down)
        assert group.isChecked() is (window.current != "cases")
        press(menu, Qt.Key.Key_Return)
        until(qtbot, lambda: window.current != "cases")
        wait_until_quiet(window)
        assert window.current == screen
        assert group.isChecked()
        wait_until_quiet(window)


def test_the_register_of_visits_stands_in_the_rail(window: MainWindow) -> None:
    click(window, "rail.visits")
    assert window.current == "visits"
    window.go("cases")

    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)

    assert window.current == "visits"
    assert find(window, "rail.visits", QPushButton).isChecked()


def test_the_group_of_other_work_is_found_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    window.place.verbs.run("go.others")

    until(qtbot, lambda: window.rail.findChild(QMenu, "rail.menu") is not None)
    find(window.rail, "rail.menu", QMenu).close()
