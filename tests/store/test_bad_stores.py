"""Whatever is wrong with a store file is one clear sentence, and the file stays as it was."""

from __future__ import annotations

import hashlib
import os
import re
import struct
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from dispute_desk.cli import main
from dispute_desk.store.file_header import STORE_VERSION
from tests.store.stations import station

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + bytes(range(256)) * 40


def _missing(folder: Path) -> Path:
    return folder / "nowhere.ddk"


def _in_no_folder(folder: Path) -> Path:
    return folder / "no" / "folder" / "here.ddk"


def _empty(folder: Path) -> Path:
    path = folder / "empty.ddk"
    path.touch()
    return path


def _jpeg(folder: Path) -> Path:
    path = folder / "photo.ddk"
    path.write_bytes(JPEG)
    return path


def _text(folder: Path) -> Path:
    path = folder / "text.ddk"
    path.write_text("姓名,电话\n李例,13800001111\n", encoding="utf-8")
    return path


def _other_program(folder: Path) -> Path:
    path = folder / "other.ddk"
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, address TEXT)")
    connection.commit()
    connection.close()
    return path


def _newer(folder: Path) -> Path:
    path = station(folder)
    data = bytearray(path.read_bytes())
    struct.pack_into(">I", data, 60, STORE_VERSION + 1)
    path.write_bytes(data)
    return path


def _newer_by_its_mark_alone(folder: Path) -> Path:
    """As a copy lies there: no write-ahead log, so that opening would turn it into one with."""
    path = station(folder)
    connection = driver.connect(str(path))
    connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    return path


def _folder(folder: Path) -> Path:
    path = folder / "folder.ddk"
    path.mkdir()
    return path


def _only_the_magic(folder: Path) -> Path:
    path = folder / "magic.ddk"
    path.write_bytes(b"SQLite format 3\x00")
    return path


def _broken_inside(folder: Path) -> Path:
    """The header is right, the first table of tables is not."""
    path = station(folder)
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xee" * (4096 - 100)
    path.write_bytes(data)
    return path


BAD: dict[Callable[[Path], Path], str] = {
    _missing: "store_missing",
    _in_no_folder: "store_missing",
    _empty: "store_empty",
    _jpeg: "store_foreign",
    _text: "store_foreign",
    _other_program: "store_foreign",
    _newer: "store_newer",
    _newer_by_its_mark_alone: "store_newer",
    _folder: "store_is_folder",
    _only_the_magic: "store_foreign",
    _broken_inside: "store_damaged",
}
CUTS = (1, 15, 16, 99, 100, 512, 4095, 4096, 4097, 8192, 65_536, 100_001, 262_144)


def fingerprint(folder: Path) -> dict[str, str]:
    """Return every file under a folder with the SHA-256 of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else "folder"
        for path in sorted(folder.rglob("*"))
    }


def refused(path: Path, capfd: pytest.CaptureFixture[str], command: str = "list cases") -> str:
    """Run a command on a bad store: status 2, one sentence, nothing touched; return the code."""
    before = fingerprint(path.parent) if path.parent.exists() else {}

    status = main(["--store", str(path), "--json", *command.split()])

    out, err = capfd.readouterr()
    assert status == 2
    assert err.count("\n") == 1
    assert re.search(r"[\u4e00-\u9fff].*。$", err.strip())
    assert "Traceback" not in out + err
    assert before == (fingerprint(path.parent) if path.parent.exists() else {})
    code = re.search(r'"error": "(\w+)"', out)
    assert code
    return code[1]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__.strip("_"))
def test_a_file_that_is_no_store_of_ours_is_refused_untouched(
    make: Callable[[Path], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert refused(make(tmp_path), capfd) == BAD[make]


@pytest.mark.parametrize("command", ["verify", "do AddNote {}", "show case 1", "backup x.ddk"])
def test_every_command_refuses_a_bad_store_alike(
    command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert refused(_jpeg(tmp_path), capfd, command) == "store_foreign"


@pytest.mark.parametrize("size", CUTS)
def test_a_store_cut_off_anywhere_is_refused_untouched(
    size: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = station(tmp_path)
    assert path.stat().st_size > size
    os.truncate(path, size)

    assert refused(path, capfd) in {"store_foreign", "store_damaged"}


def test_a_store_marked_read_only_is_refused_untouched(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = station(tmp_path)
    path.chmod(0o400)

    assert refused(path, capfd) == "store_read_only"


def test_a_store_in_a_read_only_folder_is_refused_untouched(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    path = station(folder)
    folder.chmod(0o500)
    try:
        assert refused(path, capfd) == "store_read_only"
    finally:
        folder.chmod(0o700)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A store another program holds for itself alone, in the middle of a change."""
    path = station(tmp_path)
    other = driver.connect(str(path), isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
    other.execute("BEGIN EXCLUSIVE")
    yield path
    other.rollback()
    other.close()


def test_a_store_held_by_another_program_is_refused_untouched(
    held: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dispute_desk.store import engine

    monkeypatch.setattr(engine, "BUSY_MS", 100)

    assert refused(held, capfd) == "store_busy"


def test_a_change_beside_somebody_elses_waits_and_then_gives_way(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dispute_desk.store import engine

    path = station(tmp_path)
    other = driver.connect(str(path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    short = [(n, "50", 50) if n == "busy_timeout" else (n, v, e) for n, v, e in engine._SWITCHES]
    monkeypatch.setattr(engine, "_SWITCHES", tuple(short))
    note = ["do", "AddNote", '{"case_id": 2, "text": "来电"}']

    assert main(["--store", str(path), *note]) == 2
    assert '"store_busy"' in capfd.readouterr().out
    other.rollback()
    other.close()
    assert main(["--store", str(path), *note]) == 0


def test_a_store_is_never_made_by_opening_a_path(tmp_path: Path) -> None:
    main(["--store", str(tmp_path / "new.ddk"), "list", "cases"])

    assert list(tmp_path.iterdir()) == []


def test_init_never_touches_a_file_that_is_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert refused(_jpeg(tmp_path), capfd, "init --plain") == "store_exists"
