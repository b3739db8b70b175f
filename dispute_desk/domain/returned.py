"""Who left a case and stands in it again at another place (拆分、再合并): each is shown once.

Who comes back takes the place he left; records of earlier days, and who was written down anew
meanwhile, have two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.claimant import ClaimantState

if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = dict[str, Any]


def standing(claimants: Sequence[Row]) -> list[Row]:
    """Return the workers of a case without the places of those who came back to another one.

    They are told by ``person_key``; the place they stand at now says where they came from.
    """
    back = {
        one["person_key"]
        for one in claimants
        if one["person_key"]
        and one["continues_id"] is not None
        and one["state"] is not ClaimantState.SPLIT_OFF
    }
    return [
        one
        for one in claimants
        if one["state"] is not ClaimantState.SPLIT_OFF or one["person_key"] not in back
    ]
