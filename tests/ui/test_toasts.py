"""A fact that became true: a toast where it belongs, a word at the foot of any other page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, press, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


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
