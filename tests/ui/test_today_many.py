"""Several lines of 今日待办 at once: selected by the keyboard, put off, given to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.archive import ArchiveCase, FreezeCase
from dispute_desk.services.closing import CloseCase, WithdrawCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.visits import RecordVisit
from dispute_desk.ui.pages.today.line_keys import keys_of
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.form import StepForm
from tests.ui.conftest import NOW
from tests.ui.hands import find, form, press, until

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

TODAY = NOW.date()


def today_with(qtbot: QtBot, window: MainWindow, desk: Desk, count: int) -> TodayPage:
    for number in range(count):
        people = (NewClaimant(name=f"例{number}"),)
        case_id = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value
        desk.do(SetNextAction(case_id=case_id, next_action="联系单位", next_action_on=TODAY))
    window.go("today")
    page = window.page("today")
    assert isinstance(page, TodayPage)
    page.visited()
    until(qtbot, lambda: _shown(page) == count and page.place.seat is not None)
    until(qtbot, window.isActiveWindow)
    page.list.setFocus()
    return page


def _shown(page: TodayPage) -> int:
    """Return how many cases are due, those under the fold too."""
    return len(page._lists.get("due", ()))


def section(page: TodayPage, name: str) -> list[int]:
    return [
        line.item.case_id
        for line in page.list.lines.lines
        if line.item is not None and line.section.id == name
    ]


def test_lines_selected_with_shift_are_put_off_by_one_command(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, second, third = section(page, "due")
    page.list.choose_case(first)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.selected_cases() == (first, second)

    press(page.list, Qt.Key.Key_J, ctrl=True)
    press(form(qtbot, "small.snooze"), Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: section(page, "due") == [third])
    assert sorted(section(page, "snoozed")) == [first, second]
    assert window.toast is not None


def test_a_line_that_was_put_off_is_brought_back_by_its_button(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 1)
    (case_id,) = section(page, "due")
    press(page.list, Qt.Key.Key_J, ctrl=True)
    press(form(qtbot, "small.snooze"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: section(page, "snoozed") == [case_id])
    put_off = [line.section.id == "snoozed" and bool(line.item) for line in page.list.lines.lines]
    page.list.choose_rows([put_off.index(True)])
    window.activateWindow()
    until(qtbot, window.isActiveWindow)

    press(page.list, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: section(page, "due") == [case_id])
    assert section(page, "snoozed") == []


def test_the_arrow_without_shift_leaves_one_line_selected(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, second, _ = section(page, "due")
    page.list.choose_case(first)

    press(page.list, Qt.Key.Key_Down)

    assert page.list.selected_cases() == (second,)


def test_selected_cases_are_planned_together(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = today_with(qtbot, window, desk, 2)
    first, _ = section(page, "due")
    page.list.choose_case(first)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    window.place.verbs.run("case.plan")
    plan = form(qtbot, "small.plan")

    assert plan.ids == page.list.selected_cases()  # type: ignore[attr-defined]
    assert len(desk.lists.case_ids(CaseQuery())) == 2
    plan.close()


def test_the_menu_offers_what_applies(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = today_with(qtbot, window, desk, 1)

    menu = page.many.build_menu()

    assert [action.text().split("\t")[0] for action in menu.actions()][:1] == ["打开案件"]
    assert len(menu.actions()) == 6


def test_beside_the_lines_there_is_no_menu(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = today_with(qtbot, window, desk, 1)
    asked: list[int] = []

    def build() -> QMenu:
        asked.append(1)
        return QMenu()

    monkeypatch.setattr(page.many, "build_menu", build)
    lines = page.list

    lines.customContextMenuRequested.emit(QPoint(5, lines.viewport().height() * 20))
    assert asked == []
    lines.customContextMenuRequested.emit(lines.visualRect(lines.currentIndex()).center())
    assert asked == [1]


def test_sealed_cases_of_a_selection_are_skipped_by_a_second_button(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, second, third = section(page, "due")
    page.list.choose_case(first)
    for _ in range(2):
        QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.place.verbs.run("case.plan")
    plan = form(qtbot, "small.plan")
    assert plan.ids == (first, second, third)  # type: ignore[attr-defined]
    desk.do(FreezeCase(case_id=second, reason="本人请求删除"))
    plan.entries["next_action"].put("电话催办")  # type: ignore[attr-defined]
    skip: QPushButton = plan.skip_button  # type: ignore[attr-defined]
    assert skip.isHidden()

    press(plan, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: not skip.isHidden())
    assert skip.text() == "跳过这 1 件，改其余"
    skip.click()

    until(qtbot, lambda: window.toast is not None and "其中 1 件" in window.toast.text())
    planned = [desk.lists.case_file(one).case["next_action"] for one in (first, second, third)]
    assert [one == "电话催办" for one in planned] == [True, False, True]


def test_cases_that_are_over_are_told_and_skipped(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 2)
    wait_until_quiet(window)
    first, second = section(page, "due")
    page.list.choose_case(first)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.place.verbs.run("case.plan")
    plan = form(qtbot, "small.plan")
    assert plan.ids == (first, second)  # type: ignore[attr-defined]
    desk.do(WithdrawCase(case_id=second, reason="双方自行和解"))
    plan.entries["next_action"].put("电话催办")  # type: ignore[attr-defined]
    skip: QPushButton = plan.skip_button  # type: ignore[attr-defined]

    press(plan, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: not skip.isHidden())
    skip.click()

    until(qtbot, lambda: window.toast is not None and "跳过 1 件" in window.toast.text())
    planned = [desk.lists.case_file(one).case["next_action"] for one in (first, second)]
    assert [one == "电话催办" for one in planned] == [True, False]


def test_the_line_of_a_ticket_opens_its_answer_and_that_of_a_visit_the_register(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 1)
    visit = RecordVisit(demand="问进度", external_no="信例4", external_deadline=TODAY)
    case = RegisterCase(
        claimants=(NewClaimant(name="例甲"),),
        employer="广州例信制衣有限公司",
        channel="HOTLINE_12345",
        external_no="GZ例1",
        external_deadline=TODAY,
    )
    visit_id = desk.do(visit).value
    desk.do(case)
    page.visited()
    until(qtbot, lambda: len(section(page, "due")) == 3)
    rows = {
        line.act: number
        for number, line in enumerate(page.list.lines.lines)
        if line.item is not None and line.section.id == "due"
    }
    told = page.list.lines.lines[rows["答复工单"]]
    assert "热线工单 GZ例1（12345 政务热线）" in told.sentence

    page._act(told)
    wait_until_quiet(window)
    (answer,) = window.findChildren(StepForm)
    assert answer.id == "ticket_reply"
    answer.reject()
    assert keys_of(told) == "Enter / Ctrl+Enter 答复工单  ·  Ctrl+O 打开案件"
    visited = page.list.lines.lines[rows["打开来访来电"]]
    assert keys_of(visited) == "Enter / Ctrl+Enter 打开来访来电"
    page._act(visited)
    wait_until_quiet(window)
    assert window.current == "visits"

    window.go("today")
    page._open(told)
    assert window.current == "case_file"
    assert window.page("visits").current_id() == visit_id  # type: ignore[attr-defined]


def test_space_marks_lines_past_others_and_the_bar_says_how_many(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, second, third = section(page, "due")
    page.list.choose_case(first)
    assert page.findChild(QFrame, "today.selected") is None

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        press(page.list, key)
    assert page.list.selected_cases() == (first, second)
    bar = page.many.bar
    assert bar is not None
    assert bar.isVisibleTo(page)
    assert bar.count.text() == "已选 2 件"

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        press(page.list, key)
    assert page.list.selected_cases() == (first, third)
    page.list.clearFocus()
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Escape)
    assert page.list.selected_cases() == (third,)
    assert not bar.isVisibleTo(page)


def test_the_bar_offers_every_verb_for_all_with_its_key(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    first, *_ = section(page, "due")
    page.list.choose_case(first)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bar = page.many.bar
    assert bar is not None

    words = [one.text() for one in bar.findChildren(QPushButton) if one.isVisibleTo(bar)]
    assert words == [
        "暂缓 Ctrl+J", "指定承办人 Ctrl+B", "安排下一步 Ctrl+T", "改阶段 Ctrl+M", "取消选择 Esc",
    ]  # fmt: skip
    page.fit(narrow=True, low=False)
    until(qtbot, lambda: bar.sizeHint().width() < 640)
    find(bar, "today.selected.snooze", QPushButton).click()
    press(form(qtbot, "small.snooze"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: len(section(page, "snoozed")) == 2)
    until(qtbot, lambda: not bar.isVisibleTo(page))


def test_the_line_of_a_ticket_says_that_its_case_is_closed_and_what_to_do(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 1)
    case = RegisterCase(
        claimants=(NewClaimant(name="例甲"),),
        employer="广州例信制衣有限公司",
        channel="HOTLINE_12345",
        external_no="GZ例1",
        external_deadline=TODAY,
    )
    case_id = desk.do(case).value
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    page.visited()
    until(qtbot, lambda: any(one.act == "答复工单" for one in page.list.lines.lines))
    (line,) = [one for one in page.list.lines.lines if one.act == "答复工单"]

    assert line.text.startswith(
        "热线工单 GZ例1（12345 政务热线）：案件已结案，工单还没有答复，请于 "
    )
    page._act(line)
    wait_until_quiet(window)
    (answer,) = window.findChildren(StepForm)
    assert answer.id == "ticket_reply"
    answer.reject()

    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="例"))
    page.visited()
    until(qtbot, lambda: any("请先调卷" in one.text for one in page.list.lines.lines))
    (line,) = [one for one in page.list.lines.lines if "请先调卷" in one.text]
    assert line.act == "打开案件"
    page._act(line)
    assert window.current == "case_file"
