"""One case with everything under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, bindparam, select

from dispute_desk.domain.amount import COUNTED, Layer, Share
from dispute_desk.domain.rows import CaseFile
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import OF_A_CASE
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
from dispute_desk.store.readers.road_before import road_before
from dispute_desk.store.readers.unsigned_plans import taken_up
from dispute_desk.store.tables import (
    agreement,
    amount,
    cases,
    claimant,
    employer,
    follow_up,
    import_row,
    move,
    note,
    paper,
    payment,
    person,
    referral,
    session,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

#: The lists of a case file and their tables.
UNDER: dict[str, Table] = {
    "claimants": claimant,
    "amounts": amount,
    "sessions": session,
    "agreements": agreement,
    "payments": payment,
    "follow_ups": follow_up,
    "referrals": referral,
    "notes": note,
    "papers": paper,
    "moves": move,
}


def case_file(connection: Connection, case_id: int) -> CaseFile | None:
    """Return the whole case, or None when it is gone."""
    case = _one(_CASE, connection, case_id)
    if case is None:
        return None
    under: dict[str, Any] = {
        name: tuple(asked.rows(connection, id=case_id)) for name, asked in _ASKED.items()
    }
    under["notes"] = _NOTES.late_rows(connection, id=case_id)
    beside = {kind: tuple(asked.rows(connection, id=case_id)) for kind, asked in _BESIDE.items()}
    firm = _one(_FIRM, connection, case["employer_id"]) if case["employer_id"] else None
    return assembled(connection, case, firm, under, beside)


def assembled(
    connection: Connection,
    case: dict[str, Any],
    firm: dict[str, Any] | None,
    under: dict[str, Any],
    beside: dict[str, tuple[dict[str, Any], ...]],
) -> CaseFile:
    """Return the file of a case made of these records."""
    imported = case["batch_id"] is not None
    before = road_before(connection, case)
    known = (*before.agreements, *under["agreements"])
    unsigned = [one["id"] for one in known if one["effective_on"] is None]
    return CaseFile(
        id=case["id"],
        case=case,
        employer=firm or {},
        sums=summed(
            (amount["layer"], amount["share"], amount["fen"]) for amount in under["amounts"]
        ),
        ledger_rows=tuple(_LEDGER.rows(connection, id=case["id"])) if imported else (),
        people={row["id"]: row["name"] for row in _PEOPLE.rows(connection)},
        beside=beside,
        before=before,
        taken_up=taken_up(connection, unsigned),
        **under,
    )


def _by_id(table: Table) -> Asked:
    return Asked(select(table).where(table.c.id == bindparam("id"), table.c.hidden.is_(None)))


def _of_case(table: Table) -> Asked:
    more = (REPLY_UNTIL,) if table is paper else ()
    query = select(table, *more).where(table.c.case_id == bindparam("id"), table.c.hidden.is_(None))
    return Asked(query.order_by(table.c.id))


_CASE, _FIRM = _by_id(cases), _by_id(employer)
_ASKED = {name: _of_case(table) for name, table in UNDER.items() if table is not note}
#: There may be thousands of them, and most questions to a case look at none.
_NOTES = _of_case(note)
_BESIDE = {table.name: _of_case(table) for table in OF_A_CASE}
_LEDGER = Asked(
    select(import_row).where(import_row.c.case_id == bindparam("id")).order_by(import_row.c.id)
)
_PEOPLE = Asked(select(person.c.id, person.c.name))


def _one(asked: Asked, connection: Connection, record_id: int) -> dict[str, Any] | None:
    return next(iter(asked.rows(connection, id=record_id)), None)


def summed(amounts: Iterable[tuple[Layer, Share | None, int]]) -> dict[str, int]:
    """Return the fen of each layer; the late fee of what was paid is its own key."""
    found = {layer.value: 0 for layer in COUNTED} | {"late_fee": 0}
    for layer, share, fen in amounts:
        if layer not in COUNTED:
            continue
        late = share is Share.LATE_FEE and layer in {Layer.PAID, Layer.LEDGER_PAID}
        if late and layer is Layer.LEDGER_PAID:
            continue
        found["late_fee" if late else layer.value] += fen
    return found
