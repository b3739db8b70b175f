"""A workbook on the bench, as work beside the window: read, understood, looked at, taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.collecting import (
    no_collections,
    spare_what_is_there,
    walk_everything_again,
)
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.import_rows import ImportPlan, Recognised, split_answers
from dispute_desk.domain.ledger import Reading, RowKind
from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.domain.ledger_line_list import LedgerLines
from dispute_desk.domain.ledger_recalled import Recalled
from dispute_desk.domain.ledger_refit import refitted
from dispute_desk.domain.ledger_shown import SheetShape
from dispute_desk.domain.ledger_status import statuses_of
from dispute_desk.services.import_ahead import IMPORT_STOPPED
from dispute_desk.services.import_memory import Offer, memory_of, offer
from dispute_desk.services.import_session import ImportSession
from dispute_desk.services.importing import ImportLedger, prepare_import
from dispute_desk.services.roster_progress import Watched
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.column_questions import ColumnAsked, column_questions
from dispute_desk.ui.pages.importing.drawing import Drawing, drawing_of
from dispute_desk.ui.pages.importing.lines import Lines
from dispute_desk.ui.pages.importing.sheet_rows import sheet_rows
from dispute_desk.ui.pages.importing.words import Cause, causes_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.ledger import Place, Question
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.import_plan import Planner
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.pages.importing.sheet_rows import SheetRow

#: Time and size: what tells one state of a file from another.
Stamp = tuple[int, int]
#: Rows looked through at once.
_STRETCH = 500
#: What one may choose: workbooks and plain text tables.
PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.et *.ods *.csv *.tsv *.txt"


@dataclass(frozen=True)
class Understood:
    """A reading with all that the bench shows of it; in a large one that is long work."""

    reading: Reading
    plan: ImportPlan
    decisions: Decisions
    shapes: tuple[SheetShape, ...]
    workers: int
    employers: int
    amount_fen: int
    back_paid_fen: int
    drawing: Drawing
    causes: tuple[Cause, ...]
    lines: Lines
    recognised: Recognised
    #: Columns somebody should say a word about.
    columns: tuple[ColumnAsked, ...] = ()
    #: By which profile it was read, and what may be remembered of it.
    recalled: Recalled | None = None
    offer: Offer | None = None

    @property
    def new(self) -> int:
        """How many cases the store does not have."""
        return self.plan.case_count

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """What nobody answered yet: it is taken as proposed."""
        columns = tuple(one.question for one in self.columns)
        return (*self.reading.questions, *columns, *self.plan.questions)

    @property
    def brings_something(self) -> bool:
        """Whether there is anything to write, or to say why there is not."""
        told = self.reading.cases or self.reading.rejected
        return bool(told) and bool(self.new or self.plan.updated or not self.recognised.known)


@dataclass(frozen=True)
class Wanted:
    """A text looked for in a sheet of so many rows, after a cell (row from 1)."""

    text: str
    sheet: str
    rows: int
    row: int
    column: int
    cells: Mapping[CellAt, str]


class OnTheBench:
    """One workbook and its session; asked on the thread of long work only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._session: ImportSession | None = None
        self._stamp = stamp_of(path)
        #: What was read last, by which decisions: choices about the store's cases change no cell.
        self._last: tuple[Decisions, Reading, Planner, Recalled | None] | None = None

    def understand(self, decisions: Decisions, desk: Desk, progress: JobProgress) -> Understood:
        """Return what the workbook is understood as with these decisions."""
        with no_collections():
            session = self._begun(desk)
            answers, choices = split_answers(decisions.answers)
            of_file = replace(decisions, answers=answers)
            reading, planner, recalled = self._read(session, of_file, desk, progress)
            decisions = _begun_by(decisions, reading, recalled)
            of_file = _begun_by(of_file, reading, recalled)
            ours = planner.ours_among(reading)
            plan = planner.plan(reading, choices)
            reading = replace(reading, warnings=(*reading.warnings, *ours))
            lines = LedgerLines(reading)
            drawing = drawing_of(reading, lines)
            understood = Understood(
                reading=reading,
                plan=plan,
                decisions=decisions,
                shapes=tuple(session.shapes()),
                workers=reading.worker_count,
                employers=reading.employer_count,
                amount_fen=reading.amount_fen,
                back_paid_fen=reading.back_paid_fen,
                drawing=drawing,
                causes=tuple(causes_of(drawing.problems)),
                lines=Lines(reading, lines),
                recognised=Recognised(
                    plan.known,
                    plan.changed,
                    ours,
                    plan.updates,
                    plan.choices,
                    plan.twins,
                    plan.missing,
                ),
                columns=column_questions(drawing.sheets.values()),
                recalled=recalled,
                offer=offer(desk, reading, of_file, recalled),
            )
            walk_everything_again()  # what an earlier understanding made may go
            spare_what_is_there()
        return understood

    def _read(
        self, session: ImportSession, decisions: Decisions, desk: Desk, progress: JobProgress
    ) -> tuple[Reading, Planner, Recalled | None]:
        """Return the reading with these decisions; the last one where nothing of it is new.

        With it comes what was remembered: the first reading goes by that.
        """
        if self._last is not None and self._last[0] == decisions:
            return self._last[1:]
        self._last = None
        read = session.read(
            desk, decisions, tell=progress.tell, cancelled=lambda: progress.cancelled
        )
        recalled = session.recalled
        self._last = (_begun_by(decisions, read[0], recalled), *read, recalled)
        return self._last[1:]

    def look_at_the_store_again(self) -> None:
        """Say that the store changed: what was prepared rests on it no more."""
        self._last = None

    def rows(
        self, sheet: str, first: int, count: int, desk: Desk, progress: JobProgress
    ) -> Mapping[int, SheetRow]:
        """Return a stretch of the rows of a sheet, by their numbers (from 1)."""
        del progress
        return sheet_rows(self._begun(desk).rows(sheet, first, count))

    def find(self, wanted: Wanted, desk: Desk, progress: JobProgress) -> tuple[int, int] | None:
        """Return row (from 1) and column of the next cell that holds a text; None for none."""
        session, text = self._begun(desk), wanted.text.casefold()
        for first in (
            *range(wanted.row, wanted.rows + 1, _STRETCH),
            *range(1, wanted.row + 1, _STRETCH),
        ):
            if progress.cancelled:
                return None
            for row in session.rows(wanted.sheet, first, _STRETCH):
                for column, told in enumerate(row.texts):
                    after = (row.row, column) > (wanted.row, wanted.column) or first < wanted.row
                    shown = wanted.cells.get(CellAt(wanted.sheet, row.row, column), told)
                    if after and text in shown.casefold():
                        return row.row, column
        return None

    @property
    def stamp(self) -> Stamp | None:
        """What tells the state of the file that was read from others."""
        return self._stamp

    def read_again(
        self, decisions: Decisions, parked: Mapping[str, Place], desk: Desk, progress: JobProgress
    ) -> tuple[Decisions, int]:
        """Read the file as it is now; return the decisions that still fit, and how many do not.

        What was read before stays until the new state is read whole.
        """
        sheets = sheets_of(decisions, parked)
        before = self._begun(desk).texts(sheets)
        stamp = stamp_of(self.path)
        fresh = self._fresh(desk)
        try:
            fresh.read(desk, Decisions(), tell=progress.tell, cancelled=lambda: progress.cancelled)
            fitted = refitted(decisions, before, fresh.texts(sheets), parked)
        except BaseException:  # raised on: the child must not be left behind
            fresh.close()
            raise
        self.close()
        self._session, self._stamp = fresh, stamp
        return fitted

    def annotate(
        self, about: tuple[Understood, Path, bool], desk: Desk, progress: JobProgress
    ) -> Path:
        """Write a copy that says of every row what became of it.

        ``about`` is what was understood, where the copy goes, and whether the rows are taken in.
        """
        understood, out, taken = about
        self._begun(desk).annotate(
            out,
            statuses_of(
                understood.reading, translated, taken=taken, cells=understood.decisions.cells
            ),
            tell=progress.tell,
            cancelled=lambda: progress.cancelled,
        )
        return out

    def close(self, *_: object) -> None:
        """End the session."""
        session, self._session, self._last = self._session, None, None
        if session is not None:
            session.close()

    def _begun(self, desk: Desk) -> ImportSession:
        if self._session is None:
            self._stamp = stamp_of(self.path)
            self._session = self._fresh(desk)
        return self._session

    def _fresh(self, desk: Desk) -> ImportSession:
        return ImportSession(self.path, desk.office().today, memory_of(desk))


