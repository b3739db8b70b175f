"""Letters of supervision about no case that still wait for a reply, for 今日待办."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, literal, or_, select

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import asked_once
from dispute_desk.store.letter_tables import letter
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
from dispute_desk.store.tables import employer, paper

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select

_FOLLOWED = letter.alias("followed")
#: Where another letter followed, the one before waits for nothing.
_GONE = (
    exists()
    .where(
        _FOLLOWED.c.paper_id == paper.c.id,
        _FOLLOWED.c.hidden.is_(None),
        _FOLLOWED.c.escalated_on.is_not(None),
    )
    .correlate(paper)
)
#: What was served and is still to be answered.
UNANSWERED: tuple[ColumnElement[bool], ...] = (
    paper.c.served_on.is_not(None),
    paper.c.replied_on.is_(None),
    paper.c.resolved_on.is_(None),
    ~_GONE,
)


def letters_of_no_case(
    connection: Connection, person_id: int | None, *, most: int
) -> list[TodayItem]:
    """Return them, the one served first before the others; of one drafter, or of all.

    What nobody here drafted is everybody's.
    """
    return [_item(row) for row in _asked(person_id, most).rows(connection)]


@asked_once
def _asked(person_id: int | None, most: int) -> Select[Any]:
    query = (
        select(
            literal(0).label("case_id"),
            paper.c.number,
            func.coalesce(paper.c.addressee, employer.c.name).label("employer"),
            letter.c.drafter_id.label("handler_id"),
            paper.c.title.label("paper_title"),
            paper.c.kind.label("paper_kind"),
            paper.c.served_on,
            REPLY_UNTIL,
            paper.c.id.label("record_id"),
        )
        .select_from(
            paper.join(
                letter, (letter.c.paper_id == paper.c.id) & letter.c.hidden.is_(None)
            ).outerjoin(employer, employer.c.id == paper.c.employer_id)
        )
        .where(paper.c.case_id.is_(None), paper.c.hidden.is_(None), *UNANSWERED)
    )
    if person_id is not None:
        query = query.where(or_(letter.c.drafter_id == person_id, letter.c.drafter_id.is_(None)))
    return query.order_by(paper.c.served_on, paper.c.id).limit(most)


def _item(row: dict[str, Any]) -> TodayItem:
    return TodayItem(
        list="waiting",
        who=None,
        stage=Stage.REGISTERED,
        action=None,
        due_on=None,
        awaited=Awaited.LETTER,
        **row,
    )
