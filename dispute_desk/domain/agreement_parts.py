"""What an agreement is made of: its terms, its signatures, the offers before it, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Party(StrEnum):
    """Who signs, pays or offers."""

    WORKER = "worker"
    EMPLOYER = "employer"
    MEDIATOR = "mediator"
    ORGANISATION = "organisation"


PARTY_WORDS: dict[Party, str] = {
    Party.WORKER: QT_TRANSLATE_NOOP("party", "职工"),
    Party.EMPLOYER: QT_TRANSLATE_NOOP("party", "用人单位"),
    Party.MEDIATOR: QT_TRANSLATE_NOOP("party", "调解员"),
    Party.ORGANISATION: QT_TRANSLATE_NOOP("party", "调解组织"),
}


@dataclass(eq=False, kw_only=True)
class Offer(Record):
    """One offer or counter-offer made in a session, in the order they were made."""

    case_id: int = 0
    session_id: int | None = None
    by: Party = Party.EMPLOYER
    fen: int | None = None
    text: str | None = None
    occurred_on: date | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Term(Record):
    """One term of an agreement: who owes what, for which months, by when, proved how."""

    case_id: int = 0
    agreement_id: int = 0
    claimant_id: int | None = None
    obligation: str | None = None
    payer: Party = Party.EMPLOYER
    insurance: Insurance | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    base_fen: int | None = None
    employer_fen: int | None = None
    employee_fen: int | None = None
    late_fee_fen: int | None = None
    late_fee_payer: Party | None = None
    due_on: date | None = None
    proof_kind: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Signature(Record):
    """A signature or seal an agreement needs; ``signed_on`` empty: still missing."""

    case_id: int = 0
    agreement_id: int = 0
    party: Party = Party.WORKER
    claimant_id: int | None = None
    name: str | None = None
    signed_on: date | None = None
    recorded_at: datetime | None = None


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


@dataclass(eq=False, kw_only=True)
class Confirmation(Record):
    """司法确认 or 仲裁审查 of an agreement: applied for jointly, decided by court or arbitration.

    ``right`` is a code of the rights the mediating body's kind gives.
    """

    case_id: int = 0
    agreement_id: int = 0
    right: str = ""
    body: str | None = None
    applied_on: date | None = None
    decided_on: date | None = None
    document_no: str | None = None
    confirmed: bool | None = None
    note: str | None = None
    recorded_at: datetime | None = None
