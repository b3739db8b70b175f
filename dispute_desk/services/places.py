"""The places of a worker who goes on from case to case (拆分、合并)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature, Term
from dispute_desk.domain.case import Case
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

GOES_ON_ELSEWHERE = sentence(
    "claimant_goes_on_elsewhere",
    QT_TRANSLATE_NOOP(
        "errors", "{name}已另案处理，现在在案件 {number} 里。请到那件案件登记、修改。"
    ),
)


def place_in(case_id: int, claimant_id: int, tx: Transaction) -> int:
    """Return the last place a worker had in a case he came from; his own where he did not."""
    worker = tx.get(Claimant, claimant_id)
    if worker.case_id == case_id:
        return worker.id
    there = [one for one in places_before(worker, tx) if one.case_id == case_id]
    return there[0].id if there else claimant_id


def places_before(worker: Claimant, tx: Transaction) -> list[Claimant]:
    """Return the places a worker had in the cases he came from, the last one of a case first.

    Who stood in a case already when another was merged into it goes on from both: his place keeps
    the one he came from first, the other is told by ``person_key``, or by its having gone on from
    here where he came back.
    """
    found: list[Claimant] = []
    ahead = [worker]
    seen = {worker.id}
    while ahead:
        here = ahead.pop(0)
        before = _came_from(here, tx)
        new = [one for one in before if one.id not in seen]
        seen |= {one.id for one in new}
        found += new
        ahead += new
    return found


def _came_from(worker: Claimant, tx: Transaction) -> list[Claimant]:
    found = [] if worker.continues_id is None else [tx.get(Claimant, worker.continues_id)]
    for case in tx.all_of(Case, merged_into=worker.case_id):
        going_on = tx.all_of(
            Claimant, case_id=case.id, continues_id=worker.id, state=ClaimantState.SPLIT_OFF
        )
        found += reversed(going_on)
        if worker.person_key:
            same = tx.all_of(
                Claimant,
                case_id=case.id,
                person_key=worker.person_key,
                state=ClaimantState.SPLIT_OFF,
            )
            found += reversed(same)
    return list(dict.fromkeys(found))


def place_now(worker: Claimant, tx: Transaction) -> Claimant:
    """Return the place a worker has by now, through all cases he went on in."""
    gone, here, seen = ClaimantState.SPLIT_OFF, worker, {worker.id}
    while here.state is gone:
        later = [one for one in _went_to(here, tx) if one.id not in seen]
        if not later:
            break
        here = next((one for one in later if one.state is not gone), later[-1])
        seen.add(here.id)
    return here


def check_here(worker: Claimant, tx: Transaction) -> None:
    """Refuse a worker who goes on in another case by now; say in which."""
    if worker.state is ClaimantState.SPLIT_OFF:
        other = tx.get(Case, place_now(worker, tx).case_id)
        number = other.number or f"#{other.id}"
        raise DeskError(GOES_ON_ELSEWHERE, field="claimant_id", name=worker.name, number=number)


def _went_to(worker: Claimant, tx: Transaction) -> list[Claimant]:
    """Return the places that go on from one; who stood in the other case already has his there."""
    found = tx.all_of(Claimant, continues_id=worker.id)
    into = tx.get(Case, worker.case_id).merged_into
    if into is not None and worker.person_key:
        found += tx.all_of(Claimant, case_id=into, person_key=worker.person_key)
    return found


def move_up(worker: Claimant, place: Claimant, tx: Transaction) -> None:
    """Let what agreements say of a worker at places he left in a case stand at his place there.

    ``worker`` is where he comes from, ``place`` the one he has in the case now.
    """
    left = {one.id for one in places_before(worker, tx) if one.case_id == place.case_id}
    for one in left - {place.id}:
        for signed in tx.all_of(Signature, case_id=place.case_id, claimant_id=one):
            if signed.party is Party.WORKER:
                signed.claimant_id = place.id
        for term in tx.all_of(Term, case_id=place.case_id, claimant_id=one):
            term.claimant_id = place.id
