"""Who saves goes before the next piece of something long, and does not wait for two of them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from dispute_desk.services.editing import AddNote
from dispute_desk.store import pace, turns
from tests.store.stations import desk_of, station

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return station(tmp_path)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = desk_of(path)
    yield opened
    opened.close()


@contextmanager
def somebody_writing(path: Path) -> Iterator[Callable[[], None]]:
    """Hold the store as a save does; what is given ends it."""
    other = driver.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other.rollback
    other.close()


def at_each_look(monkeypatch: pytest.MonkeyPatch, *acts: Callable[[], object]) -> list[float]:
    """Do these things one by one where somebody would sleep; return how long he would each time."""
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) <= len(acts):
            acts[len(slept) - 1]()

    monkeypatch.setattr(turns, "sleep", sleep)
    return slept


def test_a_piece_leaves_the_store_to_who_waits_for_it(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, order = desk_of(path), list[str]()

    def save() -> None:
        beside.do(AddNote(case_id=2, text="来电"))
        order.append("save")

    with somebody_writing(path) as ends, desk.store.in_pieces() as pieces:
        slept = at_each_look(monkeypatch, ends, save)
        with pieces.opened():
            order.append("piece")
    beside.close()

    assert order == ["save", "piece"]
    assert slept == [turns.FREE_S] * 2


def test_a_piece_has_its_turn_at_last(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LETS_S", 0)

    with somebody_writing(path) as ends, desk.store.in_pieces() as pieces:
        slept = at_each_look(monkeypatch, ends)
        with pieces.opened():
            assert len(slept) == 1


def test_who_saves_never_looks_more_seldom(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with somebody_writing(path) as ends:
        slept = at_each_look(monkeypatch, *[lambda: None] * 60, ends)
        desk.do(AddNote(case_id=2, text="来电"))

    assert slept == [turns.LOOK_S] * 61
    with desk.store.reading() as connection:
        waiting = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    assert waiting == 5000


def test_the_log_of_a_piece_is_copied_before_the_next_save(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "GAP_S", 0)
    order: list[str] = []

    @contextmanager
    def opened() -> Iterator[None]:
        yield
        order.append("committed")

    with pace.Pace(pace.Pieces(opened, lambda: order.append("copied"))).piece():  # type: ignore[arg-type]
        order.append("written")

    assert order == ["copied", "written", "committed", "copied"]
