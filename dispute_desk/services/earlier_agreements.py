"""What becomes of earlier agreements when a new one is concluded: kept, but no longer counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import PRINCIPAL, Amount, Insurance, Layer
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.payment import MADE, Payment, PaymentState

if TYPE_CHECKING:
    from collections.abc import Collection

    from dispute_desk.store.transaction import Transaction

    #: Workers by their keys; None stands for the whole case.
    Workers = Collection[int | None]
    #: Whose, of which insurance; None stands for the whole case, for all insurances.
    Key = tuple[int | None, Insurance | None]


def supersede(
    agreement: Agreement, named: Workers, tx: Transaction, *, case_id: int | None = None
) -> frozenset[int | None]:
    """Let the agreement take the place of the earlier ones for the workers it names.

    ``case_id`` is the case they went on in, where it is not the agreement's own.

    Their agreed amounts go out of sight, their unpaid plans are superseded, payments already made
    stay. An agreement for the whole case takes the place of all, and one by worker that of one
    for the whole case: it cannot be split. Returns for whom there was an earlier agreement.
    """
    met: set[int | None] = set()
    here = case_id or agreement.case_id
    drop_waiting(agreement, named, tx, case_id=here)
    for amount in tx.all_of(Amount, case_id=here, layer=Layer.AGREED):
        if meets(amount.claimant_id, named):
            amount.hidden = tx.seq
            met.add(amount.claimant_id)
    for payment in tx.all_of(Payment, case_id=here, superseded_by=None):
        earlier = payment.agreement_id not in {None, agreement.id}
        if earlier and meets(payment.claimant_id, named):
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

    def part(self, most: int) -> Credit:
        """Return as much of it as is wanted."""
        made = max(0, min(self.made, most))
        return Credit(made, min(self.unplanned, made))

    def rest(self, part: Credit) -> Credit:
        """Return what is left behind a part."""
        return Credit(self.made - part.made, self.unplanned - part.unplanned)


@dataclass
class Counted:
    """What counts towards one sum, in fen.

    ``unplanned`` is how much of it no earlier agreement had planned, by the insurance the money
    was paid for.
    """

    made: int = 0
    unplanned: dict[Insurance | None, int] = field(default_factory=dict)

    def take(self, part: Credit, insurance: Insurance | None) -> None:
        """Count a part of the money of an insurance."""
        self.made += part.made
        if part.unplanned:
            self.unplanned[insurance] = self.unplanned.get(insurance, 0) + part.unplanned


def credits_of(case_id: int, wanted: dict[Key, int], tx: Transaction) -> dict[Key, Counted]:
    """Return what counts towards each of the sums of a worker and insurance.

    Money of one insurance counts for no other; what no insurance is told of counts for the sums in
    their order. Money paid for the whole case goes to the workers in their order, as far as it is
    wanted; what other workers' agreements in force already took of it is theirs.
    """
    whole = any(worker is None for worker, _ in wanted)
    made: dict[Key, list[Payment]] = {}
    for one in tx.all_of(Payment, case_id=case_id):
        if one.state in MADE:
            whose = None if whole else one.claimant_id
            made.setdefault((whose, one.insurance), []).append(one)
    purse = {key: _credit(made[key]) for key in sorted(made, key=_undivided_first)}
    if not whole:
        _give_away(purse, _taken(case_id, {worker for worker, _ in wanted}, tx))
    found = {key: Counted() for key in wanted}
    for near in (_own, _own_undivided, _shared, _shared_undivided):
        for key, fen in wanted.items():
            for money in [one for one in purse if near(key, one)]:
                part = purse[money].part(fen - found[key].made)
                purse[money] = purse[money].rest(part)
                found[key].take(part, money[1])
    return found


def _undivided_first(key: Key) -> tuple[bool, str]:
    return key[1] is not None, key[1] or ""


def _give_away(purse: dict[Key, Credit], fen: int) -> None:
    """Take money for the whole case out of a purse: it is other workers'."""
    for key in [one for one in purse if one[0] is None]:
        part = purse[key].part(fen)
        purse[key] = purse[key].rest(part)
        fen -= part.made


def _own(wanted: Key, money: Key) -> bool:
    return wanted == money


def _own_undivided(wanted: Key, money: Key) -> bool:
    return wanted[0] == money[0] and None in {wanted[1], money[1]}


def _shared(wanted: Key, money: Key) -> bool:
    return money[0] is None and wanted[1] == money[1]


def _shared_undivided(wanted: Key, money: Key) -> bool:
    return money[0] is None and None in {wanted[1], money[1]}


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
        if agreement is None or worker is None or worker in wanted or amount.share not in PRINCIPAL:
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


def drop_waiting(
    agreement: Agreement, named: Workers, tx: Transaction, *, case_id: int | None = None
) -> None:
    """Let what was to take the place of an agreement go out of sight: this one comes instead."""
    here = case_id or agreement.case_id
    for amount in tx.all_of(Amount, case_id=here, layer=Layer.UNSIGNED):
        if amount.basis != agreement.number and meets(amount.claimant_id, named):
            amount.hidden = tx.seq


def meets(claimant_id: int | None, named: Workers) -> bool:
    """Tell whether an agreement with those it names speaks of a worker, or of the whole case."""
    return None in named or claimant_id is None or claimant_id in named
