"""The window knows the last backup, whoever made it, and waits for no folder that hangs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services import upkeep
from tests.ui.conftest import NOW
from tests.ui.hands import until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_a_backup_a_script_made_is_seen_within_the_minute(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    keeping = window.attendants.keeping
    until(qtbot, lambda: keeping.clock.isActive() and not window.place.jobs.is_busy)
    until(qtbot, lambda: not keeping.aside.is_waiting)
    (tmp_path / "elsewhere").mkdir()
    upkeep.backup(desk, tmp_path / "elsewhere" / "nightly.ddk")
    assert window.place.last_backup is None

    keeping.clock.timeout.emit()

    until(qtbot, lambda: window.place.last_backup == NOW)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such pipes are not known here")
def test_a_place_that_hangs_keeps_neither_reading_nor_backing_up_waiting(
    qtbot: QtBot, window: MainWindow, store_file: Path
) -> None:
    keeping = window.attendants.keeping
    until(qtbot, lambda: keeping.clock.isActive() and not window.place.jobs.is_busy)
    until(qtbot, lambda: not keeping.aside.is_waiting)
    places = store_file.with_name(store_file.name + ".backups.json")
    os.mkfifo(places)  # whoever reads here waits until somebody writes

    keeping.look()
    until(qtbot, lambda: keeping.aside.is_waiting)
    keeping.look()
    keeping.back_up()

    until(qtbot, lambda: window.place.last_backup == NOW)
    assert keeping.aside.is_waiting
    places.write_text("[]", encoding="utf-8")
    until(qtbot, lambda: not keeping.aside.is_waiting)
