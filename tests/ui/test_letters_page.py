"""一函两书: the list by state, the next step on Enter, a letter written beside its preview."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_rows import LetterQuery
from dispute_desk.services.letter_lists import letter_ids, letter_rows
from dispute_desk.services.letters import DraftLetter, IssueLetter
from dispute_desk.services.papers import RecordService
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.letters.page import LettersPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.conftest import NOW
from tests.ui.hands import choose, click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

TODAY = NOW.date()
KIND = "reminder_letter"
CONTACT = (("contact", "林晓"), ("phone", "020-00000000"))


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> LettersPage:
    for name, value in CONTACT:
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    window.activateWindow()
    return shown(window)


def shown(window: MainWindow, about: object = None) -> LettersPage:
    window.go("letters", about)
    wait_until_quiet(window)
    found = window.page("letters")
    assert isinstance(found, LettersPage)
    return found


def issued(desk: Desk, case_id: int | None = 1, *, days: int = 0) -> int:
    """A letter about a case; without one it goes to the first employer."""
    on = TODAY - timedelta(days=days)
    firm = None if case_id else 1
    command = IssueLetter(kind=KIND, case_id=case_id, employer_id=firm, occurred_on=on)
    return int(desk.do(command).value)


def served(desk: Desk, case_id: int | None = 1, *, days: int = 0) -> int:
    made = issued(desk, case_id, days=days)
    on = TODAY - timedelta(days=days)
    desk.do(RecordService(paper_id=made, proof="回证", way="direct", occurred_on=on))
    return made


def state(desk: Desk, letter: int) -> LetterState:
    return letter_rows(desk, [letter])[letter].state


def act(window: MainWindow) -> QPushButton:
    return find(window, "letters.act", QPushButton)


def test_an_empty_list_says_what_belongs_here_and_offers_the_next_act(
    window: MainWindow, page: LettersPage
) -> None:
    assert page.card.panel("empty").isVisible()
    assert find(window, "letters.empty.act", QPushButton).isVisible()


def test_the_chips_count_and_a_click_shows_what_is_overdue(
    window: MainWindow, page: LettersPage, desk: Desk
) -> None:
    late, _, _ = served(desk, None, days=40), served(desk), issued(desk)
    shown(window, "overdue")

    assert page.model.ids() == [late]
    assert [page._counts[view] for view in ("all", "overdue", "waiting", "to_serve")] == [
        3,
        1,
        1,
        1,
    ]
    assert act(window).text() == "拟制下一份"


def test_enter_takes_the_next_step_until_nothing_is_left(
    window: MainWindow, page: LettersPage, desk: Desk, qtbot: QtBot
) -> None:
    letter = issued(desk, days=3)
    shown(window, letter)
    press(page.card.table, Qt.Key.Key_Return)
    serving = form(qtbot, "small.letter_serve")
    choose(serving, "small.letter_serve.way", "post")
    type_in(serving, "small.letter_serve.proof", "EMS12345")
    press(serving, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.SERVED)
    wait_until_quiet(window)
    assert act(window).text() == "登记回复"

    press(page.card.table, Qt.Key.Key_Return)
    reply = form(qtbot, "small.letter_reply")
    click(reply, "small.letter_reply.result.rectified")
    type_in(reply, "small.letter_reply.reply", "已经补缴")
    press(reply, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.REPLIED)
    wait_until_quiet(window)
    press(page.card.table, Qt.Key.Key_Return)
    press(form(qtbot, "small.letter_verify"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.VERIFIED)
    wait_until_quiet(window)
    press(page.card.table, Qt.Key.Key_Return)
    press(form(qtbot, "small.letter_close"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.CLOSED)
    wait_until_quiet(window)
    assert not act(window).isVisible()


def test_a_letter_to_all_is_written_beside_its_preview_and_issued(
    window: MainWindow, page: LettersPage, desk: Desk, qtbot: QtBot
) -> None:
    page.draft()
    writing = form(qtbot, "letter.writing")
    until(qtbot, lambda: find(writing, "letter.writing.forward", QPushButton).isEnabled())
    lacks = find(writing, "letter.writing.lacks", QLabel)
    assert lacks.text() == "还缺：发现的情况"
    press(writing, Qt.Key.Key_Return, ctrl=True)
    assert writing.isVisible()  # it is not issued while something is missing

    type_in(writing, "letter.writing.found", "部分单位未按实际工资申报缴费基数。")
    until(qtbot, lambda: lacks.text() == "内容已齐。")
    press(writing, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(letter_ids(desk, LetterQuery())))
    (letter,) = letter_ids(desk, LetterQuery())
    row = letter_rows(desk, [letter])[letter]
    assert (row.number, row.addressee) == ("穗云工劳监提〔2026〕1号", None)
    wait_until_quiet(window)
    assert page.current_id() == letter


def test_where_letters_are_reviewed_the_draft_is_handed_in(
    window: MainWindow, page: LettersPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.do(ChangeSetting(name="letters.road", value="full"))
    letter = int(desk.do(DraftLetter(kind=KIND, case_id=1)).value)
    window.place.jobs.refresh_rights()
    wait_until_quiet(window)
    window.others_changed()
    shown(window, letter)
    assert act(window).text() == "提交审核"
    press(page.card.table, Qt.Key.Key_Return)
    press(form(qtbot, "small.letter_submit"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.REVIEW)
    wait_until_quiet(window)
    press(page.card.table, Qt.Key.Key_Return)
    approving = form(qtbot, "small.letter_approve")
    press(approving, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: state(desk, letter) is LetterState.APPROVED)


def test_a_case_begins_its_letter_and_leads_to_it(
    window: MainWindow, page: LettersPage, desk: Desk, qtbot: QtBot
) -> None:
    window.go("case_file", 1)
    wait_until_quiet(window)
    assert window.place.verbs.run("letter.new")
    writing = form(qtbot, "letter.writing")
    until(qtbot, lambda: find(writing, "letter.writing.forward", QPushButton).isEnabled())
    assert find(writing, "letter.writing.lacks", QLabel).text() == "内容已齐。"
    press(writing, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(letter_ids(desk, LetterQuery())))
    wait_until_quiet(window)
    (letter,) = letter_ids(desk, LetterQuery())
    assert letter_rows(desk, [letter])[letter].case_id == 1
    assert page.isVisible()
    assert page.current_id() == letter


@pytest.mark.parametrize("typed", ["lydzkj", "例源电子"])
def test_words_and_initials_filter(
    window: MainWindow, page: LettersPage, desk: Desk, typed: str
) -> None:
    mine, _ = issued(desk, 2), issued(desk, 1)
    shown(window)
    page.card.search.put(typed)
    page.narrow()
    wait_until_quiet(window)

    assert page.model.ids() == [mine]
