"""The pages of a paper as pictures; who draws them is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_WIDTH = 680
MARGIN = 18
_PIXELS = QImage.Format.Format_RGB32


@dataclass(frozen=True)
class Picture:
    """A drawn page: 32-bit pixels (BGRX, row after row), made on any thread."""

    width: int
    height: int
    stride: int
    pixels: bytes

    def image(self) -> QImage:
        """Return the page as Qt draws it; it lives no longer than the picture."""
        return QImage(self.pixels, self.width, self.height, self.stride, _PIXELS)


class _Sheet(QLabel):
    """One page; its picture is fitted only when it comes into sight."""

    def __init__(self, picture: Picture, name: str, spoken: str) -> None:
        super().__init__()
        named(look(self, kind="paper"), name, spoken)
        self._picture = picture
        self._fitted: QPixmap | None = None

    def fit(self, width: int) -> None:
        """Take so much width, and the height that belongs to it."""
        height = round(width * self._picture.height / self._picture.width)
        if (width, height) != (self.width(), self.height()):
            self._fitted = None
            self.setFixedSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._fitted or self._fit())
        painter.end()

    def _fit(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        dots = QSize(round(self.width() * ratio), round(self.height() * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        shape = Qt.AspectRatioMode.IgnoreAspectRatio
        self._fitted = QPixmap.fromImage(self._picture.image().scaled(dots, shape, smooth))
        self._fitted.setDevicePixelRatio(ratio)
        return self._fitted


class PdfView(QScrollArea):
    """Pages under one another on a quiet ground, as wide as there is room."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setWidgetResizable(True)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(MARGIN)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._sheet)
        self._pages: list[_Sheet] = []
        self._waiting = named(label("", kind="muted"), f"{name}.waiting")
        self._column.addWidget(self._waiting)
        self._waiting.hide()

    def show_waiting(self, words: str) -> None:
        """Say that pages are on their way; those of before are no longer shown."""
        self.show_pages(())
        self._waiting.setText(words)
        self._waiting.show()

    def show_pages(self, pages: Sequence[Picture]) -> None:
        """Show these pages in place of the former ones."""
        self._waiting.hide()
        for old in self._pages:
            self._column.removeWidget(old)
            old.deleteLater()
        self._pages = []
        for number, picture in enumerate(pages):
            spoken = self.tr("第 %1 页").replace("%1", str(number + 1))
            page = _Sheet(picture, f"{self.objectName()}.{number}", spoken)
            self._pages.append(page)
            self._column.addWidget(page)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def count(self) -> int:
        """Return how many pages are shown."""
        return len(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(max(self.viewport().width() - 2 * MARGIN, 200), PAGE_WIDTH)
        for page in self._pages:
            page.fit(width)
