"""Open cases whose workers are all at an end: which, and what brings each to its own end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.ending import Ending, step_to_end
from dispute_desk.domain.stages import Stage
from dispute_desk.store.readers.case_columns import among
from dispute_desk.store.readers.work_asked import all_ended, asks_for_work
from dispute_desk.store.tables import cases, claimant, follow_up

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

    from dispute_desk.domain.today import TodayItem

#: Lists whose lines are about what is to be done next in a case.
_PLANNED = ("due", "soon", "unplanned", "ending")


def tell_endings(connection: Connection, lists: dict[str, list[TodayItem]]) -> None:
    """Let the lines about next actions say that nothing but the end of their case is left."""
    ids = {
        one.case_id
        for name in _PLANNED
        for one in lists[name]
        if one.awaited is None and one.case_id
    }
    known = endings(connection, ids)
    if not known:
        return
    for name in _PLANNED:
        lists[name] = [
            replace(one, ending=known.get(one.case_id)) if one.awaited is None else one
            for one in lists[name]
        ]


def endings(connection: Connection, ids: Collection[int]) -> dict[int, Ending]:
    """Return those of these cases whose workers are all at an end, and how they ended."""
    if not ids:
        return {}
    followed = exists().where(follow_up.c.case_id == cases.c.id, follow_up.c.hidden.is_(None))
    asked = select(cases.c.id, cases.c.stage, followed.label("followed")).where(
        among(cases.c.id, ids), asks_for_work(found=True), all_ended()
    )
    heads = connection.execute(asked).all()
    ended = _ended(connection, [row.id for row in heads])
    return {
        row.id: Ending(
            step=step_to_end(
                Stage(row.stage),
                followed_up=bool(row.followed),
                all_withdrew=set(ended[row.id]) - {ClaimantState.SPLIT_OFF}
                == {ClaimantState.WITHDREW},
            ),
            ended=tuple(sorted(ended[row.id].items())),
        )
        for row in heads
    }


def _ended(connection: Connection, ids: list[int]) -> dict[int, Counter[ClaimantState]]:
    asked = (
        select(claimant.c.case_id, claimant.c.state, func.count())
        .where(
            among(claimant.c.case_id, ids),
            claimant.c.hidden.is_(None),
            claimant.c.state.in_(TERMINAL),
        )
        .group_by(claimant.c.case_id, claimant.c.state)
    )
    found: dict[int, Counter[ClaimantState]] = {one: Counter() for one in ids}
    for case_id, state, count in connection.execute(asked):
        found[case_id][ClaimantState(state)] += count
    return found
