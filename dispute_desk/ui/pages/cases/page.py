"""案件: figures, filters and the list; the selected row's detail stands beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.ui.models.paged import Listing, PagedTable
from dispute_desk.ui.pages.acting import open_case, open_step, take_next_step
from dispute_desk.ui.pages.cases.columns import case_columns
from dispute_desk.ui.pages.cases.detail import NARROW_WIDTH, WIDTH, DetailPane
from dispute_desk.ui.pages.cases.exporting import LedgerExport
from dispute_desk.ui.pages.cases.figures import HeadFigures
from dispute_desk.ui.pages.cases.kept_views import KeptViews
from dispute_desk.ui.pages.cases.views import VIEWS, count_words, view_of
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.case_view import CaseView, ask_case
from dispute_desk.ui.widgets.chips import Chip
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.list_card import ListCard
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.ui.pages.cases.bulk import ManyForm
    from dispute_desk.ui.workplace import Workplace

#: The detail is asked for once the hand rests on a row.
DETAIL_AFTER_MS = 60


class CasesPage(Page):
    """Typing filters, Enter opens, Ctrl+Enter takes the next step, Space marks."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "cases")
        self._view: CaseView | None = None
        self._sort = ("received_on", True)
        self._told = ""
        self.model: PagedTable[CaseRow] = PagedTable(
            place.jobs, case_columns(place), name="cases", parent=self
        )
        self.figures = HeadFigures()
        self.card = self._make_card()
        self.detail = DetailPane(place)
        self._head_buttons()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.card, 1)
        row.addWidget(self.detail)
        self.export = LedgerExport(place, self)
        self.kept = KeptViews(place, self.card.chips, self.query)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.export.strip)
        self.body.addLayout(row, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DETAIL_AFTER_MS)
        self._rest.timeout.connect(self._ask_detail)
        self._connect()
        self._bind()
        if place.first_look is not None and not place.jobs.is_open:
            rows = {row.id: row for row in place.first_look.newest()}
            self.model.fill(list(rows), rows)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("案件")

    def head_actions(self) -> list[QWidget]:
        """Return the buttons this person may use."""
        pairs = (
            (self.visits_button, "see_cases"),
            (self.import_button, "import"),
            (self.new_button, "register"),
        )
        return [made for made, right in pairs if self.place.may(right)]

    def visited(self, about: object = None) -> None:
        """Ask for the list; ``about`` names a view, or a case to stand on."""
        if isinstance(about, str) and about in {view.id for view in VIEWS}:
            self.card.chips.choose(about)
            return
        self.ask()

    def ask(self) -> None:
        """Ask for the list, counts and figures; none of it on this thread."""
        self._ask_list(same=True)
        today = self.place.today()
        views = {view.id: CaseQuery(view=view.id, today=today) for view in VIEWS}
        jobs = self.place.jobs
        jobs.ask(lambda desk: desk.lists.case_counts(views), self._take_counts, key="cases.counts")
        jobs.ask(
            lambda desk: desk.lists.head_figures(today), self._take_figures, key="cases.figures"
        )
        self.kept.ask()
        self._rest.start()

    def _ask_list(self, *, same: bool = False) -> None:
        """Ask for the list alone: counts and figures do not change while somebody types.

        A list asked for again as the ``same`` comes whole, so that nobody loses the place.
        """
        query = self.query()
        self.model.show(
            Listing(
                ids=lambda desk: desk.lists.case_ids(query),
                rows=lambda desk, ids: desk.lists.case_rows(ids),
                first=lambda desk, limit: desk.lists.first_case_ids(query, limit),
            ),
            same=same,
        )

    def query(self) -> CaseQuery:
        """Return what the list shows now."""
        chip = self.card.chips.current()
        kept = self.kept.view(chip)
        return CaseQuery(
            text=self.card.search.text().strip(),
            view=kept.view if kept is not None else view_of(chip).id,
            sort=self._sort[0],
            descending=self._sort[1],
            today=self.place.today(),
        )

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Flatten the figures in a low window, narrow the detail in a narrow one."""
        super().fit(narrow=narrow, low=low)
        self.figures.be_flat(flat=low)
        self.detail.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.card.table.setFocus()

    def restyle(self) -> None:
        """Paint again."""
        self.card.table.viewport().update()
        self.detail.update()

    def _make_card(self) -> ListCard:
        card = ListCard(
            "cases.list",
            self.tr("案件列表"),
            search_hint=self.tr("案号、姓名、拼音首字母"),
            empty=self._make_empty,
            nothing=self._make_nothing,
        )
        card.chips.show_chips([Chip(view.id, view.title) for view in VIEWS])
        card.show_model(self.model, self.place.view_state)
        card.table.sortByColumn(-1, card.table.horizontalHeader().sortIndicatorOrder())
        card.table.setSortingEnabled(True)
        return card

    def _make_empty(self) -> EmptyPanel:
        panel = EmptyPanel(
            "cases.empty",
            self.tr("还没有案件"),
            self.tr("新来的诉求从“新建案件”登记；以前的台账可以把工作簿拖进窗口导入。"),
            act=self.tr("新建案件"),
        )
        panel.acted.connect(lambda: self.place.verbs.run("case.new"))
        return panel

    def _make_nothing(self) -> EmptyPanel:
        panel = EmptyPanel(
            "cases.nothing",
            self.tr("没有符合条件的案件"),
            self.tr("换一个词，或清除筛选看全部案件。"),
            act=self.tr("清除筛选"),
            icon_name="search",
        )
        panel.acted.connect(self._clear_filter)
        return panel

    def _head_buttons(self) -> None:
        self.visits_button = button(self.tr("来访来电"), "cases.visits", icon_name="person")
        self.visits_button.clicked.connect(lambda: self.place.verbs.run("go.visits"))
        self.import_button = button(
            self.tr("导入台账"), "cases.import", icon_name="importing", hint="Ctrl+I"
        )
        self.new_button = button(
            self.tr("新建案件"), "cases.new", kind="primary", icon_name="add", hint="Ctrl+N"
        )
        self.import_button.clicked.connect(lambda: self.place.verbs.run("data.import"))
        self.new_button.clicked.connect(lambda: self.place.verbs.run("case.new"))

    def _connect(self) -> None:
        table = self.card.table
        self.card.chips.chosen.connect(self._choose)
        self.card.search.searched.connect(self._filter)
        self.model.sort_asked.connect(self._sort_by)
        self.model.arrived.connect(self._arrived)
        table.row_chosen.connect(lambda _: self._rest.start())
        table.selection_grew.connect(self._selected)
        table.opened.connect(lambda case_id: open_case(self.place, case_id))
        self.figures.asked.connect(self.card.chips.choose)
        self.detail.opened.connect(self._open_current)
        self.detail.step_asked.connect(self._take_step)
        self.detail.many.assign_asked.connect(self._assign_many)
        self.detail.many.plan_asked.connect(self._plan_many)
        self.detail.many.step_asked.connect(self._step_many)
        self.detail.many.cleared.connect(table.clear_marks)

    def _bind(self) -> None:
        bind, some = self.place.verbs.bind, self._has_current
        bind("case.next", self._take_step, applies=some, owner=self)
        bind("case.open", self._open_current, applies=some, owner=self)
        pane = self.detail
        bind("case.reveal", pane.reveal, applies=pane.may_reveal, owner=self)
        bind("case.assign", self._assign_many, applies=lambda: self._may_many("assign"), owner=self)
        may_step = partial(self._may_many, "edit_case")
        bind("case.step", self._step_many, applies=may_step, owner=self)
        bind("case.plan", self._plan_many, applies=lambda: self._may_many("edit_case"), owner=self)
        bind(
            "data.export",
            lambda: self.export.ask(self.query()),
            applies=lambda: self.place.may("export"),
            owner=self,
        )
        bind("edit.filter", self.card.search.setFocus, owner=self)
        bind("edit.save", self.kept.keep, applies=lambda: self.place.seat is not None, owner=self)
        bind("edit.refresh", self.ask, owner=self)

    def _has_current(self) -> bool:
        return self.card.table.current_id() is not None

    def _may_many(self, right: str) -> bool:
        return self._has_current() and self.place.may(right)

    def _filter(self, _: str) -> None:
        self.card.table.clear_marks()
        self._ask_list()

    def _choose(self, chip: str) -> None:
        """Filter by a chip; a kept view brings its words and its order along."""
        kept = self.kept.view(chip)
        if kept is not None:
            self._sort = (kept.sort, kept.descending)
            self.card.search.put(kept.text)
        self._filter(chip)

    def _clear_filter(self) -> None:
        self.card.search.clear()
        self.card.chips.choose(VIEWS[0].id)

    def _sort_by(self, column: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._sort = (column, descending)
        self._ask_list()

    def _arrived(self) -> None:
        table = self.card.table
        if table.current_id() is None and self.model.rowCount() and not table.awaits_row:
            table.setCurrentIndex(self.model.index(0, 0))
        self._selected(len(table.selected_ids()))
        self._rest.start()

    def _selected(self, count: int) -> None:
        total = self.tr("共 %1 件").replace("%1", self._length())
        chosen = self.tr("已选 %1 件").replace("%1", f"{count:,}")
        self.told.emit(f"{total} · {chosen}" if count else total)
        if count > 1:
            self.detail.many.assign.setEnabled(self.place.may("assign"))
            self.detail.many.plan.setEnabled(self.place.may("edit_case"))
            self.detail.many.step.setEnabled(self.place.may("edit_case"))
            self.detail.show_many(count)
        else:
            self._rest.start()

    def _length(self) -> str:
        """Return how long the list is, as far as it is here."""
        return f"{self.model.rowCount():,}" + ("" if self.model.is_whole else "+")

    def _ask_detail(self) -> None:
        if self.card.table.awaits_row:
            return
        case_id = self.card.table.current_id()
        if case_id is None:
            self._view = None
            self.detail.show_nothing()
        elif len(self.card.table.selected_ids()) <= 1:
            self.place.jobs.ask(
                lambda desk: ask_case(desk, case_id), self._take_detail, key="cases.detail"
            )

    def _take_detail(self, view: CaseView) -> None:
        if view.id == self.card.table.current_id() and len(self.card.table.selected_ids()) <= 1:
            self._view = view
            self.detail.show_case(view)

    def _take_counts(self, counts: Mapping[str, int]) -> None:
        self.card.chips.show_chips(
            [Chip(view.id, view.title, count_words(counts[view.id])) for view in VIEWS]
        )
        self.figures.show_unplanned(count_words(counts["unplanned"]))

    def _take_figures(self, figures: Mapping[str, int]) -> None:
        self.figures.show_figures(figures, self._unit(), self.place.today())

    def _unit(self) -> str:
        seat = self.place.seat
        return self.tr("件") if seat is None else self.tr(seat.profile.station.case_unit)

    def _open_current(self) -> None:
        case_id = self.card.table.current_id()
        if case_id is not None:
            open_case(self.place, case_id)

    def _take_step(self) -> None:
        case_id = self.card.table.current_id()
        if case_id is None:
            return
        if self._view is not None and self._view.id == case_id:
            if not open_step(self.place, self._view, self):
                open_case(self.place, case_id)
            return
        take_next_step(self.place, case_id, self)

    def _assign_many(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import AssignMany  # noqa: PLC0415 - when asked for

        self._open_form(AssignMany)

    def _plan_many(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import PlanMany  # noqa: PLC0415 - when asked for

        self._open_form(PlanMany)

    def _step_many(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import StepMany  # noqa: PLC0415 - when asked for

        self._open_form(StepMany)

    def _open_form(self, form: type[ManyForm]) -> None:
        ids: Sequence[int] = self.card.table.selected_ids()
        current = self.card.table.current_id()
        if not ids and current is not None:
            ids = [current]
        if self.place.seat is not None and ids:
            form(self.place, self.place.seat, ids, self.window()).open()
