"""A toast covers neither the sums of a table nor the acts painted in its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import Grid, GridColumn
from dispute_desk.ui.widgets.free_place import free_place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_line_of_sums_and_an_act_stay_in_sight(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 420)
    columns = [
        GridColumn("职工", lambda row: str(row["who"]), 200, stretch=True),
        GridColumn("金额", lambda row: str(row["fen"]), 90, Look.MONEY),
        GridColumn("", lambda row: str(row.get("act", "")), 90, act=True),
    ]
    grid = Grid("figures", "金额", columns)
    grid.setParent(ground)
    own = QWidget(ground)
    ground.show()
    rows = [{"who": f"王例{n}", "fen": n} for n in range(6)]
    sums = {"who": "合计", "fen": 15, "is_sum": True}
    grid.show_rows([*rows[:4], {**rows[4], "act": "更正"}, sums])
    grid.setGeometry(0, 420 - grid.height(), 800, grid.height())
    qtbot.waitExposed(ground)

    def shown(row: int, column: int) -> QRect:
        place = grid.visualRect(grid.model().index(row, column))
        corner = grid.viewport().mapTo(ground, place.topLeft())
        return QRect(corner, place.size())

    place = free_place(ground, own, QSize(300, 40), 418)

    assert place is not None
    toast = QRect(place, QSize(300, 40))
    assert not any(toast.intersects(shown(5, column)) for column in range(3))
    assert grid.painted_buttons()[-1].height() == shown(5, 0).height()
    assert len(grid.painted_buttons()) == 2
