"""Workers an agreement does not bind: nothing of it stands for them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature, Term
from dispute_desk.domain.amount import OF_AGREEMENTS, Amount, Layer
from dispute_desk.domain.claimant import OUT_OF_CASE, Claimant, ClaimantState
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.payment import MADE, Payment
from dispute_desk.domain.signing import ON_AGREEMENT
from dispute_desk.domain.stages import Stage
from dispute_desk.services.places import place_in
from dispute_desk.services.sealed import is_sealed
from dispute_desk.services.signers import agreements_before, cases_on, signatures_of, signers_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def leave_out_of(
    agreement: Agreement, workers: Collection[Claimant], case: Case, tx: Transaction
) -> None:
    """Take what an agreement says of workers of a case out of sight; what was paid stays."""
    going = {one.id for one in workers}
    places = {place_in(agreement.case_id, one, tx) for one in going}
    for signature in tx.all_of(Signature, agreement_id=agreement.id, party=Party.WORKER):
        if signature.claimant_id in places:
            signature.hidden = tx.seq
    for term in tx.all_of(Term, agreement_id=agreement.id):
        if term.claimant_id in places:
            term.hidden = tx.seq
    for amount in tx.all_of(Amount, case_id=case.id):
        mine = amount.claimant_id in going and amount.layer in OF_AGREEMENTS
        if mine and amount.basis == agreement.number:
            amount.hidden = tx.seq
    for payment in tx.all_of(Payment, case_id=case.id, agreement_id=agreement.id):
        if payment.claimant_id in going and payment.state not in MADE:
            payment.hidden = tx.seq
    tx.flush()


def gone_before(agreement: Agreement, tx: Transaction) -> set[int]:
    """Return the places, in the case of an agreement, of those who are out of their case by now.

    Perhaps they signed it before; it waits for them no more.
    """
    return {
        place_in(agreement.case_id, one.id, tx)
        for case in cases_on(agreement, tx)
        if case.id != agreement.case_id
        for one in tx.all_of(Claimant, case_id=case.id)
        if one.state in OUT_OF_CASE - {ClaimantState.SPLIT_OFF, ClaimantState.UNPERFORMED}
    }


def leave_out_who_did_not_sign(agreement: Agreement, tx: Transaction) -> None:
    """Let an agreement that takes effect bind those only who signed it (调解仲裁法 art. 14).

    Who is out of his case and had not signed stands as though he had taken no part; one who had
    keeps what was agreed, but what waited to take the place of another agreement is dropped.
    """
    asked = {one.claimant_id for one in signers_of(agreement, tx) if one.party is Party.WORKER}
    signed = {one.claimant_id for one in signatures_of(agreement, tx) if one.signed_on is not None}
    for case in cases_on(agreement, tx):
        if is_sealed(case):
            continue
        named = _named(agreement, case, tx)
        over = [one for one in named if place_in(agreement.case_id, one.id, tx) not in asked]
        drop_waiting_sums(over, case, tx, of=agreement)
        apart = [one for one in over if place_in(agreement.case_id, one.id, tx) not in signed]
        if apart:
            leave_out_of(agreement, apart, case, tx)
            stand_back(apart, case, tx)


def _named(agreement: Agreement, case: Case, tx: Transaction) -> list[Claimant]:
    whose = {
        one.claimant_id
        for one in tx.all_of(Amount, case_id=case.id, basis=agreement.number)
        if one.layer in OF_AGREEMENTS
    }
    return [one for one in tx.all_of(Claimant, case_id=case.id) if one.id in whose]


def drop_waiting_sums(
    workers: Iterable[Claimant], case: Case, tx: Transaction, *, of: Agreement | None = None
) -> None:
    """Drop the sums that wait for signatures, ``of`` one agreement or all, for some workers."""
    gone = {one.id for one in workers}
    for one in tx.all_of(Amount, case_id=case.id, layer=Layer.UNSIGNED):
        if one.claimant_id in gone and (of is None or one.basis == of.number):
            one.hidden = tx.seq


def stand_back(workers: Iterable[Claimant], case: Case, tx: Transaction) -> None:
    """Let workers no agreement binds stand where they stood before one, or will after the case."""
    sums = tx.all_of(Amount, case_id=case.id)
    for worker in workers:
        mine = {one.layer for one in sums if one.claimant_id == worker.id}
        before = ClaimantState.VERIFIED if Layer.VERIFIED in mine else ClaimantState.PENDING
        if Layer.AGREED in mine:
            continue
        if worker.state is ClaimantState.AGREED:
            worker.state = before
        if worker.settled_from is ClaimantState.AGREED:
            worker.settled_from = before


def is_without_agreement(case: Case, stage: Stage | None, tx: Transaction) -> bool:
    """Tell whether a case at a stage that goes on upon an agreement has none for its workers.

    A case may come to its follow-up without any.
    """
    if stage is Stage.FOLLOW_UP or stage not in ON_AGREEMENT or agreements_before(case, tx):
        return False
    here = {
        one.id
        for one in tx.all_of(Claimant, case_id=case.id)
        if one.state is not ClaimantState.SPLIT_OFF
    }
    for agreement in tx.all_of(Agreement, case_id=case.id):
        asked = {one.claimant_id for one in signers_of(agreement, tx)}
        if asked & here or not asked - {None}:
            return False
    return True
