"""How far the money that came in settles the workers of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import PRINCIPAL, Amount, Insurance, Layer
from dispute_desk.domain.claimant import OUT_OF_CASE, TERMINAL, Claimant, ClaimantState
from dispute_desk.domain.settled import covers, covers_each
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.signers import propose_signatures
from dispute_desk.services.steps import propose
from dispute_desk.store.rewind import values_told

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.payment import Payment
    from dispute_desk.store.transaction import Transaction

    Sums = dict[tuple[Layer, int | None], int]

_PAID = frozenset({ClaimantState.PAID, ClaimantState.PARTIAL_PAID})
_BEFORE_MONEY = frozenset({ClaimantState.PENDING, ClaimantState.VERIFIED, ClaimantState.AGREED})
#: What comes next when everybody has been paid.
ALL_PAID = QT_TRANSLATE_NOOP("journal", "已全部入库：回访后结案")


def settle_by_money(case: Case, tx: Transaction) -> None:
    """Bring the claimants' states up to the proved money; propose closing when all is paid."""
    sums = tx.sums(case.id)
    claimants = tx.all_of(Claimant, case_id=case.id)
    for claimant in claimants:
        paid = sums.get((Layer.PAID, claimant.id), 0)
        if paid > 0 and claimant.state not in TERMINAL:
            done = is_paid_up(case.id, claimant.id, sums, tx)
            claimant.state = ClaimantState.PAID if done else ClaimantState.PARTIAL_PAID
    _settle_whole(case, sums, claimants, tx)
    _settle_together(case, sums, claimants, tx)
    paid_up = case.is_open and all(claimant.state in TERMINAL for claimant in claimants)
    if paid_up and not propose_signatures(case, on=tx.office.today, tx=tx):
        case.next_action = ALL_PAID
        case.next_action_on = tx.office.calendar.next_workday(tx.office.today)


def _settle_whole(case: Case, sums: Sums, claimants: list[Claimant], tx: Transaction) -> None:
    """Settle the workers of an agreement for the whole case when its sum is in."""
    agreed = sums.get((Layer.AGREED, None), 0)
    paid = sum(fen for (layer, _), fen in sums.items() if layer is Layer.PAID)
    if not agreed or not paid:
        return
    done = is_paid_up(case.id, None, sums, tx)
    state = ClaimantState.PAID if done else ClaimantState.PARTIAL_PAID
    for claimant in claimants:
        if claimant.state not in TERMINAL:
            claimant.state = state


def _settle_together(case: Case, sums: Sums, claimants: list[Claimant], tx: Transaction) -> None:
    """Settle workers with sums of their own by money paid for the whole case."""
    if not is_paid_together(sums):
        return
    done = are_paid_up_together(case.id, sums, claimants, tx)
    state = ClaimantState.PAID if done else ClaimantState.PARTIAL_PAID
    for claimant in claimants:
        if claimant.state not in TERMINAL and owed_to(sums, claimant.id):
            claimant.state = state


def is_paid_together(sums: Sums) -> bool:
    """Tell whether money for the whole case meets sums of the workers' own."""
    return sums.get((Layer.PAID, None), 0) > 0 and not sums.get((Layer.AGREED, None))


def are_paid_up_together(
    case_id: int, sums: Sums, claimants: Iterable[Claimant], tx: Transaction
) -> bool:
    """Tell whether what was paid for the whole case covers all that the workers' own did not."""
    fen: dict[tuple[Layer, int | None], dict[Insurance | None, int]] = {}
    for one in tx.all_of(Amount, case_id=case_id):
        if one.share in PRINCIPAL:
            mine = fen.setdefault((one.layer, one.claimant_id), {})
            mine[one.insurance] = mine.get(one.insurance, 0) + one.fen
    workers = []
    for claimant in claimants:
        if claimant.state not in OUT_OF_CASE and owed_to(sums, claimant.id):
            agreed = sums.get((Layer.AGREED, claimant.id))
            layer = Layer.AGREED if agreed else Layer.ASSESSED
            paid = fen.get((Layer.PAID, claimant.id), {})
            workers.append((fen.get((layer, claimant.id), {}), paid))
    return bool(workers) and covers_each(workers, fen.get((Layer.PAID, None), {}))


