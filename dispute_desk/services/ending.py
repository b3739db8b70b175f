"""What the end of a case means for its workers: a result, and no signature asked for any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import OUT_OF_CASE, Claimant
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.stages import DONE
from dispute_desk.services.parting_signers import ask_no_more
from dispute_desk.services.places import place_in
from dispute_desk.services.signers import cases_on, signers_of
from dispute_desk.services.signing import bring_on
from dispute_desk.services.steps import settle_claimants

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.store.transaction import Transaction


def end_for_workers(case: Case, kind: ClosureKind, tx: Transaction) -> None:
    """Settle every claimant who is not at an end as this way of ending says, and let him go."""
    settle_claimants(case, kind, tx)
    let_go(case, tx)


def let_go(case: Case, tx: Transaction) -> None:
    """Ask workers whom the end of their case settled for no signature of an agreement.

    One of this case that others sign who went on elsewhere perhaps lacked these alone.
    """
    workers = tx.all_of(Claimant, case_id=case.id)
    ask_no_more([one for one in workers if one.settled_from is not None], case, tx)
    for agreement in tx.all_of(Agreement, case_id=case.id):
        if agreement.effective_on is None and _binds_elsewhere(agreement, case, tx):
            bring_on(agreement, tx)


def _binds_elsewhere(agreement: Agreement, case: Case, tx: Transaction) -> bool:
    """Tell whether an agreement has a party whose matter goes on in another case."""
    asked = {one.claimant_id for one in signers_of(agreement, tx)}
    return any(
        worker.state not in OUT_OF_CASE and place_in(case.id, worker.id, tx) in asked
        for other in cases_on(agreement, tx)
        if other.id != case.id and other.stage not in DONE
        for worker in tx.all_of(Claimant, case_id=other.id)
    )
