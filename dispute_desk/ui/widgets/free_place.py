"""Where a toast may stand: over nothing one uses, no bar, no foot of a form, not the rail."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from dispute_desk.ui.widgets.bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize

#: Room around a control, and from one tried height to the next.
AIR, STEP = 6, 12
_CONTROLS = (QAbstractButton, QComboBox, QHeaderView, QLineEdit, QPlainTextEdit, QTextEdit)
#: With what says in the window itself what is to be done.
_READ = (*_CONTROLS, MessageBar)


def free_place(ground: QWidget, own: QWidget, size: QSize, bottom: int) -> QPoint | None:
    """Return the lowest place for a thing of this size that covers nothing one uses.

    In the middle first, else at the right or the left; ``bottom`` is as low as it may go. None
    where there is no room at all.
    """
    taken = list(taken_by(ground, own))
    middle, right = (ground.width() - size.width()) // 2, ground.width() - size.width() - 3 * STEP
    lowest = bottom - size.height()
    for y, x in product(range(lowest, 0, -STEP), (middle, right, 3 * STEP)):
        place = QRect(QPoint(x, y), size)
        if x >= 0 and not any(place.intersects(one) for one in taken):
            return place.topLeft()
    return None


def taken_by(ground: QWidget, own: QWidget) -> Iterator[QRect]:
    """Give the places of what one uses on a ground, as far as it is in sight."""
    for part in ground.findChildren(QWidget):
        if not part.isVisible() or part is own or own.isAncestorOf(part):
            continue
        if isinstance(part, _READ) or part.objectName().endswith(("rail", ".foot")):
            places = [part.rect()]
            holder = part
        elif isinstance(part, QAbstractScrollArea) and hasattr(part, "painted_buttons"):
            places, holder = part.painted_buttons(), part.viewport()
        else:
            continue
        for place in places:
            seen = _in_sight(holder, place, ground)
            if not seen.isEmpty():
                yield seen.adjusted(-AIR, -AIR, AIR, AIR)


def _in_sight(part: QWidget, place: QRect, ground: QWidget) -> QRect:
    """Return a place of a part on the ground, less what lies outside of what it stands in."""
    above: QWidget | None = part
    seen = QRect(place)
    while above is not None and above is not ground:
        seen = seen.intersected(above.rect())
        seen.translate(above.pos())
        above = above.parentWidget()
    return seen.intersected(ground.rect())
