"""The line of the register of visits that stands behind a case: who came, and the ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.visit import Ticket, Visit, Visitor
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.claimant import Claimant
    from dispute_desk.store.transaction import Transaction

TICKET_TWICE = sentence(
    "ticket_twice",
    QT_TRANSLATE_NOOP("errors", "工单 {number} 已经登记过，请打开已有的那张更改，不要重复登记。"),
)
#: What a visit tells its ticket, by the attributes of both.
_OF_THE_VISIT = {
    "channel": "channel",
    "external_no": "ticket_no",
    "received_on": "received_on",
    "external_deadline": "due_on",
    "feed_back_to": "feed_back_to",
}


def leave_visit(
    case: Case, workers: Sequence[Claimant], tx: Transaction, *, claimed: int | None = None
) -> None:
    """Write into the register that these people came, and with which ticket of a hotline.

    ``claimed`` is what they ask for together, in fen.
    """
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
        claimed_fen=claimed,
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
    """Make the ticket of a visit that a hotline sent.

    One that led to a case has its ticket even before the hotline's number is known; a consultation
    without a number was only a call. A number that has its ticket already is refused.
    """
    number = (visit.external_no or "").strip() or None
    if not _of_a_hotline(visit, tx) or (number is None and visit.case_id is None):
        return
    if number is not None:
        check_number(visit.channel or "", number, tx, field="external_no")
    tx.add(
        Ticket(
            case_id=visit.case_id,
            visit_id=visit.id,
            channel=visit.channel or "",
            ticket_no=number,
            received_on=visit.received_on,
            due_on=visit.external_deadline,
            feed_back_to=visit.feed_back_to,
            recorded_at=tx.office.now,
        )
    )


def check_number(
    channel: str, number: str, tx: Transaction, *, field: str, but: int | None = None
) -> None:
    """Refuse a number under which the hotline has a ticket here already (``but`` itself)."""
    known = tx.all_of(Ticket, channel=channel, ticket_no=number)
    if any(one.id != but for one in known):
        raise DeskError(TICKET_TWICE, field=field, number=number)


def correct_ticket(visit: Visit, was: dict[str, object], tx: Transaction) -> None:
    """Let the ticket a visit came with follow what was put right in the visit.

    What was changed at the ticket itself since stays. A ticket of a number that was no ticket of
    a hotline at all goes, unless something was done about it.
    """
    same = (was["channel"], was["external_no"] or None)
    came = tx.all_of(Ticket, visit_id=visit.id)
    told = [one for one in came if (one.channel, one.ticket_no) == same]
    if not told:
        if was["external_no"] != visit.external_no or was["channel"] != visit.channel:
            take_ticket(visit, tx)
        return
    ticket = told[0]
    number = (visit.external_no or "").strip()
    if not _of_a_hotline(visit, tx) or (not number and visit.case_id is None):
        if not _is_worked_on(ticket):
            ticket.hidden = tx.seq
        return
    if number:
        check_number(visit.channel or "", number, tx, field="external_no", but=ticket.id)
    for name, there in _OF_THE_VISIT.items():
        if getattr(ticket, there) == was[name] and getattr(visit, name) != was[name]:
            setattr(ticket, there, getattr(visit, name))


#: What a case tells of the ticket it came with, by the attributes of the visit.
_OF_THE_CASE = ("external_no", "external_deadline", "feed_back_to")


def correct_case(visit: Visit, was: dict[str, object], tx: Transaction) -> None:
    """Let the case a visit was made into follow what was put right in the visit.

    What was changed at the case by hand stays. What a further visit of the case tells anew is that
    visit's own.
    """
    if visit.case_id is None:
        return
    case = tx.case(visit.case_id)
    first = min(one.id for one in tx.all_of(Visit, case_id=case.id)) == visit.id
    for name in _OF_THE_CASE:
        before, now = was[name], getattr(visit, name)
        if now != before and getattr(case, name) == before and (first or before is not None):
            setattr(case, name, now)


def told_of_ticket(visit: Visit) -> dict[str, object]:
    """Return what a visit says about its ticket, to be compared after a correction."""
    return {name: getattr(visit, name) for name in _OF_THE_VISIT}


def _of_a_hotline(visit: Visit, tx: Transaction) -> bool:
    return bool(visit.channel) and tx.office.profile.channel(visit.channel or "").hotline


def _is_worked_on(ticket: Ticket) -> bool:
    return any((ticket.contacted_on, ticket.reply, ticket.extended_to, ticket.returned_on))


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
    """Hang a visit with its tickets at a case; a hotline's call that had none gets its ticket."""
    visit.case_id = case.id
    link_visitors(visit, workers, tx)
    if not visit.external_no and not tx.all_of(Ticket, visit_id=visit.id, with_hidden=True):
        take_ticket(visit, tx)
    for ticket in tx.all_of(Ticket, visit_id=visit.id):
        ticket.case_id = case.id
