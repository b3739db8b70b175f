"""One worker's months as a table: each insurance and party a column, what lacks amber."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
)

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.contribution_words import why_missing
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Missing, Result, Track
    from dispute_desk.ui.models.entry_rows import Index

ROW, HEAD, COLUMN, AIR = 28, 30, 74, 16
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PARTY_WORDS = {
    Party.EMPLOYER: QT_TRANSLATE_NOOP("months", "单位"),
    Party.EMPLOYEE: QT_TRANSLATE_NOOP("months", "个人"),
}
_LACKS = QT_TRANSLATE_NOOP("months", "缺")
_OVER = QT_TRANSLATE_NOOP("months", "多缴 %1")
_CONTESTED = QT_TRANSLATE_NOOP("months", "%1（有争议）")
_MONTH = QT_TRANSLATE_NOOP("months", "本金")
_FEE = QT_TRANSLATE_NOOP("months", "滞纳金")
_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})

Column = tuple["Insurance", Party]


def column_title(column: Column) -> str:
    """Return the heading of an insurance and party."""
    insurance = translated("insurance", INSURANCE_WORDS[column[0]])
    return f"{insurance} {translated('months', PARTY_WORDS[column[1]])}"


def sentences(missing: Sequence[Missing], result: Result) -> list[str]:
    """Return what a cell lacks, a sentence for each thing."""
    through = result.plan.view.pack.confirmed_through
    return [why_missing(one, through, translated) for one in missing]


class MonthRows(QAbstractTableModel):
    """The months of a result of one worker; texts are made when a cell is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Result | None = None
        self._columns: list[Column] = []
        self._months: list[int] = []
        self._tracks: dict[Column, Track] = {}
        self._places: dict[Column, dict[int, int]] = {}
        self._lacks: dict[tuple[Insurance, Party, int], list[Missing]] = {}

    def show_result(self, result: Result | None) -> None:
        """Show the months of this result instead."""
        self.beginResetModel()
        self.result = result
        tracks = result.tracks if result is not None else ()
        lacks = result.missing if result is not None else ()
        self._columns = [(one.insurance, one.party) for one in tracks]
        self._tracks = {(one.insurance, one.party): one for one in tracks}
        self._places = {
            key: {number: at for at, number in enumerate(one.months)}
            for key, one in self._tracks.items()
        }
        self._lacks = {}
        for one in lacks:
            key = (one.insurance, one.party, ordinal(one.month))
            self._lacks.setdefault(key, []).append(one)
        known = {number for places in self._places.values() for number in places}
        self._months = sorted(known | {key[2] for key in self._lacks})
        self.endResetModel()

    def missing_at(self, row: int, column: int) -> Sequence[Missing]:
        """Return everything a cell lacks."""
        if column >= len(self._columns):
            return ()
        return self._lacks.get((*self._columns[column], self._months[row]), ())

    def line_of(self, row: int, column: int) -> tuple[Track, int] | None:
        """Return the track and place of a cell that was computed."""
        if column >= len(self._columns):
            return None
        key = self._columns[column]
        at = self._places[key].get(self._months[row])
        return None if at is None else (self._tracks[key], at)

    def place_of_month(self, month: str) -> int | None:
        """Return the row of a month."""
        texts = [str(month_of(number)) for number in self._months]
        return texts.index(month) if month in texts else None

    def title(self, row: int, column: int) -> str:
        """Return what a cell is about: 养老 单位 2022-03."""
        month = str(month_of(self._months[row]))
        return f"{self._head(column)} {month}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of months."""
        return 0 if parent.isValid() else len(self._months)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns: each insurance and party, the month's sum, the late fee."""
        return 0 if parent.isValid() or not self._columns else len(self._columns) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return an insurance and party, or a month."""
        if role == _ROLE.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _RIGHT
        if role != _ROLE.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(month_of(self._months[section]))
        return self._head(section)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        row, column = index.row(), index.column()
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT
        tell = {
            _ROLE.DisplayRole: self.text,
            _ROLE.BackgroundRole: self._ground,
            _ROLE.ForegroundRole: self._ink,
            _ROLE.ToolTipRole: self.told,
            _ROLE.AccessibleTextRole: self._spoken,
        }.get(_ROLE(role))
        return None if tell is None else tell(row, column)

    def text(self, row: int, column: int) -> str:
        """Return what is owed of a month, or that something lacks."""
        if self.missing_at(row, column):
            return translated("months", _LACKS)
        if column >= len(self._columns):
            return self._sum(row, fees=column > len(self._columns))
        found = self.line_of(row, column)
        if found is None:
            return ""
        gap = found[0].gaps[found[1]]
        if gap < 0:
            return translated("months", _OVER).replace("%1", yuan_grouped(-gap))
        return yuan_grouped(gap)

    def widest_over(self, column: int) -> str:
        """Return the longest text of an over-payment in a column; empty where there is none."""
        track = self._tracks.get(self._columns[column]) if column < len(self._columns) else None
        least = min(track.gaps, default=0) if track is not None else 0
        if least >= 0:
            return ""
        return translated("months", _OVER).replace("%1", yuan_grouped(-least))

    def told(self, row: int, column: int) -> str:
        """Return a cell in words: its sum, that it is contested, or the sentence of what lacks."""
        missing = self.missing_at(row, column)
        if missing and self.result is not None:
            return "\n".join(sentences(missing, self.result))
        text = self.text(row, column)
        if self._is_contested(row, column):
            return translated("months", _CONTESTED).replace("%1", text)
        return text

    def _is_contested(self, row: int, column: int) -> bool:
        found = self.line_of(row, column)
        return (
            found is not None
            and self.result is not None
            and bool(self.result.cell(*found).contested)
        )

    def _spoken(self, row: int, column: int) -> object:
        return f"{self.title(row, column)} {self.told(row, column)}"

    def _ground(self, row: int, column: int) -> object:
        return theme.colour("warning_soft") if self.missing_at(row, column) else None

    def _ink(self, row: int, column: int) -> object:
        if self.missing_at(row, column) or self._is_contested(row, column):
            return theme.colour("warning")
        return theme.colour("muted") if column >= len(self._columns) else None

    def _sum(self, row: int, *, fees: bool) -> str:
        number, total = self._months[row], 0
        for key, track in self._tracks.items():
            at = self._places[key].get(number)
            if at is not None:
                total += track.fees[at] if fees else max(track.gaps[at], 0)
        return yuan_grouped(total)

    def _head(self, column: int) -> str:
        if column < len(self._columns):
            return column_title(self._columns[column])
        return translated("months", _FEE if column > len(self._columns) else _MONTH)


class _Cells(QStyledItemDelegate):
    """Paints the soft amber of what lacks, which the style sheet would leave out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the cell."""
        ground = index.data(_ROLE.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class MonthsTable(QTableView):
    """Space, Enter or a click asks how a cell came about."""

    asked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        spoken = QCoreApplication.translate("MonthsTable", "逐月金额")
        named(look(self, kind="entry"), "calculator.months", spoken)
        self.rows = MonthRows(self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        for head in (self.verticalHeader(), self.horizontalHeader()):
            named(head, "calculator.months.head", spoken)
            head.setHighlightSections(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setFixedHeight(HEAD)
        self.horizontalHeader().setDefaultSectionSize(COLUMN)
        self.setItemDelegate(_Cells(self))
        self.clicked.connect(lambda index: self.asked.emit(index.row(), index.column()))

    def show_result(self, result: Result | None) -> None:
        """Show another worker, or the same one typed again: the cell one stood on stays."""
        here = self.currentIndex()
        row, column = here.row(), here.column()
        self.rows.show_result(result)
        heads = self.horizontalHeader()
        for number in range(self.rows.columnCount()):
            title = str(self.rows.headerData(number, Qt.Orientation.Horizontal))
            widest = [title, self.rows.widest_over(number)]
            room = max(heads.fontMetrics().horizontalAdvance(one) for one in widest) + AIR
            self.setColumnWidth(number, max(COLUMN, room))
        if 0 <= row < self.rows.rowCount() and 0 <= column < self.rows.columnCount():
            self.setCurrentIndex(self.rows.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask with Space or Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _KEYS and plain and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().row(), self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
