"""Whose signatures the agreements lack that the workers of a case concluded in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, literal_column, or_, select

from dispute_desk.domain.amount import OF_AGREEMENTS
from dispute_desk.domain.rows import CaseFile
from dispute_desk.domain.signing import lacking
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import signature
from dispute_desk.store.tables import amount, cases, claimant, employer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Table

    from dispute_desk.domain.agreement_parts import Signer

    Row = dict[str, Any]
    Unsigned = tuple[tuple[int, tuple[Signer, ...]], ...]


def _of_case(table: Table) -> Asked:
    query = select(table).where(table.c.case_id == bindparam("id"), table.c.hidden.is_(None))
    return Asked(query.order_by(table.c.id))


#: Sums of agreements, in force or waiting.
SUMS_AGREED = or_(
    *(amount.c.layer == literal_column(f"'{one.value}'") for one in sorted(OF_AGREEMENTS))
)
_SIGNATURES = _of_case(signature)
_SUMS = Asked(
    select(amount.c.claimant_id, amount.c.layer, amount.c.basis).where(
        amount.c.case_id == bindparam("id"),
        SUMS_AGREED,
        amount.c.hidden.is_(None),
    )
)
_PEOPLE = Asked(
    select(
        claimant.c.id,
        claimant.c.name,
        claimant.c.state,
        claimant.c.person_key,
        claimant.c.continues_id,
    )
    .where(claimant.c.case_id == bindparam("id"), claimant.c.hidden.is_(None))
    .order_by(claimant.c.id)
)
_FIRM = Asked(
    select(employer.c.name)
    .join(cases, cases.c.employer_id == employer.c.id)
    .where(cases.c.id == bindparam("id"))
)


def signed_in(connection: Connection, case_id: int) -> tuple[Row, ...]:
    """Return the signatures recorded in a case."""
    return tuple(_SIGNATURES.rows(connection, id=case_id))


def unsigned_in(connection: Connection, case_id: int, agreements: Iterable[Row]) -> Unsigned:
    """Return by key whose signatures these agreements of a case lack, and nothing of the others."""
    file = CaseFile.of_parts(
        {"id": case_id},
        employer=next(iter(_FIRM.rows(connection, id=case_id)), None),
        claimants=_PEOPLE.rows(connection, id=case_id),
        amounts=_SUMS.rows(connection, id=case_id),
        beside={"signature": signed_in(connection, case_id)},
    )
    told = ((one["id"], tuple(lacking(file, one))) for one in agreements)
    return tuple((key, left) for key, left in told if left)
