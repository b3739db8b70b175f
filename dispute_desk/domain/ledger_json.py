"""A reading as the object ``import --json`` prints (the contract of the command line)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.import_rows import Recognised
from dispute_desk.domain.import_updates import asked, taken
from dispute_desk.domain.ledger_gaps import gap_words
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.domain.ledger_readings import evidence_words
from dispute_desk.domain.ledger_roles import reason_words
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.domain.ledger import (
        Finding,
        LedgerCase,
        Place,
        Question,
        Reading,
        StatedTotal,
    )
    from dispute_desk.domain.ledger_readings import TableReading
    from dispute_desk.domain.months import Month

_INSURANCES = {
    "pension": "养老",
    "medical": "医疗",
    "unemployment": "失业",
    "injury": "工伤",
    "maternity": "生育",
}
_UNTIL_NOW = "至今"


def reading_json(
    reading: Reading,
    *,
    batch: int | None = None,
    records: bool = False,
    recognised: Recognised | None = None,
    translate: Translate | None = None,
) -> dict[str, Any]:
    """Return the contract's object; money as strings, days in ISO, rows as the workbook's.

    ``recognised`` says which cases the store had already; None where no store was asked.
    ``translate(context, source)`` gives the messages in another language.
    """
    told: dict[str, Any] = {
        "file": reading.file,
        "batch": batch,
        "counts": {
            "cases": len(reading.cases),
            "workers": reading.worker_count,
            "employers": reading.employer_count,
            "worker_rows": reading.worker_row_count,
            "rows_rejected": len(reading.rejected),
            "duplicates": len(reading.duplicates),
        },
        "totals_yuan": {
            "amount_involved": yuan_text(reading.amount_fen),
            "back_paid": yuan_text(reading.back_paid_fen),
        },
        "rejected": [_finding(row.finding, translate) for row in reading.rejected],
        "warnings": [_finding(finding, translate) for finding in reading.warnings],
        "duplicates": [
            {**_place(row.place), "of": [row.of.sheet, row.of.row]} for row in reading.duplicates
        ],
        "skipped_rows": [
            {**_place(row.place), "kind": row.kind.value} for row in reading.skipped_rows
        ],
        "sheets": _sheets(reading, translate),
        "stated_totals": _totals(reading, translate),
        "questions": [_question(one, translate) for one in reading.questions],
    }
    told["known"] = None if recognised is None else recognised.known
    _tell_changes(told, recognised or Recognised(), translate)
    if records:
        told["records"] = [case_json(case) for case in reading.cases]
    return told


def _tell_changes(
    told: dict[str, Any], recognised: Recognised, translate: Translate | None
) -> None:
    """Tell of known cases that stand otherwise: what is written, asked, and left to a person."""
    fields: dict[Place, list[FieldUpdate]] = {}
    for one in recognised.updates:
        fields.setdefault(one.place, []).append(one)
    written = {one.id for one in taken(recognised.updates, recognised.choices)}
    updated = {one.case_id for one in recognised.updates if one.id in written}
    if updated:
        told["counts"]["updated"] = len(updated)
    told["changed"] = [
        {
            **_place(place),
            **({"fields": _fields(fields[place], written, translate)} if place in fields else {}),
        }
        for place in recognised.changed
    ]
    told["updates"] = [
        {**_place(place), "fields": _fields(of_row, written, translate)}
        for place, of_row in fields.items()
    ]
    told["rows_missing"] = recognised.missing
    told["questions"] += [
        _question(one, translate) for one in asked(recognised.updates, recognised.choices)
    ]
    told["same_as"] = [
        {
            **_place(one.place),
            "case": one.case_id,
            "ours": one.ours.words,
            "theirs": one.theirs.words,
            "decided": one.decided(recognised.choices),
        }
        for one in recognised.twins
    ]
    told["questions"] += [
        _question(one.question, translate)
        for one in recognised.twins
        if one.id not in recognised.choices
    ]


def _fields(
    updates: Iterable[FieldUpdate], written: set[str], translate: Translate | None
) -> list[dict[str, Any]]:
    return [
        {
            "field": one.heading,
            "base": one.base,
            "ours": one.ours,
            "theirs": one.theirs,
            "changed_by": one.standing.value,
            "taken": one.id in written,
            **({"why": one.refusal.sentence(translate)} if one.refusal else {}),
        }
        for one in updates
    ]


def _question(one: Question, translate: Translate | None) -> dict[str, Any]:
    def in_words(text: str) -> str:
        return said(text, lambda word: translate("ledger", word) if translate else word)

    return {
        "id": one.id,
        "question": in_words(one.question),
        "options": list(one.options),
        "proposed": one.proposed,
        "evidence": in_words(one.evidence),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"sheet": place.sheet, "row": place.row}


def _finding(finding: Finding, translate: Translate | None) -> dict[str, Any]:
    return {
        **_place(finding.place),
        "code": finding.code,
        "field": finding.field,
        "raw": finding.raw,
        "message": message_of(finding, translate),
    }


def _sheets(reading: Reading, translate: Translate | None) -> list[dict[str, Any]]:
    return [
        {
            "sheet": sheet.sheet,
            "role": sheet.role.value,
            "rows": sheet.rows,
            "bins": {one.value: count for one, count in sheet.bins},
            "hidden": sheet.hidden,
            "hidden_rows": sheet.hidden_rows,
            "columns": [{"heading": one.heading, "field": one.field} for one in sheet.columns],
            "reason": reason_words(sheet.reason, translate),
            "fingerprint": sheet.layout.fingerprint,
            "tables": [_table(table, translate) for table in sheet.tables],
        }
        for sheet in reading.sheets
    ]


def _table(table: TableReading, translate: Translate | None) -> dict[str, Any]:
    return {
        "first_row": table.first_row,
        "header_rows": table.header_rows,
        "last_row": table.last_row,
        "role": table.role,
        "half": table.half,
        "layout": table.layout or None,
        "columns": [
            {
                "index": one.column,
                "heading": one.heading,
                "field": one.field,
                "unit": one.unit,
                "evidence": [evidence_words(reason, translate) for reason in one.evidence],
                "confidence": one.confidence,
                "alternatives": list(one.alternatives),
            }
            for one in table.columns
        ],
    }


def _totals(reading: Reading, translate: Translate | None) -> list[dict[str, Any]]:
    return [
        {
            **_place(total.place),
            "field": total.field,
            "stated": _of(total, total.stated_fen),
            "found": _of(total, total.found_fen),
            "match": total.matches,
            "explained": [
                gap_words(one, translate, of_people=total.of_people) for one in total.explained
            ],
        }
        for total in reading.stated_totals
    ]


def _of(total: StatedTotal, number: int) -> str:
    return str(number) if total.of_people else yuan_text(number)


def case_json(case: LedgerCase) -> dict[str, Any]:
    """Return one case as a record of the contract."""
    return {
        "case_no": case.case_no,
        "accept_date": _day(case.accept_date),
        "close_date": _day(case.close_date),
        "source": case.source,
        "source_raw": case.source_raw,
        "employer": case.employer,
        "credit_code": case.credit_code,
        "workers": [
            {
                "name": worker.name,
                "id": worker.id_no,
                "id_partial": worker.id_partial,
                "phone": worker.phone,
                "amount": _money(worker.amount_fen),
            }
            for worker in case.workers
        ],
        "type": case.dispute_type,
        "type_raw": case.dispute_type_raw,
        "persons": case.persons,
        "amount": _money(case.amount_fen),
        "back_paid": _money(case.back_paid_fen),
        "late_fee": _money(case.late_fee_fen),
        "insurances": [_INSURANCES[code] for code in case.insurances],
        "period_start": _month(case.period_start),
        "period_end": _UNTIL_NOW if case.period_open else _month(case.period_end),
        "handler": case.handler,
        "mediator": case.mediator,
        "result": case.result.value,
        "result_raw": case.result_raw,
        "where": [[place.sheet, place.row] for place in case.where],
        "split": [
            {
                "field": one.field,
                "insurance": _INSURANCES.get(one.insurance or ""),
                "share": one.share,
                "amount": _money(one.fen),
            }
            for one in case.split
        ],
        "row_hash": case.row_hash,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)


def _money(fen: int | None) -> str | None:
    return None if fen is None else yuan_text(fen)
