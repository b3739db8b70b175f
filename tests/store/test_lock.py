"""The lock of a window: a folder that cannot be written in is one clear refusal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.lock import WindowLock

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lock_that_may_not_be_made_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*given: object) -> int:
        raise PermissionError(13, "Permission denied", str(given[0]))

    monkeypatch.setattr(os, "open", forbidden)

    with pytest.raises(DeskError) as refusal:
        WindowLock(tmp_path / "station.ddk", "林例")

    assert refusal.value.code == "store_read_only"


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() == 0, reason="folder modes do not stop this user"
)
def test_a_folder_without_write_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DeskError) as refusal:
            WindowLock(tmp_path / "station.ddk", "林例")
    finally:
        tmp_path.chmod(0o700)

    assert refusal.value.code == "store_read_only"


def test_a_lock_given_back_is_there_for_the_next(tmp_path: Path) -> None:
    first = WindowLock(tmp_path / "station.ddk", "林例")

    first.release()
    again = WindowLock(tmp_path / "station.ddk", "陈例")

    assert "陈例" in again.path.read_text(encoding="utf-8")
    again.release()
