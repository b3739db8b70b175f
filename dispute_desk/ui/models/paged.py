"""Long lists: all ids first, then pages of rows as they are seen; never asked on the GUI thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

if TYPE_CHECKING:
    from dispute_desk.ui.jobs import Jobs

PAGE = 200
#: Pages kept in memory; a page of a case list is about 100 kB.
KEPT_PAGES = 40
#: Gap between two requests for pages while the list is being scrolled, in ms.
PATIENCE_MS = 15
#: Pause after the beginning of a long list is shown before the rest of it is asked for, in ms.
REST_MS = 150

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

#: Role under which a cell gives the tone of its pill or deadline.
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Role under which any cell gives the id of its row.
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class Look(Enum):
    """How the cells of a column are painted."""

    TEXT = "text"
    MUTED = "muted"
    MONEY = "money"
    PILL = "pill"
    DEADLINE = "deadline"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a list: what it is called and what it shows of a row.

    Where there is no room, columns with a ``rank`` give way, the highest first. One that ``fits``
    is as wide as the rows in sight ask, up to ``most`` where that is given. One with a ``short``
    form shows that, ``short_width`` wide, before a column of its ``short_rank`` gives way.
    """

    id: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    width: int = 120
    look: Look = Look.TEXT
    tone: Callable[[Row], str] | None = None
    hint: Callable[[Row], str] | None = None
    sortable: bool = True
    shown: bool = True
    stretch: bool = False
    fits: bool = False
    most: int = 0
    rank: int = 0
    short: Callable[[Row], str] | None = None
    short_width: int = 0
    short_rank: int = 0


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """The questions a list asks of the desk.

    ``first``, where there is one, gives so many ids of an answer that is long to come, and none
    where ``ids`` answers as fast.
    """

    ids: Callable[[Any], Sequence[int]]
    rows: Callable[[Any, Sequence[int]], Mapping[int, Row]]
    first: Callable[[Any, int], Sequence[int]] | None = None

    def begin(self, desk: Any) -> _Beginning[Row]:  # noqa: ANN401 - the desk of whoever asks
        """Return the beginning of the list with its first page, or all of its ids."""
        if self.first is not None and (some := self.first(desk, PAGE)):
            return _Beginning(some, self.rows(desk, list(some)), whole=len(some) < PAGE)
        return self.all(desk)

    def all(self, desk: Any) -> _Beginning[Row]:  # noqa: ANN401 - the desk of whoever asks
        """Return all ids with the first page."""
        ids = self.ids(desk)
        return _Beginning(ids, self.rows(desk, list(ids[:PAGE])), whole=True)


@dataclass(frozen=True)
class _Beginning(Generic[Row]):
    """The ids that came first, the rows of the first page, and whether that is the whole list."""

    ids: Sequence[int]
    rows: Mapping[int, Row]
    whole: bool


@dataclass
class _Pages(Generic[Row]):
    """Rows already here, the pages asked for and the pages waited for."""

    rows: dict[int, Row] = field(default_factory=dict)
    order: dict[int, None] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    wanted: dict[int, None] = field(default_factory=dict)


