"""A day of another century is asked about once before a case is registered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import until
from tests.ui.test_new_case import fill, page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.new_case.page import NewCasePage

__all__ = ["page"]


def test_a_day_of_another_century_is_asked_about_once(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    wait_until_quiet(window)
    fill(page)
    page.more.received.set_day(date(1890, 1, 1))

    page.save()
    assert "1890-01-01 是 50 多年以前" in page.bar.text()
    page.save()

    until(qtbot, lambda: window.current == "case_file")
