"""The person logs off: no question holds that up, and a window that stays asks again."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.stopping import asked_to_stop, close_now, go_on
from tests.ui.conftest import NOW, PERSON
from tests.ui.hands import click, until
from tests.ui.test_form_edits import asked, question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

#: Prints how many listen to an application the desk made.
LISTENING = """
from PySide6.QtCore import SIGNAL
from dispute_desk import app
from dispute_desk.ui.preferences import Preferences
made = app.make_application(Preferences())
print(made.receivers(SIGNAL("commitDataRequest(QSessionManager&)")))
"""
FIRM = "广州例信制衣有限公司"


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    """A real station, which is backed up on the way out."""
    path = tmp_path / "station.ddk"
    create_station(path, NewStation(station="例区工作站", people=(PERSON,)), lambda: NOW).close()
    return path


@pytest.fixture
def log_off() -> Iterator[Callable[[], None]]:
    """What the program does when a session ends (Python cannot make the signal's argument)."""
    yield close_now
    go_on()


def half_filled(qtbot: QtBot, window: MainWindow) -> NewCasePage:
    """Return a new case in which an employer was typed, somebody sitting at the desk."""
    until(qtbot, lambda: window.place.seat is not None)
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    page.employer.setText(FIRM)
    return page


def test_the_program_listens_for_the_end_of_a_session() -> None:
    run = [sys.executable, "-c", LISTENING]
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    listening = subprocess.run(run, env=environment, capture_output=True, text=True, check=True)

    assert listening.stdout.strip() == "1"


def test_logging_off_closes_the_window_with_its_backup_and_no_question(
    qtbot: QtBot, window: MainWindow, store_file: Path, log_off: Callable[[], None]
) -> None:
    half_filled(qtbot, window)

    log_off()

    until(qtbot, lambda: not window.isVisible())
    assert question() is None
    assert list((store_file.parent / "backups").glob("*.ddk"))


def test_a_window_that_stays_for_want_of_a_backup_asks_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path, log_off: Callable[[], None]
) -> None:
    page = half_filled(qtbot, window)
    name = f"station-{NOW.astimezone():%Y%m%d-%H%M%S}-{desk.lists.last_seq()}.ddk"
    (store_file.parent / "backups").mkdir()
    (store_file.parent / "backups" / name).write_bytes(b"")  # in the way of the backup

    log_off()

    until(qtbot, lambda: "备份没有成功" in window.status.told.text())
    assert not asked_to_stop()
    window.close()
    box = asked(qtbot)
    assert window.isVisible()
    assert page.employer.text() == FIRM
    click(box, "giving_up.leave")
    until(qtbot, lambda: not window.isVisible())
