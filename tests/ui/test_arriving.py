"""The ways in: a new station, the sample, another file, a backup, and the language."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk import app, places
from dispute_desk.clock import system_clock
from dispute_desk.domain.errors import DeskError
from dispute_desk.services import upkeep
from dispute_desk.services.opening import open_desk
from dispute_desk.services.sample_ahead import SampleAhead, sweep_leftovers
from dispute_desk.store.refusals import STORE_MISSING
from dispute_desk.ui.arriving import Arrival
from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.preferences import PreferenceFile
from tests.ui.conftest import NOW
from tests.ui.hands import answer_file_dialog, click, find, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("home")))
    sample = places.sample_store()  # is there already: no screen here has to begin one
    sample.parent.mkdir(parents=True)
    sample.touch()


def answered(arrival: Arrival, act: Callable[[FirstRun], None], why: DeskError | None) -> object:
    """Do something on the first screen and return what it ends with."""

    def do() -> None:
        screen = QApplication.activeModalWidget()
        if isinstance(screen, FirstRun):
            act(screen)
        else:
            QTimer.singleShot(20, do)

    QTimer.singleShot(20, do)
    return arrival.ask(why)


def missing(path: Path) -> DeskError:
    return DeskError(STORE_MISSING, path=path)


def test_a_store_that_is_not_there_is_said_and_another_file_opened(
    tmp_path: Path, store_file: Path
) -> None:
    wanted = tmp_path / "gone.ddk"
    said: list[str] = []

    def choose(screen: FirstRun) -> None:
        said.append(screen.bar.text())
        answer_file_dialog(store_file)
        click(screen, "firstRun.file")

    found = answered(Arrival(wanted, PreferenceFile(None)), choose, missing(wanted))

    assert found == store_file
    assert "gone.ddk" in said[0]
    assert not wanted.exists()


def test_a_backup_becomes_a_new_file_where_the_store_was_missing(
    tmp_path: Path, store_file: Path
) -> None:
    desk = open_desk(store_file, lambda: NOW)
    upkeep.backup(desk, tmp_path / "backup.ddk")
    desk.close()
    wanted = tmp_path / "new" / "station.ddk"

    def choose(screen: FirstRun) -> None:
        answer_file_dialog(tmp_path / "backup.ddk")
        click(screen, "firstRun.restore")

    found = answered(Arrival(wanted, PreferenceFile(None)), choose, missing(wanted))

    assert found == wanted
    again = open_desk(wanted, lambda: NOW)
    assert again.actor.name == "林例"
    again.close()


def test_a_file_that_is_no_store_is_refused_and_the_screen_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.ddk"
    wrong.write_bytes(b"no store at all" * 50)
    said: list[str] = []

    def choose(screen: FirstRun) -> None:
        answer_file_dialog(wrong)
        click(screen, "firstRun.file")
        until(qtbot, screen.bar.isVisible)
        said.append(screen.bar.text())
        screen.reject()

    assert answered(Arrival(tmp_path / "x.ddk", PreferenceFile(None)), choose, None) is None
    assert "wrong.ddk" in said[0]
    assert wrong.read_bytes() == b"no store at all" * 50


def test_the_screen_speaks_the_other_language_at_once(tmp_path: Path) -> None:
    preferences = PreferenceFile(None)
    titles: list[str] = []

    def leave(screen: FirstRun) -> None:
        titles.append(find(screen, "firstRun.file", QPushButton).text())
        screen.reject()

    def turn(screen: FirstRun) -> None:
        QTimer.singleShot(20, lambda: answered_again(leave))
        click(screen, "firstRun.language")

    def answered_again(act: Callable[[FirstRun], None]) -> None:
        screen = QApplication.activeModalWidget()
        if isinstance(screen, FirstRun) and screen.isVisible():
            act(screen)
        else:
            QTimer.singleShot(20, lambda: answered_again(act))

    try:
        answered(Arrival(tmp_path / "x.ddk", preferences), turn, None)
        assert preferences.now.language == "en"
        assert titles == ["Open a data file…"]
    finally:
        use_language("zh")


def test_the_sample_is_begun_ahead_taken_whole_and_dropped_without_a_trace(tmp_path: Path) -> None:
    place = tmp_path / "sample.ddk"
    ahead = SampleAhead(place, system_clock)
    ahead.begin()
    told: list[tuple[int, int]] = []

    assert ahead.take(lambda done, total: told.append((done, total))) == place
    desk = open_desk(place, system_clock)
    assert desk.store.info["kind"] == "sample"
    desk.close()
    assert told

    other = SampleAhead(tmp_path / "other.ddk", system_clock)
    other.begin()
    other.drop()
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix == ".ddk") == ["sample.ddk"]


def test_half_samples_of_killed_processes_are_swept_and_others_stay(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    swept = [
        f"sample.{dead.pid}.half.ddk",
        f".sample.{dead.pid}.half.ddk.1a2b3c4d.new",
        f".sample.{dead.pid}.half.ddk.1a2b3c4d.new-wal",
        f".sample.{dead.pid}.half.ddk.1a2b3c4d.new-shm",
    ]
    kept = [f".sample.{os.getpid()}.half.ddk.1a2b3c4d.new", "sample.ddk", "station.ddk.new"]
    for name in (*swept, *kept):
        (tmp_path / name).touch()

    sweep_leftovers(tmp_path)
    sweep_leftovers(tmp_path / "nowhere")

    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(kept)


def test_a_sample_that_came_meanwhile_stays(tmp_path: Path) -> None:
    place = tmp_path / "sample.ddk"
    ahead = SampleAhead(place, system_clock)
    ahead.begin()

    def another_comes(done: int, total: int) -> None:
        del done, total
        place.write_bytes(b"in use")

    taken = ahead.take(another_comes)

    assert (taken, place.read_bytes()) == (place, b"in use")
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".ddk"] == ["sample.ddk"]


@pytest.mark.parametrize("there", [True, False])
def test_who_was_named_is_not_taken_into_another_or_a_new_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    named = tmp_path / "named.ddk"
    if there:
        named.touch()
    start = app.Start(store=named, named=True, person="林例", language=None)

    def arrive(chosen: Path) -> str | None:
        monkeypatch.setattr(Arrival, "ask", lambda *_: chosen)
        found = app.arrive(start, None, PreferenceFile(None))
        assert found is not None
        assert found.store == chosen
        return found.person

    assert arrive(tmp_path / "other.ddk") is None
    assert arrive(named) == ("林例" if there else None)


def test_the_verbs_for_other_files_stand_in_the_menu_of_a_window(window: MainWindow) -> None:
    names = {verb.id for verb in window.place.verbs.available()}

    assert {"data.open", "data.sample", "data.restore"} <= names


def test_a_backup_is_restored_from_a_running_window_beside_its_store(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []

    def start(path: Path) -> bool:
        started.append(path)
        return True

    monkeypatch.setattr("dispute_desk.ui.other_files.start_window", start)
    done: list[object] = []
    window.place.jobs.write(lambda desk: upkeep.backup(desk, tmp_path / "b.ddk"), done.append)
    until(qtbot, lambda: bool(done))

    window.attendants.other_files.restore(tmp_path / "b.ddk", tmp_path / "again.ddk")

    until(qtbot, lambda: started == [tmp_path / "again.ddk"])
    assert window.toast is not None
    assert "again.ddk" in window.toast.text()
