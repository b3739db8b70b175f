"""One case with everything under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, func, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.rows import CaseFile
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
    from sqlalchemy import Connection

_UNDER: dict[str, Table] = {
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
    case = _one(connection, cases, case_id)
    if case is None:
        return None
    under = {name: _rows(connection, table, case_id) for name, table in _UNDER.items()}
    firm = _one(connection, employer, case["employer_id"]) if case["employer_id"] else None
    return CaseFile(
        id=case_id,
        case=case,
        employer=firm or {},
        sums=sums(connection, case_id),
        ledger_rows=_ledger_rows(connection, case_id),
        people=people(connection),
        **under,
    )


def _one(connection: Connection, table: Table, record_id: int) -> dict[str, Any] | None:
    row = connection.execute(
        select(table).where(table.c.id == record_id, table.c.hidden.is_(None))
    ).first()
    return None if row is None else dict(row._mapping)  # noqa: SLF001 - public mapping view


def _rows(connection: Connection, table: Table, case_id: int) -> tuple[dict[str, Any], ...]:
    query = (
        select(table)
        .where(table.c.case_id == case_id, table.c.hidden.is_(None))
        .order_by(table.c.id)
    )
    return tuple(dict(row) for row in connection.execute(query).mappings())


def sums(connection: Connection, case_id: int) -> dict[str, int]:
    """Return the fen of each layer of a case; the paid late fee is its own key."""
    found = {layer.value: 0 for layer in Layer} | {"late_fee": 0}
    query = (
        select(amount.c.layer, amount.c.share, func.sum(amount.c.fen))
        .where(amount.c.case_id == case_id, amount.c.hidden.is_(None))
        .group_by(amount.c.layer, amount.c.share)
    )
    for layer, share, fen in connection.execute(query):
        late = share is Share.LATE_FEE and layer in {Layer.PAID, Layer.LEDGER_PAID}
        if late and layer is Layer.LEDGER_PAID:
            continue
        found["late_fee" if late else layer.value] += int(fen)
    return found


def _ledger_rows(connection: Connection, case_id: int) -> tuple[dict[str, Any], ...]:
    query = select(import_row).where(import_row.c.case_id == case_id).order_by(import_row.c.id)
    return tuple(dict(row) for row in connection.execute(query).mappings())


def people(connection: Connection) -> dict[int, str]:
    """Return the names of all people who ever worked here, by id."""
    return {row.id: row.name for row in connection.execute(select(person.c.id, person.c.name))}
