"""A word of a list is chosen by typing its first letters, in pinyin too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.ui.pages.history.page import HistoryPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.widgets.combo import Combo, Letters, place_of
from tests.ui.hands import find, type_in, until
from tests.ui.test_new_case import register

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

PEOPLE = ("林例", "邓样浩", "何范仪", "李例", "Smith")


@pytest.fixture
def box(qtbot: QtBot) -> Combo:
    made = Combo("test.handler", "承办人")
    for number, name in enumerate(PEOPLE):
        made.addItem(name, number)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "chosen"), [("dy", "邓样浩"), ("HFY", "何范仪"), ("sm", "Smith"), ("zz", "林例")]
)
def test_letters_go_to_a_person(box: Combo, typed: str, chosen: str) -> None:
    QTest.keyClicks(box, typed)

    assert box.currentText() == chosen


def test_the_same_letter_after_a_pause_walks_on(box: Combo) -> None:
    assert place_of(box, "l", 0) == 3
    assert place_of(box, "l", 3) == 0
    assert place_of(box, "ll", 0) == 0


def test_a_pause_begins_anew(box: Combo) -> None:
    del box
    letters = Letters()
    QApplication.setKeyboardInputInterval(10_000)
    assert (letters.add("d"), letters.add("y")) == ("d", "dy")
    QApplication.setKeyboardInputInterval(0)
    assert letters.add("h") == "h"
    QApplication.setKeyboardInputInterval(400)


def test_the_open_list_goes_to_a_person_too(box: Combo) -> None:
    box.view().keyboardSearch("h")

    assert box.view().currentIndex().row() == 2


def test_the_journal_is_filtered_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    register(qtbot, window, "李䶮", "13800138000")
    window.go("history")
    wait_until_quiet(window)
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    until(qtbot, lambda: page.model.rowCount() > 1)

    type_in(page, "history.search", "djaj")
    until(qtbot, lambda: page.model.rowCount() == 1)

    type_in(page, "history.search", "zzzz")
    until(qtbot, page.nothing.isVisible)
    find(page, "history.search", QLineEdit).clear()
    until(qtbot, lambda: page.model.rowCount() > 1)
    assert not page.nothing.isVisible()


def test_a_member_of_a_set_comes_back_as_itself(box: Combo) -> None:
    box.addItem("职工", Party.WORKER)
    box.put(Party.WORKER)

    assert box.value() is Party.WORKER


def test_the_open_list_shows_its_longest_word_whole(box: Combo) -> None:
    box.addItem("社保缴费历史或权益记录单（不作入库凭证，只作参考）", 99)
    box.setFixedWidth(120)
    box.showPopup()

    assert box.view().width() >= box.view().sizeHintForColumn(0)
    box.hidePopup()
