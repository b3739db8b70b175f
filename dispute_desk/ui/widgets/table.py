"""The table of a list: pills and deadlines painted, the rest left to the style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dispute_desk.ui.models.paged import TONE_ROLE, Index, Look, PagedTable
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.giving_way import GivingWay
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.ui.view_state import ViewState

ROW_HEIGHT = 40
PILL_HEIGHT = 24
PADDING = 10
#: Where the words of a cell begin, as the style sheet says.
CELL = 10
DOT = 6
BAR = 3
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


class QuietDelegate(QStyledItemDelegate):
    """Gives secondary columns their quieter ink."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the words step back."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Text, theme.colour("muted"))


class ListTable(QTableView):
    """A list of records: rows are chosen by id, widths are remembered, Enter opens."""

    row_chosen = Signal(object)
    opened = Signal(int)
    selection_grew = Signal(int)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._kept: tuple[list[int], int | None] = ([], None)
        self._view_state: ViewState | None = None
        self._stretch = -1
        self._giving_way = GivingWay(self)
        self._fitting = False
        self._marking = False
        self._manners()
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def show_model(self, model: PagedTable[Any]) -> None:
        """Show a model with its columns' delegates and widths."""
        self.setModel(model)
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, not column.shown)
            if column.stretch:
                self._stretch = number
            if column.look in {Look.PILL, Look.DEADLINE}:
                self.setItemDelegateForColumn(number, CellDelegate(column.look, self))
            elif column.look is Look.MUTED:
                self.setItemDelegateForColumn(number, QuietDelegate(self))
        model.about_to_change.connect(self._keep)
        model.arrived.connect(self._restore)
        model.arrived.connect(self._fit_columns)
        model.dataChanged.connect(self._fit_columns)
        self.selectionModel().currentRowChanged.connect(self._say_chosen)
        self.selectionModel().selectionChanged.connect(self._say_grew)

    def remember(self, view_state: ViewState) -> None:
        """Take the column widths and order this person last used, and keep them from now on."""
        self._view_state = view_state
        saved = view_state.get(self.objectName(), "header")
        if isinstance(saved, str):
            self._giving_way.all_back()
            self.horizontalHeader().restoreState(bytes.fromhex(saved))
            self._use_room()
        header = self.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self._save_header)

    def paged(self) -> PagedTable[Any]:
        """Return the model."""
        model = self.model()
        if not isinstance(model, PagedTable):
            raise TypeError(model)
        return model

    def current_id(self) -> int | None:
        """Return the id of the current row."""
        index = self.currentIndex()
        return self.paged().id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows in the order of the list."""
        model = self.paged()
        places = sorted(
            row for span in self._spans() for row in range(span.top(), span.bottom() + 1)
        )
        return [found for row in places if (found := model.id_at(row)) is not None]

    @property
    def awaits_row(self) -> bool:
        """Whether the row that was current may still come with the rest of a long list."""
        return not self.paged().is_whole and self.current_id() is None and self._kept[1] is not None

    def choose(self, record_id: int) -> bool:
        """Make a record the current row; False when it is not in the list."""
        row = self.paged().row_of(record_id)
        if row is None:
            return False
        self.setCurrentIndex(self.paged().index(row, 0))
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the list, and a bar at the left edge of the current row."""
        super().paintEvent(event)
        row = self.currentIndex().row()
        if row < 0:
            return
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        painter = QPainter(self.viewport())
        ink = theme.colour("accent" if self.hasFocus() else "muted")
        painter.fillRect(QRect(0, top, BAR, height - 1), ink)
        if self.hasFocus():
            painter.setPen(ink)
            painter.drawRect(QRect(0, top, self.viewport().width() - 1, height - 1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room that is left to the column that wants it."""
        super().resizeEvent(event)
        self._use_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Widen what rows ask for that came while the list was out of sight."""
        super().showEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, mark on Space, forget marks on Escape; the rest as tables do."""
        key, plain = event.key(), not event.modifiers()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_Space and plain:
            self._mark()
        elif key == Qt.Key.Key_Escape and self._marking:
            self.clear_marks()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """End marking at a plain click, which selects one row."""
        if not event.modifiers():
            self._marking = False
        super().mousePressEvent(event)

    def clear_marks(self) -> None:
        """Select nothing but the current row."""
        self._marking = False
        current = self._kept[1]
        self._kept = ([] if current is None else [current], current)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flags.ClearAndSelect | flags.Rows)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """While rows are being marked, walking does not unmark them."""
        walked = isinstance(event, QKeyEvent) and not event.modifiers()
        if self._marking and walked:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def _mark(self) -> None:
        """Mark the current row or take its mark away; the first mark keeps it."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = self.selectionModel().isRowSelected(self.currentIndex().row())
        first = not self._marking
        self._marking = True
        how = flags.Select if first or not chosen else flags.Deselect
        self.selectionModel().select(self.currentIndex(), how | flags.Rows)

    def _manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setSectionsMovable(True)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._choose_columns)
        columns.setMinimumSectionSize(56)
        columns.setResizeContentsPrecision(0)  # only rows in sight say how wide a column must be

    def column_menu(self) -> QMenu:
        """Return the menu in which columns are shown and hidden."""
        menu = named(QMenu(self), f"{self.objectName()}.columns", self.tr("显示的列"))
        for number, column in enumerate(self.paged().columns):
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, n=number: self._show_column(n, shown=on))
        return menu

    def _choose_columns(self, place: QPoint) -> None:
        self.column_menu().exec(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, number: int, *, shown: bool) -> None:
        self._giving_way.take_choice(number, shown=shown)
        self._use_room()
        self._save_header()

    def _use_room(self) -> None:
        if self._stretch < 0 or self.model() is None or self._fitting:
            return
        columns, header = self.paged().columns, self.horizontalHeader()
        self._fitting = True
        self._giving_way.make_room(columns, self._stretch)
        others = header.length() - header.sectionSize(self._stretch)
        room = max(columns[self._stretch].width, self.viewport().width() - others)
        if room != header.sectionSize(self._stretch):
            header.resizeSection(self._stretch, room)
        self._fitting = False

    def _fit_columns(self) -> None:
        """Widen the columns whose words are never cut, as the rows in sight ask for."""
        if not self.isVisible() or self.model() is None:
            return
        self._fitting = True
        grew = self._giving_way.fit(self.paged().columns)
        self._fitting = False
        if grew:
            self._use_room()

    def _open(self, row: int) -> None:
        record = self.paged().id_at(row)
        if record is not None:
            self.opened.emit(record)

    def _keep(self) -> None:
        """Remember what is chosen, unless what was chosen before is still waited for."""
        if self.paged().is_whole or not self._is_as_restored():
            self._kept = (self.selected_ids(), self.current_id())

    def _is_as_restored(self) -> bool:
        """Tell whether nobody went to another row since the remembered one was put back."""
        return self.current_id() in {None, self._kept[1]}

    def _restore(self) -> None:
        """Choose what was chosen before, as far as it is here and nobody has chosen since."""
        if not self._is_as_restored():
            return
        selected, current = self._kept
        model = self.paged()
        rows = [row for record in selected if (row := model.row_of(record)) is not None]
        choice = QItemSelection()
        for row in rows:
            choice.select(model.index(row, 0), model.index(row, len(model.columns) - 1))
        flags = QItemSelectionModel.SelectionFlag
        if current is not None and (place := model.row_of(current)) is not None:
            self.selectionModel().setCurrentIndex(model.index(place, 0), flags.NoUpdate)
        if rows:
            self.selectionModel().select(choice, flags.ClearAndSelect | flags.Rows)

    def _spans(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _say_chosen(self) -> None:
        self.row_chosen.emit(self.current_id())

    def _say_grew(self) -> None:
        self.selection_grew.emit(sum(span.height() for span in self._spans()))

    def _save_header(self) -> None:
        if self._view_state is not None and not self._fitting:
            self._fitting = True
            self._view_state.put(self.objectName(), "header", self._giving_way.state())
            self._fitting = False


def _ink(tone: str) -> QColor:
    return theme.colour(PILLS.get(tone, PILLS["neutral"])[0])
