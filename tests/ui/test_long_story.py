"""A long story shows its newest part; what is older comes when it is asked for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.case_view import HISTORY_LENGTH
from dispute_desk.ui.widgets.timeline import MORE, PAGE, Happening, Timeline
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, until
from tests.ui.test_case_file import do, registered, registration

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

NOTES = 220


#: The case that has the story, the first of its store.
CASE = 1


@pytest.fixture(scope="module")
def told_station(tmp_path_factory: pytest.TempPathFactory, empty_station: Path) -> Path:
    """A station with one case of very many notes, told once."""
    path = Path(shutil.copy(empty_station, tmp_path_factory.mktemp("long") / "long.ddk"))
    desk = open_desk(path, lambda: NOW)
    assert desk.do(registration()).value == CASE
    for number in range(NOTES):
        desk.do(AddNote(case_id=CASE, text=f"第 {number} 次联系"))
    desk.close()
    return path


@pytest.fixture
def store_file(tmp_path: Path, told_station: Path) -> Path:
    return Path(shutil.copy(told_station, tmp_path / "station.ddk"))


@pytest.fixture
def page(window: MainWindow) -> CaseFilePage:
    window.go("case_file", CASE)
    wait_until_quiet(window)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    assert found.case_id == CASE
    return found


def test_the_newest_stand_there_and_a_button_brings_the_older_ones(page: CaseFilePage) -> None:
    assert NOTES < PAGE + MORE
    older = find(page, "case_file.timeline.older", QPushButton)
    left = page.timeline.left_out
    assert left == NOTES + 1 - PAGE  # the notes and the first visit
    assert str(left) in older.text()

    click(page, "case_file.timeline.older")

    assert page.timeline.left_out == 0
    assert not older.isVisible()
    assert "第 0 次联系" in page.timeline.accessibleDescription()


def test_what_was_unfolded_stays_while_the_case_goes_on(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    click(page, "case_file.timeline.older")
    assert page.case_id is not None
    do(qtbot, window, AddNote(case_id=page.case_id, text="又一次联系"))
    wait_until_quiet(window)

    assert page.timeline.left_out == 0
    assert "又一次联系" in page.timeline.accessibleDescription()


def test_older_entries_of_the_journal_are_asked_for(qtbot: QtBot, page: CaseFilePage) -> None:
    assert page.view is not None
    assert len(page.view.history) == HISTORY_LENGTH
    click(page, "case_file.history.fold")

    for _ in range(2):
        click(page, "case_file.history.older")

    until(qtbot, lambda: page.view is not None and len(page.view.history) == NOTES + 1)
    until(qtbot, lambda: not find(page, "case_file.history.older", QPushButton).isVisible())
    assert page.history.left_out == 0


def test_another_case_begins_with_its_newest(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    first = page.case_id
    click(page, "case_file.timeline.older")
    window.go("case_file", registered(qtbot, window))
    wait_until_quiet(window)
    assert page.timeline.left_out == 0

    window.go("case_file", first)
    wait_until_quiet(window)

    assert page.timeline.left_out == NOTES + 1 - PAGE


def test_a_timeline_is_as_high_as_what_it_shows(qtbot: QtBot) -> None:
    line = Timeline("line", "时间线")
    qtbot.addWidget(line)
    line.show_happenings([Happening(f"第 {number} 步", "2026-11-22") for number in range(PAGE + 5)])
    short = line.heightForWidth(240)

    line.show_more()

    assert line.left_out == 0
    assert line.heightForWidth(240) == pytest.approx(short * (PAGE + 5) / PAGE, rel=0.01)


def test_two_answers_about_a_case_are_never_compared_part_by_part(
    window: MainWindow, page: CaseFilePage, qtbot: QtBot
) -> None:
    """A grid compares its rows at every refresh, and each row knows its view."""
    before = page.view
    page.visited()
    until(qtbot, lambda: page.view is not before)
    wait_until_quiet(window)

    assert page.view is not None
    assert page.view != before
