"""Doubts about numbers, told once their field is left; none of them stops anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain import doubts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit

    from dispute_desk.domain.fields import FieldKind


def doubt_about(kind: FieldKind, typed: str) -> str:
    """Return what is doubtful about a number as it is typed, empty if nothing."""
    source = doubts.doubt_about(kind, typed)
    return QCoreApplication.translate("doubts", source) if source else ""


def tell_doubts(line: QLineEdit, kind: FieldKind, say: Callable[[str], object]) -> None:
    """Say what is doubtful once the field is left: half a number is none, and no row moves then.

    A doubt that is settled goes at once; what others put into the field is looked at at once.
    """

    def look() -> None:
        say(doubt_about(kind, line.text()))

    def typed(text: str) -> None:
        if not line.hasFocus() or not doubt_about(kind, text):
            look()

    line.textChanged.connect(typed)
    line.editingFinished.connect(look)
