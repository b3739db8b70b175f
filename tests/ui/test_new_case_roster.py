"""A roster pasted into the intake form: kept as typed, doubts amber, nothing dropped unsaid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.pages.new_case.roster_block import CLAIMED, NOTE
from dispute_desk.ui.pages.new_case.roster_rows import EMPLOYED, ID_NO, JOB, NAME, PHONE
from tests.ui.hands import click, find, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

HEAD = "序号\t姓名\t身份证号\t手机\t入职时间\t岗位\t拖欠金额\t车间"
ID = "11010519491231002X"
ROSTER = "\n".join(
    (
        HEAD,
        f"1\t赵例\t{ID}\t13912340000\t2021-01-01\t车位工\t12000\t一车间",
        "2\t钱例\t4.40111E+17\t13912340001\t2021-02-01\t车位工\t12100\t二车间",
        "3\t周例、周小例\t440111********1033\t139 1234\t2021-05-01\t裁床\t约1.2万\t",
        f"4\t王例\t{ID}\t13912340007\t去年\t车位工\tabc\t",
    )
)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    until(qtbot, lambda: found.more.channel.count() > 0)
    type_in(found, "new_case.employer", "例信制衣厂")
    found.people.roster.take(ROSTER)
    found.people.drop_roster.show()
    return found


def chips(page: NewCasePage) -> list[str]:
    return [chip.text() for chip in page.people.roster.guess.chips]


def send(page: NewCasePage, column: int, place: str) -> None:
    """Choose where a pasted column goes, as by a click on its chip."""
    menu = page.people.roster.guess.chips[column].menu()
    menu.aboutToShow.emit()
    name = f"new_case.guess.to.{place or 'nowhere'}"
    next(one for one in menu.actions() if one.objectName() == name).trigger()


def press_keys(page: NewCasePage, key: Qt.Key, text: str | None = None) -> None:
    """Press Ctrl and a key on the roster, with this on the clipboard, as in the open window."""
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.people.roster.grid_of_people, key, Qt.KeyboardModifier.ControlModifier)


def column_of(page: NewCasePage, column: int) -> list[str]:
    entries = page.people.roster.entries
    return [entries.text(row, column) for row in range(entries.rowCount())]


def word(page: NewCasePage) -> str:
    return find(page, "new_case.roster.word", QLabel).text()


def test_jobs_days_and_columns_of_no_place_come_along(page: NewCasePage) -> None:
    first = page.command().claimants[0]

    assert (first.job, first.employed_from) == ("车位工", date(2021, 1, 1))
    assert first.note == "车间：一车间"
    assert chips(page) == [
        "序号 → 不取",
        "姓名 → 姓名",
        "身份证号 → 证件号码",
        "手机 → 电话",
        "入职时间 → 入职日期",
        "岗位 → 岗位",
        "拖欠金额 → 诉求金额",
        "车间 → 备注",
    ]


def test_what_is_doubtful_is_amber_and_kept_as_it_was_typed(page: NewCasePage) -> None:
    entries = page.people.roster.entries

    assert entries.text(1, ID_NO) == "4.40111E+17"
    doubtful = set(entries.doubtful())
    assert {(1, ID_NO), (2, NAME), (2, PHONE), (2, CLAIMED), (3, CLAIMED)} <= doubtful
    assert {(2, ID_NO), (3, EMPLOYED)} <= doubtful
    assert "与第 4 行证件号码相同" in entries.doubt(0, ID_NO)
    amber = entries.data(entries.index(1, ID_NO), Qt.ItemDataRole.BackgroundRole)
    assert amber is not None
    assert entries.data(entries.index(0, NAME), Qt.ItemDataRole.BackgroundRole) is None
    assert f"存疑 {len(doubtful)} 格" in word(page)


def test_f8_goes_from_one_doubt_to_the_next_and_round(page: NewCasePage) -> None:
    roster = page.people.roster
    doubtful = roster.entries.doubtful()
    roster.grid_of_people.go_to(0, 0)
    seen = []

    for _ in range(len(doubtful) + 1):
        QTest.keyClick(roster.grid_of_people, Qt.Key.Key_F8)
        here = roster.grid_of_people.currentIndex()
        seen.append((here.row(), here.column()))

    assert seen == [*doubtful, doubtful[0]]


def test_what_nobody_understands_goes_into_the_note_if_wished(
    qtbot: QtBot, window: MainWindow, page: NewCasePage
) -> None:
    click(page, "new_case.save")
    assert "共 3 格存不进原来的列" in word(page)

    find(page, "new_case.roster.to_notes", QPushButton).click()
    people = page.command().claimants
    assert people[2].note == "诉求金额：约1.2万"
    assert people[3].note == "诉求金额：abc；入职日期：去年"
    assert people[3].claimed is None

    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")


@pytest.mark.parametrize("way", ["take", "bring"])
def test_more_lines_than_anybody_pastes_are_refused_and_the_roster_stays(
    page: NewCasePage, way: str
) -> None:
    roster = page.people.roster
    before = roster.entries.told()

    getattr(roster, way)("姓名\n" + "张例\n" * 6000)

    assert word(page) == "一次最多粘贴 5000 行，请分几次粘贴。"
    assert roster.entries.told() == before


def test_the_window_lets_the_roster_have_the_keys_of_a_sheet(page: NewCasePage) -> None:
    grid = page.people.roster.grid_of_people
    for key in (Qt.Key.Key_V, Qt.Key.Key_C):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(grid, event)
        assert event.isAccepted()


def test_one_value_a_column_and_a_block_are_pasted_into_the_roster(page: NewCasePage) -> None:
    grid, entries = page.people.roster.grid_of_people, page.people.roster.entries
    grid.go_to(1, PHONE)
    press_keys(page, Qt.Key.Key_V, "13900000001")
    assert column_of(page, PHONE)[:3] == ["13912340000", "13900000001", "139 1234"]

    grid.go_to(1, PHONE)
    press_keys(page, Qt.Key.Key_V, "手机\n13900000002\n13900000003\n")
    assert column_of(page, PHONE)[1:3] == ["13900000002", "13900000003"]

    grid.go_to(3, PHONE)
    press_keys(page, Qt.Key.Key_V, "13900000004\t\t800\n13900000005\t\t900")
    assert column_of(page, PHONE)[3:] == ["13900000004", "13900000005"]
    assert column_of(page, CLAIMED)[3:] == ["800.00", "900.00"]
    assert entries.text(4, NAME) == ""


def test_people_pasted_on_a_name_go_below_the_others_and_write_over_nobody(
    page: NewCasePage,
) -> None:
    page.people.roster.grid_of_people.go_to(0, NAME)
    press_keys(page, Qt.Key.Key_V, "电话\t姓名\n13900000006\t孙例\n13900000007\t吴例")

    names = column_of(page, NAME)
    assert (names[0], names[4:]) == ("赵例", ["孙例", "吴例"])
    assert column_of(page, PHONE)[4:] == ["13900000006", "13900000007"]
    assert chips(page) == ["电话 → 电话", "姓名 → 姓名"]


def test_cells_are_copied_filled_down_and_emptied(page: NewCasePage) -> None:
    grid = page.people.roster.grid_of_people
    grid.go_to(0, JOB)
    below = grid.model().index(2, JOB)
    grid.selectionModel().select(below, QItemSelectionModel.SelectionFlag.Select)
    press_keys(page, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "车位工\n裁床"

    press_keys(page, Qt.Key.Key_D)
    assert column_of(page, JOB)[:3] == ["车位工", "车位工", "车位工"]
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert column_of(page, JOB)[:3] == ["", "车位工", ""]


def test_a_column_is_sent_elsewhere_by_a_click_and_back(page: NewCasePage) -> None:
    send(page, 7, "job")
    assert chips(page)[5] == "岗位 → 不取"
    assert chips(page)[7] == "车间 → 岗位"
    assert column_of(page, JOB)[:2] == ["一车间", "二车间"]
    assert set(column_of(page, NOTE)) == {""}

    send(page, 5, "note")
    send(page, 7, "note")
    assert column_of(page, NOTE)[0] == "岗位：车位工；车间：一车间"
    assert len(page.people.roster.rows()) == 4

    type_over = page.people.roster.entries
    type_over.put([(0, PHONE, "13900000009")])
    assert page.people.roster.guess.isHidden()


def test_a_sentence_that_was_copied_is_refused_and_makes_nobody(page: NewCasePage) -> None:
    people = page.people
    people.roster.take("单位说年底前一定补上，让大家再等等，请尽快答复")

    assert "没有姓名这一列，没有粘贴" in word(page)
    assert len(people.roster.rows()) == len(page.command().claimants) == 4

    people.clear()
    people.roster.take("单位说年底前一定补上，让大家再等等")
    assert "没有姓名这一列，没有粘贴" in word(page)
    assert people.roster.rows() == []


def test_a_row_without_a_name_is_counted_apart(page: NewCasePage) -> None:
    entries = page.people.roster.entries
    assert word(page).startswith("共 4 人")

    entries.put([(1, NAME, "")])

    assert word(page).startswith("共 3 人，没有姓名 1 行")


def test_a_row_is_taken_out_by_its_menu_and_by_the_keys(page: NewCasePage) -> None:
    grid = page.people.roster.grid_of_people
    grid.go_to(1, PHONE)
    place = grid.visualRect(grid.model().index(1, PHONE)).center()
    grid.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    menu = grid.findChild(QMenu, "new_case.roster.grid.menu")
    assert menu is not None
    menu.actions()[0].trigger()
    assert column_of(page, NAME) == ["赵例", "周例、周小例", "王例"]

    press_keys(page, Qt.Key.Key_Minus)
    assert column_of(page, NAME) == ["赵例", "王例"]
    assert word(page).startswith("共 2 人")


def test_a_negative_claim_is_amber_and_refused_with_its_row_and_person(page: NewCasePage) -> None:
    roster = page.people.roster
    lines = ["姓名\t手机\t诉求金额"]
    lines += [f"周例{n}\t1391234{n:04}\t{-300 if n == 7 else 1200}" for n in range(1, 13)]
    roster.clear()
    roster.take("\n".join(lines))
    entries = roster.entries
    for row, name in enumerate("赵钱孙李周吴郑王冯陈褚卫"):
        entries.put([(row, NAME, f"{name}例")])

    assert entries.doubtful() == [(6, CLAIMED)]
    assert "负数" in entries.doubt(6, CLAIMED)
    amber = entries.data(entries.index(6, CLAIMED), Qt.ItemDataRole.BackgroundRole)
    assert amber is not None
    assert "存疑 1 格" in word(page)

    roster.grid_of_people.go_to(0, NAME)
    roster.next_doubt()
    here = roster.grid_of_people.currentIndex()
    assert (here.row(), here.column()) == (6, CLAIMED)

    roster.grid_of_people.go_to(0, NAME)
    page.save()
    here = roster.grid_of_people.currentIndex()
    assert (here.row(), here.column()) == (6, CLAIMED)
    assert "第 7 行 郑例 的诉求金额：金额不能是负数" in word(page)
    assert page.foot.save_button.isEnabled()


def test_a_negative_claim_of_one_person_is_told_under_his_own_box(page: NewCasePage) -> None:
    page.people.roster.clear()
    second = page.people.add()
    page.people.rows[0].name.setText("赵例")
    second.name.setText("钱例")
    second.claimed.setText("-300")

    page.save()

    assert "负数" in find(page, "new_case.person1.claimed.word", QLabel).text()
    assert not page.people.rows[0].claimed.is_wrong()


def test_a_row_taken_out_comes_back_by_ctrl_z_and_goes_again_by_ctrl_y(
    window: MainWindow, page: NewCasePage
) -> None:
    grid, before = page.people.roster.grid_of_people, column_of(page, NAME)
    window.activateWindow()
    grid.go_to(1, NAME)
    press_keys(page, Qt.Key.Key_Minus)
    assert column_of(page, NAME) == [before[0], *before[2:]]
    assert "已删除 1 行，按 Ctrl+Z 撤销。" in word(page)

    press_keys(page, Qt.Key.Key_Z)
    assert column_of(page, NAME) == before
    assert "已删除" not in word(page)
    press_keys(page, Qt.Key.Key_Y)
    assert column_of(page, NAME) == [before[0], *before[2:]]
    press_keys(page, Qt.Key.Key_Z)
    assert page.command().claimants[1].name == before[1]


def test_undo_in_the_roster_takes_back_nothing_of_the_desk(
    window: MainWindow, page: NewCasePage
) -> None:
    done: list[str] = []
    window.place.verbs.bind("edit.undo", lambda: done.append("undo"))
    grid = page.people.roster.grid_of_people
    window.activateWindow()
    grid.go_to(0, NAME)

    for _ in range(3):
        press_keys(page, Qt.Key.Key_Z)

    assert done == []
    assert column_of(page, NAME) == []
    page.people.roster.clear()
    press_keys(page, Qt.Key.Key_Z)
    assert column_of(page, NAME) == []


def test_f8_brings_the_cell_and_what_is_said_of_it_into_sight(
    qtbot: QtBot, page: NewCasePage
) -> None:
    lines = [f"{n}\t例{n}\t{ID}\t139123400{n:02}\t2021-01-01\t车位工\t1\t" for n in range(1, 39)]
    lines.append("39\t周例、周小例\t\t\t\t\t1\t")
    page.people.roster.take("\n".join((HEAD, *lines)))
    roster, view = page.people.roster, page.area.viewport()
    page.area.verticalScrollBar().setValue(0)

    roster.next_doubt()

    def is_in_sight() -> bool:
        top = roster.cell.mapTo(view, roster.cell.rect().topLeft()).y()
        return top >= 0 and top + roster.cell.height() <= view.height()

    until(qtbot, is_in_sight)
