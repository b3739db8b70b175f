"""今日待办 once something was taken back, or done again: the line acted on is chosen, in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import form, press, until
from tests.ui.test_today_many import section, today_with

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.today.page import TodayPage

#: More than are shown at once in a window of the usual height.
MANY = 20


def current_case(page: TodayPage) -> int:
    line = page.list.current_line()
    assert line is not None
    assert line.item is not None
    return line.item.case_id


def in_sight(page: TodayPage) -> bool:
    place = page.list.visualRect(page.list.currentIndex())
    return page.list.viewport().rect().contains(place.center())


def put_off(qtbot: QtBot, page: TodayPage) -> None:
    press(page.list, Qt.Key.Key_J, ctrl=True)
    press(form(qtbot, "small.snooze"), Qt.Key.Key_Return, ctrl=True)


def test_what_an_undo_brings_back_is_chosen_again_and_in_sight(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, MANY)
    page._unfold("due")
    cases = section(page, "due")
    acted = cases[15]
    page.list.choose_case(acted)
    put_off(qtbot, page)
    until(qtbot, lambda: acted not in section(page, "due"))
    wait_until_quiet(window)
    assert current_case(page) == cases[16]  # one goes on with the next line
    page.list.choose_case(cases[0])
    page.list.scrollToTop()

    window.undoing.undo()

    until(qtbot, lambda: current_case(page) == acted)
    assert page.list.selected_cases() == (acted,)
    assert in_sight(page)


def test_what_is_done_again_leaves_the_choice_on_its_line(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, second, _ = section(page, "due")
    page.list.choose_case(second)
    put_off(qtbot, page)
    until(qtbot, lambda: section(page, "snoozed") == [second])
    wait_until_quiet(window)
    window.undoing.undo()
    until(qtbot, lambda: section(page, "snoozed") == [] and current_case(page) == second)
    wait_until_quiet(window)
    page.list.choose_case(first)

    window.undoing.redo()

    until(qtbot, lambda: section(page, "snoozed") == [second])
    until(qtbot, lambda: current_case(page) == second)
    assert in_sight(page)


def test_lines_put_off_together_come_back_selected_together(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 4)
    _, second, third, _ = section(page, "due")
    page.list.choose_case(second)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    put_off(qtbot, page)
    until(qtbot, lambda: len(section(page, "due")) == 2)
    wait_until_quiet(window)

    window.undoing.undo()

    until(qtbot, lambda: len(section(page, "due")) == 4)
    until(qtbot, lambda: page.list.selected_cases() == (second, third))


def test_a_line_that_came_back_under_a_fold_unfolds_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, MANY)
    page._unfold("due")
    acted = section(page, "due")[15]
    page.list.choose_case(acted)
    put_off(qtbot, page)
    until(qtbot, lambda: acted not in section(page, "due"))
    wait_until_quiet(window)
    page._unfolded = frozenset()
    page._show()
    assert len(section(page, "due")) < 15

    window.undoing.undo()

    until(qtbot, lambda: acted in section(page, "due") and current_case(page) == acted)
    assert in_sight(page)
