"""What single columns of the list of cases are narrowed to: a chip each, taken off by a click."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dispute_desk.domain.column_filter import CASE_FILTERS, NOTHING, ColumnFilter, FilterKind
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.pages.cases.filter_box import Choice, EndsBox, FilterBox, ValuesBox
from dispute_desk.ui.steps.words import Words, listed
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, look, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dispute_desk.domain.column_filter import ColumnValue
    from dispute_desk.domain.rows import CaseQuery, EmployerRow
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.widgets.list_card import ListCard
    from dispute_desk.ui.workplace import Workplace

#: The code tables behind the columns that hold codes.
_TABLES = {"stage": "stages", "cause": "causes", "channel": "channels"}
#: So many values a chip names.
_NAMED = 2


class ColumnFilters(QObject):
    """Opens the box of a column and shows what is narrowed now."""

    changed = Signal()

    def __init__(self, place: Workplace, card: ListCard, query: Callable[[], CaseQuery]) -> None:
        super().__init__(card)
        self._place, self._card, self._query = place, card, query
        self._now: dict[str, ColumnFilter] = {}
        self._employers: dict[str, str] = {}
        self.button = button(self.tr("按列筛选…"), "cases.columns", kind="link", hint="Ctrl+L")
        self.button.clicked.connect(self.show_menu)
        self.line = _Chips()
        self.line.taken_off.connect(self.take_off)
        self.line.cleared.connect(self.clear)
        card.chips.lead(self.button)
        card.put_under_head(self.line)
        card.table.filterable = frozenset(CASE_FILTERS)
        card.table.filter_asked.connect(self.ask)
        card.table.give_up = self.clear
        card.is_narrowed = lambda: bool(self._now)

    def current(self) -> tuple[ColumnFilter, ...]:
        """Return what the columns are narrowed to."""
        return tuple(self._now.values())

    def put(self, filters: Iterable[ColumnFilter]) -> None:
        """Show other filters, without telling: whoever puts them asks for the list."""
        self._now = {one.column: one for one in filters if one.narrows}
        self._ask_names()
        self._show()

    def clear(self) -> bool:
        """Narrow nothing; tell whether something was narrowed."""
        narrowed = bool(self._now)
        if narrowed:
            self.put(())
            self.changed.emit()
        return narrowed

    def take_off(self, column: str) -> None:
        """Narrow a column no longer."""
        self._now.pop(column, None)
        self._show()
        self.changed.emit()

    def menu(self) -> QMenu:
        """Return the columns the list can be narrowed by."""
        menu = named(QMenu(self._card), "cases.columns.menu", self.tr("按列筛选"))
        for column in self._card.table.paged().columns:
            if column.id in CASE_FILTERS:
                action = menu.addAction(column.title())
                action.setObjectName(f"cases.columns.{column.id}")
                action.setCheckable(True)
                action.setChecked(column.id in self._now)
                action.triggered.connect(partial(self.ask, column.id))
        return menu

    def show_menu(self) -> None:
        """Offer the columns under the button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def ask(self, column: str, _: object = None) -> None:
        """Open the box of a column; the values are asked for first."""
        kind = CASE_FILTERS[column]
        if kind is FilterKind.VALUES:
            query = self._query()
            self._place.jobs.ask(
                lambda desk: _values(desk, query, column, partial(self._word, column)),
                partial(self._offer, column),
                key="cases.values",
            )
            return
        now, parent = self._now.get(column), self._card.window()
        self._open(EndsBox(column, self._title(column), kind, now, self._place, parent))

    def _offer(self, column: str, values: list[ColumnValue]) -> None:
        choices = [self._choice(column, one) for one in values]
        now = self._now.get(column)
        missing = set(now.values if now is not None else ()) - {one.value for one in choices}
        choices += [Choice(one, self._word(column, one), 0) for one in sorted(missing)]
        self._open(ValuesBox(column, self._title(column), choices, now, self._card.window()))

    def _open(self, box: FilterBox) -> None:
        box.decided.connect(self._decide)
        box.open()

    def _decide(self, wanted: ColumnFilter) -> None:
        self._now.pop(wanted.column, None)
        if wanted.narrows:
            self._now[wanted.column] = wanted
        self._show()
        self.changed.emit()

    def _choice(self, column: str, one: ColumnValue) -> Choice:
        if column == "employer" and one.value:
            self._employers[one.value] = one.name
        return Choice(one.value, self._word(column, one.value), one.cases, one.initials)

    def _title(self, column: str) -> str:
        columns = self._card.table.paged().columns
        return next(one.title() for one in columns if one.id == column)

    def _word(self, column: str, value: str) -> str:
        """Return a value as people read it."""
        seat = self._place.seat
        if value == NOTHING or seat is None:
            return self.tr("（空）")
        if column == "employer":
            return self._employers.get(value, "…")
        if column == "handler":
            people = {str(one.id): one.name for one in seat.people}
            return people.get(value, value)
        return Words(seat.profile).code(_TABLES[column], value)

    def _ask_names(self) -> None:
        """Ask what the employers of a kept filter are called."""
        wanted = self._now.get("employer")
        ids = [int(one) for one in (wanted.values if wanted else ()) if one.isdecimal()]
        ids = [one for one in ids if str(one) not in self._employers]
        if ids:
            self._place.jobs.ask(
                lambda desk: desk.lists.employer_rows(ids), self._take_names, key="cases.firms"
            )

    def _take_names(self, rows: Mapping[int, EmployerRow]) -> None:
        self._employers.update({str(one): row.name for one, row in rows.items()})
        self._show()

    def _show(self) -> None:
        self.line.show_filters({one.column: self._told(one) for one in self._now.values()})

    def _told(self, one: ColumnFilter) -> str:
        """Return a filter as its chip says it: 状态：调解中、补缴中."""
        if CASE_FILTERS[one.column] is FilterKind.VALUES:
            words = listed([self._word(one.column, value) for value in one.values[:_NAMED]])
            if len(one.values) > _NAMED:
                words = (
                    self.tr("%1 等 %2 项").replace("%2", str(len(one.values))).replace("%1", words)
                )
        else:
            words = self._ends(one)
        title = self.tr("%1：%2").replace("%1", self._title(one.column))
        return title.replace("%2", words)

    def _ends(self, one: ColumnFilter) -> str:
        first = one.first_day.isoformat() if one.first_day else ""
        last = one.last_day.isoformat() if one.last_day else ""
        if CASE_FILTERS[one.column] is FilterKind.MONEY:
            first = "" if one.least is None else yuan_grouped(one.least)
            last = "" if one.most is None else yuan_grouped(one.most)
        if first and last:
            return self.tr("%1 至 %2").replace("%1", first).replace("%2", last)
        return f"≥ {first}" if first else f"≤ {last}"


