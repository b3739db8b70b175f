"""A sheet whose rows are not people to be recognised, such as wages by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.roster.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.same_people import Key


class NoPeople(People):
    """Knows nobody: no row is another one, and nothing is asked about who it is."""

    def meet(self, rows: Iterable[int]) -> None:
        """Nobody is met."""

    def twin_of(self, row: int) -> tuple[Key, int] | None:
        """No row is another one."""
        del row
        return None

    def row_of(self, told: Mapping[str, str], before: int) -> int | None:
        """Every pasted line is a new one."""
        del told, before
        return None

    def unanswered(self) -> int | None:
        """Nothing is asked."""

    def sought(self) -> dict[Key, str]:
        """Other cases are not asked about anybody."""
        return {}

    def look(self, row: int, found: dict[int, str]) -> None:
        """Nothing is doubtful about who a row is."""

    def spread(self, cells: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the cells as they are."""
        return list(cells)

    def doubt_again(self, row: int) -> None:
        """There is nothing to look at again."""
