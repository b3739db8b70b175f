"""今日待办 of a station without a case: one welcome instead of five empty cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.closing import WithdrawCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    window.go("today")
    wait_until_quiet(window)
    found = window.page("today")
    assert isinstance(found, TodayPage)
    return found


def test_the_welcome_leads_to_the_first_case_and_to_the_old_ledger(
    window: MainWindow, page: TodayPage
) -> None:
    assert page.welcome is not None
    assert page.welcome.isVisible()
    assert page.list.isHidden()

    click(page, "today.welcome.act")
    assert window.current == "new_case"
    window.back()
    click(page, "today.welcome.other")
    assert window.current == "importing"


def test_the_welcome_goes_with_the_first_case(
    qtbot: QtBot, window: MainWindow, page: TodayPage
) -> None:
    done: list[object] = []
    command = RegisterCase(claimants=(NewClaimant(name="李䶮"),), employer="例信制衣")

    window.place.jobs.do(command, done.append)

    until(qtbot, page.list.isVisible)
    assert page.welcome is not None
    assert page.welcome.isHidden()


def test_the_focus_of_the_welcome_goes_to_the_list(
    qtbot: QtBot, window: MainWindow, page: TodayPage
) -> None:
    assert page.welcome is not None
    page.welcome.button.setFocus()
    command = RegisterCase(claimants=(NewClaimant(name="李䶮"),), employer="例信制衣")

    window.place.jobs.do(command)

    until(qtbot, page.list.isVisible)
    assert window.focusWidget() is page.list


def test_it_comes_back_when_no_case_is_open(qtbot: QtBot, page: TodayPage, desk: Desk) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="李例"),), employer="例信制衣")
    case_id = desk.do(command).value
    page.visited()
    until(qtbot, lambda: page.welcome is not None and page.list.isVisibleTo(page))

    desk.do(WithdrawCase(case_id=case_id))
    page.visited()

    until(qtbot, lambda: page.welcome is not None and page.welcome.isVisibleTo(page))
    assert page.list.isHidden()
    assert page.welcome is not None
    assert page.welcome.button.text() == "登记新案件", "there was a first one"
