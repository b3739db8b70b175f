"""Long lists: ids first, rows as seen, the selection stays with its records."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from dispute_desk.ui.models.paged import PAGE, Column, Listing, Look, PagedTable
from dispute_desk.ui.widgets.table import ListTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Jobs
    from dispute_desk.ui.view_state import ViewState

MANY = 100_000


@dataclass(frozen=True)
class Line:
    number: str
    stage: str


COLUMNS: list[Column[Line]] = [
    Column("number", lambda: "案号", lambda line: line.number, width=160),
    Column("stage", lambda: "状态", lambda line: line.stage, look=Look.PILL, tone=lambda _: "good"),
    Column("money", lambda: "金额", lambda _: "1.00", look=Look.MONEY),
]


class Office:
    """Makes rows up and counts how often it is asked."""

    def __init__(self, cases: int) -> None:
        self.ids = array("q", range(cases))
        self.asked: list[int] = []

    def listing(self) -> Listing[Line]:
        return Listing(lambda _: self.ids, self.rows)

    def long_listing(self) -> Listing[Line]:
        return Listing(lambda _: self.ids, self.rows, lambda _, limit: self.ids[:limit])

    def rows(self, _: Desk, ids: Sequence[int]) -> Mapping[int, Line]:
        self.asked.append(len(ids))
        return {record: Line(f"案{record}", "调解中") for record in ids}


def shown(model: PagedTable[Line], row: int, column: int = 0) -> object:
    return model.data(model.index(row, column))


def filled(qtbot: QtBot, jobs: Jobs, office: Office) -> PagedTable[Line]:
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    with qtbot.waitSignal(model.arrived):
        model.show(office.listing())
    return model


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, jobs: Jobs) -> None:
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)

    with qtbot.waitSignal(model.arrived):
        model.show(Office(450).listing())
    qtbot.waitUntil(lambda: shown(model, 449) == "案449")

    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 450


def test_a_row_that_is_not_here_shows_dots_and_comes(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(1000)
    model = filled(qtbot, jobs, office)

    assert shown(model, 700) == "…"
    qtbot.waitUntil(lambda: shown(model, 700) == "案700")
    assert office.asked == [PAGE, PAGE]


def test_the_first_page_comes_with_the_list(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(1000)
    model = filled(qtbot, jobs, office)

    assert shown(model, PAGE - 1) == f"案{PAGE - 1}"
    assert office.asked == [PAGE]


def test_a_long_answer_shows_its_beginning_first_and_then_its_rest(
    qtbot: QtBot, jobs: Jobs
) -> None:
    office = Office(1000)
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    with qtbot.waitSignal(model.arrived):
        model.show(office.long_listing())
    table = ListTable("list", "案件")
    qtbot.addWidget(table)
    table.show_model(model)
    table.choose(150)
    begun = (model.rowCount(), model.is_whole, shown(model, 0))

    with qtbot.waitSignal(model.arrived):
        pass

    assert begun == (PAGE, False, "案0")
    assert (model.rowCount(), model.is_whole, table.current_id()) == (1000, True, 150)


def test_a_beginning_that_changed_meanwhile_is_shown_anew(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(1000)
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    older = array("q", range(5000, 5000 + PAGE))
    with qtbot.waitSignal(model.arrived):
        model.show(Listing(lambda _: office.ids, office.rows, lambda _, __: older))
    assert model.id_at(0) == 5000

    with qtbot.waitSignal(model.arrived):
        pass

    assert (model.id_at(0), model.rowCount()) == (0, 1000)


def long_list(qtbot: QtBot, jobs: Jobs, office: Office) -> ListTable:
    """A table whose list came with its beginning first, and is whole."""
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    table = ListTable("list", "案件")
    qtbot.addWidget(table)
    table.show_model(model)
    model.show(office.long_listing())
    qtbot.waitUntil(lambda: model.is_whole and model.rowCount() == len(office.ids))
    return table


@pytest.mark.parametrize("asked_by_the_page", [False, True])
def test_a_refresh_never_shrinks_a_long_list_nor_moves_its_current_row(
    qtbot: QtBot, jobs: Jobs, *, asked_by_the_page: bool
) -> None:
    office = Office(1000)
    table = long_list(qtbot, jobs, office)
    model = table.paged()
    table.choose(700)
    lengths: list[int] = []
    model.arrived.connect(lambda: lengths.append(model.rowCount()))
    office.ids = array("q", [2000, *range(1000)])

    with qtbot.waitSignal(model.arrived):
        if asked_by_the_page:
            model.show(office.long_listing(), same=True)
        else:
            model.refresh()

    assert lengths == [1001]
    assert (table.current_id(), table.selected_ids()) == (700, [700])


def test_a_current_row_beyond_the_beginning_is_waited_for(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(1000)
    table = long_list(qtbot, jobs, office)
    model = table.paged()
    table.choose(700)
    for _ in range(2):
        with qtbot.waitSignal(model.arrived):
            model.show(office.long_listing())
    assert (model.rowCount(), table.current_id(), table.awaits_row) == (PAGE, None, True)

    with qtbot.waitSignal(model.arrived):
        pass

    assert (table.current_id(), table.selected_ids(), table.awaits_row) == (700, [700], False)


def test_a_row_chosen_meanwhile_stays_when_the_rest_comes(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(1000)
    table = long_list(qtbot, jobs, office)
    model = table.paged()
    table.choose(700)
    with qtbot.waitSignal(model.arrived):
        model.show(office.long_listing())
    table.choose(50)

    with qtbot.waitSignal(model.arrived):
        pass

    assert (model.rowCount(), table.current_id(), table.selected_ids()) == (1000, 50, [50])


def test_rows_scrolled_past_are_not_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(MANY)
    model = filled(qtbot, jobs, office)

    for row in range(0, MANY, PAGE):
        shown(model, row)
    qtbot.waitUntil(lambda: shown(model, MANY - PAGE) == f"案{MANY - PAGE}")

    assert len(office.asked) <= 3


def test_a_screen_reader_hears_the_column_too(qtbot: QtBot, jobs: Jobs) -> None:
    model = filled(qtbot, jobs, Office(3))
    shown(model, 0)
    qtbot.waitUntil(lambda: shown(model, 0) == "案0")

    spoken = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "状态：调解中"


def test_money_stands_at_the_right(qtbot: QtBot, jobs: Jobs) -> None:
    model = filled(qtbot, jobs, Office(1))
    side = model.data(model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole)
    head = model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)

    assert isinstance(side, Qt.AlignmentFlag)
    assert side & Qt.AlignmentFlag.AlignRight
    assert side == head


def test_the_selection_follows_its_records_over_a_refresh(qtbot: QtBot, jobs: Jobs) -> None:
    office = Office(500)
    model = filled(qtbot, jobs, office)
    table = ListTable("list", "案件")
    qtbot.addWidget(table)
    table.show_model(model)
    table.choose(250)
    assert table.selected_ids() == [250]

    office.ids = array("q", [*range(900, 950), *reversed(range(500))])
    with qtbot.waitSignal(model.arrived):
        model.refresh()

    assert table.current_id() == 250
    assert table.selected_ids() == [250]
    assert model.row_of(250) == 50 + 249


def test_old_rows_stay_in_sight_while_new_ones_come(qtbot: QtBot, jobs: Jobs) -> None:
    model = filled(qtbot, jobs, Office(10))
    shown(model, 0)
    qtbot.waitUntil(lambda: shown(model, 0) == "案0")

    with qtbot.waitSignal(model.arrived):
        model.refresh()

    assert shown(model, 0) == "案0"


def test_the_first_page_can_be_shown_before_the_desk_is_open(jobs: Jobs) -> None:
    model = PagedTable(jobs, COLUMNS, name="cases", parent=jobs)
    model.fill([7, 8], {7: Line("案7", "调解中"), 8: Line("案8", "调解中")})

    assert [shown(model, row) for row in (0, 1)] == ["案7", "案8"]


def test_enter_opens_the_record(qtbot: QtBot, jobs: Jobs) -> None:
    model = filled(qtbot, jobs, Office(5))
    table = ListTable("list", "案件")
    qtbot.addWidget(table)
    table.show_model(model)
    table.choose(3)

    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == [3]


def test_widths_and_hidden_columns_are_remembered(
    qtbot: QtBot, jobs: Jobs, view_state: ViewState
) -> None:
    model = filled(qtbot, jobs, Office(5))
    first = ListTable("list", "案件")
    qtbot.addWidget(first)
    first.show_model(model)
    first.remember(view_state)
    first.setColumnWidth(0, 333)
    first.column_menu().actions()[1].setChecked(False)

    second = ListTable("list", "案件")
    qtbot.addWidget(second)
    second.show_model(model)
    second.remember(view_state)

    assert second.columnWidth(0) == 333
    assert second.isColumnHidden(1)


@pytest.mark.parametrize("cases", [MANY])
def test_of_a_hundred_thousand_rows_only_those_in_sight_are_asked_for(
    qtbot: QtBot, jobs: Jobs, cases: int
) -> None:
    office = Office(cases)
    model = filled(qtbot, jobs, office)
    table = ListTable("list", "案件")
    qtbot.addWidget(table)
    table.show_model(model)
    table.resize(900, 600)
    table.show()
    table.choose(cases - 1)
    qtbot.waitUntil(lambda: shown(model, cases - 1) == f"案{cases - 1}")

    table.selectAll()

    assert len(table.selected_ids()) == cases
    assert len(office.asked) <= 4
