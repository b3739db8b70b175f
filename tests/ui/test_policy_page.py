"""参数表 through the window: by mouse and keyboard, alone and in two, from the first gap on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution import Result, compute
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import RowState
from dispute_desk.domain.policy_coverage import Cover
from dispute_desk.reference.policy_packs import load_switches
from dispute_desk.services.contribution_question import claim_of, read_asked, switches_of
from dispute_desk.services.policy_questions import policy_view
from dispute_desk.services.policy_rows import ConfirmPolicyRow
from dispute_desk.ui.pages.policy.concerned import CasesConcerned
from dispute_desk.ui.pages.policy.page import PolicyPage
from dispute_desk.ui.pages.policy.year import YearForm
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.theme import theme
from tests.services.policy_station import (
    GUANGZHOU,
    a_rate,
    a_second,
    confirmed,
    drafted,
    medical,
)
from tests.services.station import a_case
from tests.ui.hands import click, cut_off, find, form, press, type_in, until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

JANUARY = Month(2026, 1)
DERIVED = (Insurance.UNEMPLOYMENT, Month(2019, 9))


def opened(qtbot: QtBot, window: MainWindow) -> PolicyPage:
    window.go("policy")
    page = window.page("policy")
    assert isinstance(page, PolicyPage)
    until(qtbot, lambda: page.sheet is not None and window.place.seat is not None)
    return page


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PolicyPage:
    return opened(qtbot, window)


def cover(page: PolicyPage, insurance: Insurance, month: Month) -> Cover:
    cell = page.strip.strip.cell(insurance, month)
    return page.strip.strip.cover(cell.row(), cell.column())


def spoken(page: PolicyPage) -> str:
    return str(page.strip.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def reckoned(desk: Desk, month: str) -> Result:
    """The medical insurance of one worker in one month, as ``backpay`` computes it."""
    asked: dict[str, Any] = {
        "region": GUANGZHOU,
        "paid_on": "2026-11-01",
        "workers": [
            {
                "name": "张例",
                "insurances": ["medical"],
                "months": [{"from": month, "wage": "8200.00"}],
            }
        ],
        "switches": {"base.wage": "own_month"},
    }
    read = read_asked(asked)
    view = policy_view(desk, GUANGZHOU)
    claim = claim_of(read, date(2026, 11, 22))
    return compute(claim, view, switches_of(read, view.pack, load_switches()))


def test_the_arrow_keys_walk_the_months_and_page_keys_the_years(page: PolicyPage) -> None:
    strip = page.strip
    strip.setFocus()

    press(strip, Qt.Key.Key_Home)
    assert strip.place() == (Insurance.MEDICAL, Month(2016, 7))
    press(strip, Qt.Key.Key_PageDown)
    press(strip, Qt.Key.Key_Right)
    press(strip, Qt.Key.Key_Up)
    assert strip.place() == (Insurance.PENSION, Month(2017, 8))
    press(strip, Qt.Key.Key_PageUp)
    press(strip, Qt.Key.Key_PageUp)
    assert strip.place() == (Insurance.PENSION, Month(2016, 7))
    press(strip, Qt.Key.Key_End)
    assert strip.place() == (Insurance.PENSION, Month(2026, 12))
    assert spoken(page) == "养老保险 2026-12：缺数字，不能计算"
    assert page.cell.told.startswith("养老保险 2026-12")


def test_it_begins_at_the_first_gap_and_says_so(page: PolicyPage) -> None:
    assert page.strip.place() == (Insurance.MEDICAL, JANUARY)
    assert page.gap_bar.isVisible()
    assert "2026-01 起还没有医疗保险、生育保险的数字" in page.gap_bar.words.text()
    assert page.cell.rows[0].words == "缺基数上下限"


def test_a_cell_tells_figures_status_document_note_and_what_it_is_compared_with(
    page: PolicyPage,
) -> None:
    page.strip.choose(Insurance.PENSION, Month(2022, 3))

    words = [one.words for one in page.cell.rows]
    assert any(one.startswith("基数 4,588—22,941 元") for one in words)
    assert "单位 15%" in words
    assert "对照：单位 14%" in words
    at = words.index("单位 15%")
    assert page.cell.rows[at].status == "文件转载，有争议"
    page.cell.table.selectRow(at)
    assert "gz-pen-er-202201 · 2022-01—2022-12" in page.cell.months.text()
    assert "粤人社发〔2022〕8号" in page.cell.documents.text()
    assert "何时撤回未查到" in page.cell.about.text()


def test_enter_on_a_derived_month_asks_for_the_document_and_unblocks_it(
    qtbot: QtBot, page: PolicyPage
) -> None:
    page.strip.choose(*DERIVED)
    page.strip.setFocus()
    assert cover(page, *DERIVED) is Cover.UNCONFIRMED

    press(page.strip, Qt.Key.Key_Return)
    asked = form(qtbot, "small.policy_confirm_shipped")
    type_in(asked, "small.policy_confirm_shipped.reason", "查到原件")
    press(asked, Qt.Key.Key_Return, ctrl=True)
    told = find(asked, "small.policy_confirm_shipped.document_no.word", QLabel)
    until(qtbot, lambda: "请写明依据的文件" in told.text())
    type_in(asked, "small.policy_confirm_shipped.document_no", "例2019-2")
    press(asked, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: cover(page, *DERIVED) is not Cover.UNCONFIRMED)
    assert page.strip.place() == DERIVED
    assert page.cell.rows[0].status == "推算，本单位已凭文件确认"
    assert not page.cell.confirm_button.isEnabled()


def test_one_person_is_led_from_the_gap_to_a_month_that_can_be_computed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, claim_from=Month(2025, 10), claim_to=Month(2026, 2))
    page = opened(qtbot, window)
    assert not reckoned(desk, "2026-01").is_complete

    click(page, "policy.gap.act")
    year = form(qtbot, "small.policy_year")
    assert isinstance(year, YearForm)
    type_in(year, "small.policy_year.average", "10532.17")
    drafts = [row[0] for row in year.drafts.words.rows]
    assert "医疗保险 基数 6,319—31,597 元" in drafts
    number = str(desk.lists.case_file(case_id).case["number"])
    until(qtbot, lambda: number in year.told.text())
    assert "医疗保险 2026-01—2026-06：缺数字，不能计算 → 第三方资料，可以计算" in year.told.text()
    assert "由您一人录入并确认" in year.who.text()
    type_in(year, "small.policy_year.document_no", "穗医保例〔2026〕1号")
    type_in(year, "small.policy_year.reason", "新年度公布")
    press(year, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: cover(page, Insurance.MEDICAL, JANUARY) is Cover.SECONDARY)
    assert {one.state for one in desk.lists.policy_rows()} == {RowState.CONFIRMED}
    assert all(one.alone for one in desk.lists.policy_rows())
    assert "2026-07 起还没有养老保险" in page.gap_bar.words.text()
    done = reckoned(desk, "2026-01")
    assert done.is_complete
    assert {done.cell(track, 0).lower for track in done.tracks} == {631900}
    assert done.totals.employer == 49200  # 6 % of 8,200 yuan


def test_where_two_people_exist_drafts_wait_for_the_other_one(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    second = a_second(desk)
    page = opened(qtbot, window)
    click(page, "policy.gap.act")
    year = form(qtbot, "small.policy_year")
    assert isinstance(year, YearForm)
    assert year.save_button.text() == "保存为草稿"
    assert "周二例" in year.who.text()
    type_in(year, "small.policy_year.average", "10532.17")
    type_in(year, "small.policy_year.document_title", "2026年度缴费基数通知")
    type_in(year, "small.policy_year.reason", "新年度公布")
    click(year, "small.policy_year.save")

    until(qtbot, lambda: page.sheet is not None and len(page.sheet.rows) == 6)
    assert cover(page, Insurance.MEDICAL, JANUARY) is Cover.GAP
    assert page.gap_bar.words.text() == "6 行草稿已录入，等另一位核对文件后确认：周二例。"
    assert not page.gap_bar.act.isVisible()
    click(page, "policy.confirm")
    asked = form(qtbot, "small.policy_confirm")
    until(qtbot, lambda: "可以计算" in find(asked, "small.policy_confirm.told", QLabel).text())
    press(asked, Qt.Key.Key_Return, ctrl=True)
    bar = asked.bar  # type: ignore[attr-defined]
    until(qtbot, lambda: "须由另一位有权限的人" in bar.text())
    press(asked, Qt.Key.Key_Escape)

    ids = tuple(one.id for one in desk.lists.policy_rows())
    second.do(ConfirmPolicyRow(record_ids=ids, reason="已核对"))
    page.visited()
    until(qtbot, lambda: cover(page, Insurance.MEDICAL, JANUARY) is Cover.SECONDARY)
    assert "确认：周二例" in page.about.text()


def test_the_second_person_is_led_to_the_drafts_that_wait(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    drafted(a_second(desk), medical(), a_rate())
    page = opened(qtbot, window)
    assert page.gap_bar.words.text().startswith("周二例 录入的草稿待核对确认")

    click(page, "policy.gap.act")
    asked = form(qtbot, "small.policy_confirm")
    type_in(asked, "small.policy_confirm.reason", "已与原件逐项核对")
    press(asked, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: cover(page, Insurance.MEDICAL, JANUARY) is Cover.SECONDARY)
    assert {(one.confirmed_by, one.alone) for one in desk.lists.policy_rows()} == {("林例", False)}
    assert "2026-01 起还没有生育保险" in page.gap_bar.words.text()


def test_drafts_for_other_months_leave_the_gap_in_sight(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    a_second(desk)
    drafted(desk, a_rate())

    page = opened(qtbot, window)

    assert "2026-01 起还没有医疗保险" in page.gap_bar.words.text()
    assert page.gap_bar.act.isVisible()


def test_insurances_of_other_wages_are_asked_for_apart(qtbot: QtBot, page: PolicyPage) -> None:
    QTest.mouseClick(page.year_button, Qt.MouseButton.LeftButton)
    year = form(qtbot, "small.policy_year")
    assert isinstance(year, YearForm)

    click(year, "small.policy_year.insurances.pension")

    told = find(year, "small.policy_year.insurances.word", QLabel)
    assert "平均工资不同" in told.text()
    assert year.proposed == ()
    press(year, Qt.Key.Key_Return, ctrl=True)
    assert "请填写平均工资" in find(year, "small.policy_year.average.word", QLabel).text()
    type_in(year, "small.policy_year.average", "10532.17")
    press(year, Qt.Key.Key_Return, ctrl=True)
    assert "没有选择要办理的参数行" in year.bar.text()


def test_a_row_with_its_limits_the_wrong_way_round_is_refused_at_its_field(
    qtbot: QtBot, page: PolicyPage
) -> None:
    click(page, "policy.add")
    asked = form(qtbot, "small.policy_add")
    for name, text in (
        ("lower", "6319"),
        ("upper", "3159"),
        ("document_no", "例1号"),
        ("reason", "补录"),
    ):
        type_in(asked, f"small.policy_add.{name}", text)
    press(asked, Qt.Key.Key_Return, ctrl=True)

    told = find(asked, "small.policy_add.upper.word", QLabel)
    until(qtbot, lambda: "下限 6,319.00 元高于上限 3,159.00 元" in told.text())
    find(asked, "small.policy_add.upper", QLineEdit).clear()
    type_in(asked, "small.policy_add.upper", "31597")
    press(asked, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: page.sheet is not None and len(page.sheet.rows) == 1)


def test_an_own_row_is_ended_from_the_cell_it_stands_in(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    confirmed(desk, medical())
    page = opened(qtbot, window)
    page.strip.choose(Insurance.MEDICAL, JANUARY)
    assert page.cell.rows[0].status == "本单位补录"

    page.cell.table.selectRow(0)
    click(page, "policy.withdraw_cell")
    asked = form(qtbot, "small.policy_withdraw")
    type_in(asked, "small.policy_withdraw.reason", "文件更正")
    press(asked, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: cover(page, Insurance.MEDICAL, JANUARY) is Cover.GAP)
    assert page.sheet is not None
    assert page.sheet.rows[0].state is RowState.WITHDRAWN
    assert not page.withdraw.isEnabled()


def test_the_cases_a_row_concerns_are_listed_and_enter_opens_one(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, claim_from=Month(2025, 10), claim_to=Month(2026, 2))
    a_case(desk, "李例", claim_from=Month(2024, 1), claim_to=Month(2024, 12))
    confirmed(desk, medical())
    page = opened(qtbot, window)
    assert not page.confirm.isEnabled()

    click(page, "policy.cases")
    told = form(qtbot, "policy.concerned")
    assert isinstance(told, CasesConcerned)
    until(qtbot, lambda: [one.id for one in told.cases] == [case_id])
    press(told.table, Qt.Key.Key_Return)

    until(qtbot, lambda: window.current == "case_file")


def test_who_may_not_manage_the_station_reads_only(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    window.place.rights = frozenset({"see_cases"})
    page = opened(qtbot, window)
    page.visited()
    wait_until_quiet(window)

    page.strip.choose(*DERIVED)

    assert page.year_button not in page.head_actions()
    assert not page.gap_bar.act.isVisible()
    assert not page.cell.confirm_button.isEnabled()
    assert not page.cell.add_button.isEnabled()


def test_another_region_shows_its_own_months(qtbot: QtBot, page: PolicyPage) -> None:
    page.regions.setFocus()
    press(page.regions, Qt.Key.Key_Down)

    until(qtbot, lambda: page.sheet is not None and page.sheet.region == "440300")
    assert "深圳" in page.note.text()


def test_the_settings_and_the_palette_lead_here(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    click(window.page("settings"), "settings.policy.open")
    until(qtbot, lambda: window.current == "policy")

    window.go("settings")
    window.place.verbs.action("go.policy").trigger()
    assert window.current == "policy"


def test_a_click_chooses_a_month(page: PolicyPage) -> None:
    cell = page.strip.strip.cell(Insurance.INJURY, Month(2020, 3))
    where = page.strip.visualRect(cell).center()

    QTest.mouseClick(page.strip.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert page.strip.place() == (Insurance.INJURY, Month(2020, 3))


def test_no_colour_is_the_only_sign_in_both_themes(
    qapp: QApplication, window: MainWindow, page: PolicyPage
) -> None:
    from dispute_desk.ui.pages.policy.strip import LOOKS

    assert len({(*look[2:], look[0] == "surface") for look in LOOKS.values()}) == len(LOOKS)
    for name in ("dark", "light"):
        theme.apply(qapp, name)
        page.restyle()
        wait_until_quiet(window)
        assert cut_off(window) == []
