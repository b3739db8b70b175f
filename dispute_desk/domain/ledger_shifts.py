"""What a remembered table decides for one of now, what is otherwise in it, and what is asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_column_fields import SAMPLE
from dispute_desk.domain.ledger_columns import FIELD_WORDS, column_fields
from dispute_desk.domain.ledger_decisions import ColumnAt, Decisions
from dispute_desk.domain.ledger_evidence import FORMED, SAME_FORM, shares_of_forms
from dispute_desk.domain.ledger_fingerprint import in_order
from dispute_desk.domain.ledger_grid import filled, letters_of
from dispute_desk.domain.ledger_headings import table_at
from dispute_desk.domain.ledger_likeness import in_place_of
from dispute_desk.domain.ledger_recalled import KEPT, RENAMED_COLUMN, Ask, Shift, ShiftKind
from dispute_desk.domain.ledger_regions import unit_above
from dispute_desk.domain.ledger_text import cell_text
from dispute_desk.domain.ledger_vocabulary import bare_of, unit_word
from dispute_desk.domain.ledger_words_said import VALUE, cells_that_say, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger_decisions import CellAt
    from dispute_desk.domain.ledger_grid import Grid, Table
    from dispute_desk.domain.ledger_likeness import Likeness
    from dispute_desk.domain.ledger_profile import KnownColumn, KnownTable
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_MONEY = frozenset({"amount", "worker_amount", "back_paid", "late_fee"})
#: How large a share of the cells must have the form of a field, and is too small for it.
_AGREES, _CONTRADICTS = 0.6, 0.3
_PERCENT = 100
_YUAN = "元"


class TableRecalled(NamedTuple):
    """What follows for one table of a workbook."""

    decisions: Decisions
    shifts: tuple[Shift, ...]
    asks: tuple[Ask, ...]
    #: What was proposed then, by the id of the question now.
    proposals: tuple[tuple[str, str], ...]


def recall_table(
    grid: Grid, table: Table, known: KnownTable, likeness: Likeness, vocabulary: Vocabulary
) -> TableRecalled:
    """Return what a remembered table says of one that is enough like it."""
    now = _Now(grid, table, known, likeness)
    columns = now.columns(vocabulary)
    asks = tuple(now.asks(columns))
    units = dict(now.units())
    answers, proposals = now.answers(units)
    return TableRecalled(
        Decisions(answers=answers, columns=columns, cells=dict(now.words())),
        tuple(now.shifts(asks, units)),
        asks,
        tuple(proposals.items()),
    )


class _Now:
    """A table beside the remembered one it is like."""

    def __init__(self, grid: Grid, table: Table, known: KnownTable, likeness: Likeness) -> None:
        self._grid, self._table, self._known, self._likeness = grid, table, known, likeness
        self._fields = column_fields(table)
        below = table.header_row - 1 + table.header_rows
        self._rows = grid.rows[below : below + SAMPLE]

    def columns(self, vocabulary: Vocabulary) -> dict[ColumnAt, str | None]:
        """Return what must be said so that every column is read as it was.

        A field that several columns add up to follows from their headings; it is not said. What a
        person said is said again, so that nothing is asked about it.
        """
        counts = Counter(one.field for one in self._known.columns)
        wanted = {
            at: column.field
            for column, at in self._likeness.pairs
            if column.field is None or (counts[column.field] == 1 and column.field in FIELD_WORDS)
        }
        said = {at: column.field for column, at in self._likeness.pairs if column.said}
        wanted = {at: name for at, name in wanted.items() if at not in said}
        fields = self._fields
        for _ in range(2):  # what is said of one column may free or take another
            said |= {at: name for at, name in wanted.items() if name != fields[at]}
            if not said:
                break
            index = self._table.header_row - 1
            fields = column_fields(table_at(self._grid, index, vocabulary, said))
        self._fields = fields
        return {self._at(column): name for column, name in said.items()}

    def asks(self, columns: dict[ColumnAt, str | None]) -> Iterator[Ask]:
        """Yield a question for each column in the place of one that is gone and not read."""
        read = {name for name in (*self._fields, *columns.values()) if name}
        for gone, at in in_place_of(self._known, self._likeness):
            if gone.field is None or gone.field in read or gone.field not in FIELD_WORDS:
                continue
            heading = self._table.headings[at].text
            own = self._fields[at]
            form, share = self._content(gone.field, at)
            options: list[tuple[str, str | None]] = [(FIELD_WORDS[gone.field], gone.field)]
            if own is not None and own in FIELD_WORDS:
                options.append((FIELD_WORDS[own], own))
            options.append((KEPT, None))
            doubtful = 0 <= share < _CONTRADICTS * _PERCENT
            proposed = options[1 if own is not None or doubtful else 0][0]
            yield Ask(
                f"{RENAMED_COLUMN}{heading}",
                heading,
                gone.heading,
                tuple(options),
                proposed,
                form,
                share,
                (self._at(at),),
            )

    def units(self) -> Iterator[tuple[int, tuple[str, str]]]:
        """Yield the money columns whose unit is another now, with both."""
        note = self._note()
        for column, at in self._likeness.pairs:
            if column.field in _MONEY and self._fields[at] in _MONEY:
                before = column.unit or self._known.unit or _YUAN
                now = unit_word(self._table.headings[at].factor) or note or _YUAN
                if before != now:
                    yield at, (before, now)

    def answers(self, units: dict[int, tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
        """Return the answers that still hold by their ids here, and what was proposed then."""
        places = {bare_of(column.heading): at for column, at in self._likeness.pairs}
        answers: dict[str, str] = {}
        proposals: dict[str, str] = {}
        for one in self._known.answers:
            kind, _, about = one.question.partition(":")
            if kind in {"continues", VALUE}:
                continue
            if kind == "unit":
                at = places.get(about)
                if at is None or at in units:
                    continue
                about = self._table.headings[at].bare
            name = f"{kind}:{self._grid.name}" + (f":{about}" if about else "")
            answers[name], proposals[name] = one.option, one.proposed
        return answers, proposals

    def words(self) -> Iterator[tuple[CellAt, str]]:
        """Yield the cells that hold words a person gave a meaning, as they are to be read."""
        told = [value_of(one.question, one.option) for one in self._known.answers]
        first = self._table.header_row + self._table.header_rows
        for at, field in enumerate(self._fields):
            words = {one.raw: one.said for one in told if one and one.field == field}
            if words:
                yield from cells_that_say(self._grid.rows, self._grid.name, first, at, words)

    def shifts(self, asks: Sequence[Ask], units: dict[int, tuple[str, str]]) -> Iterator[Shift]:
        """Yield everything that is otherwise than remembered."""
        sheet = (self._grid.name,)
        known, table, headings = self._known, self._table, self._table.headings
        if table.header_row != known.header_row:
            rows = str(known.header_row), str(table.header_row)
            yield Shift(ShiftKind.HEADER, "", *rows, None, sheet)
        named = [one for one in self._likeness.pairs if one[0].heading]
        kept = in_order([column.column for column, _ in named])
        for number, (column, at) in enumerate(named):
            heading, place = headings[at].text, (self._at(at),)
            if number not in kept:
                letters = letters_of(column.column), letters_of(at)
                yield Shift(ShiftKind.MOVED, heading, *letters, column.field, sheet, place)
            if at in units:
                yield Shift(
                    ShiftKind.UNIT, bare_of(heading), *units[at], column.field, sheet, place
                )
        asked = {one.heading: one for one in asks}
        renamed = self._renamed()
        for at in self._likeness.new:
            heading, place = headings[at].text, (self._at(at),)
            ask = asked.get(heading)
            if ask is not None or at in renamed:
                before = ask.before if ask else renamed[at].heading
                field = ask.field(ask.proposed) if ask else self._fields[at]
                asked_by = ask.id if ask else ""
                told = (ShiftKind.RENAMED, heading, before, letters_of(at))
                yield Shift(*told, field, sheet, place, asked_by)
            else:
                told = (ShiftKind.NEW, heading, "", letters_of(at))
                yield Shift(*told, self._fields[at], sheet, place)
        taken = {one.before for one in asks} | {one.heading for one in renamed.values()}
        for column in self._likeness.gone:
            if column.heading not in taken:
                yield Shift(ShiftKind.GONE, column.heading, field=column.field, sheets=sheet)

    def _renamed(self) -> dict[int, KnownColumn]:
        """Return the new columns that are read as one that is gone was."""
        gone = {one.field: one for one in self._likeness.gone if one.field}
        return {
            at: gone[name]
            for at in self._likeness.new
            if (name := self._fields[at]) is not None and name in gone
        }

    def _content(self, field: str, at: int) -> tuple[str, int]:
        """Return the form of a field and the percentage of cells that have it; -1 for none."""
        form = SAME_FORM.get(field, field)
        shares, seen = shares_of_forms(self._rows, at)
        if form not in FORMED or not seen:
            return field, -1
        return form, round(shares.get(form, 0.0) * _PERCENT)

    def _note(self) -> str | None:
        rows = self._grid.rows[: self._table.header_row - 1]
        texts = (cell_text(value) for row in rows for _, value in filled(row))
        return unit_word(unit_above(" ".join(texts)))

    def _at(self, column: int) -> ColumnAt:
        return ColumnAt(self._grid.name, self._table.header_row, column)
