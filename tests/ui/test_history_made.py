"""The page of the history shows what an entry wrote down newly, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from dispute_desk.ui.pages.history.page import HistoryPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.services.station import an_agreed_case, claimants, pay
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_a_payment_shows_its_sums_and_its_proof_and_nothing_to_restore(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    window.go("history")
    wait_until_quiet(window)
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    until(qtbot, lambda: page.title.text().startswith("登记缴费"))

    model = page.fields.model()
    rows = [
        [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
    ]

    assert ["凭证号", "", "例0001"] in rows
    assert ["单位部分", "", "500.00"] in rows
    assert rows[0][0].startswith("缴费")
    assert rows[0][0].endswith("（新增）")
    proof = rows.index(["凭证号", "", "例0001"])
    page.fields.setCurrentIndex(model.index(proof, 2))
    assert not find(page, "history.restore", QPushButton).isVisible()
