"""What a case carries because of its stage: an undo leaves none of it without its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Case
from dispute_desk.domain.mediation import BEFORE_MEDIATION, MediationSession
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.stages import Stage
from dispute_desk.services.planning import BEFORE_ACCEPTANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.changes import Change
    from dispute_desk.store.transaction import Transaction


def left_without_ground(changes: Sequence[Change], tx: Transaction) -> tuple[str, Stage] | None:
    """Return the command whose record lost its stage by an undo, and where its case stands now.

    ``changes`` were just taken back. Money stands in an accepted case only, a session in one that
    came to its mediation; so it is too where one of them was brought back by itself.
    """
    for change in changes:
        if change.kind == "case" and not change.made and "stage" in (change.after or {}):
            left = Stage((change.after or {})["stage"])
            found = _of_case(change.record_id, left, tx)
        elif change.kind in {"payment", "session"} and _came_back(change):
            found = _of_case(change.case_id, None, tx)
        else:
            continue
        if found is not None:
            return found
    return None


def _came_back(change: Change) -> bool:
    before = change.before or {}
    return not change.made and "hidden" in before and before["hidden"] is None


def _of_case(case_id: int | None, left: Stage | None, tx: Transaction) -> tuple[str, Stage] | None:
    """Return what a case carries that its stage does not bear; one it ``left`` bore it."""
    for case in tx.all_of(Case, id=case_id):
        never = case.accepted_on is None and case.origin is Origin.DESK
        pays_not = (never or case.stage in BEFORE_ACCEPTANCE) and left not in BEFORE_ACCEPTANCE
        if pays_not and any(one.paid_on for one in tx.all_of(Payment, case_id=case.id)):
            return "RecordPayment", case.stage
        if case.stage in BEFORE_MEDIATION and left not in BEFORE_MEDIATION:
            if tx.all_of(MediationSession, case_id=case.id):
                return "RecordMediationSession", case.stage
            if case.mediation_extended_to is not None:
                return "ExtendMediation", case.stage
    return None
