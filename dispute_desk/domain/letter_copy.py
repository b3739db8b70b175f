"""A file kept of a letter: its final version as issued, what came back changed, its scans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dispute_desk.domain.record import Record


class CopyRole(StrEnum):
    """What a kept file of a letter is."""

    FINAL = "final"
    SCAN = "scan"
    CHANGED = "changed"


@dataclass(eq=False, kw_only=True)
class LetterCopy(Record):
    """A kept file: it lies among the attachments under its ``sha256`` and is never changed.

    ``number`` is what the letter was numbered when its final version was set: after an undo and
    another issue the version of the former number counts no more.
    """

    paper_id: int = 0
    role: CopyRole = CopyRole.FINAL
    number: str | None = None
    name: str = ""
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    person_id: int | None = None
    recorded_at: datetime | None = None
