"""The places of a worker who goes on from case to case (拆分、合并)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


def place_in(case_id: int, claimant_id: int, tx: Transaction) -> int:
    """Return the place a worker had in a case he came from; his own where he did not."""
    worker = tx.get(Claimant, claimant_id)
    while worker.case_id != case_id and worker.continues_id is not None:
        worker = tx.get(Claimant, worker.continues_id)
    return worker.id if worker.case_id == case_id else claimant_id
