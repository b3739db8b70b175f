"""Small captions within 今天必须做: where planned steps end, and where the rest goes on by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.today import TodayItem


def captions_of(items: Sequence[TodayItem], front: int) -> dict[int, str]:
    """Return the captions by the place of the line they stand above.

    ``items`` are the lines seen; the first ``front`` of them are those in front
    (``domain.due_order``): planned steps first, then what else is as urgent, then the rest by day.
    Without anything but planned steps in front nothing needs a caption.
    """
    turn = next((n for n, one in enumerate(items[:front]) if one.awaited is not None), None)
    if not turn:
        return {}
    found = {turn: QCoreApplication.translate("today", "期限、工单和未答复")}
    if len(items) > front:
        found[front] = QCoreApplication.translate("today", "其余按日期")
    return found