class PagedTable(QAbstractTableModel, Generic[Row]):
    """Sorting and searching happen in the store; this only remembers pages."""

    about_to_change = Signal()
    arrived = Signal()
    sort_asked = Signal(str, bool)
    #: The columns that show their short form for want of room.
    shortened: frozenset[int] = frozenset()

    def __init__(
        self,
        jobs: Jobs,
        columns: Sequence[Column[Row]],
        *,
        name: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._jobs = jobs
        self._name = name
        self._listing: Listing[Row] | None = None
        self._ids: Sequence[int] = array("q")
        self._pages: _Pages[Row] = _Pages()
        self._stale: Mapping[int, Row] = {}
        self._places: dict[int, int] | None = None
        self._generation = 0
        self._whole = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PATIENCE_MS)
        self._pause.timeout.connect(self._fetch)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_rest)

    def show(self, listing: Listing[Row], *, same: bool = False) -> None:
        """Show another listing; the rows on screen stay until its ids are here.

        ``same`` says that it asks what the last one asked: then it comes whole.
        """
        self._listing = listing
        self._ask(listing.all if same else listing.begin)

    def refresh(self) -> None:
        """Ask for the list again, whole: its rows keep their places.

        Of several wishes in a row only the last is answered.
        """
        if self._listing is not None:
            self._ask(self._listing.all)

    def _ask(self, question: Callable[[Any], _Beginning[Row]]) -> None:
        self._rest.stop()
        self._jobs.ask(question, self._take_beginning, key=f"{self._name}.ids")

    @property
    def is_whole(self) -> bool:
        """Whether the list is here to its end; the rest of a long one comes a moment later."""
        return self._whole

    @property
    def has_come(self) -> bool:
        """Whether any answer is here: before the first one nothing is known, not even that."""
        return self._generation > 0

    def fill(self, ids: Sequence[int], rows: Mapping[int, Row]) -> None:
        """Show ids and rows that are already known (the first page of the start)."""
        self._take_ids(ids, rows)

    def forget(self) -> None:
        """Show nothing and remember nothing: what comes next has ids of its own."""
        self._listing = None
        self._take_ids(())
        self._stale = {}

    def id_at(self, row: int) -> int | None:
        """Return the id of a row, None outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int | None:
        """Return where a record stands in the list, None when it is not in it."""
        if self._places is None:
            self._places = {record: place for place, record in enumerate(self._ids)}
        return self._places.get(record_id)

    def row_data(self, row: int) -> Row | None:
        """Return the row if it is here (an older one meanwhile); asks for its page otherwise."""
        record = self._ids[row]
        found = self._pages.rows.get(record)
        if found is None:
            self._want(row // PAGE)
            return self._stale.get(record)
        return found

    def ids(self) -> Sequence[int]:
        """Return the ids of the whole list in its order."""
        return self._ids

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many records the list has."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns the list has."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; a row not yet here shows dots and is asked for."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == ID_ROLE:
            return self._ids[index.row()]
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        row = self.row_data(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if index.column() in self.shortened and column.short is not None:
            answer = _SHORT_ANSWERS.get(role, answer)
        return answer(column, row)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Pass the wish on: the store sorts."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            descending = order is Qt.SortOrder.DescendingOrder
            self.sort_asked.emit(self.columns[column].id, descending)

    def _take_ids(
        self, ids: Sequence[int], rows: Mapping[int, Row] | None = None, *, whole: bool = True
    ) -> None:
        self.about_to_change.emit()
        self._whole = whole
        self._generation += 1
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self._stale = self._pages.rows or self._stale
        self._pages = _Pages()
        if rows:
            self._pages.rows.update(rows)
            self._pages.order[0] = None
        self.endResetModel()
        self.arrived.emit()

    def _take_beginning(self, beginning: _Beginning[Row]) -> None:
        self._take_ids(beginning.ids, beginning.rows, whole=beginning.whole)
        if not self._whole:
            self._rest.start()

    def _ask_rest(self) -> None:
        if self._listing is not None:
            self._jobs.ask(self._listing.ids, self._take_rest, key=f"{self._name}.ids")

    def _take_rest(self, ids: Sequence[int]) -> None:
        """Put the rest behind the beginning; if that changed meanwhile, show the list anew."""
        here = len(self._ids)
        if len(ids) <= here or list(ids[:here]) != list(self._ids):
            self._take_ids(ids)
            return
        self._whole = True
        self.beginInsertRows(QModelIndex(), here, len(ids) - 1)
        self._ids = ids
        self._places = None
        self.endInsertRows()
        self.arrived.emit()

    def _want(self, page: int) -> None:
        if page not in self._pages.asked and self._listing is not None:
            self._pages.wanted.pop(page, None)
            self._pages.wanted[page] = None
            if not self._pause.isActive():
                self._pause.start()

    def _fetch(self) -> None:
        """Ask for the pages looked at last; those scrolled past are forgotten."""
        pages = list(self._pages.wanted)[-2:]
        self._pages.wanted.clear()
        for page in pages:
            self._ask_page(page)

    def _ask_page(self, page: int) -> None:
        if self._listing is None or page in self._pages.asked:
            return
        self._pages.asked.add(page)
        wanted = list(self._ids[page * PAGE : (page + 1) * PAGE])
        generation = self._generation
        rows = self._listing.rows

        def take(found: Mapping[int, Row]) -> None:
            if generation == self._generation:
                self._take_page(page, found)

        self._jobs.ask(lambda desk: rows(desk, wanted), take)

    def _take_page(self, page: int, found: Mapping[int, Row]) -> None:
        self._pages.rows.update(found)
        self._pages.order[page] = None
        while len(self._pages.order) > KEPT_PAGES:
            self._forget(next(iter(self._pages.order)))
        first = page * PAGE
        last = min(first + PAGE, len(self._ids)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _forget(self, page: int) -> None:
        del self._pages.order[page]
        self._pages.asked.discard(page)
        for record in self._ids[page * PAGE : (page + 1) * PAGE]:
            self._pages.rows.pop(record, None)


def spoken(parts: Iterable[tuple[str, str]]) -> str:
    """Return a row as a screen reader says it: 状态：调解中，期限：剩 3 天."""
    return "，".join(f"{title}：{text}" for title, text in parts if text)


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.look is Look.MONEY else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _text(column: Column[Any], row: object) -> str:
    return column.text(row)


def _tone(column: Column[Any], row: object) -> str | None:
    return column.tone(row) if column.tone is not None else None


def _hint(column: Column[Any], row: object) -> str:
    return column.hint(row) if column.hint is not None else column.text(row)


def _spoken_cell(column: Column[Any], row: object) -> str:
    return spoken([(column.title(), column.text(row))])


_ANSWERS: dict[int, Callable[[Column[Any], object], str | None]] = {
    int(Qt.ItemDataRole.DisplayRole): _text,
    int(Qt.ItemDataRole.ToolTipRole): _hint,
    int(Qt.ItemDataRole.AccessibleTextRole): _spoken_cell,
    TONE_ROLE: _tone,
}
#: What a shortened column answers otherwise: its short form, and the whole one for the pointer.
_SHORT_ANSWERS: dict[int, Callable[[Column[Any], object], str | None]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda column, row: (column.short or column.text)(row),
    int(Qt.ItemDataRole.ToolTipRole): lambda column, row: column.text(row),
}
