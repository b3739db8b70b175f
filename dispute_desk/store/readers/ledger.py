"""Cases as lines of a ledger: one line per worker, the case's columns on the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, bindparam, func, select

from dispute_desk.domain.amount import COUNTED, Layer, Share
from dispute_desk.store.tables import amount, case_line, cases, claimant, employer, person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_CASES = (
    select(
        cases,
        employer.c.name.label("employer"),
        employer.c.credit_code,
        person.c.name.label("handler"),
        *(case_line.c[layer.value] for layer in COUNTED),
        case_line.c.late_fee,
    )
    .select_from(
        cases.outerjoin(employer, employer.c.id == cases.c.employer_id)
        .outerjoin(person, person.c.id == cases.c.handler_id)
        .outerjoin(case_line, case_line.c.case_id == cases.c.id)
    )
    .where(cases.c.id.in_(_IDS), cases.c.hidden.is_(None))
)
_WORKERS = (
    select(claimant)
    .where(claimant.c.case_id.in_(_IDS), claimant.c.hidden.is_(None))
    .order_by(claimant.c.case_id, claimant.c.id)
)
_SUMS = (
    select(amount.c.claimant_id, amount.c.layer, amount.c.share, func.sum(amount.c.fen))
    .where(
        amount.c.case_id.in_(_IDS),
        amount.c.hidden.is_(None),
        amount.c.claimant_id.is_not(None),
    )
    .group_by(amount.c.claimant_id, amount.c.layer, amount.c.share)
)


def ledger_lines(
    connection: Connection, ids: Sequence[int]
) -> list[tuple[dict[str, Any], dict[str, Any] | None, dict[str, int]]]:
    """Return (case, worker, the worker's fen by layer) in the order asked.

    A case without workers has one line with None. Its own sums stand in the case by layer.
    """
    asked = {"ids": list(ids)}
    found = {row["id"]: dict(row) for row in connection.execute(_CASES, asked).mappings()}
    workers: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(_WORKERS, asked).mappings():
        workers.setdefault(row["case_id"], []).append(dict(row))
    sums: dict[int, dict[str, int]] = {}
    for claimant_id, layer, share, fen in connection.execute(_SUMS, asked):
        late = layer is Layer.PAID and share is Share.LATE_FEE
        own = sums.setdefault(claimant_id, {})
        key = "late_fee" if late else layer.value
        own[key] = own.get(key, 0) + int(fen)
    nobody: list[dict[str, Any] | None] = [None]
    return [
        (found[case_id], worker, sums.get(worker["id"], {}) if worker else {})
        for case_id in ids
        if case_id in found
        for worker in workers.get(case_id, nobody)
    ]
