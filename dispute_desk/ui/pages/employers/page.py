"""用人单位: filters and the list; the selected one in short beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.ui.models.paged import Listing, PagedTable
from dispute_desk.ui.pages.cases.views import count_words
from dispute_desk.ui.pages.employer_file.view import EmployerView, ask_employer
from dispute_desk.ui.pages.employers.columns import VIEWS, employer_columns, word
from dispute_desk.ui.pages.employers.detail import NARROW_WIDTH, WIDTH, EmployerPane
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.widgets.chips import Chip
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.list_card import ListCard
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.rows import EmployerRow
    from dispute_desk.ui.workplace import Workplace

#: The detail is asked for once the hand rests on a row.
DETAIL_AFTER_MS = 60


class EmployersPage(Page):
    """Typing filters, Enter opens the page of an employer."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "employers")
        self._sort = ("last_received_on", True)
        self.model: PagedTable[EmployerRow] = PagedTable(
            place.jobs, employer_columns(), name="employers", parent=self
        )
        self.card = self._make_card()
        self.detail = EmployerPane()
        self.new_button = button(
            self.tr("新建单位"), "employers.new", kind="primary", icon_name="add"
        )
        self.new_button.clicked.connect(self.add)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.card, 1)
        row.addWidget(self.detail)
        self.body.addLayout(row, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DETAIL_AFTER_MS)
        self._rest.timeout.connect(self._ask_detail)
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("用人单位")

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        return [self.new_button] if self.place.may("edit_case") else []

    def visited(self, about: object = None) -> None:
        """Ask for list and counts; ``about`` may name a view."""
        if isinstance(about, str) and about in VIEWS:
            self.card.chips.choose(about)
        self.ask()

    def ask(self) -> None:
        """Ask for list and counts; none of it on this thread."""
        self._ask_list(same=True)
        views = {view: EmployerQuery(view=view) for view in VIEWS}
        self.place.jobs.ask(
            lambda desk: desk.lists.employer_counts(views),
            self._take_counts,
            key="employers.counts",
        )

    def query(self) -> EmployerQuery:
        """Return what the list shows now."""
        current = self.card.chips.current()
        return EmployerQuery(
            text=self.card.search.text().strip(),
            view=current if current in VIEWS else "all",
            sort=self._sort[0],
            descending=self._sort[1],
        )

    def add(self) -> None:
        """Open the form for a new employer."""
        from dispute_desk.ui.pages.employer_file.forms import (  # noqa: PLC0415 - when asked for
            AddEmployerForm,
        )

        if self.place.seat is not None and self.place.may("edit_case"):
            AddEmployerForm(self.place, self.place.seat, self.window()).open()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow the detail in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self.detail.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.card.table.setFocus()

    def restyle(self) -> None:
        """Paint again."""
        self.card.table.viewport().update()
        self.detail.update()

    def _ask_list(self, *, same: bool = False) -> None:
        query = self.query()
        self.model.show(
            Listing(
                ids=lambda desk: desk.lists.employer_ids(query),
                rows=lambda desk, ids: desk.lists.employer_rows(ids),
            ),
            same=same,
        )

    def _make_card(self) -> ListCard:
        card = ListCard(
            "employers.list",
            self.tr("用人单位列表"),
            search_hint=self.tr("名称、曾用名、代码、拼音首字母"),
            empty=self._make_empty,
            nothing=self._make_nothing,
        )
        card.chips.show_chips([Chip(view, word(source)) for view, source in VIEWS.items()])
        card.show_model(self.model, self.place.view_state)
        card.table.sortByColumn(-1, card.table.horizontalHeader().sortIndicatorOrder())
        card.table.setSortingEnabled(True)
        return card

    def _make_empty(self) -> EmptyPanel:
        panel = EmptyPanel(
            "employers.empty",
            self.tr("还没有用人单位"),
            self.tr("登记案件或导入台账时，单位会自动列在这里；也可以先登记单位，再登记案件。"),
            act=self.tr("新建单位") if self.place.may("edit_case") else "",
            icon_name="employer",
        )
        panel.acted.connect(self.add)
        return panel

    def _make_nothing(self) -> EmptyPanel:
        panel = EmptyPanel(
            "employers.nothing",
            self.tr("没有符合条件的单位"),
            self.tr("换一个词，或清除筛选看全部单位。"),
            act=self.tr("清除筛选"),
            icon_name="search",
        )
        panel.acted.connect(self._clear_filter)
        return panel

    def _connect(self) -> None:
        table, verbs = self.card.table, self.place.verbs
        self.card.chips.chosen.connect(lambda _: self._ask_list())
        self.card.search.searched.connect(lambda _: self._ask_list())
        self.model.sort_asked.connect(self._sort_by)
        self.model.arrived.connect(self._arrived)
        table.row_chosen.connect(lambda _: self._rest.start())
        table.opened.connect(self._open)
        self.detail.opened.connect(self._open_current)
        verbs.bind("edit.filter", self.card.search.setFocus, owner=self)
        verbs.bind("edit.refresh", self.ask, owner=self)
        verbs.bind(
            "employer.new", self.add, applies=lambda: self.place.may("edit_case"), owner=self
        )

    def _clear_filter(self) -> None:
        self.card.search.clear()
        self.card.chips.choose("all")

    def _sort_by(self, column: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._sort = (column, descending)
        self._ask_list()

    def _arrived(self) -> None:
        table = self.card.table
        if table.current_id() is None and self.model.rowCount() and not table.awaits_row:
            table.setCurrentIndex(self.model.index(0, 0))
        length = f"{self.model.rowCount():,}"
        self.told.emit(self.tr("共 %1 家").replace("%1", length))
        self._rest.start()

    def _ask_detail(self) -> None:
        employer_id = self.card.table.current_id()
        if employer_id is None:
            self.detail.show_nothing()
            return
        self.place.jobs.ask(
            lambda desk: ask_employer(desk, employer_id),
            self._take_detail,
            key="employers.detail",
        )

    def _take_detail(self, view: EmployerView) -> None:
        if view.id == self.card.table.current_id():
            self.detail.show_employer(view)

    def _take_counts(self, counts: Mapping[str, int]) -> None:
        self.card.chips.show_chips(
            [Chip(view, word(source), count_words(counts[view])) for view, source in VIEWS.items()]
        )

    def _open(self, employer_id: int) -> None:
        self.place.go("employer_file", employer_id)

    def _open_current(self) -> None:
        employer_id = self.card.table.current_id()
        if employer_id is not None:
            self._open(employer_id)
