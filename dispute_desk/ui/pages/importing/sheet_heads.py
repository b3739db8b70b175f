"""The margins of the grid: where each row went, and which field reads each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_column_signs import SUM
from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.column_words import why_lines
from dispute_desk.ui.pages.importing.line_words import KINDS, TONES
from dispute_desk.ui.pages.importing.sheet_model import SheetModel
from dispute_desk.ui.pages.importing.words import BINS, said
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.cells import PILLS
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.pages.importing.drawing import ColumnRead, SheetDrawn

#: Heights of a row and of the head, and the coloured edge of a row, in pixels.
LINE, HEAD, EDGE = 27, 48, 4
_PAD = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight

KEPT = QT_TRANSLATE_NOOP("importing", "原样保留")
_NO_FIELD = QT_TRANSLATE_NOOP("importing", "不读这一列")
_PART = QT_TRANSLATE_NOOP("importing", "（分项）")
_SUM = QT_TRANSLATE_NOOP("importing", "（合计）")
_LEFT_OUT = QT_TRANSLATE_NOOP("importing", "不是案件")
_HIDDEN_MARK = QT_TRANSLATE_NOOP("importing", "隐")


def bin_word(drawn: SheetDrawn, row: int, *, left_out: bool) -> tuple[str, str]:
    """Return the word of where a row (from 1) went, and its tone; blank for a blank row."""
    line = drawn.lines.get(row)
    if left_out:
        return said(_LEFT_OUT), "neutral"
    if line is None:
        return "", "neutral"
    listed = line.role in {SheetRole.CASES, SheetRole.WORKERS}
    if line.skipped is not None and listed and line.skipped.kind in KINDS:
        return said(KINDS[line.skipped.kind]), "neutral"
    return said(BINS[line.into]), TONES[line.into]


def column_word(read: ColumnRead | None) -> str:
    """Return the field a column is read into, in words."""
    if read is None:
        return ""
    words = field_words(read.field, translated) if read.field else said(KEPT)
    kinds = {one.kind for one in read.evidence}
    return words + said(_SUM if SUM in kinds else _PART if "share" in kinds else "")


def _shown_word(read: ColumnRead) -> str:
    return f"? {column_word(read)}" if read.in_doubt else column_word(read)


class RowMargin(QHeaderView):
    """The number of each row, and in words and colour where it went."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        named(self, f"{parent.objectName()}.rows", self.tr("行号与去向"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(LINE)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._letters = font(SMALL_SIZE)
        self._numbers = 30

    def fit(self) -> None:
        """Take the room the longest number and the longest word want."""
        metrics = QFontMetrics(self._letters)
        self._numbers = metrics.horizontalAdvance("0" * max(3, len(str(self.count())))) + 4
        words = [said(one) for one in (*BINS.values(), *KINDS.values(), _LEFT_OUT)]
        wide = max(map(metrics.horizontalAdvance, words))
        self.setFixedWidth(self._numbers + min(wide, 104) + EDGE + 4 * _PAD)

    def sizeHint(self) -> QSize:
        """Return the width that was fitted."""
        return QSize(self.width(), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the number, the word on its ground, and the edge towards the cells."""
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        word, tone = bin_word(model.drawn, logical + 1, left_out=model.is_left_out(logical))
        ink, ground = PILLS[tone]
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.setFont(self._letters)
        painter.setPen(theme.colour("muted"))
        number = QRect(rect.left() + 2, rect.top(), self._numbers, rect.height())
        painter.drawText(number, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(logical + 1))
        room = rect.adjusted(self._numbers + _PAD, 0, -EDGE, -1)
        if word:
            painter.fillRect(room, theme.colour(ground))
            painter.fillRect(
                QRect(room.right() + 1, rect.top(), EDGE, rect.height() - 1), theme.colour(ink)
            )
        painter.setPen(theme.colour(ink))
        hidden = f" {said(_HIDDEN_MARK)}" if model.is_hidden(logical) else ""
        told = painter.fontMetrics().elidedText(
            word + hidden, Qt.TextElideMode.ElideRight, room.width() - 2 * _PAD
        )
        painter.drawText(room.adjusted(_PAD, 0, 0, 0), _MIDDLE, told)
        painter.setPen(QPen(theme.colour("line")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class FieldHeader(QHeaderView):
    """The letter of each column and the field that reads it; a click asks for another."""

    #: Somebody wants to choose what reads a column.
    asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        named(self, f"{parent.objectName()}.fields", self.tr("各列读作什么"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(44)
        self.setFixedHeight(HEAD)
        self._small, self._bold = font(SMALL_SIZE), font(SMALL_SIZE, bold=True)
        self._pressed = -1
        self._sizes: list[int] = []

    def words_width(self, column: int) -> int:
        """Return the width the word of a column wants."""
        model = self.model()
        read = model.columns.get(column) if isinstance(model, SheetModel) else None
        words = _shown_word(read) if read else ""
        return QFontMetrics(self._bold).horizontalAdvance(words) + 30 if words else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down: a click is no drag of an edge."""
        self._pressed = self.logicalIndexAt(event.position().toPoint())
        self._sizes = [self.sectionSize(n) for n in range(self.count())]
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask what reads the column that was clicked."""
        super().mouseReleaseEvent(event)
        here = self.logicalIndexAt(event.position().toPoint())
        resized = self._sizes != [self.sectionSize(n) for n in range(self.count())]
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not resized and here == self._pressed >= 0:
            self.asked.emit(here)

    def event(self, event: QEvent) -> bool:
        """Say heading and field of the column under the pointer."""
        if isinstance(event, QHelpEvent):
            self._hint_at(event.pos())
        return super().event(event)

    def _hint_at(self, place: QPoint) -> None:
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        read = model.columns.get(self.logicalIndexAt(place))
        if read is None:
            self.setToolTip("")
            return
        words = self.tr("“%1”读作：%2。点击更改（Alt+↓）").replace("%2", column_word(read))
        words = words.replace("%1", read.heading)
        self.setToolTip("\n".join([words, *why_lines(read)]))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the letter, and below it the field."""
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        read = model.columns.get(logical)
        painter.save()
        painter.fillRect(rect, theme.colour("raised"))
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        upper = QRect(rect.left(), rect.top() + 3, rect.width(), 18)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, letters_of(logical))
        if read is not None:
            known, doubt = read.field is not None, read.in_doubt
            ground, ink = ("accent_soft", "accent") if known else ("neutral_soft", "muted")
            if doubt:
                ground, ink = "warning_soft", "warning"
            lower = QRect(rect.left() + 4, rect.top() + 22, rect.width() - 8, 21)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(lower, 4, 4)
            painter.setFont(self._bold if known else self._small)
            painter.setPen(theme.colour(ink))
            words = painter.fontMetrics().elidedText(
                _shown_word(read),
                Qt.TextElideMode.ElideRight,
                lower.width() - 18,
            )
            painter.drawText(lower.adjusted(5, 0, 0, 0), _MIDDLE, words)
            painter.drawText(lower.adjusted(0, 0, -4, 0), _AT_RIGHT, "▾")
        painter.setPen(QPen(theme.colour("line")))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
