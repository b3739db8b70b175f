"""The button of a line of 今日待办 does what the line says, not what its stage usually asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dispute_desk.domain.action_steps import body_asked, step_asked
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.today.lines import count_of
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.pages.today.step_words import WORDS
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import BY_ID
from dispute_desk.ui.steps.form import StepForm

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.mark.parametrize(
    ("action", "step"),
    [
        ("作出受理决定", ""),
        ("办齐协议签章：张例、李例", ""),
        ("请税务所提供近三年申报记录", "enquiry"),
        ("与单位法务确认调解时间", "appointment"),
        ("约双方到站调解", "appointment"),
        ("核对是否在本区参保", "enquiry"),
        ("核对缴费凭证原件", "payment"),
        ("提醒单位按协议申报缴费", "note"),
        ("电话联系单位人事", "note"),
        ("", ""),
    ],
)
def test_the_words_of_a_next_action_say_which_step_it_is(action: str, step: str) -> None:
    assert step_asked(action, load_profile("union-tax")) == step


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("请税务所提供近三年申报记录", "tax"),
        ("向税务部门发协查函", "tax"),
        ("请社保中心提供参保证明", "insurance_agency"),
        ("请人社局协查用工登记", "hrss"),
        ("核对是否在本区参保", None),
        (None, None),
    ],
)
def test_the_words_of_a_next_action_say_whom_to_ask(action: str | None, body: str | None) -> None:
    profile = load_profile("union-tax")

    assert body_asked(action, profile) == body
    asked = {one.code for one in profile.referral_targets if one.answers_as}
    assert {one.body for one in profile.action_words if one.body} <= asked


def test_fifty_and_more_are_counted_alike_in_head_and_status_line() -> None:
    item = TodayItem(
        list="due",
        case_id=1,
        number=None,
        who=None,
        employer=None,
        stage=Stage.REGISTERED,
        action=None,
        due_on=None,
        handler_id=None,
    )

    assert count_of([item] * 49) == "49"
    assert count_of([item] * 50) == "50+"


def test_every_step_a_line_may_name_has_its_form_and_its_word() -> None:
    profile = load_profile("union-tax")
    named = {one.step for one in profile.action_words}
    named |= {rule.step for rule in profile.clocks if rule.step}

    assert named <= set(WORDS)
    for step, word in WORDS.items():
        assert step == "note" or BY_ID[step].source == word


@pytest.mark.parametrize(
    ("action", "word", "form_id"),
    [
        ("约双方到站调解", "安排日程", "appointment"),
        ("请税务所提供近三年申报记录", "登记协查", "enquiry"),
        ("电话联系单位人事", "记录沟通", None),
    ],
)
def test_enter_opens_what_the_line_says(
    desk: Desk, window: MainWindow, action: str, word: str, form_id: str | None
) -> None:
    (case_id,) = desk.lists.case_ids(CaseQuery(text="赵范敏"))
    long_ago = date(2026, 11, 2)  # so that it stands first
    desk.do(SetNextAction(case_ids=(case_id,), next_action=action, next_action_on=long_ago))
    window.go("today")
    wait_until_quiet(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    (row,) = [
        row
        for row, line in enumerate(page.list.lines.lines)
        if line.section.id == "due"
        and line.item
        and line.text == action
        and line.item.case_id == case_id
    ]
    assert page.list.lines.lines[row].act == word

    page.list.setCurrentIndex(page.list.lines.index(row))
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    wait_until_quiet(window)

    forms = window.findChildren(StepForm)
    assert [form.id for form in forms] == ([form_id] if form_id else [])
    for form in forms:
        form.reject()
    if form_id is None:
        file = window.page("case_file")
        assert isinstance(file, CaseFilePage)
        assert (window.current, file.case_id) == ("case_file", case_id)
        assert window.focusWidget() is file.note.line
