"""The money of a period: the layers of amounts by their days, and what was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, func, select, union
from sqlalchemy import case as sql_case

from dispute_desk.domain.amount import COUNTED, Insurance, Layer, Share
from dispute_desk.domain.payment import PaymentState
from dispute_desk.store.readers.figures import PersonFact
from dispute_desk.store.readers.unsigned_plans import binds
from dispute_desk.store.tables import amount, cases, claimant, payment

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class MoneySum:
    """Fen of one layer, insurance and share."""

    layer: Layer
    insurance: Insurance | None
    share: Share | None
    fen: int


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One amount as a report leads to it."""

    id: int
    case_id: int
    layer: Layer
    insurance: Insurance | None
    share: Share | None
    day: date
    fen: int
    basis: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class DueRow:
    """What agreements of a case asked for in a period, and how much of it arrived with proof."""

    case_id: int
    due: int
    before: int
    paid: int

    @property
    def arrived(self) -> int:
        """What arrived of it: earlier dues are met first, money beyond it does not count."""
        return min(self.due, max(0, self.paid - self.before))


def _visible(first: date, last: date) -> ColumnElement[bool]:
    return and_(
        amount.c.layer.in_(COUNTED),
        amount.c.occurred_on.between(first, last),
        amount.c.hidden.is_(None),
        cases.c.hidden.is_(None),
    )


def money_sums(connection: Connection, first: date, last: date) -> list[MoneySum]:
    """Return the fen of these days by layer, insurance and share."""
    query = (
        select(amount.c.layer, amount.c.insurance, amount.c.share, func.sum(amount.c.fen))
        .select_from(amount.join(cases, cases.c.id == amount.c.case_id))
        .where(_visible(first, last))
        .group_by(amount.c.layer, amount.c.insurance, amount.c.share)
    )
    return [MoneySum(*row) for row in connection.execute(query)]


def _proved(first: date, last: date) -> ColumnElement[bool]:
    """Contributions that arrived with proof; the late fee stands apart."""
    return and_(
        _visible(first, last),
        amount.c.layer == Layer.PAID,
        amount.c.share.is_distinct_from(Share.LATE_FEE),
    )


def paid_by_cause(connection: Connection, first: date, last: date) -> dict[str | None, int]:
    """Return the fen that arrived in these days by the cause of their cases."""
    query = (
        select(cases.c.cause, func.sum(amount.c.fen))
        .select_from(amount.join(cases, cases.c.id == amount.c.case_id))
        .where(_proved(first, last))
        .group_by(cases.c.cause)
    )
    return {cause: int(fen) for cause, fen in connection.execute(query)}


def paid_people(connection: Connection, first: date, last: date) -> list[PersonFact]:
    """Return the people contributions arrived for, each once.

    Money for a whole case is for all its workers.
    """
    worker = (
        claimant.c.id,
        claimant.c.case_id,
        claimant.c.person_key,
        claimant.c.name,
        claimant.c.state,
    )
    own = (
        select(*worker)
        .select_from(
            amount.join(cases, cases.c.id == amount.c.case_id).join(
                claimant, claimant.c.id == amount.c.claimant_id
            )
        )
        .where(_proved(first, last), claimant.c.hidden.is_(None))
    )
    whole = (
        select(*worker)
        .select_from(
            amount.join(cases, cases.c.id == amount.c.case_id).join(
                claimant, claimant.c.case_id == amount.c.case_id
            )
        )
        .where(_proved(first, last), amount.c.claimant_id.is_(None), claimant.c.hidden.is_(None))
    )
    found: dict[str, PersonFact] = {}
    for row in connection.execute(union(own, whole)):
        found.setdefault(row[2], PersonFact(*row))
    return sorted(found.values(), key=lambda one: one.id)


def money_rows(connection: Connection, first: date, last: date) -> list[MoneyRow]:
    """Return the amounts of these days one by one, by day."""
    query = (
        select(
            amount.c.id,
            amount.c.case_id,
            amount.c.layer,
            amount.c.insurance,
            amount.c.share,
            amount.c.occurred_on,
            amount.c.fen,
            amount.c.basis,
            claimant.c.name,
        )
        .select_from(
            amount.join(cases, cases.c.id == amount.c.case_id).outerjoin(
                claimant, claimant.c.id == amount.c.claimant_id
            )
        )
        .where(_visible(first, last))
        .order_by(amount.c.occurred_on, amount.c.id)
    )
    return [MoneyRow(*row) for row in connection.execute(query)]


def undated_money(connection: Connection) -> tuple[int, int]:
    """Return how many amounts have no day, and their fen: no period counts them."""
    query = (
        select(func.count(), func.coalesce(func.sum(amount.c.fen), 0))
        .select_from(amount.join(cases, cases.c.id == amount.c.case_id))
        .where(amount.c.occurred_on.is_(None), amount.c.hidden.is_(None), cases.c.hidden.is_(None))
    )
    count, fen = connection.execute(query).one()
    return int(count), int(fen)


def due_rows(connection: Connection, first: date, last: date) -> list[DueRow]:
    """Return by case the money of agreements in effect that fell due in these days.

    Of a plan another agreement took the place of, only what was paid of it was due.
    """
    made = payment.c.employer_fen + payment.c.employee_fen
    due = sql_case(
        (payment.c.superseded_by.is_(None), payment.c.planned_fen),
        (payment.c.state != PaymentState.PAID, 0),
        (made < payment.c.planned_fen, made),
        else_=payment.c.planned_fen,
    )
    inside = sql_case((payment.c.due_on >= first, due), else_=0)
    earlier = sql_case((payment.c.due_on < first, due), else_=0)
    credited = func.sum(
        sql_case((payment.c.superseded_by.is_(None), func.coalesce(payment.c.credited_fen, 0)))
    )
    paid = (
        select(func.sum(amount.c.fen))
        .where(
            amount.c.case_id == payment.c.case_id,
            # not the index of the layer: it would read everything ever paid for each case
            func.coalesce(amount.c.layer, "") == Layer.PAID.value,
            amount.c.share.is_distinct_from(Share.LATE_FEE),
            amount.c.occurred_on <= last,
            amount.c.hidden.is_(None),
        )
        .scalar_subquery()
    )
    counted = func.coalesce(paid, 0) - func.coalesce(credited, 0)
    query = (
        select(payment.c.case_id, func.sum(inside), func.sum(earlier), counted)
        .select_from(payment.join(cases, cases.c.id == payment.c.case_id))
        .where(
            payment.c.agreement_id.is_not(None),
            payment.c.due_on <= last,
            payment.c.planned_fen > 0,
            binds(),
            payment.c.state != PaymentState.DROPPED,
            payment.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .group_by(payment.c.case_id)
        .having(func.sum(inside) > 0)
        .order_by(payment.c.case_id)
    )
    return [DueRow(*(int(one) for one in row)) for row in connection.execute(query)]
