"""一函两书: the list by state with clocks, one letter beside it, its next step on Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.letter_rows import LetterPlan, LetterQuery, LetterRow
from dispute_desk.domain.papers import paper_kind
from dispute_desk.domain.rights import Right
from dispute_desk.services import letter_lists
from dispute_desk.ui.drafting.offering import Restoring
from dispute_desk.ui.models.paged import Listing
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.letters.asking import LetterView, ask_letter
from dispute_desk.ui.pages.letters.columns import letter_columns
from dispute_desk.ui.pages.letters.docx_many import export_docx
from dispute_desk.ui.pages.letters.forms import FORMS
from dispute_desk.ui.pages.letters.keeping import ask_scan
from dispute_desk.ui.pages.letters.many_forms import ApproveManyForm, ReturnManyForm
from dispute_desk.ui.pages.letters.pane import NARROW_WIDTH, WIDTH, LetterPane
from dispute_desk.ui.pages.letters.record_form import RecordLetterForm
from dispute_desk.ui.pages.letters.returned_window import (
    ReturnedDrops,
    ReturnedWindow,
    ask_returned,
)
from dispute_desk.ui.pages.letters.review_keys import ReviewKeys, ReviewLine
from dispute_desk.ui.pages.letters.scan_window import show_kept
from dispute_desk.ui.pages.letters.words import VIEWS, said, step_words
from dispute_desk.ui.pages.letters.writing_drafts import bring_back
from dispute_desk.ui.pages.list_page import ListPage
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace

_OFFERED = frozenset({LetterStep.EDIT, *FORMS})
_KINDS = frozenset({"paper", "letter", "setting", "employer", "case"})


class LettersPage(ListPage[LetterRow]):
    """Typing filters, Enter takes the next step, Ctrl+P shows the letter."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "letters", letter_columns(place), sort=("day", True))
        self._wanted: int | None = None
        self.pane = LetterPane()
        self.new_button = button(
            self.tr("拟制文书"), "letters.new", kind="primary", icon_name="add"
        )
        self.record_button = button(self.tr("补录"), "letters.record")
        self.book_button = button(self.tr("登记簿与统计"), "letters.book", icon_name="reports")
        self.review = ReviewLine()
        self.review.hide()
        self.card.put_under_head(self.review)
        self.lay_out(self.pane, (WIDTH, NARROW_WIDTH))
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("一函两书")

    def search_hint(self) -> str:
        """Return what the search field finds."""
        return self.tr("文号、单位、案号、拼音首字母")

    def filters(self) -> dict[str, str]:
        """Return the chips above the list."""
        return {view: said(words) for view, words in VIEWS.items()}

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        books = [self.book_button] if self.place.may(Right.REPORT.value) else []
        issuing = [self.record_button, self.new_button] if self._may_issue() else []
        return [*books, *issuing]

    def visited(self, about: object = None) -> None:
        """Ask for the list; a number is the letter somebody wants to see, a draft is gone on."""
        if isinstance(about, Restoring):
            bring_back(self.place, self.window(), about, self._go_to)
            about = None
        if isinstance(about, int) and not isinstance(about, bool):
            self._wanted = about
            self._clear_filter()
        super().visited(about)

    def changed(self, kinds: object) -> None:
        """Ask again when something of letters changed; of a kept file only the pane tells."""
        if not isinstance(kinds, (set, frozenset)) or kinds & _KINDS:
            self.ask()
        elif "letter_copy" in kinds:
            self.rest.start()

    def ask_counts(self) -> None:
        """Ask for what stands on the chips."""
        views = {view: LetterQuery(view=view) for view in VIEWS}
        self.place.jobs.ask(
            lambda desk: letter_lists.letter_counts(desk, views),
            self.take_counts,
            key="letters.counts",
        )

    def listing(self) -> Listing[LetterRow]:
        """Return the questions the list asks now."""
        sort, descending = self.sort
        self.review.setVisible(self._reviews())
        query = LetterQuery(text=self.words(), view=self.filter(), sort=sort, descending=descending)
        return Listing(
            ids=lambda desk: letter_lists.letter_ids(desk, query),
            rows=letter_lists.letter_rows,
        )

    def make_empty(self) -> EmptyPanel:
        """Return what stands where there is no letter yet."""
        panel = EmptyPanel(
            "letters.empty",
            self.tr("还没有提示函、意见书和建议书"),
            self.tr("从案件或单位拟制，也可以在这里拟制；已经在纸上发出的，可以补录。"),
            act=self.tr("拟制文书") if self._may_issue() else "",
            icon_name="letters",
        )
        panel.acted.connect(self.draft)
        return panel

    def nothing_found(self) -> tuple[str, str]:
        """Return what is said where a filter leaves nothing."""
        return self.tr("没有符合条件的文书"), self.tr("换一个词，或清除筛选看全部。")

    def say_length(self) -> None:
        """Tell the status line how long the list is."""
        self.told.emit(self.tr("共 %1 份").replace("%1", self.length()))

    def show_nothing(self) -> None:
        """Let the pane say that nothing is chosen."""
        self.pane.show_nothing()

    def await_answer(self) -> None:
        """Take what the pane says of another letter, and its act, out of sight."""
        if self.has_current() and self._view() is None:
            self.pane.show_awaited()

    def ask_about(self, record_id: int) -> None:
        """Ask for what the pane shows of a letter."""
        self.place.jobs.ask(
            lambda desk: ask_letter(desk, record_id), self._take_letter, key="letters.letter"
        )

    def open_record(self, record_id: int) -> None:
        """Take the next step of a letter; one nothing is left to do with is shown."""
        view = self._view()
        if view is None or view.id != record_id:
            self.place.jobs.ask(
                lambda desk: ask_letter(desk, record_id), self._act_on, key="letters.act"
            )
        else:
            self._act_on(view)

    def act(self) -> None:
        """Take the next step of the chosen letter."""
        record_id = self.current_id()
        if record_id is not None:
            self.open_record(record_id)

    def take_step(self, step: LetterStep) -> None:
        """Open the form of a step of the chosen letter."""
        view = self._view()
        if view is not None:
            self._open_step(view, step)

    def preview(self) -> None:
        """Show the chosen letter."""
        view = self._view()
        if view is not None and self._may_issue():
            self._show(view)

    def draft(self) -> None:
        """Begin a letter of its own, about no case."""
        if self._may_issue():
            self._write(LetterPlan(kind=self._first_kind()))

    def record(self) -> None:
        """Record a letter that went out on paper."""
        seat = self.place.seat
        if seat is not None and self._may_issue():
            form = RecordLetterForm(self.place, seat, self.window())
            form.afterwards = self._go_to
            form.open()

    def approve(self) -> None:
        """Approve the chosen letter, or all that are selected."""
        self._review(LetterStep.APPROVE, ApproveManyForm)

    def give_back(self) -> None:
        """Give the chosen letter back, or all that are selected."""
        self._review(LetterStep.RETURN, ReturnManyForm)

    def _review(self, step: LetterStep, form: type[ApproveManyForm | ReturnManyForm]) -> None:
        ids, seat = self.card.table.selected_ids(), self.place.seat
        if len(ids) > 1 and seat is not None:
            form(self.place, seat, self.window(), ids).open()
        else:
            self.take_step(step)

    def _reviews(self) -> bool:
        """Tell whether the letters that wait for approval are seen by somebody who approves."""
        return self.filter() == "review" and self.place.may(Right.APPROVE_PAPER.value)

    def _first_kind(self) -> str:
        seat = self.place.seat
        kinds = seat.profile.letter_kinds if seat is not None else ()
        return kinds[0].code if kinds else ""

    def _write(self, plan: LetterPlan) -> None:
        from dispute_desk.ui.pages.letters.writing import write_letter  # noqa: PLC0415 - asked for

        write_letter(self.place, self.window(), plan, self._go_to)

    def _act_on(self, view: LetterView) -> None:
        if view.next is None:
            if self._may_issue():
                self._show(view)
        else:
            self._open_step(view, view.next)

    def _open_step(self, view: LetterView, step: LetterStep) -> None:
        seat = self.place.seat
        if step is LetterStep.EDIT and step in view.steps:
            row = view.file.row
            self._write(
                LetterPlan(
                    kind=row.kind,
                    paper_id=view.id,
                    case_id=row.case_id,
                    employer_id=row.employer_id,
                    addressee=row.addressee,
                )
            )
        if seat is None or step not in view.steps or step not in FORMS:
            return
        form = FORMS[step](self.place, seat, self.window(), view)
        if step is LetterStep.ESCALATE:
            form.afterwards = self._go_to_made
        form.open()

    def _go_to_made(self, outcome: Outcome) -> None:
        """Go to the letter that was drafted."""
        self.visited(outcome.value)

    def _scan(self) -> None:
        view = self._view()
        if view is not None and self._may_issue():
            ask_scan(self.place, self, view.id)

    def export(self) -> None:
        """Write the selected letters as .docx into a folder."""
        if self._may_issue():
            export_docx(self.place, self.window(), self.card.table.selected_ids())

    def choose_returned(self) -> None:
        """Ask for the file that came back from WPS, and hold it against the letter."""
        path = ask_returned(self.place, self) if self._can_show() else None
        if path is not None:
            self.take_returned(path)

    def take_returned(self, path: Path) -> None:
        """Hold a file that came back against the chosen letter."""
        view, seat = self._view(), self.place.seat
        if view is not None and seat is not None and self._may_issue():
            ReturnedWindow(self.place, seat, self.window(), view, path).open()

    def _open_file(self, copy: dict[str, Any]) -> None:
        """Show a kept file: the final version in the window of papers, the others as they are."""
        view = self._view()
        if view is not None and copy["role"] is CopyRole.FINAL:
            self._show(view)
        else:
            show_kept(self.place, copy, self.window())

    def _show(self, view: LetterView) -> None:
        from dispute_desk.ui.letter_window import show_letter  # noqa: PLC0415 - when asked for

        show_letter(self.window(), self.place, view.id, paper_kind(view.kind.paper))

    def _view(self) -> LetterView | None:
        """Return what is known of the chosen letter; None while it is still to come."""
        view = self.pane.view
        return view if view is not None and view.id == self.current_id() else None

    def _take_letter(self, view: LetterView) -> None:
        if view.id == self.current_id():
            self.pane.may_scan = self._may_issue()
            self.pane.show_letter(view)

    def _choose_wanted(self) -> None:
        """Go to the letter that is wanted as soon as it is in the list."""
        if self._wanted is not None and self.card.table.choose(self._wanted):
            self._wanted = None

    def _go_to(self, letter_id: int) -> None:
        if not self.card.table.choose(letter_id):
            self.visited(letter_id)

    def _may_issue(self) -> bool:
        return self.place.may(Right.ISSUE_PAPER.value)

    def _connect(self) -> None:
        self.model.arrived.connect(self._choose_wanted)
        self.new_button.clicked.connect(self.draft)
        self.record_button.clicked.connect(self.record)
        self.book_button.clicked.connect(lambda: self.place.go("reports", "letter_register"))
        self.review.approve.clicked.connect(self.approve)
        self.review.give_back.clicked.connect(self.give_back)
        keys = {
            Qt.Key.Key_Space: self.preview,
            Qt.Key.Key_Y: self.approve,
            Qt.Key.Key_R: self.give_back,
        }
        ReviewKeys(self.card.table, keys, self._reviews)
        self.pane.scan_asked.connect(self._scan)
        self.pane.returned_asked.connect(self.choose_returned)
        self.pane.docx_asked.connect(self.export)
        ReturnedDrops(self, self._can_show, self.take_returned)
        self.pane.file_asked.connect(self._open_file)
        self.pane.step_asked.connect(self.take_step)
        self.pane.preview_asked.connect(self.preview)
        self.pane.letter_asked.connect(self._go_to)
        self.pane.case_opened.connect(lambda case_id: open_case(self.place, case_id))
        self.pane.employer_opened.connect(lambda firm: self.place.go("employer_file", firm))
        bind = self.place.verbs.bind
        bind("case.next", self.act, applies=self.has_current, owner=self)
        bind("letter.new", self.draft, applies=self._may_issue, owner=self)
        bind("letter.record", self.record, applies=self._may_issue, owner=self)
        bind("letter.preview", self.preview, applies=self._can_show, owner=self)
        self.place.verbs.offer(self, self._offers)

    def _can_show(self) -> bool:
        return self._view() is not None and self._may_issue()

    def _offers(self) -> list[tuple[str, Callable[[], None]]]:
        """Return the steps of the chosen letter for the palette."""
        view = self._view()
        if view is None:
            return []

        def taking(step: LetterStep) -> Callable[[], None]:
            return lambda: self.take_step(step)

        offered = [(step_words(step), taking(step)) for step in view.steps if step in _OFFERED]
        files = [
            (self.tr("选中的导出为 DOCX…"), self.export),
            (self.tr("收回改后稿…"), self.choose_returned),
        ]
        return [*offered, *files] if self._may_issue() else offered
