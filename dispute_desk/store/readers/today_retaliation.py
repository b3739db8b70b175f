"""Retaliation a worker told of in a case that is over and nobody has looked into, for 今日待办."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.domain.closing_list import unexamined
from dispute_desk.domain.closing_words import RETALIATION
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import asked_once
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.readers.work_asked import taken_care_of
from dispute_desk.store.tables import case_line, cases, follow_up

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from dispute_desk.domain.late_clocks import LateClocks
    from dispute_desk.store.readers.outside_terms import Whose


def retaliation_told(
    connection: Connection, whose: Whose, late: LateClocks | None
) -> list[TodayItem]:
    """Return a line for each, due by the term of the profile; an open case has it as a next step.

    A case keeps its peace once it is closed, but not before this was looked into.
    """
    rule = late.profile.next_action(RETALIATION) if late is not None else None
    if late is None or rule is None:
        return []
    rows = _cases(whose).rows(connection)
    asked = select(follow_up).where(
        follow_up.c.case_id.in_({row["case_id"] for row in rows}), follow_up.c.hidden.is_(None)
    )
    told: dict[int, list[dict[str, Any]]] = {}
    for one in connection.execute(asked).mappings() if rows else ():
        told.setdefault(one["case_id"], []).append(dict(one))
    return [
        TodayItem(
            list="due",
            action=None,
            awaited=Awaited.RETALIATION,
            record_id=one["id"],
            served_on=one["done_on"],
            due_on=deadline(one["done_on"], rule.length, rule.unit, late.work).due,
            paper_title=one["person"] or row["who"],
            **row,
        )
        for row in rows
        for one in unexamined(told.get(row["case_id"], []))[-1:]
    ]


@asked_once
def _cases(whose: Whose) -> Select[Any]:
    joined = cases.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    having = select(follow_up.c.case_id).where(
        follow_up.c.retaliation.is_(True), follow_up.c.hidden.is_(None)
    )
    return (
        select(*CASE_HEAD, cases.c.handler_id)
        .select_from(joined)
        .where(
            cases.c.id.in_(having),
            taken_care_of(),
            *whose.of_cases(found=True),
        )
        .order_by(cases.c.id)
    )
