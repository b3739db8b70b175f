"""Writing what a ledger of ours that came back says otherwise, by the guards of the edit itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.editing import EditCase, EditClaimant, edit_case, edit_claimant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.store.transaction import Transaction


def write_updates(updates: Iterable[FieldUpdate], tx: Transaction) -> None:
    """Change the fields, record by record; a value that changed meanwhile is refused.

    The journal entry stays about the file.
    """
    by_record: dict[tuple[str, int], list[FieldUpdate]] = {}
    for one in updates:
        by_record.setdefault((one.kind, one.record_id), []).append(one)
    subject, case_id = tx.subject, tx.case_id
    for (kind, record_id), changed in by_record.items():
        changes: dict[str, Any] = {one.field: one.value for one in changed}
        seen: dict[str, Any] = {one.field: one.seen for one in changed}
        if kind == "case":
            edit_case(EditCase(case_id=record_id, changes=changes, seen=seen), tx)
        else:
            edit_claimant(EditClaimant(claimant_id=record_id, changes=changes, seen=seen), tx)
    tx.subject, tx.case_id = subject, case_id
