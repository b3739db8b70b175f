"""Doubts about numbers, told under the field while typing; none of them stops anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain import doubts

if TYPE_CHECKING:
    from dispute_desk.domain.fields import FieldKind


def doubt_about(kind: FieldKind, typed: str) -> str:
    """Return what is doubtful about a number as it is typed, empty if nothing."""
    source = doubts.doubt_about(kind, typed)
    return QCoreApplication.translate("doubts", source) if source else ""
