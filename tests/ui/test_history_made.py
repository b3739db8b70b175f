"""The page of the history shows what an entry wrote down newly, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from dispute_desk.services.revealing import RevealRecord
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.history.page import HistoryPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.services.station import an_agreed_case, claimants, pay
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


@pytest.mark.usefixtures("english")
def test_every_column_has_room_in_english_and_long_words_take_two_lines(
    desk: Desk, window: MainWindow
) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.undo(desk.do(RevealRecord(kind="case", record_id=case_id, reason="核对")).entry - 1)
    window.go("history")
    wait_until_quiet(window)
    page = window.page("history")
    assert isinstance(page, HistoryPage)

    shown = {
        column.id: page.table.columnWidth(number)
        for number, column in enumerate(page.model.columns)
        if not page.table.isColumnHidden(number)
    }

    assert [*shown] == ["seq", "at", "person", "what", "subject", "changes", "state"]
    assert sum(shown.values()) <= page.table.viewport().width()
    words = [str(page.model.index(row, 6).data()) for row in range(page.model.rowCount())]
    longest = max(map(page.table.fontMetrics().horizontalAdvance, words))
    assert longest > shown["state"] - 20  # it goes over two lines
    assert page.table.wordWrap()


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
