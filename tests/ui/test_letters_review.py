"""待审批 by keys, letters to several employers, 补录 in one form, the road in 设置."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.domain.letter_rows import LetterQuery
from dispute_desk.services.letter_copies import copies
from dispute_desk.services.letter_lists import letter_ids, letter_rows
from dispute_desk.services.letters import DraftLetter, ReturnLetter, RewriteLetter, SubmitLetter
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.employers.page import EmployersPage
from dispute_desk.ui.pages.letters.changes_view import ChangesView, marked_words
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import find, form, press, type_in, until
from tests.ui.test_letters_page import CONTACT, KIND, shown, state

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.letters.page import LettersPage


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def waiting(desk: Desk) -> list[int]:
    """Three letters that wait for approval."""
    for name, value in CONTACT:
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    made = [int(desk.do(DraftLetter(kind=KIND, case_id=case)).value) for case in (1, 2, 3)]
    for one in made:
        desk.do(SubmitLetter(paper_id=one))
    return made


@pytest.fixture
def queue(window: MainWindow, waiting: list[int]) -> LettersPage:
    assert waiting
    window.activateWindow()
    page = shown(window, "review")
    page.card.table.setFocus()
    return page


def test_y_approves_the_chosen_letter_and_its_final_version_is_kept(
    queue: LettersPage, waiting: list[int], desk: Desk, qtbot: QtBot
) -> None:
    queue.card.table.choose(waiting[1])
    wait_until_quiet(queue.window())  # type: ignore[arg-type]
    press(queue.card.table, Qt.Key.Key_Y)
    press(form(qtbot, "small.letter_approve"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(copies(desk, waiting[1])))

    assert state(desk, waiting[1]) is LetterState.APPROVED
    assert [one["role"] for one in copies(desk, waiting[1])] == [CopyRole.FINAL]


def test_y_on_a_selection_approves_all_with_one_undo(
    queue: LettersPage, waiting: list[int], desk: Desk, qtbot: QtBot
) -> None:
    queue.card.table.selectAll()
    press(queue.card.table, Qt.Key.Key_Y)
    press(form(qtbot, "small.letters_approve"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: all(state(desk, one) is LetterState.APPROVED for one in waiting))
    wait_until_quiet(queue.window())  # type: ignore[arg-type]

    assert queue.place.verbs.run("edit.undo")
    until(qtbot, lambda: all(state(desk, one) is LetterState.REVIEW for one in waiting))


def test_r_gives_the_selection_back_with_a_word(
    queue: LettersPage, waiting: list[int], desk: Desk, qtbot: QtBot
) -> None:
    queue.card.table.selectAll()
    press(queue.card.table, Qt.Key.Key_R)
    word = form(qtbot, "small.letters_return")
    type_in(word, "small.letters_return.reason", "事实写具体")
    press(word, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: all(state(desk, one) is LetterState.DRAFT for one in waiting))


def test_space_shows_the_letter_and_elsewhere_letters_are_typed(
    queue: LettersPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(queue.card.table, Qt.Key.Key_Space)
    form(qtbot, "paper").close()
    page = shown(window, "all")
    page.card.table.setFocus()
    press(page.card.table, Qt.Key.Key_Y)

    assert page.card.search.text() == "y"


def test_what_was_changed_since_the_return_is_marked(
    window: MainWindow, queue: LettersPage, waiting: list[int], desk: Desk
) -> None:
    letter = waiting[0]
    assert not find(window, "letters.changes", ChangesView).isVisible()
    desk.do(ReturnLetter(paper_id=letter, reason="事实写具体"))
    desk.do(RewriteLetter(paper_id=letter, told={"found": ["你单位少报缴费基数。"]}))
    desk.do(SubmitLetter(paper_id=letter))
    window.others_changed()
    shown(window, "review")
    queue.card.table.choose(letter)
    wait_until_quiet(window)

    assert find(window, "letters.changes", ChangesView).isVisible()
    words = find(window, "letters.changes.0", QLabel).text()
    assert "发现的情况" in words
    assert "<s " in words
    assert "<u " in words


def test_old_words_are_struck_out_and_new_ones_underlined_and_nothing_runs_as_html() -> None:
    marked = marked_words("共<b>2</b>名", "共3名")

    assert "<b>" not in marked
    assert marked.startswith("共")
    assert marked.endswith("名")


def test_several_employers_get_a_letter_each(
    window: MainWindow, waiting: list[int], desk: Desk, qtbot: QtBot
) -> None:
    before = set(letter_ids(desk, LetterQuery()))
    assert before == set(waiting)
    window.activateWindow()
    window.go("employers")
    wait_until_quiet(window)
    page = window.page("employers")
    assert isinstance(page, EmployersPage)
    page.card.table.selectAll()
    count = len(desk.lists.employer_ids(EmployerQuery()))
    assert window.place.verbs.run("letter.new")
    writing = form(qtbot, "letter.writing")
    forward = find(writing, "letter.writing.forward", QPushButton)
    until(qtbot, forward.isEnabled)
    type_in(writing, "letter.writing.found", "未按职工实际工资申报缴费基数。")
    until(qtbot, lambda: find(writing, "letter.writing.lacks", QLabel).text() == "内容已齐。")
    assert str(count) in find(writing, "letter.writing.about", QLabel).text()
    press(writing, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: window.page("letters").isVisible())
    made = set(letter_ids(desk, LetterQuery())) - before
    rows = letter_rows(desk, list(made)).values()
    assert len(made) == count
    assert len({row.number for row in rows}) == count
    assert len({row.addressee for row in rows}) == count
    until(qtbot, lambda: all(copies(desk, one) for one in made))


def test_a_letter_of_the_past_is_recorded_by_the_name_of_the_employer(
    queue: LettersPage, desk: Desk, qtbot: QtBot
) -> None:
    queue.record()
    past = form(qtbot, "small.record_letter")
    type_in(past, "small.record_letter.number", "旧提〔2025〕7号")
    type_in(past, "small.record_letter.issued_on", "2025-03-05")
    type_in(past, "small.record_letter.ref", "没有这家")
    press(past, Qt.Key.Key_Return, ctrl=True)
    error = find(past, "small.record_letter.ref.word", QLabel)
    until(qtbot, lambda: "没有这家" in error.text())
    find(past, "small.record_letter.ref", QWidget).setText("云例餐饮管理有限公司")  # type: ignore[attr-defined]
    press(past, Qt.Key.Key_Return, ctrl=True)

    asked = LetterQuery(text="旧提〔2025〕7号")
    until(qtbot, lambda: bool(letter_ids(desk, asked)))
    (letter,) = letter_ids(desk, asked)
    assert letter_rows(desk, [letter])[letter].addressee == "云例餐饮管理有限公司"


def test_the_road_the_contact_and_the_next_number_are_settings(
    window: MainWindow, waiting: list[int], desk: Desk, qtbot: QtBot
) -> None:
    window.go("settings")
    wait_until_quiet(window)
    road = find(window, "settings.letters.road", QComboBox)
    road.setCurrentIndex(road.findData("full"))
    series = "letter.reminder_letter.district_union"
    find(window, f"settings.{series}", QWidget).setText("88")  # type: ignore[attr-defined]
    find(window, "settings.letters.save", QPushButton).click()
    wait_until_quiet(window)

    until(qtbot, lambda: desk.lists.settings().get("letters.road") == "full")
    page = shown(window, "review")
    page.card.table.choose(waiting[0])
    wait_until_quiet(window)
    view = page.pane.view
    assert view is not None
    assert view.next_number == "穗云工劳监提〔2026〕88号"
