"""Workers brought over from one case into another, with everything that is their own."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import LAYER_WORDS, Amount, Layer
from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.checklist import CheckedItem
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.enquiry import LegalAid
from dispute_desk.domain.evidence import Evidence, Waiver
from dispute_desk.domain.insured_line import InsuredLine
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.record import Record
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.places import move_up, places_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

#: What belongs to a worker and goes with him; agreements, sessions and papers stay where they are.
OF_A_WORKER: tuple[type[Any], ...] = (
    Amount,
    Payment,
    InsuredLine,
    CheckedItem,
    LegalAid,
    Evidence,
    Waiver,
    PowerOfAttorney,
)
_OWN = {one.name for one in fields(Record)}


#: What the history says of a figure that both cases told.
_KEPT = "并入 {number}：{name}的“{layer}”两案都有登记，保留 {kept} 元，{left} 元不重复计算。"


def bring_over(
    workers: Sequence[Claimant], start: Case, end: Case, tx: Transaction
) -> dict[int, int]:
    """Copy the workers into another case, their own records with them; return old id to new.

    Who stands in the other case already (the same person) is not put there twice: his records go
    to that place. Who left that case before comes back to the place he left; of two of one name
    without a number of identity each to his own. The place in the old case stays as 另案处理.
    """
    there = {one.person_key: one for one in _staying(end, tx) if one.person_key}
    moved: dict[int, int] = {}
    doubled: set[int] = set()
    for worker in workers:
        place, left = there.get(worker.person_key), _left_by(worker, end, tx)
        if place is not None and (left is None or worker.id_no):
            doubled.add(place.id)
        elif left is not None:
            place = _taken_again(left, worker)
        else:
            place = tx.add(_copy(worker, end))
        if place.continues_id is None:
            place.continues_id = worker.id
        move_up(worker, place, tx)
        moved[worker.id] = place.id
        worker.state = ClaimantState.SPLIT_OFF
        worker.settled_from = None
    _take_along(moved, start, end, tx)
    _keep_the_larger(doubled, start, end, tx)
    return moved


def take_the_rest(start: Case, end: Case, tx: Transaction) -> None:
    """Let the sums and payments of the whole case go along too: nobody is left behind."""
    kinds: tuple[type[Any], ...] = (Amount, Payment)
    for kind in kinds:
        for record in tx.all_of(kind, case_id=start.id, claimant_id=None):
            record.case_id = end.id


def _take_along(moved: dict[int, int], start: Case, end: Case, tx: Transaction) -> None:
    for kind in OF_A_WORKER:
        for record in tx.all_of(kind, case_id=start.id):
            new = moved.get(record.claimant_id)
            if new is not None:
                record.case_id, record.claimant_id = end.id, new


def _keep_the_larger(doubled: set[int], start: Case, end: Case, tx: Transaction) -> None:
    """Keep one of two figures for the same thing of one person, the larger: they are no sum.

    What was paid was paid; both payments stay.
    """
    if not doubled:
        return
    kept: dict[tuple[object, ...], Amount] = {}
    for one in sorted(tx.all_of(Amount, case_id=end.id), key=lambda amount: amount.id):
        if one.claimant_id not in doubled or one.layer is Layer.PAID:
            continue
        thing = (
            one.claimant_id,
            one.layer,
            one.insurance,
            one.share,
            one.month_from,
            one.month_to,
        )
        known = kept.setdefault(thing, one)
        if known is one:
            continue
        larger, smaller = (one, known) if one.fen > known.fen else (known, one)
        kept[thing] = larger
        smaller.hidden = tx.seq
        _note_it(larger, smaller, start, end, tx)


def _note_it(larger: Amount, smaller: Amount, start: Case, end: Case, tx: Transaction) -> None:
    """Write into the history of the case which figure was kept."""
    words = _KEPT.format(
        number=start.number or start.id,
        name=tx.get(Claimant, larger.claimant_id or 0).name,
        layer=LAYER_WORDS[larger.layer],
        kept=yuan_grouped(larger.fen),
        left=yuan_grouped(smaller.fen),
    )
    note_in_case(end.id, words, tx)


def _staying(case: Case, tx: Transaction) -> list[Claimant]:
    known = tx.all_of(Claimant, case_id=case.id)
    return [one for one in known if one.state is not ClaimantState.SPLIT_OFF]


def _left_by(worker: Claimant, case: Case, tx: Transaction) -> Claimant | None:
    """Return the place a worker left in a case."""
    split = ClaimantState.SPLIT_OFF
    before = places_before(worker, tx)
    return next((one for one in before if one.case_id == case.id and one.state is split), None)


def _taken_again(place: Claimant, worker: Claimant) -> Claimant:
    """Return the place somebody comes back to, with all that is known of him by now."""
    for name, value in _told_of(worker).items():
        setattr(place, name, value)
    return place


def _copy(worker: Claimant, case: Case) -> Claimant:
    return Claimant(**_told_of(worker), case_id=case.id, continues_id=worker.id)


def _told_of(worker: Claimant) -> dict[str, Any]:
    """Return what is known of a worker himself, wherever he stands."""
    names = {one.name for one in fields(Claimant)} - _OWN - {"case_id", "continues_id"}
    return {name: getattr(worker, name) for name in names}
