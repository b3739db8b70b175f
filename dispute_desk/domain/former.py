"""What another case holds about the workers of this one: it stays there and is only looked at."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class FormerCase:
    """A case the workers of this one were in before: split off from it, or merged into this one.

    ``on`` is the day they went on, ``workers`` are their names there. ``records`` holds by kind
    what the case has about them, up to that day where it was split.
    """

    id: int
    number: str
    relation: Relation
    on: date | None
    workers: tuple[str, ...]
    records: dict[str, tuple[dict[str, Any], ...]]