def _values(
    desk: Desk, query: CaseQuery, column: str, word: Callable[[str], str]
) -> list[ColumnValue]:
    """Ask for the values of a column; codes are spelled as they are shown."""
    from dispute_desk.services.spelling import spelled  # noqa: PLC0415 - heavy, off this thread

    found = desk.lists.case_values(query, column)
    return [one if one.name else replace(one, initials=spelled(word(one.value))) for one in found]


class _Chips(QWidget):
    """A chip for each narrowed column; out of sight while there is none."""

    taken_off = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "cases.filters", self.tr("按列筛选的条件"))
        self._flow = FlowLayout(self)
        self._chips: list[QPushButton] = []
        self.hide()

    def show_filters(self, told: Mapping[str, str]) -> None:
        """Show what each column is narrowed to."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.setObjectName("")  # the name goes to its successor at once
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(column, words) for column, words in told.items()]
        if len(told) > 1:
            every = button(self.tr("全部取消"), "cases.filters.clear", kind="link")
            every.clicked.connect(self.cleared)
            self._chips.append(every)
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(told))
        self.updateGeometry()

    def _chip(self, column: str, words: str) -> QPushButton:
        chip = look(QPushButton(f"{words}  ×"), kind="chip", tone="accent")
        named(chip, f"cases.filters.{column}", self.tr("取消筛选：%1").replace("%1", words))
        chip.setToolTip(self.tr("点一下取消这个条件"))
        chip.clicked.connect(lambda: self.taken_off.emit(column))
        return chip
