"""Letters in 今日待办: what the line says, and the form Enter opens, of a case and about none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from dispute_desk.domain.letter import LetterState
from dispute_desk.services.letter_lists import letter_rows
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.papers import RecordService
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.letters.asking import ask_letter
from dispute_desk.ui.pages.letters.page import LettersPage
from dispute_desk.ui.pages.letters.words import step_words
from dispute_desk.ui.pages.today.line_keys import keys_of
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.conftest import NOW
from tests.ui.hands import click, form, press, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.today.lines import Line

TODAY = NOW.date()
KIND = "reminder_letter"


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


def served(desk: Desk, case_id: int | None, *, days: int) -> int:
    """A served letter about a case; without one it goes to the first employer."""
    for name, value in (("contact", "林晓"), ("phone", "020-00000000")):
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    on = TODAY - timedelta(days=days)
    firm = None if case_id else 1
    command = IssueLetter(kind=KIND, case_id=case_id, employer_id=firm, occurred_on=on)
    made = int(desk.do(command).value)
    desk.do(RecordService(paper_id=made, proof="回证", way="direct", occurred_on=on))
    return made


def stand_on(window: MainWindow, letter: int) -> tuple[TodayPage, Line]:
    """Go to the line of a letter as the arrow keys would, all lines unfolded."""
    window.go("today")
    wait_until_quiet(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    for section in ("due", "waiting"):
        page._unfold(section)
    rows = [
        row
        for row, line in enumerate(page.list.lines.lines)
        if line.item is not None and line.item.record_id == letter
    ]
    assert rows, [line.sentence for line in page.list.lines.lines]
    page.list.choose_rows(rows[:1])
    line = page.list.current_line()
    assert line is not None
    return page, line


def test_enter_on_a_letter_that_waits_records_its_reply(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    letter = served(desk, None, days=3)
    page, line = stand_on(window, letter)
    row = letter_rows(desk, [letter])[letter]
    assert (line.act, line.number) == ("登记回复", row.number)
    assert row.addressee is not None
    assert row.addressee in line.parties
    assert keys_of(line) == "Enter / Ctrl+Enter 登记回复  ·  Ctrl+O 打开文书"

    press(page.list, Qt.Key.Key_Return)
    reply = form(qtbot, "small.letter_reply")
    click(reply, "small.letter_reply.result.rectified")
    type_in(reply, "small.letter_reply.reply", "已补申报。")
    press(reply, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: letter_rows(desk, [letter])[letter].state is LetterState.REPLIED)
    wait_until_quiet(window)
    assert not [one for one in page.list.lines.lines if one.item and one.item.record_id == letter]


def test_enter_on_one_that_is_late_drafts_the_next_letter(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page, line = stand_on(window, served(desk, None, days=60))
    assert (line.section.id, line.act, line.tone) == ("due", "拟制下一份", "danger")

    press(page.list, Qt.Key.Key_Return)
    form(qtbot, "small.letter_escalate").close()


@pytest.mark.parametrize(
    ("days", "section", "act", "opens"),
    [
        (3, "waiting", "登记回复", "small.letter_reply"),
        (19, "due", "拟制下一份", "small.letter_escalate"),
    ],
)
def test_a_letter_of_a_case_asks_here_for_what_its_list_asks_for(
    window: MainWindow, desk: Desk, qtbot: QtBot, days: int, section: str, act: str, opens: str
) -> None:
    letter = served(desk, 1, days=days)
    page, line = stand_on(window, letter)
    usual = ask_letter(desk, letter).next
    assert usual is not None
    assert (line.section.id, line.act, step_words(usual)) == (section, act, act)

    press(page.list, Qt.Key.Key_Return)
    form(qtbot, opens).close()


def test_ctrl_o_goes_to_the_letter_in_its_list(window: MainWindow, desk: Desk) -> None:
    letter = served(desk, None, days=3)
    page, _ = stand_on(window, letter)

    window.place.verbs.run("case.open")
    wait_until_quiet(window)

    letters = window.page("letters")
    assert isinstance(letters, LettersPage)
    assert letters.current_id() == letter
    assert not page.isVisible()
