"""Rows written column by column: what is the same all down stands in the statement."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.same_all_down import SameAllDown, told_once
from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.tables import amount, import_row
from tests.store.stations import desk_of, register, station

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TEXTS = ["", "说 'x' ; -- ？%s", "a\0b", "换\n行", '"']


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_the_same_in_every_row_is_stored_as_it_is(
    tmp_path: Path, text: str, count: int
) -> None:
    desk = desk_of(station(tmp_path))
    case_id = register(desk)
    with desk.store.reading() as connection:
        before = connection.scalar(select(import_row.c.id).limit(1))
    assert before is None
    same: dict[str, Any] = {"batch_id": None, "sheet": text, "row": 7, "bin": "case"}
    same |= {"case_id": case_id, "detail": None}

    with desk.store.beside() as connection:
        columns = {name: SameAllDown(value, count) for name, value in same.items()}
        insert_columns(connection, import_row, columns | {"batch_id": one_batch(connection, count)})

    with desk.store.reading() as connection:
        told = connection.execute(
            select(import_row.c.sheet, import_row.c.row, import_row.c.case_id)
        )
        assert [tuple(row) for row in told] == [(text, 7, case_id)] * count
    desk.close()


def one_batch(connection: Any, count: int) -> Sequence[int]:  # noqa: ANN401 - of any engine
    connection.exec_driver_sql(
        "INSERT INTO import_batch (id, uuid, row_version, file_name, sha256, cases, counts)"
        " VALUES (1, 'u', 1, 'f', 's', 0, '{}')"
    )
    return SameAllDown(1, count)


def test_days_and_members_of_sets_are_written_as_their_columns_hold_them(tmp_path: Path) -> None:
    desk = desk_of(station(tmp_path))
    case_id = register(desk)
    with desk.store.beside() as connection:
        columns: dict[str, Sequence[Any]] = {
            "id": range(1001, 1004),
            "uuid": ["a", "b", "c"],
            "row_version": SameAllDown(1, 3),
            "case_id": SameAllDown(case_id, 3),
            "layer": SameAllDown(Layer.CLAIMED, 3),
            "fen": [1, 2, 3],
            "occurred_on": SameAllDown(date(2026, 3, 4), 3),
        }
        insert_columns(connection, amount, columns)

    with desk.store.reading() as connection:
        query = select(amount.c.layer, amount.c.fen, amount.c.occurred_on)
        told = connection.execute(query.where(amount.c.id > 1000).order_by(amount.c.id)).all()
    assert [tuple(row) for row in told] == [
        (Layer.CLAIMED, fen, date(2026, 3, 4)) for fen in (1, 2, 3)
    ]
    desk.close()


def test_a_column_told_once_is_the_column() -> None:
    one = "同"
    same = told_once([one, one, one])

    assert isinstance(same, SameAllDown)
    assert list(same) == list(pickle.loads(pickle.dumps(same))) == [one] * 3  # noqa: S301
    assert (len(same), same[2], list(same[1:]), same.count(one)) == (3, one, [one] * 2, 3)
    assert (same.count("异"), told_once([1, 2]), told_once([])) == (0, [1, 2], [])
    with pytest.raises(IndexError):
        same[3]
