"""A large import lays indexes aside: afterwards the store is as it would have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.undo import UndoEntry
from dispute_desk.store import plan_writing
from dispute_desk.store.laid_aside import indexes_laid_aside
from tests.services.one_of_each import LEDGERS
from tests.services.station import everything, visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from dispute_desk.services.desk import Desk

COMMAND = ImportLedger(path=str(LEDGERS / "p01_monthly_2023.xlsx"), accept=True)


def schema(desk: Desk) -> set[tuple[str, str, str]]:
    with desk.store.reading() as connection:
        told = "SELECT type, name, sql FROM sqlite_schema"
        return {(row[0], row[1], row[2]) for row in connection.exec_driver_sql(told)}


def damage(desk: Desk) -> list[tuple[str, ...]]:
    with desk.store.reading() as connection:
        found: Iterable[tuple[str, ...]] = connection.exec_driver_sql("PRAGMA integrity_check")
        return [tuple(row) for row in found]


@pytest.fixture
def _aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_writing, "_MANY", 1)


@pytest.mark.usefixtures("_aside")
def test_every_index_is_there_again_and_tells_of_every_row(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, seen = schema(desk), visible(desk)
    made: list[object] = []

    def counted(*told: Any) -> AbstractContextManager[None]:  # noqa: ANN401 - handed on
        made.append(told)
        return indexes_laid_aside(*told)

    monkeypatch.setattr("dispute_desk.store.plan_writing.indexes_laid_aside", counted)

    outcome = desk.do(COMMAND)

    assert made
    assert schema(desk) == before
    assert damage(desk) == [("ok",)]
    assert outcome.entry is not None
    desk.do(UndoEntry(seq=outcome.entry))
    assert visible(desk) == seen


@pytest.mark.usefixtures("_aside")
def test_an_import_that_fails_midway_leaves_every_index(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, held = schema(desk), everything(desk)

    def fails(*_: object) -> None:
        raise DeskError("no_record", kind="case", ref=1)

    monkeypatch.setattr("dispute_desk.store.transaction.write_beside", fails)
    with pytest.raises(DeskError):
        desk.do(COMMAND)

    assert schema(desk) == before
    assert everything(desk) == held
    assert damage(desk) == [("ok",)]
