"""The sheet of workers with very many rows: shown at once, its doubts counted a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.ui.roster.doubts_told import AT_ONCE
from tests.ui.hands import find, until
from tests.ui.test_roster_window import (
    case_id,  # noqa: F401 - a fixture
    page,  # noqa: F401 - a fixture
    paste,
    sheet,  # noqa: F401 - a fixture
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.roster.window import RosterWindow


def test_doubts_of_very_many_rows_are_counted_behind_and_come_to_all(
    qtbot: QtBot,
    sheet: RosterWindow,  # noqa: F811 - the fixture
) -> None:
    workers = AT_ONCE + 100
    lines = [f"工例{chr(0x4E00 + n)}\t{'无' if n % 5 else '201903'}" for n in range(workers)]

    paste(sheet, "\n".join(["姓名\t起始年月", *lines]))

    told = find(sheet, "roster.doubts", QLabel)
    assert told.text() == "正在找存疑的格子…"
    assert sheet.sheet.doubtful.waits() > AT_ONCE
    assert sheet.sheet.doubt_of(3, sheet.sheet.place["claim_from"])  # in sight: known already
    until(qtbot, lambda: told.text() == f"存疑 {sheet.sheet.doubtful.count()} 格")
    assert sheet.sheet.doubtful.count() >= workers - workers // 5
    assert find(sheet, "roster.next", QPushButton).isVisible()

    sheet.grid.turn(back=True)
    until(qtbot, lambda: not told.text())
    assert not find(sheet, "roster.next", QPushButton).isVisible()
