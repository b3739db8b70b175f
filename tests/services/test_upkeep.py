"""Backups are looked at before they count, and nothing is ever written over."""

from __future__ import annotations

import json
import os
import re
import shutil
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import upkeep
from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.staff import ChangeSetting
from tests.store.stations import NOON, clock, desk_of, station
from tests.store.test_verify import tamper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from dispute_desk.services.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = desk_of(station(tmp_path))
    yield found
    found.close()


def note(desk: Desk, text: str = "来电询问") -> None:
    desk.do(AddNote(case_id=2, text=text))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"station.ddk-wal", "station.ddk-shm"}


def test_a_backup_over_another_names_that_backup_and_no_folder_is_no_new_store(
    desk: Desk, tmp_path: Path
) -> None:
    upkeep.backup(desk, tmp_path / "copy.ddk")

    with pytest.raises(DeskError) as taken:
        upkeep.backup(desk, tmp_path / "copy.ddk")
    with pytest.raises(DeskError) as nowhere:
        upkeep.backup(desk, tmp_path / "nowhere" / "copy.ddk")

    assert "copy.ddk 已经存在" in str(taken.value)
    assert "不能写备份" in str(nowhere.value)
    assert "没有这个文件或文件夹" in str(nowhere.value)
    assert "数据文件" not in str(nowhere.value)


def test_a_backup_is_the_same_station_with_its_manifest(desk: Desk, tmp_path: Path) -> None:
    made = upkeep.backup(desk, tmp_path / "copy.ddk")

    beside = json.loads((tmp_path / "copy.ddk.json").read_text(encoding="utf-8"))
    assert beside["sha256"] == made.sha256
    assert beside["journal_seq"] == desk.lists.last_seq()
    assert beside["rows"]["cases"] == 2
    copy = desk_of(tmp_path / "copy.ddk")
    assert copy.lists.case_file(1).sums == desk.lists.case_file(1).sums
    copy.close()
    assert names(tmp_path) == {
        "station.ddk",
        "station.ddk.backups.json",
        "copy.ddk",
        "copy.ddk.json",
    }


def test_only_its_owner_may_read_a_backup(desk: Desk, tmp_path: Path) -> None:
    upkeep.backup(desk, tmp_path / "copy.ddk")

    assert (tmp_path / "copy.ddk").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("there", ["copy.ddk", "copy.ddk.json"])
def test_a_backup_is_never_written_over_anything(there: str, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / there).write_text("mine", encoding="utf-8")

    with pytest.raises(DeskError) as refusal:
        upkeep.backup(desk, tmp_path / "copy.ddk")

    assert refusal.value.code == "store_exists"
    assert names(tmp_path) == {"station.ddk", there}
    assert (tmp_path / there).read_text(encoding="utf-8") == "mine"


def test_a_backup_of_a_damaged_store_is_not_kept(tmp_path: Path) -> None:
    path = station(tmp_path)
    tamper(path, "UPDATE case_line SET claimed = 1")
    desk = desk_of(path)

    with pytest.raises(DeskError) as refusal:
        upkeep.backup(desk, tmp_path / "copy.ddk")
    desk.close()

    assert refusal.value.code == "copy_failed"
    assert names(tmp_path) == {"station.ddk"}


def test_who_may_not_back_up_does_not(tmp_path: Path) -> None:
    desk = desk_of(station(tmp_path), "新手")

    with pytest.raises(DeskError) as refusal:
        upkeep.backup(desk, tmp_path / "copy.ddk")
    desk.close()

    assert refusal.value.code == "no_right"


def test_what_was_not_yet_folded_in_is_in_the_backup(desk: Desk, tmp_path: Path) -> None:
    note(desk, "刚刚写下")
    assert (tmp_path / "station.ddk-wal").stat().st_size

    upkeep.backup(desk, tmp_path / "copy.ddk")

    copy = desk_of(tmp_path / "copy.ddk")
    assert copy.lists.case_file(2).notes[-1]["text"] == "刚刚写下"
    copy.close()


