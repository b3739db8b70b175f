"""期限与口径: what is settled is seen, confirmed and changed, each change seen beforehand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.workdays import DayKind
from dispute_desk.services.rule_questions import rule_sheet
from dispute_desk.services.station_rules import ConfirmClock
from dispute_desk.ui.pages.station_rules.page import RETENTION, YEARS, StationRulesPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.widgets.section import KeyValueGrid
from tests.services.station import a_case
from tests.ui.hands import click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.services.rule_questions import ClockEntry
    from dispute_desk.ui.main_window import MainWindow

NOTICE = (
    "国务院办公厅关于2027年部分节假日安排的通知\n"
    "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
    "二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月14日（周日）上班。"
)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> StationRulesPage:
    a_case(desk, on=date(2026, 11, 20))
    window.go("station_rules")
    made = window.page("station_rules")
    assert isinstance(made, StationRulesPage)
    until(qtbot, lambda: made.sheet is not None and window.place.seat is not None)
    wait_until_quiet(window)
    return made


def names(page: StationRulesPage) -> list[str]:
    return [row[0] for row in page.table.words.rows]


def choose(page: StationRulesPage, name: str) -> None:
    page.table.selectRow(names(page).index(name))


def facts(page: StationRulesPage, panel: str = "clock") -> str:
    grid = find(page, f"rules.{panel}.facts", KeyValueGrid)
    return " ".join(one.text() for one in grid.findChildren(QLabel) if not one.isHidden())


def entry(desk: Desk, code: str) -> ClockEntry:
    return next(one for one in rule_sheet(desk).clocks if one.rule.code == code)


def fill(opened: Any, **words: str) -> None:  # noqa: ANN401 - a small form
    for name, text in words.items():
        opened.entries[name].put(text)


def test_a_clock_tells_what_it_is_for_how_it_runs_and_in_how_many_cases(
    page: StationRulesPage,
) -> None:
    choose(page, "受理审查")

    assert find(page, "rules.clock.purpose", QLabel).text().startswith("收到登记后多少天内")
    told = facts(page)
    for part in ("5 个工作日", "收到登记之日", "待补正、中止", "参照外省做法", "1 件"):
        assert part in told


def test_what_the_law_sets_says_so_and_offers_nothing(page: StationRulesPage) -> None:
    choose(page, "调解期限")

    assert page.clock.confirm_button.isHidden()
    assert page.clock.change_button.isHidden()
    assert "法律规定" in find(page, "rules.clock.note", QLabel).text()


def test_the_list_is_found_by_name_use_ground_and_status(
    qtbot: QtBot, page: StationRulesPage
) -> None:
    type_in(page, "rules.search", "浙江")
    until(qtbot, lambda: names(page) == ["意见书答复"])
    page.search.setText("没有这个")
    until(qtbot, lambda: names(page) == [])

    assert "没有符合“没有这个”的。" in page.nothing.text()


def test_enter_confirms_a_default_and_the_case_names_it(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage, desk: Desk
) -> None:
    choose(page, "受理审查")
    press(page.table, Qt.Key.Key_Return)
    opened = form(qtbot, "small.confirm_clock")
    fill(opened, basis="站务会议纪要", decided_by="周局例")
    click(opened, "small.confirm_clock.save")

    until(qtbot, lambda: page.table.words.rows[0][2] == "已核定")
    assert "周局例 核定 5 个工作日，所有案件适用" in page.clock.decided.text()
    (decision,) = entry(desk, "acceptance").decisions
    assert (decision.decided_by, decision.basis) == ("周局例", "站务会议纪要")
    seat = window.place.seat
    assert seat is not None
    until(qtbot, lambda: bool(window.place.seat.profile.clock("acceptance").own))  # type: ignore[union-attr] # seated


def test_a_change_is_seen_before_it_is_saved(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage, desk: Desk
) -> None:
    choose(page, "受理审查")
    click(page, "rules.clock.change")
    opened = form(qtbot, "small.change_clock")
    fill(opened, length="9", basis="站务会议纪要", reason="材料多")
    opened.entries["effective_on"].put(date(2026, 11, 1))  # type: ignore[attr-defined] # a small form

    words = find(opened, "small.change_clock.effect.words", QLabel)
    until(qtbot, lambda: "1 个会变" in words.text())
    table: Any = opened.effect.table  # type: ignore[attr-defined] # of this form
    assert table.words.rows[0][1:] == ("2026-11-27", "2026-12-03")
    click(opened, "small.change_clock.save")
    until(qtbot, lambda: page.table.words.rows[0][1] == "9 个工作日")
    wait_until_quiet(window)
    assert entry(desk, "acceptance").decisions[0].reason == "材料多"


def test_a_length_that_cannot_be_is_told_beside_the_field(
    qtbot: QtBot, page: StationRulesPage
) -> None:
    choose(page, "受理审查")
    click(page, "rules.clock.change")
    opened = form(qtbot, "small.change_clock")
    fill(opened, length="九", basis="例", reason="例")
    click(opened, "small.change_clock.save")

    save = find(opened, "small.change_clock.save", QPushButton)
    until(qtbot, save.isEnabled)
    assert any("1 至 365 天" in one.text() for one in opened.findChildren(QLabel))


def test_a_retention_term_is_changed_for_cases_closed_later(
    qtbot: QtBot, page: StationRulesPage
) -> None:
    page.chips.choose(RETENTION)
    choose(page, "一般案件")
    click(page, "rules.retention.change")
    opened = form(qtbot, "small.change_retention")
    fill(opened, years="15", basis="例档发1号", reason="例")
    click(opened, "small.change_retention.save")

    until(qtbot, lambda: page.table.words.rows[0][1:] == ("15 年", "已核定"))


def test_a_pasted_notice_is_shown_and_then_entered(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage
) -> None:
    page.chips.choose(YEARS)
    choose(page, "2027 年")
    click(page, "rules.year.enter")
    opened: Any = form(qtbot, "small.year_calendar")
    fill(opened, text=NOTICE)
    until(qtbot, lambda: "春节 2-5（周五）—2-11（周四），7 天" in opened.found.text())
    assert opened.worked.text() == "调休上班：1-31（周日）、2-14（周日）"
    assert "还没有读到：清明节" in opened.remarks.text()
    assert opened.grid.days.mark(date(2027, 2, 14)).kind is DayKind.WORKED_WEEKEND
    until(qtbot, lambda: "不再是估算" in opened.effect.words.text())
    click(opened, "small.year_calendar.save")

    until(qtbot, lambda: page.table.words.rows[0][2] == "本单位录入")
    until(qtbot, lambda: 2027 in window.place.seat.calendar.years)  # type: ignore[union-attr] # seated


def test_a_pasted_notice_is_glued_to_no_sample(qtbot: QtBot, page: StationRulesPage) -> None:
    page.chips.choose(YEARS)
    choose(page, "2027 年")
    click(page, "rules.year.enter")
    opened: Any = form(qtbot, "small.year_calendar")
    field = opened.entries["text"].row.field
    assert "元旦：×月×日" in field.placeholderText()

    QGuiApplication.clipboard().setText(NOTICE)
    field.paste()

    assert field.toPlainText() == NOTICE


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("元旦：1月1日至3日放假。1月4日上班。", "2027-01-04 不是周六或周日"),
        ("元旦：1月1日至3日放假。春节：1月3日至9日放假。", "2027-01-03 同时在元旦和春节里"),
        (
            "国务院办公厅关于2026年部分节假日安排的通知\n元旦：1月1日放假。",
            "粘贴的是 2026 年的通知",
        ),
    ],
)
def test_a_wrong_notice_is_told_at_once_and_not_saved(
    qtbot: QtBot, page: StationRulesPage, text: str, sentence: str
) -> None:
    page.chips.choose(YEARS)
    choose(page, "2027 年")
    click(page, "rules.year.enter")
    opened: Any = form(qtbot, "small.year_calendar")
    fill(opened, text=text)
    until(qtbot, lambda: sentence in opened.wrong.text())
    click(opened, "small.year_calendar.save")

    assert sentence in opened.bar.text()


def test_a_name_typed_for_the_notice_stays(qtbot: QtBot, page: StationRulesPage) -> None:
    page.chips.choose(YEARS)
    choose(page, "2027 年")
    click(page, "rules.year.enter")
    opened: Any = form(qtbot, "small.year_calendar")
    fill(opened, text=NOTICE.replace("的通知", "的通知\n国办发明电〔2026〕9号"))
    until(qtbot, lambda: "9号" in opened.entries["source"].read())

    fill(opened, source="市府转发的通知（例）", text=NOTICE)
    until(qtbot, lambda: not opened._rest.isActive())  # the text was read anew

    assert opened.entries["source"].read() == "市府转发的通知（例）"


def test_a_day_that_is_over_is_not_corrected(qtbot: QtBot, page: StationRulesPage) -> None:
    page.chips.choose(YEARS)
    choose(page, "2026 年")
    click(page, "rules.year.enter")
    opened: Any = form(qtbot, "small.year_calendar")
    assert opened.wrong.text() == ""

    fill(opened, text=opened.entries["text"].read() + "\n其中国庆节：9月9日放假。")

    until(qtbot, lambda: "2026-09-09 已经过去" in opened.wrong.text())


def test_the_arrow_keys_walk_the_days_of_the_year(page: StationRulesPage) -> None:
    page.chips.choose(YEARS)
    choose(page, "2026 年")
    grid = page.year.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.days.place(date(2026, 1, 3)))

    press(grid, Qt.Key.Key_Right)

    assert grid.days.day(grid.currentIndex()) == date(2026, 1, 4)
    spoken = str(grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "2026-01-04 周日 班 调休上班"


def test_news_of_the_command_line_is_shown(
    qtbot: QtBot, page: StationRulesPage, desk: Desk
) -> None:
    desk.do(ConfirmClock(clock="follow_up", basis="例"))
    page.visited()

    until(
        qtbot,
        lambda: {row[0]: row[2] for row in page.table.words.rows}["回访"] == "已核定",
    )


def test_in_december_today_leads_to_the_missing_year(qtbot: QtBot, window: MainWindow) -> None:
    today: Any = window.page("today")
    bar = today.missing_year
    wait_until_quiet(window)
    assert not bar.isVisible()

    december = datetime(2026, 12, 3, 1, 30, tzinfo=UTC)
    window.place.jobs.write(lambda desk: setattr(desk, "clock", lambda: december))
    wait_until_quiet(window)
    bar.ask()
    until(qtbot, bar.isVisible)
    assert "2027 年的放假通知还没有录入" in bar.words.text()
    click(bar, "today.year.act")

    opened = form(qtbot, "small.year_calendar")
    assert "2027" in opened.windowTitle()


def test_who_may_not_see_cases_settles_without_them(
    qtbot: QtBot, window: MainWindow, page: StationRulesPage
) -> None:
    window.place.rights = frozenset({"settings"})
    page.visited()
    wait_until_quiet(window)
    choose(page, "受理审查")
    assert "件" not in facts(page)

    click(page, "rules.clock.change")
    opened: Any = form(qtbot, "small.change_clock")
    fill(opened, length="9")
    assert "看不到案件" in opened.effect.words.text()
    assert not window.place.jobs.is_busy
