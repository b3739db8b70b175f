"""期限与口径: up to when a change holds is said, and nobody looks on for a form that is closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.station_rule import RetentionFor
from dispute_desk.services.station_rules import SetClock, SetRetention
from dispute_desk.ui.pages.station_rules.page import RETENTION, StationRulesPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.widgets.section import KeyValueGrid
from tests.services.station import a_case
from tests.ui.hands import click, find, form, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

LATER = date(2026, 12, 20)
WHY: dict[str, Any] = {"basis": "例会", "reason": "例", "decided_by": "周局例"}


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> StationRulesPage:
    a_case(desk, on=date(2026, 11, 20))
    desk.do(
        SetClock(clock="acceptance", length=20, unit=TermUnit.WORKING, effective_on=LATER, **WHY)
    )
    desk.do(SetRetention(cases=RetentionFor.USUAL, years=15, effective_on=LATER, **WHY))
    window.go("station_rules")
    made = window.page("station_rules")
    assert isinstance(made, StationRulesPage)
    until(qtbot, lambda: made.sheet is not None and window.place.seat is not None)
    wait_until_quiet(window)
    return made


def choose(page: StationRulesPage, name: str) -> None:
    page.table.selectRow([row[0] for row in page.table.words.rows].index(name))


def test_a_change_that_an_older_decision_takes_over_from_says_so_and_the_list_shows_both(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage
) -> None:
    choose(page, "受理审查")
    assert "核定 20 个工作日，2026-12-20 起适用" in page.clock.decided.text()
    grid = find(page, "rules.clock.facts", KeyValueGrid)
    facts = [one.text() for one in grid.findChildren(QLabel) if not one.isHidden()]
    assert facts[facts.index("以后") + 1] == "2026-12-20 起 20 个工作日"
    click(page, "rules.clock.change")
    opened: Any = form(qtbot, "small.change_clock")
    told = find(opened, "small.change_clock.effect.bound", QLabel)
    opened.entries["length"].put("9")
    assert told.text().startswith(
        "这次改的只管到 2026-12-19 为止：自 2026-12-20 起，按已有的决定 20 个工作日"
    )
    opened.entries["effective_on"].put(LATER)
    assert told.text() == ""
    opened.entries["effective_on"].put(date(2026, 11, 1))
    for name, words in WHY.items():
        opened.entries[name].put(words)
    click(opened, "small.change_clock.save")

    until(qtbot, lambda: page.table.words.rows[0][1] == "9 个工作日")
    shown = page.clock.decided.text()
    assert "核定 9 个工作日，2026-11-01 至 2026-12-19 适用" in shown
    assert "核定 20 个工作日，2026-12-20 起适用" in shown
    wait_until_quiet(window)


def test_a_term_of_the_archive_says_so_as_well(qtbot: QtBot, page: StationRulesPage) -> None:
    page.chips.choose(RETENTION)
    choose(page, "一般案件")
    click(page, "rules.retention.change")
    opened: Any = form(qtbot, "small.change_retention")
    opened.entries["years"].put("12")

    told = find(opened, "small.change_retention.effect.bound", QLabel)
    assert "只管到 2026-12-19 为止：自 2026-12-20 起，按已有的决定 15 年" in told.text()


def test_a_form_that_is_closed_and_a_page_that_is_left_are_looked_through_no_further(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage
) -> None:
    choose(page, "受理审查")
    click(page, "rules.clock.change")
    opened: Any = form(qtbot, "small.change_clock")
    opened.entries["length"].put("9")
    until(qtbot, lambda: opened.effect._job is not None)
    looking = opened.effect._job
    opened.take_as_untouched()

    opened.reject()

    assert looking.progress.cancelled
    page.visited()
    counting = page._counting
    assert counting is not None

    window.go("today")

    assert counting.progress.cancelled
    wait_until_quiet(window)
    window.go("station_rules")
    assert page._counting is not None
    wait_until_quiet(window)
