"""How the cells of a list are painted: pills, deadlines, and columns in a quieter ink."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dispute_desk.ui.models.paged import TONE_ROLE, Index, Look
from dispute_desk.ui.theme import SMALL_SIZE, font, theme

ROW_HEIGHT = 40
PILL_HEIGHT = 24
PADDING = 10
#: Where the words of a cell begin, as the style sheet says.
CELL = 10
DOT = 6
#: The small quiet line below the words of a cell.
BELOW_ROLE = Qt.ItemDataRole.UserRole + 40
#: A pill's tone as the token of its letters and of its ground.
PILLS = {
    "accent": ("accent", "accent_soft"),
    "warning": ("warning", "warning_soft"),
    "danger": ("danger", "danger_soft"),
    "good": ("good", "good_soft"),
    "violet": ("violet", "violet_soft"),
    "neutral": ("muted", "neutral_soft"),
}


def paint_pill(painter: QPainter, place: QRect, text: str, tone: str, letters: QFont) -> None:
    """Paint a dot and a word on a rounded ground, from the left edge of the place."""
    ink, ground = PILLS.get(tone, PILLS["neutral"])
    metrics = QFontMetrics(letters)
    width = min(place.width(), metrics.horizontalAdvance(text) + 2 * PADDING + DOT + 5)
    top = place.center().y() - PILL_HEIGHT // 2 + 1
    pill = QRect(place.left(), top, width, PILL_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(pill, PILL_HEIGHT / 2 - 0.5, PILL_HEIGHT / 2 - 0.5)
    painter.setBrush(theme.colour(ink))
    painter.drawEllipse(pill.left() + PADDING, pill.center().y() - DOT // 2 + 1, DOT, DOT)
    painter.setPen(theme.colour(ink))
    painter.setFont(letters)
    words = pill.adjusted(PADDING + DOT + 5, 0, -4, 0)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)


class CellDelegate(QStyledItemDelegate):
    """Paints the status pill and the deadline; only those two columns carry it."""

    def __init__(self, kind: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._letters = font(SMALL_SIZE)
        self._bold = font(SMALL_SIZE, bold=True)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the ground to the style; the word is painted here."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the cell by the style, then the cell's word."""
        super().paint(painter, option, index)
        text = index.data()
        if not text:
            return
        tone = index.data(TONE_ROLE) or "neutral"
        place: QRect = option.rect.adjusted(CELL, 0, -2, 0)
        painter.save()
        if self._kind is Look.PILL:
            paint_pill(painter, place, text, tone, self._letters)
        else:
            painter.setFont(self._bold if tone in {"danger", "warning"} else self._letters)
            painter.setPen(_ink(tone))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the word wants, as a pill or as it is."""
        del option
        pill = self._kind is Look.PILL
        words = QFontMetrics(self._letters if pill else self._bold)
        width = words.horizontalAdvance(str(index.data() or "")) + 2 * CELL
        return QSize(width + (2 * PADDING + DOT if pill else 0), ROW_HEIGHT)


class LinesDelegate(QStyledItemDelegate):
    """Paints what goes over two lines; one too long loses its middle: both ends tell numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = font(SMALL_SIZE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the ground to the style; the lines are painted here."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the cell by the style, then line by line."""
        super().paint(painter, option, index)
        place: QRect = option.rect.adjusted(CELL, 0, -2, 0)
        words = QFontMetrics(self._letters)
        lines = str(index.data() or "").split("\n")
        top = place.center().y() - words.height() * len(lines) // 2
        painter.save()
        painter.setFont(self._letters)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.colour("text"))
        for number, line in enumerate(lines):
            shown = words.elidedText(line, Qt.TextElideMode.ElideMiddle, place.width())
            at = QRect(place.left(), top + number * words.height(), place.width(), words.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class BelowDelegate(QStyledItemDelegate):
    """Paints the words of a cell, and below them a small quiet line where there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._small = font(SMALL_SIZE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the ground to the style where there are two lines."""
        super().initStyleOption(option, index)
        if index.data(BELOW_ROLE):
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell as usual, or line by line."""
        super().paint(painter, option, index)
        below = str(index.data(BELOW_ROLE) or "")
        if not below:
            return
        place: QRect = option.rect.adjusted(CELL, 0, -CELL, 0)
        side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        lines = ((str(index.data()), option.font, "text"), (below, self._small, "muted"))
        high = [QFontMetrics(letters).height() for _, letters, _ in lines]
        top = place.center().y() - sum(high) // 2
        painter.save()
        for (words, letters, tone), height in zip(lines, high, strict=True):
            painter.setFont(letters)
            painter.setPen(theme.colour(tone))
            width = place.width()
            shown = QFontMetrics(letters).elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(place.left(), top, width, height), side, shown)
            top += height
        painter.restore()


class QuietDelegate(QStyledItemDelegate):
    """Gives secondary columns their quieter ink."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the words step back."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Text, theme.colour("muted"))


def _ink(tone: str) -> QColor:
    return theme.colour(PILLS.get(tone, PILLS["neutral"])[0])
