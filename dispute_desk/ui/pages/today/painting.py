"""How a line of 今日待办 is painted: a card per section, columns that line up, a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate

from dispute_desk.ui.theme import SMALL_SIZE, font, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont, QTextOption
    from PySide6.QtWidgets import QStyleOptionViewItem

    from dispute_desk.ui.pages.today.lines import Line
    from dispute_desk.ui.pages.today.list import TodayList

HEAD = 46
ROW = 44
QUIET = 42
CAPTION = 30
GAP = 14
RADIUS = 10
SIDE = 18
BUTTON = 30
#: Buttons are as wide as each other where their words allow it.
LEAST = 106
NUMBER = 168
#: The part of the room between number and deadline that parties take where all words find room.
PARTIES = 0.54
#: Air behind the parties, and behind what is to be done.
AFTER_PARTIES, AFTER_TEXT = 14, 10
#: Lines the words of a column take at most, and air above and below them.
MOST, AROUND = 6, 8
DUE = 96
ACTS = 132
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Columns(NamedTuple):
    """Where the columns of a line stand, and how wide they are."""

    left: int
    number: int
    parties: int
    text: int
    due: int
    right: int


def button_place(row: QRect, words: str) -> QRect:
    """Return where the button of a line stands."""
    width = max(QFontMetrics(font()).horizontalAdvance(words) + 28, LEAST)
    left = row.right() - SIDE - width
    return QRect(left, row.center().y() - BUTTON // 2 + 1, width, BUTTON)


def room_of_parties(room: int, parties: int, text: int) -> int:
    """Return the width of the parties' column in a room it shares with what is to be done.

    ``parties`` and ``text`` are what their longest words want. Where one has more than it wants,
    the other takes it; where both want more, the column for what is to be done keeps its part.
    """
    usual = int(room * PARTIES)
    if parties > usual:
        return max(usual, min(parties, room - text))
    if text > room - usual:
        return max(parties, room - text)
    return usual


def in_lines(words: str, letters: QFont, width: int) -> list[str]:
    """Return the lines words take in a column so wide; the last one may be cut after ``MOST``."""
    metrics = QFontMetrics(letters)
    if metrics.horizontalAdvance(words) <= width:
        return [words]
    from PySide6.QtGui import QTextLayout, QTextOption  # noqa: PLC0415 - seldom at first

    layout = QTextLayout(words, letters)
    layout.setTextOption(_anywhere(QTextOption()))
    layout.beginLayout()
    units = words.encode("utf-16-le")  # Qt counts so
    lines: list[str] = []
    while len(lines) < MOST and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = 2 * line.textStart()
        end = start + 2 * line.textLength() if len(lines) < MOST - 1 else len(units)
        lines.append(units[start:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines


def _anywhere(option: QTextOption) -> QTextOption:
    """Let a line end within a word where the word is longer than the line."""
    option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _fill(painter: QPainter, place: QRect, ground: str) -> None:
    """Fill a place; ``fillRect`` would load the gradients, which no first paint needs."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRect(place)
    painter.restore()


