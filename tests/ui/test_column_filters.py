"""The list of cases narrowed by its columns: boxes, chips, Escape, kept views."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow) -> CasesPage:
    window.activateWindow()
    window.go("cases")
    wait_until_quiet(window)
    found = window.page("cases")
    assert isinstance(found, CasesPage)
    return found


def tick(qtbot: QtBot, page: CasesPage, column: str, *rows: int) -> int:
    """Narrow a column to some of its values; return how many cases have these."""
    page.columns.ask(column)
    box = form(qtbot, "cases.filter")
    values = find(box, "cases.filter.values", QListWidget)
    for row in rows:
        values.item(row).setCheckState(Qt.CheckState.Checked)
    told = sum(int(values.item(row).text().split()[-1]) for row in rows)
    click(box, "cases.filter.apply")
    return told


def chip(page: CasesPage, column: str) -> QPushButton | None:
    found: QPushButton | None = page.findChild(QPushButton, f"cases.filters.{column}")
    return found


def test_ticked_values_narrow_the_list_and_a_click_on_the_chip_widens_it(
    qtbot: QtBot, window: MainWindow, page: CasesPage
) -> None:
    every = page.model.rowCount()

    left = tick(qtbot, page, "stage", 0)
    until(qtbot, lambda: page.model.rowCount() == left)
    shown = chip(page, "stage")
    assert shown is not None
    assert left < every
    assert shown.text().startswith("状态：")

    shown.click()
    until(qtbot, lambda: page.model.rowCount() == every)
    assert chip(page, "stage") is None
    assert not find(window, "cases.filters", QWidget).isVisible()


def test_escape_on_the_list_takes_every_filter_off(qtbot: QtBot, page: CasesPage) -> None:
    every = page.model.rowCount()
    tick(qtbot, page, "stage", 0)
    until(qtbot, lambda: chip(page, "stage") is not None)

    press(page.card.table, Qt.Key.Key_Escape)

    until(qtbot, lambda: page.model.rowCount() == every)
    assert page.columns.current() == ()


def test_values_are_found_by_the_first_letters_of_their_pinyin(
    qtbot: QtBot, page: CasesPage
) -> None:
    page.columns.ask("stage")
    box = form(qtbot, "cases.filter")
    type_in(box, "cases.filter.find", "tjz")
    values = find(box, "cases.filter.values", QListWidget)
    items = [values.item(row) for row in range(values.count())]

    assert [one.text().split()[0] for one in items if not one.isHidden()] == ["调解中"]
    box.reject()


def test_days_that_cross_are_asked_about_and_a_list_without_hits_says_so(
    qtbot: QtBot, page: CasesPage
) -> None:
    page.columns.ask("received_on")
    box = form(qtbot, "cases.filter")
    assert box.focusWidget() is find(box, "cases.filter.first_day", QLineEdit)
    type_in(box, "cases.filter.first_day", "2026-08-27")
    type_in(box, "cases.filter.last_day", "2026-08-01")
    click(box, "cases.filter.apply")
    assert box.isVisible()
    for name in ("first_day", "last_day"):
        find(box, f"cases.filter.{name}", QLineEdit).clear()

    type_in(box, "cases.filter.first_day", "2001-01-01")
    type_in(box, "cases.filter.last_day", "2001-01-02")
    click(box, "cases.filter.apply")

    until(qtbot, lambda: page.card.panel("nothing").isVisible())
    page.card.panel("nothing").button.click()
    until(qtbot, lambda: page.model.rowCount() > 0)
    assert page.columns.current() == ()


def test_the_menu_of_a_heading_offers_to_narrow_by_it(qtbot: QtBot, page: CasesPage) -> None:
    table = page.card.table
    number = [column.id for column in page.model.columns].index("claimed")

    menu = table.column_menu(number)
    menu.actions()[0].trigger()

    box = form(qtbot, "cases.filter")
    type_in(box, "cases.filter.least", "8000")
    press(box, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: chip(page, "claimed") is not None)
    until(qtbot, lambda: page.model.is_whole and page.model.rowCount() > 0)
    assert table.column_menu(0).actions()[0].isCheckable()


def test_a_kept_view_brings_filters_and_columns_and_gives_ones_own_back(
    qtbot: QtBot, page: CasesPage
) -> None:
    table = page.card.table
    own = table.shown_columns()
    left = tick(qtbot, page, "stage", 0)
    until(qtbot, lambda: page.model.rowCount() == left)
    table.show_columns(["number", "stage", "paid"])
    page.window().activateWindow()
    until(qtbot, page.window().isActiveWindow)
    press(table, Qt.Key.Key_S, ctrl=True)
    small = form(qtbot, "small.keep_view")
    type_in(small, "small.keep_view.name", "只看状态")
    press(small, Qt.Key.Key_Return, ctrl=True)
    chips = page.card.chips
    until(qtbot, lambda: any("只看状态" in one.text() for one in chips.findChildren(QPushButton)))
    kept = next(one for one in chips.findChildren(QPushButton) if "只看状态" in one.text())
    assert kept.text().endswith(f" {left}")
    table.show_columns(own)
    page._clear_filter()
    until(qtbot, lambda: page.model.rowCount() > left)

    kept.click()
    until(qtbot, lambda: page.model.rowCount() == left)
    assert table.shown_columns() == ("number", "stage", "paid")
    assert chip(page, "stage") is not None

    page._clear_filter()
    assert table.shown_columns() == own
