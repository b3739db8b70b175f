"""Lines of 今日待办 about clocks: how their cases are named, and what is told of a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.domain.clock_extension import APPROVED
from dispute_desk.domain.reply_extension import REPLY_EXTENDED
from dispute_desk.domain.set_ends import EXTENDED
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.domain.today_terms import ClockTold
from dispute_desk.store.asked import Asked
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
from dispute_desk.store.tables import case_line, cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.case_clocks import CaseClock

#: What is said of a term that somebody extended.
_EXTENDED = frozenset({EXTENDED, REPLY_EXTENDED, APPROVED})


def heads_of(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return how these cases are named in lists, and who handles them."""
    rows = _HEADS.rows(connection, **{IDS: ids_as_text(ids)}) if ids else ()
    return {row["case_id"]: row for row in rows}


_HEADS = Asked(
    select(*CASE_HEAD, cases.c.handler_id)
    .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
    .where(cases.c.id.in_(given_ids()))
)


def clock_item(
    name: str, head: dict[str, Any], clock: CaseClock, record_id: int | None
) -> TodayItem:
    """Return a line about a clock for a list of the home page."""
    rule = clock.rule
    return TodayItem(
        list=name,
        action=None,
        due_on=clock.due,
        awaited=Awaited.CLOCK,
        body=rule.code,
        record_id=record_id,
        paper_title=clock.about or None,
        clock=ClockTold(
            code=rule.code,
            label=rule.label,
            label_en=rule.label_en,
            start=clock.start,
            fact=rule.start,
            length=rule.length,
            unit=rule.unit,
            step=rule.step,
            extended=clock.deadline is not None
            and any(line.template in _EXTENDED for line in clock.deadline.lines),
        ),
        **head,
    )
