"""Long numbers of receipts stand whole in the payments of a case, below the kind of proof."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.money import Fen
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.theme import SMALL_SIZE, font
from tests.ui.hands import until
from tests.ui.test_steps import agreed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.case_file.grid import Grid

LONG = "344016240300012345678"
LONGER = "(261)粤税证1234567890 第 344016240300012345678 号"


def payments(qtbot: QtBot, window: MainWindow, desk: Desk, proof_no: str) -> Grid:
    case_id = agreed(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            claimant_id=worker,
            employer_share=Fen(100_000),
            proof_kind="tax_certificate",
            proof_no=proof_no,
            occurred_on=date(2026, 11, 20),
        )
    )
    return shown(qtbot, window, case_id)


def shown(qtbot: QtBot, window: MainWindow, case_id: int) -> Grid:
    window.resize(1366, 768)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    wait_until_quiet(window)
    return page.payments.grid


def heading(grid: Grid, number: int) -> str:
    return str(grid.model().headerData(number, Qt.Orientation.Horizontal))


def proof_column(grid: Grid) -> int:
    titles = [heading(grid, number) for number in range(grid.model().columnCount())]
    return titles.index("凭证")


@pytest.mark.parametrize("number", [LONG])
def test_the_number_of_a_receipt_stands_whole_in_a_line_of_its_own(
    qtbot: QtBot, window: MainWindow, desk: Desk, number: str
) -> None:
    grid = payments(qtbot, window, desk, number)
    column = proof_column(grid)
    paid = next(row for row in range(grid.count()) if number in grid.text(row, column))

    kind, below = grid.text(paid, column).split("\n")
    assert (bool(kind), below) == (True, number)
    room = grid.columnWidth(column)
    assert room > QFontMetrics(font(SMALL_SIZE)).horizontalAdvance(number) + 12
    assert grid.rowHeight(paid) > 2 * QFontMetrics(font(SMALL_SIZE)).height()
    spoken = grid.model().index(paid, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "\n" not in spoken


def test_one_that_is_longer_still_is_told_whole_by_its_tooltip(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    grid = payments(qtbot, window, desk, LONGER)
    column = proof_column(grid)
    paid = next(row for row in range(grid.count()) if LONGER in grid.text(row, column))

    assert LONGER in grid.model().index(paid, column).data(Qt.ItemDataRole.ToolTipRole)
    assert not grid.isColumnHidden(column)
    act = grid.model().columnCount() - 1
    assert grid.columnViewportPosition(act) + grid.columnWidth(act) <= grid.viewport().width()


def test_a_payment_with_all_that_is_told_of_one_needs_no_scrolling_sideways(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = agreed(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            claimant_id=worker,
            employer_share=Fen(12_345_678),
            late_fee=Fen(123_456),
            insurance=Insurance.PENSION,
            proof_kind="tax_certificate",
            proof_no=LONG,
            occurred_on=date(2026, 11, 20),
        )
    )
    grid = shown(qtbot, window, case_id)

    assert grid.horizontalScrollBar().maximum() == 0
    whole = [
        str(grid.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(grid.count())
        for column in range(grid.model().columnCount())
    ]
    assert any(said.endswith("养老") and said.startswith("职工：") for said in whole)
    assert "已缴：123,456.78 滞纳金 1,234.56" in whole
    letters = QFontMetrics(font(SMALL_SIZE))
    paid = next(n for n in range(grid.model().columnCount()) if "已缴" in heading(grid, n))
    assert grid.columnWidth(paid) > letters.horizontalAdvance("滞纳金 1,234.56") + 20
