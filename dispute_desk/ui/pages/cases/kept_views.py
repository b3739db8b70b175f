"""Views of the list of cases that somebody keeps: Ctrl+S, a chip with a live count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from dispute_desk.domain.rows import CaseQuery, SavedViewRow
from dispute_desk.services.views import DropView, SaveView
from dispute_desk.ui.pages.cases.views import count_words
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.chips import Chip
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.widgets.list_card import ListCard
    from dispute_desk.ui.workplace import Workplace

MARK = "kept-"
Counted = list[tuple[SavedViewRow, int]]


class KeepViewForm(SmallForm):
    """保存视图: a name for what the list shows now."""

    id = "keep_view"
    query = CaseQuery()
    columns: tuple[str, ...] = ()

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("保存视图")

    def about(self) -> str:
        """Say what is kept."""
        return self.tr("保存当前的筛选、查找的词、排序和显示的列，以后一次点开。")

    def build(self) -> None:
        """Ask for a name, and whether the station shares the view."""
        kit = self.kit
        self.entries["name"] = kit.text("name", self.tr("名称"), required=True)
        self.entries["shared"] = kit.flag("shared", self.tr("全站共用"))

    def command(self) -> object:
        """Return what the entries ask for."""
        return SaveView(
            name=self.entries["name"].read() or "",
            shared=bool(self.entries["shared"].read()),
            view=self.query.view,
            text=self.query.text,
            sort=self.query.sort,
            descending=self.query.descending,
            filters=self.query.columns,
            columns=self.columns,
        )


class KeptViews(QObject):
    """Shows kept views as chips behind the station's own, each with its count."""

    def __init__(self, place: Workplace, card: ListCard, query: Callable[[], CaseQuery]) -> None:
        chips = card.chips
        super().__init__(card)
        self._place = place
        self._chips = chips
        self._table = card.table
        self._query = query
        #: The columns that were shown before a kept view brought its own.
        self._own: tuple[str, ...] = ()
        self._views: dict[str, SavedViewRow] = {}
        chips.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chips.customContextMenuRequested.connect(self._menu)

    def ask(self) -> None:
        """Ask for the views and their counts."""
        today = self._place.today()

        def asked(desk: Desk) -> Counted:
            views = desk.lists.saved_views()
            queries = {
                str(one.id): CaseQuery(
                    text=one.text, view=one.view, columns=one.filters, today=today
                )
                for one in views
            }
            counts = desk.lists.case_counts(queries)
            return [(one, counts[str(one.id)]) for one in views]

        self._place.jobs.ask(asked, self._show, key="cases.kept")

    def keep(self) -> None:
        """Ask for a name and keep what the list shows."""
        seat = self._place.seat
        if seat is None:
            return
        form = KeepViewForm(self._place, seat, self._chips.window())
        form.query = self._query()
        form.columns = self._table.shown_columns()
        form.open()

    def view(self, chip: str) -> SavedViewRow | None:
        """Return the kept view of a chip."""
        return self._views.get(chip)

    def take(self, chip: str) -> SavedViewRow | None:
        """Return the kept view of a chip and show its columns, else one's own again."""
        view = self._views.get(chip)
        if view is not None and view.columns:
            self._own = self._own or self._table.shown_columns()
            self._table.show_columns(view.columns)
        elif self._own:
            self._table.show_columns(self._own)
            self._own = ()
        return view

    def menu_of(self, view: SavedViewRow) -> QMenu:
        """Return what can be done with a kept view."""
        menu = named(QMenu(self._chips), "cases.kept.menu", view.name)
        drop = menu.addAction(self.tr("删除视图“%1”").replace("%1", view.name))
        drop.setObjectName("cases.kept.drop")
        drop.triggered.connect(partial(self._drop, view))
        return menu

    def _show(self, found: Counted) -> None:
        now = {f"{MARK}{one.id}": one for one, _ in found}
        for gone in self._views.keys() - now.keys():
            self._chips.drop(gone)
        self._views = now
        self._chips.show_chips(
            [Chip(f"{MARK}{one.id}", one.name, count_words(count)) for one, count in found]
        )

    def _menu(self, at: QPoint) -> None:
        chip = self._chips.chip_at(at)
        view = self._views.get(chip or "")
        if view is not None:
            self.menu_of(view).exec(self._chips.mapToGlobal(at))

    def _drop(self, view: SavedViewRow) -> None:
        def dropped(outcome: Outcome) -> None:
            done = self.tr("删除视图")
            say_saved(self._place, f"{done} · {outcome.subject}", outcome)

        self._place.jobs.do(DropView(view_id=view.id), dropped)
