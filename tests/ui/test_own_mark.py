"""The numbers a new station would give, shown while its mark is typed: none is broken in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit

from dispute_desk.ui.own_mark import OwnMark
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_line_is_broken_between_numbers_only(qtbot: QtBot) -> None:
    station, district = QLineEdit(), QLineEdit()
    mark = OwnMark(station, district)
    for part in (station, district, mark.row):
        qtbot.addWidget(part)
    words = find(mark.row, "firstRun.mark.word", QLabel)
    district.setText("白云区")

    until(qtbot, lambda: "请核对" in words.text())

    hint = words.text()
    assert "云\u2060社\u2060调\u2060档\u2060〔" in hint
    assert "云社调档〔" in hint.replace("\u2060", "")
    assert "号、云" in hint
