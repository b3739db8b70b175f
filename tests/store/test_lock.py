"""The lock of a window: a folder that cannot be written in is one clear refusal."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.lock import WindowLock
from tests.store.stations import NOON

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lock_that_may_not_be_made_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*given: object) -> int:
        raise PermissionError(13, "Permission denied", str(given[0]))

    monkeypatch.setattr(os, "open", forbidden)

    with pytest.raises(DeskError) as refusal:
        WindowLock(tmp_path / "station.ddk", "林例", NOON)

    assert refusal.value.code == "store_read_only"


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() == 0, reason="folder modes do not stop this user"
)
def test_a_folder_without_write_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DeskError) as refusal:
            WindowLock(tmp_path / "station.ddk", "林例", NOON)
    finally:
        tmp_path.chmod(0o700)

    assert refusal.value.code == "store_read_only"


def test_a_lock_given_back_is_there_for_the_next(tmp_path: Path) -> None:
    first = WindowLock(tmp_path / "station.ddk", "林例", NOON)

    first.release()
    again = WindowLock(tmp_path / "station.ddk", "陈例", NOON)

    assert "陈例" in again.path.read_text(encoding="utf-8")
    again.release()


HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from dispute_desk.store.lock import WindowLock
lock = WindowLock(Path(sys.argv[1]), sys.argv[2], datetime(2026, 11, 22, 1, 5, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("person", "machine", "said"),
    [
        ("林例", None, "林例从 2026-11-22"),
        ("", None, "有人从 2026-11-22"),
        ("林例", "desk-2", "林例从 2026-11-22 01:05 起在另一台电脑（desk-2）"),
    ],
)
def test_a_store_that_is_open_says_who_has_it_since_when_in_words(
    tmp_path: Path, person: str, machine: str | None, said: str
) -> None:
    path = tmp_path / "station.ddk"
    surroundings = dict(os.environ) | {"TZ": "UTC"}
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), person],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings,
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        if machine is not None:
            lock = path.with_name(path.name + ".lock")
            lock.write_text(f"{person}\n{machine}\n77\n2026-11-22 01:05", encoding="utf-8")
        with pytest.raises(DeskError) as refusal:
            WindowLock(path, "陈例", NOON)
        pid = str(holder.pid)
        holder.communicate("")

    assert said in str(refusal.value)
    assert pid not in str(refusal.value)
    assert " · " not in str(refusal.value)
