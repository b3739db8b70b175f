"""What went back of a payment and is to be paid again: its plan, reckoned anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import PRINCIPAL, Amount
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.due_payments import GONE, claims
from dispute_desk.domain.payment import TO_COME, Payment, PaymentState
from dispute_desk.store.rewind import changes_of, entry, entry_that_made

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dispute_desk.store.transaction import Transaction


def plan_again(payment: Payment, fen: int, tx: Transaction) -> Payment:
    """Return a plan for what went back of a payment."""
    return Payment(
        case_id=payment.case_id,
        claimant_id=payment.claimant_id,
        insurance=payment.insurance,
        planned_fen=fen,
        month_from=payment.month_from,
        month_to=payment.month_to,
        recorded_at=tx.office.now,
    )


def missing(payments: Iterable[Mapping[str, Any]], case_id: int, tx: Transaction) -> int:
    """Return what is not in yet of these payments of a case, in fen."""
    gone = {one.id for one in tx.all_of(Claimant, case_id=case_id) if one.state in GONE}
    return sum(one.missing for one in claims(payments, tx.office.calendar, gone))


class OwedAgain:
    """The refunds of a payment that are to be paid again, as they stood before a correction."""

    def __init__(self, payment: Payment, tx: Transaction) -> None:
        """Find the refunds that made a plan, and what of it is still to come."""
        self.payment, self.tx = payment, tx
        booked: dict[int, int] = {}
        for one in tx.all_of(Amount, case_id=payment.case_id, payment_id=payment.id):
            made_by = entry_that_made(tx.connection, "amount", one.id) if one.fen < 0 else None
            if made_by is not None:
                fen = -one.fen if one.share in PRINCIPAL else 0
                booked[made_by] = booked.get(made_by, 0) + fen
        plans = {seq: _plans_of(seq, tx) for seq in booked}
        made = {plan for ids in plans.values() for plan in ids}
        self.back = sum(fen for seq, fen in booked.items() if plans[seq])
        self.plans = [
            one
            for one in tx.all_of(Payment, with_hidden=True, case_id=payment.case_id)
            if one.id in made and one.state in TO_COME
            if one.hidden is None or not one.planned_fen
        ]
        self.before = self._fen()

    def reckon(self) -> None:
        """Bring the plans to what is owed again of the payment as it is recorded now."""
        if not self.back:
            return
        self.tx.flush()
        change = self._fen() - self.before
        for plan in self.plans:
            plan.claimant_id = self.payment.claimant_id
            plan.insurance = self.payment.insurance
        if change > 0 and self.plans:
            self.plans[0].planned_fen = (self.plans[0].planned_fen or 0) + change
            self.plans[0].hidden = None
        elif change > 0:
            self.tx.add(plan_again(self.payment, change, self.tx))
        else:
            _shorten(self.plans, -change, self.tx)

    def _fen(self) -> int:
        """Return what no other plan asks for of what went back, in fen.

        What had been paid above the plan is not owed again.
        """
        case_id, told = self.payment.case_id, self.payment.id
        plans = {one.id for one in self.plans}
        rows = [vars(one) for one in self.tx.all_of(Payment, case_id=case_id)]
        rows = [one for one in rows if one["id"] not in plans]
        before = [self._kept(one) if one["id"] == told else one for one in rows]
        opened = missing(rows, case_id, self.tx) - missing(before, case_id, self.tx)
        planned = self.payment.planned_fen
        above = 0 if planned is None else max(0, self.payment.paid_fen - planned)
        return max(0, self.back - above - max(0, opened))

    def _kept(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the payment as if this had not gone back."""
        left = (row["refunded_fen"] or 0) - self.back
        return {**row, "refunded_fen": max(0, left), "state": PaymentState.PAID}


def _plans_of(seq: int, tx: Transaction) -> Collection[int]:
    """Return the plans a refund made."""
    made_by = entry(tx.connection, seq)
    if made_by is None or made_by.command != "RefundPayment":
        return ()
    made = changes_of(tx.connection, seq)
    return [one.record_id for one in made if one.made and one.kind == "payment"]


def _shorten(plans: Sequence[Payment], fen: int, tx: Transaction) -> None:
    """Take so much off the plans; what nothing is left of goes out of sight."""
    for plan in plans:
        part = min(fen, plan.planned_fen or 0)
        plan.planned_fen = (plan.planned_fen or 0) - part
        fen -= part
        if not plan.planned_fen and plan.hidden is None:
            plan.hidden = tx.seq
