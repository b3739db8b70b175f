"""A ledger of ours that comes back: each cell held against the store, as it was and as it is.

Heavy to import (the store comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.ledger_returned import (
    FIELDS,
    LINES_GONE,
    MARK_TWICE,
    NO_SUCH_LINE,
    TWO_LINES,
    WORKER,
)
from dispute_desk.services.exporting import export_headings, export_rows, rows_of
from dispute_desk.services.returned_rehearsal import rehearsed
from dispute_desk.services.returned_targets import ChangedCell, Targets
from dispute_desk.services.returned_values import cell_words, says
from dispute_desk.services.returned_workers import NewWorkers
from dispute_desk.store.readers import exported, returned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Reading, RowText
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.exporting import Line
    from dispute_desk.services.returned_rehearsal import Tried

#: Numbers of persons are shown masked.
_MASKS = {"身份证号": mask_id, "联系电话": mask_phone}
#: What stands in a record id between case and worker.
_ID = "/"


class _Written(NamedTuple):
    """The rows of an export, openly and masked, by record id."""

    openly: dict[str, list[object]]
    masked: dict[str, list[object]]

    def says(self, mark: str, column: int, told: str, form: str) -> bool:
        """Tell whether a cell says what the export wrote there."""
        return any(says(told, rows[mark][column], form) for rows in self)


class ReturnedLedger:
    """Holds the cases of one returned file against the store."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        found: Sequence[tuple[LedgerCase, int]],
    ) -> None:
        self._desk, self._file, self._found = desk, reading.file, found
        ids = sorted({case_id for _, case_id in found})
        self._now = _Written(
            _by_mark(export_rows(desk, ids, masked=False)),
            _by_mark(export_rows(desk, ids, masked=True)),
        )
        self._texts = [(text, case_id) for case, case_id in found for text in case.rows]
        rejected = (one.row for one in reading.rejected)
        #: The record ids the file holds, also of rows that are to be corrected first.
        self._read = {mark_of(text) for text in (*(one for one, _ in self._texts), *rejected)} - {
            ""
        }
        self._targets = Targets(desk, ids)
        self._then = self._as_exported(ids)
        with desk.store.reading() as connection:
            added = returned.rows_added(connection, ids)
            noted = returned.lines_noted(connection, reading.file)
        #: Lines the export had and the file has no more, as far as its name tells.
        self.missing = max(0, (noted or 0) - len(self._read))
        self._firsts = _firsts(self._now.openly)
        self._counts = Counter(mark.partition(_ID)[0] for mark in self._now.openly)
        self._workers = NewWorkers(desk, self._targets.records, added)

    def _as_exported(self, ids: Sequence[int]) -> _Written:
        """Return what the export wrote: of those it may have been, the one most like the file."""
        with self._desk.store.reading() as connection:
            then = [
                exported.lines_then(connection, seq, ids)
                for seq in returned.exports_of(connection, self._file) or [0]
            ]
        differ = set().union(*(changed for changed, _ in then))
        told = [text for text, case_id in self._texts if case_id in differ]
        found = [self._written(changed, lines) for changed, lines in then]
        if len(found) == 1:
            return found[0]
        return min(found, key=lambda one: sum(len(list(_differing(text, one))) for text in told))

    def _written(self, changed: set[int], lines: list[Line]) -> _Written:
        """Return the rows of an export: today's, but those of cases that changed since."""
        marks = {
            mark
            for (kind, mark), one in self._targets.records.items()
            if kind == "case" and one["id"] in changed
        }
        profile = self._desk.profile
        return _Written(
            _same_as(self._now.openly, marks) | _by_mark(rows_of(lines, profile, masked=False)),
            _same_as(self._now.masked, marks) | _by_mark(rows_of(lines, profile, masked=True)),
        )

    def updates(self, before: Tried) -> list[FieldUpdate]:
        """Return what the file says otherwise, in its order; a case once for each of its fields."""
        rows: dict[str, int] = {}
        updates: dict[tuple[str, int, str], FieldUpdate] = {}
        left: dict[tuple[int, str, str], FieldUpdate] = {}
        clashing: set[tuple[str, int, str]] = set()
        for text, case_id in self._texts:
            for one in self._of_row(text, case_id, rows):
                key = (one.kind, one.record_id, one.field)
                if one.standing is Standing.LEFT:
                    left.setdefault((one.case_id, one.heading, one.theirs), one)
                elif updates.setdefault(key, one).value != one.value:
                    clashing.add(key)
        for key in clashing:
            one = updates.pop(key)
            refusal = DeskError(TWO_LINES, heading=one.heading)
            left[one.case_id, one.heading, ""] = one.left(refusal)
        for one in self._gone():
            left.setdefault((one.case_id, RECORD_ID, ""), one)
        tried = rehearsed(self._desk, list(updates.values()), before)
        columns = [heading for heading, _ in export_headings()]
        return sorted(
            [*tried, *left.values()], key=lambda one: (one.place, columns.index(one.heading))
        )

    def _of_row(self, text: RowText, case_id: int, rows: dict[str, int]) -> Iterator[FieldUpdate]:
        mark = mark_of(text)
        plainly = FieldUpdate(
            place=text.place,
            heading=RECORD_ID,
            case_id=case_id,
            standing=Standing.LEFT,
            ours="",
            theirs=mark,
        )
        if not mark:
            new = self._workers.of_row(text, case_id)
            if new is not None:
                yield new
        elif rows.setdefault(mark, text.place.row) != text.place.row:
            yield plainly.left(DeskError(MARK_TWICE, row=rows[mark]))
        elif mark in self._now.openly:
            yield from self._of_line(text, mark, plainly)
        elif mark not in self._then.openly or any(_differing(text, self._then)):
            yield plainly.left(DeskError(NO_SUCH_LINE))

    def _of_line(self, text: RowText, mark: str, plainly: FieldUpdate) -> Iterator[FieldUpdate]:
        """Yield what the cells of a line change; not those that say what the store says by now."""
        case_mark, _, worker_mark = mark.partition(_ID)
        base = self._then if mark in self._then.openly else self._now
        for column, heading, form, told in _differing(text, base):
            if self._now.says(mark, column, told, form):
                continue
            now, then = (rows.openly[mark][column] for rows in (self._now, base))
            cell = ChangedCell(
                heading=heading,
                told=told,
                case_mark=case_mark,
                worker_mark=worker_mark,
                is_first=self._firsts.get(case_mark) == mark,
                on_all_lines=self._on_all_lines(heading, mark),
                is_alone=self._counts[case_mark] == 1,
                written=now,
            )
            one = self._targets.of(
                cell,
                replace(
                    plainly,
                    heading=heading,
                    standing=Standing.FILE if now == then else Standing.BOTH,
                    base=cell_words(base.masked[mark][column], form),
                    ours=cell_words(self._now.masked[mark][column], form),
                    theirs=_masked(heading, told),
                ),
            )
            if one.standing is Standing.LEFT or not one.kind:
                yield replace(one, standing=Standing.LEFT)
            elif one.value != one.seen:  # else only written otherwise: 2024-05-06 and 20240506
                yield one

    @cached_property
    def _told(self) -> dict[tuple[str, object], set[str]]:
        return _told_by_group(self._texts, self._targets)

    def _on_all_lines(self, heading: str, mark: str) -> bool:
        """Tell whether all lines of the case, or of its employer, say the same in a column."""
        told = self._told.get((heading, _group_of(heading, mark, self._targets)), set())
        return len(told) == 1

    def _gone(self) -> Iterator[FieldUpdate]:
        """Yield a line for each case of which the file leaves lines of workers out."""
        of_case: dict[str, list[str]] = {}
        column = [heading for heading, _ in export_headings()].index(WORKER)
        for mark in self._now.openly.keys() & self._then.openly.keys() - self._read:
            name = str(self._now.openly[mark][column] or "")
            of_case.setdefault(mark.partition(_ID)[0], []).append(name)
        for case, case_id in self._found:
            names = of_case.pop(mark_of(case.rows[0]).partition(_ID)[0], None)
            if names:
                plainly = FieldUpdate(
                    place=case.rows[0].place,
                    heading=WORKER,
                    case_id=case_id,
                    standing=Standing.LEFT,
                    ours="、".join(sorted(names)),
                    theirs="",
                )
                yield plainly.left(DeskError(LINES_GONE, names=plainly.ours))


