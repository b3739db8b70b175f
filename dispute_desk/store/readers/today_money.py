"""今日待办 about money: payments that were promised and did not come, signatures still missing."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, exists, false, func, literal, or_, select

from dispute_desk.domain.agreements_in_force import without_effect
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.due_payments import GONE
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.promises import broken_line
from dispute_desk.domain.repayment_words import PROMISE_LIST, REPAYMENT_LIST
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem
from dispute_desk.domain.today_terms import Owed, Signing
from dispute_desk.store.asked import Asked, asked_once
from dispute_desk.store.case_tables import checked_item
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.readers.unsigned_plans import binds, unsigned_of_plans
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
from dispute_desk.store.tables import case_line, cases, claimant, move, payment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection, Select

    from dispute_desk.domain.repayment_words import RepaymentPaper

#: Cases of each list, oldest first, and how many are reckoned at a time.
MOST_CASES, AT_A_TIME = 100, 50
#: No run of free days is longer: what was agreed for its first day is late behind it only.
LONGEST_HOLIDAY = timedelta(days=15)
CASE_COLUMNS = (
    *CASE_HEAD,
    cases.c.next_action.label("action"),
    cases.c.handler_id,
)


def promised(
    connection: Connection, mine: Sequence[ColumnElement[bool]], today: date
) -> list[TodayItem]:
    """Return the cases in which something agreed is late, with their payments and the last answer.

    They are found by their days and sums first; what other money of the case covers is reckoned
    for so many at a time, until enough are found: no day is cut off before it is looked at.
    """
    found: list[TodayItem] = []
    ids = [row[0] for row in _late_cases(tuple(mine), today).tuples(connection)]
    for start in range(0, len(ids), AT_A_TIME):
        if len(found) >= MOST_CASES:
            break
        some = _with_payments(connection, ids[start : start + AT_A_TIME])
        found += [item for item in some if broken_line(item, _AS_AGREED, today) is not None]
    return found[:MOST_CASES]


class _AsAgreed:
    """The days as they were agreed: the calendar only ever makes them later."""

    def next_workday(self, day: date) -> date:
        """Return the day."""
        return day


_AS_AGREED = _AsAgreed()
#: As SQLite reads it: an answer so long behind the agreed day may be one to an earlier payment.
_BACK = f"+{LONGEST_HOLIDAY.days} days"


@asked_once
def _late_cases(mine: tuple[ColumnElement[bool], ...], today: date) -> Select[Any]:
    """Ask for the cases with a plan that is late by itself and unanswered, the oldest day first."""
    answered = _answered(payment.c.case_id)
    somebody = exists().where(
        claimant.c.case_id == payment.c.case_id,
        claimant.c.state.not_in(GONE),
        claimant.c.hidden.is_(None),
        or_(payment.c.claimant_id.is_(None), claimant.c.id == payment.c.claimant_id),
    )
    proved = (
        payment.c.employer_fen
        + payment.c.employee_fen
        - func.coalesce(payment.c.refunded_fen, literal(0))
    )
    return (
        select(payment.c.case_id)
        .select_from(payment.join(cases, cases.c.id == payment.c.case_id))
        .where(
            *mine,
            payment.c.due_on < today,
            payment.c.hidden.is_(None),
            payment.c.state.not_in(_NOT_AWAITED),
            binds(),
            or_(payment.c.state != PaymentState.PAID, proved < _planned),
            somebody,
            or_(answered.is_(None), answered < func.date(payment.c.due_on, _BACK)),
        )
        .group_by(payment.c.case_id)
        .order_by(func.min(payment.c.due_on), payment.c.case_id)
    )


_NOT_AWAITED = (PaymentState.SUPERSEDED, PaymentState.DROPPED)
_planned = func.coalesce(payment.c.planned_fen, 0) + func.coalesce(payment.c.credited_fen, 0)


def _answered(case_id: ColumnElement[int]) -> ColumnElement[date]:
    """Return the newest day somebody decided what comes of it, or gave it to the collection."""
    chosen = select(func.max(checked_item.c.occurred_on)).where(
        checked_item.c.case_id == case_id,
        checked_item.c.list_code == PROMISE_LIST,
        checked_item.c.hidden.is_(None),
    )
    collected = select(func.max(move.c.occurred_on)).where(
        move.c.case_id == case_id, move.c.end == Stage.COLLECTION, move.c.hidden.is_(None)
    )
    one, other = chosen.scalar_subquery(), collected.scalar_subquery()
    return case((one.is_(None), other), (one < other, other), else_=one)


def _with_payments(connection: Connection, ids: Sequence[int]) -> list[TodayItem]:
    """Return these cases in their order with everything planned and paid in them."""
    these = {IDS: ids_as_text(ids)}
    payments: dict[int, list[Any]] = defaultdict(list)
    for row in _PAYMENTS.rows(connection, **these):
        payments[row["case_id"]].append(row)
    names: dict[int, dict[int, str]] = defaultdict(dict)
    for case_id, claimant_id, name in _PLANNED_FOR.tuples(connection, **these):
        names[case_id][claimant_id] = name
    gone: dict[int, set[int]] = defaultdict(set)
    for case_id, claimant_id in _LEFT.tuples(connection, **these):
        gone[case_id].add(claimant_id)
    found = {row["case_id"]: row for row in _CASES.rows(connection, **these)}
    unsigned = unsigned_of_plans(connection, ids)
    return [
        TodayItem(
            list="broken",
            due_on=None,
            owed=Owed(
                tuple(payments[one]),
                frozenset(gone[one]),
                names[one],
                without_effect(unsigned, payments[one]),
            ),
            **found[one],
        )
        for one in ids
    ]


_THESE = given_ids()
_PAYMENTS = Asked(select(payment).where(payment.c.case_id.in_(_THESE), payment.c.hidden.is_(None)))
_LEFT = Asked(
    select(claimant.c.case_id, claimant.c.id).where(
        claimant.c.case_id.in_(_THESE), claimant.c.state.in_(GONE), claimant.c.hidden.is_(None)
    )
)
_PLANNED_FOR = Asked(
    select(claimant.c.case_id, claimant.c.id, claimant.c.name).where(
        claimant.c.id.in_(
            select(payment.c.claimant_id).where(
                payment.c.case_id.in_(_THESE),
                payment.c.due_on.is_not(None),
                payment.c.hidden.is_(None),
                payment.c.state.not_in(_NOT_AWAITED),
            )
        ),
        claimant.c.hidden.is_(None),
    )
)
_CASES = Asked(
    select(*CASE_COLUMNS, _answered(cases.c.id).label("until_on"))
    .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
    .where(cases.c.id.in_(_THESE))
)


def signings(
    connection: Connection,
    mine: Sequence[ColumnElement[bool]],
    papers: Sequence[RepaymentPaper] | None = None,
) -> list[TodayItem]:
    """Return a line for each case that is paid or prepares it, and what is there.

    Where the ``papers`` are known only cases that lack one are told; complete ones would take the
    place of others.
    """
    asked = _signing(tuple(mine), None if papers is None else tuple(papers))
    found = asked.rows(connection)
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


@asked_once
def _signing(
    mine: tuple[ColumnElement[bool], ...], papers: tuple[RepaymentPaper, ...] | None
) -> Select[Any]:
    begun = select(checked_item.c.case_id).where(
        checked_item.c.list_code == REPAYMENT_LIST, checked_item.c.hidden.is_(None)
    )
    query = (
        select(*CASE_COLUMNS)
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(
            *mine, or_(cases.c.stage.in_(_SIGNS), cases.c.id.in_(begun)), exists().where(*_PAID_FOR)
        )
        .order_by(cases.c.received_on, cases.c.id)
    )
    if papers is None:
        return query
    lacking = [_lacks(paper) for paper in papers if paper.signed]
    return query.where(or_(false(), *lacking)).limit(MOST_CASES)


#: From the agreement on the papers are awaited, whether one is ticked yet or not.
_SIGNS = (Stage.AGREED, Stage.PERFORMING)
#: The workers of a case who are still paid for.
_PAID_FOR = (
    claimant.c.case_id == cases.c.id,
    claimant.c.state.not_in(TERMINAL),
    claimant.c.hidden.is_(None),
)


def _lacks(paper: RepaymentPaper) -> ColumnElement[bool]:
    """Tell of a case whether somebody has not given a paper: a worker, else the employer."""
    there = (
        checked_item.c.list_code == REPAYMENT_LIST,
        checked_item.c.item == paper.code,
        checked_item.c.answer != CheckAnswer.MISSING,
        checked_item.c.hidden.is_(None),
    )
    if not paper.each:
        here = checked_item.c.case_id == cases.c.id
        return ~exists().where(*there, here, checked_item.c.claimant_id.is_(None))
    his = exists().where(
        *there,
        checked_item.c.case_id == claimant.c.case_id,
        checked_item.c.claimant_id == claimant.c.id,
    )
    return exists().where(*_PAID_FOR, ~his)


def _people(connection: Connection, ids: list[int]) -> dict[int, list[tuple[int, str]]]:
    """Return the workers who are still paid for, by case."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for case_id, claimant_id, name in _PAID_STILL.tuples(connection, **{IDS: ids_as_text(ids)}):
        found[case_id].append((claimant_id, name))
    return found


