"""Which lines of 今日待办 were acted on, so that what an undo brings back is chosen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.today import Awaited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.pages.today.lines import Line

    Place = tuple[str, int]

#: So many acts back the line of one is found again in its own section.
KEPT = 40


def place_of(line: Line) -> Place | None:
    """Return what tells a line of a case, or of a request, from the others."""
    if line.item is None:
        return None
    if line.item.awaited is Awaited.CLOCK:
        return f"{line.section.id}.clock.{line.item.body}", line.item.case_id
    if line.item.awaited is not None and line.item.record_id:
        return f"{line.section.id}.{line.item.awaited}", line.item.record_id
    return line.section.id, line.item.case_id


class Acted:
    """Remembers the lines of the last acts, each act by the cases it was about."""

    def __init__(self) -> None:
        self._acts: list[tuple[frozenset[int], frozenset[Place]]] = []

    def note(self, lines: Sequence[Line]) -> None:
        """Note that these lines are acted on together."""
        cases = frozenset(case for line in lines for case in _cases(line))
        places = frozenset(place for line in lines if (place := place_of(line)) is not None)
        self._acts = [*self._acts[1 - KEPT :], (cases, places)]

    def rows_of(self, cases: frozenset[int], lines: Sequence[Line]) -> list[int]:
        """Return the rows of what was taken back or done again in these cases.

        They are the lines once acted on, where they are there again; else the first line of one
        of the cases. The newest cases tell of nothing to be done and come last.
        """
        for about, places in reversed(self._acts):
            if about & cases:
                found = [row for row, one in enumerate(lines) if place_of(one) in places]
                if found:
                    return found
        rows = [row for row, one in enumerate(lines) if cases & _cases(one)]
        return sorted(rows, key=lambda row: (lines[row].section.id == "recent", row))[:1]


def _cases(line: Line) -> frozenset[int]:
    """Return the case a line is about, and the one its record lies in."""
    if line.item is None:
        return frozenset()
    return frozenset({line.item.case_id, line.item.lies_in} - {0})
