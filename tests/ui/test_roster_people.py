"""A pasted roster meets the workers of the case: told in their rows, never doubled or lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import AddClaimant, NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.roster.window import RosterWindow
from tests.ui.hands import click, find, form, press, until

if TYPE_CHECKING:
    from typing import Any

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

ID = "11010519491231002X"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case_id(desk: Desk) -> int:
    people = (
        NewClaimant(name="张例", phone="13800138000", id_no=ID, claimed=Fen(50_000)),
        NewClaimant(name="李例", phone="13800138001"),
    )
    return int(desk.do(RegisterCase(claimants=people, employer="例信制衣", cause="04")).value)


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow, case_id: int) -> RosterWindow:
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    page.claimants.sheet_button.click()
    made = form(qtbot, "roster")
    assert isinstance(made, RosterWindow)
    return made


def paste(sheet: RosterWindow, text: str, *, row: int = 2) -> None:
    sheet.grid.go_to(row, 0)
    QApplication.clipboard().setText(text)
    QTest.keyClick(sheet.grid, Qt.Key.Key_V, CTRL)


def row_of(sheet: RosterWindow, row: int, *columns: str) -> list[str]:
    return [sheet.sheet.text(row, sheet.sheet.place[name]) for name in columns]


def answer(sheet: RosterWindow, row: int, word: str) -> None:
    sheet.grid.rows.put([(row, sheet.sheet.place["match"], word)])


def doubt(sheet: RosterWindow, row: int, column: str) -> str:
    return sheet.sheet.doubt_of(row, sheet.sheet.place[column])


def workers(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(desk.lists.case_file(case_id).claimants)


def save(qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int) -> None:
    before = desk.lists.history(case_id=case_id)[0].seq
    click(sheet, "roster.save")
    until(qtbot, lambda: desk.lists.history(case_id=case_id)[0].seq > before)


def test_who_is_in_the_case_is_updated_in_his_row_with_what_changes(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    paste(
        sheet,
        "姓名\t身份证号\t电话\t岗位\t金额\n"
        f"张例\t{ID}\t13900139000\t缝纫\t700\n"
        "李 例\t\t138-0013-8001\t裁床\t\n"
        "王例\t\t13800138002\t打包\t300",
    )

    assert row_of(sheet, 0, "match", "job", "claimed") == [
        "已有：更新 联系电话、岗位、诉求金额",
        "缝纫",
        "700.00",
    ]
    assert row_of(sheet, 1, "match", "job") == ["已有：更新 岗位", "裁床"]
    assert row_of(sheet, 2, "match", "name") == ["新增", "王例"]
    assert row_of(sheet, 3, "match", "name") == ["", ""]
    assert "其中 2 行是表里已有的职工" in find(sheet, "roster.guess.word", QLabel).text()
    sheet.grid.go_to(0, sheet.sheet.place["claimed"])
    assert "原为 500.00" in find(sheet, "roster.status", QLabel).text()

    save(qtbot, sheet, desk, case_id)
    found = workers(desk, case_id)
    assert [(one["name"], one["job"], one["phone"]) for one in found] == [
        ("张例", "缝纫", "13900139000"),
        ("李例", "裁床", "13800138001"),
        ("王例", "打包", "13800138002"),
    ]
    assert found[0]["id_no"] == ID


def test_the_same_roster_again_changes_nothing(sheet: RosterWindow) -> None:
    paste(sheet, f"姓名\t身份证号\t电话\n张例\t{ID}\t13800138000\n李例\t\t13800138001")

    assert not sheet.sheet.is_changed()
    assert "0 人有改动" in find(sheet, "roster.guess.word", QLabel).text()


@pytest.mark.parametrize("spoiled", ["1.10105E+17", "110105********002X"])
def test_a_spoiled_number_does_not_take_the_place_of_the_whole_one(
    sheet: RosterWindow, spoiled: str
) -> None:
    paste(sheet, f"姓名\t身份证号\t电话\t岗位\n张例\t{spoiled}\t13800138000\t缝纫")

    assert row_of(sheet, 0, "match", "id_no") == ["已有：更新 岗位", "110105********002X"]


def test_another_name_under_the_same_number_is_amber(sheet: RosterWindow) -> None:
    paste(sheet, f"姓名\t身份证号\n张丽\t{ID}")

    assert row_of(sheet, 0, "name") == ["张丽"]
    assert doubt(sheet, 0, "name") == "原来的姓名是“张例”，请核对是不是同一人。"


def test_a_remark_is_added_to_the_one_that_stands(sheet: RosterWindow) -> None:
    paste(sheet, f"姓名\t身份证号\t备注\n张例\t{ID}\t夜班")
    paste(sheet, f"姓名\t身份证号\t备注\n张例\t{ID}\t带班")
    paste(sheet, f"姓名\t身份证号\t备注\n张例\t{ID}\t带班")

    assert row_of(sheet, 0, "note") == ["夜班；带班"]


def test_a_paste_onto_known_workers_is_one_step_back(sheet: RosterWindow) -> None:
    paste(sheet, f"姓名\t身份证号\t岗位\n张例\t{ID}\t缝纫\n王例\t\t打包")

    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)

    assert not sheet.sheet.is_changed()
    assert row_of(sheet, 0, "match", "job") == ["", ""]


def test_one_person_on_two_lines_is_asked_about_before_anything_is_saved(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    paste(sheet, "姓名\t电话\t岗位\n王例\t13800138002\t\n王例\t13800138002\t打包")
    assert row_of(sheet, 3, "match") == ["同一人？第 3 行"]
    assert "姓名、电话都相同" in doubt(sheet, 3, "match")
    click(sheet, "roster.save")
    assert "填“同一人”并到那一行" in sheet.bar.text()
    assert sheet.grid.currentIndex().row() == 3

    answer(sheet, 3, "同一人")
    assert row_of(sheet, 2, "job") == ["打包"]
    assert not sheet.sheet.is_filled(3)
    assert sheet.sheet.doubtful.count() == 0
    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)
    assert row_of(sheet, 3, "name", "job") == ["王例", "打包"]

    answer(sheet, 3, "另一人")
    assert row_of(sheet, 3, "match") == ["另一人，新增"]
    assert sheet.sheet.doubtful.count() == 0
    save(qtbot, sheet, desk, case_id)
    assert [one["name"] for one in workers(desk, case_id)][2:] == ["王例", "王例"]


def test_who_a_row_is_is_only_answered_where_it_is_asked(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(2, 0, "王例")])
    match = sheet.sheet.place["match"]

    assert not sheet.grid.rows.may_type_in(2, match)
    answer(sheet, 2, "另一人")
    assert row_of(sheet, 2, "match") == ["新增"]
    assert sheet.grid.horizontalHeader().visualIndex(match) == 0


def test_somebody_known_from_another_case_is_offered_and_taken_over_when_wished(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    other = NewClaimant(name="王例", phone="13800138002", id_no="440105199001011239")
    number = desk.lists.case_file(
        int(desk.do(RegisterCase(claimants=(other,), employer="样品鞋厂", cause="04")).value)
    ).case["number"]

    paste(sheet, "姓名\t电话\n王例\t13800138002\n赵例\t13800138003")

    until(qtbot, lambda: row_of(sheet, 2, "match") == [f"同一人？案件 {number}"])
    assert "的王例姓名、电话相同" in doubt(sheet, 2, "match")
    assert row_of(sheet, 3, "match") == ["新增"]
    answer(sheet, 2, "同一人")
    assert row_of(sheet, 2, "match", "id_no") == [f"同一人：案件 {number}", ""]
    save(qtbot, sheet, desk, case_id)
    assert workers(desk, case_id)[2]["id_no"] == "440105199001011239"


def test_somebody_added_meanwhile_is_neither_doubled_nor_changed(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:

    added = NewClaimant(name="王例", phone="13800138002")
    desk.do(AddClaimant(case_id=case_id, claimant=added))
    paste(sheet, "姓名\t电话\t岗位\n王例\t13800138002\t打包")

    save(qtbot, sheet, desk, case_id)

    assert [(one["name"], one["job"]) for one in workers(desk, case_id)][2:] == [("王例", "打包")]


def test_a_draft_remembers_who_was_told_apart(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t电话\n王例\t13800138002\n王例\t13800138002")
    answer(sheet, 3, "另一人")
    told = sheet.grid.rows.told()
    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)
    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)
    assert not sheet.sheet.is_changed()

    sheet.grid.rows.take(told)

    assert row_of(sheet, 3, "match") == ["另一人，新增"]


def test_an_answer_is_filled_down_as_any_cell(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t电话\n" + "王例\t13800138002\n" * 3)
    match = sheet.sheet.place["match"]
    answer(sheet, 3, "另一人")
    sheet.grid.go_to(3, match)
    QTest.keyClick(sheet.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    press(sheet.grid, Qt.Key.Key_D, ctrl=True)

    assert row_of(sheet, 4, "match") == ["另一人，新增"]
    assert sheet.sheet.doubtful.count() == 0


def test_nothing_is_changed_while_it_is_being_saved(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\n王例")
    click(sheet, "roster.save")

    assert sheet.sheet.locked
    sheet.grid.rows.put([(2, 0, "赵例")])
    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)
    assert row_of(sheet, 2, "name") == ["王例"]
    assert not sheet.grid.rows.may_type_in(2, 0)


def test_both_shares_of_a_pasted_roster_make_the_sum(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t应补个人\t应补单位\n王例\t100\t200")

    assert row_of(sheet, 2, "name", "claimed") == ["王例", "300.00"]


def test_another_person_may_be_pasted_where_it_is_asked(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t电话\t岗位\n王例\t13800138002\t\n王例\t13800138002\t打包")
    match = sheet.sheet.place["match"]
    assert row_of(sheet, 3, "match") == ["同一人？第 3 行"]

    sheet.grid.go_to(3, match)
    QApplication.clipboard().setText("另一人")
    QTest.keyClick(sheet.grid, Qt.Key.Key_V, CTRL)

    assert row_of(sheet, 3, "match", "name") == ["另一人，新增", "王例"]


def test_of_several_rows_with_one_number_the_name_says_who_is_meant(sheet: RosterWindow) -> None:
    head = "姓名\t电话\t证件号码\t诉求金额\n"
    paste(sheet, f"{head}赵例\t13800138003\t{ID}\t100\n王例\t13800138004\t{ID}\t200")
    assert row_of(sheet, 2, "match", "name") == ["同一人？第 1 行", "赵例"]
    answer(sheet, 2, "另一人")
    answer(sheet, 3, "另一人")

    paste(sheet, f"{head}王例\t13800138004\t{ID}\t300", row=4)
    assert row_of(sheet, 3, "name", "claimed") == ["王例", "300.00"]
    assert row_of(sheet, 0, "name", "claimed") == ["张例", "500.00"]

    name, number = (sheet.sheet.place[one] for one in ("name", "id_no"))
    sheet.grid.rows.put([(4, name, "王例"), (4, number, ID)])
    assert row_of(sheet, 4, "match") == ["同一人？第 4 行"]


def test_a_row_of_another_name_is_named_before_anything_goes_into_it(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(2, sheet.sheet.place["name"], "陈例")])
    sheet.grid.rows.put([(2, sheet.sheet.place["id_no"], ID)])

    assert "第 1 行（张例）" in doubt(sheet, 2, "match")
    assert "姓名不同" in doubt(sheet, 2, "match")


def test_who_a_row_is_can_be_chosen_from_a_menu(qtbot: QtBot, sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t电话\t岗位\n王例\t13800138002\t\n王例\t13800138002\t打包")
    match = sheet.sheet.place["match"]
    sheet.grid.go_to(3, match)

    QTest.keyClick(sheet.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: sheet.grid.findChild(QMenu, "roster.grid.words") is not None)
    menu = sheet.grid.findChild(QMenu, "roster.grid.words")
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["同一人", "另一人"]
    menu.actions()[1].trigger()
    menu.hide()

    assert row_of(sheet, 3, "match") == ["另一人，新增"]
    assert not sheet.grid.offer_words(0, match)