def mark_of(text: RowText) -> str:
    """Return the record id a row bears."""
    return dict(text.cells).get(RECORD_ID, "").strip()


def _differing(text: RowText, written: _Written) -> Iterator[tuple[int, str, str, str]]:
    """Yield column, heading, form and text of the cells that say otherwise than an export."""
    mark = mark_of(text)
    if mark not in written.openly:
        return
    cells = dict(text.cells)
    for column, (heading, form) in enumerate(export_headings()):
        told = cells.get(heading, "")
        known = heading == RECORD_ID or heading not in text.headings
        if not known and not written.says(mark, column, told, form):
            yield column, heading, form, told


def _by_mark(rows: Iterable[list[object]]) -> dict[str, list[object]]:
    return {str(row[0]): row for row in rows}


def _same_as(rows: Mapping[str, list[object]], but: set[str]) -> dict[str, list[object]]:
    """Return the rows of the cases that did not change."""
    return {mark: row for mark, row in rows.items() if mark.partition(_ID)[0] not in but}


def _firsts(rows: Iterable[str]) -> dict[str, str]:
    firsts: dict[str, str] = {}
    for mark in rows:
        firsts.setdefault(mark.partition(_ID)[0], mark)
    return firsts


def _group_of(heading: str, mark: str, targets: Targets) -> object:
    """Return what the lines that share a value have in common: the employer, or the case."""
    case_mark = mark.partition(_ID)[0]
    if FIELDS.get(heading, ("",))[0] != "employer":
        return case_mark
    firm = targets.records.get(("employer", case_mark))
    return firm["id"] if firm else case_mark


def _told_by_group(
    texts: Iterable[tuple[RowText, int]], targets: Targets
) -> dict[tuple[str, object], set[str]]:
    """Return what the lines of a case say of it, and those of an employer of it."""
    asked = [heading for heading, (kind, _) in FIELDS.items() if kind != "claimant"]
    told: dict[tuple[str, object], set[str]] = {}
    for text, _ in texts:
        mark = mark_of(text)
        if not mark:
            continue
        cells = dict(zip_longest(text.headings, text.texts, fillvalue=""))
        for heading in asked:
            group = (heading, _group_of(heading, mark, targets))
            told.setdefault(group, set()).add(str(cells.get(heading, "")).strip())
    return told


def _masked(heading: str, told: str) -> str:
    mask = _MASKS.get(heading)
    return mask(told) if mask and told.strip() else told
