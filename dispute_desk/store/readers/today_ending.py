"""Open cases whose workers are all at an end: which, and what brings each to its own end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.ending import Ending, step_to_end
from dispute_desk.store.asked import Asked
from dispute_desk.store.readers.work_asked import all_ended, asks_for_work
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
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
            one.told(ending=known[one.case_id])
            if one.awaited is None and one.case_id in known
            else one
            for one in lists[name]
        ]


def endings(connection: Connection, ids: Collection[int]) -> dict[int, Ending]:
    """Return those of these cases whose workers are all at an end, and how they ended."""
    if not ids:
        return {}
    heads = _HEADS.rows(connection, **{IDS: ids_as_text(sorted(ids))})
    ended = _ended(connection, [row["id"] for row in heads])
    return {
        row["id"]: Ending(
            step=step_to_end(
                row["stage"],
                followed_up=row["followed"],
                all_withdrew=set(ended[row["id"]]) - {ClaimantState.SPLIT_OFF}
                == {ClaimantState.WITHDREW},
            ),
            ended=tuple(sorted(ended[row["id"]].items())),
        )
        for row in heads
    }


def _ended(connection: Connection, ids: list[int]) -> dict[int, Counter[ClaimantState]]:
    found: dict[int, Counter[ClaimantState]] = {one: Counter() for one in ids}
    for row in _ENDED.rows(connection, **{IDS: ids_as_text(ids)}) if ids else ():
        found[row["case_id"]][row["state"]] += row["people"]
    return found


_FOLLOWED = exists().where(follow_up.c.case_id == cases.c.id, follow_up.c.hidden.is_(None))
_HEADS = Asked(
    select(cases.c.id, cases.c.stage, _FOLLOWED.label("followed")).where(
        cases.c.id.in_(given_ids()), asks_for_work(found=True), all_ended()
    )
)
_ENDED = Asked(
    select(claimant.c.case_id, claimant.c.state, func.count().label("people"))
    .where(
        claimant.c.case_id.in_(given_ids()),
        claimant.c.hidden.is_(None),
        claimant.c.state.in_(TERMINAL),
    )
    .group_by(claimant.c.case_id, claimant.c.state)
)
