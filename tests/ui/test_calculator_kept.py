"""What is done with a calculation: kept, used, opened, exported; many workers, nobody's case."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import openpyxl
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.months import Month
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.calculator.page import CalculatorPage
from dispute_desk.ui.pages.calculator.wages import WAGE
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from tests.ui.calculator_hands import (
    WAGES,
    a_case,
    kept,
    put,
    unfolded,
    wage,
)
from tests.ui.hands import (
    answer_file_dialog,
    choose,
    click,
    find,
    form,
    type_in,
    until,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_it_is_kept_with_the_case_and_becomes_its_verified_figures(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例")
    page = unfolded(qtbot, window, case_id)
    wage(qtbot, page, 0, "8200")
    assert page.is_unsaved()

    click(window, "calculator.save")
    until(qtbot, lambda: len(kept(desk, case_id)) == 1)
    until(qtbot, lambda: not page.is_unsaved())
    click(window, "calculator.apply")
    step = form(qtbot, "step.apply_calculation")
    choose(step, "step.apply_calculation.late_fee", LateFeeTaken.CAPPED)
    click(step, "step.apply_calculation.save")

    until(qtbot, lambda: kept(desk, case_id)[0]["applied_on"] is not None)
    file = desk.lists.case_file(case_id)
    assert len(kept(desk, case_id)) == 1
    assert page.live is not None
    principal = sum(
        one["fen"]
        for one in file.amounts
        if one["layer"] is Layer.VERIFIED and str(one["share"]) != "late_fee"
    )
    assert principal == page.live.totals.principal
    assert {one["claimant_id"] for one in file.amounts} == {file.claimants[0]["id"]}


def test_an_incomplete_one_is_used_only_with_a_reason(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例", last=Month(2026, 2))
    page = unfolded(qtbot, window, case_id)
    wage(qtbot, page, 0, "8200")

    click(window, "calculator.apply")
    step = form(qtbot, "step.apply_calculation")
    choose(step, "step.apply_calculation.late_fee", LateFeeTaken.LEFT_OUT)
    click(step, "step.apply_calculation.save")
    assert step.isVisible()
    type_in(step, "step.apply_calculation.reason", "2026年基数未公布")
    click(step, "step.apply_calculation.save")

    until(qtbot, lambda: kept(desk, case_id)[0]["applied_on"] is not None)
    assert kept(desk, case_id)[0]["applied_reason"] == "2026年基数未公布"


def test_the_case_file_leads_there_and_opens_a_kept_one_again(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例")
    window.go("case_file", case_id)
    case = window.page("case_file")
    assert isinstance(case, CaseFilePage)
    until(qtbot, lambda: case.view is not None)
    click(case, "case_file.calculations.fold")
    click(case, "case_file.calculations.calculate")
    until(qtbot, lambda: window.current == "calculator")
    page = window.page("calculator")
    assert isinstance(page, CalculatorPage)
    until(qtbot, lambda: page.ground is not None and not page.place.jobs.is_busy)
    click(page, "calculator.fold")
    wage(qtbot, page, 0, "8200")
    total = page.live.totals if page.live is not None else None
    click(window, "calculator.save")
    until(qtbot, lambda: len(kept(desk, case_id)) == 1)
    wage(qtbot, page, 0, "1")

    window.go("case_file", case_id)
    number = kept(desk, case_id)[0]["id"]
    name = f"case_file.calculations.{number}.open"
    until(qtbot, lambda: case.findChild(QPushButton, name) is not None)
    click(case, name)

    until(qtbot, lambda: window.current == "calculator")
    until(qtbot, lambda: page.full.sheet.text(0, WAGES) == "8,200.00")
    until(qtbot, lambda: page.live is not None and page.live.totals == total)


def test_the_workbook_holds_the_same_total(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    path = tmp_path / "annex.xlsx"

    answer_file_dialog(path)
    click(window, "calculator.export")

    until(qtbot, lambda: path.exists() and not page.place.jobs.is_busy)
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 2


def test_the_paper_is_written_from_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    path = tmp_path / "annex.pdf"

    answer_file_dialog(path)
    click(window, "calculator.print")

    until(qtbot, lambda: path.exists() and not page.place.jobs.is_busy)
    text = PdfReader(path).pages[0].extract_text()
    assert "测算，非税务机关核定" in text
    assert "张例" in text
    assert page.view is not None
    assert page.view.number in text
    assert "广州例信制衣有限公司" in text


def test_three_hundred_workers_are_computed_beside_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    names = [f"工例{number}" for number in range(300)]
    page = unfolded(qtbot, window, a_case(desk, *names))
    column = page.full.sheet.place[WAGE]
    page.full.grid.rows.put((row, column, "8200") for row in range(300))

    until(qtbot, lambda: page.live is not None and page.live.is_complete)

    assert page.live is not None
    assert page.live.totals.employee == 300 * 6 * (65600 + 16400 + 1640)
    wage(qtbot, page, 299, "9300")
    assert page.live.totals.employee > 300 * 6 * (65600 + 16400 + 1640)


def test_without_a_case_it_reckons_for_anybody_and_keeps_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = unfolded(qtbot, window, None)
    put(qtbot, page, (0, 0), "某例")
    put(qtbot, page, (0, 1), "2021-01至2021-03")
    wage(qtbot, page, 0, "8200")

    assert page.full.sheet.text(0, 2) == "2021-03"
    assert page.live is not None
    assert page.live.totals.principal > 0
    assert not find(window, "calculator.save", QPushButton).isEnabled()
    assert not find(window, "calculator.apply", QPushButton).isEnabled()
    assert find(window, "calculator.export", QPushButton).isEnabled()


def test_a_stranger_in_a_case_is_doubted_and_nothing_is_kept(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    put(qtbot, page, (1, 0), "路人例")
    put(qtbot, page, (1, 1), "2021-01")
    wage(qtbot, page, 1, "8200")

    assert "不是本案登记的职工" in page.full.grid.rows.told_of(1, 0)
    assert not find(window, "calculator.save", QPushButton).isEnabled()


def test_a_case_that_says_nothing_yet_begins_with_its_workers_and_no_total(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")
    page = unfolded(qtbot, window, desk.do(command).value)

    assert page.full.sheet.text(0, 0) == "张例"
    assert "请填起月" in page.full.grid.rows.told_of(0, 1)
    assert page.live is None
    assert page.full.months.rows.rowCount() == 0
    assert not find(window, "calculator.save", QPushButton).isEnabled()
    assert not find(page, "calculator.export", QPushButton).isEnabled()
    assert not find(page, "calculator.sums", QLabel).isVisible()


def test_a_worker_without_insurances_is_computed_for_those_of_the_case(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    command = RegisterCase(
        claimants=(NewClaimant(name="张例"),),
        employer="例信厂",
        cause="04",
        insurances=(Insurance.PENSION, Insurance.MEDICAL),
        claim_from=Month(2021, 1),
        claim_to=Month(2021, 6),
    )
    page = unfolded(qtbot, window, desk.do(command).value)
    wage(qtbot, page, 0, "8200")

    assert page.full.sheet.text(0, 1) == "2021-01"
    assert page.asked is not None
    assert page.asked["workers"][0]["insurances"] == ["pension", "medical"]
    assert "五险" not in find(page, "calculator.lacks", QLabel).text()


def test_a_worker_for_whom_nothing_names_insurances_is_told(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")

    lacks = find(page, "calculator.lacks", QLabel)
    assert lacks.isVisible()
    assert "没有登记险种的按五险测算：张例" in lacks.text()


def test_a_thousand_workers_are_told_of_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    names = [f"工例{number}" for number in range(1000)]
    page = unfolded(qtbot, window, a_case(desk, *names))
    column, held = page.full.sheet.place[WAGE], Event()
    page.place.jobs.work(lambda _desk, _progress: held.wait(20), None)  # the bench is taken

    page.full.grid.rows.put((row, column, "8200") for row in range(1000))
    until(qtbot, page.strip.isVisible)
    assert page.is_computing
    assert not find(window, "calculator.save", QPushButton).isEnabled()
    page.keeping.save()  # by its key, or where the button was pressed before typing had rested
    assert page.bar.text() == "还在测算，算完再按一次。"
    page.full.grid.rows.put([(0, column, "8300")])
    click(page, "calculator.progress.cancel")
    held.set()

    until(qtbot, lambda: not page.is_computing and not page.place.jobs.is_busy)
    assert "测算已停下" in page.bar.text()
    for name in ("save", "apply", "export", "print", "compare"):  # the sums are of other cells
        assert not find(window, f"calculator.{name}", QPushButton).isEnabled()
    page.keeping.save()
    assert not kept(desk, page.case_id or 0)
    assert page.live is None or not page.live.is_complete
    wage(qtbot, page, 0, "9300")
    until(qtbot, lambda: page.live is not None and page.live.is_complete)
