"""Ways on the bench: to cells that were put right, to totals that differ, past a chosen remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.ledger_decisions import CellAt
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import ROWS, SHEET, press, shown
from tests.ui.hands import click, find

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> ImportingPage:
    path = tmp_path / "台账.csv"
    rows = [*ROWS[:-1], ROWS[-1].replace("2000.50", "2100.50")]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    shown(window, path)
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def test_what_was_put_right_is_walked_by_a_click_and_f8(
    window: MainWindow, page: ImportingPage
) -> None:
    page.steps.put_right({CellAt(SHEET, 5, 0): "2024-02-28", CellAt(SHEET, 4, 5): "900"})
    wait_until_quiet(window)
    assert page.foot.decided.text() == "已改 2 处"

    click(page, "importing.decided")
    assert page.bench.pane.place() == (SHEET, 4, 5)
    press(page, Qt.Key.Key_F8)
    assert page.bench.pane.place() == (SHEET, 5, 0)
    press(page, Qt.Key.Key_F8)
    assert page.bench.pane.place() == (SHEET, 4, 5)


def test_how_a_cell_was_read_is_told_where_it_says_otherwise(page: ImportingPage) -> None:
    model = page.bench.pane.model
    assert model.reading(2, 7) == ""
    assert model.reading(3, 7) == "读作 在办"
    page.bench.pane.view.go_to(3, 7)
    assert page.bench.pane.line.text() == "H4 处理结果　读作 在办"
    assert "读作 在办" in model.hint(3, 7)
    assert model.reading(2, 5) == model.reading(2, 0) == ""


def test_a_remedy_that_was_chosen_and_not_done_is_asked_about(
    window: MainWindow, page: ImportingPage
) -> None:
    remedies = page.bench.causes.remedies
    wait_until_quiet(window)
    assert remedies.choices.count() > 1
    remedies.choices.setCurrentIndex(0)

    click(page, "importing.next")
    assert page.bar.text() == "已选“把 1 个日期（如 2024-02-31）改为当月最后一天”，还没有照此处理。"
    assert page.is_at(page.reviewing)

    find(page.bar, f"{page.bar.objectName()}.remedy", QPushButton).click()
    wait_until_quiet(window)
    assert (page.steps.count, page.bar.text()) == (1, "")
    click(page, "importing.next")
    assert page.is_at(page.summary)


def test_the_dry_run_leads_to_the_totals_that_differ(
    window: MainWindow, page: ImportingPage
) -> None:
    page.bench.causes.remedies.choices.setCurrentIndex(-1)
    click(page, "importing.next")
    differ = find(page, "importing.summary.differ", QPushButton)
    assert differ.text() == "去看不符的 1 处合计"

    differ.click()
    wait_until_quiet(window)
    assert page.is_at(page.reviewing)
    assert page.bench.pane.place()[:2] == (SHEET, 6)
