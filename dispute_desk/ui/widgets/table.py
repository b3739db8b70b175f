"""The table of a list: rows are chosen by id, columns shown, hidden and fitted to the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from dispute_desk.ui.models.paged import Index, Look, PagedTable
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.cells import ROW_HEIGHT, CellDelegate, QuietDelegate
from dispute_desk.ui.widgets.giving_way import GivingWay
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dispute_desk.ui.view_state import ViewState

BAR = 3


class ListTable(QTableView):
    """A list of records: rows are chosen by id, widths are remembered, Enter opens."""

    row_chosen = Signal(object)
    opened = Signal(int)
    selection_grew = Signal(int)
    #: Somebody wants to narrow the list by a column.
    filter_asked = Signal(str)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._kept: tuple[list[int], int | None] = ([], None)
        self._view_state: ViewState | None = None
        self._stretch = -1
        self._giving_way = GivingWay(self)
        self._fitting = False
        self._marking = False
        #: The columns the list can be narrowed by.
        self.filterable: frozenset[str] = frozenset()
        #: What Escape does where no row is marked; tells whether it did anything.
        self.give_up: Callable[[], bool] = bool
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
        elif key != Qt.Key.Key_Escape or not self.give_up():
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

    def column_menu(self, about: int = -1) -> QMenu:
        """Return the menu in which columns are shown and hidden, and narrowed by one of them."""
        menu = named(QMenu(self), f"{self.objectName()}.columns", self.tr("显示的列"))
        if about >= 0 and self.paged().columns[about].id in self.filterable:
            chosen = self.paged().columns[about]
            narrow = menu.addAction(self.tr("按“%1”筛选…").replace("%1", chosen.title()))
            narrow.setObjectName(f"{self.objectName()}.filter.{chosen.id}")
            narrow.triggered.connect(lambda: self.filter_asked.emit(chosen.id))
            menu.addSeparator()
        for number, column in enumerate(self.paged().columns):
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, n=number: self._show_column(n, shown=on))
        return menu

    def _choose_columns(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        self.column_menu(header.logicalIndexAt(place)).exec(header.mapToGlobal(place))

    def shown_columns(self) -> tuple[str, ...]:
        """Return the columns that are shown, or would be if there were room for them."""
        columns = self.paged().columns
        return tuple(one.id for n, one in enumerate(columns) if self._giving_way.is_wanted(n))

    def show_columns(self, wanted: Collection[str]) -> None:
        """Show these columns and no others; those that give way still do."""
        for number, column in enumerate(self.paged().columns):
            if (column.id in wanted) != self._giving_way.is_wanted(number):
                self._giving_way.take_choice(number, shown=column.id in wanted)
        self._use_room()

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
        if self.paged().shortened != self._giving_way.shortened:
            self.paged().shortened = self._giving_way.shortened
            self.viewport().update()
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
