"""Signatures of workers who go on in another case: still asked for, left out, asked for no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature
from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.claimant import OUT_OF_CASE, Claimant
from dispute_desk.domain.mediation import Agreement
from dispute_desk.services.leaving_out import drop_waiting_sums, leave_out_of, stand_back
from dispute_desk.services.places import move_up, place_in, places_before
from dispute_desk.services.signers import lacking, signatures_of
from dispute_desk.services.signing import bring_on
from dispute_desk.store.readers.endings import endings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def keep_asking(workers: Iterable[Claimant], case: Case, tx: Transaction) -> list[Agreement]:
    """Note whose signatures are missing of those who are about to go on in another case.

    They concluded the agreement as parties and sign it as before. Returns the agreements.
    """
    going = {one.id: one for one in workers}
    for worker in going.values():
        move_up(worker, worker, tx)
    found = lacking(case, tx)
    for agreement, left in found:
        if agreement.case_id != case.id:
            continue  # noted when they left the case of the agreement
        known = tx.all_of(Signature, agreement_id=agreement.id, party=Party.WORKER)
        listed = {one.claimant_id for one in known}
        for signer in left:
            if signer.claimant_id in going.keys() - listed:
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

    What was agreed for them bound nobody yet: sums, terms and planned payments go out of sight,
    what was paid stays. Who has no other agreement stands where he stood before it.
    """
    found = [agreement for agreement, _ in lacking(case, tx)]
    for agreement in found:
        leave_out_of(agreement, workers, case, tx)
    stand_back(workers, case, tx)
    return found


def ask_no_more(workers: Iterable[Claimant], case: Case, tx: Transaction) -> None:
    """Ask those who are out of their case for no signature of an agreement of a case before.

    Sums that wait for signatures are dropped for them. Perhaps they were the last who had to sign.
    """
    gone = [one for one in workers if one.state in OUT_OF_CASE]
    drop_waiting_sums(gone, case, tx)
    touched: dict[int, Agreement] = {}
    for worker in gone:
        for place in places_before(worker, tx):
            for signature in tx.all_of(Signature, case_id=place.case_id, claimant_id=place.id):
                if signature.signed_on is None:
                    signature.hidden = tx.seq
                    touched[signature.agreement_id] = tx.get(Agreement, signature.agreement_id)
    tx.flush()
    for agreement in touched.values():
        bring_on(agreement, tx)


def ask_again(workers: Iterable[Claimant], case: Case, tx: Transaction) -> None:
    """Ask those whose case was reopened again for what ``ask_no_more`` left out at its end.

    An agreement that took effect without them is none of theirs to sign any more.
    """
    ends = endings_of(tx.connection, case.id)
    asked: dict[int, Agreement] = {}
    for worker in list(workers):
        for one in tx.all_of(
            Amount, with_hidden=True, case_id=case.id, claimant_id=worker.id, layer=Layer.UNSIGNED
        ):
            if one.hidden in ends and _waits_for(worker, one, tx):
                one.hidden = None
        for note in _notes_left_out(worker, ends, tx):
            agreement = tx.get(Agreement, note.agreement_id)
            if agreement.effective_on is None:
                note.hidden = None
                asked[agreement.id] = agreement
            else:
                leave_out_of(agreement, [worker], case, tx)
        stand_back([worker], case, tx)
    tx.flush()
    for agreement in asked.values():
        bring_on(agreement, tx)


def _notes_left_out(worker: Claimant, ends: set[int], tx: Transaction) -> Iterator[Signature]:
    """Give the missing signatures of a worker that an end of his case took out of sight."""
    for place in places_before(worker, tx):
        for note in tx.all_of(
            Signature, with_hidden=True, case_id=place.case_id, claimant_id=place.id
        ):
            if note.hidden in ends and note.signed_on is None:
                yield note


def _waits_for(worker: Claimant, amount: Amount, tx: Transaction) -> bool:
    """Tell whether the agreement of a sum is still to be signed, or he signed it himself."""
    for agreement in tx.all_of(Agreement, number=amount.basis):
        place = place_in(agreement.case_id, worker.id, tx)
        signed = [one.claimant_id for one in signatures_of(agreement, tx) if one.signed_on]
        if agreement.effective_on is None or place in signed:
            return True
    return False
