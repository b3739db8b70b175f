"""Words of an office a person gave a meaning (搁着 = 部分达成): found in what was put right.

Only words of columns that hold words, which the vocabulary does not know and which mean the same
in every row are remembered; nothing that names anybody of the ledger.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_decisions import CellAt
from dispute_desk.domain.ledger_text import cell_text, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Reading, SheetReading
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Book, Grid, Row
    from dispute_desk.domain.ledger_readings import TableReading
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: What a question about such a word begins with in a profile.
VALUE = "value"
#: The fields whose cells are words.
FIELDS = ("result", "source", "dispute_type")
_LONGEST = 12


class WordSaid(NamedTuple):
    """A word of a column, the field of the column, and as what it is read."""

    field: str
    raw: str
    said: str


def value_question(one: WordSaid) -> str:
    """Return what stands for a word among the answers of a profile."""
    return f"{VALUE}:{one.field}:{one.raw}"


def value_of(question: str, option: str) -> WordSaid | None:
    """Return the word an answer of a profile is about; None where it is about something else."""
    kind, _, about = question.partition(":")
    field, _, raw = about.partition(":")
    return WordSaid(field, raw, option) if kind == VALUE and field in FIELDS and raw else None


def with_words_said(
    reading: Reading, book: Book, decisions: Decisions, vocabulary: Vocabulary
) -> Reading:
    """Return a reading whose tables tell the words that were given a meaning in them."""
    if not decisions.cells:
        return reading
    grids = {one.name: one for one in book.grids}
    names = _names(reading.cases)
    sheets = tuple(
        _with_words(sheet, grids[sheet.sheet], decisions.cells, vocabulary, names)
        if sheet.sheet in grids
        else sheet
        for sheet in reading.sheets
    )
    return replace(reading, sheets=sheets)


def _with_words(
    sheet: SheetReading,
    grid: Grid,
    cells: Mapping[CellAt, str],
    vocabulary: Vocabulary,
    names: Iterable[str],
) -> SheetReading:
    tables = tuple(
        table._replace(words=tuple(_words_of(table, grid, cells, vocabulary, names)))
        for table in sheet.tables
    )
    return replace(sheet, tables=tables)


def _words_of(
    table: TableReading,
    grid: Grid,
    cells: Mapping[CellAt, str],
    vocabulary: Vocabulary,
    names: Iterable[str],
) -> Iterator[WordSaid]:
    first, last = table.first_row + table.header_rows, table.last_row
    for column in table.columns:
        if column.field not in FIELDS:
            continue
        field, at = column.field, column.column
        changed = {
            cell.row: text
            for cell, text in cells.items()
            if (cell.sheet, cell.column) == (grid.name, at) and first <= cell.row <= last
        }
        known = _KNOWN[field](vocabulary)
        for raw, said in _agreed(grid.rows, at, (first, last), changed).items():
            if said and known(raw) is None and _is_a_word(raw) and not _names_one(raw, names):
                yield WordSaid(field, raw, said)


def _agreed(
    rows: Sequence[Row], at: int, between: tuple[int, int], changed: Mapping[int, str]
) -> dict[str, str]:
    """Return the words of a column that were changed into the same wherever they stand."""
    meant: dict[str, set[str]] = {}
    for number, text in changed.items():
        raw = _word(rows[number - 1], at) if number <= len(rows) else ""
        meant.setdefault(raw, set()).add(text.strip())
    if meant:
        for number in range(between[0], min(between[1], len(rows)) + 1):
            raw = _word(rows[number - 1], at)
            if raw in meant and number not in changed:
                meant[raw].add("")
    return {raw: said.pop() for raw, said in meant.items() if len(said) == 1}


def cells_that_say(
    rows: Sequence[Row], sheet: str, first: int, at: int, words: Mapping[str, str]
) -> Iterator[tuple[CellAt, str]]:
    """Yield the cells of a column from a row (from 1) on that hold remembered words, as read."""
    for number in range(first, len(rows) + 1):
        said = words.get(_word(rows[number - 1], at))
        if said is not None:
            yield CellAt(sheet, number, at), said


def _word(row: Row, at: int) -> str:
    value = row[at] if at < len(row) else None
    return tidy(cell_text(value)) if isinstance(value, str) else ""


def _is_a_word(raw: str) -> bool:
    return 0 < len(raw) <= _LONGEST and not any(map(str.isdigit, raw))


def _names_one(raw: str, names: Iterable[str]) -> bool:
    return any(name in raw for name in names)


def _names(cases: Iterable[LedgerCase]) -> frozenset[str]:
    """Return everybody the ledger names."""
    found: set[str] = set()
    for case in cases:
        found.update(one.name for one in case.workers)
        found.update(filter(None, (case.employer, case.handler, case.mediator)))
    return frozenset(one for one in found if len(one) > 1)


_KNOWN: dict[str, Callable[[Vocabulary], Callable[[str], str | None]]] = {
    "result": lambda vocabulary: vocabulary.result,
    "source": lambda vocabulary: vocabulary.source,
    "dispute_type": lambda vocabulary: vocabulary.dispute_type,
}
