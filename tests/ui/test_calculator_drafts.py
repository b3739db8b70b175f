"""What is typed into the calculator is kept, and offered after a crash or on another visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from dispute_desk.services.drafts import drafts_of
from dispute_desk.ui.drafting.offering import DraftsDialog
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.calculator.page import CalculatorPage
from tests.ui.calculator_hands import WAGES, a_case, kept, opened, put, unfolded, wage
from tests.ui.hands import choose, click, find, type_in, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


@pytest.fixture
def later(place: Workplace, window: MainWindow) -> Iterator[MainWindow]:
    """The window as it is opened again, after the first one was gone without a word."""
    made = MainWindow(place)
    made.resize(1366, 740)
    yield made
    made.close()
    made.deleteLater()
    del window


def typed(qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int) -> CalculatorPage:
    """Two stretches and a rule, kept as a draft."""
    page = unfolded(qtbot, window, case_id)
    wage(qtbot, page, 0, "8200")
    page.full.grid.go_to(0, 0)
    click(page, "calculator.stretch")
    put(qtbot, page, (2, 1), "2021-09")
    wage(qtbot, page, 2, "9300")
    click(page, "calculator.to_rules")
    choose(page, "calculator.rules.late_fee.cap", "none")
    page.drafts.keep()
    until(qtbot, lambda: len(drafts_of(desk)) == 1)
    return page


def test_a_sheet_that_was_not_kept_is_offered_after_a_crash(
    qtbot: QtBot, window: MainWindow, desk: Desk, later: MainWindow
) -> None:
    case_id = a_case(desk, "张例", "李例")
    page = typed(qtbot, window, desk, case_id)
    total = page.live.totals if page.live is not None else None

    window.hide()
    later.show()
    later.call_attendants()
    offer = later.attendants.drafts
    until(qtbot, lambda: bool(offer.drafts))
    assert "补缴测算" in offer.drafts[0].title
    offer.show()
    click(find(later, "drafts", DraftsDialog), "drafts.0.restore")

    again = later.page("calculator")
    assert isinstance(again, CalculatorPage)
    until(qtbot, lambda: again.live is not None and again.live.totals == total)
    assert again.full.sheet.text(2, 1) == "2021-09"
    assert again.full.sheet.rows[2].worker_id == again.full.sheet.rows[0].worker_id
    assert again.rules.switches["late_fee.cap"] == "none"
    assert again.is_unsaved()
    click(later, "calculator.save")
    until(qtbot, lambda: len(kept(desk, case_id)) == 1)
    until(qtbot, lambda: drafts_of(desk) == [])
    assert not again.is_unsaved()


def test_another_case_does_not_lose_what_was_typed_for_the_first(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    first, second = a_case(desk, "张例"), a_case(desk, "李例", facts=False)
    page = unfolded(qtbot, window, first)
    wage(qtbot, page, 0, "8200")

    opened(qtbot, window, second)
    until(qtbot, lambda: len(drafts_of(desk)) == 1)
    assert page.full.sheet.text(0, 0) == "李例"
    assert window.toast is not None
    assert "已存为草稿" in window.toast.text()

    opened(qtbot, window, first)
    until(qtbot, lambda: window.toast is not None and "还在" in window.toast.text())
    click(window.toast, "toast.undo")

    until(qtbot, lambda: page.full.sheet.text(0, WAGES) == "8,200.00")
    assert page.full.sheet.text(0, 0) == "张例"


def test_the_rough_boxes_without_a_case_are_kept_too(
    qtbot: QtBot, window: MainWindow, desk: Desk, later: MainWindow
) -> None:
    page = opened(qtbot, window, None)
    type_in(page, "calculator.rough.wage", "8200")
    type_in(page, "calculator.rough.from", "2021-01")
    page.drafts.keep()
    until(qtbot, lambda: len(drafts_of(desk)) == 1)

    window.hide()
    later.show()
    later.call_attendants()
    offer = later.attendants.drafts
    until(qtbot, lambda: bool(offer.drafts))
    offer.show()
    click(find(later, "drafts", DraftsDialog), "drafts.0.restore")

    again = later.page("calculator")
    field = find(again, "calculator.rough.wage", QLineEdit)
    until(qtbot, lambda: field.text() in {"8200", "8,200.00"})
    assert isinstance(again, CalculatorPage)
    until(qtbot, lambda: again.rough is not None)
