"""What is typed into a letter survives a crash: it is offered again, and gone once it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.letter_rows import LetterQuery
from dispute_desk.services.drafts import drafts_of
from dispute_desk.services.letter_lists import letter_ids
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.letters.writing import WritingWindow
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, form, type_in, until
from tests.ui.test_drafts import offered
from tests.ui.test_letters_page import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


def writing(qtbot: QtBot) -> WritingWindow:
    found = form(qtbot, "letter.writing")
    assert isinstance(found, WritingWindow)
    until(qtbot, found.forward_button.isEnabled)
    return found


def test_a_letter_that_was_being_written_is_offered_again_and_gone_once_saved(
    window: MainWindow, place: Workplace, desk: Desk, qtbot: QtBot
) -> None:
    shown(window).draft()
    first = writing(qtbot)
    type_in(first, "letter.writing.contact", "林晓")
    type_in(first, "letter.writing.addressee", "各用人单位")
    first.drafts.keeper.keep()
    until(qtbot, lambda: len(drafts_of(desk)) == 1)
    window.hide()  # gone without a word

    later = MainWindow(place)
    later.resize(1366, 768)
    later.show()
    try:
        click(offered(qtbot, later), "drafts.0.restore")
        again = writing(qtbot)
        until(qtbot, lambda: again.fields.entries["contact"].read() == "林晓")
        assert find(again, "letter.writing.addressee", QLineEdit).text() == "各用人单位"
        again.save()
        until(qtbot, lambda: drafts_of(desk) == [])
        wait_until_quiet(later)
        (made,) = letter_ids(desk, LetterQuery())
        assert letter_on_paper(desk, made).values["contact"] == "林晓"
    finally:
        later.close()
        later.deleteLater()


def test_a_letter_that_is_given_up_leaves_no_draft(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    shown(window).draft()
    first = writing(qtbot)
    type_in(first, "letter.writing.contact", "林晓")
    first.drafts.keeper.keep()
    until(qtbot, lambda: len(drafts_of(desk)) == 1)

    first._give_up()
    until(qtbot, lambda: drafts_of(desk) == [])
