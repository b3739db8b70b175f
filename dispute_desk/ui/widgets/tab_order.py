"""The way Tab goes through a part of a page: as it is read, also where parts were made later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

_TAB = Qt.FocusPolicy.TabFocus


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches in a part, in the order its layouts hold it."""
    if part.focusPolicy() & _TAB and part.focusProxy() is None:
        yield part
        return
    if isinstance(part, QScrollArea):
        inner = part.widget()
        if inner is not None:
            yield from in_reading_order(inner)
    elif isinstance(part, QSplitter):
        for number in range(part.count()):
            inner = part.widget(number)
            if inner is not None:
                yield from in_reading_order(inner)
    else:
        layout = part.layout()
        if layout is not None:
            yield from _of_layout(layout)


def order_tabs(part: QWidget) -> None:
    """Let Tab go through a part as it is read."""
    for before, after in pairwise(list(in_reading_order(part))):
        QWidget.setTabOrder(before, after)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)
