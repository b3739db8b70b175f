"""Requests of persons: found by letters and tails, and met on 今日待办 and in the calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.ui.pages.calendar.page import CalendarPage
from dispute_desk.ui.pages.requests.page import RequestsPage
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.theme import theme
from tests.ui.hands import click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

ID = "11010119900307889X"


@pytest.fixture
def made(window: MainWindow, desk: Desk) -> list[int]:
    """Two requests: the first should have been answered yesterday."""
    people = (NewClaimant(name="邓样浩", phone="13800001234"),)
    desk.do(RegisterCase(claimants=people, employer="例信厂", cause="04"))
    today = window.place.today()
    late = RecordPersonRequest(
        name="邓样浩", received_on=today - timedelta(days=9), due_on=today - timedelta(days=1)
    )
    other = RecordPersonRequest(name="李例", id_no=ID, due_on=today + timedelta(days=30))
    return [int(desk.do(one).value) for one in (late, other)]


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, made: list[int]) -> RequestsPage:
    window.go("requests", None)
    found = window.page("requests")
    assert isinstance(found, RequestsPage)
    until(qtbot, lambda: len(found.rows) == len(made))
    return found


@pytest.mark.parametrize(
    ("typed", "left"),
    [("dyh", "邓样浩"), ("样浩", "邓样浩"), ("1234", "邓样浩"), ("889x", "李例"), ("ll", "李例")],
)
def test_the_field_finds_by_name_letters_and_tails(
    qtbot: QtBot, page: RequestsPage, typed: str, left: str
) -> None:
    type_in(page, "requests.search", typed)

    until(qtbot, lambda: [one["name"] for one in page.rows] == [left])
    assert page.table.words.rows[0][0] == left


def test_a_word_nobody_bears_says_so_and_the_emptied_field_shows_all(
    qtbot: QtBot, page: RequestsPage
) -> None:
    type_in(page, "requests.search", "没有此人")
    until(qtbot, lambda: not page.rows)
    assert find(page, "requests.nothing", QLabel).isVisible()
    assert not page.answer.isEnabled()

    page.search.clear()

    until(qtbot, lambda: len(page.rows) == 2)


def test_enter_on_the_list_opens_the_answer(qtbot: QtBot, page: RequestsPage) -> None:
    until(qtbot, lambda: page.table.currentIndex().isValid() and page.window().isActiveWindow())
    page.focus_first()
    until(qtbot, page.table.hasFocus)

    press(page.table, Qt.Key.Key_Return)

    assert form(qtbot, "small.answer")


def test_the_request_that_is_late_stands_first_and_enter_opens_it(
    qtbot: QtBot, window: MainWindow, made: list[int]
) -> None:
    window.go("today")
    today = window.page("today")
    assert isinstance(today, TodayPage)
    until(qtbot, lambda: any(line.item and line.item.record_id for line in today.list.lines.lines))
    line = next(one for one in today.list.lines.lines if one.item is not None)
    assert "个人信息请求到期未答复：查阅" in line.text
    assert (line.parties, line.aside, line.tone) == ("邓样浩", "超期 1 天", "danger")

    today.list.setCurrentIndex(today.list.lines.index(today.list.lines.lines.index(line)))
    assert today.list.selected_cases() == ()
    press(today.list, Qt.Key.Key_Return)

    found = window.page("requests")
    assert isinstance(found, RequestsPage)
    until(qtbot, lambda: window.current == "requests" and bool(found.rows))
    assert found.rows[found.table.currentIndex().row()]["id"] == made[0]


def test_the_calendar_shows_it_red_and_enter_opens_it(
    qtbot: QtBot, window: MainWindow, made: list[int]
) -> None:
    window.go("calendar", window.place.today() - timedelta(days=1))
    calendar = window.page("calendar")
    assert isinstance(calendar, CalendarPage)
    wait_until_quiet(window)
    calendar.grid.choose(window.place.today() - timedelta(days=1))
    item = calendar.list.item(0)
    assert "个人信息请求（查阅" in item.text()
    assert item.foreground().color() == theme.colour("danger")

    press(calendar.grid, Qt.Key.Key_Return)
    press(calendar.list, Qt.Key.Key_Return)

    found = window.page("requests")
    assert isinstance(found, RequestsPage)
    until(qtbot, lambda: window.current == "requests" and bool(found.rows))
    assert found.rows[found.table.currentIndex().row()]["id"] == made[0]


def test_the_one_that_is_wanted_is_shown_whatever_was_typed(
    qtbot: QtBot, window: MainWindow, page: RequestsPage, made: list[int]
) -> None:
    type_in(page, "requests.search", "李例")
    until(qtbot, lambda: len(page.rows) == 1)
    click(page, "requests.edit")
    form(qtbot, "small.request").reject()

    window.go("requests", made[0])

    until(qtbot, lambda: len(page.rows) == 2)
    assert page.rows[page.table.currentIndex().row()]["id"] == made[0]


def test_who_asks_without_a_number_is_checked_before_anything_is_told(
    qtbot: QtBot, page: RequestsPage, desk: Desk
) -> None:
    assert (page.rows[0]["name"], page.rows[0]["id_no"]) == ("邓样浩", None)
    before = desk.lists.last_seq()

    click(page, "requests.report")

    assert "请先核验本人身份" in page.bar.text()
    assert page.window().findChildren(PaperWindow) == []
    assert desk.lists.last_seq() == before
    click(page.bar, f"{page.bar.objectName()}.edit")
    made = form(qtbot, "small.request")
    type_in(made, "small.request.id_no", ID)
    click(made, "small.request.save")
    until(qtbot, lambda: page.rows[0]["id_no"] == ID)
    assert not page.bar.isVisible()
    click(page, "requests.report")
    until(qtbot, lambda: bool(page.window().findChildren(PaperWindow)))
    (paper,) = page.window().findChildren(PaperWindow)
    until(qtbot, lambda: paper.pdf is not None)
    paper.reject()


def test_what_was_recorded_is_chosen_and_no_toast_covers_what_the_page_says(
    qtbot: QtBot, page: RequestsPage, window: MainWindow
) -> None:
    click(window, "requests.new")
    made = form(qtbot, "small.request")
    type_in(made, "small.request.name", "邓样浩")
    click(made, "small.request.save")
    until(qtbot, lambda: len(page.rows) == 3)
    wait_until_quiet(window)

    chosen = page.rows[page.table.currentIndex().row()]
    assert chosen["id"] == max(one["id"] for one in page.rows)
    page.show_report()
    toast = window.toast
    assert toast is not None
    assert toast.isVisible()
    assert page.bar.isVisible()
    until(qtbot, lambda: not toast.geometry().intersects(placed(page.bar, window)))


def placed(part: QWidget, window: MainWindow) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
