"""A case split off and merged back: told once in the sheet, in words in both histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.story import history_of
from dispute_desk.ui.pages.history.page import HistoryPage, in_one
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.roster.window import RosterWindow
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find, form, until
from tests.ui.test_steps import accepted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def returned(desk: Desk) -> tuple[int, int, int]:
    """Return a case, the one a worker was split off into and came back from, the merger's entry."""
    case_id = accepted(desk)
    second = desk.lists.case_file(case_id).claimants[1]["id"]
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=(second,), reason="诉求不同")).value
    entry = desk.do(MergeCases(case_ids=(other,), into=case_id, reason="并回")).entry
    return case_id, other, entry


def number_of(desk: Desk, case_id: int) -> str:
    return str(desk.lists.case_file(case_id).case["number"])


def test_who_came_back_is_one_row_of_the_sheet_and_no_doubt(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id, _, _ = returned(desk)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    people = len(desk.lists.case_file(case_id).claimants)
    page.claimants.sheet_button.click()

    sheet = form(qtbot, "roster")
    assert isinstance(sheet, RosterWindow)
    wait_until_quiet(window)

    assert sheet.sheet.headcount() == people == 2
    assert find(sheet, "roster.sums", QLabel).text().startswith(f"合计 {people} 人    ")
    assert [sheet.sheet.doubts_in(row) for row in range(people)] == [{}, {}]


def test_both_cases_tell_the_merger_in_their_histories(desk: Desk) -> None:
    case_id, other, _ = returned(desk)
    name = desk.lists.case_file(case_id).claimants[1]["name"]

    here, there = (history_of(ask_case(desk, one))[0] for one in (case_id, other))

    assert here.title.startswith("合并案件")
    assert f"并入本案：{number_of(desk, other)} {name}" in here.aside
    assert f"{name} 个人进度：另案处理 → " in here.aside
    assert f"并入案件 {number_of(desk, case_id)}" in there.aside


def test_the_receiving_case_tells_that_a_merger_was_taken_back(desk: Desk) -> None:
    case_id, other, entry = returned(desk)
    number = number_of(desk, other)

    undone = desk.undo(entry).entry
    told = history_of(ask_case(desk, case_id))[0]
    assert told.title.startswith("撤销")
    assert f"不再并入本案：{number}" in told.aside
    desk.undo(undone)
    again = history_of(ask_case(desk, case_id))[0]
    assert f"\n并入本案：{number}" in again.aside


def test_both_cases_tell_the_split_and_that_it_was_taken_back(desk: Desk) -> None:
    case_id = accepted(desk)
    second = desk.lists.case_file(case_id).claimants[1]
    split = desk.do(SplitCase(case_id=case_id, claimant_ids=(second["id"],), reason="诉求不同"))
    other = int(split.value)
    number = number_of(desk, other)

    here, there = (history_of(ask_case(desk, one)) for one in (case_id, other))
    assert here[0].aside.endswith(f"拆出另立案件 {number}")
    assert len(there) == 1
    assert there[0].title.startswith("拆分案件")
    assert there[0].aside.endswith(f"由案件 {number_of(desk, case_id)} 拆出：{second['name']}")

    told = [one for one in desk.lists.field_changes([split.entry]) if one.field == "split_from"]
    assert [(one.record_id, one.before, one.after) for one in told] == [(other, None, case_id)]

    undone = desk.undo(split.entry).entry
    assert f"不再另立案件 {number}" in history_of(ask_case(desk, case_id))[0].aside
    desk.undo(undone)
    assert history_of(ask_case(desk, case_id))[0].aside.endswith(f"拆出另立案件 {number}")
    assert "拆出：" in history_of(ask_case(desk, other))[0].aside


def test_a_merger_is_told_whole_in_the_history(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id, other, _ = returned(desk)
    window.go("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    until(qtbot, lambda: "合并案件" in page.title.text())
    words = page.fields.words
    rows = [
        [str(words.data(words.index(row, column))) for column in range(words.columnCount())]
        for row in range(words.rowCount())
    ]

    head = rows.index([f"案件 {number_of(desk, other)}", "", ""])
    assert page.fields.columnSpan(head, 0) == words.columnCount()
    value = words.index(rows.index(["并入案件", "（空）", in_one(number_of(desk, case_id))]), 2)
    letters = page.fields.fontMetrics().horizontalAdvance(number_of(desk, case_id))
    assert page.fields.visualRect(value).width() > letters
    told = " ".join(part for row in rows for part in row)
    assert "merged" not in told
    number = number_of(desk, other)
    name = desk.lists.case_file(other).claimants[0]["name"]
    heads = [row[0] for row in rows if row[0].startswith(f"职工 {name}")]
    both = (number_of(desk, case_id), number)
    assert sorted(heads) == sorted(f"职工 {name}（{one}）" for one in both)
    assert not any(before == after for _, before, after in rows if before)
