"""Whose signature the agreements of a case need, and the next action while one is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Signature, Signer
from dispute_desk.domain.agreements_in_force import in_force
from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.case import Case
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.signing import (
    ON_AGREEMENT,
    SIGNATURES,
    came_back,
    missing,
    names_of,
    required_signers,
    workers_asked,
)
from dispute_desk.store.readers.road_before import road_before

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.store.transaction import Transaction


def signers_of(agreement: Agreement, tx: Transaction) -> list[Signer]:
    """Return whose signatures an agreement needs: of the workers those it speaks of."""
    layers = (Layer.AGREED, Layer.UNSIGNED)
    agreed = [one for layer in layers for one in _sums(agreement.case_id, layer, tx)]
    named = {one.claimant_id for one in agreed if one.basis == agreement.number}
    listed = {one.claimant_id for one in signatures_of(agreement, tx)}
    known = tx.all_of(Claimant, case_id=agreement.case_id)
    workers = [(one.id, one.name, one.state) for one in known]
    case = tx.case(agreement.case_id)
    firm = tx.get(Employer, case.employer_id) if case.employer_id is not None else None
    return required_signers(
        workers_asked(workers, named, listed, in_effect=agreement.effective_on is not None),
        employer=firm.name if firm is not None else "",
        mediator=agreement.mediator or "",
        organisation=agreement.organisation or "",
    )


def signatures_of(agreement: Agreement, tx: Transaction) -> list[Signature]:
    """Return the signatures under an agreement, of those who left and came back at their place."""
    back = last_places(agreement.case_id, tx)
    return [
        Signature(
            party=one.party,
            claimant_id=back.get(one.claimant_id or 0, one.claimant_id),
            signed_on=one.signed_on,
        )
        for one in tx.all_of(Signature, agreement_id=agreement.id)
    ]


def last_places(case_id: int, tx: Transaction) -> dict[int, int]:
    """Return the last place in a case of each place somebody left before he came back."""
    workers = tx.all_of(Claimant, case_id=case_id)
    return came_back((one.id, one.person_key, one.state, one.continues_id) for one in workers)


def _sums(case_id: int, layer: Layer, tx: Transaction) -> Sequence[Amount]:
    return tx.all_of(Amount, case_id=case_id, layer=layer)


def still_to_sign(case: Case, tx: Transaction) -> list[Signer]:
    """Return whose signatures the agreements in force of a case, and those waiting, lack."""
    return [signer for _, left in lacking(case, tx) for signer in left]


def lacking(case: Case, tx: Transaction) -> list[tuple[Agreement, list[Signer]]]:
    """Return the agreements a case stands on, or that wait, that lack signatures, and whose.

    One in effect of which nobody's signature was written down by itself lacks none.
    """
    concluded = tx.all_of(Agreement, case_id=case.id)
    agreed = {one.basis for one in _sums(case.id, Layer.AGREED, tx)}
    waiting = {one.basis for one in _sums(case.id, Layer.UNSIGNED, tx)}
    elsewhere = (agreed | waiting) - {one.number for one in concluded} - {None}
    if elsewhere or case.split_from is not None:
        concluded = [*agreements_before(case, tx), *concluded]
    standing = in_force([one.number for one in concluded], agreed, waiting)
    found = []
    for place, agreement in enumerate(concluded):
        if place in standing or agreement.number in waiting:
            made = signatures_of(agreement, tx)
            left = missing(signers_of(agreement, tx), made)
            if left and (agreement.effective_on is None or made):
                found.append((agreement, left))
    return found


def agreements_before(case: Case, tx: Transaction) -> list[Agreement]:
    """Return the agreements the workers of a case concluded in others, oldest first."""
    tx.flush()
    before = road_before(tx.connection, {"id": case.id, "split_from": case.split_from})
    return tx.many(Agreement, [one["id"] for one in before.agreements])


def cases_on(agreement: Agreement, tx: Transaction) -> list[Case]:
    """Return the case of an agreement and those its workers went on in."""
    found = [tx.case(agreement.case_id)]
    for case in found:
        there = tx.all_of(Case, split_from=case.id)
        there += [tx.case(case.merged_into)] if case.merged_into is not None else []
        found += [one for one in there if one not in found]
    return found


def propose_signatures(case: Case, *, on: date, tx: Transaction) -> bool:
    """Make the missing signatures the next action; return whether there are any.

    An agreement that is not signed by all binds nobody: there is nothing to perform yet.
    """
    rule = tx.office.profile.next_action(SIGNATURES)
    if rule is None or case.stage not in ON_AGREEMENT:
        return False
    left = still_to_sign(case, tx)
    if not left:
        return False
    case.next_action = f"{rule.label}：{names_of(left)}"
    case.next_action_on = deadline(on, rule.length, rule.unit, tx.office.calendar).due
    return True


def waits_for_signatures(case: Case, tx: Transaction) -> bool:
    """Tell whether the next action of a case is to get its agreement signed."""
    rule = tx.office.profile.next_action(SIGNATURES)
    return rule is not None and (case.next_action or "").startswith(rule.label)
