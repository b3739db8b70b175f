"""The line for fast typists: chips below it, corrected by click, Enter fills the boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.new_case.consulting import record_consultation
from dispute_desk.ui.pages.new_case.page import NewCasePage
from tests.ui.hands import click, find, press, until
from tests.ui.test_new_case import answer, register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.workplace import Workplace

LINE = "李梅 13800138000 某某电子 养老少缴 2023.1-2024.6 3.5万"


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    until(qtbot, lambda: found.more.channel.count() > 0 and found.place.seat is not None)
    return found


def chips(page: NewCasePage) -> list[str]:
    bed = find(page, "new_case.quick.chips", QWidget)
    return [chip.accessibleName() for chip in bed.findChildren(QPushButton) if chip.isVisible()]


def typed(page: NewCasePage, line: str) -> None:
    page.quick.line.setFocus()
    page.quick.line.setText(line)
    page.quick.read()


def test_chips_say_what_each_piece_was_understood_as(page: NewCasePage) -> None:
    typed(page, LINE)

    assert chips(page) == [
        "姓名 李梅",
        "电话 13800138000",
        "单位 某某电子",
        "险种 养老",
        "类型 低报缴费基数",
        "起止 2023-01 – 2024-06",
        "金额 35,000.00",
    ]


def test_enter_fills_the_boxes_and_ctrl_enter_makes_the_case(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    typed(page, LINE)

    press(page.quick.line, Qt.Key.Key_Return)

    row = page.people.rows[0]
    assert (row.name.text(), row.phone.text(), row.claimed.fen()) == (
        "李梅",
        "13800138000",
        3_500_000,
    )
    assert page.employer.text() == "某某电子"
    assert page.more.cause.value() == "04"
    page.save()
    until(qtbot, lambda: len(answer(qtbot, window, lambda d: d.lists.case_ids(CaseQuery()))) > 0)
    (case_id,) = answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))
    file = answer(qtbot, window, lambda desk: desk.lists.case_file(case_id))
    assert file.sums["claimed"] == 3_500_000
    assert str(file.case["claim_to"]) == "2024-06"


def test_everybody_of_the_line_has_a_row_of_his_own(page: NewCasePage) -> None:
    typed(page, "李梅 13800138000 王强 13800138001 赵云 13800138002 某某电子 3.5万")

    press(page.quick.line, Qt.Key.Key_Return)

    rows = page.people.filled()
    assert [row.name.text() for row in rows] == ["李梅", "王强", "赵云"]
    assert [row.phone.text().replace(" ", "") for row in rows] == [
        "13800138000",
        "13800138001",
        "13800138002",
    ]


def test_a_click_on_a_chip_says_what_the_piece_is(page: NewCasePage) -> None:
    typed(page, "静好 某某电子")
    assert "未识别 静好" in chips(page)

    menu = find(page, "new_case.quick.chip0", QPushButton).menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()

    assert chips(page)[0] == "姓名 静好"
    assert page.quick.line.hasFocus()


def say(page: NewCasePage, chip: str, kind: str) -> None:
    """Say by the menu of a chip what its piece is."""
    bed = find(page, "new_case.quick.chips", QWidget)
    shown = [one for one in bed.findChildren(QPushButton) if one.isVisible()]
    (menu,) = [one.menu() for one in shown if one.accessibleName() == chip]
    menu.aboutToShow.emit()
    (action,) = [one for one in menu.actions() if one.text() == kind]
    action.trigger()


def test_the_form_follows_a_chip_that_is_corrected_after_enter(page: NewCasePage) -> None:
    typed(page, "刘桂兰 13611112222 广州新茂电子有限公司 12345 GZ99 养老")
    press(page.quick.line, Qt.Key.Key_Return)
    page.more.note.setPlainText(f"{page.more.note.toPlainText()}；下午再来电")
    assert page.more.note.toPlainText() == "12345；GZ99；下午再来电"

    say(page, "未识别 GZ99", "外部编号")
    say(page, "未识别 12345", "来源")

    assert page.more.external_no.text() == "GZ99"
    assert page.more.channel.value() == "HOTLINE_12345"
    assert page.more.note.toPlainText() == "下午再来电"
    press(page.quick.line, Qt.Key.Key_Return)
    assert page.more.note.toPlainText() == "下午再来电"
    assert [row.name.text() for row in page.people.rows] == ["刘桂兰"]


def test_what_a_piece_was_taken_for_leaves_its_box_when_it_is_corrected(page: NewCasePage) -> None:
    typed(page, "李梅 王强 某某电子 3.5万")
    press(page.quick.line, Qt.Key.Key_Return)
    assert [row.name.text() for row in page.people.filled()] == ["李梅", "王强"]

    say(page, "姓名 王强", "诉求")

    assert [row.name.text() for row in page.people.rows] == ["李梅"]
    assert page.demand.toPlainText() == "王强"
    say(page, "单位 某某电子", "诉求")
    assert page.employer.text() == ""
    assert page.demand.toPlainText() == "某某电子，王强"


def test_a_second_line_for_one_who_came_along_takes_nothing_back(page: NewCasePage) -> None:
    typed(page, "李梅 13800138000 某某电子")
    press(page.quick.line, Qt.Key.Key_Return)
    typed(page, "王强 13800138001")
    press(page.quick.line, Qt.Key.Key_Return)

    assert [row.name.text() for row in page.people.filled()] == ["李梅", "王强"]
    assert page.employer.text() == "某某电子"


def test_what_is_not_understood_goes_into_the_note_once(page: NewCasePage) -> None:
    typed(page, "李梅 某某电子 foo 共3人")
    press(page.quick.line, Qt.Key.Key_Return)
    press(page.quick.line, Qt.Key.Key_Return)

    assert page.more.note.toPlainText() == "foo；来访 3 人"
    assert [row.name.text() for row in page.people.rows] == ["李梅"]


def test_a_known_employer_is_chosen_by_first_letters(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    register(qtbot, window, "王例")
    window.go("today")
    window.go("new_case")
    until(qtbot, page.quick.knows)

    typed(page, "李梅 lxzy")
    press(page.quick.line, Qt.Key.Key_Return)

    assert page.employer.text() == "广州例信制衣有限公司"
    assert page.command().employer_id is not None


def test_the_focus_goes_on_where_something_is_missing(page: NewCasePage) -> None:
    typed(page, "李梅 13800138000")
    press(page.quick.line, Qt.Key.Key_Return)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "new_case.employer"


def test_a_consultation_is_written_down_without_a_case(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    typed(page, "李梅 13800138000 某某电子 共4人")
    press(page.quick.line, Qt.Key.Key_Return)
    page.more.answer.setPlainText("已告知可以向税务局反映")

    click(page, "new_case.consult")

    query = VisitQuery(view="consultation")
    until(qtbot, lambda: bool(answer(qtbot, window, lambda d: visit_lists.visit_ids(d, query))))
    (visit_id,) = answer(qtbot, window, lambda desk: visit_lists.visit_ids(desk, query))
    file = answer(qtbot, window, lambda desk: visit_lists.visit_file(desk, visit_id))
    assert (file.visit["persons"], file.visit["answer"]) == (4, "已告知可以向税务局反映")
    assert answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery())) == []
    assert not page.is_unsaved()


def test_a_line_that_was_typed_is_not_lost_without_asking(page: NewCasePage) -> None:
    typed(page, "李梅")

    assert page.is_unsaved()


def test_the_same_matter_is_written_down_as_one_more_visit_of_the_case(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    case_id = register(qtbot, window, "李䶮", "13800138000").value
    page.people.rows[0].name.setText("李䶮")
    page.people.rows[0].phone.setText("13800138000")
    name = f"new_case.known.bring{case_id}"
    until(qtbot, lambda: page.findChild(QPushButton, name) is not None)

    click(page, name)

    until(qtbot, lambda: window.page("case_file").isVisible())
    file = answer(qtbot, window, lambda desk: desk.lists.case_file(case_id))
    assert len(file.beside["visit"]) == 2


def test_a_ticket_and_an_amount_of_each_fill_their_boxes_and_what_is_supposed_is_amber(
    page: NewCasePage,
) -> None:
    typed(page, "12345工单 GD2026112900123 张三李四王五 某某电子公司 2023年至今 每人1.2万")

    bed = find(page, "new_case.quick.chips", QWidget)
    amber = [
        one.text() for one in bed.findChildren(QPushButton) if one.property("tone") == "warning"
    ]
    assert [one.split(" ")[0] for one in amber] == ["姓名", "姓名", "姓名", "起止"]
    assert any("（本月未满，到上月止）" in one for one in chips(page))
    assert "金额 每人 12,000.00" in chips(page)

    press(page.quick.line, Qt.Key.Key_Return)
    assert (page.more.channel.value(), page.more.external_no.text()) == (
        "HOTLINE_12345",
        "GD2026112900123",
    )
    assert [row.claimed.fen() for row in page.people.rows] == [1_200_000] * 3
    assert "每人 12,000.00 元" in page.more.note.toPlainText()


def test_the_palette_gives_the_focus_back_to_the_box_one_was_in(
    window: MainWindow, page: NewCasePage
) -> None:
    phone = page.people.rows[0].phone
    phone.setFocus()
    phone.setText("1380013")
    window.show_palette()
    assert window.palette_box.input.hasFocus()

    press(window.palette_box.input, Qt.Key.Key_Escape)

    assert phone.hasFocus()
    assert phone.selectedText() == ""


def test_a_telephone_in_the_box_of_the_employer_is_doubted_quietly(page: NewCasePage) -> None:
    page.employer.setFocus()
    page.employer.setText("13900001111")
    press(page.employer, Qt.Key.Key_Return)
    word = page.people.window().findChild(QLabel, "new_case.employer.word")
    assert word is not None
    assert "电话号码" in word.text()

    page.employer.setText("某某电子")

    assert word.text() == ""


def test_what_was_noted_goes_along_when_a_further_call_is_brought_to_a_case(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    case_id = int(register(qtbot, window, "刘桂兰").value)
    window.go("new_case")
    typed(page, "刘桂兰 13611112222 12345工单 GZ99 养老 foo")
    press(page.quick.line, Qt.Key.Key_Return)
    page.more.street.setText("三元里街")

    record_consultation(page, case_id)

    until(qtbot, lambda: window.current == "case_file")
    file = answer(qtbot, window, lambda desk: desk.lists.case_file(case_id))
    assert [one["text"] for one in file.notes] == ["foo；镇街 三元里街"]
    assert [one["ticket_no"] for one in file.beside["ticket"]] == ["GZ99"]


@pytest.fixture
def in_english(qtbot: QtBot, place: Workplace) -> Iterator[NewCasePage]:
    """The page in an English window."""
    use_language("en")
    made = MainWindow(place)
    made.resize(1366, 740)
    made.show()
    made.go("new_case")
    found = made.page("new_case")
    assert isinstance(found, NewCasePage)
    until(qtbot, lambda: found.more.channel.count() > 0 and found.place.seat is not None)
    yield found
    use_language("zh")
    made.close()
    made.deleteLater()


def test_a_line_in_english_has_the_same_chips_and_fills_the_same_boxes(
    in_english: NewCasePage,
) -> None:
    page = in_english
    typed(
        page,
        "Li Mei 13800138000 Hengxin Garment Co pension underpaid Jan 2023 to Jun 2024 12k yuan"
        " hotline 12345 no. GZ2026-99 within 15 working days zebra",
    )
    assert chips(page) == [
        "Name Li Mei",
        "Phone 13800138000",
        "Employer Hengxin Garment Co",
        "Insurance Pension",
        "Cause Base declared too low",
        "Months 2023-01 – 2024-06",
        "Amount 12,000.00",
        "Channel Government hotline 12345",
        "Outside number GZ2026-99",
        "Outside deadline within 15 working days",
        "Unknown zebra",
    ]

    press(page.quick.line, Qt.Key.Key_Return)

    row = page.people.rows[0]
    assert (row.name.text(), row.claimed.fen()) == ("Li Mei", 1_200_000)
    assert page.employer.text() == "Hengxin Garment Co"
    assert (str(page.claim_from.month()), str(page.claim_to.month())) == ("2023-01", "2024-06")
    assert (page.more.cause.value(), page.more.channel.value()) == ("04", "HOTLINE_12345")
    assert page.more.external_no.text() == "GZ2026-99"
    assert page.place.seat is not None
    due = page.place.seat.calendar.plus_workdays(page.place.today(), 15)
    assert page.more.external_deadline.day() == due
    assert page.more.note.toPlainText() == "zebra"


def test_the_example_of_the_line_is_understood_in_english(in_english: NewCasePage) -> None:
    example_is_understood(in_english)
    assert in_english.quick.example.isascii()


def test_the_example_of_the_line_is_understood(page: NewCasePage) -> None:
    example_is_understood(page)


def example_is_understood(page: NewCasePage) -> None:
    """Every piece of the example in the empty line is taken for something."""
    quick = page.quick
    assert quick.example in quick.line.placeholderText()
    typed(page, quick.example)
    told = quick.told
    assert told.unknown == ()
    assert told.demand is None
    assert told.employer is not None
    assert (len(told.people), len(told.insurances), told.causes) == (1, 1, ("04",))
    assert (told.fen, told.months is not None) == (3_500_000, True)


def test_a_term_in_the_line_is_the_outside_deadline_and_leaves_it_again(page: NewCasePage) -> None:
    typed(page, "李梅 某某电子 养老 15个工作日内")
    assert "外部期限 15 个工作日内" in chips(page)
    press(page.quick.line, Qt.Key.Key_Return)
    assert page.more.external_deadline.day() is not None

    say(page, "外部期限 15 个工作日内", "诉求")

    assert page.more.external_deadline.day() is None
    assert page.demand.toPlainText() == "15个工作日内"
