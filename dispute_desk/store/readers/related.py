"""The cases that have to do with one case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from dispute_desk.domain.case import Origin
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.related import RelatedCase, Relation
from dispute_desk.domain.stages import DONE
from dispute_desk.store.tables import cases, claimant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

#: So many open cases of the same employer are told.
_MOST = 20


def related_cases(connection: Connection, case_id: int) -> tuple[RelatedCase, ...]:
    """Return the cases split from this one, merged with it, then the employer's other open ones."""
    looked_at = select(cases.c.employer_id, cases.c.split_from, cases.c.merged_into)
    own = connection.execute(looked_at.where(cases.c.id == case_id)).first()
    if own is None:
        return ()
    columns = (
        cases.c.id,
        cases.c.number,
        cases.c.stage,
        cases.c.split_from,
        cases.c.merged_into,
    )
    bound = or_(
        cases.c.id.in_([one for one in (own.split_from, own.merged_into) if one is not None]),
        cases.c.split_from == case_id,
        cases.c.merged_into == case_id,
    )
    query = select(*columns).where(cases.c.hidden.is_(None), cases.c.id != case_id)
    found = list(connection.execute(query.where(bound).order_by(cases.c.id)))
    if own.employer_id is not None:
        known = [row.id for row in found]
        beside = and_(
            cases.c.employer_id == own.employer_id,
            cases.c.stage.not_in(DONE),
            cases.c.id.not_in(known),
            or_(cases.c.origin == Origin.DESK, cases.c.taken_up_on.is_not(None)),
        )
        found += connection.execute(query.where(beside).order_by(cases.c.id.desc()).limit(_MOST))
    people = _workers(connection, [row.id for row in found])
    return tuple(_related(row, case_id, own, people) for row in found)


def _related(
    row: Any,  # noqa: ANN401 - a row of the question above
    case_id: int,
    own: Any,  # noqa: ANN401 - a row of the question above
    people: dict[int, tuple[str, int]],
) -> RelatedCase:
    relations = {  # one split off and merged back is told by the last
        Relation.MERGED_HERE: row.merged_into == case_id,
        Relation.SPLIT_FROM: row.id == own.split_from,
        Relation.MERGED_INTO: row.id == own.merged_into,
        Relation.SPLIT_OFF: row.split_from == case_id,
    }
    first, count = people.get(row.id, ("", 0))
    return RelatedCase(
        id=row.id,
        number=row.number or f"#{row.id}",
        stage=row.stage,
        relation=next((one for one, so in relations.items() if so), Relation.SAME_EMPLOYER),
        first_worker=first,
        workers=count,
    )


def _workers(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return the first worker and how many there are; who went on elsewhere where nobody stayed."""
    query = (
        select(claimant.c.case_id, claimant.c.name, claimant.c.state)
        .where(claimant.c.case_id.in_(ids), claimant.c.hidden.is_(None))
        .order_by(claimant.c.id)
    )
    people: dict[int, list[tuple[str, ClaimantState]]] = {}
    for case_id, name, state in connection.execute(query):
        people.setdefault(case_id, []).append((name, state))
    return {case_id: _counted(known) for case_id, known in people.items()}


def _counted(known: list[tuple[str, ClaimantState]]) -> tuple[str, int]:
    here = [name for name, state in known if state is not ClaimantState.SPLIT_OFF]
    names = here or [name for name, _ in known]
    return names[0], len(names)
