"""Cases and workers somebody wrote while an import was, that a case of the import may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.import_twins import could_be_one
from dispute_desk.domain.ledger_text import name_text
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import cases, claimant, employer, journal_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Connection

    from dispute_desk.domain.import_under_way import UnderWay

#: What of a case or a worker says whether two cases may be one.
_TELLS = ("name", "id_no", "received_on", "employer_id")
#: What brought one back into sight that was taken back before (撤销 of a 撤销).
_BACK = '"hidden":null'


def is_met(connection: Connection, one: UnderWay) -> bool:
    """Tell whether a case written since is about a worker of ours, by identity or by name.

    By name as a ledger's cases are asked about: the same worker, employer and month.
    """
    ids = _written_since(connection, one)
    return bool(ids) and (_same(connection, one, ids) or _twins(connection, one, ids))


def _written_since(connection: Connection, one: UnderWay) -> list[int]:
    """Return the cases made or brought back since, or whose worker, day or employer changed."""
    change = journal_change.c
    told = [change.after.contains(f'"{name}"') for name in _TELLS]
    tells = or_(change.before.is_(None), change.after.contains(_BACK), *told)
    query = select(change.case_id).where(
        change.seq > one.since, change.kind.in_(("case", "claimant")), tells
    )
    return [case_id for case_id in connection.scalars(query.distinct()) if case_id is not None]


def _same(connection: Connection, one: UnderWay, ids: list[int]) -> bool:
    """Tell whether one of them bears a number of ours, or has a worker of the same identity."""
    ours = cases.alias()
    numbers = select(cases.c.number).where(cases.c.id.in_(given_ids(ids)))
    same_number = select(ours.c.id).where(
        ours.c.number.in_(numbers), ours.c.batch_id == one.batch_id
    )
    people = select(claimant.c.person_key).where(claimant.c.case_id.in_(given_ids(ids)))
    same_worker = (
        select(ours.c.id)
        .join(claimant, claimant.c.case_id == ours.c.id)
        .where(claimant.c.person_key.in_(people), ours.c.batch_id == one.batch_id)
    )
    found = (connection.scalar(query.limit(1)) for query in (same_number, same_worker))
    return any(case_id is not None for case_id in found)


def _twins(connection: Connection, one: UnderWay, ids: list[int]) -> bool:
    """Tell whether one of them may be a case of ours by name, employer and month."""
    theirs = _by_name(_workers(connection, cases.c.id.in_(given_ids(ids))))
    if not theirs:
        return False
    firms = sorted({firm for _, firm, _ in theirs})
    of_ours = (cases.c.batch_id == one.batch_id) & employer.c.name_key.in_(firms)
    ours = _by_name(_workers(connection, of_ours))
    return any(
        could_be_one(mine, other)
        for key in theirs.keys() & ours.keys()
        for mine in ours[key]
        for other in theirs[key]
    )


def _workers(connection: Connection, which: ColumnElement[bool]) -> Iterable[Any]:
    query = (
        select(claimant.c.name, claimant.c.id_no, employer.c.name_key, cases.c.received_on)
        .select_from(
            claimant.join(cases, cases.c.id == claimant.c.case_id).join(
                employer, employer.c.id == cases.c.employer_id
            )
        )
        .where(which, cases.c.received_on.is_not(None))
    )
    return connection.execute(query)


def _by_name(workers: Iterable[Any]) -> dict[tuple[str, str, str], list[str | None]]:
    found: dict[tuple[str, str, str], list[str | None]] = {}
    for name, number, firm, day in workers:
        found.setdefault((name_text(name), firm, f"{day:%Y-%m}"), []).append(number)
    return found
