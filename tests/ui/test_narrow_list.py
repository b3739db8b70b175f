"""The list of cases in a small window: the worker stays, chips keep to one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.busy import fill_station
from tests.ui.hands import find

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.cases.page import CasesPage

#: A screen of 1366 by 768 at 130 %.
SMALL, USUAL = (1050, 600), (1366, 768)


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> CasesPage:
    fill_station(desk)
    window.resize(*SMALL)
    window.go("cases")
    wait_until_quiet(window)
    return window.page("cases")  # type: ignore[return-value]


def titles_shown(page: CasesPage) -> list[str]:
    table, columns = page.card.table, page.model.columns
    return [one.id for number, one in enumerate(columns) if not table.isColumnHidden(number)]


def test_the_worker_and_the_firm_stay_and_the_number_is_short(
    window: MainWindow, page: CasesPage
) -> None:
    assert {"claimant", "employer"} <= set(titles_shown(page))
    first = page.model.index(0, 0)
    assert str(page.model.data(first)).startswith("〔2026〕")
    assert str(page.model.data(first, Qt.ItemDataRole.ToolTipRole)).startswith("云社调〔2026〕")
    header = page.card.table.horizontalHeader()
    assert header.length() <= page.card.table.viewport().width()

    window.resize(*USUAL)
    wait_until_quiet(window)

    assert str(page.model.data(first)).startswith("云社调〔2026〕")
    assert "claimed" in titles_shown(page)


def test_widths_are_remembered_as_if_there_was_room(window: MainWindow, page: CasesPage) -> None:
    short = page.card.table.columnWidth(0)

    page.card.table._save_header()

    assert page.card.table.columnWidth(0) == short
    window.resize(*USUAL)
    wait_until_quiet(window)
    assert page.card.table.columnWidth(0) > short


def test_the_chips_keep_to_one_row_and_the_rest_is_one_click_away(
    window: MainWindow, page: CasesPage
) -> None:
    chips = page.card.chips
    assert chips.height() <= page.card.search.height() + 2
    menu = find(chips, f"{chips.objectName()}.more.menu", QMenu)
    entry = menu.actions()[-1]
    name = entry.objectName().rpartition(".")[2]
    held = find(chips, f"{chips.objectName()}.{name}", QPushButton)
    assert held.isHidden()

    entry.trigger()
    wait_until_quiet(window)

    assert chips.current() == name
    assert not held.isHidden()
    assert chips.height() <= page.card.search.height() + 2

    window.resize(*USUAL)
    wait_until_quiet(window)
    assert find(chips, f"{chips.objectName()}.more", QPushButton).isHidden() or chips.height() <= (
        page.card.search.height() + 2
    )
