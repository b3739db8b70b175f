"""The day a case came in put right: its registration and the visit made with it go along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Move
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.visit import Ticket, Visit
from dispute_desk.services.visiting import correct_ticket, told_of_ticket

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def let_registration_follow(case: Case, tx: Transaction) -> None:
    """Date the registration as the case came in, unless a later step stands before that day.

    Else no step of the days between could be recorded: it would lie before the registration.
    """
    moves = tx.all_of(Move, case_id=case.id)
    first = moves[0] if moves else None
    if first is None or first.start is not None or first.end is not Stage.REGISTERED:
        return
    behind = [one.occurred_on for one in moves[1:] if one.occurred_on]
    came = case.received_on
    if came is not None and came <= min(behind, default=came):
        first.occurred_on = came


def let_visit_follow(case: Case, was: date | None, tx: Transaction) -> None:
    """Date the visit made together with the case, and its ticket, as the case came in.

    One that was recorded by itself has a day of its own; so has one whose day was put right. One
    whose ticket has a term or a fact of before that day stays with it, as nobody could record it.
    """
    came = case.received_on
    if came is None or came == was:
        return
    made = tx.entry_that_made("case", case.id)
    for visit in tx.all_of(Visit, case_id=case.id):
        together = made is not None and tx.entry_that_made("visit", visit.id) == made
        if together and visit.received_on == was and not _has_earlier(visit, came, tx):
            told = told_of_ticket(visit)
            visit.received_on = came
            correct_ticket(visit, told, tx)


def _has_earlier(visit: Visit, came: date, tx: Transaction) -> bool:
    """Tell whether something of a visit or of its tickets is dated before this day."""
    days = [visit.external_deadline]
    for one in tx.all_of(Ticket, visit_id=visit.id):
        facts = (one.contacted_on, one.replied_on, one.returned_on)
        days += [*facts, one.due_on, one.extended_to]
    return any(day is not None and day < came for day in days)
