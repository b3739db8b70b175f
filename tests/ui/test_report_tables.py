"""Tables of reports on screen: few columns share the room, many are read by scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from dispute_desk.domain.report import Column, Table, TableRow
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.reports.sheet import ReportSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame
    from pytestqt.qtbot import QtBot

DAY, NUMBER = "2026-11-22", "穗云工劳监提〔2026〕12号"
#: As wide as the sheet beside the paper in a window of 1366 pixels.
ROOM = 525


def shown(qtbot: QtBot, table: Table) -> tuple[QFrame, PlainTable]:
    sheet = ReportSheet()
    framed = sheet._table(table)
    qtbot.addWidget(sheet)
    qtbot.addWidget(framed)
    framed.resize(ROOM, 500)
    framed.show()
    found = framed.findChild(PlainTable)
    assert found is not None
    return framed, found


def table(columns: int, rows: int) -> Table:
    words = (NUMBER, *[DAY] * (columns - 1))
    return Table(
        id="register",
        title="发文登记簿",
        columns=tuple(Column(f"第{n}栏日期") for n in range(columns)),
        rows=tuple(TableRow(words) for _ in range(rows)),
    )


def cut(view: PlainTable) -> list[int]:
    """The columns a word of which has not the room it needs."""
    metrics = QFontMetrics(view.font())
    return [
        column
        for column, word in enumerate(view.words.rows[0])
        if view.columnWidth(column) < metrics.horizontalAdvance(word)
    ]


def test_a_register_of_ten_columns_is_read_whole_by_scrolling(qtbot: QtBot) -> None:
    card, view = shown(qtbot, table(10, 40))

    assert card.isVisible()
    assert cut(view) == []
    assert view.horizontalScrollBar().maximum() > 0
    assert view.height() < ROOM, "the bar to scroll by is in sight"
    assert view.verticalScrollBar().maximum() > 0


def test_few_columns_share_the_room_and_nothing_scrolls(qtbot: QtBot) -> None:
    card, view = shown(qtbot, table(4, 40))

    assert card.isVisible()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() == 0
