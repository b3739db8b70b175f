"""A large synthetic office by bulk insert, with totals that follow from how it is made."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import insert

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.stages import Stage
from dispute_desk.store import tables

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Each case comes in one of these days after the first, again and again.
DAYS = 700
FIRST = date(2025, 1, 1)
WORKERS = 2
#: Fen of each amount of a paid case: employer, employee, late fee.
PAID = (70_000, 30_000, 500)
_TABLES = {
    "employer": tables.employer,
    "case": tables.cases,
    "move": tables.move,
    "claimant": tables.claimant,
    "amount": tables.amount,
}


def fill(desk: Desk, count: int) -> None:
    """Insert so many cases with moves, two workers each, and amounts; two of three are closed."""
    people = desk.actor.id
    rows: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("employer", "case", "move", "claimant", "amount")
    }
    for number in range(1, 1 + max(1, count // 10)):
        name = f"例制造{number}号有限公司"
        rows["employer"].append({"name": name, "name_key": name, "credit_code": None})
    for number in range(1, count + 1):
        _case(rows, number, people, len(rows["employer"]))
    with desk.store.beside() as connection:
        for kind, found in rows.items():
            for key, row in enumerate(found, 1):
                row |= {"id": key, "uuid": str(UUID(int=key)), "row_version": 1}
            connection.execute(insert(_TABLES[kind]), found)


def came(number: int) -> date:
    """The day a case was accepted."""
    return FIRST + timedelta(days=number % DAYS)


def closed(number: int) -> date | None:
    """The day a case was closed, thirty days later; every third is still open."""
    return came(number) + timedelta(days=30) if number % 3 else None


def _case(
    rows: dict[str, list[dict[str, Any]]], number: int, person_id: int | None, firms: int
) -> None:
    on, ended = came(number), closed(number)
    rows["case"].append(
        {
            "number": f"例〔2025〕{number}号",
            "stage": Stage.CLOSED if ended else Stage.ACCEPTED,
            "origin": Origin.DESK,
            "employer_id": 1 + number % firms,
            "handler_id": person_id,
            "received_on": on,
            "channel": ("VISIT", "HOTLINE_12366", "ONLINE")[number % 3],
            "cause": ("01", "03", "04", "51")[number % 4],
            "accepted_on": on,
            "closed_on": ended,
            "closure_kind": "mediated_performed" if ended else None,
        }
    )
    steps: list[tuple[Stage | None, Stage, date, Tally | None]] = [
        (None, Stage.REGISTERED, on, None),
        (Stage.REGISTERED, Stage.ACCEPTED, on, Tally.ACCEPTED),
    ]
    if ended:
        steps.append((Stage.ACCEPTED, Stage.CLOSED, ended, Tally.CLOSED))
    for start, end, day, tally in steps:
        rows["move"].append(
            {"case_id": number, "start": start, "end": end, "occurred_on": day, "tally": tally}
        )
    for place in range(WORKERS):
        rows["claimant"].append(
            {
                "case_id": number,
                "name": f"工例{number}之{place}",
                "state": ClaimantState.PAID,
                "is_representative": False,
                "person_key": f"phone:{number}:{place}",
            }
        )
    _amounts(rows["amount"], number, on, ended)


def _amounts(rows: list[dict[str, Any]], number: int, on: date, ended: date | None) -> None:
    layers = (Layer.CLAIMED, Layer.VERIFIED, Layer.AGREED)
    rows += [_amount(number, layer, None, on, 100_000) for layer in layers]
    if ended:
        for share, fen in zip((Share.EMPLOYER, Share.EMPLOYEE, Share.LATE_FEE), PAID, strict=True):
            rows.append(_amount(number, Layer.PAID, share, ended, fen))


def _amount(number: int, layer: Layer, share: Share | None, on: date, fen: int) -> dict[str, Any]:
    return {
        "case_id": number,
        "claimant_id": number * WORKERS,
        "layer": layer,
        "insurance": Insurance.PENSION,
        "share": share,
        "fen": fen,
        "occurred_on": on,
    }
