"""Where a case comes from: the desk itself, or an old ledger."""

from __future__ import annotations

from enum import StrEnum


class Origin(StrEnum):
    """How a case came into the store."""

    DESK = "desk"
    IMPORTED = "imported"
