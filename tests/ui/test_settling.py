"""From the calculator to the agreement: ways to settle compared, one chosen, one step undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.months import Month
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.settling.page import SettlingPage
from dispute_desk.ui.pages.settling.work import SettlingWanted
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.calculator_hands import CAME, a_case, kept, opened, put, text, unfolded, wage
from tests.ui.hands import choose, click, cut_off, find, form, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

LONG = "广州市白云区示例街道很长很长名字的电子元器件制造与国际贸易发展股份有限公司第三分公司"


def in_mediation(desk: Desk, *names: str, last: Month | None = None) -> int:
    case_id = a_case(desk, *names, last=last)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(StartMediation(case_id=case_id, occurred_on=date(2026, 11, 16)))
    return case_id


def compared(qtbot: QtBot, window: MainWindow) -> SettlingPage:
    until(qtbot, lambda: window.current == "settling")
    page = window.page("settling")
    assert isinstance(page, SettlingPage)
    until(
        qtbot,
        lambda: page.compared is not None and not page.is_computing and not page.place.jobs.is_busy,
    )
    return page


def on_day(page: SettlingPage, day: str) -> None:
    """Type another day of payment."""
    page.wish.first.clear()
    type_in(page, "settling.first_on", day)


def calculated(qtbot: QtBot, window: MainWindow, case_id: int, *wages: str) -> SettlingPage:
    """Type a wage for each worker and go to the comparison."""
    sheet = unfolded(qtbot, window, case_id)
    for row, told in enumerate(wages):
        wage(qtbot, sheet, row, told)
    click(window, "calculator.compare")
    return compared(qtbot, window)


def test_from_the_calculator_to_the_agreement_and_its_plan(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    page = calculated(qtbot, window, case_id, "8200", "6000")
    assert kept(desk, case_id) == []
    on_day(page, "2026-12-05")
    choose(page, "settling.count", 4)
    until(qtbot, lambda: not page.is_computing and not page.place.jobs.is_busy)
    assert text(page, "settling.parts.title") == "分 4 期补缴"
    shown = page.settlement.of(OptionKind.PARTS) if page.settlement else None
    assert shown is not None
    assert text(page, "settling.parts.principal") == text(page, "settling.full.principal")
    assert page.wish.wish().first_on == date(2026, 12, 5)
    assert "2026-12-07" in text(page, "settling.parts.day")  # the 5th is a Saturday

    click(page, "settling.parts.choose")
    step = form(qtbot, "step.agreement_option")
    assert len(kept(desk, case_id)) == 1  # what was not kept is kept first
    choose(step, "step.agreement_option.late_fee", LateFeeTaken.CAPPED)
    click(step, "step.agreement_option.save")
    until(qtbot, lambda: len(desk.lists.case_file(case_id).agreements) == 1)

    file = desk.lists.case_file(case_id)
    assert Stage(file.case["stage"]) is Stage.AGREED
    assert file.agreements[0]["total_fen"] == shown.totals.principal
    assert sorted({one["due_on"] for one in file.payments}) == [one.due for one in shown.days]
    assert sum(one["planned_fen"] for one in file.payments) == shown.totals.principal
    assert {one["claimant_id"] for one in file.beside["term"]} == {
        one["id"] for one in file.claimants
    }

    until(qtbot, lambda: window.current == "case_file")
    entry = desk.lists.history(case_id=case_id, limit=1)[0]
    assert entry.command == "ConcludeOption"
    desk.undo(entry.seq)
    file = desk.lists.case_file(case_id)
    assert (file.agreements, file.payments) == ((), ())
    assert Stage(file.case["stage"]) is Stage.MEDIATING


def test_only_who_is_ticked_takes_part(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    page = calculated(qtbot, window, case_id, "8200", "6000")
    click(page, "settling.principal_first.choose")
    step = form(qtbot, "step.agreement_option")
    step.items.entries.tick([0], on=False)  # type: ignore[attr-defined]
    click(step, "step.agreement_option.save")
    until(qtbot, lambda: len(desk.lists.case_file(case_id).agreements) == 1)

    file = desk.lists.case_file(case_id)
    assert {one["claimant_id"] for one in file.payments} == {file.claimants[1]["id"]}
    assert all(one["late_fee_fen"] is None for one in file.beside["term"])


def test_the_mediation_part_of_a_case_leads_there_and_back(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例")
    window.go("case_file", case_id)
    case = window.page("case_file")
    until(qtbot, lambda: getattr(case, "view", None) is not None)
    click(case, "case_file.agreement_parts.fold")
    click(case, "case_file.agreement_parts.compare")
    page = compared(qtbot, window)
    assert find(page, "settling.empty", QWidget).isVisible()  # nothing was calculated yet

    click(page, "settling.empty.act")
    until(qtbot, lambda: window.current == "calculator")
    sheet = unfolded(qtbot, window, case_id)
    wage(qtbot, sheet, 0, "8200")
    click(window, "calculator.save")
    until(qtbot, lambda: len(kept(desk, case_id)) == 1)
    window.go("settling", SettlingWanted(case_id=case_id))
    page = compared(qtbot, window)
    assert page.compared is not None
    assert page.compared.calculation_id == kept(desk, case_id)[0]["id"]
    assert "2026-11-23" in text(page, "settling.full.safe")  # today is a Sunday
    on_day(page, "2026-12-05")
    until(qtbot, lambda: not page.is_computing and not page.place.jobs.is_busy)
    assert "2026-12-01" in text(page, "settling.full.safe")
    assert "调解期限" in text(page, "settling.full.safe")

    click(window, "settling.to_case")
    until(qtbot, lambda: window.current == "case_file")


def test_an_incomplete_calculation_says_which_months_and_offers_no_sums(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例", last=Month(2026, 2))
    page = calculated(qtbot, window, case_id, "8200")

    for kind in OptionKind:
        assert text(page, f"settling.{kind.value}.principal") == "—"
        assert "2026-01" in text(page, f"settling.{kind.value}.notes")
        assert not find(page, f"settling.{kind.value}.choose", QPushButton).isEnabled()


def test_before_the_mediation_it_can_only_be_compared(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例")
    page = calculated(qtbot, window, case_id, "8200")

    assert not find(page, "settling.full.choose", QPushButton).isEnabled()
    assert "启动调解" in text(page, "settling.why")
    assert text(page, "settling.full.principal") != "—"


def test_a_calculation_of_nobodys_case_can_only_be_compared(
    qtbot: QtBot, window: MainWindow
) -> None:
    sheet = opened(qtbot, window, None)
    click(sheet, "calculator.fold")
    put(qtbot, sheet, (0, 0), "张例")
    for column, told in ((1, "2024-01"), (2, "2024-03"), (3, "8200")):
        put(qtbot, sheet, (0, column), told)
    until(qtbot, lambda: not sheet.is_computing and not sheet.place.jobs.is_busy)
    click(window, "calculator.compare")
    page = compared(qtbot, window)

    assert "不属于任何案件" in text(page, "settling.why")
    assert not find(page, "settling.later", QWidget).isVisible()


def test_a_later_start_without_evidence_is_refused_in_a_sentence(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例")
    page = calculated(qtbot, window, case_id, "8200")
    before = text(page, "settling.full.principal")
    type_in(page, "settling.later.month", "2021-03")
    click(page, "settling.later.add")
    until(qtbot, lambda: bool(page.bar.text()) and not page.place.jobs.is_busy)

    assert "入职日期" in page.bar.text()
    assert page.wish.starts == ()
    assert text(page, "settling.full.principal") == before


def test_an_answer_that_comes_late_leaves_no_button_on_other_pages(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例")
    calculated(qtbot, window, case_id, "8200")

    window.go("today")
    window.page("settling").visited(SettlingWanted(case_id=case_id))
    wait_until_quiet(window)

    assert not find(window, "settling.to_case", QPushButton).isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_off(qtbot: QtBot, window: MainWindow, desk: Desk, language: str) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    firm = desk.lists.case_file(case_id).employer["id"]
    from dispute_desk.services.editing import EditEmployer

    desk.do(EditEmployer(employer_id=firm, changes={"name": LONG}))
    use_language(language)
    try:
        page = calculated(qtbot, window, case_id, "8200", "6000")
        until(qtbot, lambda: find(page, "settling.firm", QLabel).isVisible())
        assert cut_off(page) == []
        for part in page.findChildren(QWidget):
            if isinstance(part, QPushButton) and part.isVisible():
                assert part.accessibleName()
    finally:
        use_language("zh")


def test_very_many_terms_stand_together_by_part(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    page = calculated(qtbot, window, case_id, "8200", "6000")
    click(page, "settling.parts.choose")
    step = form(qtbot, "step.agreement_option")
    choose(step, "step.agreement_option.late_fee", LateFeeTaken.LEFT_OUT)
    click(step, "step.agreement_option.save")
    until(qtbot, lambda: window.current == "case_file")
    case = window.page("case_file")
    until(qtbot, lambda: not page.place.jobs.is_busy)
    click(case, "case_file.agreement_parts.fold")

    assert len(desk.lists.case_file(case_id).beside["term"]) == 2 * 5 * 3
    assert "条款 30 条" in text(case, "case_file.agreement_parts.0.heading")
    headings = [text(case, f"case_file.agreement_parts.{n}.heading") for n in (1, 2, 3)]
    assert headings == [f"{n} · 第{n}期（共3期）补缴社会保险费" for n in (1, 2, 3)]
    assert case.findChild(QLabel, "case_file.agreement_parts.4.heading") is None
