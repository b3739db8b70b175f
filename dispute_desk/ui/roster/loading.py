"""A case as rows of the sheet, and the case anew under what was typed meanwhile."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Layer
from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.identity import mask_phone
from dispute_desk.domain.insured_line import Teller
from dispute_desk.domain.insured_text import InsuredTold
from dispute_desk.domain.masking import MASKERS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.roster_lines import CONSENT_LIST
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.cells import insured_words
from dispute_desk.ui.roster.columns import (
    ATTORNEY,
    ATTORNEY_PHONE,
    CONSENT_BY,
    CONSENT_WAY,
    INSURED,
    OUTCOME,
    SIGNED,
    STATE,
    figure_id,
)
from dispute_desk.ui.roster.row import SheetRow, Stood
from dispute_desk.ui.roster.words import NOT_SIGNED, PAID_OF, PAID_SO_FAR
from dispute_desk.ui.steps.agreement_view import parts_of, signers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.ui.roster.columns import SheetColumn
    from dispute_desk.ui.roster.sheet import Sheet
    from dispute_desk.ui.steps.case_view import CaseView

    Row = dict[str, Any]


def rows_of(view: CaseView, sheet: Sheet) -> list[SheetRow]:
    """Return a row for each worker of the case."""
    figures = _figures(view, sheet)
    consents = {
        one["claimant_id"]: one
        for one in view.file.beside["checked_item"]
        if one["list_code"] == CONSENT_LIST
    }
    signed = _signatures(view)
    insured, agents = _insured(view), _agents(view)
    fields, rows = _fields(sheet), []
    for worker in view.people:
        row = SheetRow(worker_id=worker["id"])
        _put_fields(row, worker, sheet, fields)
        consent = consents.get(worker["id"])
        if consent is not None:
            way = view.words.code("consent_ways", consent["item"])
            _keep(row, sheet, {CONSENT_WAY: way, CONSENT_BY: consent["note"] or ""})
        _keep(row, sheet, {INSURED: insured.get(worker["id"], "")})
        _put_agents(row, sheet, agents.get(worker["id"], []))
        told = {
            STATE: view.words.code("claimant_states", worker["state"]),
            SIGNED: signed.get(worker["id"], ""),
            OUTCOME: outcome_of(view, worker),
        }
        _keep(row, sheet, told)
        for column, stood in figures.get(worker["id"], {}).items():
            row.stood[column] = stood
            row.kept[column] = sheet.reader.shown(sheet.columns[column], stood.fen)
        row.cells = dict(row.kept)
        rows.append(row)
    return rows


def rebased(view: CaseView, sheet: Sheet) -> list[SheetRow]:
    """Return the rows of the case as it is now, with what was typed into the sheet on top.

    A cell another changed too is marked with what stands there now.
    """
    typed = {row.worker_id: row for row in sheet.rows if row.worker_id is not None}
    fresh = rows_of(view, sheet)
    for row in fresh:
        mine = typed.get(row.worker_id or 0)
        for column in mine.changed() if mine is not None else ():
            if mine is not None and row.kept.get(column, "") != mine.kept.get(column, ""):
                row.clashes[column] = row.kept.get(column, "")
            if mine is not None:
                row.cells[column] = mine.cells.get(column, "")
    return fresh + [row for row in sheet.rows if row.worker_id is None]


def _insured(view: CaseView) -> dict[int, str]:
    """Return what each worker himself says of his insurance, as the sheet shows it."""
    found: dict[int, list[str]] = defaultdict(list)
    for one in view.file.beside["insured_line"]:
        if one["teller"] is Teller.WORKER and one["enquiry_id"] is None:
            told = (one["insurance"], one["status"], one["month_from"], one["month_to"])
            found[one["claimant_id"]].append(insured_words(InsuredTold(*told)))
    return {worker: "；".join(words) for worker, words in found.items()}


def _agents(view: CaseView) -> dict[int | None, list[Row]]:
    """Return the powers of attorney of each worker alone."""
    found: dict[int | None, list[Row]] = defaultdict(list)
    for one in view.file.beside["power_of_attorney"]:
        if one["party"] is Party.WORKER:
            found[one["claimant_id"]].append(one)
    return found


def _put_agents(row: SheetRow, sheet: Sheet, powers: list[Row]) -> None:
    """Put who acts for a worker into his row; several are only shown."""
    row.agents = len(powers)
    phones = [str(one["agent_phone"]) for one in powers if one["agent_phone"]]
    names = "、".join(one["agent"] for one in powers)
    _keep(row, sheet, {ATTORNEY: names, ATTORNEY_PHONE: "、".join(map(mask_phone, phones))})
    if phones:
        row.hidden[sheet.place[ATTORNEY_PHONE]] = "、".join(phones)


def outcome_of(view: CaseView, worker: Mapping[str, Any]) -> str:
    """Return in a few words what came of the worker's own claim so far."""
    paid = view.fen(Layer.PAID, worker["id"])
    agreed = view.fen(Layer.AGREED, worker["id"])
    if agreed:
        words = translated("roster", PAID_OF)
        return words.replace("%1", yuan_grouped(paid)).replace("%2", yuan_grouped(agreed))
    if paid:
        return translated("roster", PAID_SO_FAR).replace("%1", yuan_grouped(paid))
    ended = worker["state"] in TERMINAL
    return view.words.code("claimant_states", worker["state"]) if ended else ""


