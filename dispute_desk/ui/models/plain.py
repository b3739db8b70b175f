"""A short table of words that is there at once: a preview, a breakdown, the fields of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from dispute_desk.ui.theme import font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor, QFont, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
LINE = 32
HEAD = 36
#: So many rows beyond those in sight are asked how wide a column must be.
ROWS_ASKED = 100
#: What the column that takes the room that is left asks for itself.
FLOWING = 120
#: The same where the table scrolls sideways.
WIDE = 300
_BY_HAND = QHeaderView.ResizeMode.Interactive


class PlainModel(QAbstractTableModel):
    """Titles and rows of words; columns of figures align right, some rows stand out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()
        self._right: frozenset[int] = frozenset()
        self._strong: frozenset[int] = frozenset()
        self._tones: dict[tuple[int, int], str] = {}
        self._bold = font(bold=True)
        #: What a row says when one points at it, by row.
        self.hints: dict[int, str] = {}
        self._answers: dict[int, Callable[[int, int], object]] = {
            int(Qt.ItemDataRole.DisplayRole): self._word,
            int(Qt.ItemDataRole.ToolTipRole): self._hint,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            int(Qt.ItemDataRole.TextAlignmentRole): self._side,
            int(Qt.ItemDataRole.FontRole): self._letters,
            int(Qt.ItemDataRole.ForegroundRole): self._ink,
        }

    def show_rows(
        self,
        titles: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        right: Sequence[int] = (),
        strong: Sequence[int] = (),
        tones: dict[tuple[int, int], str] | None = None,
    ) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.titles = tuple(titles)
        self.rows = tuple(map(tuple, rows))
        self._right, self._strong = frozenset(right), frozenset(strong)
        self._tones = tones or {}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        answer = self._answers.get(role)
        return None if answer is None else answer(index.row(), index.column())

    def _word(self, row: int, column: int) -> str:
        return self.rows[row][column]

    def _hint(self, row: int, column: int) -> str:
        return self.hints.get(row, self.rows[row][column])

    def _spoken(self, row: int, column: int) -> str:
        return f"{self.titles[column]}：{self.rows[row][column]}"

    def _side(self, row: int, column: int) -> Qt.AlignmentFlag:
        del row
        return self._alignment(column)

    def _letters(self, row: int, column: int) -> QFont | None:
        del column
        return self._bold if row in self._strong else None

    def _ink(self, row: int, column: int) -> QColor | None:
        tone = self._tones.get((row, column))
        return theme.colour(tone) if tone else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        right = column in self._right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class PlainTable(QTableView):
    """The view of a plain table; ``fit_rows`` makes it as high as its rows."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.words = PlainModel(self)
        self.setModel(self.words)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(LINE)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setMinimumSectionSize(48)
        head.setResizeContentsPrecision(ROWS_ASKED)
        self._wanted: list[int] = []
        self._wide = False

    def keep_widths(self) -> None:
        """Be as wide as the words ask, and scroll where there is less room; for many columns."""
        self._wide = True
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_whole_texts(self) -> None:
        """Let long texts go over several lines; for a few rows that must be read whole."""
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(
        self,
        titles: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        right: Sequence[int] = (),
        strong: Sequence[int] = (),
        tones: dict[tuple[int, int], str] | None = None,
        widths: Sequence[int] = (),
        stretch: int | None = None,
    ) -> None:
        """Show these rows; columns without a width take what their words need."""
        self.words.show_rows(titles, rows, right=right, strong=strong, tones=tones)
        last = len(titles) - 1
        self.horizontalHeader().setStretchLastSection(last not in right and stretch is None)
        self._wanted = []
        for number in range(len(titles)):
            given = widths[number] if number < len(widths) else 0
            wanted = given or self.sizeHintForColumn(number) + 12
            head = self.horizontalHeader().sectionSizeHint(number) + 6
            flowing = number == stretch or (stretch is None and number == last)
            wanted = max(wanted, 0 if given else head)
            least = WIDE if self._wide else FLOWING
            self._wanted.append(min(wanted, least) if flowing else wanted)
            stretches = number == stretch and not self._wide
            fixed = QHeaderView.ResizeMode.Stretch if stretches else _BY_HAND
            self.horizontalHeader().setSectionResizeMode(number, fixed)
        self._use_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns give way together where there is less room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._use_room()

    def _use_room(self) -> None:
        """Give every column what it wants; where that is too much, the widest give way."""
        room, left = self.viewport().width(), len(self._wanted)
        if self._wide:
            room = max(room, sum(self._wanted))
        for width, number in sorted((width, n) for n, width in enumerate(self._wanted)):
            given = min(width, room // left)
            self.setColumnWidth(number, given)
            room, left = room - given, left - 1
        if self.wordWrap():
            self.resizeRowsToContents()

    def fit_rows(self, most: int = 12) -> None:
        """Be as high as the rows, up to so many; the wheel then belongs to what is around."""
        shown = min(max(self.words.rowCount(), 1), most)
        whole = self.words.rowCount() <= most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        bar = self.horizontalScrollBar().sizeHint().height() if self._wide else 0
        self.setFixedHeight(HEAD + shown * LINE + 6 + bar)
