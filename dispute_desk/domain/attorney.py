"""Who acts for a party: powers of attorney."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class PowerOfAttorney(Record):
    """An agent of a worker, of several, or of the employer; ``scope`` is what he may do."""

    case_id: int = 0
    party: Party = Party.WORKER
    claimant_id: int | None = None
    agent: str = ""
    agent_id_no: str | None = None
    agent_phone: str | None = None
    relation: str | None = None
    scope: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    recorded_at: datetime | None = None
