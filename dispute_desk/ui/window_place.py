"""Where the window stands on the screen: sensible at first, then as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

#: A screen of 1366 x 768 at a scale of 150 %, less title bar and panel.
SMALLEST = (860, 440)
#: What the window takes of a larger screen when it is first opened.
LARGEST_FIRST = (1440, 900)
#: A window lower or narrower than this, left so by a larger scale, is opened anew.
WORKABLE = (1180, 680)
#: Room a title bar takes.
TITLE_BAR = 36


def standing(window: QWidget) -> list[object]:
    """Return how the window stands, and at which scale: both as JSON keeps them."""
    return [bytes(window.saveGeometry().data()).hex(), window.devicePixelRatioF()]


def stand(window: QWidget, saved: object) -> None:
    """Put the window where it was left; at another scale it takes a sensible size again."""
    window.setMinimumSize(*SMALLEST)
    free = window.screen().availableGeometry()
    width = max(SMALLEST[0], min(LARGEST_FIRST[0], free.width()))
    height = max(SMALLEST[1], min(LARGEST_FIRST[1], free.height() - TITLE_BAR))
    window.resize(width, height)
    kept, scale = _read(saved)
    if kept is None:
        return
    window.restoreGeometry(QByteArray.fromHex(kept.encode()))
    if window.isMaximized() or window.isFullScreen():
        return
    too_small = window.width() < min(WORKABLE[0], width), window.height() < min(WORKABLE[1], height)
    if scale != window.devicePixelRatioF() and any(too_small):
        window.resize(max(window.width(), width), max(window.height(), height))
        corner = window.frameGeometry()
        window.move(
            max(free.left(), min(corner.left(), free.right() - corner.width())),
            max(free.top(), min(corner.top(), free.bottom() - corner.height())),
        )


def room_of(form: QWidget) -> int:
    """Return the height a form may take: no more than its window, nor than the screen."""
    parent = form.parentWidget()
    free = form.screen().availableGeometry().height() - TITLE_BAR
    return min(parent.window().height(), free) if parent is not None else free


def keep_on_screen(form: QWidget) -> None:
    """Move a form that has grown so far up, or aside, that its foot stays on the screen."""
    free, corner = form.screen().availableGeometry(), form.frameGeometry()
    left = max(free.left(), min(corner.left(), free.right() - corner.width() + 1))
    top = max(free.top(), min(corner.top(), free.bottom() - corner.height() + 1))
    if (left, top) != (corner.left(), corner.top()):
        form.move(left, top)


def _read(saved: object) -> tuple[str | None, object]:
    """Return the kept place and the scale it was kept at; earlier files keep no scale."""
    if isinstance(saved, str):
        return saved, None
    if isinstance(saved, list) and len(saved) == 2 and isinstance(saved[0], str):  # noqa: PLR2004
        return saved[0], saved[1]
    return None, None
