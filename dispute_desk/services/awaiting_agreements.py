"""A further agreement that is not signed by all: the earlier one binds until the last signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.claimant import OUT_OF_CASE, Claimant, ClaimantState
from dispute_desk.domain.mediation import Agreement
from dispute_desk.services.agreed_plans import plan_agreed
from dispute_desk.services.earlier_agreements import meets, supersede
from dispute_desk.services.settled_workers import settle_by_money

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

#: States money brings about.
BY_MONEY = frozenset({ClaimantState.PARTIAL_PAID, ClaimantState.PAID})


def waits_beside_another(case_id: int, named: Collection[int | None], tx: Transaction) -> bool:
    """Tell whether an agreement in effect binds some of those a new one names."""
    effective = {
        one.number for one in tx.all_of(Agreement, case_id=case_id) if one.effective_on is not None
    }
    return any(
        one.basis in effective and meets(one.claimant_id, named)
        for one in tx.all_of(Amount, case_id=case_id, layer=Layer.AGREED)
    )


def take_effect(agreement: Agreement, case: Case, tx: Transaction) -> None:
    """Let an agreement whose sums waited take the place of the earlier ones of a case, and plan it.

    The case is its own, or one some of its workers went on in. For those who are out of it
    nothing takes effect.
    """
    workers = tx.all_of(Claimant, case_id=case.id)
    out = {one.id for one in workers if one.state in OUT_OF_CASE}
    waiting = []
    for one in tx.all_of(Amount, case_id=case.id, layer=Layer.UNSIGNED):
        if one.basis == agreement.number and one.claimant_id in out:
            one.hidden = tx.seq
        elif one.basis == agreement.number:
            waiting.append(one)
    if not waiting:
        return
    named = {one.claimant_id for one in waiting}
    again = supersede(agreement, named, tx, case_id=case.id)
    for one in waiting:
        one.hidden = None
        one.layer = Layer.AGREED
    let_agree(case.id, named, tx)
    plan_agreed(agreement, waiting, again, tx)
    settle_by_money(case, tx)


def let_agree(case_id: int, named: Collection[int | None], tx: Transaction) -> None:
    """Let the workers an agreement names have agreed.

    One for the whole case names nobody: whom money had settled has agreed anew.
    """
    for worker in tx.all_of(Claimant, case_id=case_id):
        if worker.id in named or (None in named and worker.state in BY_MONEY):
            worker.state = ClaimantState.AGREED
            worker.settled_from = None


def sums_of(agreement: Agreement, tx: Transaction) -> Sequence[Amount]:
    """Return the sums of an agreement, in force or waiting."""
    return [
        one
        for layer in (Layer.AGREED, Layer.UNSIGNED)
        for one in tx.all_of(Amount, case_id=agreement.case_id, layer=layer)
        if one.basis == agreement.number
    ]