def test_a_backup_comes_back_as_a_new_store(desk: Desk, tmp_path: Path) -> None:
    upkeep.backup(desk, tmp_path / "copy.ddk")

    upkeep.restore(tmp_path / "copy.ddk", tmp_path / "again.ddk")

    again = desk_of(tmp_path / "again.ddk")
    assert upkeep.check(again) == []
    assert again.lists.last_seq() == desk.lists.last_seq()
    again.close()


def test_restoring_never_touches_a_store_that_is_there(desk: Desk, tmp_path: Path) -> None:
    upkeep.backup(desk, tmp_path / "copy.ddk")
    before = (tmp_path / "station.ddk").read_bytes()

    with pytest.raises(DeskError) as refusal:
        upkeep.restore(tmp_path / "copy.ddk", tmp_path / "station.ddk")

    assert refusal.value.code == "store_exists"
    assert (tmp_path / "station.ddk").read_bytes() == before


def test_a_backup_changed_by_one_byte_is_not_restored(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.ddk"
    upkeep.backup(desk, copy)
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)

    with pytest.raises(DeskError) as refusal:
        upkeep.restore(copy, tmp_path / "again.ddk")

    assert refusal.value.code == "backup_damaged"
    assert not (tmp_path / "again.ddk").exists()


def test_a_tampered_backup_without_manifest_is_not_restored(tmp_path: Path) -> None:
    copy = station(tmp_path, "copy.ddk")
    tamper(copy, "UPDATE journal SET subject = 'x' WHERE seq = 2")

    with pytest.raises(DeskError) as refusal:
        upkeep.restore(copy, tmp_path / "again.ddk")

    assert refusal.value.code == "backup_damaged"
    assert names(tmp_path) == {"copy.ddk"} | ({"copy.ddk-wal", "copy.ddk-shm"} & names(tmp_path))


def test_a_store_in_use_is_no_backup(desk: Desk, tmp_path: Path) -> None:
    note(desk)

    with pytest.raises(DeskError) as refusal:
        upkeep.restore(desk.store.path, tmp_path / "again.ddk")

    assert refusal.value.code == "store_open_here"


def test_a_store_that_was_not_closed_is_no_backup(desk: Desk, tmp_path: Path) -> None:
    note(desk)
    path, copy = desk.store.path, tmp_path / "copy.ddk"
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")

    with pytest.raises(DeskError) as refusal:
        upkeep.restore(copy, tmp_path / "again.ddk")

    assert refusal.value.code == "backup_unfolded"


