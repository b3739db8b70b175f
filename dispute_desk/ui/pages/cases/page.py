"""案件: figures, filters and the list; the selected row's detail stands beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.ui.models.paged import Listing
from dispute_desk.ui.pages.acting import open_case, open_step, take_next_step
from dispute_desk.ui.pages.cases.column_filters import ColumnFilters
from dispute_desk.ui.pages.cases.columns import case_columns
from dispute_desk.ui.pages.cases.detail import NARROW_WIDTH, WIDTH, DetailPane
from dispute_desk.ui.pages.cases.exporting import LedgerExport
from dispute_desk.ui.pages.cases.figures import HeadFigures
from dispute_desk.ui.pages.cases.kept_views import KeptViews
from dispute_desk.ui.pages.cases.views import VIEWS, count_words
from dispute_desk.ui.pages.list_page import ListPage
from dispute_desk.ui.steps.case_view import CaseView, ask_case
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.pages.cases.bulk import ManyForm
    from dispute_desk.ui.workplace import Workplace


class CasesPage(ListPage[CaseRow]):
    """Typing filters, Enter opens, Ctrl+Enter takes the next step, Space marks."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "cases", case_columns(place), sort=("received_on", True))
        self._view: CaseView | None = None
        #: The newest entry of the history when the list was asked for.
        self._shown: int | None = None
        self.figures = HeadFigures()
        self.detail = DetailPane(place)
        self._head_buttons()
        self.export = LedgerExport(place, self)
        self.columns = ColumnFilters(place, self.card, self.query)
        self.kept = KeptViews(place, self.card, self.query)
        above = (self.figures, self.export.strip)
        self.lay_out(self.detail, (WIDTH, NARROW_WIDTH), above=above)
        self._connect()
        self._bind()
        if place.first_look is not None and not place.jobs.is_open:
            rows = {row.id: row for row in place.first_look.newest()}
            self.model.fill(list(rows), rows)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("案件")

    def list_title(self) -> str:
        """Return what the list is called."""
        return self.tr("案件列表")

    def search_hint(self) -> str:
        """Return what the search field finds."""
        return self.tr("案号、姓名、拼音首字母")

    def filters(self) -> dict[str, str]:
        """Return the chips above the list."""
        return {view.id: view.title for view in VIEWS}

    def head_actions(self) -> list[QWidget]:
        """Return the buttons this person may use."""
        pairs = (
            (self.visits_button, "see_cases"),
            (self.import_button, "import"),
            (self.new_button, "register"),
        )
        return [made for made, right in pairs if self.place.may(right)]

    def ask_counts(self) -> None:
        """Ask for what stands on the chips, the kept views' too, and for the figures."""
        today = self.place.today()
        views = {view.id: CaseQuery(view=view.id, today=today) for view in VIEWS}
        jobs = self.place.jobs
        jobs.ask(lambda desk: desk.lists.case_counts(views), self.take_counts, key="cases.counts")
        jobs.ask(
            lambda desk: desk.lists.head_figures(today), self._take_figures, key="cases.figures"
        )
        self.kept.ask()

    def listing(self) -> Listing[CaseRow]:
        """Return the questions the list asks now."""
        query = self.query()

        def ids(desk: Desk) -> list[int]:
            self._shown = desk.lists.last_seq()  # before: what comes in between is asked about
            return desk.lists.case_ids(query)

        return Listing(
            ids=ids,
            rows=lambda desk, ids: desk.lists.case_rows(ids),
            first=lambda desk, limit: desk.lists.first_case_ids(query, limit),
        )

    def choose(self, chip: str) -> None:
        """Show what a chip leaves; a kept view brings words, order and columns along."""
        kept = self.kept.take(chip)
        if kept is not None:
            self.sort = (kept.sort, kept.descending)
            self.card.search.put(kept.text)
            self.columns.put(kept.filters)
        self.narrow()

    def narrow(self) -> None:
        """Show what is left now; nothing of it is marked."""
        self.card.table.clear_marks()
        self.ask_list()

    def is_plain(self) -> bool:
        """Tell whether the list shows all that its chip leaves."""
        return super().is_plain() and not self.columns.current()

    def query(self) -> CaseQuery:
        """Return what the list shows now."""
        kept = self.kept.view(self.card.chips.current())
        sort, descending = self.sort
        return CaseQuery(
            text=self.words(),
            view=kept.view if kept is not None else self.filter(),
            columns=self.columns.current(),
            sort=sort,
            descending=descending,
            today=self.place.today(),
        )

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Flatten the figures in a low window, narrow the detail in a narrow one."""
        super().fit(narrow=narrow, low=low)
        self.figures.be_flat(flat=low)

    def make_empty(self) -> EmptyPanel:
        """Return what stands where there is no case yet."""
        panel = EmptyPanel(
            "cases.empty",
            self.tr("还没有案件"),
            self.tr("新来的诉求从“新建案件”登记；以前的台账可以把工作簿拖进窗口导入。"),
            act=self.tr("新建案件"),
        )
        panel.acted.connect(lambda: self.place.verbs.run("case.new"))
        return panel

    def nothing_found(self) -> tuple[str, str]:
        """Return what is said where a filter leaves nothing."""
        return self.tr("没有符合条件的案件"), self.tr("换一个词，或清除筛选看全部案件。")

    def open_record(self, record_id: int) -> None:
        """Open a case."""
        open_case(self.place, record_id)

    def say_length(self) -> None:
        """Tell how many cases there are, and how many of them are marked."""
        self._selected(len(self.card.table.selected_ids()))

    def show_nothing(self) -> None:
        """Let the pane say that no case is chosen."""
        self._view = None
        self.detail.show_nothing()

    def ask_about(self, record_id: int) -> None:
        """Ask for what the pane shows of a case, unless it shows what to do with many."""
        if len(self.card.table.selected_ids()) <= 1:
            self.place.jobs.ask(
                lambda desk: ask_case(desk, record_id), self._take_detail, key="cases.detail"
            )

    def take_counts(self, counts: Mapping[str, int]) -> None:
        """Show the counts on the chips, and how many cases have nothing planned."""
        super().take_counts(counts)
        self.figures.show_unplanned(count_words(counts["unplanned"]))

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
        table.selection_grew.connect(self._selected)
        self.columns.changed.connect(self.narrow)
        self.figures.asked.connect(self.card.chips.choose)
        self.detail.opened.connect(self.open_current)
        self.detail.step_asked.connect(self._take_step)
        self.detail.many.assign_asked.connect(self._assign_many)
        self.detail.many.plan_asked.connect(self._plan_many)
        self.detail.many.step_asked.connect(self._step_many)
        self.detail.many.cleared.connect(table.clear_marks)

    def _bind(self) -> None:
        bind, some = self.place.verbs.bind, self.has_current
        bind("case.next", self._take_step, applies=some, owner=self)
        bind("case.open", self.open_current, applies=some, owner=self)
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
        bind("edit.columns", self.columns.show_menu, owner=self)
        for verb in ("edit.save", "data.keep_view"):
            bind(verb, self.kept.keep, applies=lambda: self.place.seat is not None, owner=self)

    def _may_many(self, right: str) -> bool:
        return self.has_current() and self.place.may(right)

    def _clear_filter(self) -> None:
        self.columns.put(())
        super()._clear_filter()

    def _selected(self, count: int) -> None:
        total = self.tr("共 %1 件").replace("%1", self.length())
        chosen = self.tr("已选 %1 件").replace("%1", f"{count:,}")
        self.told.emit(f"{total} · {chosen}" if count else total)
        if count > 1:
            self.detail.many.assign.setEnabled(self.place.may("assign"))
            self.detail.many.plan.setEnabled(self.place.may("edit_case"))
            self.detail.many.step.setEnabled(self.place.may("edit_case"))
            self.detail.show_many(count)
        else:
            self.rest.start()

    def _take_detail(self, view: CaseView) -> None:
        if view.id == self.current_id() and len(self.card.table.selected_ids()) <= 1:
            self._view = view
            self.detail.show_case(view)

    def _take_figures(self, figures: Mapping[str, int]) -> None:
        self.figures.show_figures(figures, self._unit(), self.place.today())

    def _unit(self) -> str:
        seat = self.place.seat
        return self.tr("件") if seat is None else self.tr(seat.profile.station.case_unit)

    def _take_step(self) -> None:
        case_id = self.current_id()
        if case_id is None:
            return
        if len(self.card.table.selected_ids()) > 1:  # one step for all of them, never for one only
            if self._may_many("edit_case"):
                self._step_many()
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
        current = self.current_id()
        if not ids and current is not None:
            ids = [current]
        if self.place.seat is not None and ids:
            made = form(self.place, self.place.seat, ids, self.window(), shown=self._shown)
            made.open()
