"""Whose signatures and seals an agreement needs, who is missing, when it takes effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party, Signature
from dispute_desk.domain.agreements_in_force import agreements_in_force, agreements_waiting
from dispute_desk.domain.amount import OF_AGREEMENTS
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dispute_desk.domain.rows import CaseFile

#: The next action after an agreement that is not signed by all; its words are the profile's.
SIGNATURES = "signatures"
#: Who is out of the case; he signs no agreement that is still to be signed.
OUT = frozenset({ClaimantState.WITHDREW, ClaimantState.REFERRED, ClaimantState.SPLIT_OFF})
#: Where a case stands that goes on upon its agreement.
ON_AGREEMENT = frozenset({Stage.AGREED, Stage.PERFORMING, Stage.FOLLOW_UP})
#: Names a next action lists before it says how many there are.
_NAMED = 3


@dataclass(frozen=True)
class Signer:
    """Somebody whose signature or seal is needed; a worker by his claim."""

    party: Party
    claimant_id: int | None = None
    name: str = ""

    @property
    def key(self) -> tuple[Party, int | None]:
        """What a signature is matched by: every worker for himself, the others by their part."""
        return self.party, self.claimant_id if self.party is Party.WORKER else None

    @property
    def called(self) -> str:
        """The name; of whom none is known his part in the agreement."""
        return self.name or PARTY_WORDS[self.party]


def required_signers(
    workers: Iterable[tuple[int, str]],
    *,
    employer: str = "",
    mediator: str = "",
    organisation: str = "",
) -> list[Signer]:
    """Return whom 劳动争议调解仲裁法 art. 14 ¶2 asks for: the parties, the mediator, the body."""
    return [
        *(Signer(Party.WORKER, claimant_id, name) for claimant_id, name in workers),
        Signer(Party.EMPLOYER, None, employer),
        Signer(Party.MEDIATOR, None, mediator),
        Signer(Party.ORGANISATION, None, organisation),
    ]


def missing(required: Sequence[Signer], signatures: Iterable[Signature]) -> list[Signer]:
    """Return who has not signed yet, in order."""
    signed = {_key(one) for one in signatures if one.signed_on is not None}
    return [signer for signer in required if signer.key not in signed]


def effective_day(required: Sequence[Signer], signatures: Sequence[Signature]) -> date | None:
    """Return the day of the last signature that was needed; None while one is missing."""
    if missing(required, signatures):
        return None
    needed = {signer.key for signer in required}
    firsts: dict[tuple[Party, int | None], date] = {}
    for one in signatures:
        if one.signed_on is not None and _key(one) in needed:
            firsts[_key(one)] = min(one.signed_on, firsts.get(_key(one), one.signed_on))
    return max(firsts.values(), default=None)


def _key(one: Signature) -> tuple[Party, int | None]:
    return one.party, one.claimant_id if one.party is Party.WORKER else None


def names_of(signers: Sequence[Signer]) -> str:
    """Return who is missing in one phrase: the first few by name, of more how many there are."""
    names = "、".join(one.called for one in signers[:_NAMED])
    return names if len(signers) <= _NAMED else f"{names}等 {len(signers)} 方"


def unsigned(file: CaseFile, *, also_waiting: bool = True) -> list[tuple[int, list[Signer]]]:
    """Return the agreements in force that lack signatures, by key, and whose.

    With those that are ``also_waiting`` to take the place of one in force.

    Where an agreement is in effect and nobody's signature was written down by itself, its
    effective day says that all have signed.
    """
    found = []
    waiting = agreements_waiting(file) if also_waiting else []
    for agreement in (*agreements_in_force(file), *waiting):
        made = signatures_of(file, agreement)
        left = missing(signers(file, agreement), made)
        if left and (agreement["effective_on"] is None or made):
            found.append((int(agreement["id"]), left))
    return found


def signers(file: CaseFile, agreement: dict[str, Any]) -> list[Signer]:
    """Return whose signatures an agreement of a case needs: of the workers those it speaks of."""
    named = {
        one["claimant_id"]
        for one in file.amounts
        if one["layer"] in OF_AGREEMENTS and one["basis"] == agreement["number"]
    }
    signed = {one.claimant_id for one in signatures_of(file, agreement)}
    everybody = not named or None in named
    return required_signers(
        [
            (one["id"], one["name"] or "")
            for one in file.claimants
            if (everybody or one["id"] in named)
            and (one["state"] not in OUT or one["id"] in signed)
        ],
        employer=(file.employer or {}).get("name") or "",
        mediator=agreement["mediator"] or "",
        organisation=agreement["organisation"] or "",
    )


def signatures_of(file: CaseFile, agreement: dict[str, Any]) -> list[Signature]:
    """Return the signatures under an agreement, of those who left and came back at their place."""
    back = came_back((one["id"], one["person_key"], one["state"]) for one in file.claimants)
    return [
        Signature(
            party=one["party"],
            claimant_id=back.get(one["claimant_id"], one["claimant_id"]),
            signed_on=one["signed_on"],
        )
        for one in file.beside["signature"]
        if one["agreement_id"] == agreement["id"]
    ]


def came_back(workers: Iterable[tuple[int, str, ClaimantState]]) -> dict[int, int]:
    """Return the place workers have now who left a case and came back to it (拆分、再合并).

    The key is the place they left: what they signed there they have signed. They are told by
    what people are counted by, ``person_key``.
    """
    known = list(workers)
    here = {key: place for place, key, state in known if state is not ClaimantState.SPLIT_OFF}
    return {
        place: here[key]
        for place, key, state in known
        if state is ClaimantState.SPLIT_OFF and key and key in here
    }
