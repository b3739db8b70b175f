"""Enter on several lines of 今日待办: one act for all, or a sentence; never one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.today.line_keys import keys_of
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.form import StepForm
from tests.ui.conftest import NOW
from tests.ui.hands import form, press, until
from tests.ui.test_today_many import section, today_with

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.today.page import TodayPage


def select(page: TodayPage, section_id: str) -> None:
    """Select every line of a section by the keyboard."""
    rows = [
        row
        for row, line in enumerate(page.list.lines.lines)
        if line.item is not None and line.section.id == section_id
    ]
    page.list.choose_rows(rows[:1])
    for _ in rows[1:]:
        QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.list.selected_lines()) == len(rows)


def stage_words(desk: Desk, ids: list[int]) -> set[str]:
    return {desk.lists.case_file(one).case["stage"] for one in ids}


def test_lines_put_off_are_brought_back_together_by_enter(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 3)
    cases = section(page, "due")
    select(page, "due")
    press(page.list, Qt.Key.Key_J, ctrl=True)
    press(form(qtbot, "small.snooze"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: len(section(page, "snoozed")) == 3)
    wait_until_quiet(window)
    select(page, "snoozed")
    assert page.many.bar is not None
    assert page.many.bar.told.text() == "按 Enter：这 3 件一起“恢复提醒”，一次可撤销。"
    assert page.keys.text().startswith("Enter / Ctrl+Enter 一起恢复提醒")

    press(page.list, Qt.Key.Key_Return)

    until(qtbot, lambda: section(page, "due") == cases)
    assert section(page, "snoozed") == []
    assert window.toast is not None
    assert "3 件" in window.toast.text()


def test_unplanned_cases_are_planned_together_by_ctrl_enter(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 2)
    cases = section(page, "due")
    desk.do(SetNextAction(case_ids=tuple(cases), next_action=""))
    page.visited()
    until(qtbot, lambda: sorted(section(page, "unplanned")) == cases)
    select(page, "unplanned")

    window.place.verbs.run("case.next")

    plan = form(qtbot, "small.plan")
    assert sorted(plan.ids) == cases  # type: ignore[attr-defined]
    plan.close()


def test_cases_whose_usual_step_needs_nothing_but_a_day_take_it_together(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 0)
    cases = []
    for name in ("例甲", "例乙"):
        people = (NewClaimant(name=name),)
        new = RegisterCase(claimants=people, employer="广州例信制衣有限公司", cause="04")
        one = desk.do(new).value
        cases.append(one)
        desk.do(AcceptCase(case_id=one))
        desk.do(SetNextAction(case_id=one, next_action="作出受理决定", next_action_on=NOW.date()))
    page.visited()
    until(
        qtbot,
        lambda: (
            {one.act for one in page.list.lines.lines if one.section.id == "due" and one.item}
            == {"启动调解"}
        ),
    )
    wait_until_quiet(window)
    select(page, "due")

    press(page.list, Qt.Key.Key_Return)

    step = form(qtbot, "small.step")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: stage_words(desk, cases) == {"mediating"})


def test_lines_that_ask_for_answers_of_their_own_are_left_alone_and_say_why(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 2)
    select(page, "due")
    alone = page.list.current_line()
    assert keys_of(alone) not in {"", page.keys.text()}

    press(page.list, Qt.Key.Key_Return)
    window.place.verbs.run("case.next")
    wait_until_quiet(window)

    assert window.findChildren(StepForm) == []
    assert window.current == "today"
    assert window.toast is not None
    assert "Enter 不一起办" in window.toast.text()
    assert page.many.bar is not None
    assert page.many.bar.told.text() == window.toast.text()


def test_a_line_marked_by_space_is_what_enter_means(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = today_with(qtbot, window, desk, 2)
    first, second = section(page, "due")
    page.list.choose_case(first)
    press(page.list, Qt.Key.Key_Space)
    press(page.list, Qt.Key.Key_Down)
    line = page.list.current_line()
    assert line is not None
    assert line.item is not None
    assert line.item.case_id == second

    assert page.list.selected_cases() == (first,)
    assert [one.item.case_id for one in page.list.meant_lines() if one.item] == [first]
    assert page.many.bar is not None
    assert page.many.bar.isVisibleTo(page)
