"""Whose signatures and seals an agreement needs, who is missing, when it takes effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dispute_desk.domain.agreement_parts import Signature


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
