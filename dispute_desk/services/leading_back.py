"""Leading a case that is over back to work: its stage, its workers, the money that came since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.stages import Stage
from dispute_desk.services.leaving_out import is_without_agreement
from dispute_desk.services.parting_signers import ask_again
from dispute_desk.services.settled_workers import settle_by_money
from dispute_desk.services.signing import catch_up
from dispute_desk.services.steps import move, unsettle_claimants

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction


def take_up_history(case: Case, tx: Transaction) -> None:
    """Let who opens a case of an old ledger again take it up."""
    if case.is_history:
        case.taken_up_on = tx.office.today
        case.handler_id = case.handler_id or tx.office.actor.id


def lead_back(case: Case, back: Stage, *, on: date, reason: str, tx: Transaction) -> None:
    """Lead the case to the stage it ended from, and its workers to where they stood.

    Who has a result of his own (paid, another case) keeps it; money that came in for one whom
    the end had settled counts for him again. An agreement that took effect without the workers
    who come back is none of theirs: they mediate.
    """
    workers = tx.all_of(Claimant, case_id=case.id)
    settled = [one for one in workers if one.settled_from is not None]
    unsettle_claimants(case, tx)
    ask_again(settled, case, tx)
    if settled and is_without_agreement(case, back, tx):
        back = Stage.MEDIATING
    move(case, back, on=on, tx=tx, reason=reason, reopens=True)
    catch_up(case, tx)
    if settled:
        settle_by_money(case, tx)
