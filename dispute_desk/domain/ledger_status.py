"""What became of each row, to be written beside it in a copy of the workbook, and read past again.

The copy has one more column to the right of everything, under a heading that tells it is ours, and
cells marked in two colours of our own: when the copy is imported again neither is taken for the
office's.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Bin, Place, RowKind, SheetRole
from dispute_desk.domain.ledger_lines import lines_of
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.domain.ledger_text import squeeze
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import Finding, Reading
    from dispute_desk.domain.ledger_grid import Book, Grid, Row
    from dispute_desk.domain.ledger_lines import LedgerLine

#: Over our column, in every language the same: so it is known again.
STATUS_HEADING = "导入状态 Import status"
#: Fills of ours as RRGGBB: a cell that stops its row, and one to look at.
STOPS_FILL, DOUBT_FILL = "FBD5D5", "FFEFC2"
_OURS = frozenset({STOPS_FILL, DOUBT_FILL})
#: Rows in which our heading is looked for anywhere in the row; further down only at its end.
_NEAR = 100
_LISTS = frozenset({SheetRole.CASES, SheetRole.WORKERS})
_HEADINGS = frozenset({RowKind.HEADER, RowKind.REPEATED_HEADER})

_TAKEN = QT_TRANSLATE_NOOP("ledger", "已导入")
_KNOWN = QT_TRANSLATE_NOOP("ledger", "以前已导入")
_READ = QT_TRANSLATE_NOOP("ledger", "可以导入")
_WORKER = QT_TRANSLATE_NOOP("ledger", "归入第 {row} 行的案件")
_INTAKE = QT_TRANSLATE_NOOP("ledger", "咨询，不作案件")
_REPEATED = QT_TRANSLATE_NOOP("ledger", "与“{sheet}”第 {row} 行相同，只计一次")
_CARRIED = QT_TRANSLATE_NOOP("ledger", "“{sheet}”第 {row} 行案件的后续，并入该案")
_REJECTED = QT_TRANSLATE_NOOP("ledger", "没有导入：{why}")
_LOOK = QT_TRANSLATE_NOOP("ledger", "{what}。请留意：{why}")


class CellMark(NamedTuple):
    """A cell to be coloured: its column from 0, and whether it stops its row."""

    column: int
    stops: bool


class RowStatus(NamedTuple):
    """What is written beside a row, and which of its cells are marked."""

    words: str
    cells: tuple[CellMark, ...] = ()


Statuses = dict[str, dict[int, RowStatus]]


def statuses_of(
    reading: Reading,
    translate: Translate | None = None,
    *,
    taken: bool = False,
    known: frozenset[Place] = frozenset(),
) -> Statuses:
    """Return what is written beside the rows of every sheet that lists cases or workers.

    By sheet and row (from 1). ``taken`` says that the reading was imported, ``known`` are the
    first rows of cases the store had before.
    """
    said = _Words(translate, taken=taken, known=known)
    statuses: Statuses = defaultdict(dict)
    for line in lines_of(reading):
        if line.role not in _LISTS:
            continue
        status = said.status(line)
        if status is not None:
            statuses[line.place.sheet][line.place.row] = status
    return dict(statuses)


class _Words:
    def __init__(
        self, translate: Translate | None, *, taken: bool, known: frozenset[Place]
    ) -> None:
        self._translate = translate
        self._taken = taken
        self._known = known

    def status(self, line: LedgerLine) -> RowStatus | None:
        if line.skipped is not None:
            return RowStatus(STATUS_HEADING) if line.skipped.kind in _HEADINGS else None
        what = self._became(line)
        if line.problem is not None:
            return RowStatus(what, tuple(_marks(line, [line.problem], stops=True)))
        if not line.findings:
            return RowStatus(what)
        why = " ".join(message_of(one, self._translate) for one in line.findings)
        words = self._say(_LOOK, what=what, why=why)
        return RowStatus(words, tuple(_marks(line, line.findings, stops=False)))

    def _became(self, line: LedgerLine) -> str:
        if line.problem is not None:
            return self._say(_REJECTED, why=message_of(line.problem, self._translate))
        if line.repeats is not None:
            of = line.repeats.of
            words = _CARRIED if line.repeats.carried_over else _REPEATED
            return self._say(words, sheet=of.sheet, row=of.row)
        if line.into is Bin.INTAKE:
            return self._say(_INTAKE)
        if line.into is Bin.WORKER and line.case is not None:
            return self._say(_WORKER, row=line.case.where[0].row)
        if line.case is not None and line.case.where[0] in self._known:
            return self._say(_KNOWN)
        return self._say(_TAKEN if self._taken else _READ)

    def _say(self, words: str, **facts: object) -> str:
        text = self._translate("ledger", words) if self._translate else words
        return text.format(**facts)


def _marks(line: LedgerLine, findings: Sequence[Finding], *, stops: bool) -> Iterator[CellMark]:
    """Yield the cells the findings are about, found by the headings they name."""
    row = line.row
    if row is None:
        return
    columns = {squeeze(heading): at for at, heading in reversed([*enumerate(row.headings)])}
    for one in findings:
        label = squeeze(one.field or "")
        exact = columns.get(label)
        near = (at for heading, at in columns.items() if label and heading.startswith(label))
        at = exact if exact is not None else next(near, None)
        if at is not None and (stops or (at < len(row.texts) and row.texts[at])):
            yield CellMark(at, stops)  # the colour of a blank cell may be all the office says


def without_status(book: Book) -> Book:
    """Return a book without our column and our colours, where it is a copy we wrote."""
    if not any(_status_column(grid) is not None for grid in book.grids):
        return book
    return replace(book, grids=[_without_status(grid) for grid in book.grids])


def _without_status(grid: Grid) -> Grid:
    at = _status_column(grid)
    rows: Sequence[Row] = grid.rows if at is None else [row[:at] for row in grid.rows]
    fills: Mapping[tuple[int, int], str] = {
        place: fill
        for place, fill in grid.fills.items()
        if fill not in _OURS and (at is None or place[1] < at)
    }
    return replace(grid, rows=rows, fills=fills)


def _status_column(grid: Grid) -> int | None:
    for number, row in enumerate(grid.rows):
        if row and row[-1] == STATUS_HEADING:
            return len(row) - 1
        if number < _NEAR and STATUS_HEADING in row:
            return list(row).index(STATUS_HEADING)
    return None
