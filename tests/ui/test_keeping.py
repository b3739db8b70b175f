"""The window knows the last backup, whoever made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services import upkeep
from tests.ui.conftest import NOW
from tests.ui.hands import until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_a_backup_a_script_made_is_seen_by_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    assert window.place.last_backup is None

    upkeep.backup(desk, tmp_path / "elsewhere" / "nightly.ddk")
    window.attendants.keeping.look()

    until(qtbot, lambda: window.place.last_backup == NOW)
