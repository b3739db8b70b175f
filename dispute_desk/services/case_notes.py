"""A note the desk itself writes into a case: a reason, or words about what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.follow_up import ContactNote

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.store.transaction import Transaction


def note_in_case(
    case_id: int, text: str, tx: Transaction, *, on: date | None = None
) -> ContactNote:
    """Add a note of the acting person, of today where no day is told; return it."""
    return tx.add(
        ContactNote(
            case_id=case_id,
            occurred_on=on or tx.office.today,
            text=text,
            person_id=tx.office.actor.id,
            recorded_at=tx.office.now,
        )
    )
