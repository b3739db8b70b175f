"""The page of one employer: what it is, what is owed and paid, its cases, whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.employers import ConfirmCreditCode
from dispute_desk.ui.drafting.offering import Restoring
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.employer_file.cards import (
    CasesCard,
    EmployerFacts,
    PapersCard,
    VisitsCard,
)
from dispute_desk.ui.pages.employer_file.facts import ContactsCard, DatedFactsCard
from dispute_desk.ui.pages.employer_file.head import EmployerHead
from dispute_desk.ui.pages.employer_file.history import HistoryCard
from dispute_desk.ui.pages.employer_file.view import EmployerView, ask_employer
from dispute_desk.ui.pages.employer_file.wanted import FactWanted
from dispute_desk.ui.pages.letters.beginning import bind_letters
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, named
from dispute_desk.ui.widgets.scrolled import put_columns, scrolled
from dispute_desk.ui.widgets.toast import Offer

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace

SIDE, NARROW_SIDE = 320, 264
#: News of these kinds of records asks again.
KINDS = frozenset(
    {
        "employer",
        "employer_fact",
        "employer_contact",
        "case",
        "amount",
        "paper",
        "visit",
        "claimant",
    }
)


class EmployerFilePage(Page):
    """One employer; ``visited`` takes its id, or a dated fact somebody comes for."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "employer_file")
        self.employer_id: int | None = None
        self.view: EmployerView | None = None
        self._restoring: Restoring | None = None
        self._wanted: FactWanted | None = None
        self.empty = EmptyPanel(
            "employer.none",
            self.tr("没有打开的单位"),
            self.tr("请从用人单位列表中打开一家。"),
            act=self.tr("用人单位列表"),
            icon_name="employer",
        )
        self.empty.acted.connect(lambda: place.go("employers", None))
        self.body.addWidget(self.empty, 1)
        self._content = named(QWidget(), "employer.content")
        box = QVBoxLayout(self._content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self.head = EmployerHead()
        box.addWidget(self.head)
        area = self._scrolled()
        box.addLayout(self.facts.foot.below(area), 1)
        self._content.hide()
        self.body.addWidget(self._content, 1)
        self.merge_button = button(self.tr("合并重复记录"), "employer.merge")
        self.new_button = button(self.tr("登记案件"), "employer.new_case", icon_name="add")
        self.merge_button.clicked.connect(lambda: self.take("merge"))
        self.new_button.clicked.connect(self._new_case)
        self._bind()

    def heading(self) -> str:
        """Return the name of the employer."""
        return self.view.name if self.view is not None else self.tr("用人单位")

    def head_actions(self) -> list[QWidget]:
        """Return the buttons this person may use; none while no employer is open."""
        if self.view is None:
            return []
        pairs = ((self.merge_button, "edit_case"), (self.new_button, "register"))
        return [made for made, right in pairs if self.place.may(right)]

    def visited(self, about: object = None) -> None:
        """Ask for the employer; another one begins at its top."""
        if isinstance(about, Restoring):
            self._restoring, about = about, about.case_id
        if isinstance(about, FactWanted):
            self._wanted, about = about, about.employer_id
        if isinstance(about, int) and about != self.employer_id:
            self._set_aside()
            self.employer_id = about
            self.view = None
            self.cases.forget()
            self.area.verticalScrollBar().setValue(0)
            self.bar.clear()
        if self.employer_id is None:
            return
        employer_id = self.employer_id
        self.place.jobs.ask(
            lambda desk: ask_employer(desk, employer_id),
            self._show,
            self._gone,
            key="employer_file",
        )

    def _set_aside(self) -> None:
        """Keep facts that were being edited, and say how to go on with them."""
        kept = self.facts.set_aside()
        if kept is not None:
            words = self.tr("没有保存的修改已存为草稿")
            offer = Offer(self.tr("恢复"), lambda: self.place.go("employer_file", kept))
            self.place.say(words, offer)

    def changed(self, kinds: object) -> None:
        """Ask again when something this page holds changed."""
        if not isinstance(kinds, (set, frozenset)) or kinds & KINDS:
            self.visited()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow the side, stack the facts in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self.facts.stack(one_column=narrow)
        for card in self._side_cards:
            card.setFixedWidth(NARROW_SIDE if narrow else SIDE)

    def focus_first(self) -> None:
        """Put the focus on the cases, where work goes on."""
        self.cases.table.setFocus()

    def restyle(self) -> None:
        """Draw again in the colours of the theme."""
        for part in self.findChildren(QWidget):
            part.update()

    def take(self, act: str, about: object = None) -> None:
        """Open the small form of an act."""
        from dispute_desk.ui.pages.employer_file import forms  # noqa: PLC0415 - when asked for

        if self.view is None or self.place.seat is None:
            return
        made: dict[str, Any] = {
            "fact": forms.FactForm,
            "end_fact": forms.EndFactForm,
            "contact": forms.ContactForm,
            "void": forms.VoidForm,
            "merge": forms.MergeForm,
        }
        form = made[act]
        record = about if isinstance(about, dict) else None
        form(self.place, self.place.seat, self.view, self.window(), record).open()

    def _show(self, view: EmployerView) -> None:
        if view.id != self.employer_id:
            return
        first = self.view is None
        self.view = view
        self.empty.hide()
        self._content.show()
        self.head.show_employer(view)
        for card in self._cards:
            card.show_case(view)
        if self.place.seat is not None:
            self.history.show_employer(view, self.place.seat)
        self.renamed.emit(view.name)
        self.told.emit(self.tr("%1 件案件").replace("%1", f"{view.file.cases:,}"))
        wanted, self._restoring = self._restoring, None
        if wanted is not None:
            self.facts.restore(wanted.written)
        elif first:
            self.focus_first()
        self._lead()

    def _lead(self) -> None:
        """Show the dated facts somebody came for, and the form of the one that lacks."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.employer_id != self.employer_id:
            return
        self.dated.unfold()
        QTimer.singleShot(0, self.dated, self._show_dated)
        if wanted.kind is not None and self.view is not None and self.view.may(Right.EDIT_CASE):
            self.take("fact", {"kind": wanted.kind})

    def _show_dated(self) -> None:
        """Scroll to the dated facts, once what was shown has found its place."""
        self.area.verticalScrollBar().setValue(self.dated.y())

    def _gone(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.view = None
            self._content.hide()
            self.empty.say(self.tr("这家单位打不开"), sentence_of(error), self.tr("用人单位列表"))
            self.empty.show()
            self.renamed.emit(self.heading())
        else:
            self.place.trouble(error)

    def _licence_seen(self) -> None:
        """Write down that the credit code was compared with the licence."""
        if self.view is None:
            return

        def told(outcome: Outcome) -> None:
            fact = f"{translated('command', outcome.title)} · {outcome.subject}"
            say_saved(self.place, fact, outcome)

        self.place.jobs.do(ConfirmCreditCode(employer_id=self.view.id), told, self.place.trouble)

    def _new_case(self) -> None:
        if self.view is not None:
            self.place.go("new_case", self.view.name)

    def _scrolled(self) -> QScrollArea:
        self.area = scrolled("employer.area", self.tr("单位内容"))
        put_columns(self.area, "employer.sheet", self._main(), self._side())
        return self.area

    def _main(self) -> QVBoxLayout:
        self.facts = EmployerFacts(self.place)
        self.cases = CasesCard(self.place)
        self.papers = PapersCard()
        self.visits = VisitsCard()
        self.dated = DatedFactsCard()
        column = QVBoxLayout()
        column.setSpacing(12)
        for card in (self.cases, self.facts, self.dated, self.papers, self.visits):
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _side(self) -> QWidget:
        side = named(QWidget(), "employer.side")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.contacts = ContactsCard()
        self.history = HistoryCard()
        self._side_cards = (self.contacts, self.history)
        self._cards = (
            self.facts, self.cases, self.papers, self.visits, self.dated, self.contacts
        )  # fmt: skip
        for card in self._side_cards:
            card.setFixedWidth(SIDE)
            column.addWidget(card)
        column.addStretch(1)
        return side

    def _bind(self) -> None:
        for card in (self.cases, self.papers, self.visits):
            card.opened.connect(lambda case_id: open_case(self.place, case_id))
        bind_letters(self.place, self, self.papers, "employer_id", lambda: self.view)
        for records in (self.dated, self.contacts):
            records.asked.connect(self.take)
        self.head.licence_seen.connect(self._licence_seen)
        verbs = self.place.verbs
        verbs.bind("edit.save", self.facts.save, applies=lambda: self.facts.is_editing, owner=self)
        verbs.bind("edit.refresh", self.visited, owner=self)
