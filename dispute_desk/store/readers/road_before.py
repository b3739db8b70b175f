"""What a case that was split off came through before: the road, and the agreements it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import String, bindparam, func, or_, select

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.rows import RoadBefore
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import confirmation
from dispute_desk.store.tables import agreement, amount, cases, move

if TYPE_CHECKING:
    from sqlalchemy import Connection

    Row = dict[str, Any]

#: A case of which this one was split, and its moves up to then: they have smaller keys.
_FROM = Asked(select(cases.c.id, cases.c.split_from).where(cases.c.id == bindparam("id")))
_FIRST = Asked(
    select(func.min(move.c.id).label("id")).where(
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
#: The agreements whose sums the workers took along; one for the whole case is theirs, too.
_OWN_BASES = select(amount.c.basis).where(
    amount.c.case_id == bindparam("here"),
    amount.c.layer == bindparam("layer", type_=String),
    amount.c.hidden.is_(None),
)
_WHOLE_BASES = select(amount.c.basis).where(
    amount.c.case_id == bindparam("id"),
    amount.c.layer == bindparam("layer", type_=String),
    amount.c.claimant_id.is_(None),
    amount.c.hidden.is_(None),
)
_AGREEMENTS = Asked(
    select(agreement)
    .where(
        agreement.c.case_id == bindparam("id"),
        or_(agreement.c.number.in_(_OWN_BASES), agreement.c.number.in_(_WHOLE_BASES)),
        agreement.c.hidden.is_(None),
    )
    .order_by(agreement.c.id)
)
_CONFIRMATIONS = Asked(
    select(confirmation).where(
        confirmation.c.case_id == bindparam("id"), confirmation.c.hidden.is_(None)
    )
)


def road_before(connection: Connection, case: Row) -> RoadBefore:
    """Return what lies before a case was split off from another, over several splits too."""
    moves: list[Row] = []
    agreements: list[Row] = []
    confirmations: list[Row] = []
    here, former = case["id"], case["split_from"]
    seen = {here}
    while former is not None and former not in seen:
        seen.add(former)
        first = _FIRST.rows(connection, id=here)[0]["id"] or 0
        moves[:0] = _MOVES.rows(connection, id=former, first=first)
        agreements[:0] = _AGREEMENTS.rows(
            connection, id=former, here=case["id"], layer=Layer.AGREED.value
        )
        confirmations += _CONFIRMATIONS.rows(connection, id=former)
        found = _FROM.rows(connection, id=former)
        here, former = former, found[0]["split_from"] if found else None
    return RoadBefore(tuple(moves), tuple(agreements), tuple(confirmations))
