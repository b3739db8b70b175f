"""Workers who withdrew while their case goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import ClaimantState

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile

#: The list of a case's checked items that signed withdrawals stand under, one a worker.
WITHDRAWAL_LIST = "withdrawal"
#: The list and item the written application to withdraw a whole case stands under.
CASE_WITHDRAWAL_LIST, APPLICATION = "case_withdrawal", "application"
#: The next action once every worker withdrew; its words are the profile's.
ALL_WITHDREW = "all_withdrew"


def withdrawn_of(
    file: CaseFile, claimant_id: int | None, *, also_who_came_back: bool = False
) -> dict[str, str] | None:
    """Return the name of a worker who withdrew and the day; None of one who did not.

    What is recorded for him may have brought him back already.
    """
    worker = next((one for one in file.claimants if one["id"] == claimant_id), None)
    if worker is None:
        return None
    gone = worker["state"] is ClaimantState.WITHDREW
    if not gone and not also_who_came_back:
        return None
    days = [
        one["occurred_on"]
        for one in file.beside["checked_item"]
        if one["list_code"] == WITHDRAWAL_LIST and one["claimant_id"] == claimant_id
    ]
    if not gone and not days:
        return None
    return {"name": str(worker["name"]), "day": str(days[-1] if days else "—")}
