"""Rows that are read when somebody looks: counted at once, the same as those read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.store.late_rows import LateRows

if TYPE_CHECKING:
    from collections.abc import Sequence

VALUES = [(1, "2026-03-04"), (2, None)]


def test_they_are_counted_before_they_are_read_and_read_once() -> None:
    asked = []

    def read(values: Sequence[tuple[int, str | None]]) -> list[dict[str, object]]:
        asked.append(len(values))
        return [{"id": number, "day": day} for number, day in values]

    rows = LateRows(VALUES, read)

    assert len(rows) == 2
    assert bool(rows)
    assert asked == []
    assert rows[0] == {"id": 1, "day": "2026-03-04"}
    assert [row["id"] for row in rows] == [1, 2]
    assert rows[1:] == ({"id": 2, "day": None},)
    assert asked == [2]


def test_they_equal_the_same_rows_and_no_others() -> None:
    def read(values: Sequence[tuple[int, str | None]]) -> list[dict[str, object]]:
        return [{"id": number} for number, _ in values]

    assert LateRows(VALUES, read) == LateRows(list(VALUES), read)
    assert LateRows(VALUES, read) == ({"id": 1}, {"id": 2})
    assert LateRows(VALUES, read) != LateRows(VALUES[:1], read)
    with pytest.raises(TypeError):
        hash(LateRows(VALUES, read))
