"""Who came is put right in the form of the register; its boxed form is shown to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from dispute_desk.services import visit_lists
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.ui.pages.visits.page import VisitsPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.hands import click, find, form, type_cell, until
from tests.ui.test_new_case import FIRM, answer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

ID_NO = "11010519491231002X"


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> VisitsPage:
    people = (
        NewVisitor(name="李利", phone="13800138000", id_no=ID_NO),
        NewVisitor(name="王例"),
    )
    desk.do(RecordVisit(visitors=people, employer=FIRM, demand="问补缴"))
    window.activateWindow()
    window.go("visits")
    found = window.page("visits")
    assert isinstance(found, VisitsPage)
    until(qtbot, lambda: found.model.rowCount() == 1)
    until(qtbot, lambda: found.card.table.current_id() is not None)
    until(qtbot, lambda: not window.place.jobs.is_busy)
    return found


def opened(qtbot: QtBot, page: VisitsPage) -> QDialog:
    until(qtbot, lambda: find(page, "visits.edit", QPushButton).isVisible())
    click(page, "visits.edit")
    return form(qtbot, "small.visit")


def people(qtbot: QtBot, window: MainWindow) -> list[tuple[Any, ...]]:
    file = answer(qtbot, window, lambda desk: visit_lists.visit_file(desk, 1))
    told = [(one["name"], one["phone"], one["id_no"]) for one in file.visitors]
    return [*told, (file.visit["persons"],)]


def test_a_wrong_name_is_typed_over_and_masked_numbers_stay(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    shown = opened(qtbot, page)
    grid = find(shown, "small.visit.people", EntryGrid)
    assert grid.entries.text(0, 1) == "138****8000"
    assert ID_NO not in grid.entries.text(0, 2)

    type_cell(shown, "small.visit.people", (0, 0), "李例")
    type_cell(shown, "small.visit.people", (2, 0), "张例")
    click(shown, "small.visit.save")

    until(qtbot, lambda: not shiboken6.isValid(shown))
    assert people(qtbot, window) == [
        ("李例", "13800138000", ID_NO),
        ("王例", None, None),
        ("张例", None, None),
        (3,),
    ]


def test_an_emptied_row_takes_somebody_out(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    shown = opened(qtbot, page)
    grid = find(shown, "small.visit.people", EntryGrid)
    grid.entries.put([(1, 0, "")])

    click(shown, "small.visit.save")

    until(qtbot, lambda: not shiboken6.isValid(shown))
    assert people(qtbot, window) == [("李利", "13800138000", ID_NO), (1,)]


def test_a_number_without_a_name_is_asked_about(qtbot: QtBot, page: VisitsPage) -> None:
    shown = opened(qtbot, page)
    type_cell(shown, "small.visit.people", (2, 1), "13900004567")

    click(shown, "small.visit.save")

    row = shown.entries["name"].row  # type: ignore[attr-defined]
    assert row.error() == "第 3 行没有姓名，请填写姓名，或清空这一行。"
    shown.done(0)


def test_the_boxed_form_of_a_consultation_is_shown(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    assert window.place.verbs.applies("visit.print")
    click(page, "visits.print")

    paper = form(qtbot, "paper")
    assert isinstance(paper, PaperWindow)
    until(qtbot, lambda: paper.pdf is not None)
    assert paper.windowTitle() == "来访来电登记表"
    paper.reject()


def test_the_register_is_filtered_by_letters_as_one_types(qtbot: QtBot, page: VisitsPage) -> None:
    search = find(page, "visits.list.search", QLineEdit)
    search.setText("zz")
    until(qtbot, lambda: page.model.rowCount() == 0)
    search.setText("ll")
    until(qtbot, lambda: page.model.rowCount() == 1)
    assert QApplication.activeModalWidget() is None
