"""A store that cannot be opened: a backup is one click away, a new station is not in the way."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from dispute_desk.domain.errors import SENTENCES, DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services import all_use_cases, found_backups, upkeep
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.store.refusals import STORE_EMPTY, STORE_FOREIGN, STORE_NEWER
from dispute_desk.ui.arriving import Arrival
from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.recent import remember, still_there
from dispute_desk.ui.ways_in import Ways
from tests.ui.conftest import NOW
from tests.ui.hands import click, cut_off, find, until
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

assert all_use_cases.ALL


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def lost(store_file: Path) -> Path:
    """A station with one case and a backup made on exit, whose file is empty now."""
    desk = open_desk(store_file, lambda: NOW)
    desk.do(RegisterCase(claimants=(NewClaimant(name="李䶮"),), employer="例信制衣"))
    upkeep.backup_on_exit(desk)
    desk.close()
    store_file.write_bytes(b"")
    return store_file


@pytest.fixture
def screen(qtbot: QtBot, lost: Path) -> Iterator[FirstRun]:
    why = DeskError(STORE_EMPTY, path=lost)
    made = FirstRun(Arrival(lost, PreferenceFile(None))._ways(why), why=why)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    until(qtbot, lambda: QApplication.focusWidget() is not None)
    yield made
    made.close()


def test_the_backup_is_what_is_meant_and_says_what_it_is(screen: FirstRun) -> None:
    backup = find(screen, "firstRun.backup.0", QPushButton)

    assert screen.focusWidget() is backup
    assert backup.property("kind") == "primary"
    assert "2026-11-22" in backup.text()
    assert "1 件案件" in backup.text()
    assert "KB" in backup.text() or "MB" in backup.text()
    seen = [one for one in screen.findChildren(QPushButton) if one.isVisible()]
    assert [one for one in seen if one.property("kind") == "primary"] == [backup]
    assert not find(screen, "firstRun.make", QPushButton).isVisible()
    assert "dispute-desk" not in screen.bar.text()
    assert nameless(screen) == []
    assert cut_off(screen) == []


def test_one_click_makes_a_new_file_of_it_and_keeps_the_old_one(
    qtbot: QtBot, screen: FirstRun, lost: Path
) -> None:
    click(screen, "firstRun.backup.0")
    until(qtbot, lambda: not screen.isVisible())

    restored = lost.with_name("station-restored.ddk")
    assert lost.read_bytes() == b""
    again = open_desk(restored, lambda: NOW)
    assert len(again.lists.case_ids(CaseQuery())) == 1
    again.close()


def test_a_new_station_waits_behind_a_fold(screen: FirstRun) -> None:
    click(screen, "firstRun.more")

    assert find(screen, "firstRun.make", QPushButton).isVisible()
    assert screen.focusWidget() is find(screen, "firstRun.name", QLineEdit)
    assert cut_off(screen) == []
    click(screen, "firstRun.more")
    assert find(screen, "firstRun.backup.0", QPushButton).isVisible()


def test_without_a_backup_the_dialog_for_one_is_meant(qtbot: QtBot, tmp_path: Path) -> None:
    made = FirstRun(
        Ways(make_station=lambda *_: None, again=lambda: None),
        why=DeskError(STORE_FOREIGN, path=tmp_path / "x.ddk"),
    )
    qtbot.addWidget(made)
    made.show()

    assert made.rescue is not None
    assert made.rescue.first.objectName() == "firstRun.restore"


def test_a_store_no_backup_mends_is_tried_once_more(qtbot: QtBot, tmp_path: Path) -> None:
    tried: list[object] = []
    made = FirstRun(
        Ways(make_station=lambda *_: None, again=lambda: tried.append(True)),
        why=DeskError(STORE_NEWER, path=tmp_path / "x.ddk", found=99, known=5),
    )
    qtbot.addWidget(made)
    made.show()

    assert made.rescue is not None
    assert made.rescue.first.objectName() == "firstRun.again"
    click(made, "firstRun.again")
    until(qtbot, lambda: bool(tried) and not made.isVisible())


def test_the_backups_of_a_restored_store_are_found_with_those_before(lost: Path) -> None:
    restored = lost.with_name("station-restored-2.ddk")
    folder = lost.parent / "backups"
    made = next(folder.glob("*.ddk"))
    for name in ("sample-20261122-093000-4.ddk", "station-restored-20261122-093000-4.ddk"):
        shutil.copy(made, folder / name)
        shutil.copy(f"{made}.json", folder / f"{name}.json")
    cut = folder / "station-20261123-093000-9.ddk"
    cut.write_bytes(made.read_bytes()[:5000])
    shutil.copy(f"{made}.json", f"{cut}.json")

    names = {one.path.name for one in found_backups.backups_for(restored)}

    assert names == {made.name, "station-restored-20261122-093000-4.ddk"}


def test_what_is_wrong_in_a_field_goes_as_soon_as_one_types(qtbot: QtBot) -> None:
    made = FirstRun(Ways(make_station=lambda *_: None))
    qtbot.addWidget(made)
    made.show()
    click(made, "firstRun.make")
    assert made.rows["person"].error()

    made.person.setText("林")

    assert made.rows["person"].error() == ""
    assert made.rows["station"].error()


def test_no_sentence_of_the_window_names_a_command_of_the_shell() -> None:
    shell = {
        code: text
        for code, text in SENTENCES.items()
        if "dispute-desk" in text or " verify" in text or " init" in text
    }

    assert [code for code in shell if code.startswith("store_") or "backup" in code] == []


def test_other_stores_stand_in_the_menu_and_open_from_there(
    window: MainWindow, tmp_path: Path, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []

    def start(path: Path) -> bool:
        started.append(path)
        return True

    monkeypatch.setattr("dispute_desk.ui.other_files.start_window", start)
    other = tmp_path / "other.ddk"
    shutil.copy(store_file, other)
    preferences = window.place.preferences
    remember(preferences, store_file, leads=True)
    window.place.store_path = str(store_file)
    assert window.build_menu().findChild(QMenu, "menu.recent") is None
    window.attendants.other_files.open_file(other)

    menu = window.build_menu()
    recent = find(menu, "menu.recent", QMenu)
    assert [one.objectName() for one in recent.actions()] == ["recent.0"]
    recent.actions()[0].trigger()

    assert started == [other, other]
    assert preferences.now.recent[0] == str(store_file)


def test_what_is_only_looked_at_does_not_lead(tmp_path: Path) -> None:
    ours, sample, old = (tmp_path / name for name in ("ours.ddk", "sample.ddk", "old.ddk"))
    for one in (ours, sample, old):
        one.touch()
    preferences = PreferenceFile(tmp_path / "display.json")

    remember(preferences, sample, leads=False)
    assert still_there(preferences) == [sample]
    remember(preferences, ours, leads=True)
    remember(preferences, old, leads=False)
    remember(preferences, sample, leads=False)

    assert still_there(PreferenceFile(tmp_path / "display.json")) == [ours, sample, old]
    old.unlink()
    assert still_there(preferences, but=ours) == [sample]