def test_a_backup_on_a_disc_that_cannot_be_written_is_restored(tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    copy = station(disc, "copy.ddk")
    copy.chmod(0o400)
    disc.chmod(0o500)
    try:
        upkeep.restore(copy, tmp_path / "again.ddk")
    finally:
        disc.chmod(0o700)

    assert (tmp_path / "again.ddk").stat().st_mode & 0o200


def test_leaving_the_desk_backs_up_what_changed_and_only_then(desk: Desk, tmp_path: Path) -> None:
    first = upkeep.backup_on_exit(desk)
    again = upkeep.backup_on_exit(desk)

    assert first is not None
    assert again == first
    assert upkeep.last_backup(desk.store) == first
    note(desk)
    _later(desk, 60)
    second = upkeep.backup_on_exit(desk)
    assert second is not None
    assert second.journal_seq == first.journal_seq + 1
    assert len(list((tmp_path / "backups").glob("*.ddk"))) == 2


def test_the_newest_twenty_backups_are_kept(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "KEPT", 3)
    for minute in range(5):
        note(desk, f"第{minute}次")
        _later(desk, 60 * (minute + 1))
        upkeep.backup_on_exit(desk)

    kept = upkeep.backups_of(desk.store)
    assert [one.journal_seq for one in kept] == [desk.lists.last_seq() - back for back in range(3)]
    assert len(list((tmp_path / "backups").iterdir())) == 6


def test_a_backup_cut_off_is_not_the_last_backup(desk: Desk) -> None:
    made = upkeep.backup_on_exit(desk)
    assert made is not None
    os.truncate(made.path, 1000)

    assert upkeep.last_backup(desk.store) is None


def test_a_backup_made_by_hand_is_the_last_one_while_it_lies_there(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    on_exit = upkeep.backup_on_exit(desk)
    _later(desk, 60)
    upkeep.backup(desk, tmp_path / "stick" / "copy.ddk")

    last = upkeep.last_backup(desk.store)
    assert last is not None
    assert last.path == tmp_path / "stick" / "copy.ddk"

    (tmp_path / "stick" / "copy.ddk").unlink()
    assert upkeep.last_backup(desk.store) == on_exit


def test_a_spoiled_note_of_backups_loses_nothing_but_itself(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "station.ddk.backups.json").write_bytes(b"[\xff")
    assert upkeep.last_backup(desk.store) is None

    upkeep.backup(desk, tmp_path / "copy.ddk")
    assert upkeep.last_backup(desk.store) is not None


@pytest.mark.parametrize("made_at", ["yesterday", 5, None, "2026-11-22T09:30:00"])
def test_a_manifest_of_no_moment_is_no_backup(desk: Desk, tmp_path: Path, made_at: object) -> None:
    on_exit = upkeep.backup_on_exit(desk)
    upkeep.backup(desk, tmp_path / "copy.ddk")
    beside = tmp_path / "copy.ddk.json"
    told = json.loads(beside.read_text(encoding="utf-8")) | {"made_at": made_at}
    beside.write_text(json.dumps(told), encoding="utf-8")

    assert upkeep.last_backup(desk.store) == on_exit


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such pipes are not known here")
def test_what_lies_in_place_of_a_backup_is_opened_only_if_it_is_a_file(
    desk: Desk, tmp_path: Path
) -> None:
    upkeep.backup(desk, tmp_path / "copy.ddk")
    pipe = tmp_path / "copy.ddk.json"
    told = pipe.read_text(encoding="utf-8")
    pipe.unlink()
    os.mkfifo(pipe)
    says = Thread(target=pipe.write_text, args=(told,), kwargs={"encoding": "utf-8"})
    says.start()

    found = upkeep.last_backup(desk.store)

    listens = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    says.join()
    os.close(listens)
    assert found is None


def test_a_store_without_backups_has_no_last_one(desk: Desk) -> None:
    assert upkeep.last_backup(desk.store) is None


def test_stations_in_one_folder_keep_their_backups_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "KEPT", 2)
    desks = [desk_of(a_station_of_its_own(tmp_path / name)) for name in ALIKE]
    for minute in range(3):
        for desk in desks:
            desk.do(ChangeSetting(name="station.name", value=f"第{minute}站"))
            _later(desk, 60 * (minute + 1))
            upkeep.backup_on_exit(desk)

    for desk, stem in zip(desks, ("a", "a-b", "c[1]"), strict=True):
        kept = [one.path.name for one in upkeep.backups_of(desk.store)]
        assert len(kept) == 2
        assert all(re.fullmatch(re.escape(stem) + r"-[\d-]+\.ddk", name) for name in kept)
        desk.close()
    assert len(list((tmp_path / "backups").glob("*.ddk"))) == 6


def test_the_backups_of_another_store_of_the_same_name_are_not_its_own(tmp_path: Path) -> None:
    for place in ("a.ddk", "elsewhere.ddk"):
        a_station_of_its_own(tmp_path / place)
    first = desk_of(tmp_path / "a.ddk")
    made = upkeep.backup_on_exit(first)
    first.close()
    assert made is not None
    (tmp_path / "elsewhere.ddk").replace(tmp_path / "a.ddk")
    second = desk_of(tmp_path / "a.ddk")

    assert upkeep.last_backup(second.store) is None

    second.close()
    assert made.path.exists()


ALIKE = ("a.ddk", "a-b.ddk", "c[1].ddk")


def a_station_of_its_own(path: Path) -> Path:
    """A new store with an identity of its own: a copy would share it."""
    create_station(path, NewStation(kind="sample"), clock).close()
    return path


def _later(desk: Desk, seconds: int) -> None:
    def clock() -> datetime:
        return NOON + timedelta(seconds=seconds)

    desk.clock = clock
