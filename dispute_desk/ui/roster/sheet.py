"""The sheet itself, without a screen: cells, sums that follow, doubts, undo, what was changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dispute_desk.domain import roster_doubts as doubts
from dispute_desk.ui.roster.cells import said
from dispute_desk.ui.roster.columns import ATTORNEY, ATTORNEY_PHONE, MATCH, NAME, Reads, figure_id
from dispute_desk.ui.roster.doubtful import Doubtful
from dispute_desk.ui.roster.no_people import NoPeople
from dispute_desk.ui.roster.people import People
from dispute_desk.ui.roster.row import NOBODY, SheetRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.ui.roster.cells import CellReader
    from dispute_desk.ui.roster.columns import SheetColumn

#: What makes two rows one person: by whichever of these they agree in.
_IDENTITY = frozenset({"name", "id_no", "phone"})
#: Pairs of cells of which the first may not be later than the second.
_ORDERED = {
    "claim_from": ("claim_to", doubts.MONTHS_TURNED),
    "employed_from": ("employed_to", doubts.DAYS_TURNED),
}


#: A cell before it was changed: row, column, text.
Before = tuple[int, int, str]


class Sheet:
    """The rows of a case's sheet; every edit keeps sums, doubts and undo up to date."""

    def __init__(self, columns: Sequence[SheetColumn], reader: CellReader) -> None:
        self.columns = tuple(columns)
        self.reader = reader
        self.place = {column.id: number for number, column in enumerate(self.columns)}
        self.rows: list[SheetRow] = []
        self.totals: dict[int, int] = defaultdict(int)
        self._parts: dict[str, list[int]] = defaultdict(list)
        self._late: dict[str, list[int]] = defaultdict(list)
        for number, column in enumerate(self.columns):
            if column.counts and column.layer is not None:
                self._parts[column.layer.value].append(number)
            if column.is_late_fee and column.layer is not None:
                self._late[column.layer.value].append(number)
        #: Of each layer the sum that is not divided, and its parts.
        self._divided = [
            (self.place[f"{layer}.none.none"], self._divisions(layer)) for layer in self._parts
        ]
        self._heads = 0
        self.doubtful = Doubtful(self._look, self._look_alone)
        self.people = People(self) if MATCH in self.place else NoPeople(self)
        self._done: list[list[Before]] = []
        self._undone: list[list[Before]] = []
        #: Whether it is being saved: nothing is changed meanwhile.
        self.locked = False

    # --- what stands there ---------------------------------------------------------------

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell; a layer's cell is the sum of its parts."""
        if self.columns[column].reads is Reads.TOTAL:
            return self._total(self.rows[row], column)
        if self.columns[column].reads is Reads.MATCH:
            return self.people.text(row)
        return self.rows[row].cells.get(column, "")

    def is_filled(self, row: int) -> bool:
        """Tell whether something stands in a row."""
        one = self.rows[row]
        return one.worker_id is not None or one.filled > 0

    def headcount(self) -> int:
        """Return how many rows hold somebody."""
        return self._heads

    def first_empty(self) -> int:
        """Return the first of the empty rows at the end."""
        row = len(self.rows)
        while row and not self.is_filled(row - 1):
            row -= 1
        return row

    def why_read_only(self, row: int, column: int) -> str:
        """Say why a sum cannot be typed here (context ``roster``), or nothing."""
        one, what = self.rows[row], self.columns[column]
        if what.reads is Reads.MATCH:
            return "" if self.people.asked(row) else NO_QUESTION
        if what.id in {ATTORNEY, ATTORNEY_PHONE}:
            return SEVERAL_AGENTS if one.agents > 1 else ""
        if what.layer is None:
            return ""
        if what.reads is Reads.TOTAL:
            whole = self.place[figure_id(what.layer, None, None)]
            parts = [n for n in self._parts[what.layer.value] if n != whole]
            if any(one.cells.get(part) for part in parts):
                return IN_PARTS
            column = whole
        stood = one.stood.get(column)
        return MANY_MONTHS if stood is not None and stood.count > 1 else ""

    def total_of(self, layer: str) -> int:
        """Return what a layer comes to over all rows, as the case file counts it."""
        return sum(self.totals[column] for column in self._parts[layer])

    def late_fee_of(self, layer: str) -> int:
        """Return the late fee of a layer over all rows."""
        return sum(self.totals[column] for column in self._late[layer])

    def _total(self, row: SheetRow, column: int) -> str:
        layer = self.columns[column].id
        parts = [row.cells[part] for part in self._parts[layer] if row.cells.get(part)]
        if len(parts) == 1:
            return parts[0]
        found = sum(row.fen.get(part, 0) for part in self._parts[layer])
        return self.reader.shown(self.columns[column], found) if parts else ""

    # --- edits ---------------------------------------------------------------------------

    def load(self, rows: Iterable[SheetRow]) -> None:
        """Show these rows instead; there is nothing to be undone then."""
        self.rows = list(rows)
        self.totals.clear()
        self.people.forget()
        self._done.clear()
        self._undone.clear()
        figures = {n for n, what in enumerate(self.columns) if what.reads is Reads.FIGURE}
        match = self.place.get(MATCH, -1)
        for row in self.rows:
            row.fen.clear()
            row.who = NOBODY
            for column in row.cells.keys() & figures:
                self._count(row, column, row.cells[column])
            row.filled = sum(map(bool, row.cells.values())) - bool(row.cells.get(match))
        self._heads = sum(map(self.is_filled, range(len(self.rows))))
        self.people.meet(range(len(self.rows)))
        self.doubtful.begin(len(self.rows))

    def add_rows(self, count: int) -> None:
        """Add so many empty rows at the end."""
        self.rows += [SheetRow() for _ in range(count)]

    def put(self, cells: Iterable[tuple[int, int, str]], *, typed: bool = False) -> bool:
        """Write cells as one edit; tell whether that changed something."""
        if self.locked:
            return False
        before: list[Before] = []
        others: set[int] = set()
        for row, column, text in self.people.spread(cells):
            where = self._written_to(row, column)
            if where is None:
                continue
            whole = self._whole(row, where, text)
            now = self.reader.tidied(self.columns[where], whole, typed=typed)
            was = self.rows[row].cells.get(where, "")
            if now != was:
                before.append((row, where, was))
                self._set(row, where, now)
                if self.columns[where].id in _IDENTITY:
                    others.add(row)
        self.people.meet(others)
        if before:
            self._done.append(before)
            self._undone.clear()
        return bool(before)

    def _whole(self, row: int, column: int, text: str) -> str:
        """Return what is told of insurance with the insurances of the row where it names none."""
        if self.columns[column].reads is not Reads.INSURED or not self.reader.insured.is_bare(text):
            return text
        return f"{self.rows[row].cells.get(self.place['insurances'], '')} {text}".strip()

    def undo(self) -> tuple[int, int] | None:
        """Take the last edit back; return its first cell, None where there is none."""
        return self._turn(self._done, self._undone)

    def redo(self) -> tuple[int, int] | None:
        """Do again what was taken back."""
        return self._turn(self._undone, self._done)

    def may_undo(self) -> bool:
        """Tell whether there is an edit to take back."""
        return bool(self._done) and not self.locked

    def may_redo(self) -> bool:
        """Tell whether an edit was taken back."""
        return bool(self._undone)

    def last_edit(self) -> object:
        """Return the edit that would be taken back next, to be recognised later."""
        return self._done[-1] if self._done else None

    def _turn(
        self, source: list[list[Before]], other: list[list[Before]]
    ) -> tuple[int, int] | None:
        if not source or self.locked:
            return None
        edit = source.pop()
        there = [(row, column, self.rows[row].cells.get(column, "")) for row, column, _ in edit]
        for row, column, text in reversed(edit):
            self._set(row, column, text)
        self.people.meet({row for row, _, _ in edit})
        other.append(there)
        return edit[0][0], edit[0][1]

    def _written_to(self, row: int, column: int) -> int | None:
        """Return the cell an edit goes to: of a layer's sum the one that is not divided."""
        if self.columns[column].reads is Reads.NOTHING or self.why_read_only(row, column):
            return None
        return self.written_to(column)

    def written_to(self, column: int) -> int:
        """Return the column one types into: of a layer's sum the one that is not divided."""
        what = self.columns[column]
        if what.reads is Reads.TOTAL and what.layer is not None:
            return self.place[figure_id(what.layer, None, None)]
        return column

    def _set(self, row: int, column: int, text: str) -> None:
        one, reads = self.rows[row], self.columns[column].reads
        was = one.worker_id is not None or one.filled > 0
        if reads is not Reads.MATCH:  # who a row is does not make it one of somebody
            one.filled += bool(text) - bool(one.cells.get(column))
        one.cells[column] = text
        if one.clashes:
            one.clashes.pop(column, None)
        self._heads += (one.worker_id is not None or one.filled > 0) - was
        if reads is Reads.FIGURE:
            self._count(one, column, text)
        self.doubtful.again(row)
        if reads is Reads.MATCH:
            self.people.doubt_again(row)

    def _count(self, row: SheetRow, column: int, text: str) -> None:
        """Keep the sum of a column of figures up to date."""
        fen = self.reader.fen(self.columns[column], text)
        self.totals[column] += fen - row.fen.get(column, 0)
        row.fen[column] = fen

    # --- doubts --------------------------------------------------------------------------

    def doubts_in(self, row: int) -> dict[int, str]:
        """Return what is doubtful in a row, by column, in the language of the window."""
        return self.doubtful.of(row)

    def doubt_of(self, row: int, column: int) -> str:
        """Return what is doubtful about a cell; about a layer's sum, what is so in its parts."""
        found = self.doubts_in(row)
        if self.columns[column].reads is not Reads.TOTAL:
            return found.get(column, "")
        parts = self._parts[self.columns[column].id]
        return next((found[part] for part in parts if part in found), "")

    def next_doubt(self, row: int, column: int) -> tuple[int, int] | None:
        """Return the next doubtful cell behind this one, from the top again behind the last."""
        count = len(self.rows)
        for step in range(count + 1):
            here = (row + step) % count if count else 0
            found = sorted(self.doubts_in(here)) if count else []
            if step == 0:
                found = [one for one in found if one > column]
            elif step == count:
                found = [one for one in found if one <= column]
            if found:
                return here, found[0]
        return None

    def lost(self) -> list[tuple[int, int]]:
        """Return the changed cells that cannot be saved where they stand."""
        return [
            (number, column)
            for number, row in enumerate(self.rows)
            for column in row.changed()
            if self.reader.is_lost(self.columns[column], row.cells.get(column, ""))
        ]

    def turned(self) -> tuple[int, int, str] | None:
        """Return the first changed row whose months or days are turned round: the cell, and why.

        A cell that cannot be saved counts as what stood there before: so it would be saved.
        """
        for number, row in enumerate(self.rows):
            for first, (second, doubt) in _ORDERED.items() if row.changed() else ():
                start, end = (self._saved(row, self.place[one]) for one in (first, second))
                if start and end and start > end:
                    return number, self.place[first], said(doubt)
        return None

    def _saved(self, row: SheetRow, column: int) -> str:
        """Return what a cell is saved as once what no cell can hold is in the note."""
        text = row.cells.get(column, "")
        lost = self.reader.is_lost(self.columns[column], text)
        return row.kept.get(column, "") if lost else text

    def nameless(self) -> int | None:
        """Return the first row in which something stands but a name."""
        return next(iter(self.all_nameless()), None)

    def all_nameless(self) -> list[int]:
        """Return the rows in which something stands but a name."""
        name = self.place[NAME]
        numbers = range(len(self.rows))
        return [n for n in numbers if self.is_filled(n) and not self.rows[n].cells.get(name)]

    def changed(self, rows: Iterable[int]) -> list[bool]:
        """Tell of each row whether something in it is to be saved."""
        return [bool(self.rows[row].changed()) for row in rows]

    def is_changed(self) -> bool:
        """Tell whether something is to be saved."""
        return any(row.changed() for row in self.rows)

    def _look(self, row: int) -> dict[int, str]:
        if not self.is_filled(row):
            return {}
        one = self.rows[row]
        found = self.doubtful.alone(row)
        self.people.look(row, found)
        for column, theirs in one.clashes.items():
            found[column] = said(doubts.CHANGED_BY_OTHER, theirs)
        if not one.cells.get(self.place[NAME]):
            found[self.place[NAME]] = said(doubts.NO_NAME)
        return found

    def _look_alone(self, row: int) -> dict[int, str]:
        """Return what is doubtful in a row whoever else is in the sheet."""
        one = self.rows[row]
        found: dict[int, str] = {}
        for column, text in one.cells.items():
            doubt = self.reader.doubt(self.columns[column], one.real(column) if text else "")
            if doubt:
                found[column] = said(doubt, self.reader.about(self.columns[column], text))
        self._look_at_pairs(one, found)
        self._look_at_sums(one, found)
        return found

    def _look_at_pairs(self, row: SheetRow, found: dict[int, str]) -> None:
        for first, (second, doubt) in _ORDERED.items():
            start, end = row.cells.get(self.place[first]), row.cells.get(self.place[second])
            readable = self.place[first] not in found and self.place[second] not in found
            if start and end and readable and start > end:
                found[self.place[first]] = said(doubt)

    def _look_at_sums(self, row: SheetRow, found: dict[int, str]) -> None:
        """Doubt a sum that stands undivided beside its parts."""
        for whole, parts in self._divided:
            if row.fen.get(whole) and any(map(row.fen.get, parts)):
                found.setdefault(whole, said(doubts.SUM_AND_PARTS))

    def _divisions(self, layer: str) -> list[int]:
        """Return the columns a layer is divided into, but for the late fee."""
        whole = self.place[f"{layer}.none.none"]
        parts = self._parts[layer]
        return [n for n in parts if n != whole and not self.columns[n].is_late_fee]


NO_QUESTION = "no_question"
SEVERAL_AGENTS = "several_agents"
IN_PARTS = "in_parts"
MANY_MONTHS = "many_months"
