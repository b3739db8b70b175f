"""今日待办: every case where it belongs, one sentence, one button, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from dispute_desk.domain.stages import Stage
from dispute_desk.ui.key_sheet import KeySheet
from dispute_desk.ui.pages.today.lines import STEPS
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.pages.today.painting import room_of_parties
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import BY_ID
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.workplace import FirstLook

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.today.lines import Line
    from dispute_desk.ui.workplace import Workplace


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    window.go("today")
    wait_until_quiet(window)
    found = window.page("today")
    assert isinstance(found, TodayPage)
    return found


def sections(page: TodayPage) -> dict[str, list[Line]]:
    told: dict[str, list[Line]] = {}
    for line in page.list.lines.lines:
        told.setdefault(line.section.id, [])
        if line.item is not None:
            told[line.section.id].append(line)
    return told


def test_every_case_stands_where_it_asks_for_work(page: TodayPage) -> None:
    told = {
        name: [line.item.who for line in lines if line.item]
        for name, lines in sections(page).items()
    }

    assert told["due"][0] == "李例梅"
    assert "张拟洋" in told["soon"]
    assert told["waiting"] == ["陈构芬"]
    assert told["unplanned"] == ["王试强"]
    assert len(told["recent"]) == 6


def test_a_line_is_one_sentence_with_one_button(page: TodayPage) -> None:
    due = sections(page)["due"][0]

    assert (
        due.sentence
        == "云社调〔2026〕1号，李例梅 · 广州恒信示例制衣有限公司：电话联系单位人事，超期 2 天"
    )
    assert due.act == "记录沟通"  # what somebody wrote is no decision on acceptance
    assert sections(page)["waiting"][0].sentence.endswith("《提示函》已送达，等待答复，第 10 天")
    assert sections(page)["unplanned"][0].act == "安排下一步"


def test_a_clock_that_is_over_says_which_since_when_and_why(
    window: MainWindow, page: TodayPage
) -> None:
    late = sections(page)["due"][1]

    assert late.text == "受理审查已于 11-09 届满（11-02 来件，5 个工作日）"
    assert (late.aside, late.act) == ("超期 13 天", "受理")
    page.list.setCurrentIndex(page.list.lines.index(3))
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    wait_until_quiet(window)
    (form,) = window.findChildren(StepForm)
    assert form.id == "accept"
    form.reject()


def test_the_word_on_the_button_is_the_usual_next_step() -> None:
    from dispute_desk.ui.steps import all as steps

    for stage, word in STEPS.items():
        assert BY_ID[steps._USUAL[stage][0]].source == word, Stage(stage)


def test_arrows_walk_over_headings_and_enter_does_what_the_line_asks_for(
    window: MainWindow, page: TodayPage
) -> None:
    window.activateWindow()
    page.list.setFocus()
    first = page.list.current_line()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    second = page.list.current_line()
    assert first is not None
    assert second is not None
    assert (first.section.id, second.section.id) == ("due", "due")

    assert page.keys.text() == f"Enter / Ctrl+Enter {second.act}  ·  Ctrl+O 打开案件"
    assert page.keys.text() in str(page.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole))
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    assert page.list.current_line() == first
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    wait_until_quiet(window)

    (form,) = window.findChildren(StepForm)
    assert (form.id, window.current) == ("accept", "today")
    form.reject()


def test_the_sheet_of_keys_tells_both_keys_of_a_row(window: MainWindow) -> None:
    sheet = KeySheet(window.place.verbs, window)
    told = [one.text() for one in sheet.findChildren(QLabel)]

    assert told[told.index("今日待办：办理这一行") + 1] == "Enter / Ctrl+Enter"
    assert told[told.index("打开案件") + 1] == "Ctrl+O"
    sheet.deleteLater()


def test_ctrl_o_opens_the_case_of_a_line(window: MainWindow, page: TodayPage) -> None:
    window.activateWindow()
    page.list.setFocus()

    QTest.keyClick(page.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert window.current == "case_file"
    assert not window.findChildren(StepForm)


def test_enter_of_the_number_keys_counts_and_a_held_key_acts_once(page: TodayPage) -> None:
    acted: list[object] = []
    page.list.acted.disconnect()
    page.list.acted.connect(acted.append)

    QTest.keyClick(page.list, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    for _ in range(5):
        QApplication.sendEvent(page.list, held)

    assert len(acted) == 1


def test_enter_that_ends_a_composition_does_nothing(window: MainWindow, page: TodayPage) -> None:
    window.activateWindow()
    page.list.setFocus()
    window.place.verbs.run("window.palette")
    palette = window.palette_box
    QApplication.sendEvent(palette.input, QInputMethodEvent("shouli", []))

    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    wait_until_quiet(window)

    assert palette.isVisible()
    assert window.current == "today"
    assert not window.findChildren(StepForm)


def test_ctrl_enter_and_a_click_open_the_form_of_the_step(
    window: MainWindow, page: TodayPage
) -> None:
    page.list.setCurrentIndex(page.list.lines.index(3))
    window.place.verbs.run("case.next")
    wait_until_quiet(window)
    forms = window.findChildren(StepForm)
    assert [form.id for form in forms] == ["accept"]
    forms[0].reject()
    wait_until_quiet(window)

    row = next(
        n
        for n, line in enumerate(page.list.lines.lines)
        if line.section.id == "unplanned" and line.item
    )
    page.list.scrollTo(page.list.lines.index(row))
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.button_rect(row).center()
    )
    wait_until_quiet(window)

    assert [form.id for form in window.findChildren(StepForm)] == ["plan_next"]


def test_my_own_cases_are_those_i_handle(window: MainWindow, page: TodayPage) -> None:
    assert window.place.seat is not None
    page.whose.choose("mine")
    wait_until_quiet(window)
    mine = {
        line.item.handler_id for lines in sections(page).values() for line in lines if line.item
    }

    assert mine <= {window.place.seat.actor.id}
    assert window.place.view_state.get("today", "whose") == "mine"


def test_a_section_without_lines_says_so(page: TodayPage) -> None:
    page._take({})

    kinds = [line.kind for line in page.list.lines.lines]
    assert kinds == ["head", "rest"] * 6
    assert not page.place.verbs.applies("case.next")


def test_before_the_desk_has_answered_nothing_is_said_to_be_done(place: Workplace) -> None:
    place.first_look = FirstLook(())

    page = TodayPage(place)

    words = [line.text for line in page.list.lines.lines if line.kind == "rest"]
    assert words == ["…"] * 6
    page.deleteLater()


@pytest.mark.parametrize(
    ("room", "parties", "text", "given"),
    [
        (600, 200, 100, 324),  # both find room: the usual part
        (500, 300, 180, 300),  # the parties take what is left over
        (500, 100, 300, 200),  # and so does what is to be done
        (400, 300, 300, 216),  # where both want more, each keeps its part
    ],
)
def test_no_column_is_cut_while_the_other_has_room_to_spare(
    room: int, parties: int, text: int, given: int
) -> None:
    assert room_of_parties(room, parties, text) == given
