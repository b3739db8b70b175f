"""Many cases at once with no more than their clocks are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from dispute_desk.domain.rows import CaseFile
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import (
    clock_extension,
    confirmation,
    enquiry,
    signature,
    tax_order,
)
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
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
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import BindParameter, Connection, Table

    _Rows = Sequence[dict[str, Any]]

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
    "clock_extensions": clock_extension,
}
#: Cases asked for at once; the places of fewer stay empty.
AT_ONCE = 50
_IDS: tuple[BindParameter[int], ...] = tuple(bindparam(f"id{place}") for place in range(AT_ONCE))
_CASE = Asked(
    select(cases, case_line.c.first_claimant, case_line.c.employer_name)
    .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
    .where(cases.c.id.in_(_IDS), cases.c.hidden.is_(None))
)
_ASKED = {
    name: Asked(
        select(table, *((REPLY_UNTIL,) if table is paper else ()))
        .where(table.c.case_id.in_(_IDS), table.c.hidden.is_(None))
        .order_by(table.c.id)
    )
    for name, table in _UNDER.items()
}
#: Whom an agreement may wait for.
_PEOPLE = Asked(
    select(
        claimant.c.case_id,
        claimant.c.id,
        claimant.c.name,
        claimant.c.state,
        claimant.c.person_key,
        claimant.c.continues_id,
    )
    .where(claimant.c.case_id.in_(_IDS), claimant.c.hidden.is_(None))
    .order_by(claimant.c.id)
)


#: What rights of the parties of an open case are made of.
OF_RIGHTS = frozenset({"amounts", "agreements", "confirmations", "tax_orders", "signatures"})


def clock_files(
    connection: Connection, ids: Sequence[int], under: Collection[str] | None = None
) -> list[CaseFile]:
    """Return these cases with what starts, stops or pauses a clock; of the parties the names.

    The workers are all there where there is an agreement they may still have to sign, or money
    of theirs; else the first of them stands for the case. ``under`` leaves out what clocks nobody
    asks for are made of.
    """
    wanted = _ASKED.keys() if under is None else under
    found: list[CaseFile] = []
    for start in range(0, len(ids), AT_ONCE):
        found += _block(connection, ids[start : start + AT_ONCE], wanted)
    return found


def _block(
    connection: Connection, ids: Sequence[int], wanted: Collection[str]
) -> Iterator[CaseFile]:
    """Give so many cases in their order, each table read once for all of them."""
    heads = {row["id"]: row for row in _CASE.rows(connection, **_places(ids))}
    under = {name: _by_case(_ASKED[name], connection, ids) for name in wanted}
    asked = under.get("agreements", {}).keys() | under.get("payments", {}).keys()
    people = _by_case(_PEOPLE, connection, [one for one in ids if one in asked])
    for case_id in ids:
        if case_id in heads:
            of_case = {name: rows.get(case_id, ()) for name, rows in under.items()}
            yield _file(connection, dict(heads[case_id]), of_case, people.get(case_id))


def _places(ids: Sequence[int]) -> dict[str, int | None]:
    """Return what stands in the places of a question."""
    filled = dict(enumerate(ids))
    return {f"id{place}": filled.get(place) for place in range(AT_ONCE)}


def _by_case(asked: Asked, connection: Connection, ids: Sequence[int]) -> Mapping[int, _Rows]:
    """Return the rows by case, in their order."""
    found: dict[int, list[dict[str, Any]]] = {}
    for row in asked.rows(connection, **_places(ids)) if ids else ():
        found.setdefault(row["case_id"], []).append(row)
    return found


def _file(
    connection: Connection,
    case: dict[str, Any],
    under: Mapping[str, _Rows],
    people: _Rows | None,
) -> CaseFile:
    who, employer = case.pop("first_claimant"), case.pop("employer_name")
    if people is None:
        people = [{"name": who}] if who else []
    kept = {name: tuple(under.get(name, ())) for name in _ASKED}
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
            "clock_extension": kept["clock_extensions"],
        },
        before=road_before(connection, case),
    )
