"""What was changed in the sheet as one command; what no field can hold goes into the note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.roster import RosterFigure, RosterLine, SaveRoster
from dispute_desk.ui.roster.columns import CONSENT_BY, CONSENT_WAY, Reads

if TYPE_CHECKING:
    from dispute_desk.ui.roster.sheet import Sheet, SheetRow
    from dispute_desk.ui.steps.case_view import CaseView

NOTE = "note"


def command_of(sheet: Sheet, view: CaseView) -> tuple[SaveRoster, list[int]]:
    """Return the command that saves what was changed, and the row of each of its lines."""
    records = {one["id"]: one for one in view.file.claimants}
    lines, rows = [], []
    for number, row in enumerate(sheet.rows):
        if row.changed():
            lines.append(_line(row, sheet, records.get(row.worker_id)))
            rows.append(number)
    return SaveRoster(case_id=view.id, lines=tuple(lines)), rows


def move_into_notes(sheet: Sheet) -> None:
    """Write what no cell can hold into the note of its row, as one edit; nothing is lost."""
    note = sheet.place[NOTE]
    notes: dict[int, list[str]] = {}
    emptied: list[tuple[int, int, str]] = []
    for row, column in sheet.lost():
        text = f"{sheet.columns[column].title}：{sheet.rows[row].cells[column]}"
        notes.setdefault(row, [sheet.text(row, note)] if sheet.text(row, note) else []).append(text)
        emptied.append((row, column, sheet.rows[row].kept.get(column, "")))
    sheet.put([*emptied, *((row, note, "；".join(texts)) for row, texts in notes.items())])


def _line(row: SheetRow, sheet: Sheet, record: dict[str, Any] | None) -> RosterLine:
    changes: dict[str, Any] = {}
    seen: dict[str, Any] = {}
    figures: list[RosterFigure] = []
    consent: dict[str, str] = {}
    for number in row.changed():
        column, text = sheet.columns[number], row.cells.get(number, "")
        value = sheet.reader.value(column, text)
        if column.reads is Reads.FIGURE:
            figures.append(_figure(row, number, value, sheet))
        elif column.id in {CONSENT_WAY, CONSENT_BY}:
            consent[column.id] = value
        elif column.field is not None:
            changes[column.id] = value
            if record is not None:
                seen[column.id] = sheet.reader.stored(column, record)
    return RosterLine(
        claimant_id=row.worker_id,
        changes=changes,
        seen=seen,
        figures=tuple(figures),
        consent_way=consent.get(CONSENT_WAY),
        consent_by=consent.get(CONSENT_BY),
    )


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
