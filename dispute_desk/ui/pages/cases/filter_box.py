"""The box that narrows the list of cases by one column: values to tick, or from–to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.column_filter import ColumnFilter, FilterKind
from dispute_desk.ui.steps.entries import Entry, Kit
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from dispute_desk.ui.workplace import Workplace

WIDTH, LIST_HEIGHT = 400, 280
NAME = "cases.filter"
_VALUE = int(Qt.ItemDataRole.UserRole)
_LETTERS = _VALUE + 1


@dataclass(frozen=True)
class Choice:
    """A value to tick: its word, how many cases have it, how it is spelled by first letters."""

    value: str
    word: str
    cases: int
    initials: tuple[str, ...] = ()


class FilterBox(QDialog):
    """Says what a column is narrowed to; Enter narrows, Escape leaves it as it was."""

    #: What the column is narrowed to now.
    decided = Signal(object)

    def __init__(self, column: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        words = self.tr("按“%1”筛选").replace("%1", title)
        named(self, NAME, words)
        self.setWindowTitle(words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 16)
        box.setSpacing(10)
        box.addWidget(label(words, kind="bigTitle"))
        self.inside = QVBoxLayout()
        self.inside.setSpacing(8)
        box.addLayout(self.inside)
        row = QHBoxLayout()
        row.setSpacing(10)
        cancel = button(self.tr("取消"), f"{NAME}.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.apply_button = button(self.tr("筛选"), f"{NAME}.apply", kind="primary")
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.apply_button)
        box.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.apply)

    def wanted(self) -> ColumnFilter | None:
        """Return what is asked for; None while something is not understood."""
        raise NotImplementedError

    def apply(self) -> None:
        """Narrow the list."""
        wanted = self.wanted()
        if wanted is not None:
            self.decided.emit(wanted)
            self.accept()


class ValuesBox(FilterBox):
    """Ticks values; typing shortens the list to what is looked for."""

    def __init__(
        self,
        column: str,
        title: str,
        choices: Sequence[Choice],
        now: ColumnFilter | None,
        parent: QWidget,
    ) -> None:
        super().__init__(column, title, parent)
        ticked = set(now.values) if now is not None else set()
        self.finder = named(QLineEdit(), f"{NAME}.find", self.tr("查找"))
        self.finder.setPlaceholderText(self.tr("查找，可用拼音首字母"))
        self.finder.setClearButtonEnabled(True)
        self.list = _Ticks()
        for one in choices:
            item = QListWidgetItem(f"{one.word}  {one.cases:,}", self.list)
            item.setData(_VALUE, one.value)
            item.setData(_LETTERS, (one.word.lower(), *one.initials))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = one.value in ticked
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        links = QHBoxLayout()
        links.setSpacing(14)
        for name, words, on in (
            ("all", self.tr("全选"), True),
            ("none", self.tr("全不选"), False),
        ):
            link = button(words, f"{NAME}.{name}", kind="link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _=False, on=on: self.tick_all(on=on))
            links.addWidget(link)
        links.addStretch(1)
        self.inside.addWidget(self.finder)
        self.inside.addWidget(self.list)
        self.inside.addLayout(links)
        self.finder.textChanged.connect(self._shorten)
        (self.finder if len(choices) > self.list.MANY else self.list).setFocus()

    def tick_all(self, *, on: bool) -> None:
        """Tick every value in sight, or take every tick away."""
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def wanted(self) -> ColumnFilter:
        """Return the ticked values; none, or all there are, narrow nothing."""
        items = self._items()
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        values = () if len(ticked) == len(items) else tuple(one.data(_VALUE) for one in ticked)
        return ColumnFilter(column=self.column, values=values)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _shorten(self, typed: str) -> None:
        looked_for = typed.strip().lower()
        for item in self._items():
            letters = item.data(_LETTERS)
            item.setHidden(not any(looked_for in one.lower() for one in letters))


class _Ticks(QListWidget):
    """A list whose lines are ticked by Space or by a click anywhere on them."""

    #: A list longer than this begins in the field that shortens it.
    MANY = 12

    def __init__(self) -> None:
        super().__init__()
        named(self, f"{NAME}.values", self.tr("筛选的内容"))
        self.setFixedHeight(LIST_HEIGHT)
        self.itemPressed.connect(self._remember)
        self.itemClicked.connect(self._turn)
        self._before: tuple[QListWidgetItem, Qt.CheckState] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the box: it narrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _remember(self, item: QListWidgetItem) -> None:
        self._before = (item, item.checkState())

    def _turn(self, item: QListWidgetItem) -> None:
        """Tick the line unless the click fell on its box, which ticks by itself."""
        if self._before == (item, item.checkState()):
            on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)


class EndsBox(FilterBox):
    """Asks for the first and the last day, or the least and the most."""

    def __init__(
        self,
        column: str,
        title: str,
        kind: FilterKind,
        now: ColumnFilter | None,
        place: Workplace,
        parent: QWidget,
    ) -> None:
        super().__init__(column, title, parent)
        calendar = place.seat.calendar if place.seat is not None else None
        kit = Kit(NAME, place.today, calendar)
        days = kind is FilterKind.DAYS
        self._names = ("first_day", "last_day") if days else ("least", "most")
        titles = (
            (self.tr("从"), self.tr("到"))
            if days
            else (self.tr("不少于（元）"), self.tr("不多于（元）"))
        )
        make = kit.day if days else kit.money
        self.entries: dict[str, Entry] = {}
        for name, words in zip(self._names, titles, strict=True):
            entry = make(name, words)
            if now is not None:
                entry.put(getattr(now, name))
            self.entries[name] = entry
            self.inside.addWidget(entry.row)
        self.inside.addWidget(label(self.tr("可以只填一头；两头都空就是不限。"), kind="small"))
        self.entries[self._names[0]].row.focus()

    def wanted(self) -> ColumnFilter | None:
        """Return from and to; None while one of them is not understood."""
        checked = [entry.check() for entry in self.entries.values()]  # each shows what is wrong
        if not all(checked):
            return None
        read: dict[str, Any] = {name: entry.read() for name, entry in self.entries.items()}
        first, last = (read[name] for name in self._names)
        if first is not None and last is not None and first > last:
            self.entries[self._names[1]].row.show_error(self.tr("止小于起，请改正。"))
            return None
        return ColumnFilter(column=self.column, **read)
