"""What becomes of earlier agreements when a new one is concluded: kept, but no longer counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.payment import MADE, Payment, PaymentState

if TYPE_CHECKING:
    from collections.abc import Collection

    from dispute_desk.store.transaction import Transaction

    #: Workers by their keys; None stands for the whole case.
    Workers = Collection[int | None]


def supersede(agreement: Agreement, named: Workers, tx: Transaction) -> frozenset[int | None]:
    """Let the agreement take the place of the earlier ones for the workers it names.

    Their agreed amounts go out of sight, their unpaid plans are superseded, payments already made
    stay. An agreement for the whole case takes the place of all, and one by worker that of one
    for the whole case: it cannot be split. Returns for whom there was an earlier agreement.
    """
    met: set[int | None] = set()
    for amount in tx.all_of(Amount, case_id=agreement.case_id, layer=Layer.AGREED):
        if _meets(amount.claimant_id, named):
            amount.hidden = tx.seq
            met.add(amount.claimant_id)
    for payment in tx.all_of(Payment, case_id=agreement.case_id, superseded_by=None):
        earlier = payment.agreement_id not in {None, agreement.id}
        if earlier and _meets(payment.claimant_id, named):
            payment.superseded_by = agreement.id
            if payment.state not in MADE:
                payment.state = PaymentState.SUPERSEDED
            met.add(payment.claimant_id)
    return frozenset(met)


@dataclass(frozen=True)
class Credit:
    """What was paid before, or is said to have been, in fen, the late fee apart.

    ``unplanned`` is how much of it no earlier agreement had planned.
    """

    made: int = 0
    unplanned: int = 0

    def plus(self, other: Credit) -> Credit:
        """Return both together."""
        return Credit(self.made + other.made, self.unplanned + other.unplanned)

    def part(self, most: int) -> Credit:
        """Return as much of it as is wanted."""
        made = max(0, min(self.made, most))
        return Credit(made, min(self.unplanned, made))

    def rest(self, part: Credit) -> Credit:
        """Return what is left behind a part."""
        return Credit(self.made - part.made, self.unplanned - part.unplanned)


def credits_of(case_id: int, wanted: dict[int | None, int], tx: Transaction) -> list[Credit]:
    """Return what counts towards each of the sums, in their order.

    Money paid for the whole case goes to the workers in their order, as far as it is wanted; what
    other workers' agreements in force already took of it is theirs.
    """
    made = [one for one in tx.all_of(Payment, case_id=case_id) if one.state in MADE]
    if None in wanted:
        return [_credit(made) if worker is None else Credit() for worker in wanted]
    shared = _credit([one for one in made if one.claimant_id is None])
    shared = shared.rest(shared.part(_taken(case_id, wanted, tx)))
    found = []
    for worker, fen in wanted.items():
        own = _credit([one for one in made if one.claimant_id == worker])
        part = shared.part(fen - own.made)
        shared = shared.rest(part)
        found.append(own.plus(part))
    return found


def _taken(case_id: int, wanted: Workers, tx: Transaction) -> int:
    """Return the fen of shared money that workers not asked about were credited before.

    It is what is agreed with them less what was still planned and what they had been paid
    themselves. The first agreement of a case credits nothing.
    """
    numbers = {one.number: one.id for one in tx.all_of(Agreement, case_id=case_id)}
    agreed: dict[tuple[int, int], int] = {}
    for amount in tx.all_of(Amount, case_id=case_id, layer=Layer.AGREED):
        agreement = numbers.get(amount.basis or "")
        worker = amount.claimant_id
        if agreement is None or worker is None or worker in wanted:
            continue
        agreed[agreement, worker] = agreed.get((agreement, worker), 0) + amount.fen
    first = min(numbers.values(), default=None)
    return sum(
        max(0, fen - _without_shared(case_id, worker, agreement, tx))
        for (agreement, worker), fen in agreed.items()
        if agreement != first
    )


def _without_shared(case_id: int, worker: int, agreement: int, tx: Transaction) -> int:
    """Return what an agreement planned for a worker and what he himself had been paid by then."""
    his = tx.all_of(Payment, case_id=case_id, claimant_id=worker)
    plans = [one for one in his if one.agreement_id == agreement and one.superseded_by is None]
    before = [one for one in his if one.state in MADE and all(one.id < plan.id for plan in plans)]
    planned = sum(plan.planned_fen or 0 for plan in plans)
    return planned + sum(one.paid_fen for one in before)


def _credit(payments: list[Payment]) -> Credit:
    made = unplanned = 0
    for one in payments:
        planned = one.planned_fen or 0 if one.agreement_id is not None else 0
        made += one.paid_fen
        unplanned += max(0, one.paid_fen - planned)
    return Credit(made, unplanned)


def _meets(claimant_id: int | None, named: Workers) -> bool:
    return None in named or claimant_id is None or claimant_id in named
