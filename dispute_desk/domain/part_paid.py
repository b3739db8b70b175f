"""A plan of which only a part came in: what of it is open, and the rest as a plan of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.covering import Claim

    Row = Mapping[str, Any]

#: Said in the place of 已入库 where something is still open.
PARTLY_PAID = QT_TRANSLATE_NOOP("payment", "部分入库")
#: What a rest has in common with the plan it is of.
SAME_PLAN = (
    "case_id", "claimant_id", "agreement_id", "insurance", "due_on", "month_from", "month_to",
    "declared_on", "order_id",
)  # fmt: skip


def short_of(payments: Iterable[Row], found: Iterable[Claim]) -> dict[int, int]:
    """Return what is open of plans that came in only in part, by payment, in fen.

    What other money covers of one is not open.
    """
    missing = {one.payment_id: one.missing for one in found}
    short = {
        one["id"]: min(missing.get(one["id"], 0), rest_of(one))
        for one in payments
        if one["state"] is PaymentState.PAID
    }
    return {key: fen for key, fen in short.items() if fen > 0}


def rest_of(payment: Row) -> int:
    """Return what was not paid of a plan, in fen, whoever covers it."""
    return int(payment["planned_fen"] or 0) - int(payment["employer_fen"] + payment["employee_fen"])


def with_rest(payments: Iterable[Row], payment_id: int) -> tuple[list[Row], int]:
    """Return the payments with the rest of one as a plan beside it, and the key of that plan."""
    rows = list(payments)
    (paid,) = [one for one in rows if one["id"] == payment_id]
    key = max(int(one["id"]) for one in rows) + 1
    rest = {
        **dict.fromkeys(paid),
        **{name: paid[name] for name in SAME_PLAN if name in paid},
        **dict.fromkeys(("employer_fen", "employee_fen", "late_fee_fen"), 0),
        "id": key,
        "planned_fen": rest_of(paid),
        "state": PaymentState.PLANNED,
    }
    made = {**paid, "planned_fen": paid["employer_fen"] + paid["employee_fen"]}
    return [*(made if one["id"] == payment_id else one for one in rows), rest], key
