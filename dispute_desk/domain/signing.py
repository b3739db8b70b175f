"""Whose signatures and seals an agreement needs, who is missing, when it takes effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Party, Signature, Signer
from dispute_desk.domain.agreements_in_force import agreements_stood_on, agreements_waiting
from dispute_desk.domain.amount import OF_AGREEMENTS
from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from dispute_desk.domain.rows import CaseFile

#: The next action after an agreement that is not signed by all; its words are the profile's.
SIGNATURES = "signatures"
#: Who is out of the case; he signs no agreement that is still to be signed.
OUT = frozenset({ClaimantState.WITHDREW, ClaimantState.REFERRED, ClaimantState.SPLIT_OFF})
#: Who has a result without an agreement: one that is not in effect is none of his any more.
_WITHOUT_IT = OUT_OF_CASE - OUT - {ClaimantState.UNPERFORMED}
#: Where a case stands that goes on upon its agreement.
ON_AGREEMENT = frozenset({Stage.AGREED, Stage.PERFORMING, Stage.FOLLOW_UP})
#: Names a next action lists before it says how many there are.
_NAMED = 3


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
    """Return the day of the last signature that was needed; None while one is missing.

    An agreement with no worker left whom it could bind takes no effect.
    """
    if missing(required, signatures) or all(one.party is not Party.WORKER for one in required):
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
    standing = agreements_stood_on(file)
    wanted = {one["id"] for one in standing}
    waiting = agreements_waiting(file) if also_waiting else []
    wanted |= {one["id"] for one in waiting}
    own = [
        (int(one["id"]), left)
        for one in (*standing, *waiting)
        if one["case_id"] == file.id and (left := lacking(file, one))
    ]
    return own + [(key, list(left)) for key, left in file.before.unsigned if key in wanted]


def lacking(file: CaseFile, agreement: dict[str, Any]) -> list[Signer]:
    """Return whose signatures an agreement of a case lacks, standing or not."""
    made = signatures_of(file, agreement)
    left = missing(signers(file, agreement), made)
    return left if agreement["effective_on"] is None or made else []


def signers(file: CaseFile, agreement: dict[str, Any]) -> list[Signer]:
    """Return whose signatures an agreement of a case needs: of the workers those it speaks of."""
    named = {
        one["claimant_id"]
        for one in file.amounts
        if one["layer"] in OF_AGREEMENTS and one["basis"] == agreement["number"]
    }
    listed = {one.claimant_id for one in signatures_of(file, agreement)}
    workers = [(one["id"], one["name"] or "", one["state"]) for one in file.claimants]
    return required_signers(
        workers_asked(workers, named, listed, in_effect=agreement["effective_on"] is not None),
        employer=(file.employer or {}).get("name") or "",
        mediator=agreement["mediator"] or "",
        organisation=agreement["organisation"] or "",
    )


def workers_asked(
    workers: Sequence[tuple[int, str, ClaimantState]],
    named: Collection[int | None],
    listed: Collection[int | None],
    *,
    in_effect: bool,
) -> list[tuple[int, str]]:
    """Return the workers whose signatures an agreement of their case needs, by place and name.

    ``named`` are those its sums are for, None: everybody. ``listed`` are those whose signature is
    recorded, be it as still missing: of those who went on in another case (拆分、合并), taking
    their sums along, the ones that tell who was a party. Who left otherwise signs no more; nor
    does, before it is ``in_effect``, one of those named who has a result without it.
    """
    split = ClaimantState.SPLIT_OFF
    parted = any(state is split and place in listed for place, _, state in workers)
    everybody = None in named or not (named or parted)
    out = OUT if everybody or in_effect else OUT | _WITHOUT_IT
    return [
        (place, name)
        for place, name, state in workers
        if (state is split and place in listed)
        or (state not in out and (everybody or place in named))
    ]


def signatures_of(file: CaseFile, agreement: dict[str, Any]) -> list[Signature]:
    """Return the signatures under an agreement, of those who left and came back at their place."""
    back = came_back(
        (one["id"], one["person_key"], one["state"], one["continues_id"]) for one in file.claimants
    )
    return [
        Signature(
            party=one["party"],
            claimant_id=back.get(one["claimant_id"], one["claimant_id"]),
            signed_on=one["signed_on"],
        )
        for one in file.beside["signature"]
        if one["agreement_id"] == agreement["id"]
    ]


def came_back(workers: Iterable[tuple[int, str, ClaimantState, int | None]]) -> dict[int, int]:
    """Return the last place of workers who left a case and came back to it (拆分、再合并).

    The key is a place they left: what they signed there they have signed. They are told by
    what people are counted by, ``person_key``. Each worker is told by place, this key, his state
    and the place elsewhere he came from; who left again stands at the last place he left.
    """
    known = list(workers)
    split = ClaimantState.SPLIT_OFF
    again = {key: place for place, key, state, came in known if state is split and came is not None}
    here = {key: place for place, key, state, _ in known if state is not split}
    return {
        place: last
        for place, key, state, _ in known
        if state is split
        and key
        and (last := here.get(key) or again.get(key, place)) != place
        and (key in here or last > place)
    }
