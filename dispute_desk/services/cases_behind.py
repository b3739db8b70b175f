"""The cases the workers of a case were in before: what stays there may still be pointed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


def cases_behind(case_id: int, tx: Transaction) -> set[int]:
    """Return the cases it was split off from or that were merged into it, over several steps."""
    found: set[int] = set()
    ahead = [tx.case(case_id)]
    while ahead:
        here = ahead.pop()
        before = tx.all_of(Case, merged_into=here.id)
        if here.split_from is not None:
            before.append(tx.case(here.split_from))
        ahead += [one for one in before if one.id not in found and one.id != case_id]
        found |= {one.id for one in before if one.id != case_id}
    return found


def is_of(row_case: int | None, case_id: int, tx: Transaction) -> bool:
    """Tell whether a record of this case may be named in another: its own, or behind it."""
    return row_case == case_id or row_case in cases_behind(case_id, tx)
