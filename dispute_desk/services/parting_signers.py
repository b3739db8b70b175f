"""Signatures of workers who go on in another case: still asked for, left out, asked for no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature
from dispute_desk.domain.amount import OF_AGREEMENTS, Amount, Layer
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.payment import MADE, Payment
from dispute_desk.services.places import place_in
from dispute_desk.services.signers import lacking
from dispute_desk.services.signing import bring_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def keep_asking(workers: Iterable[Claimant], case: Case, tx: Transaction) -> list[Agreement]:
    """Note whose signatures are missing of those who are about to go on in another case.

    They concluded the agreement as parties and sign it as before. Returns the agreements.
    """
    going = {one.id for one in workers}
    found = lacking(case, tx)
    for agreement, left in found:
        if agreement.case_id != case.id:
            continue  # noted when they left the case of the agreement
        for signer in left:
            if signer.claimant_id in going:
                _note_missing(agreement, signer.claimant_id or 0, signer.name, tx)
    return [agreement for agreement, _ in found]


def _note_missing(agreement: Agreement, place: int, name: str, tx: Transaction) -> None:
    tx.add(
        Signature(
            case_id=agreement.case_id,
            agreement_id=agreement.id,
            party=Party.WORKER,
            claimant_id=place,
            name=name or None,
            recorded_at=tx.office.now,
        )
    )


def leave_out(workers: Sequence[Claimant], case: Case, tx: Transaction) -> list[Agreement]:
    """Let workers take no part in the agreements that lack signatures; return these agreements.

    What was agreed for them bound nobody yet: sums and planned payments go out of sight, what was
    paid stays. Who has no other agreement stands where he stood before it.
    """
    found = [agreement for agreement, _ in lacking(case, tx)]
    for agreement in found:
        _leave_out_of(agreement, {one.id for one in workers}, case, tx)
    sums = tx.all_of(Amount, case_id=case.id)
    for worker in workers:
        mine = {one.layer for one in sums if one.claimant_id == worker.id}
        if worker.state is ClaimantState.AGREED and Layer.AGREED not in mine:
            verified = Layer.VERIFIED in mine
            worker.state = ClaimantState.VERIFIED if verified else ClaimantState.PENDING
    return found


def _leave_out_of(agreement: Agreement, going: set[int], case: Case, tx: Transaction) -> None:
    places = {place_in(agreement.case_id, one, tx) for one in going}
    for signature in tx.all_of(Signature, agreement_id=agreement.id, party=Party.WORKER):
        if signature.claimant_id in places:
            signature.hidden = tx.seq
    for amount in tx.all_of(Amount, case_id=case.id):
        mine = amount.claimant_id in going and amount.layer in OF_AGREEMENTS
        if mine and amount.basis == agreement.number:
            amount.hidden = tx.seq
    for payment in tx.all_of(Payment, case_id=case.id, agreement_id=agreement.id):
        if payment.claimant_id in going and payment.state not in MADE:
            payment.hidden = tx.seq
    tx.flush()


def ask_no_more(workers: Iterable[Claimant], tx: Transaction) -> None:
    """Ask those who are out of their case for no signature of an agreement of a case before.

    Perhaps they were the last who had to sign it.
    """
    places = [one for worker in workers for one in _places_before(worker, tx)]
    touched: dict[int, Agreement] = {}
    for place in places:
        for signature in tx.all_of(Signature, case_id=place.case_id, claimant_id=place.id):
            if signature.signed_on is None:
                signature.hidden = tx.seq
                touched[signature.agreement_id] = tx.get(Agreement, signature.agreement_id)
    tx.flush()
    for agreement in touched.values():
        bring_on(agreement, tx)


def ask_again(workers: Iterable[Claimant], case: Case, tx: Transaction) -> None:
    """Ask those whose case was reopened again for what ``ask_no_more`` left out meanwhile.

    An agreement that took effect without them is none of theirs to sign any more.
    """
    people = list(workers)
    for agreement, _ in lacking(case, tx):
        if agreement.case_id == case.id or agreement.effective_on is not None:
            continue
        known = tx.all_of(Signature, agreement_id=agreement.id, party=Party.WORKER)
        listed = {one.claimant_id for one in known}
        for worker in people:
            place = place_in(agreement.case_id, worker.id, tx)
            if place not in {worker.id, *listed}:
                _note_missing(agreement, place, worker.name, tx)
        bring_on(agreement, tx)


def _places_before(worker: Claimant, tx: Transaction) -> list[Claimant]:
    """Return the places a worker had in the cases he came from."""
    found: list[Claimant] = []
    while worker.continues_id is not None and worker.continues_id not in {one.id for one in found}:
        worker = tx.get(Claimant, worker.continues_id)
        found.append(worker)
    return found
