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
_TAKEN_UP = exists().where(
    _other.c.case_id == payment.c.case_id,
    _other.c.agreement_id == payment.c.agreement_id,
    _other.c.state.in_(MADE),
    _other.c.hidden.is_(None),
)


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
        agreement.c.id.in_(
            select(payment.c.agreement_id).where(
                payment.c.case_id.in_(given_ids()),
                payment.c.agreement_id.is_not(None),
                payment.c.hidden.is_(None),
            )
        ),
    )
)


def unsigned_of_plans(connection: Connection, case_ids: Collection[int]) -> list[Mapping[str, Any]]:
    """Return the agreements without an effective day that plans of these cases come from."""
    return list(_OPEN.rows(connection, **{IDS: ids_as_text(sorted(case_ids))}))
