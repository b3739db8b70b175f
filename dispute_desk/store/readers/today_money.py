"""今日待办 about money: payments that were promised and did not come, signatures still missing."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, or_, select

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.payment import TO_COME
from dispute_desk.domain.repayment_words import PROMISE_LIST, REPAYMENT_LIST
from dispute_desk.domain.today import Signing, TodayItem
from dispute_desk.store.case_tables import checked_item
from dispute_desk.store.tables import case_line, cases, claimant, payment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection

#: Payments that are looked at, oldest first, and cases whose papers are under way.
MOST_PAYMENTS, MOST_CASES = 500, 100
#: No run of free days is longer: what was agreed for its first day is late behind it only.
LONGEST_HOLIDAY = timedelta(days=15)
CASE_COLUMNS = (
    cases.c.id.label("case_id"),
    cases.c.number,
    case_line.c.first_claimant.label("who"),
    case_line.c.employer_name.label("employer"),
    cases.c.stage,
    cases.c.next_action.label("action"),
    cases.c.handler_id,
)


def promised(
    connection: Connection, mine: Sequence[ColumnElement[bool]], today: date
) -> list[TodayItem]:
    """Return a line for each payment whose agreed day is over, with the last answer to that.

    Nobody who has been paid for or has left is owed anything.
    """
    answered = (
        select(func.max(checked_item.c.occurred_on))
        .where(
            checked_item.c.case_id == payment.c.case_id,
            checked_item.c.list_code == PROMISE_LIST,
            checked_item.c.hidden.is_(None),
        )
        .scalar_subquery()
    )
    somebody = exists().where(
        claimant.c.case_id == payment.c.case_id,
        claimant.c.state.not_in(TERMINAL),
        claimant.c.hidden.is_(None),
        or_(payment.c.claimant_id.is_(None), claimant.c.id == payment.c.claimant_id),
    )
    joined = payment.join(cases, cases.c.id == payment.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    query = (
        select(
            *CASE_COLUMNS,
            payment.c.due_on,
            payment.c.planned_fen.label("fen"),
            payment.c.claimant_id,
            answered.label("until_on"),
        )
        .select_from(joined)
        .where(
            *mine,
            payment.c.state.in_(TO_COME),
            payment.c.due_on < today,
            payment.c.hidden.is_(None),
            somebody,
            or_(answered.is_(None), answered < func.date(payment.c.due_on, _BACK)),
        )
        .order_by(payment.c.due_on, payment.c.id)
        .limit(MOST_PAYMENTS)
    )
    return [TodayItem(list="broken", **row) for row in connection.execute(query).mappings()]


#: As SQLite reads it: an answer so long behind the agreed day may be one to an earlier payment.
_BACK = f"+{LONGEST_HOLIDAY.days} days"


def signings(connection: Connection, mine: Sequence[ColumnElement[bool]]) -> list[TodayItem]:
    """Return a line for each case whose back-payment papers are under way, and what is there."""
    begun = select(checked_item.c.case_id).where(
        checked_item.c.list_code == REPAYMENT_LIST, checked_item.c.hidden.is_(None)
    )
    query = (
        select(*CASE_COLUMNS)
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(*mine, cases.c.id.in_(begun))
        .order_by(cases.c.received_on, cases.c.id)
        .limit(MOST_CASES)
    )
    found = [dict(row) for row in connection.execute(query).mappings()]
    ids = [row["case_id"] for row in found]
    people, there = _people(connection, ids), _there(connection, ids)
    return [
        TodayItem(
            list="unsigned",
            due_on=None,
            signing=Signing(tuple(people[row["case_id"]]), frozenset(there[row["case_id"]])),
            **row,
        )
        for row in found
    ]


def _people(connection: Connection, ids: list[int]) -> dict[int, list[tuple[int, str]]]:
    """Return the workers who are still paid for, by case."""
    query = (
        select(claimant.c.case_id, claimant.c.id, claimant.c.name)
        .where(
            claimant.c.case_id.in_(ids),
            claimant.c.state.not_in(TERMINAL),
            claimant.c.hidden.is_(None),
        )
        .order_by(claimant.c.id)
    )
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for case_id, claimant_id, name in connection.execute(query):
        found[case_id].append((claimant_id, name))
    return found


def _there(connection: Connection, ids: list[int]) -> dict[int, set[tuple[int | None, str]]]:
    """Return the papers that are there or not needed, by case: whose, and their code."""
    query = select(checked_item.c.case_id, checked_item.c.claimant_id, checked_item.c.item).where(
        checked_item.c.case_id.in_(ids),
        checked_item.c.list_code == REPAYMENT_LIST,
        checked_item.c.answer != CheckAnswer.MISSING,
        checked_item.c.hidden.is_(None),
    )
    found: dict[int, set[tuple[int | None, str]]] = defaultdict(set)
    for case_id, claimant_id, item in connection.execute(query):
        found[case_id].add((claimant_id, item))
    return found


def money_lines(
    connection: Connection, mine: Sequence[ColumnElement[bool]], today: date
) -> dict[str, list[Any]]:
    """Return both lists by their names."""
    return {
        "broken": promised(connection, mine, today),
        "unsigned": signings(connection, mine),
    }