class LinePainter(QStyledItemDelegate):
    """Paints headings, sentences and quiet words; fonts are made once.

    Asks the view and not the option for its state: QStyle's enums take 7 ms to load.
    """

    def __init__(self, view: TodayList) -> None:
        super().__init__(view)
        self._view = view
        self._plain = font()
        self._bold = font(bold=True)
        self._head = font(14, bold=True)
        self._small = font(SMALL_SIZE)
        self._small_bold = font(SMALL_SIZE, bold=True)
        self.acts, self.due = ACTS, 0
        self.number, self.parties, self.text = NUMBER, 0, 0

    def measure(self, lines: Sequence[Line]) -> None:
        """Take the widths the buttons and the deadlines of these lines need."""
        acts, asides = {line.act for line in lines}, {line.aside for line in lines if line.item}
        buttons, letters = QFontMetrics(self._plain), QFontMetrics(self._small_bold)
        told = [line for line in lines if line.item is not None]
        wide = buttons.horizontalAdvance
        self.number = max([0, *(wide(line.number) + 16 for line in told)]) or NUMBER
        self.parties = max([0, *(wide(line.parties) + AFTER_PARTIES for line in told)])
        self.text = max([0, *(wide(line.text) + AFTER_TEXT for line in told)])
        self.acts = max([ACTS, *(buttons.horizontalAdvance(words) + 46 for words in acts)])
        self.due = max([0, *(letters.horizontalAdvance(words) + 20 for words in asides)])

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a line; the last of a section leaves a gap below."""
        del option
        line: Line = index.data(LINE_ROLE)
        height = {"head": HEAD, "caption": CAPTION}.get(line.kind, QUIET)
        if line.kind == "item":
            height = self._height_of(line, self._narrowest())
        return QSize(200, height + (GAP + 4 if line.last else 0))

    def row_of(self, line: Line, place: QRect) -> QRect:
        """Return the row of a line within its place: the last of a section has a gap below."""
        below = GAP if line.last else 0
        return place.adjusted(0, 0, 0, -below)

    def _narrowest(self) -> int:
        """Return the width of the lines when the list scrolls."""
        bar = self._view.verticalScrollBar()
        return self._view.width() - bar.sizeHint().width()

    def _height_of(self, line: Line, width: int) -> int:
        """Return the height of a line: more than the usual where its words take three lines."""
        columns = self._columns(QRect(0, 0, width, ROW))
        most = max(
            len(in_lines(line.parties, self._plain, columns.parties)),
            len(in_lines(line.text, self._plain, columns.text)),
        )
        return max(ROW, most * QFontMetrics(self._plain).lineSpacing() + AROUND)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the piece of the card, then the words on it."""
        line: Line = index.data(LINE_ROLE)
        place: QRect = option.rect
        chosen = index.row() == self._view.currentIndex().row()
        marked = self._view.selectionModel().isSelected(index)
        several = self._view.is_marking()
        if line.last:
            place = place.adjusted(0, 0, 0, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._card(painter, line, place)
        if line.kind == "head":
            self._heading(painter, line, place)
        elif line.kind == "item":
            row = place
            over = row.contains(self._view.pointed)
            focus = self._view.hasFocus()
            lit = marked or (chosen and not several)
            self._ground(painter, row, lit=lit, over=over or chosen, edge=chosen, focus=focus)
            self._sentence(painter, line, row)
            self._button(painter, line, row, chosen=chosen and not several)
        elif line.kind == "caption":
            self._caption(painter, line, place)
        else:
            self._quiet(painter, line, place, chosen=chosen)
        painter.restore()

    def _card(self, painter: QPainter, line: Line, place: QRect) -> None:
        """Paint the part of the card that lies behind this line."""
        whole = place.adjusted(0, 0, -1, 0)
        if line.kind == "head":
            whole.adjust(0, 0, 0, RADIUS)
        elif line.last:
            whole.adjust(0, -RADIUS, 0, -1)
        else:
            whole.adjust(0, -RADIUS, 0, RADIUS)
        painter.setClipRect(place)
        path = QPainterPath()
        path.addRoundedRect(QRectF(whole).translated(0.5, 0.5), RADIUS, RADIUS)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawPath(path)

    def _heading(self, painter: QPainter, line: Line, place: QRect) -> None:
        words = place.adjusted(SIDE, 2, -SIDE, 0)
        painter.setFont(self._head)
        painter.setPen(theme.colour("text"))
        painter.drawText(words, _LEFT, line.text)
        if not line.aside:
            return
        used = QFontMetrics(self._head).horizontalAdvance(line.text) + 10
        metrics = QFontMetrics(self._small_bold)
        width = max(metrics.horizontalAdvance(line.aside) + 14, 22)
        pill = QRect(words.left() + used, words.center().y() - 10, width, 20)
        ink, ground = {
            "danger": ("danger", "danger_soft"),
            "warning": ("warning", "warning_soft"),
        }.get(line.section.tone, ("muted", "neutral_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(pill, 9.5, 9.5)
        painter.setFont(self._small_bold)
        painter.setPen(theme.colour(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, line.aside)
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(words.adjusted(used + width + 10, 0, 0, 0), _LEFT, line.more)

    def _ground(
        self, painter: QPainter, row: QRect, *, lit: bool, over: bool, edge: bool, focus: bool
    ) -> None:
        """Paint what lies under the words: ``lit`` what is meant, the edge where the keys stand."""
        inner = row.adjusted(1, 0, -2, -1)
        painter.setPen(theme.colour("line"))
        painter.drawLine(inner.left() + SIDE - 1, row.top(), inner.right() - SIDE + 1, row.top())
        if lit or over:
            _fill(painter, inner, "selection" if lit else "raised")
        if edge or lit:
            side = QRect(inner.left(), inner.top(), 3, inner.height())
            _fill(painter, side, "accent" if focus and edge else "muted")

    def _sentence(self, painter: QPainter, line: Line, row: QRect) -> None:
        if line.item is None:
            return
        at = self._columns(row)
        top, height = row.top(), row.height()
        self._words(painter, QRect(at.left, top, at.number, height), line.number, "text")
        left = at.left + at.number
        self._words(painter, QRect(left, top, at.parties, height), line.parties, "text")
        left += at.parties + AFTER_PARTIES
        self._words(painter, QRect(left, top, at.text, height), line.text, "muted")
        bold = line.tone in {"danger", "warning"}
        painter.setFont(self._small_bold if bold else self._small)
        painter.setPen(theme.colour(line.tone if bold else "muted"))
        painter.drawText(QRect(at.right - at.due, top, at.due, height), _LEFT, line.aside)

    def _columns(self, row: QRect) -> Columns:
        """Return where the columns of a row so wide begin and how wide their words may be."""
        right, left = row.right() - SIDE - self.acts, row.left() + SIDE
        due = self._width_of_due(right - left)
        room = right - due - left
        wide = self._wide(room)
        parties = room_of_parties(room - wide, self.parties, self.text)
        text = room - wide - parties - AFTER_TEXT
        return Columns(left, wide, parties - AFTER_PARTIES, text, due, right)

    def _width_of_due(self, room: int) -> int:
        """Return the width of the deadlines: the usual one where there is room, else their own."""
        return max(self.due, min(DUE, room - self.number - self.parties - self.text))

    def _wide(self, room: int) -> int:
        """Return the width of the numbers: the usual one where there is room, else their own."""
        spare = room - self.parties - self.text
        return max(self.number, min(NUMBER, spare))

    def _words(self, painter: QPainter, place: QRect, words: str, ink: str) -> None:
        painter.setFont(self._plain)
        painter.setPen(theme.colour(ink))
        lines = in_lines(words, self._plain, place.width())
        high = QFontMetrics(self._plain).lineSpacing()
        top = place.top() + (place.height() - high * len(lines)) // 2
        for number, told in enumerate(lines):
            room = QRect(place.left(), top + number * high, place.width(), high)
            painter.drawText(room, _LEFT, told)

    def _button(self, painter: QPainter, line: Line, row: QRect, *, chosen: bool) -> None:
        if not line.act:
            return
        place = button_place(row, line.act)
        over = place.contains(self._view.pointed)
        painter.setPen(theme.colour("accent" if chosen or over else "line"))
        painter.setBrush(theme.colour("accent" if chosen else "surface"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 6, 6)
        painter.setFont(self._plain)
        painter.setPen(theme.colour("on_accent" if chosen else "accent" if over else "text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line.act)

    def _caption(self, painter: QPainter, line: Line, place: QRect) -> None:
        painter.setPen(theme.colour("line"))
        painter.drawLine(place.left() + SIDE, place.top(), place.right() - SIDE, place.top())
        painter.setFont(self._small_bold)
        painter.setPen(theme.colour("muted"))
        painter.drawText(place.adjusted(SIDE, 2, -SIDE, 0), _LEFT, line.text)

    def _quiet(self, painter: QPainter, line: Line, place: QRect, *, chosen: bool) -> None:
        row = QRect(place.left(), place.top(), place.width(), QUIET)
        painter.setPen(theme.colour("line"))
        painter.drawLine(row.left() + SIDE, row.top(), row.right() - SIDE, row.top())
        painter.setFont(self._plain)
        painter.setPen(theme.colour("accent" if line.kind == "fold" else "muted"))
        if chosen:
            _fill(painter, row.adjusted(1, 1, -2, -1), "selection")
        painter.drawText(row.adjusted(SIDE, 0, -SIDE, 0), _LEFT, line.text)
