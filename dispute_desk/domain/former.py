"""What another case holds about the workers of this one: it stays there and is only looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dispute_desk.domain.related import Relation

#: The kinds of records that stay in a case when its workers go on in another.
STAYS = (
    "session",
    "agreement",
    "payment",
    "paper",
    "appointment",
    "evidence",
    "investigation",
    "attachment",
)
#: What a merged case may still owe besides; it is seen to under the case that goes on.
OWED = ("enquiry", "referral", "ticket")


def is_owed(kind: str, row: dict[str, Any], today: date) -> bool:
    """Tell whether a record of a merged case still asks for something."""
    if kind == "paper":
        return bool(row["served_on"]) and not (row["replied_on"] or row["resolved_on"])
    if kind == "appointment":
        ahead = row["on"] is not None and row["on"] >= today
        return ahead and not (row["cancelled_on"] or row["session_id"])
    if kind == "ticket":
        return not (row["replied_on"] or row["returned_on"])
    if kind == "enquiry":
        return bool(row["sent_on"]) and not row["answered_on"]
    return kind == "referral" and bool(row["sent_on"] and row["due_on"] and not row["feedback_on"])


@dataclass(frozen=True, kw_only=True)
class FormerCase:
    """A case the workers of this one were in before: split off from it, or merged into this one.

    ``on`` is the day they went on, ``workers`` are their names there. ``records`` holds by kind
    what the case has about them, up to that day where it was split. ``continues`` tells by the
    keys of the workers there which worker of the case at hand each is.
    """

    id: int
    number: str
    relation: Relation
    on: date | None
    workers: tuple[str, ...]
    records: dict[str, tuple[dict[str, Any], ...]]
    continues: dict[int, int] = field(default_factory=dict)
