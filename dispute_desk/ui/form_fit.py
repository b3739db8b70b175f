"""The height and the place of a form: what it needs and the screen allows, over its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.window_place import TITLE_BAR, keep_on_screen, room_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QLayout, QScrollArea

#: Air between a form and the height of its window.
AIR = 60
#: The least height of what scrolls.
LEAST = 120
#: Room for the edges of what scrolls.
EDGE = 4


def fit(form: QDialog, area: QScrollArea, inside: QLayout, width: int) -> None:
    """Take the height the fields need and the window leaves; never less while the form is open.

    What does not find room scrolls: title, message and buttons stay in sight.
    """
    sheet, box = area.widget(), form.layout()
    if sheet is None or box is None:
        return
    sheet.ensurePolished()
    stood = area.verticalScrollBar().value()
    known = inside.hasHeightForWidth()  # nothing wraps in a form without hints
    wanted = (
        inside.totalHeightForWidth(width) if known else inside.totalSizeHint().height()
    ) + EDGE
    area.setMinimumHeight(wanted)
    excess = _height(form, width) - (room_of(form) - AIR)
    if excess > 0:
        area.setMinimumHeight(min(wanted, max(wanted - excess, LEAST)))
    height = _height(form, width)
    box.activate()  # else the least height of before holds
    most = room_of(form) - AIR  # a new sentence has made it higher before it was measured
    form.resize(width, max(height, min(form.height(), most)) if form.isVisible() else height)
    if form.isVisible():
        keep_on_screen(form)
        box.activate()
        area.verticalScrollBar().setValue(stood)  # measured at full height it has lost its place


def put_over_window(form: QDialog) -> None:
    """Put a form that is about to be shown in the middle of its window, all of it on the screen.

    Left to Qt, a form that grows while it is shown counts as moved by hand and is not brought
    to its window any more: it would stay in a corner of the screen.
    """
    parent = form.parentWidget()
    if form.isVisible() or parent is None:
        return
    window = parent.window()
    middle, free = window.geometry().center(), window.screen().availableGeometry()
    left = middle.x() - form.width() // 2
    top = middle.y() - (form.height() + TITLE_BAR) // 2
    left = max(free.left(), min(left, free.right() - form.width() + 1))
    top = max(free.top(), min(top, free.bottom() - form.height() - TITLE_BAR + 1))
    form.move(left, top)


def _height(form: QDialog, width: int) -> int:
    """Return the least height of a form: what scrolls may be lower than it would like."""
    box = form.layout()
    if box is None:
        return 0
    box.invalidate()  # Qt does not, as long as nothing of the form was shown
    if box.hasHeightForWidth():
        return box.totalMinimumHeightForWidth(width)
    return box.totalMinimumSize().height()
