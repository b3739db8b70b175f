"""What a list or a page of tables says stands at its foot: no row moves under the hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

PAGES = (
    "cases",
    "visits",
    "employers",
    "letters",
    "policy",
    "station_rules",
    "requests",
    "history",
)


def top_of(part: QWidget, page: QWidget) -> int:
    return part.mapTo(page, QPoint(0, 0)).y()


@pytest.mark.parametrize("name", PAGES)
def test_a_message_moves_nothing_above_it(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.go(name)
    wait_until_quiet(window)
    page = window.page(name)
    assert page is not None
    laid_out = [page.body.itemAt(place) for place in range(page.body.count() - 1)]
    tops = [item.geometry().top() for item in laid_out if item is not None]

    page.bar.say("没有可以导出的案件，请先改一下筛选。")
    qtbot.waitUntil(lambda: page.bar.height() > 0 and top_of(page.bar, page) > 0, timeout=20000)
    wait_until_quiet(window)

    assert [item.geometry().top() for item in laid_out if item is not None] == tops
    assert page.bar.geometry().bottom() > page.height() - 30
