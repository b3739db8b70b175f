"""来访来电: the register of who came, called or wrote; consultations become cases here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.domain.visit_rows import VisitQuery, VisitRow
from dispute_desk.services import visit_lists
from dispute_desk.services.visits import BringVisitToCase, TurnIntoCase
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.models.paged import Listing
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.list_page import ListPage
from dispute_desk.ui.pages.visits.asking import VisitView, ask_visit
from dispute_desk.ui.pages.visits.columns import VIEWS, said, visit_columns
from dispute_desk.ui.pages.visits.forms import EditVisit
from dispute_desk.ui.pages.visits.pane import NARROW_WIDTH, WIDTH, VisitPane, open_ticket
from dispute_desk.ui.pages.visits.ticket_forms import TICKET_FORMS
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace


class VisitsPage(ListPage[VisitRow]):
    """Typing filters, Enter opens the case, Ctrl+Enter makes one of a consultation."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "visits", visit_columns(place), sort=("received_on", True))
        self._view: VisitView | None = None
        self._wanted: int | None = None
        self.pane = VisitPane(place)
        self.new_button = button(
            self.tr("登记来访来电"), "visits.new", kind="primary", icon_name="add", hint="Ctrl+N"
        )
        self.lay_out(self.pane, (WIDTH, NARROW_WIDTH))
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("来访来电")

    def search_hint(self) -> str:
        """Return what the search field finds."""
        return self.tr("姓名、单位、电话、首字母")

    def filters(self) -> dict[str, str]:
        """Return the chips above the list."""
        return {view: said(words) for view, words in VIEWS.items()}

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        return [self.new_button] if self.place.may("register") else []

    def visited(self, about: object = None) -> None:
        """Ask for the list; a number is the visit somebody wants to see."""
        if isinstance(about, int):
            self._wanted = about
            self._clear_filter()
        super().visited(about)

    def _choose_wanted(self) -> None:
        """Go to the visit that is wanted as soon as it is in the list."""
        if self._wanted is not None and self.card.table.choose(self._wanted):
            self._wanted = None

    def changed(self, kinds: object) -> None:
        """Ask again when something of the register changed."""
        if not isinstance(kinds, (set, frozenset)) or kinds & {"visit", "visitor", "ticket"}:
            self.ask()

    def ask_counts(self) -> None:
        """Ask for what stands on the chips."""
        views = {view: VisitQuery(view=view) for view in VIEWS}
        self.place.jobs.ask(
            lambda desk: visit_lists.visit_counts(desk, views),
            self.take_counts,
            key="visits.counts",
        )

    def act(self) -> None:
        """Open the case of the visit, or make one of it."""
        view = self._current_view()
        if view is None:
            return
        case_id = view.file.visit["case_id"]
        if case_id is not None:
            open_case(self.place, case_id)
        elif self.place.may("register"):
            self.bar.clear()
            command = TurnIntoCase(visit_id=view.file.id)
            self.place.jobs.do(command, self._turned, self._refused)

    def edit(self) -> None:
        """Open the form that corrects the visit."""
        view = self._current_view()
        if view is None or not view.file.is_visit:
            return
        if self.place.seat is not None and self.place.may("register"):
            EditVisit(self.place, self.place.seat, view.file, self.window()).open()

    def act_on_ticket(self, act: str) -> None:
        """Open the form of what is to be done about the ticket that waits."""
        view, seat = self._current_view(), self.place.seat
        ticket = open_ticket(view) if view is not None else None
        if view is not None and ticket is not None and seat is not None and self._may_answer():
            TICKET_FORMS[act](self.place, seat, view.file, ticket, self.window()).open()

    def _may_answer(self) -> bool:
        return self.place.may(Right.EDIT_CASE.value)

    def _has_ticket(self) -> bool:
        view = self._current_view()
        return view is not None and open_ticket(view) is not None and self._may_answer()

    def print_form(self) -> None:
        """Show the boxed form of the visit, to be printed."""
        visit_id = self.current_id()
        if visit_id is not None and visit_id > 0 and self.place.may(Right.ISSUE_PAPER.value):
            from dispute_desk.ui.paper_window import (  # noqa: PLC0415 - when first asked for
                show_visit_form,
            )

            show_visit_form(self.window(), self.place, visit_id)

    def listing(self) -> Listing[VisitRow]:
        """Return the questions the list asks now."""
        sort, descending = self.sort
        query = VisitQuery(text=self.words(), view=self.filter(), sort=sort, descending=descending)
        return Listing(
            ids=lambda desk: visit_lists.visit_ids(desk, query),
            rows=visit_lists.visit_rows,
        )

    def make_empty(self) -> EmptyPanel:
        """Return what stands where nobody came yet."""
        panel = EmptyPanel(
            "visits.empty",
            self.tr("还没有来访来电"),
            self.tr("来访、来电、来信和热线工单都登记在这里：只答复的计为咨询，立案的转为案件。"),
            act=self.tr("登记来访来电"),
        )
        panel.acted.connect(lambda: self.place.verbs.run("case.new"))
        return panel

    def nothing_found(self) -> tuple[str, str]:
        """Return what is said where a filter leaves nothing."""
        return self.tr("没有符合条件的来访来电"), self.tr("换一个词，或清除筛选看全部。")

    def say_length(self) -> None:
        """Tell the status line how long the list is."""
        self.told.emit(self.tr("共 %1 批").replace("%1", self.length()))

    def show_nothing(self) -> None:
        """Let the pane say that nothing is chosen."""
        self._view = None
        self.pane.show_nothing()

    def await_answer(self) -> None:
        """Take what the pane says of another visit, and its act, out of sight."""
        if self.has_current() and self._current_view() is None:
            self.pane.show_awaited()

    def ask_about(self, record_id: int) -> None:
        """Ask for what the pane shows of a visit."""
        self.place.jobs.ask(
            lambda desk: ask_visit(desk, record_id), self._take_visit, key="visits.visit"
        )

    def _take_visit(self, view: VisitView) -> None:
        if view.file.id == self.current_id():
            self._view = view
            self.pane.show_visit(view)

    def _connect(self) -> None:
        self.model.arrived.connect(self._choose_wanted)
        self.new_button.clicked.connect(lambda: self.place.verbs.run("case.new"))
        self.pane.acted.connect(self.act)
        self.pane.edit_asked.connect(self.edit)
        self.pane.ticket_acted.connect(self.act_on_ticket)
        self.pane.print_asked.connect(self.print_form)
        self.pane.case_opened.connect(lambda case_id: open_case(self.place, case_id))
        self.pane.brought.connect(self._bring)
        bind = self.place.verbs.bind
        bind("case.next", self.act, applies=self.has_current, owner=self)
        bind("case.open", self.open_current, applies=self.has_current, owner=self)
        may_print = partial(self.place.may, Right.ISSUE_PAPER.value)
        bind(
            "visit.print",
            self.print_form,
            applies=lambda: (self.current_id() or 0) > 0 and may_print(),
            owner=self,
        )

        for act in TICKET_FORMS:
            bind(
                f"ticket.{act}",
                partial(self.act_on_ticket, act),
                applies=self._has_ticket,
                owner=self,
            )

    def _current_view(self) -> VisitView | None:
        here = self.current_id()
        return self._view if self._view is not None and self._view.file.id == here else None

    def open_record(self, record_id: int) -> None:
        """Open the case of a visit; a consultation has none, so its form opens."""
        del record_id  # it is the one in the pane
        view = self._current_view()
        if self.filter() == "ticket" and self._has_ticket():
            self.act_on_ticket("reply")
        elif view is not None and view.file.visit["case_id"] is not None:
            self.act()
        else:
            self.edit()

    def _bring(self, case_id: int) -> None:
        view = self._current_view()
        if view is None:
            return
        self.bar.clear()
        command = BringVisitToCase(visit_id=view.file.id, case_id=case_id)
        self.place.jobs.do(command, self._brought, self._refused)

    def _turned(self, outcome: Outcome) -> None:
        say_saved(self.place, self.tr("已转为案件 %1").replace("%1", outcome.subject), outcome)
        open_case(self.place, outcome.value)

    def _brought(self, outcome: Outcome) -> None:
        say_saved(self.place, self.tr("已并入案件 %1").replace("%1", outcome.subject), outcome)

    def _refused(self, error: Exception) -> None:
        """Say why; what is missing is filled in by 修改."""
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)
