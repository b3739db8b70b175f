"""What an entry of the history wrote down newly, asked by somebody at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.rights import Right
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import history_made

if TYPE_CHECKING:
    from dispute_desk.domain.rows import FieldChange
    from dispute_desk.services.desk import Desk

#: So many new records of an entry are told; a large import has hundreds of thousands.
MOST_MADE = 100


def made_fields(desk: Desk, seq: int) -> list[FieldChange]:
    """Return the fields of the records an entry made, as it made them; empty ones left out."""
    check_may_see(desk.actor, Right.SEE_AUDIT)
    with desk.store.reading() as connection:
        return history_made.made_fields(connection, seq, limit=MOST_MADE)
