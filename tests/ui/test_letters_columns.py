"""The columns of the list of letters: a term is read whole, in whatever language it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.letters import columns
from tests.ui.test_letters_page import CONTACT, issued, shown

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

LONGEST = "Next letter may follow"


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


def test_the_column_of_terms_is_as_wide_as_its_words(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:

    for name, value in CONTACT:
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    issued(desk)
    monkeypatch.setattr(columns, "clock_words", lambda *_: LONGEST)

    table = shown(window).card.table
    place = [one.id for one in columns.letter_columns(window.place)].index("clock")

    assert table.columnWidth(place) >= QFontMetrics(table.font()).horizontalAdvance(LONGEST) + 16
