"""The line of the register of visits that stands behind a case: who came, and the ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer import Employer
from dispute_desk.domain.visit import Ticket, Visit, Visitor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.claimant import Claimant
    from dispute_desk.store.transaction import Transaction


def leave_visit(case: Case, workers: Sequence[Claimant], tx: Transaction) -> None:
    """Write into the register that these people came, and with which ticket of a hotline."""
    firm = tx.get(Employer, case.employer_id) if case.employer_id else None
    visit = Visit(
        received_on=case.received_on,
        channel=case.channel,
        external_no=case.external_no,
        external_deadline=case.external_deadline,
        feed_back_to=case.feed_back_to,
        case_id=case.id,
        employer_id=case.employer_id,
        employer_name=firm.name if firm else None,
        cause=case.cause,
        insurances=case.insurances,
        claim_from=case.claim_from,
        claim_to=case.claim_to,
        demand=case.demand,
        persons=len(workers),
        person_id=tx.office.actor.id,
        recorded_at=tx.office.now,
    )
    tx.add(visit)
    tx.add_all([_came(visit, worker) for worker in workers])
    take_ticket(visit, tx)


def _came(visit: Visit, worker: Claimant) -> Visitor:
    return Visitor(
        visit_id=visit.id,
        name=worker.name,
        phone=worker.phone,
        id_no=worker.id_no,
        person_key=worker.person_key,
        claimant_id=worker.id,
    )


def take_ticket(visit: Visit, tx: Transaction) -> None:
    """Make the ticket of a visit that a hotline sent under a number of its own."""
    if not visit.external_no or not visit.channel:
        return
    if not tx.office.profile.channel(visit.channel).hotline:
        return
    tx.add(
        Ticket(
            case_id=visit.case_id,
            visit_id=visit.id,
            channel=visit.channel,
            ticket_no=visit.external_no,
            received_on=visit.received_on,
            due_on=visit.external_deadline,
            feed_back_to=visit.feed_back_to,
            recorded_at=tx.office.now,
        )
    )


def link_visitors(visit: Visit, workers: Sequence[Claimant], tx: Transaction) -> None:
    """Say of each visitor which worker of the case it is: the same person, else of that name.

    Who is linked already stays so, whatever name was put right since.
    """
    for visitor in tx.all_of(Visitor, visit_id=visit.id):
        if visitor.claimant_id is not None:
            continue
        same = [one for one in workers if one.person_key == visitor.person_key]
        same += [one for one in workers if one.name == visitor.name]
        if same:
            visitor.claimant_id = same[0].id


def bring_to(case: Case, visit: Visit, workers: Sequence[Claimant], tx: Transaction) -> None:
    """Hang a visit with its tickets at a case."""
    visit.case_id = case.id
    link_visitors(visit, workers, tx)
    for ticket in tx.all_of(Ticket, visit_id=visit.id):
        ticket.case_id = case.id
