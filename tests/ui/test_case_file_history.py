"""A case out of an old ledger: shown as history, counted apart, taken up when somebody goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.importing import ImportLedger
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.story import story_of
from tests.ui.hands import click, find, form, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

LEDGER = Path(__file__).parent.parent / "data" / "ledgers" / "made" / "p01_monthly_2023.xlsx"
PATIENCE_MS = 60_000


def imported(qtbot: QtBot, window: MainWindow) -> tuple[int, int]:
    """Import the ledger; return the case with most back-payment stated, and a pending one."""
    done: list[tuple[int, int]] = []

    def take_in(desk: Desk) -> tuple[int, int]:
        desk.do(ImportLedger(path=str(LEDGER), accept=True))
        rows = desk.lists.case_rows(desk.lists.case_ids(CaseQuery(view="imported")))
        paid = max(rows, key=lambda case_id: rows[case_id].ledger_paid)
        return paid, next(row.id for row in rows.values() if row.stage is Stage.ACCEPTED)

    window.place.jobs.write(take_in, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    return done[0]


def open_page(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page: Any = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None and page.view.id == case_id)
    return page


def test_an_old_case_says_so_and_waits_until_somebody_takes_it_up(
    qtbot: QtBot, window: MainWindow
) -> None:
    paid, pending = imported(qtbot, window)
    page = open_page(qtbot, window, paid)
    view = page.view
    assert view is not None
    assert page.head.badge.isVisible()
    assert view.file.case["next_action"] is None
    stated = find(page, "case_file.amounts.ledger", QLabel)
    assert "不计入实缴入库" in stated.text()
    assert page.amounts.figure("paid") == "—"
    assert any(one.title.startswith("历史台账") for one in story_of(view))

    assert page.findChild(QPushButton, "case_file.step.take_up") is None

    page = open_page(qtbot, window, pending)
    click(page, "case_file.step.take_up")
    click(form(qtbot, "step.take_up"), "step.take_up.save")

    until(qtbot, lambda: page.view is not None and not page.view.waits_for_take_up)
    assert page.view is not None
    assert str(page.view.file.case["next_action_on"]) == "2026-11-23"
    assert page.head.badge.isVisible()