def _signatures(view: CaseView) -> dict[int, str]:
    """Return on which day each worker signed the newest agreement that speaks of him."""
    found: dict[int, str] = {}
    for agreement in view.file.agreements:
        days = {
            one["claimant_id"]: one["signed_on"]
            for one in parts_of(view, "signature", agreement)
            if one["party"] is Party.WORKER
        }
        for signer in signers(view, agreement):
            if signer.claimant_id is None:
                continue
            day = days.get(signer.claimant_id)
            in_effect = agreement["effective_on"] if not days else None
            shown = day or in_effect
            found[signer.claimant_id] = str(shown) if shown else translated("roster", NOT_SIGNED)
    return found


def _fields(sheet: Sheet) -> list[tuple[int, SheetColumn, Callable[[str], str] | None]]:
    """Return the columns of fields with their places and what masks them."""
    return [
        (number, column, MASKERS.get(column.field.mask))
        for number, column in enumerate(sheet.columns)
        if column.field is not None
    ]


def _put_fields(
    row: SheetRow,
    worker: Row,
    sheet: Sheet,
    fields: list[tuple[int, SheetColumn, Callable[[str], str] | None]],
) -> None:
    for number, column, mask in fields:
        value = worker.get(column.id)
        if value is None or value is False or value == "":
            continue  # as most of them are
        shown = sheet.reader.shown(column, sheet.reader.stored(column, worker))
        if mask is not None and shown:
            row.hidden[number] = shown
            shown = mask(shown)
        if shown:
            row.kept[number] = shown


def _keep(row: SheetRow, sheet: Sheet, told: dict[str, str]) -> None:
    row.kept.update({sheet.place[name]: text for name, text in told.items() if text})


def _figures(view: CaseView, sheet: Sheet) -> dict[int, dict[int, Stood]]:
    """Return the sums of each worker by column; figures of several months stand together."""
    found: dict[int, dict[int, Stood]] = defaultdict(dict)
    for one in view.file.amounts:
        place = sheet.place.get(figure_id(one["layer"], one["insurance"], one["share"]))
        if one["claimant_id"] is None or place is None:
            continue
        there = found[one["claimant_id"]].get(place)
        if there is None:
            made = Stood(int(one["fen"]), 1, one["month_from"], one["month_to"])
        else:
            made = Stood(there.fen + int(one["fen"]), there.count + 1)
        found[one["claimant_id"]][place] = made
    return found
