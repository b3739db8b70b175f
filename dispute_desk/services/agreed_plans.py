"""Plans of an agreement: by worker and insurance from its sums, divided by its terms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreed_plan import agreed_parts
from dispute_desk.domain.agreement_parts import Term
from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.payment import Payment, PaymentState
from dispute_desk.services.earlier_agreements import Counted, credits_of
from dispute_desk.services.places import place_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.instalments import Instalment
    from dispute_desk.domain.mediation import Agreement
    from dispute_desk.services.earlier_agreements import Key
    from dispute_desk.store.transaction import Transaction

    Parts = Mapping[int | None, Sequence[Instalment]]


#: What a plan takes from a term, besides whose it is.
_OF_PLANS = (
    "insurance", "month_from", "month_to", "employer_fen", "employee_fen", "due_on",
)  # fmt: skip


def parts_of(agreement: Agreement, agreed: Iterable[Amount], tx: Transaction) -> Parts:
    """Return what an agreement of these sums says is to be paid."""
    sums = list(agreed)
    terms = tx.all_of(Term, case_id=agreement.case_id, agreement_id=agreement.id)
    return agreed_parts(sums, _terms_here(terms, sums, tx), agreement.perform_by)


def _terms_here(terms: Sequence[Term], agreed: Iterable[Amount], tx: Transaction) -> list[Term]:
    """Return the terms with those who went on in another case at their places there."""
    moved = {
        place_in(term.case_id, one.claimant_id, tx): one.claimant_id
        for term in terms[:1]
        for one in agreed
        if one.claimant_id is not None and one.case_id != term.case_id
    }
    if not moved:
        return list(terms)
    told = [(one, moved.get(one.claimant_id or 0, one.claimant_id)) for one in terms]
    return [
        Term(**{name: getattr(one, name) for name in _OF_PLANS}, claimant_id=here)
        for one, here in told
    ]


def agreed_with(agreement: Agreement, tx: Transaction) -> list[Amount]:
    """Return the sums of an agreement that stand."""
    agreed = tx.all_of(Amount, case_id=agreement.case_id, layer=Layer.AGREED)
    return [one for one in agreed if one.basis == agreement.number]


def plan_agreed(
    agreement: Agreement, agreed: Iterable[Amount], again: Collection[int | None], tx: Transaction
) -> None:
    """Make the planned payments of a new agreement.

    Who had an agreement before (``again``) is planned the rest only: what was paid covers the
    parts in the order of their days.
    """
    sums = list(agreed)
    case_id = sums[0].case_id if sums else agreement.case_id
    parts = parts_of(agreement, sums, tx)
    counted = _counted(case_id, parts, again, tx)
    planned = []
    for worker, mine in parts.items():
        stand: list[Payment] = []
        for part in mine:
            credit = counted.setdefault((worker, part.insurance), Counted())
            before = min(credit.made, part.fen)
            credit.made -= before
            if before < part.fen:
                plan = _plan_of(agreement, worker, part, tx)
                plan.case_id = case_id
                plan.planned_fen = part.fen - before
                plan.credited_fen = sum(credit.unplanned.values()) or None
                credit.unplanned = {}
                stand.append(plan)
        for part in mine:
            _keep_off(counted[worker, part.insurance], stand)
        planned += stand
    tx.add_all(planned)


def _plan_of(
    agreement: Agreement, worker: int | None, part: Instalment, tx: Transaction
) -> Payment:
    return Payment(
        case_id=agreement.case_id,
        claimant_id=worker,
        agreement_id=agreement.id,
        insurance=part.insurance,
        due_on=part.due_on,
        month_from=part.month_from,
        month_to=part.month_to,
        recorded_at=tx.office.now,
    )


def _keep_off(credit: Counted, plans: Sequence[Payment]) -> None:
    """Let money that settled a part altogether cover none of the worker's other plans.

    What an agreement before had planned is held by that; the rest is asked for beside a plan the
    money could cover, so that it is used up.
    """
    for insurance, fen in credit.unplanned.items():
        near = [one for one in plans if one.insurance == insurance]
        near += [one for one in plans if insurance is None or one.insurance is None]
        if near:
            near[0].credited_fen = (near[0].credited_fen or 0) + fen
    credit.unplanned = {}


def _counted(
    case_id: int, parts: Parts, again: Collection[int | None], tx: Transaction
) -> dict[Key, Counted]:
    """Return what was paid before by those who had an agreement, by worker and insurance."""
    wanted: dict[Key, int] = defaultdict(int)
    for worker, mine in parts.items():
        if again and (worker is None or worker in again or None in again):
            for part in mine:
                wanted[worker, part.insurance] += part.fen
    return credits_of(case_id, wanted, tx) if wanted else {}


def carry_insurances(agreement: Agreement, tx: Transaction) -> None:
    """Divide the plans of an agreement once its terms, told by and by, fit what is to come.

    Only a worker's one plan that no insurance is told of and nothing was done with is divided.
    """
    plans: dict[int | None, list[Payment]] = defaultdict(list)
    for one in tx.all_of(Payment, case_id=agreement.case_id, agreement_id=agreement.id):
        if one.superseded_by is None:
            plans[one.claimant_id].append(one)
    parts = parts_of(agreement, agreed_with(agreement, tx), tx)
    for worker, mine in plans.items():
        told = parts.get(worker, ())
        if _is_untouched(mine) and any(part.insurance for part in told):
            (plan,) = mine
            if plan.planned_fen == sum(part.fen for part in told):
                put_parts(mine, told, tx)


def _is_untouched(plans: Sequence[Payment]) -> bool:
    return len(plans) == 1 and all(
        one.state is PaymentState.PLANNED and one.insurance is None and one.credited_fen is None
        for one in plans
    )


def put_parts(plans: Sequence[Payment], parts: Sequence[Instalment], tx: Transaction) -> int:
    """Put parts in the place of plans of the same worker and sum; return how many there are.

    A part stands where the plan of its insurance stood: declared, ordered, what was credited.
    """
    shared = _only(one.insurance for one in plans)
    by_insurance = {one.insurance: one for one in reversed(plans)}
    placed: dict[int, list[Instalment]] = defaultdict(list)
    for part in sorted(parts, key=lambda one: one.due_on or date.max):
        told = part if part.insurance else replace(part, insurance=shared)
        placed[by_insurance.get(told.insurance, plans[0]).id].append(told)
    kept = [one for one in plans if one.id in placed]
    for gone in plans:
        if gone.id not in placed:
            gone.hidden = tx.seq
            kept[0].credited_fen = (kept[0].credited_fen or 0) + (gone.credited_fen or 0) or None
    return sum(len(divide(plan, placed[plan.id], tx)) for plan in kept)


def divide(plan: Payment, parts: Sequence[Instalment], tx: Transaction) -> list[Payment]:
    """Let the plan be the first part and add the others; the sum stays what it was."""
    months = plan.month_from, plan.month_to
    first, *others = parts
    added = [
        Payment(
            case_id=plan.case_id,
            claimant_id=plan.claimant_id,
            agreement_id=plan.agreement_id,
            insurance=part.insurance,
            planned_fen=part.fen,
            due_on=part.due_on,
            month_from=part.month_from or months[0],
            month_to=part.month_to or months[1],
            note=plan.note,
            state=plan.state,
            declared_on=plan.declared_on,
            order_id=plan.order_id,
            recorded_at=tx.office.now,
        )
        for part in others
    ]
    plan.insurance, plan.planned_fen, plan.due_on = first.insurance, first.fen, first.due_on
    plan.month_from = first.month_from or months[0]
    plan.month_to = first.month_to or months[1]
    tx.add_all(added)
    return [plan, *added]


def _only(insurances: Iterable[Insurance | None]) -> Insurance | None:
    """Return the insurance all of them are of; None where there are several."""
    found = set(insurances)
    return found.pop() if len(found) == 1 else None