def _there(connection: Connection, ids: list[int]) -> dict[int, set[tuple[int | None, str]]]:
    """Return the papers that are there or not needed, by case: whose, and their code."""
    found: dict[int, set[tuple[int | None, str]]] = defaultdict(set)
    for case_id, claimant_id, item in _PAPERS.tuples(connection, **{IDS: ids_as_text(ids)}):
        found[case_id].add((claimant_id, item))
    return found


_PAID_STILL = Asked(
    select(claimant.c.case_id, claimant.c.id, claimant.c.name)
    .where(
        claimant.c.case_id.in_(_THESE),
        claimant.c.state.not_in(TERMINAL),
        claimant.c.hidden.is_(None),
    )
    .order_by(claimant.c.id)
)
_PAPERS = Asked(
    select(checked_item.c.case_id, checked_item.c.claimant_id, checked_item.c.item).where(
        checked_item.c.case_id.in_(_THESE),
        checked_item.c.list_code == REPAYMENT_LIST,
        checked_item.c.answer != CheckAnswer.MISSING,
        checked_item.c.hidden.is_(None),
    )
)


def money_lines(
    connection: Connection,
    mine: Sequence[ColumnElement[bool]],
    today: date,
    papers: Sequence[RepaymentPaper] | None = None,
) -> dict[str, list[Any]]:
    """Return both lists by their names."""
    return {
        "broken": promised(connection, mine, today),
        "unsigned": signings(connection, mine, papers),
    }
