"""Papers of the tax office in a back-payment: summons, assessment, order with a term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class TaxOrder(Record):
    """One paper the tax office issued; ``due_on`` is the term the order itself sets.

    ``kind`` is a code of the profile. Rule: 社会保险法 art. 63 gives no number of days.
    ``contested_on`` is the day the employer asked for review or sued, ``review_ended_on`` the end
    of the term for that where somebody knows it better than it is reckoned, ``enforcement_on`` the
    day the court was asked to enforce.
    """

    case_id: int = 0
    kind: str = ""
    number: str | None = None
    issued_on: date | None = None
    served_on: date | None = None
    due_on: date | None = None
    fen: int | None = None
    performed_on: date | None = None
    contested_on: date | None = None
    review_ended_on: date | None = None
    enforcement_on: date | None = None
    note: str | None = None
    recorded_at: datetime | None = None
