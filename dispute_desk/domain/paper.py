"""The minimal record of a paper: kind, number, served on, proof, resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class Paper(Record):
    """A paper of the station; ``kind`` is an id of the documents' catalogue."""

    case_id: int | None = None
    employer_id: int | None = None
    kind: str = ""
    number: str | None = None
    title: str | None = None
    addressee: str | None = None
    issued_on: date | None = None
    served_on: date | None = None
    service_proof: str | None = None
    replied_on: date | None = None
    reply: str | None = None
    resolved_on: date | None = None
    note: str | None = None
    recorded_at: datetime | None = None
