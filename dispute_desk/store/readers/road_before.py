"""What the workers of a case came through before: the road, and the agreements they stand on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from dispute_desk.domain.repayment_words import REPAYMENT_LIST
from dispute_desk.domain.rows import RoadBefore
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import checked_item, confirmation, ticket
from dispute_desk.store.readers.signed_before import SUMS_AGREED, signed_in, unsigned_in
from dispute_desk.store.tables import agreement, amount, cases, claimant, move

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import CTE, Connection

    Row = dict[str, Any]


def _merged_here() -> CTE:
    """Return the cases merged into the one asked about; a circle ends where it began."""
    seen = cases.c.hidden.is_(None)
    here = select(cases.c.id).where(cases.c.merged_into == bindparam("id"), seen)
    found = here.cte("merged_here", recursive=True)
    return found.union(select(cases.c.id).where(cases.c.merged_into == found.c.id, seen))


#: A case of which this one was split, and its moves up to then: they have smaller keys.
_FROM = Asked(
    select(cases.c.id, cases.c.split_from, cases.c.merged_into).where(cases.c.id == bindparam("id"))
)
_MERGED = Asked(
    select(cases.c.id)
    .where(cases.c.merged_into == bindparam("id"), cases.c.hidden.is_(None))
    .order_by(cases.c.id)
)
#: All cases merged into one, also by way of another, and the tickets that wait in them.
_ALL_MERGED = _merged_here()
_TICKETS = Asked(
    select(ticket)
    .where(
        ticket.c.case_id.in_(select(_ALL_MERGED.c.id)),
        ticket.c.replied_on.is_(None),
        ticket.c.returned_on.is_(None),
        ticket.c.hidden.is_(None),
    )
    .order_by(ticket.c.id)
)
_FIRST = Asked(
    select(func.min(move.c.id).label("id"), func.min(move.c.recorded_at).label("at")).where(
        move.c.case_id == bindparam("id"), move.c.hidden.is_(None)
    )
)
_MOVES = Asked(
    select(move)
    .where(
        move.c.case_id == bindparam("id"),
        move.c.id < bindparam("first"),
        move.c.hidden.is_(None),
    )
    .order_by(move.c.id)
)
#: The employer's papers that were ticked off in a case up to a moment.
_FORMS = Asked(
    select(checked_item)
    .where(
        checked_item.c.case_id == bindparam("id"),
        checked_item.c.list_code == REPAYMENT_LIST,
        checked_item.c.claimant_id.is_(None),
        checked_item.c.hidden.is_(None),
    )
    .order_by(checked_item.c.id)
)
#: What the sums of agreements in a case are based on; of the whole case where nobody is named.
_BASES = Asked(
    select(amount.c.basis, amount.c.claimant_id)
    .where(
        amount.c.case_id == bindparam("id"),
        SUMS_AGREED,
        amount.c.hidden.is_(None),
    )
    .distinct()
)
_AGREEMENTS = Asked(
    select(agreement)
    .where(agreement.c.case_id == bindparam("id"), agreement.c.hidden.is_(None))
    .order_by(agreement.c.id)
)
_CONFIRMATIONS = Asked(
    select(confirmation).where(
        confirmation.c.case_id == bindparam("id"), confirmation.c.hidden.is_(None)
    )
)
#: The places in a case whose people went on elsewhere, with the place they went on to.
_WENT_ON = Asked(
    select(claimant.c.continues_id.label("place"), claimant.c.id)
    .where(claimant.c.case_id == bindparam("id"), claimant.c.hidden.is_(None))
    .where(claimant.c.continues_id.is_not(None))
)


def road_before(connection: Connection, case: Row) -> RoadBefore:
    """Return what lies before: over several splits, and the agreements of cases merged into it."""
    found = RoadBefore()
    own: frozenset[str] | None = None
    ahead, seen = [(case["id"], case["split_from"], True)], {case["id"]}
    while ahead:
        here, former, on_road = ahead.pop(0)
        cases_before = [(one["id"], False) for one in _MERGED.rows(connection, id=here)]
        if former is not None:
            cases_before.insert(0, (former, on_road))
        for case_id, is_split in cases_before:
            if case_id in seen:
                continue
            seen.add(case_id)
            own = _bases(connection, case["id"]) if own is None else own
            split = here if case_id == former else None
            found = _with(connection, found, case_id, own, split=split, on_road=is_split)
            origin = _FROM.rows(connection, id=case_id)
            ahead.append((case_id, origin[0]["split_from"] if origin else None, is_split))
    if len(seen) > 1:
        found = replace(found, tickets=tuple(_TICKETS.rows(connection, id=case["id"])))
    return found


def _with(
    connection: Connection,
    found: RoadBefore,
    case_id: int,
    own: Collection[str],
    *,
    split: int | None,
    on_road: bool,
) -> RoadBefore:
    """Return the road with what lies in one more case; ``split`` is the case split off from it."""
    first = _FIRST.rows(connection, id=split)[0] if split is not None else None
    moves: list[Row] = []
    forms: list[Row] = []
    if on_road and first is not None:
        moves = _MOVES.rows(connection, id=case_id, first=first["id"] or 0)
        forms = [one for one in _FORMS.rows(connection, id=case_id) if _was_there(one, first)]
    known = _AGREEMENTS.rows(connection, id=case_id)
    whole = _whole(connection, case_id, split, first, known) if split is not None else set()
    stood_on = [one for one in known if one["number"] in own or one["id"] in whole]
    return RoadBefore(
        (*moves, *found.moves),
        (*stood_on, *found.agreements),
        (*found.confirmations, *_CONFIRMATIONS.rows(connection, id=case_id)),
        (*unsigned_in(connection, case_id, stood_on), *found.unsigned)
        if stood_on
        else found.unsigned,
        forms=(*forms, *found.forms),
    )


def _was_there(row: Row, first: Row) -> bool:
    """Tell whether a record was written down before the case that was split off began."""
    at, recorded = first["at"], row["recorded_at"]
    return at is None or recorded is None or recorded <= at


def _bases(connection: Connection, case_id: int) -> frozenset[str]:
    return frozenset(one["basis"] for one in _BASES.rows(connection, id=case_id) if one["basis"])


def _bases_of_all(connection: Connection, case_id: int | None) -> set[str | None]:
    """Return what the sums for a whole case are based on; they went along where it was merged."""
    found: set[str | None] = set()
    seen: set[int] = set()
    while case_id is not None and case_id not in seen:
        seen.add(case_id)
        bases = _BASES.rows(connection, id=case_id)
        found |= {one["basis"] for one in bases if one["claimant_id"] is None}
        origin = _FROM.rows(connection, id=case_id)
        case_id = origin[0]["merged_into"] if origin else None
    return found


def _whole(
    connection: Connection, case_id: int, split: int, first: Row | None, known: list[Row]
) -> set[int]:
    """Return the agreements for a whole case that those who were split off took part in.

    They were concluded before the split; where somebody has still to sign, or signatures are
    recorded one by one, one of theirs is among them, be it as still missing.
    """
    bases = _bases_of_all(connection, case_id)
    candidates = [one for one in known if one["number"] in bases]
    if not candidates:
        return set()
    at = first["at"] if first else None
    places = {one["place"] for one in _WENT_ON.rows(connection, id=split)}
    listed: dict[int, set[int | None]] = {}
    for one in signed_in(connection, case_id):
        listed.setdefault(one["agreement_id"], set()).add(one["claimant_id"])
    return {
        one["id"]
        for one in candidates
        if (at is None or one["recorded_at"] is None or one["recorded_at"] <= at)
        and (listed[one["id"]] & places if one["id"] in listed else one["effective_on"])
    }
