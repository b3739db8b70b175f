"""What is asked about before a case is closed in part: sums, people, answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.closing_list import unpaid_of_agreed
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.money import NO_FEN, Fen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.covering import Claim
    from dispute_desk.domain.rows import CaseFile


@dataclass(frozen=True, kw_only=True)
class ClosingDoubts:
    """What ending a case as performed in part leaves open.

    ``unpaid`` is what the agreements in force still lack, ``ahead`` how much of it is not yet due,
    the last of it on ``last_due``. ``becoming`` names the workers whose state the end changes.
    """

    unpaid: Fen = NO_FEN
    ahead: Fen = NO_FEN
    last_due: date | None = None
    becoming: Mapping[ClaimantState, tuple[str, ...]] = field(default_factory=dict)
    contradicted_on: date | None = None

    def __bool__(self) -> bool:
        return bool(self.unpaid or self.becoming)


def closing_doubts(
    file: CaseFile, kind: ClosureKind, claims: Iterable[Claim], today: date
) -> ClosingDoubts:
    """Return what is left open by closing in part; other ways of closing leave nothing to ask."""
    if kind.role is not ClosureRole.PARTLY_PERFORMED:
        return ClosingDoubts()
    becoming: dict[ClaimantState, tuple[str, ...]] = {}
    for one in file.claimants:
        after = kind.settled(one["state"])
        if after is not one["state"]:
            becoming[after] = (*becoming.get(after, ()), str(one["name"]))
    ahead = [one for one in claims if one.missing and one.last_day and one.last_day >= today]
    unpaid = unpaid_of_agreed(file)
    return ClosingDoubts(
        unpaid=Fen(unpaid),
        ahead=Fen(min(unpaid, sum(one.missing for one in ahead))),
        last_due=max((one.last_day for one in ahead if one.last_day), default=None),
        becoming=becoming,
        contradicted_on=told_as_paid(file) if unpaid else None,
    )


def told_as_paid(file: CaseFile) -> date | None:
    """Return the day of the last follow-up that answered the question, where it said all is paid.

    One that was made before more was agreed is held against the sum all the same: it is only asked.
    """
    answers = [one for one in file.follow_ups if one["paid_in_full"] is not None]
    last = max(answers, key=lambda one: (one["done_on"], one["id"]), default=None)
    return last["done_on"] if last is not None and last["paid_in_full"] else None
