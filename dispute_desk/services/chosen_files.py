"""The guard before a file somebody chose is read or written: never a store that is open here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.store.open_here import is_open_here, refuse_open_here

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["is_open_here", "refuse_chosen", "refuse_open_here"]


def refuse_chosen(path: Path) -> Path:
    """Return a chosen file; refuse the open store, its log, and what is the same file."""
    refuse_open_here(path)
    return path
