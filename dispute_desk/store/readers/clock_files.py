"""Many cases at once with no more than their clocks are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from dispute_desk.domain.rows import CaseFile
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import confirmation, enquiry, signature, tax_order
from dispute_desk.store.readers.road_before import road_before
from dispute_desk.store.tables import (
    agreement,
    amount,
    case_line,
    cases,
    claimant,
    follow_up,
    move,
    paper,
    payment,
    referral,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Table

_UNDER: dict[str, Table] = {
    "amounts": amount,
    "agreements": agreement,
    "payments": payment,
    "follow_ups": follow_up,
    "referrals": referral,
    "papers": paper,
    "moves": move,
    "confirmations": confirmation,
    "enquiries": enquiry,
    "tax_orders": tax_order,
    "signatures": signature,
}
_CASE = Asked(
    select(cases, case_line.c.first_claimant, case_line.c.employer_name)
    .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
    .where(cases.c.id == bindparam("id"), cases.c.hidden.is_(None))
)
_ASKED = {
    name: Asked(
        select(table)
        .where(table.c.case_id == bindparam("id"), table.c.hidden.is_(None))
        .order_by(table.c.id)
    )
    for name, table in _UNDER.items()
}
#: Whom an agreement may wait for.
_PEOPLE = Asked(
    select(claimant.c.id, claimant.c.name, claimant.c.state, claimant.c.person_key)
    .where(claimant.c.case_id == bindparam("id"), claimant.c.hidden.is_(None))
    .order_by(claimant.c.id)
)


#: What rights of the parties of an open case are made of.
OF_RIGHTS = frozenset({"amounts", "agreements", "confirmations", "tax_orders", "signatures"})


def clock_files(
    connection: Connection, ids: Sequence[int], under: Collection[str] | None = None
) -> list[CaseFile]:
    """Return these cases with what starts, stops or pauses a clock; of the parties the names.

    The workers are all there where there is an agreement they may still have to sign; else the
    first of them stands for the case. ``under`` leaves out what clocks nobody asks for are made of.
    """
    wanted = _ASKED.keys() if under is None else under
    return [
        _file(connection, case, wanted)
        for case_id in ids
        for case in _CASE.rows(connection, id=case_id)
    ]


def _file(connection: Connection, case: dict[str, Any], wanted: Collection[str]) -> CaseFile:
    under = {
        name: asked.rows(connection, id=case["id"]) if name in wanted else []
        for name, asked in _ASKED.items()
    }
    who, employer = case.pop("first_claimant"), case.pop("employer_name")
    people = [{"name": who}] if who else []
    if under["agreements"]:
        people = _PEOPLE.rows(connection, id=case["id"])
    kept = {name: tuple(rows) for name, rows in under.items()}
    return CaseFile(
        id=case["id"],
        case=case,
        employer={"name": employer},
        sums={},
        claimants=tuple(people),
        amounts=kept["amounts"],
        sessions=(),
        agreements=kept["agreements"],
        payments=kept["payments"],
        follow_ups=kept["follow_ups"],
        referrals=kept["referrals"],
        notes=(),
        papers=kept["papers"],
        moves=kept["moves"],
        ledger_rows=(),
        people={},
        beside={
            "confirmation": kept["confirmations"],
            "enquiry": kept["enquiries"],
            "tax_order": kept["tax_orders"],
            "signature": kept["signatures"],
        },
        before=road_before(connection, case),
    )
