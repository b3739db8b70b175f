"""The desk as the window sees it: its type only, for the store behind it is loaded later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.desk import Desk

if TYPE_CHECKING:
    __all__ = ["Desk"]
