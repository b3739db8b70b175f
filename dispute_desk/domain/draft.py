"""What somebody was typing when it could not be saved: kept until it is saved or given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Draft:
    """What stood in an editor.

    ``form`` is the editor's id, ``record`` what it was about (empty: nothing yet), ``title`` the
    words people know it by; ``content`` holds what was typed by the name of the input.
    """

    form: str
    record: str
    title: str
    content: dict[str, Any]
    saved_at: datetime | None = None