def _begun_by(decisions: Decisions, reading: Reading, recalled: Recalled | None) -> Decisions:
    """Return the decisions with those a reading began with: of a profile, of a copy of ours."""
    if recalled is not None and decisions.profile is None:
        decisions = decisions.over(recalled.decisions)
    left_out = (one.place for one in reading.skipped_rows if one.kind is RowKind.LEFT_OUT)
    return decisions.having_heard(left_out)


def sheets_of(decisions: Decisions, parked: Mapping[str, Place]) -> set[str]:
    """Return the sheets of which rows or cells are decided."""
    return {
        *(cell.sheet for cell in decisions.cells),
        *(column.sheet for column in decisions.columns),
        *(place.sheet for place in (*decisions.left_out, *parked.values())),
        *decisions.header_rows,
        *decisions.roles,
    }


def stamp_of(path: Path) -> Stamp | None:
    """Return what tells one state of a file from another; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def take_in(
    path: Path,
    understood: Understood,
    remembering: Sequence[object],
    desk: Desk,
    progress: JobProgress,
) -> tuple[Outcome, tuple[Outcome, ...]]:
    """Import what was understood; it can be stopped between the pieces it is written in.

    What is to be remembered of it (``remembering``, commands) is done before: the import is what
    Ctrl+Z takes back.
    """

    def stopped() -> bool:
        return progress.cancelled

    command = ImportLedger(
        path=str(path),
        reading=understood.reading,
        plan=understood.plan,
        accept=True,
        watched=Watched(progress.tell, stopped),
    )
    prepared = prepare_import(command, desk, cancelled=stopped)
    if progress.cancelled:
        raise DeskError(IMPORT_STOPPED)
    remembered = tuple(desk.do(command) for command in remembering)
    return desk.do(prepared), remembered
