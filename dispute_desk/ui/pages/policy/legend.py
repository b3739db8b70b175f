"""The legend of the strip: each colour with its pattern and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.policy_coverage import COVER_WORDS, Cover
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.policy.strip import paint_cover
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIGN = QSize(22, 14)
_SHOWN = (
    Cover.SOUND,
    Cover.SECONDARY,
    Cover.CONTESTED,
    Cover.UNCONFIRMED,
    Cover.EXPIRED,
    Cover.GAP,
)


class _Sign(QWidget):
    """A colour and its pattern."""

    def __init__(self, cover: Cover) -> None:
        super().__init__()
        named(self, f"policy.legend.{cover}", translated("policy", COVER_WORDS[cover]))
        self._cover = cover
        self.setFixedSize(SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as the strip does."""
        del event
        painter = QPainter(self)
        paint_cover(painter, self.rect(), self._cover)
        painter.end()


class Legend(QWidget):
    """All colours in a row, over several lines where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "policy.legend", self.tr("图例"))
        flow = FlowLayout(self)
        for cover in _SHOWN:
            flow.addWidget(self._entry(cover))

    def _entry(self, cover: Cover) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(_Sign(cover))
        row.addWidget(label(translated("policy", COVER_WORDS[cover]), kind="small"))
        return holder
