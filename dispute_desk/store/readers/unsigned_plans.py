"""Plans of agreements that lack signatures: they bind nobody, and nothing of them is chased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, or_, select

from dispute_desk.domain.payment import MADE, PaymentState
from dispute_desk.store.asked import Asked
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
from dispute_desk.store.tables import agreement, payment

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from sqlalchemy import ColumnElement, Connection

_other = payment.alias("paid_under")
_UNSIGNED = exists().where(
    agreement.c.id == payment.c.agreement_id, agreement.c.effective_on.is_(None)
)
#: The agreements something was paid under, in whatever case: workers go on in others.
_PAID_UNDER = select(_other.c.agreement_id).where(
    _other.c.agreement_id.is_not(None),
    _other.c.state.in_(MADE),
    _other.c.hidden.is_(None),
)
_TAKEN_UP = payment.c.agreement_id.in_(_PAID_UNDER)


def binds() -> ColumnElement[bool]:
    """Tell of a payment that nobody waits for signatures before it may be asked for.

    It is as ``agreements_in_force.without_effect`` says; what the tax authority ordered binds.
    """
    return or_(
        payment.c.agreement_id.is_(None),
        payment.c.state == PaymentState.ORDERED,
        ~_UNSIGNED,
        _TAKEN_UP,
    )


_OPEN = Asked(
    select(agreement.c.id, agreement.c.effective_on).where(
        agreement.c.effective_on.is_(None),
        agreement.c.id.not_in(_PAID_UNDER),
        agreement.c.id.in_(
            select(payment.c.agreement_id).where(
                payment.c.case_id.in_(given_ids()),
                payment.c.agreement_id.is_not(None),
                payment.c.hidden.is_(None),
            )
        ),
    )
)


_PAID = Asked(_PAID_UNDER.where(_other.c.agreement_id.in_(given_ids())).distinct())


def taken_up(connection: Connection, agreement_ids: Collection[int]) -> frozenset[int]:
    """Return those of these agreements something was paid under, in whatever case."""
    if not agreement_ids:
        return frozenset()
    given = {IDS: ids_as_text(sorted(agreement_ids))}
    return frozenset(row[0] for row in _PAID.tuples(connection, **given))


def unsigned_of_plans(connection: Connection, case_ids: Collection[int]) -> list[Mapping[str, Any]]:
    """Return the agreements without an effective day that plans of these cases come from.

    One something was paid under is not among them, be it in another case.
    """
    return list(_OPEN.rows(connection, **{IDS: ids_as_text(sorted(case_ids))}))
