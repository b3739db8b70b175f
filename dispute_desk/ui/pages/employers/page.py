"""用人单位: filters and the list; the selected one in short beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.rows import EmployerRow
from dispute_desk.ui.models.paged import Listing
from dispute_desk.ui.pages.employer_file.view import EmployerView, ask_employer
from dispute_desk.ui.pages.employers.columns import VIEWS, employer_columns, word
from dispute_desk.ui.pages.employers.detail import NARROW_WIDTH, WIDTH, EmployerPane
from dispute_desk.ui.pages.list_page import ListPage
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.workplace import Workplace


class EmployersPage(ListPage[EmployerRow]):
    """Typing filters, Enter opens the page of an employer."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "employers", employer_columns(), sort=("last_received_on", True))
        self.detail = EmployerPane()
        self.detail.opened.connect(self.open_current)
        self.new_button = button(
            self.tr("新建单位"), "employers.new", kind="primary", icon_name="add"
        )
        self.new_button.clicked.connect(self.add)
        self.letter_button = button(self.tr("拟制函书"), "employers.letter", icon_name="letters")
        self.letter_button.setToolTip(self.tr("选中几家单位，各发一份"))
        self.letter_button.clicked.connect(self.draft_letter)
        self.lay_out(self.detail, (WIDTH, NARROW_WIDTH))
        may_add = lambda: place.may("edit_case")  # noqa: E731 - asked each time
        place.verbs.bind("letter.new", self.draft_letter, applies=self._may_draft, owner=self)
        place.verbs.bind("employer.new", self.add, applies=may_add, owner=self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("用人单位")

    def list_title(self) -> str:
        """Return what the list is called."""
        return self.tr("用人单位列表")

    def search_hint(self) -> str:
        """Return what the search field finds."""
        return self.tr("名称、曾用名、代码、拼音首字母")

    def filters(self) -> dict[str, str]:
        """Return the chips above the list."""
        return {view: word(source) for view, source in VIEWS.items()}

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        letter: list[QWidget] = [self.letter_button] if self.place.may("issue_paper") else []
        return [*letter, self.new_button] if self.place.may("edit_case") else letter

    def ask_counts(self) -> None:
        """Ask for what stands on the chips."""
        views = {view: EmployerQuery(view=view) for view in VIEWS}
        self.place.jobs.ask(
            lambda desk: desk.lists.employer_counts(views),
            self.take_counts,
            key="employers.counts",
        )

    def query(self) -> EmployerQuery:
        """Return what the list shows now."""
        sort, descending = self.sort
        return EmployerQuery(
            text=self.words(), view=self.filter(), sort=sort, descending=descending
        )

    def listing(self) -> Listing[EmployerRow]:
        """Return the questions the list asks now."""
        query = self.query()
        return Listing(
            ids=lambda desk: desk.lists.employer_ids(query),
            rows=lambda desk, ids: desk.lists.employer_rows(ids),
        )

    def add(self) -> None:
        """Open the form for a new employer."""
        from dispute_desk.ui.pages.employer_file.forms import (  # noqa: PLC0415 - when asked for
            AddEmployerForm,
        )

        if self.place.seat is not None and self.place.may("edit_case"):
            AddEmployerForm(self.place, self.place.seat, self.window()).open()

    def draft_letter(self) -> None:
        """Draft a letter to the chosen employer, or one to each of those that are selected."""
        from dispute_desk.ui.pages.letters.beginning import letters_to  # noqa: PLC0415 - asked for

        if self._may_draft():
            letters_to(self.place, self.window(), self.card.table.selected_ids())

    def _may_draft(self) -> bool:
        return self.has_current() and self.place.may("issue_paper")

    def make_empty(self) -> EmptyPanel:
        """Return what stands where there is no employer yet."""
        panel = EmptyPanel(
            "employers.empty",
            self.tr("还没有用人单位"),
            self.tr("登记案件或导入台账时，单位会自动列在这里；也可以先登记单位，再登记案件。"),
            act=self.tr("新建单位") if self.place.may("edit_case") else "",
            icon_name="employer",
        )
        panel.acted.connect(self.add)
        return panel

    def nothing_found(self) -> tuple[str, str]:
        """Return what is said where a filter leaves nothing."""
        return self.tr("没有符合条件的单位"), self.tr("换一个词，或清除筛选看全部单位。")

    def say_length(self) -> None:
        """Tell the status line how long the list is."""
        self.told.emit(self.tr("共 %1 家").replace("%1", self.length()))

    def show_nothing(self) -> None:
        """Let the pane say that nothing is chosen."""
        self.detail.show_nothing()

    def ask_about(self, record_id: int) -> None:
        """Ask for what the pane shows of an employer."""
        self.place.jobs.ask(
            lambda desk: ask_employer(desk, record_id), self._take_detail, key="employers.detail"
        )

    def open_record(self, record_id: int) -> None:
        """Open the page of an employer."""
        self.place.go("employer_file", record_id)

    def _take_detail(self, view: EmployerView) -> None:
        if view.id == self.current_id():
            self.detail.show_employer(view)
