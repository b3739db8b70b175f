"""What was changed in the sheet as one command; what no field can hold goes into the note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_beside import insured_mark
from dispute_desk.services.roster_lines import (
    KnownWorker,
    RosterFigure,
    RosterInsured,
    RosterLine,
)
from dispute_desk.services.roster_progress import Watched
from dispute_desk.ui.roster.cells import APART
from dispute_desk.ui.roster.columns import BESIDE, INSURED, MATCH, NAME, Reads, SheetColumn
from dispute_desk.ui.roster.words import NO_NAME, TURNED, UNANSWERED, told_with

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.roster.row import SheetRow
    from dispute_desk.ui.roster.sheet import Sheet
    from dispute_desk.ui.steps.case_view import CaseView

NOTE = "note"


def command_of(
    sheet: Sheet, view: CaseView, left: Collection[int] = ()
) -> tuple[SaveRoster, list[int]]:
    """Return the command that saves what was changed but what is ``left``, and its lines' rows."""
    records = {one["id"]: one for one in view.file.claimants}
    lines, rows = [], []
    for number, row in enumerate(sheet.rows):
        if row.changed() and number not in left:
            line = _line(row, sheet, records.get(row.worker_id))
            lines.append(replace(line, **_who(number, sheet)))
            rows.append(number)
    return SaveRoster(case_id=view.id, lines=tuple(lines)), rows


def saving(command: SaveRoster) -> Callable[[Desk, JobProgress], Any]:
    """Return the work of saving, which tells how far it is and stops when it is asked to."""

    def work(desk: Desk, progress: JobProgress) -> Any:  # noqa: ANN401 - what the desk answers
        watched = Watched(progress.tell, lambda: progress.cancelled)
        return desk.do(replace(command, watched=watched))

    return work


def stopped_at(sheet: Sheet, left: Collection[int] = ()) -> tuple[int, int, str] | None:
    """Return the first row that cannot be saved at all: the cell to mend, and why."""
    nameless = next((n for n in sheet.all_nameless() if n not in left), None)
    turned = sheet.turned()
    if nameless is not None:
        return nameless, sheet.place[NAME], told_with(NO_NAME, nameless + 1)
    if turned is not None:
        row, column, doubt = turned
        return row, column, told_with(TURNED, row + 1).replace("%2", doubt)
    unanswered = sheet.people.unanswered()
    if unanswered is not None:
        match = sheet.place[MATCH]
        why = sheet.doubt_of(unanswered, match)
        return unanswered, match, told_with(UNANSWERED, unanswered + 1).replace("%2", why)
    return None


def move_into_notes(sheet: Sheet) -> None:
    """Write what no cell can hold into the note of its row, as one edit; nothing is lost."""
    note = sheet.place[NOTE]
    notes: dict[int, list[str]] = {}
    emptied: list[tuple[int, int, str]] = []
    for row, column in sheet.lost():
        text = f"{sheet.columns[column].full_title}：{sheet.rows[row].cells[column]}"
        notes.setdefault(row, [sheet.text(row, note)] if sheet.text(row, note) else []).append(text)
        emptied.append((row, column, sheet.rows[row].kept.get(column, "")))
    sheet.put([*emptied, *((row, note, "；".join(texts)) for row, texts in notes.items())])


def _line(row: SheetRow, sheet: Sheet, record: dict[str, Any] | None) -> RosterLine:
    changes: dict[str, Any] = {}
    seen: dict[str, Any] = {}
    figures: list[RosterFigure] = []
    beside: dict[str, Any] = {}
    cleared: list[str] = []
    for number in row.changed():
        column, text = sheet.columns[number], row.cells.get(number, "")
        value = sheet.reader.value(column, text)
        if column.reads is Reads.FIGURE:
            figures.append(_figure(row, number, value, sheet))
        elif column.id in BESIDE:
            _put_beside(column, value, beside, cleared)
            if record is not None:
                seen[column.id] = _stood(row, number, sheet)
        elif column.field is not None:
            changes[column.id] = value
            if record is not None:
                seen[column.id] = sheet.reader.stored(column, record)
    return RosterLine(
        claimant_id=row.worker_id,
        changes=changes,
        seen=seen,
        figures=tuple(figures),
        clear=tuple(cleared),
        **beside,
    )


def _put_beside(
    column: SheetColumn,
    value: Any,  # noqa: ANN401 - as the cell is read
    told: dict[str, Any],
    cleared: list[str],
) -> None:
    """Note what stands beside a worker now; an empty cell empties it."""
    if not value:
        cleared.append(column.id)
    elif column.id == INSURED:
        told[INSURED] = tuple(
            RosterInsured(
                insurance=one.insurance,
                status=one.status,
                month_from=one.month_from,
                month_to=one.month_to,
            )
            for one in value
        )
    else:
        told[column.id] = value


def _stood(row: SheetRow, number: int, sheet: Sheet) -> str | None:
    """Return what stood beside a worker, as the command compares it."""
    column = sheet.columns[number]
    before = row.hidden.get(number, row.kept.get(number, ""))
    value = sheet.reader.value(column, before)
    return insured_mark(value or ()) if column.id == INSURED else value


def _who(row: int, sheet: Sheet) -> dict[str, Any]:
    """Return who a new row was said to be."""
    asked, answer = sheet.people.asked(row), sheet.people.answer(row)
    if asked is None or not answer:
        return {}
    if answer == APART:
        return {"known": KnownWorker.APART}
    return {"same_as": asked.person.claimant_id} if asked.person is not None else {}


def _figure(row: SheetRow, number: int, fen: int | None, sheet: Sheet) -> RosterFigure:
    column, stood = sheet.columns[number], row.stood.get(number)
    return RosterFigure(
        layer=column.layer or Layer.CLAIMED,
        amount=None if fen is None else Fen(fen),
        insurance=column.insurance,
        share=column.share,
        month_from=stood.month_from if stood else None,
        month_to=stood.month_to if stood else None,
        seen=Fen(stood.fen if stood else 0),
    )
