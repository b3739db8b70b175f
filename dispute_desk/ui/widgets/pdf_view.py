"""The pages of a paper as pictures; who draws them is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_WIDTH = 680
MARGIN = 18


@dataclass(frozen=True)
class Picture:
    """A drawn page: 32-bit pixels (BGRX, row after row), made on any thread."""

    width: int
    height: int
    stride: int
    pixels: bytes

    def image(self) -> QImage:
        """Return the page as Qt draws it."""
        return QImage(
            self.pixels, self.width, self.height, self.stride, QImage.Format.Format_RGB32
        ).copy()


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
        self._pictures: list[QPixmap] = []
        self._labels: list[QLabel] = []

    def show_pages(self, pages: Sequence[Picture]) -> None:
        """Show these pages in place of the former ones."""
        for old in self._labels:
            self._column.removeWidget(old)
            old.deleteLater()
        self._pictures = [QPixmap.fromImage(page.image()) for page in pages]
        self._labels = []
        for number in range(len(pages)):
            spoken = self.tr("第 %1 页").replace("%1", str(number + 1))
            page = named(look(label(""), kind="paper"), f"{self.objectName()}.{number}", spoken)
            self._labels.append(page)
            self._column.addWidget(page)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def count(self) -> int:
        """Return how many pages are shown."""
        return len(self._labels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(max(self.viewport().width() - 2 * MARGIN, 200), PAGE_WIDTH)
        ratio = self.devicePixelRatioF()
        for page, picture in zip(self._labels, self._pictures, strict=True):
            fitted = picture.scaledToWidth(
                round(width * ratio), Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(ratio)
            page.setPixmap(fitted)
