"""Stroke icons in the colours of the theme, drawn once per colour and size."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from dispute_desk.assets import resource
from dispute_desk.ui.curtain import curtain
from dispute_desk.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

SIZE = 18
#: Device pixel ratios an icon is drawn for.
RATIOS = (1, 2)
_CLEAR = QColor(0, 0, 0, 0)
#: How the icon of each button is drawn, for as long as there is the button.
_dressed: WeakKeyDictionary[QAbstractButton, Callable[[], QIcon]] = WeakKeyDictionary()


def dress(button: QAbstractButton, draw: Callable[[], QIcon]) -> None:
    """Give a button its icon, now or once the window has painted."""
    _dressed[button] = draw
    if curtain.is_down:
        button.setIcon(_blank())
    curtain.after_paint(button, lambda: button.setIcon(draw()))


def dress_again() -> None:
    """Give every button its icon in the colours of the theme that holds now."""
    for button, draw in list(_dressed.items()):
        if shiboken6.isValid(button):
            button.setIcon(draw())


@lru_cache(maxsize=1)
def _blank() -> QIcon:
    drawn = QPixmap(SIZE, SIZE)
    drawn.fill(_CLEAR)
    return QIcon(drawn)


def icon(name: str, *, tone: str = "muted", active: str | None = None, size: int = SIZE) -> QIcon:
    """Return an icon in a colour token; ``active`` is the token while a button is checked."""
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_pixmap(name, theme.colour(tone).name(), size, ratio))
        if active is not None:
            checked = _pixmap(name, theme.colour(active).name(), size, ratio)
            made.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, *, tone: str = "muted", size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """Return one icon as a picture for a label."""
    return _pixmap(name, theme.colour(tone).name(), size, ratio)


def app_icon() -> QIcon:
    """Return the sign of the program."""
    return QIcon(str(resource("icons", "app.svg")))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not before the first paint

    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(_CLEAR)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(name).replace(b"#000000", colour.encode()))).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
