"""Stroke icons in the colours of the theme, drawn once per colour and size."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from dispute_desk.assets import resource
from dispute_desk.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

SIZE = 18
#: Device pixel ratios an icon is drawn for.
RATIOS = (1, 2)


class _Curtain:
    """Until the first paint icons are blanks of their size: drawing them takes 10 ms."""

    def __init__(self) -> None:
        self.is_down = False
        self.waiting: list[tuple[QAbstractButton, Callable[[], QIcon]]] = []


_curtain = _Curtain()


def lower_curtain() -> None:
    """From now on buttons get blanks, until the curtain is raised."""
    _curtain.is_down = True


def raise_curtain() -> None:
    """Draw the icons of all buttons that wait for theirs."""
    _curtain.is_down = False
    waiting, _curtain.waiting = _curtain.waiting, []
    for button, draw in waiting:
        if shiboken6.isValid(button):
            button.setIcon(draw())


def dress(button: QAbstractButton, draw: Callable[[], QIcon]) -> None:
    """Give a button its icon, now or once the window has painted."""
    if not _curtain.is_down:
        button.setIcon(draw())
        return
    button.setIcon(_blank())
    _curtain.waiting.append((button, draw))


@lru_cache(maxsize=1)
def _blank() -> QIcon:
    drawn = QPixmap(SIZE, SIZE)
    drawn.fill(Qt.GlobalColor.transparent)
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
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(name).replace(b"#000000", colour.encode()))).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
