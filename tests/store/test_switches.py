"""A store as it is shipped waits until the disk holds what was acknowledged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.store import engine
from dispute_desk.store.store import Store
from tests.store.stations import station
from tests.unsynced import SHIPPED, UNSYNCED

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def found(path: Path, name: str) -> object:
    store = Store.open(path)
    with store.reading() as connection:
        told = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
    store.close()
    return told


def test_every_switch_is_taken_and_each_commit_waits_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = station(tmp_path)
    monkeypatch.setattr(engine, "_SWITCHES", SHIPPED)

    assert (found(path, "synchronous"), found(path, "journal_mode")) == (2, "wal")
    assert [found(path, name) for name, _, _ in SHIPPED] == [value for _, _, value in SHIPPED]


def test_stores_of_tests_differ_in_that_wait_alone() -> None:
    assert set(UNSYNCED) - set(SHIPPED) == {("synchronous", "OFF", 0)}
