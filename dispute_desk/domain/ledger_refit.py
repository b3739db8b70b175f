"""What was decided about a workbook, carried over to a newer state of the same file.

A row is known again by what stands in it: at its old number, or at the one other place where the
same stands. What was decided of rows and cells that say something else now is let go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_decisions import CellAt, ColumnAt

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions

#: The texts of the rows of each sheet, the first row first.
Texts = Mapping[str, Sequence[tuple[str, ...]]]
#: A row at its old number is the same row while so much of what it said stands there.
_ALIKE = 0.6


def refitted(
    decisions: Decisions, before: Texts, now: Texts, parked: Mapping[str, Place]
) -> tuple[Decisions, int]:
    """Return what still fits, and how many decisions were let go.

    ``parked`` has the row of each choice about a case of the store, by its id.
    """
    rows = _Rows(before, now)
    cells = [(rows.cell(at), text) for at, text in decisions.cells.items()]
    heads = [(sheet, rows.row(Place(sheet, row))) for sheet, row in decisions.header_rows.items()]
    columns = [(rows.column(at), name) for at, name in decisions.columns.items()]
    left_out = [(place, rows.row(place)) for place in decisions.left_out]
    fitted = replace(
        decisions,
        answers=_answers(decisions, rows, parked),
        cells={at: text for at, text in cells if at is not None},
        roles={sheet: role for sheet, role in decisions.roles.items() if sheet in now},
        header_rows={sheet: row for sheet, row in heads if row is not None},
        columns={at: name for at, name in columns if at is not None},
        left_out=frozenset(place._replace(row=row) for place, row in left_out if row is not None),
    )
    return fitted, decisions.count - fitted.count


def _answers(decisions: Decisions, rows: _Rows, parked: Mapping[str, Place]) -> dict[str, str]:
    """Return the answers; those about a row bear its new number."""
    told: dict[str, str] = {}
    for name, answer in decisions.answers.items():
        place = parked.get(name)
        if place is None:
            told[name] = answer
            continue
        row = rows.row(place)
        if row is not None:
            old, new = f"{place.sheet}:{place.row}", f"{place.sheet}:{row}"
            told[name.replace(old, new, 1)] = answer
    return told


class _Rows:
    """Finds rows, cells and columns of the older state in the newer one."""

    def __init__(self, before: Texts, now: Texts) -> None:
        self._before, self._now = before, now
        self._where: dict[str, dict[tuple[str, ...], list[int]]] = {}

    def row(self, place: Place) -> int | None:
        """Return the number (from 1) a row has now; None where it is gone."""
        old, rows = self._old(place), self._now.get(place.sheet, ())
        here = _bare(rows[place.row - 1]) if place.row <= len(rows) else None
        if here == old:
            return place.row
        others = self._rows_that_say(place.sheet, old) if old else []
        if len(others) == 1:
            return others[0]
        return place.row if here and _alike(old, here) else None

    def cell(self, at: CellAt) -> CellAt | None:
        """Return the cell where it is now, if it says what it said."""
        row = self.row(Place(at.sheet, at.row))
        if row is None:
            return None
        old = _at(self._old(Place(at.sheet, at.row)), at.column)
        same = _at(self._now[at.sheet][row - 1], at.column) == old
        return at._replace(row=row) if same else None

    def column(self, at: ColumnAt) -> ColumnAt | None:
        """Return a column where its heading stands now."""
        place = Place(at.sheet, at.header_row)
        row = self.row(place)
        if row is None:
            return None
        heading, headings = _at(self._old(place), at.column), self._now[at.sheet][row - 1]
        if _at(headings, at.column) == heading:
            return at._replace(header_row=row)
        found = [column for column, text in enumerate(headings) if text == heading]
        return ColumnAt(at.sheet, row, found[0]) if len(found) == 1 else None

    def _old(self, place: Place) -> tuple[str, ...]:
        rows = self._before.get(place.sheet, ())
        return _bare(rows[place.row - 1]) if 0 < place.row <= len(rows) else ()

    def _rows_that_say(self, sheet: str, texts: tuple[str, ...]) -> list[int]:
        if sheet not in self._where:
            where: dict[tuple[str, ...], list[int]] = {}
            for number, row in enumerate(self._now.get(sheet, ()), 1):
                where.setdefault(_bare(row), []).append(number)
            self._where[sheet] = where
        return self._where[sheet].get(texts, [])


def _bare(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts without blank ones at the end."""
    last = max((at for at, text in enumerate(texts, 1) if text), default=0)
    return tuple(texts[:last])


def _at(texts: Sequence[str], column: int) -> str:
    return texts[column] if column < len(texts) else ""


def _alike(old: tuple[str, ...], here: tuple[str, ...]) -> bool:
    """Tell whether most of what a row said stands there still."""
    told = [at for at, text in enumerate(old) if text]
    same = sum(_at(here, at) == old[at] for at in told)
    return bool(told) and same >= _ALIKE * len(told)
