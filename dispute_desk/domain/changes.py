"""What one command did to one record, as the journal keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Change:
    """A change of one record, or of a run of records made or hidden in bulk.

    ``before`` and ``after`` hold the changed fields as JSON values; both None: it was made.
    """

    kind: str
    record_id: int
    last_id: int
    case_id: int | None
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None

    @property
    def made(self) -> bool:
        """Whether the record was made by this change."""
        return self.before is None
