"""A column in which every row holds the same value: kept, packed and written once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Iterator


class SameAllDown(Sequence[Any]):
    """A value as often as there are rows."""

    __slots__ = ("_count", "value")

    def __init__(self, value: Any, count: int) -> None:  # noqa: ANN401 - a cell of any column
        self.value = value
        self._count = count

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._count

    @overload
    def __getitem__(self, at: int) -> Any: ...  # noqa: ANN401 - a cell of any column
    @overload
    def __getitem__(self, at: slice) -> Sequence[Any]: ...
    def __getitem__(self, at: int | slice) -> Any:
        """Return the value of a row, or of a stretch of them."""
        if isinstance(at, slice):
            return SameAllDown(self.value, len(range(self._count)[at]))
        range(self._count)[at]  # refuses a row that is not there
        return self.value

    def __iter__(self) -> Iterator[Any]:
        """Go through the rows."""
        return repeat(self.value, self._count)

    def __reduce__(self) -> tuple[type[SameAllDown], tuple[Any, int]]:
        """Tell how it is packed."""
        return SameAllDown, (self.value, self._count)

    def count(self, value: object) -> int:
        """Return how many rows hold a value."""
        return self._count if self.value is value or self.value == value else 0


def told_once(column: Sequence[Any]) -> Sequence[Any]:
    """Return a column, as one value where all rows hold the same object."""
    first = column[0] if len(column) else None
    if not len(column) or any(value is not first for value in column):
        return column
    return SameAllDown(first, len(column))
