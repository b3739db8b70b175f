"""A roster pasted into the intake form: kept as typed, doubts amber, nothing dropped unsaid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.pages.new_case.roster_block import CLAIMED
from dispute_desk.ui.pages.new_case.roster_rows import EMPLOYED, ID_NO, NAME, PHONE
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


def word(page: NewCasePage) -> str:
    return find(page, "new_case.roster.word", QLabel).text()


def test_jobs_days_and_columns_of_no_place_come_along(page: NewCasePage) -> None:
    first = page.command().claimants[0]

    assert (first.job, first.employed_from) == ("车位工", date(2021, 1, 1))
    assert first.note == "车间：一车间"
    assert "入职时间 → 入职日期" in word(page)
    assert "车间 → 备注" in word(page)
    assert "序号" not in word(page)


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
    assert "有 3 格看不懂" in word(page)

    find(page, "new_case.roster.to_notes", QPushButton).click()
    people = page.command().claimants
    assert people[2].note == "诉求金额：约1.2万"
    assert people[3].note == "诉求金额：abc；入职日期：去年"
    assert people[3].claimed is None

    click(page, "new_case.save")
    until(qtbot, lambda: window.current == "case_file")
