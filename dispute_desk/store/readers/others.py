"""Lists beside the cases: known employers, payments, people, imports, settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from dispute_desk.domain.import_rows import TAKEN_IN
from dispute_desk.domain.payment import proof_key
from dispute_desk.domain.rows import BatchRow, PaymentRow, PersonRow
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import (
    case_line,
    cases,
    claimant,
    employer,
    import_batch,
    import_row,
    payment,
    person,
    setting,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection

#: Cases asked for at once.
_BLOCK = 500


def payment_rows(
    connection: Connection,
    *,
    case_id: int | None = None,
    proof_no: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> list[PaymentRow]:
    """Return payments, the next due first, then the newest paid."""
    query = (
        select(
            payment.c.id,
            payment.c.case_id,
            cases.c.number,
            case_line.c.employer_name.label("employer"),
            claimant.c.name.label("claimant"),
            payment.c.state,
            payment.c.planned_fen,
            (payment.c.employer_fen + payment.c.employee_fen).label("paid_fen"),
            payment.c.late_fee_fen,
            payment.c.due_on,
            payment.c.paid_on,
            payment.c.proof_kind,
            payment.c.proof_no,
        )
        .select_from(
            payment.join(cases, cases.c.id == payment.c.case_id)
            .outerjoin(case_line, case_line.c.case_id == cases.c.id)
            .outerjoin(claimant, claimant.c.id == payment.c.claimant_id)
        )
        .where(payment.c.hidden.is_(None), cases.c.hidden.is_(None))
        .order_by(payment.c.due_on.nulls_last(), payment.c.paid_on.desc(), payment.c.id)
        .limit(limit)
        .offset(offset)
    )
    if case_id is not None:
        query = query.where(payment.c.case_id == case_id)
    if proof_no is not None:
        query = query.where(payment.c.id.in_(given_ids(_proved_by(connection, proof_no))))
    return [PaymentRow(**row) for row in connection.execute(query).mappings()]


def _proved_by(connection: Connection, proof_no: str) -> list[int]:
    """Return the payments under a proof, however its number was written."""
    key = proof_key(proof_no)
    query = select(payment.c.id, payment.c.proof_no).where(
        payment.c.proof_no.is_not(None), func.length(payment.c.proof_no) >= len(key)
    )
    return [row.id for row in connection.execute(query) if proof_key(row.proof_no) == key]


def person_rows(connection: Connection, *, active_only: bool = False) -> list[PersonRow]:
    """Return the people of the station, oldest first."""
    query = select(person).where(person.c.hidden.is_(None)).order_by(person.c.id)
    if active_only:
        query = query.where(person.c.active.is_(True))
    return [
        PersonRow(
            id=row.id,
            name=row.name,
            bundles=tuple(part for part in row.bundles.split(",") if part),
            unit=row.unit,
            active=bool(row.active),
        )
        for row in connection.execute(query)
    ]


def settings(connection: Connection) -> dict[str, Any]:
    """Return the settings of the station by name."""
    query = select(setting.c.name, setting.c.value).where(setting.c.hidden.is_(None))
    return {row.name: json.loads(row.value) for row in connection.execute(query)}


def batch_rows(connection: Connection) -> list[BatchRow]:
    """Return the imports, newest first."""
    query = select(import_batch).order_by(import_batch.c.id.desc())
    return [
        BatchRow(
            id=row.id,
            file_name=row.file_name,
            imported_at=row.imported_at,
            cases=row.cases,
            withdrawn=(row.hidden or 0) > 0,
            under_way=(row.hidden or 0) < 0,
        )
        for row in connection.execute(query)
    ]


def known_row_hashes(connection: Connection) -> list[tuple[str, int]]:
    """Return the hashes of rows already taken in and still there, with their cases."""
    query = (
        select(import_row.c.row_hash, import_row.c.case_id)
        .join(cases, cases.c.id == import_row.c.case_id)
        .where(
            import_row.c.row_hash.is_not(None),
            import_row.c.bin.in_(TAKEN_IN),
            cases.c.hidden.is_(None),
        )
    )
    return [(row.row_hash, row.case_id) for row in connection.execute(query)]


def known_employers(connection: Connection) -> dict[str, list[tuple[int, str | None]]]:
    """Return (id, credit code) of every employer by the key of its name."""
    found: dict[str, list[tuple[int, str | None]]] = {}
    query = select(employer.c.id, employer.c.name_key, employer.c.credit_code).where(
        employer.c.hidden.is_(None)
    )
    for row in connection.execute(query):
        found.setdefault(row.name_key, []).append((row.id, row.credit_code))
    return found


def employer_words(connection: Connection) -> dict[int, tuple[str, str | None, str | None]]:
    """Return name, former names and credit code of every employer."""
    query = select(
        employer.c.id, employer.c.name, employer.c.former_names, employer.c.credit_code
    ).where(employer.c.hidden.is_(None))
    return {row[0]: (row[1], row[2], row[3]) for row in connection.execute(query)}


def case_marks(connection: Connection) -> Iterator[tuple[int, str, str | None, str, int | None]]:
    """Tell id, record id, own number, key of the employer and year of every case in sight."""
    query = (
        select(cases.c.id, cases.c.uuid, cases.c.number, employer.c.name_key, cases.c.received_on)
        .outerjoin_from(cases, employer, employer.c.id == cases.c.employer_id)
        .where(cases.c.hidden.is_(None))
    )
    for row in connection.execute(query):
        day = row.received_on
        yield row.id, row.uuid, row.number, row.name_key or "", day.year if day else None


def case_people(
    connection: Connection,
) -> Iterator[tuple[int, str, str, date | None, str]]:
    """Tell case, name, key of the employer, day it came and number of everyone who has a number."""
    query = (
        select(
            cases.c.id, claimant.c.name, employer.c.name_key, cases.c.received_on, claimant.c.id_no
        )
        .join_from(claimant, cases, cases.c.id == claimant.c.case_id)
        .outerjoin(employer, employer.c.id == cases.c.employer_id)
        .where(cases.c.hidden.is_(None), claimant.c.hidden.is_(None), claimant.c.id_no.is_not(None))
    )
    for row in connection.execute(query):
        yield row.id, row.name, row.name_key or "", row.received_on, row.id_no


def ledger_words(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str | None, int]]:
    """Return the result an old ledger told of these cases, and the fen it says were paid."""
    query = (
        select(cases.c.id, cases.c.legacy_result, case_line.c.ledger_paid)
        .outerjoin_from(cases, case_line, case_line.c.case_id == cases.c.id)
        .where(cases.c.id.in_(bindparam("ids", expanding=True)))
    )
    found: dict[int, tuple[str | None, int]] = {}
    for start in range(0, len(ids), _BLOCK):
        for row in connection.execute(query, {"ids": list(ids[start : start + _BLOCK])}):
            found[row.id] = row.legacy_result, row.ledger_paid or 0
    return found


def columns_of(kind: str) -> tuple[str, ...]:
    """Return the column names of a kind of record."""
    return tuple(TABLE_OF[kind].c.keys())
