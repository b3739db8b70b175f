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
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.ledger_lines import lines_of
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.domain.ledger_text import cell_text, squeeze
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import Finding, Reading
    from dispute_desk.domain.ledger_decisions import CellAt
    from dispute_desk.domain.ledger_grid import Book, Grid, Row
    from dispute_desk.domain.ledger_lines import LedgerLine

#: Over our column, in every language the same: so it is known again.
STATUS_HEADING = "导入状态 Import status"
#: Beside a row that somebody said is no case, in every language the same: read again it stays so.
LEFT_OUT_WORDS = "不是案件，不导入 Not a case"
#: What somebody may write there in WPS himself.
_NO_CASE = ("不是案件", "not a case")
#: Fills of ours as RRGGBB: a cell that stops its row, one to look at, one that was put right.
STOPS_FILL, DOUBT_FILL, FIXED_FILL = "FBD5D5", "FFEFC2", "D9F0DC"
_OURS = frozenset({STOPS_FILL, DOUBT_FILL, FIXED_FILL})
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
_FIXED = QT_TRANSLATE_NOOP("ledger", "“{heading}”已改为“{text}”，原文“{raw}”")
_BLANK = QT_TRANSLATE_NOOP("ledger", "（空白）")
NONE_FIXED: Mapping[CellAt, str] = {}


class CellMark(NamedTuple):
    """A cell to be coloured: its column from 0, and in which of our fills.

    ``text`` is what it was put right to, None where it stays; ``words`` say so, with a gap {raw}
    for what stood there.
    """

    column: int
    fill: str
    text: str | None = None
    words: str = ""


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
    cells: Mapping[CellAt, str] = NONE_FIXED,
) -> Statuses:
    """Return what is written beside the rows of every sheet that lists cases or workers.

    By sheet and row (from 1). ``taken`` says that the reading was imported, ``known`` are the
    first rows of cases the store had before; ``cells`` what was put right on the bench: the copy
    holds it, so that it says the same when it is taken in again.
    """
    said = _Words(translate, taken=taken, known=known)
    statuses: Statuses = defaultdict(dict)
    for line in lines_of(reading):
        if line.role not in _LISTS:
            continue
        status = said.status(line)
        if status is not None:
            statuses[line.place.sheet][line.place.row] = status
    headings = _headings_of(reading)
    for at, text in cells.items():
        before = statuses[at.sheet].get(at.row, RowStatus(""))
        heading = headings.get((at.sheet, at.column)) or letters_of(at.column)
        fixed = said.fixed(at.column, heading, text, before.cells)
        others = tuple(one for one in before.cells if one.column != at.column)
        statuses[at.sheet][at.row] = before._replace(cells=(*others, fixed))
    return dict(statuses)


def _headings_of(reading: Reading) -> dict[tuple[str, int], str]:
    """Return the heading of each column of a sheet, that of its first table."""
    found: dict[tuple[str, int], str] = {}
    for sheet in reading.sheets:
        for table in sheet.tables:
            for one in table.columns:
                found.setdefault((sheet.sheet, one.column), one.heading)
    return found


def with_originals(statuses: Statuses, book: Book) -> Statuses:
    """Return the statuses with what stood in cells that were put right; headings stay as they are.

    Only who holds the workbook knows it.
    """
    grids = {one.name: one for one in book.grids}
    return {
        sheet: {
            row: _with_original(status, grids[sheet], row) if sheet in grids else status
            for row, status in rows.items()
        }
        for sheet, rows in statuses.items()
    }


def _with_original(status: RowStatus, grid: Grid, row: int) -> RowStatus:
    told = [one for one in status.cells if one.text is not None]
    if not told or status.words == STATUS_HEADING:
        return status
    cells = grid.rows[row - 1] if 0 < row <= len(grid.rows) else ()
    words = [status.words]
    for one in told:
        raw = grid.errors.get((row, one.column)) or cell_text(
            cells[one.column] if one.column < len(cells) else None
        )
        words.append(one.words.replace("{raw}", raw))
    return status._replace(words="；".join(filter(None, words)))


class _Words:
    def __init__(
        self, translate: Translate | None, *, taken: bool, known: frozenset[Place]
    ) -> None:
        self._translate = translate
        self._taken = taken
        self._known = known

    def status(self, line: LedgerLine) -> RowStatus | None:
        if line.skipped is not None:
            words = LEFT_OUT_WORDS if line.skipped.kind is RowKind.LEFT_OUT else ""
            words = STATUS_HEADING if line.skipped.kind in _HEADINGS else words
            return RowStatus(words) if words else None
        what = self._became(line)
        if line.problem is not None:
            return RowStatus(what, tuple(_marks(line, [line.problem], stops=True)))
        if not line.findings:
            return RowStatus(what)
        why = " ".join(message_of(one, self._translate) for one in line.findings)
        words = self._say(_LOOK, what=what, why=why)
        return RowStatus(words, tuple(_marks(line, line.findings, stops=False)))

    def fixed(self, column: int, heading: str, text: str, before: Sequence[CellMark]) -> CellMark:
        """Return the mark of a cell that was put right; what is still to look at keeps its fill."""
        fill = next((one.fill for one in before if one.column == column), FIXED_FILL)
        words = self._say(_FIXED, heading=heading, text=text or self._say(_BLANK), raw="{raw}")
        return CellMark(column, fill, text, words)

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
            yield CellMark(
                at, STOPS_FILL if stops else DOUBT_FILL
            )  # the colour of a blank cell may be all the office says


def without_status(book: Book) -> Book:
    """Return a book without our column and our colours, where it is a copy we wrote."""
    if not any(_status_column(grid) is not None for grid in book.grids):
        return book
    return replace(book, grids=[_without_status(grid) for grid in book.grids])


def left_out_in(book: Book) -> frozenset[Place]:
    """Return the rows beside which a copy of ours says that they tell of no case."""
    found = []
    for grid in book.grids:
        at = _status_column(grid)
        if at is None:
            continue
        for number, row in enumerate(grid.rows, 1):
            said = cell_text(row[at]).strip().casefold() if at < len(row) else ""
            if said.startswith(_NO_CASE):
                found.append(Place(grid.name, number))
    return frozenset(found)


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
