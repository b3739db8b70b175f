"""A large case is painted first; what lies out of sight follows, and is never another case's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from dispute_desk.domain.money import Fen
from dispute_desk.services.editing import AddNote
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.case_view import LARGE
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

FIRM = "广州例信制衣有限公司"


@pytest.fixture
def large(desk: Desk) -> int:
    people = tuple(
        NewClaimant(name=f"例{number}", claimed=Fen(100_000 + number))
        for number in range(LARGE // 2)
    )
    case_id = int(desk.do(RegisterCase(claimants=people, employer=FIRM, cause="04")).value)
    desk.do(AddNote(case_id=case_id, text="大案的联系"))
    return case_id


@pytest.fixture
def small(desk: Desk) -> int:
    people = (NewClaimant(name="张例"),)
    case_id = int(desk.do(RegisterCase(claimants=people, employer=FIRM, cause="04")).value)
    desk.do(AddNote(case_id=case_id, text="小案的联系"))
    return case_id


class AtFirstPaint(QObject):
    """What stood on the page when the workers were painted first."""

    def __init__(self, page: CaseFilePage, case_id: int) -> None:
        super().__init__(page)
        self._page, self._case_id = page, case_id
        self.seen: list[tuple[bool, int]] = []
        page.claimants.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = self._page.view
        if event.type() is QEvent.Type.Paint and view is not None and view.id == self._case_id:
            papers = find(self._page, "case_file.papers", QWidget)
            told = len(self._page.timeline.accessibleDescription())
            self.seen.append((papers.isVisible(), told))
        return super().eventFilter(watched, event)


def page_of(window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    return page


def story(page: CaseFilePage) -> str:
    return page.timeline.accessibleDescription()


def test_a_large_case_is_painted_before_what_lies_out_of_sight(
    qtbot: QtBot, window: MainWindow, small: int, large: int
) -> None:
    page = page_of(window, small)
    wait_until_quiet(window)
    assert "小案的联系" in story(page)
    watch = AtFirstPaint(page, large)

    page_of(window, large)
    until(qtbot, lambda: bool(watch.seen))
    wait_until_quiet(window)

    assert watch.seen[0] == (False, 0)
    assert find(page, "case_file.papers", QWidget).isVisible()
    assert "大案的联系" in story(page)
    assert "小案的联系" not in story(page)
    assert not page.cards[-1].isHidden() or page.missing[-1].isVisible()
    assert page.view is not None
    assert [one.command for one in page.view.history] == ["AddNote", "RegisterCase"]
    assert "登记案件" in page.history.accessibleDescription()
    assert "2 条操作记录" in window.status.told.text()


def test_a_small_case_stands_whole_at_once(
    qtbot: QtBot, window: MainWindow, small: int, large: int
) -> None:
    page = page_of(window, large)
    wait_until_quiet(window)

    page_of(window, small)
    until(qtbot, lambda: page.view is not None and page.view.id == small)

    assert "小案的联系" in story(page)
    assert not find(page, "case_file.papers", QWidget).isHidden()


def test_one_who_leaves_a_large_case_at_once_finds_nothing_of_it_in_the_next(
    qtbot: QtBot, window: MainWindow, small: int, large: int
) -> None:
    page = page_of(window, large)
    until(qtbot, lambda: page.view is not None and page.view.id == large)

    page_of(window, small)
    wait_until_quiet(window)

    assert page.view is not None
    assert page.view.id == small
    assert "大案的联系" not in story(page)
    assert "小案的联系" in story(page)


def test_news_that_comes_in_between_is_shown(
    qtbot: QtBot, window: MainWindow, desk: Desk, large: int
) -> None:
    page = page_of(window, large)
    until(qtbot, lambda: page.view is not None and page.view.id == large)
    desk.do(AddNote(case_id=large, text="刚才的来电"))

    page.visited()
    wait_until_quiet(window)

    assert "刚才的来电" in story(page)
