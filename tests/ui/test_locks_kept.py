"""Whoever looks at the folder of the open data file takes none of its locks away."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import upkeep
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.importing import look_at_ledger
from dispute_desk.store.lock import WindowLock
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.preferences import PreferenceFile
from tests.store.stations import NOON, desk_of, register, station

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a lock belongs to its handle")
LOOKS_EVERY_MS = 20
OTHER_WINDOW = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from dispute_desk.domain.errors import DeskError
from dispute_desk.store.lock import WindowLock
try:
    WindowLock(Path(sys.argv[1]), "陈例", datetime(2026, 11, 22, 1, 5, tzinfo=UTC))
except DeskError as error:
    print(error.code)
"""
#: As the command line does: it opens the store beside a window, and closes it.
OTHER_PROGRAM = """
import sys
import sqlcipher3.dbapi2 as driver
raw = driver.connect(sys.argv[1])
raw.execute("PRAGMA journal_mode=WAL").fetchall()
raw.execute("SELECT count(*) FROM journal").fetchall()
raw.close()
"""
NAMES = """
import sys
import sqlcipher3.dbapi2 as driver
print(driver.connect(sys.argv[1]).execute("SELECT name FROM claimant").fetchall())
"""


def run(program: str, path: Path) -> str:
    """Run a program on the store in a process of its own; return what it said."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Path, Desk]]:
    """A store that is open in this process, as in a window."""
    path = station(tmp_path)
    lock = WindowLock(path, "林例", NOON)
    desk = desk_of(path)
    register(desk, "周例")
    yield path, desk
    desk.close()
    lock.release()


def give_up_when_all_is_listed(store: Path) -> None:
    """Close the dialog once it shows every file of the folder, kinds and icons looked up."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QFileDialog):
            QTimer.singleShot(LOOKS_EVERY_MS, look)
            return
        view = shown.findChild(QTreeView, "treeView")
        assert view is not None
        names = {str(view.model().index(row, 0, view.rootIndex()).data())
                 for row in range(view.model().rowCount(view.rootIndex()))}  # fmt: skip
        kinds = [str(view.model().index(row, 2, view.rootIndex()).data() or "")
                 for row in range(view.model().rowCount(view.rootIndex()))]  # fmt: skip
        if store.name in names and f"{store.name}.lock" in names and any(kinds):
            QTimer.singleShot(10 * LOOKS_EVERY_MS, shown.reject)
        else:
            QTimer.singleShot(LOOKS_EVERY_MS, look)

    QTimer.singleShot(LOOKS_EVERY_MS, look)


def test_a_dialog_over_the_folder_of_the_store_keeps_every_lock(
    qtbot: QtBot, held: tuple[Path, Desk]
) -> None:
    path, desk = held
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = Folders(PreferenceFile(None), "ledger", first=path.parent)

    for ask in (
        lambda: asked.file(parent, "选择", ""),
        lambda: asked.files(parent, "选择"),
        lambda: asked.new_file(parent, "保存到", "月报.pdf", ""),
    ):
        give_up_when_all_is_listed(path)
        ask()

    run(OTHER_PROGRAM, path)
    assert run(OTHER_WINDOW, path) == "store_held"
    register(desk, "吴例")
    assert desk.store.path.with_name(path.name + "-wal").exists()


def test_closing_the_lock_file_elsewhere_in_the_process_gives_nothing_up(
    held: tuple[Path, Desk],
) -> None:
    path, _ = held

    os.close(os.open(path.with_name(path.name + ".lock"), os.O_RDONLY))
    with pytest.raises(DeskError):
        WindowLock(path, "陈例", NOON)

    assert run(OTHER_WINDOW, path) == "store_held"


def test_the_open_store_is_no_ledger_no_attachment_and_no_backup(held: tuple[Path, Desk]) -> None:
    path, desk = held
    log = path.with_name(path.name + "-wal")

    upkeep.look_at(path)
    for look in (
        lambda: look_at_ledger(path),
        lambda: look_at_ledger(log),
        lambda: upkeep.restore(path, path.with_name("again.ddk")),
        lambda: desk.do(AttachFile(case_id=1, path=str(path))),
    ):
        with pytest.raises(DeskError) as refusal:
            look()
        assert refusal.value.code == "store_open_here"
    run(OTHER_PROGRAM, path)

    assert log.exists()


def test_nothing_is_written_once_the_log_was_taken_away(held: tuple[Path, Desk]) -> None:
    path, desk = held
    for ending in ("", "-shm"):  # what a careless program in the same process would do
        os.close(os.open(path.with_name(path.name + ending), os.O_RDONLY))
    run(OTHER_PROGRAM, path)

    with pytest.raises(DeskError) as refusal:
        register(desk, "郑例")

    assert refusal.value.code == "store_log_gone"
    names = run(NAMES, path)
    assert "周例" in names
    assert "郑例" not in names
