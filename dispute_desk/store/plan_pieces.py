"""Writes a large prepared import in short pieces, hidden, so that others save in between.

Table by table in the order they point to each other. Every piece gives its rows the keys behind
what the store holds then: somebody's new case may have come in between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, select

from dispute_desk.domain.changes import Change
from dispute_desk.domain.import_rows import GRAMS, IMPORTED_KINDS, Rows
from dispute_desk.domain.same_all_down import SameAllDown
from dispute_desk.store.bulk import made_ready
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.pace import Pace, Pieces
from dispute_desk.store.plan_writing import LINKS, OF_BATCH, new_columns
from dispute_desk.store.search import ADD_MANY_GRAMS
from dispute_desk.store.tables import case_line, import_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.import_rows import Block, ImportPlan
    from dispute_desk.domain.import_under_way import UnderWay
    from dispute_desk.store.store import Store

#: A statement, and the values of its rows.
Statement = tuple[str, list[tuple[Any, ...]]]
#: Rows written by one statement.
SLICE = 500
#: Statements made ready ahead, while others have the store.
_AHEAD = 24
#: What stands beside the records.
_ROWS, _LINES = "import_row", "case_line"


class _Run(NamedTuple):
    """Rows of a plan from place ``at`` (from 1) on that have keys from ``key`` on."""

    at: int
    key: int
    rows: int


@dataclass
class Keys:
    """Which keys the rows of a kind were given; rows one after the other mostly are one run."""

    runs: list[_Run] = field(default_factory=list)

    def give(self, first: int, count: int) -> None:
        """Give so many rows the keys from ``first`` on."""
        last = self.runs[-1] if self.runs else None
        if last is not None and first == last.key + last.rows:
            self.runs[-1] = last._replace(rows=last.rows + count)
        else:
            self.runs.append(_Run(1 if last is None else last.at + last.rows, first, count))

    def of(self, places: Sequence[int | None]) -> Sequence[int | None]:
        """Return the keys of places: None stays, a negated key is already there."""
        if len(self.runs) <= 1:
            base = self.runs[0].key - 1 if self.runs else 0
            if isinstance(places, range):
                return range(places.start + base, places.stop + base)
            return [at if at is None else -at if at < 0 else at + base for at in places]
        return [at if at is None else -at if at < 0 else self._key(at) for at in places]

    def _key(self, at: int) -> int:
        run = self.runs[bisect_right(self.runs, at, key=lambda one: one.at) - 1]
        return run.key + at - run.at


class _Ready(NamedTuple):
    """Statements that write some rows of a table; their keys begin with ``first``."""

    kind: str
    block: Block
    first: int
    rows: int
    statements: list[Statement]


class PlanInPieces:
    """Writes one plan; what is ready to be written is of one table, all before it is written."""

    def __init__(
        self, store: Store, plan: ImportPlan, one: UnderWay, between: Callable[[int, int], None]
    ) -> None:
        """Write for an import under way; ``between(done, total)`` is asked between the pieces."""
        self._keys = {kind: Keys() for kind in IMPORTED_KINDS}
        self._store, self._one, self._between = store, one, between
        self._pace = Pace(Pieces(store.beside))  # until it is written
        self._blocks = _blocks_of(plan)
        self._next = next(self._blocks, None)
        self._ready: deque[_Ready] = deque()
        #: The place (from 1) of the case of the next derived line.
        self._line = 1
        self._done, self._total = 0, rows_of(plan)

    def write(self) -> None:
        """Write everything; whatever stops it is for the caller to take back."""
        with self._store.in_pieces() as pieces:
            self._pace = Pace(pieces)
            while self._ready or self._next is not None:
                self._make_ready_ahead()
                with self._pace.piece() as connection:
                    self._write_piece(connection)
                self._between(self._done, self._total)

    def changes(self) -> list[Change]:
        """Return what was made, for the journal."""
        return [
            Change(kind, run.key, run.key + run.rows - 1, None)
            for kind, keys in self._keys.items()
            for run in keys.runs
        ]

    def _make_ready_ahead(self) -> None:
        """Make statements ready while the store is left to others."""
        with self._store.reading() as connection:
            while self._next is not None and len(self._ready) < _AHEAD and self._pace.is_gap:
                if self._ready and self._ready[0].kind != self._next[0]:
                    return
                self._make_one(connection)

    def _make_one(self, connection: Connection) -> None:
        """Make the next rows ready; what they point to is written."""
        if self._next is None:
            return
        kind, block = self._next
        first = self._ready[-1].first + self._ready[-1].rows if self._ready else 0
        if not self._ready and kind in self._keys:
            first = _free(connection, kind)
        self._ready.append(self._made(connection, kind, block, first))
        self._next = next(self._blocks, None)

    def _made(self, connection: Connection, kind: str, block: Block, first: int) -> _Ready:
        count = len(next(iter(block.values())))
        if kind == _LINES:
            statements = self._lines(connection, block, count)
        else:
            links = {"case_id": "case"} if kind == _ROWS else LINKS.get(kind, {})
            columns = dict(block)
            for name in links.keys() & columns.keys():
                columns[name] = self._keys[links[name]].of(columns[name])
            if kind in self._keys:
                columns |= new_columns(count, first)
            if kind in OF_BATCH or kind == _ROWS:
                columns["batch_id"] = SameAllDown(self._one.batch_id, count)
            if kind in OF_BATCH:
                columns["hidden"] = SameAllDown(self._one.mark, count)
            table = import_row if kind == _ROWS else TABLE_OF[kind]
            statements = [made_ready(connection.dialect, table, columns)]
        return _Ready(kind, block, first, count, [one for one in statements if one is not None])

    def _lines(self, connection: Connection, block: Block, count: int) -> list[Statement | None]:
        ids = self._keys["case"].of(range(self._line, self._line + count))
        self._line += count
        lines = {name: column for name, column in block.items() if name != GRAMS}
        grams = list(zip(ids, block[GRAMS], strict=True))
        ready = made_ready(connection.dialect, case_line, {"case_id": ids, **lines})
        return [ready, (ADD_MANY_GRAMS, grams)]

    def _write_piece(self, connection: Connection) -> None:
        self._look_at_keys(connection)
        is_begun = False
        while not (is_begun and self._pace.is_over):
            is_begun = True
            if not self._ready:
                self._make_one(connection)
            if not self._ready:
                return
            ready = self._ready.popleft()
            for statement in ready.statements:
                connection.exec_driver_sql(*statement)
            if ready.kind in self._keys:
                self._keys[ready.kind].give(ready.first, ready.rows)
            self._done += ready.rows

    def _look_at_keys(self, connection: Connection) -> None:
        """Make anew what is ready where records of others have its keys meanwhile."""
        if not self._ready or self._ready[0].kind not in self._keys:
            return
        first = _free(connection, self._ready[0].kind)
        if first != self._ready[0].first:
            waiting, self._ready = self._ready, deque()
            for one in waiting:
                self._ready.append(self._made(connection, one.kind, one.block, first))
                first += one.rows


def _free(connection: Connection, kind: str) -> int:
    """Return the first key behind those of the store."""
    return int(connection.scalar(select(func.coalesce(func.max(TABLE_OF[kind].c.id), 0))) or 0) + 1


def rows_of(plan: ImportPlan) -> int:
    """Return how many rows of all tables a plan has."""
    return sum(map(len, plan.records.values())) + len(plan.rows) + len(plan.lines)


def _blocks_of(plan: ImportPlan) -> Iterator[tuple[str, Block]]:
    """Yield the rows of a plan in the order they may be written, some hundred at once."""
    told = [(kind, plan.records.get(kind, Rows())) for kind in IMPORTED_KINDS]
    for kind, rows in (*told, (_ROWS, plan.rows), (_LINES, plan.lines)):
        for block in rows.blocks():
            count = len(next(iter(block.values()), ()))
            for start in range(0, count, SLICE):
                part = slice(start, start + SLICE)
                yield kind, {name: column[part] for name, column in block.items()}
