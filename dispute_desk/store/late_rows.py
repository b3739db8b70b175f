"""Rows that are taken from the store at once and read one by one when somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, overload

Row = dict[str, Any]


class LateRows(Sequence[Row]):
    """As a tuple of rows; how many there are is known before any of them is read."""

    def __init__(
        self,
        values: Sequence[tuple[Any, ...]],
        read: Callable[[Sequence[tuple[Any, ...]]], list[Row]],
    ) -> None:
        """``values`` lie as the driver has them, ``read`` makes rows by column name of them."""
        self._values = values
        self._read = read

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        return tuple(self._read(self._values))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._values)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        """Return one row, or some."""
        return self._rows[place]

    def __eq__(self, other: object) -> bool:
        """Tell whether the rows are the same, read already or not."""
        if isinstance(other, LateRows):
            return self._values == other._values
        return isinstance(other, tuple) and self._rows == other

    def __hash__(self) -> int:
        """Refuse: rows are dicts."""
        raise TypeError(type(self).__name__)
