"""The English window says no Chinese words of its own: at the first paint, after an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.messages import MANY_CASES, subject_words
from dispute_desk.ui.pages.new_case.known import Asked, KnownPanel, ask_known
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.saved import take_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every window of this file is English."""
    use_language("en")
    yield
    use_language("zh")


def test_a_next_action_waits_for_the_words_it_is_said_in(window: MainWindow) -> None:
    window.go("today")
    wait_until_quiet(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    seat, window.place.seat = window.place.seat, None

    before = page._words("作出受理决定")
    window.place.seat = seat
    after = page._words("作出受理决定")

    assert before == ""
    assert after
    assert after.isascii()


def test_an_undo_of_many_cases_is_told_in_english(window: MainWindow, desk: Desk) -> None:
    ids = tuple(desk.lists.case_ids(CaseQuery()))
    done = desk.do(AssignCase(case_ids=ids, handler_id=2))

    take_back(window.place, done.entry)
    wait_until_quiet(window)

    assert window.toast is not None
    assert "等" not in window.toast.text()
    assert f"and others, {len(ids)} cases" in window.toast.text()
    told = MANY_CASES.format(first="云社调〔2026〕1号", count=3)
    assert subject_words(told) == "云社调〔2026〕1号 and others, 3 cases"
    assert subject_words("云社调〔2026〕1号") == "云社调〔2026〕1号"


@pytest.mark.parametrize("width", [312, 254])
def test_every_way_to_a_known_case_is_whole_in_a_narrow_panel(
    window: MainWindow, desk: Desk, width: int
) -> None:
    file = desk.lists.case_file(desk.lists.case_ids(CaseQuery())[0])
    firm = file.employer
    asked = Asked(((file.claimants[0]["name"], "", ""),), firm["name"], firm["id"])
    panel = KnownPanel("seen", chooses=False)
    panel.setParent(window)
    panel.resize(width, 400)
    panel.show_known(ask_known(desk, asked), asked)
    panel.show()
    wait_until_quiet(window)

    links = panel.findChildren(QPushButton)
    assert {link.text() for link in links} >= {"Open", "Bring here"}
    for link in links:
        seen = link.visibleRegion().boundingRect()
        assert seen.width() == link.width(), link.text()
        assert link.width() >= link.sizeHint().width()
    panel.deleteLater()
