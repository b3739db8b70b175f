"""A screen of 1366 x 768 at a scale of 150 %: everything fits, the less important gives way."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QScrollArea, QWidget

from dispute_desk.ui.languages import use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.window_place import SMALLEST
from tests.ui.hands import cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.ui.workplace import Workplace

#: 1366 x 768 at 150 %, less the title bar and the panel of the desktop.
SMALL = (910, 446)
USUAL = (1366, 740)
LEDGER = Path(__file__).resolve().parents[2] / "resources/samples/legacy_ledger_2023.xlsx"


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture(params=["zh", "en"])
def small(request: pytest.FixtureRequest, place: Workplace) -> Iterator[MainWindow]:
    """A window on a small screen, in each language."""
    use_language(request.param)
    made = MainWindow(place)
    made.resize(*SMALL)
    made.show()
    made.call_attendants()
    yield made
    made.close()
    made.deleteLater()
    use_language("zh")


def visit(window: MainWindow, screen: str) -> QWidget:
    about = {"importing": LEDGER, "case_file": 1}.get(screen)
    window.go(screen, about)
    wait_until_quiet(window)
    return window.page(screen)


def titles(page: CasesPage) -> list[str]:
    """The columns in sight from left to right."""
    columns, table = page.model.columns, page.card.table
    return [one.id for number, one in enumerate(columns) if not table.isColumnHidden(number)]


def resize(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    wait_until_quiet(window)


def test_no_list_and_no_page_scrolls_sideways(small: MainWindow) -> None:
    wide = [
        f"{screen}: {part.objectName()}"
        for screen in small.screens
        for part in visit(small, screen).findChildren(QWidget)
        if isinstance(part, (QAbstractItemView, QScrollArea))
        and part.isVisible()
        and part.horizontalScrollBar().maximum() > 0
        and part.objectName() != "importing.sheet"  # a workbook is as wide as it is
    ]

    assert wide == []


def test_no_button_and_no_figure_is_cut_off(small: MainWindow) -> None:
    for screen in small.screens:
        visit(small, screen)
        assert cut_off(small) == [], screen


def test_the_rail_folds_to_icons_that_still_have_their_words(window: MainWindow) -> None:
    button = window.rail.findChild(QPushButton, "rail.cases")
    assert button is not None
    assert button.text().strip() == "案件"
    wide = window.rail.width()

    resize(window, SMALL)

    assert window.rail.width() < wide / 2
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("", "案件", "案件")
    resize(window, USUAL)
    assert button.text().strip() == "案件"
    assert window.rail.width() == wide


def test_the_least_important_columns_give_way_first_and_come_back(window: MainWindow) -> None:
    page = visit(window, "cases")
    assert isinstance(page, CasesPage)
    all_of_them = titles(page)

    resize(window, SMALL)
    left = titles(page)
    resize(window, USUAL)

    assert {"number", "employer", "stage", "next_action_on"} <= set(left)
    assert not {"handler", "cause"} & set(left)
    assert titles(page) == all_of_them


def test_what_gives_way_is_not_remembered_as_hidden(window: MainWindow) -> None:
    page = visit(window, "cases")
    assert isinstance(page, CasesPage)
    resize(window, SMALL)
    firm = [column.id for column in page.model.columns].index("employer")
    page.card.table.setColumnWidth(firm, 170)
    saved = window.place.view_state.get("cases.list.table", "header")

    resize(window, USUAL)
    before = titles(page)
    page.card.table.horizontalHeader().restoreState(bytes.fromhex(str(saved)))

    assert titles(page) == before
    assert page.card.table.columnWidth(firm) == 170


def test_a_column_shown_by_hand_stays(window: MainWindow) -> None:
    page = visit(window, "cases")
    assert isinstance(page, CasesPage)
    resize(window, SMALL)
    handler = [column.id for column in page.model.columns].index("handler")
    action = page.card.table.column_menu().actions()[handler]
    assert not action.isChecked()

    action.setChecked(True)

    assert "handler" in titles(page)


def test_figures_stand_in_one_line_in_a_low_window(window: MainWindow) -> None:
    page = visit(window, "cases")
    assert isinstance(page, CasesPage)
    high = page.figures.height()

    resize(window, SMALL)

    assert page.figures.height() < high * 2 / 3
    assert page.figures.open.toolTip() in page.figures.open.accessibleName()


def test_the_bench_of_an_import_has_its_figures_at_the_foot(window: MainWindow) -> None:
    resize(window, SMALL)
    page = visit(window, "importing")
    assert isinstance(page, ImportingPage)

    assert page.foot.text().startswith("案件 42 件 · 职工 42 人")
    view = page.bench.pane.view
    assert view.rowAt(view.viewport().height() - 1) not in {0, 1}


def test_a_long_heading_ends_in_dots_and_tells_the_whole(
    window: MainWindow, tmp_path: Path
) -> None:
    ledger = tmp_path / f"{'云例区社会保险费争议调处工作站历史台账' * 3}.xlsx"
    ledger.write_bytes(LEDGER.read_bytes())
    resize(window, SMALL)
    window.go("importing", ledger)
    wait_until_quiet(window)
    title = window.findChild(QLabel, "head.title")
    assert title is not None

    assert ledger.name in title.toolTip()
    search = window.findChild(QPushButton, "head.search")
    assert search is not None
    assert search.geometry().right() <= window.width()
    assert title.textFormat() is Qt.TextFormat.PlainText


def test_every_button_of_the_rail_is_whole_on_the_smallest_screen(window: MainWindow) -> None:
    resize(window, SMALLEST)
    buttons = [one for one in window.rail.findChildren(QPushButton) if one.isVisible()]

    assert {"rail.visits", "rail.other", "rail.settings"} <= {one.objectName() for one in buttons}
    for one in buttons:
        assert one.visibleRegion().boundingRect() == one.rect(), one.objectName()
        assert one.height() >= one.sizeHint().height(), one.objectName()
    tops = sorted((one.y(), one.y() + one.height()) for one in buttons)
    assert all(below >= end for (_, end), (below, _) in pairwise(tops))


def test_numbers_of_a_person_are_whole_beside_the_list(small: MainWindow) -> None:
    page = visit(small, "cases")
    assert isinstance(page, CasesPage)
    page.card.table.selectRow(0)
    wait_until_quiet(small)
    page.detail._facts.show_pairs([("证件号码", "440199********4672"), ("Identity number", "x")])
    wait_until_quiet(small)

    shown = page.detail.findChild(QLabel, "cases.detail.facts.value0")
    assert shown is not None
    assert shown.isVisible()
    assert shown.fontMetrics().horizontalAdvance(shown.text()) <= shown.width()