def owed_to(sums: Sums, claimant_id: int | None) -> int:
    """Return what a worker (None: the whole case) is to be paid.

    It is what was agreed, else what the tax authority assessed. Where the whole case has an
    agreement, no assessment stands in for a worker's own.
    """
    agreed = sums.get((Layer.AGREED, claimant_id), 0)
    if agreed or sums.get((Layer.AGREED, None)):
        return agreed
    return sums.get((Layer.ASSESSED, claimant_id), 0)


def is_paid_up(case_id: int, claimant_id: int | None, sums: Sums, tx: Transaction) -> bool:
    """Tell whether a worker (None: the whole case) was paid all, each insurance what is its own.

    The sums of the case are looked at first: only who has enough money is looked at closely.
    """
    whose = {one for layer, one in sums if layer is Layer.PAID and claimant_id in {None, one}}
    owed = owed_to(sums, claimant_id)
    if not owed or sum(sums[Layer.PAID, one] for one in whose) < owed:
        return False
    agreed = sums.get((Layer.AGREED, claimant_id)) or sums.get((Layer.AGREED, None))
    layer = Layer.AGREED if agreed else Layer.ASSESSED
    fen: dict[Layer, dict[Insurance | None, int]] = {layer: {}, Layer.PAID: {}}
    own: dict[str, Any] = {} if claimant_id is None else {"claimant_id": claimant_id}
    for one in tx.all_of(Amount, case_id=case_id, **own):
        if one.layer in fen and one.share in PRINCIPAL:
            mine = fen[one.layer]
            mine[one.insurance] = mine.get(one.insurance, 0) + one.fen
    return covers(fen[layer], fen[Layer.PAID])


def step_back(case: Case, payment: Payment, on: date, tx: Transaction) -> None:
    """Bring workers whose money is no longer whole back; the case is not ready to close then.

    Under an agreement for the whole case that is everybody it had settled.
    """
    tx.flush()
    sums = tx.sums(case.id)
    workers = tx.all_of(Claimant, case_id=case.id)
    of_case = bool(sums.get((Layer.AGREED, None)))
    covered = is_paid_together(sums) and are_paid_up_together(case.id, sums, workers, tx)
    for worker in workers:
        mine = of_case or payment.claimant_id in {None, worker.id}
        if worker.state not in _PAID or not mine:
            continue
        if not covered or not owed_to(sums, worker.id):
            worker.state = _state_of(payment, worker, sums, tx)
    if case.next_action == ALL_PAID and any(one.state not in TERMINAL for one in workers):
        propose(case, on=on, tx=tx)


def _state_of(payment: Payment, worker: Claimant, sums: Sums, tx: Transaction) -> ClaimantState:
    """Return where the money that is left leaves a worker.

    Under an agreement for the whole case that is decided by all the money of it.
    """
    key = None if sums.get((Layer.AGREED, None)) else worker.id
    if is_paid_up(payment.case_id, key, sums, tx):
        return ClaimantState.PAID
    paid = sums.get((Layer.PAID, key), 0)
    if sums.get((Layer.AGREED, None)):
        paid = sum(fen for (layer, _), fen in sums.items() if layer is Layer.PAID)
    elif payment.claimant_id is None:
        paid = max(paid, sums.get((Layer.PAID, None), 0))
    return ClaimantState.PARTIAL_PAID if paid > 0 else _before_money(worker, sums, tx)


def _before_money(worker: Claimant, sums: Sums, tx: Transaction) -> ClaimantState:
    """Return where a worker stood before money came in: nobody has agreed by being paid.

    Where nothing tells it (a ledger said that a part was paid), something had been agreed.
    """
    if sums.get((Layer.AGREED, worker.id)) or sums.get((Layer.AGREED, None)):
        return ClaimantState.AGREED
    told = values_told(tx.connection, None, "claimant", worker.case_id, "state")
    stood = [one for one in told.get(worker.id, ()) if one in _BEFORE_MONEY]
    before = ClaimantState(stood[-1]) if stood else ClaimantState.AGREED
    if before is ClaimantState.PENDING and sums.get((Layer.VERIFIED, worker.id)):
        return ClaimantState.VERIFIED
    return before
