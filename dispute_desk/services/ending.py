"""What the end of a case means for its workers: a result, and no signature asked for any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant
from dispute_desk.services.parting_signers import ask_no_more
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
    """Ask workers whom the end of their case settled for no signature of an agreement."""
    workers = tx.all_of(Claimant, case_id=case.id)
    ask_no_more([one for one in workers if one.settled_from is not None], case, tx)
