"""The sheet of workers over a case file: pasted, corrected, saved at once, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton

from dispute_desk.domain.draft import Draft
from dispute_desk.domain.money import Fen
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.drafting.offering import restoring
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.roster.window import RosterWindow
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import click, find, form, press, type_cell, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

NAME, ID_NO, PHONE = 0, 1, 2
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case_id(desk: Desk) -> int:
    people = (
        NewClaimant(name="张例", phone="13800138000", id_no="11010519491231002X", claimed=Fen(500)),
        NewClaimant(name="李例"),
    )
    return int(desk.do(RegisterCase(claimants=people, employer="例信制衣", cause="04")).value)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


@pytest.fixture
def sheet(qtbot: QtBot, page: CaseFilePage) -> RosterWindow:
    """The sheet as its button in the card of the workers opens it."""
    page.claimants.sheet_button.click()
    made = form(qtbot, "roster")
    assert isinstance(made, RosterWindow)
    return made


def paste(sheet: RosterWindow, text: str, *, row: int = 2, column: int = NAME) -> None:
    sheet.grid.go_to(row, column)
    QApplication.clipboard().setText(text)
    QTest.keyClick(sheet.grid, Qt.Key.Key_V, CTRL)


def row_of(sheet: RosterWindow, row: int, *columns: str) -> list[str]:
    return [sheet.sheet.text(row, sheet.sheet.place[name]) for name in columns]


def at(sheet: RosterWindow) -> tuple[int, str]:
    here = sheet.grid.currentIndex()
    return here.row(), sheet.sheet.columns[here.column()].id


def chips(sheet: RosterWindow) -> list[str]:
    return [chip.accessibleName() for chip in sheet.guess.chips]


def test_a_pasted_roster_is_understood_shown_corrected_and_saved_at_once(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    paste(
        sheet, "序号\t姓名\t电话\t金额\n1\t工例甲\t13800130001\t1000\n2\t工例乙\t13800130002\t2000"
    )

    assert chips(sheet) == ["序号 → 不取", "姓名 → 姓名", "电话 → 联系电话", "金额 → 诉求金额"]
    assert row_of(sheet, 3, "name", "phone", "claimed") == ["工例乙", "13800130002", "2,000.00"]
    assert "诉求金额 3,005.00" in find(sheet, "roster.sums", QLabel).text()

    menu = find(sheet, "roster.guess.menu3", QMenu)
    sheet.guess.offer(menu, 3, "claimed")
    action = next(one for one in menu.actions() if one.objectName() == "roster.guess.to.verified")
    action.trigger()

    assert row_of(sheet, 3, "claimed", "verified") == ["", "2,000.00"]
    assert "诉求金额 5.00" in find(sheet, "roster.sums", QLabel).text()
    click(sheet, "roster.save")
    until(qtbot, lambda: len(desk.lists.case_file(case_id).claimants) == 4)
    assert desk.lists.history(case_id=case_id)[0].command == "SaveRoster"
    assert desk.lists.case_file(case_id).sums["verified"] == 300_000


def test_forty_workers_come_in_with_a_handful_of_keys(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    names = [f"工例{chr(0x4E00 + n)}" for n in range(40)]
    lines = [f"{name}\t{13800000000 + n}\t{1000 + n}" for n, name in enumerate(names)]
    lines[7] = f"{names[7]}\t138****0007\t1007"
    QApplication.clipboard().setText("\r\n".join(["姓名\t电话\t金额", *lines]))
    keys = [
        (Qt.Key.Key_V, CTRL),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, CTRL),
    ]

    for key, held in keys:
        QTest.keyClick(sheet.grid, key, held)

    until(qtbot, lambda: len(desk.lists.case_file(case_id).claimants) == 42)
    saved = {one["name"]: one["phone"] for one in desk.lists.case_file(case_id).claimants}
    assert (saved[names[7]], saved[names[8]]) == (None, "13800000008")
    assert len(keys) == 4


def test_a_paste_that_was_worked_on_is_no_longer_corrected_as_a_whole(
    sheet: RosterWindow,
) -> None:
    paste(sheet, "姓名\t金额\n工例甲\t1000")
    assert not sheet.guess.isHidden()

    sheet.grid.rows.put([(0, sheet.sheet.place["job"], "缝纫")])
    sheet.correct(1, "verified")

    assert sheet.guess.isHidden()
    assert row_of(sheet, 0, "job") == ["缝纫"]
    assert row_of(sheet, 2, "claimed", "verified") == ["1,000.00", ""]


def test_a_block_of_the_sheet_itself_goes_where_one_stands(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(0, sheet.sheet.place["job"], "缝纫")])
    sheet.grid.go_to(0, sheet.sheet.place["job"])
    press(sheet.grid, Qt.Key.Key_C, ctrl=True)
    sheet.grid.go_to(1, sheet.sheet.place["job"])
    press(sheet.grid, Qt.Key.Key_V, ctrl=True)

    assert row_of(sheet, 1, "job") == ["缝纫"]


def test_the_views_are_turned_by_keys(sheet: RosterWindow) -> None:
    press(sheet.grid, Qt.Key.Key_PageDown, ctrl=True)
    assert sheet.views.current() == "sums"
    assert not sheet.grid.isColumnHidden(sheet.sheet.place["outcome"])
    press(sheet.grid, Qt.Key.Key_PageUp, ctrl=True)
    assert sheet.views.current() == "people"


def test_more_lines_than_anybody_pastes_are_refused(sheet: RosterWindow) -> None:
    sheet.bring("张例\n" * 6000)

    assert sheet.bar.text() == "一次最多粘贴 5000 行，请分几次粘贴。"
    assert not sheet.sheet.is_changed()

    sheet.bring("张例\n" * 3 + "\n" * 6000)  # a whole column of a workbook: the rest is empty
    assert sheet.sheet.is_changed()


def test_the_keys_are_those_of_a_sheet(qtbot: QtBot, sheet: RosterWindow) -> None:
    type_cell(sheet, "roster.grid", (2, NAME), "王例")
    press(QApplication.focusWidget() or sheet.grid, Qt.Key.Key_Return)
    until(qtbot, lambda: at(sheet) == (3, "name"))

    job = sheet.sheet.place["job"]
    type_cell(sheet, "roster.grid", (0, job), "ab")
    press(QApplication.focusWidget() or sheet.grid, Qt.Key.Key_Tab)
    assert at(sheet) == (0, "employed_from")

    sheet.grid.go_to(0, job)
    for _ in range(2):
        QTest.keyClick(sheet.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(sheet.grid, Qt.Key.Key_D, ctrl=True)
    assert [row_of(sheet, row, "job") for row in range(3)] == [["ab"]] * 3

    press(sheet.grid, Qt.Key.Key_C, ctrl=True)
    assert QApplication.clipboard().text() == "ab\nab\nab"
    press(sheet.grid, Qt.Key.Key_Delete)
    assert row_of(sheet, 1, "job") == [""]
    press(sheet.grid, Qt.Key.Key_Z, ctrl=True)
    assert row_of(sheet, 1, "job") == ["ab"]
    press(sheet.grid, Qt.Key.Key_Y, ctrl=True)
    assert row_of(sheet, 1, "job") == [""]


def test_a_short_day_and_a_short_sum_are_understood_where_they_are_typed(
    qtbot: QtBot, sheet: RosterWindow
) -> None:
    day = sheet.sheet.place["employed_from"]
    type_cell(sheet, "roster.grid", (0, day), "1015")
    press(QApplication.focusWidget() or sheet.grid, Qt.Key.Key_Return)

    until(qtbot, lambda: row_of(sheet, 0, "employed_from") == ["2026-10-15"])


def test_a_masked_number_stays_where_nothing_is_typed_over_it(sheet: RosterWindow) -> None:
    sheet.grid.go_to(0, ID_NO)
    press(sheet.grid, Qt.Key.Key_F2)
    press(QApplication.focusWidget() or sheet.grid, Qt.Key.Key_Return)

    assert row_of(sheet, 0, "id_no") == ["110105********002X"]
    assert not sheet.sheet.is_changed()


def test_f8_goes_to_the_next_amber_cell_and_says_why(sheet: RosterWindow) -> None:
    paste(sheet, "姓名\t身份证号\n王例、赵例\t4.40524E+17")
    sheet.grid.go_to(0, NAME)

    press(sheet.grid, Qt.Key.Key_F8)
    assert at(sheet) == (2, "name")
    assert "两个人" in find(sheet, "roster.status", QLabel).text()
    press(sheet.grid, Qt.Key.Key_F8)
    assert at(sheet) == (2, "id_no")
    told = sheet.grid.rows.data(sheet.grid.currentIndex(), Qt.ItemDataRole.ToolTipRole)
    assert "改坏" in str(told)


def test_f8_leads_into_the_view_that_shows_the_cell(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(0, sheet.sheet.place["verified.pension.employer"], "乱")])

    sheet.next_doubt()

    assert at(sheet) == (0, "verified.pension.employer")
    assert sheet.views.current() == "verified"


def test_a_row_without_a_name_is_pointed_at(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(4, PHONE, "13800138001")])

    click(sheet, "roster.save")

    assert sheet.bar.text() == "第 5 行没有姓名，请补上后再保存。"
    assert at(sheet) == (4, "name")


def test_what_no_cell_can_hold_is_asked_about_and_goes_into_the_note(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    sheet.grid.rows.put([(1, sheet.sheet.place["employed_from"], "2019年春")])
    click(sheet, "roster.save")
    assert "有 1 格看不懂" in sheet.bar.text()

    click(sheet, "roster.to_notes")

    until(
        qtbot,
        lambda: desk.lists.case_file(case_id).claimants[1]["note"] == "入职日期：2019年春",
    )


def test_nothing_moves_into_the_notes_while_months_are_turned(sheet: RosterWindow) -> None:
    place = sheet.sheet.place
    day = (1, place["employed_from"], "2019年春")
    sheet.grid.rows.put([day])
    click(sheet, "roster.save")
    sheet.grid.rows.put([(0, place["claim_from"], "2024-05"), (0, place["claim_to"], "2024-03")])

    click(sheet, "roster.to_notes")

    assert sheet.bar.text() == "第 1 行：起始月份晚于终止月份，请核对。改正后再保存。"
    assert at(sheet) == (0, "claim_from")
    assert row_of(sheet, 1, "employed_from", "note") == ["2019年春", ""]


def test_a_refusal_names_the_row_of_the_sheet(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    worker = desk.lists.case_file(case_id).claimants[1]["id"]
    late = {"employed_to": "2020-01-01"}
    desk.do(EditClaimant(claimant_id=worker, changes=late))
    sheet.grid.rows.put([(1, sheet.sheet.place["employed_from"], "2024-05-01")])

    click(sheet, "roster.save")

    until(qtbot, lambda: "没有通过" in sheet.bar.text())
    assert "名单第 2 行" in sheet.bar.text()
    assert at(sheet)[0] == 1


def test_after_a_paste_the_new_rows_are_in_sight(qtbot: QtBot, sheet: RosterWindow) -> None:
    paste(sheet, "姓名\n" + "\n".join(f"王例{n}" for n in range(60)), row=0)
    paste(
        sheet,
        "姓名\t电话\n" + "\n".join(f"工例甲\t1380013{n:04d}" for n in range(60)),
        row=0,
    )
    top = sheet.grid.currentIndex().row()

    until(qtbot, lambda: sheet.grid.rowAt(0) == top)


def test_nothing_is_lost_when_the_sheet_is_closed(sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(2, NAME, "王例")])

    sheet.reject()

    box = next(iter(sheet.findChildren(QMessageBox)))
    assert box.text() == "放弃填写的内容？"
    click(box, "giving_up.stay")
    assert sheet.isVisible()
    assert row_of(sheet, 2, "name") == ["王例"]


def test_an_untouched_sheet_closes_without_a_question(sheet: RosterWindow) -> None:
    sheet.reject()

    assert not sheet.isVisible()


def test_a_draft_comes_back_under_the_same_workers(page: CaseFilePage, sheet: RosterWindow) -> None:
    sheet.grid.rows.put([(1, sheet.sheet.place["job"], "缝纫"), (2, NAME, "王例")])
    sheet.drafts.keep()
    kept = sheet.drafts.written()
    assert page.view is not None
    again = RosterWindow(page.place, page.view, page)

    again.restore(kept)

    assert row_of(again, 1, "name", "job") == ["李例", "缝纫"]
    assert row_of(again, 2, "name") == ["王例"]
    again.deleteLater()


def test_a_draft_of_the_sheet_is_opened_over_its_case(
    qtbot: QtBot, window: MainWindow, sheet: RosterWindow
) -> None:
    sheet.grid.rows.put([(2, NAME, "王例")])
    sheet.drafts.keep()
    kept = sheet.drafts.written()
    draft = Draft(sheet.drafts.form, sheet.drafts.record, "", kept)
    sheet.grid.turn(back=True)
    sheet.reject()
    until(qtbot, lambda: not window.findChildren(RosterWindow))

    screen, about = restoring(draft)
    window.go(screen, about)

    again = form(qtbot, "roster")
    assert isinstance(again, RosterWindow)
    until(qtbot, lambda: row_of(again, 2, "name") == ["王例"])


def test_what_another_changed_too_is_marked_and_saved_only_when_asked_again(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    job = sheet.sheet.place["job"]
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(EditClaimant(claimant_id=worker, changes={"job": "裁床", "workplace": "一车间"}))
    sheet.grid.rows.put([(0, job, "缝纫"), (1, job, "打包")])

    click(sheet, "roster.save")

    until(qtbot, lambda: "别人也改过" in sheet.bar.text())
    assert row_of(sheet, 0, "job", "workplace") == ["缝纫", "一车间"]
    assert "裁床" in sheet.sheet.doubts_in(0)[job]
    assert job not in sheet.sheet.doubts_in(1)
    click(sheet, "roster.save")
    until(qtbot, lambda: desk.lists.case_file(case_id).claimants[0]["job"] == "缝纫")


def test_a_case_without_rights_is_only_read(page: CaseFilePage, desk: Desk) -> None:
    assert page.view is not None
    past = ask_case(desk, page.view.id, page.view.today)
    made = RosterWindow(page.place, past, page)

    made.grid.rows.put([(0, NAME, "别人")])

    assert not made.grid.rows.may_type(NAME)
    assert find(made, "roster.save", QPushButton).isHidden()
    made.deleteLater()


def test_a_thousand_rows_are_saved_beside_the_window_and_can_be_stopped(
    qtbot: QtBot, sheet: RosterWindow, desk: Desk, case_id: int
) -> None:
    rows = [f"工例{chr(0x4E00 + n)}\t{13800000000 + n}\t{1000 + n}" for n in range(1000)]
    paste(sheet, "\n".join(["姓名\t电话\t金额", *rows]))
    told = row_of(sheet, 500, "name", "phone", "claimed")

    click(sheet, "roster.save")
    assert not sheet.save_button.isEnabled()
    find(sheet, "roster.saving.cancel", QPushButton).click()

    until(qtbot, sheet.save_button.isEnabled)
    assert "一行也没有保存" in sheet.bar.text()
    assert len(desk.lists.case_file(case_id).claimants) == 2
    assert row_of(sheet, 500, "name", "phone", "claimed") == told

    click(sheet, "roster.save")
    until(qtbot, lambda: len(desk.lists.case_file(case_id).claimants) == 1002)
