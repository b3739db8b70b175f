"""A fact that became true: a toast where it belongs, a word at the foot of any other page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPushButton, QWidget

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, press, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.widgets.toast import Toast


def test_a_fact_can_be_taken_back(window: MainWindow) -> None:
    taken: list[bool] = []
    window.say("已受理", lambda: taken.append(True))

    click(window, "toast.undo")

    assert taken == [True]
    assert window.toast is not None
    assert window.toast.isHidden()


def test_a_fact_does_not_follow_to_another_page_but_can_be_taken_back_there(
    window: MainWindow,
) -> None:
    taken: list[bool] = []
    window.go("cases")
    window.say("已受理 云社调〔2026〕1号", lambda: taken.append(True))
    wait_until_quiet(window)

    window.go("reports")

    assert window.toast is not None
    assert window.toast.isHidden()
    assert window.status.last.text() == "刚才：已受理 云社调〔2026〕1号"
    assert window.status.last.isVisible()
    click(window, "status.undo")
    assert taken == [True]
    assert window.status.last.isHidden()
    assert find(window, "status.undo", QPushButton).isHidden()


def test_a_fact_told_on_the_way_to_a_page_arrives_there(window: MainWindow) -> None:
    window.go("cases")
    window.say("已登记咨询")
    window.go("visits")

    assert window.toast is not None
    assert window.toast.isVisible()
    assert window.status.last.isHidden()
    window.say("已受理")
    assert window.toast.text() == "已受理"


def test_a_page_that_asks_again_leaves_its_fact_where_it_is(window: MainWindow) -> None:
    window.go("cases")
    window.say("已受理")
    wait_until_quiet(window)

    window.changed(frozenset({"case"}))
    window.go("cases")

    assert window.toast is not None
    assert window.toast.isVisible()


@pytest.mark.parametrize("size", [(1366, 740), (910, 446)])
def test_a_toast_covers_no_control_and_is_not_lost(
    window: MainWindow, desk: Desk, size: tuple[int, int]
) -> None:
    made = desk.do(RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂")).value
    window.resize(*size)
    fact = "已指定承办人 12 件：林例 云社调〔2026〕1号"
    for screen in ("today", "cases", "case_file", "new_case", "settings", "calculator", "history"):
        window.go(screen, made if screen == "case_file" else None)
        wait_until_quiet(window)
        window.say(fact, lambda: None)
        wait_until_quiet(window)

        toast = window.toast
        assert toast is not None
        if toast.isHidden():  # no room: at the foot, 撤销 beside it
            assert find(window, "status.undo", QPushButton).isVisible(), screen
            assert fact in window.status.last.text()
            continue
        assert covered(window, toast) == [], screen
        assert window.rect().contains(QRect(toast.mapTo(window, QPoint()), toast.size()))


def test_a_toast_steps_aside_for_what_comes_beneath_it(qtbot: QtBot, window: MainWindow) -> None:
    window.go("cases")
    wait_until_quiet(window)
    window.say("已受理")
    toast = window.toast
    assert toast is not None
    button = QPushButton("保存", toast.parentWidget())
    button.setGeometry(toast.geometry())
    button.show()
    toast.raise_()
    assert covered(window, toast) == [button.objectName() or "保存"]

    until(qtbot, lambda: covered(window, toast) == [])
    assert toast.isVisible()


def covered(window: MainWindow, toast: Toast) -> list[str]:
    """The buttons, fields and feet of which the toast covers a pixel that would be in sight."""
    place = QRect(toast.mapTo(window, QPoint()), toast.size())
    found = []
    for part in window.findChildren(QWidget):
        used = isinstance(part, (QAbstractButton, QLineEdit, QComboBox))
        if toast.isAncestorOf(part) or not (used or part.objectName().endswith(".foot")):
            continue
        if not part.isVisible():
            continue
        seen = part.visibleRegion().translated(part.mapTo(window, QPoint()))
        if seen.intersects(place):
            found.append(part.objectName() or getattr(part, "text", str)())
    return found


def test_who_takes_a_fact_back_by_the_keys_stands_where_he_stood(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("today")
    wait_until_quiet(window)
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    page = window.page("today")
    stood = page.list if page.list.isVisible() else page  # type: ignore[attr-defined]
    stood = page.new_case if stood is page else stood  # type: ignore[attr-defined]
    stood.setFocus()
    window.say("已受理", lambda: None)
    assert window.toast is not None
    button = find(window, "toast.undo", QPushButton)
    button.setFocus()
    assert button.hasFocus()

    press(button, Qt.Key.Key_Space)

    assert window.toast.isHidden()
    assert stood.hasFocus()
