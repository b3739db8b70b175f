"""A field of a case that somebody else changed since the case was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ChangedSince:
    """A field of a case somebody else changed: what it was, what it is, who wrote it last."""

    case_id: int
    number: str | None
    who: str | None
    field: str
    was: Any
    now: Any
    by: str
