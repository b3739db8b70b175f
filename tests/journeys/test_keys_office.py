"""The office by keys alone: the month's report, an old ledger, what is found by the palette."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.pages.reports.page import ReportsPage
from tests.ui.hands import answer_file_dialog

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

LEDGER = Path(__file__).resolve().parents[2] / "resources/samples/legacy_ledger_2023.xlsx"
#: Keys besides what is typed; the answer in the dialog of the system is one of them.
A_REPORT, A_LEDGER, REGRET, FOUND = 4, 5, 1, 2


def test_the_report_of_a_month_is_saved(keyboard: Keyboard, desk: Desk, tmp_path: Path) -> None:
    person = NewClaimant(name="李梅例")
    desk.do(RegisterCase(claimants=(person,), employer="广州恒信制衣有限公司"))
    path = tmp_path / "月报.pdf"
    keyboard.begin()

    keyboard.press("Ctrl+3")
    keyboard.rest()
    assert keyboard.focused() == "reports.month"
    keyboard.type("2026-11")
    keyboard.press("Return")
    keyboard.rest()
    answer_file_dialog(path)
    keyboard.press("Ctrl+S")
    keyboard.pressed.append("Return in the dialog")
    keyboard.until(path.exists)
    keyboard.rest()

    assert keyboard.count <= A_REPORT
    page = keyboard.window.page("reports")
    assert isinstance(page, ReportsPage)
    assert page.report is not None
    assert str(page.report.period) == "2026年11月"


def test_an_old_ledger_is_imported_and_taken_back(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.begin()

    keyboard.press("Ctrl+I")
    keyboard.rest()
    answer_file_dialog(LEDGER)
    keyboard.press("Return")
    keyboard.pressed.append("Return in the dialog")
    page = keyboard.window.page("importing")
    assert isinstance(page, ImportingPage)
    keyboard.until(page.foot.go.isVisible)
    keyboard.rest()
    keyboard.press("Return")
    keyboard.rest()
    keyboard.press("Return")  # what it would do has been looked at
    keyboard.rest()

    assert keyboard.count <= A_LEDGER
    cases = desk.lists.case_ids(CaseQuery())
    assert cases

    keyboard.begin()
    keyboard.press("Ctrl+Z")
    keyboard.rest()
    assert keyboard.count <= REGRET
    assert desk.lists.case_ids(CaseQuery()) == []


def test_a_case_is_found_by_the_letters_of_its_employer(keyboard: Keyboard, desk: Desk) -> None:
    person = NewClaimant(name="李梅例")
    desk.do(RegisterCase(claimants=(person,), employer="广州恒信制衣有限公司"))
    keyboard.begin()

    keyboard.press("Ctrl+K")
    keyboard.type("hxzy")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.until(lambda: keyboard.window.current == "case_file")

    assert keyboard.count <= FOUND
    assert keyboard.window.findChild(QLineEdit, "paletteInput") is not None
