"""The new case: search before create, warnings that never block, nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.new_case.page import NewCasePage
from tests.ui.full_disk import MANY_PAGES, NO_PAGE_MORE, limit_pages
from tests.ui.hands import choose, click, find, press, type_in, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.main_window import MainWindow

FIRM = "广州例信制衣有限公司"


def answer(qtbot: QtBot, window: MainWindow, question: Any) -> Any:  # noqa: ANN401
    found: list[Any] = []
    window.place.jobs.ask(question, found.append)
    until(qtbot, lambda: bool(found))
    return found[0]


def register(
    qtbot: QtBot, window: MainWindow, name: str, phone: str | None = None, id_no: str | None = None
) -> Outcome:
    done: list[Outcome] = []
    person = NewClaimant(name=name, phone=phone, id_no=id_no)
    command = RegisterCase(claimants=(person,), employer=FIRM)
    window.place.jobs.do(command, done.append)
    until(qtbot, lambda: bool(done))
    return done[0]


@pytest.fixture
def page(window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    return found


def fill(page: NewCasePage) -> None:
    type_in(page, "new_case.person0.name", "李䶮")
    type_in(page, "new_case.employer", FIRM)


def test_enter_moves_on_to_the_next_box(page: NewCasePage) -> None:
    name = find(page, "new_case.person0.name", QLineEdit)
    name.setFocus()

    press(name, Qt.Key.Key_Return)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "new_case.person0.phone"


def test_enter_passes_the_buttons_of_several_people_by(qtbot: QtBot, page: NewCasePage) -> None:
    click(page, "new_case.add_person")
    until(qtbot, page.people.rows[1].name.isVisible)
    walked = ["new_case.person0.name"]
    find(page, walked[0], QLineEdit).setFocus()

    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        press(focus, Qt.Key.Key_Return)
        walked.append(getattr(QApplication.focusWidget(), "objectName", str)())

    assert walked[1:] == [
        "new_case.person0.phone",
        "new_case.person1.name",
        "new_case.person1.phone",
        "new_case.employer",
    ]


def test_the_fold_opens_in_sight(qtbot: QtBot, window: MainWindow, page: NewCasePage) -> None:
    window.resize(1024, 600)

    page.fold.click()

    until(qtbot, lambda: not page.more.credit_code.visibleRegion().isEmpty())


def test_the_same_person_and_the_known_employer_stand_beside_the_form(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    earlier = register(qtbot, window, "李䶮", "13800001234")
    type_in(page, "new_case.person0.name", "李䶮")
    type_in(page, "new_case.person0.phone", "138 0000 1234")
    type_in(page, "new_case.employer", "例信")
    until(qtbot, lambda: page.known.findChild(QPushButton, "new_case.known.use1") is not None)

    click(page, "new_case.known.use1")
    assert find(page, "new_case.employer", QLineEdit).text() == FIRM
    assert page.command().employer_id == 1

    click(page, f"new_case.known.open{earlier.value}")
    assert window.current == "case_file"
    window.back()
    assert find(page, "new_case.person0.name", QLineEdit).text() == "李䶮"


def test_the_same_name_at_the_same_employer_is_perhaps_the_same_person(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    earlier = register(qtbot, window, "李䶮")

    fill(page)

    until(qtbot, lambda: "可能是同一人" in page.known.word.text())
    click(page, f"new_case.known.open{earlier.value}")
    until(qtbot, lambda: window.current == "case_file")


def test_two_identity_numbers_are_two_people(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    register(qtbot, window, "李䶮", id_no="11010519491231002X")

    type_in(page, "new_case.person0.id_no", "110101199003070011")
    fill(page)

    until(qtbot, lambda: page.known.word.text() == "没有找到同一人的案件。")


def test_doubtful_numbers_are_told_and_saved_all_the_same(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    fill(page)
    page.fold.click()
    type_in(page, "new_case.person0.id_no", "110105194912310021")
    type_in(page, "new_case.person0.phone", "12")
    assert not find(page, "new_case.person0.phone.word", QLabel).text(), "half a number"
    type_in(page, "new_case.credit_code", "91440101MA59")
    press(page.more.credit_code, Qt.Key.Key_Tab)

    assert "校验码不对" in find(page, "new_case.person0.id_no.word", QLabel).text()
    assert "不像电话" in find(page, "new_case.person0.phone.word", QLabel).text()
    assert "18 位" in find(page, "new_case.credit_code.word", QLabel).text()

    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")


def test_a_number_that_stands_under_another_name_is_said(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    number = "110105194912310029"
    claimants = (NewClaimant(name="王例", id_no=number),)
    earlier = window.place.jobs.do(RegisterCase(claimants=claimants, employer="例一公司"))
    until(qtbot, lambda: earlier.finished)

    fill(page)
    page.fold.click()
    type_in(page, "new_case.person0.id_no", number)

    until(qtbot, lambda: "另一姓名：王例" in page.known.word.text())


def test_several_people_come_in_one_visit(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    fill(page)
    click(page, "new_case.add_person")
    type_in(page, "new_case.person1.name", "张例堃")
    page.fold.click()
    type_in(page, "new_case.person1.claimed", "5500")
    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")

    rows = answer(
        qtbot, window, lambda desk: desk.lists.case_rows(desk.lists.case_ids(CaseQuery()))
    )
    (row,) = rows.values()
    assert (row.claimants, row.claimed) == (2, 550000)


def test_a_roster_is_pasted_out_of_a_sheet_in_any_order(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    type_in(page, "new_case.employer", FIRM)
    lines = [f"{n + 1}\t{13800000000 + n}\t工例{n}\t{1000 + n}" for n in range(300)]
    QApplication.clipboard().setText("\r\n".join(["序号\t电话\t姓名\t金额", *lines]))
    name = find(page, "new_case.person0.name", QLineEdit)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert name.text() == ""
    assert "共 300 人" in find(page, "new_case.roster.word", QLabel).text()
    people = page.command().claimants
    assert (people[299].name, people[299].phone) == ("工例299", "13800000299")
    assert people[299].claimed == 129_900
    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")
    rows = answer(
        qtbot, window, lambda desk: desk.lists.case_rows(desk.lists.case_ids(CaseQuery()))
    )
    assert [row.claimants for row in rows.values()] == [300]
    assert not page.is_unsaved()


def test_a_line_of_the_roster_without_a_name_is_pointed_at(page: NewCasePage) -> None:
    type_in(page, "new_case.employer", FIRM)
    page.people.roster.take("李䶮\t13800001234\n\t13900001234")

    click(page, "new_case.save")

    assert find(page, "new_case.roster.word", QLabel).text() == "第 2 行没有姓名。"
    click(page, "new_case.drop_roster")
    assert page.people.is_empty()


def test_what_must_be_filled_is_said_in_its_box(window: MainWindow, page: NewCasePage) -> None:
    type_in(page, "new_case.person0.name", "李䶮")

    click(page, "new_case.save")

    assert find(page, "new_case.employer.word", QLabel).text() == "请填写。"
    assert window.current == "new_case"


def test_reversed_months_are_refused_in_their_box(qtbot: QtBot, page: NewCasePage) -> None:
    fill(page)
    type_in(page, "new_case.claim_from", "202412")
    type_in(page, "new_case.claim_to", "202401")

    click(page, "new_case.save")

    word = find(page, "new_case.months.word", QLabel)
    until(qtbot, lambda: "2024-12" in word.text())
    assert find(page, "new_case.person0.name", QLineEdit).text() == "李䶮"


def test_a_full_disk_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    fill(page)
    demand = "补缴养老保险。" * 20_000
    find(page, "new_case.demand", QPlainTextEdit).setPlainText(demand)
    answer(qtbot, window, lambda desk: limit_pages(desk, NO_PAGE_MORE))

    click(page, "new_case.save")

    until(qtbot, lambda: "磁盘空间不足" in page.bar.text())
    assert find(page, "new_case.person0.name", QLineEdit).text() == "李䶮"
    assert find(page, "new_case.demand", QPlainTextEdit).toPlainText() == demand
    answer(qtbot, window, lambda desk: limit_pages(desk, MANY_PAGES))
    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")


def months(page: NewCasePage) -> None:
    type_in(page, "new_case.claim_from", "2024-03")


def no_month(page: NewCasePage) -> None:
    type_in(page, "new_case.claim_to", "xyz")


def insurance(page: NewCasePage) -> None:
    click(page, "new_case.insurances.pension")


def cause(page: NewCasePage) -> None:
    choose(page, "new_case.cause", "04")


def channel(page: NewCasePage) -> None:
    box = find(page, "new_case.channel", QComboBox)
    choose(page, "new_case.channel", box.itemData(1))


def day(page: NewCasePage) -> None:
    page.more.received.setText("2026-11-20")


@pytest.mark.parametrize("fill_in", [months, no_month, insurance, cause, channel, day])
def test_whatever_was_filled_in_is_not_lost_unasked(
    qtbot: QtBot, window: MainWindow, page: NewCasePage, fill_in: Callable[[NewCasePage], None]
) -> None:
    until(qtbot, lambda: not window.place.jobs.is_busy)
    assert not page.is_unsaved()
    page.fold.click()

    fill_in(page)

    assert page.is_unsaved()
    page.clear()
    assert not page.is_unsaved()


def test_an_employer_the_program_filled_in_was_not_typed(
    window: MainWindow, page: NewCasePage
) -> None:
    window.go("new_case", FIRM)

    assert page.employer.text() == FIRM
    assert not page.is_unsaved()
    type_in(page, "new_case.person0.phone", "13800001234")
    assert page.is_unsaved()


def test_a_saved_case_can_be_taken_back_from_the_toast(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    fill(page)
    click(page, "new_case.save")
    until(qtbot, lambda: window.toast is not None and "已登记" in window.toast.text())
    assert not page.is_unsaved()

    assert window.toast is not None
    click(window.toast, "toast.undo")

    until(
        qtbot,
        lambda: answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery())) == [],
    )
    until(qtbot, lambda: window.toast is not None and "已撤销" in window.toast.text())
    again = find(window.toast, "toast.undo", QPushButton)
    assert again.text() == "重做"
    again.click()
    until(qtbot, lambda: window.toast is not None and "已重做" in window.toast.text())
    assert again.text() == "撤销"
    assert len(answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))) == 1


def test_a_month_nobody_understands_says_which_form_is_wanted(page: NewCasePage) -> None:
    fill(page)
    type_in(page, "new_case.claim_from", "xyz")

    click(page, "new_case.save")

    assert "2024-03" in find(page, "new_case.months.word", QLabel).text()


def test_every_box_has_a_name_and_a_word(page: NewCasePage) -> None:
    page.fold.click()
    fields = (QLineEdit, QPlainTextEdit, QPushButton)
    lacking = [
        field
        for field in page.findChildren(QWidget)
        if isinstance(field, fields)
        and not field.objectName().startswith("qt_")
        and not (field.objectName() and field.accessibleName())
    ]
    assert lacking == []


def test_a_namesake_is_never_said_to_be_nobody(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    earlier = register(qtbot, window, "戴试例")

    type_in(page, "new_case.person0.name", "戴试例")
    until(qtbot, lambda: "有同名的人" in page.known.word.text())
    find(page, f"new_case.known.open{earlier.value}", QPushButton)

    type_in(page, "new_case.employer", "广州市例信制衣")
    until(qtbot, lambda: "可能是同一人" in page.known.word.text())


def test_a_second_case_of_a_namesake_is_asked_about_once(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    register(qtbot, window, "戴试例")
    type_in(page, "new_case.person0.name", "戴试例")
    type_in(page, "new_case.employer", "广州例信制衣")

    page.save()
    until(qtbot, lambda: "可能重复登记" in page.bar.text())
    assert window.current == "new_case"
    assert len(answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))) == 1

    page.save()
    until(qtbot, lambda: window.current == "case_file")
    assert len(answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))) == 2
