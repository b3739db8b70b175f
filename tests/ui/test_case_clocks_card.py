"""The clocks of a case on screen: how near each end is, and how it was counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, AskSupplement
from dispute_desk.services.editing import EditCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.ui.pages.case_file.clocks_card import clock_about
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from tests.ui.hands import click, find, form, press, type_in, until
from tests.ui.test_case_file import do, registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.go("case_file", registered(qtbot, window))
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def words(page: CaseFilePage, part: str, number: int = 0) -> str:
    return find(page, f"case_file.clocks.{number}.{part}", QLabel).text()


def test_a_running_clock_says_how_near_its_end_is(page: CaseFilePage) -> None:
    assert words(page, "name") == "受理审查"
    assert words(page, "left") == "剩 5 天"
    assert words(page, "days") == "2026-11-22 起算，2026-11-27 届满"


def test_the_reckoning_is_one_fold_away(page: CaseFilePage) -> None:
    lines = find(page, "case_file.clocks.0.lines", QLabel)
    assert lines.isHidden()

    click(page, "case_file.clocks.reckoning")

    assert not lines.isHidden()
    assert "2026-11-22 当日不计" in lines.text()
    assert "第 5 个工作日为 2026-11-27" in lines.text()
    assert "待本单位核定" in lines.text()


def test_a_clock_that_stands_still_says_since_when(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert page.case_id is not None
    do(qtbot, window, AskSupplement(case_id=page.case_id, missing="工资流水", occurred_on=TODAY))

    until(qtbot, lambda: "停走" in {words(page, "left", number) for number in (0, 1)})
    number = 0 if words(page, "left") == "停走" else 1
    assert words(page, "name", number) == "受理审查"
    assert "2026-11-22 起停走" in words(page, "days", number)


def test_a_clock_that_is_over_is_named_with_its_day(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert page.case_id is not None
    do(qtbot, window, AcceptCase(case_id=page.case_id, occurred_on=TODAY))

    over = find(page, "case_file.clocks.over", QLabel)
    until(qtbot, lambda: over.text() == "受理审查 11-22 已办")
    assert words(page, "name") == "仲裁时效提醒"


def test_both_sides_extend_the_mediation_from_the_case_file(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert page.case_id is not None
    do(qtbot, window, AcceptCase(case_id=page.case_id, occurred_on=TODAY))
    do(qtbot, window, StartMediation(case_id=page.case_id, occurred_on=TODAY))
    until(qtbot, lambda: page.view is not None and page.view.stage is Stage.MEDIATING)

    page.take("extend_mediation", None)
    step = form(qtbot, "step.extend_mediation")
    assert "双方当事人同意延期的可以延长" in find(step, "step.extend_mediation.rule", QLabel).text()
    press(step, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: any("2026-12-22 届满" in words(page, "days", n) for n in (0, 1)))
    number = next(n for n in (0, 1) if words(page, "name", n) == "调解期限")
    click(page, "case_file.clocks.reckoning")
    assert "双方于 2026-11-22 同意延长至 2026-12-22" in words(page, "lines", number)


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("工会劳动法律监督提示函", ""),
        ("工监〔2026〕3号", "工监〔2026〕3号"),
        ("", ""),
    ],
)
def test_a_clock_says_once_what_it_is_about(about: str, told: str) -> None:
    assert clock_about("提示函回复", about) == told


def test_the_day_another_body_set_stands_among_the_terms_whatever_the_channel(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage, desk: Desk
) -> None:
    assert page.view is not None
    case_id = page.view.id
    changes = {"channel": "UNION_FINDING", "external_deadline": TODAY}
    desk.do(EditCase(case_id=case_id, changes=changes))
    window.go("cases")
    window.go("case_file", case_id)
    until(qtbot, lambda: words(page, "name") == "外部期限")

    assert words(page, "days").startswith("2026-11-22 · 工会排查发现")
    assert words(page, "name", 1) == "受理审查"


def test_more_time_for_a_petition_is_recorded_from_the_case_file_and_corrected(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert page.case_id is not None
    do(qtbot, window, EditCase(case_id=page.case_id, changes={"channel": "PETITION"}))
    until(qtbot, lambda: page.view is not None and any(one.longest for one in page.view.clocks))

    page.take("extend_clock", None)
    step = form(qtbot, "step.extend_clock")
    rule = find(step, "step.extend_clock.rule", QLabel).text()
    assert "原来的期限：2027-01-21。最长可以延长至 2027-02-22" in rule
    type_in(step, "step.extend_clock.approver", "区信访局局长黄例")
    type_in(step, "step.extend_clock.reason", "涉及多家单位")
    press(step, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: any("2027-02-22 届满" in words(page, "days", n) for n in range(3)))
    page.take("extend_clock", None)
    again = form(qtbot, "step.extend_clock")
    assert "已经登记过一次延长" in find(again, "step.extend_clock.rule", QLabel).text()
    assert find(again, "step.extend_clock.approver", QLineEdit).text() == "区信访局局长黄例"
    again.reject()
