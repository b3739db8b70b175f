"""The case file: where a case stands, what is known of it, what happened, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.ui.drafting.offering import FACTS, STEP, Restoring
from dispute_desk.ui.icons import icon
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.acting import Noting
from dispute_desk.ui.pages.case_file.below_sight import BelowSight
from dispute_desk.ui.pages.case_file.claimants import ClaimantsCard
from dispute_desk.ui.pages.case_file.clocks_card import ClocksCard
from dispute_desk.ui.pages.case_file.depth import DEPTH
from dispute_desk.ui.pages.case_file.facts import FactsCard
from dispute_desk.ui.pages.case_file.header import CaseHead
from dispute_desk.ui.pages.case_file.index_bar import PARTS, IndexBar, in_order, in_words, part_of
from dispute_desk.ui.pages.case_file.mediation_card import MediationCard
from dispute_desk.ui.pages.case_file.missing_line import MissingLine
from dispute_desk.ui.pages.case_file.note_line import NoteLine
from dispute_desk.ui.pages.case_file.past import PastView
from dispute_desk.ui.pages.case_file.payments_card import PaymentsCard
from dispute_desk.ui.pages.case_file.sections import (
    AmountsCard,
    PapersCard,
)
from dispute_desk.ui.pages.case_file.story import history_of
from dispute_desk.ui.pages.case_file.told import ToldCard, entries_in_words
from dispute_desk.ui.pages.case_file.verbs import idle_of, verbs_of
from dispute_desk.ui.pages.letters.beginning import bind_letters
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.paper_verbs import bind_papers, print_button
from dispute_desk.ui.revealing import Revealing
from dispute_desk.ui.roster.opening import ROSTER, open_form
from dispute_desk.ui.steps.case_view import HISTORY_LENGTH, CaseView, ask_case
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import named
from dispute_desk.ui.widgets.scrolled import ASIDE, BETWEEN, ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.widgets.timeline import Timeline
from dispute_desk.ui.widgets.toast import Offer

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.ui.pages.case_file.section_card import SectionCard
    from dispute_desk.ui.workplace import Workplace

SIDE, NARROW_SIDE = 304, 256
#: Kinds of records that stand in a case file; news of others is none of its business.
KINDS = frozenset(KIND_WORDS) - {"number", "saved_view", "visitor"}


class CaseFilePage(Page):
    """One case; ``visited`` takes its id. Keeps its place when other commands touch the case."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "case_file")
        self.case_id: int | None = None
        self.view: CaseView | None = None
        self._history_length = HISTORY_LENGTH
        self._after_step = False
        self._restoring: Restoring | None = None
        self._noting = False
        self.empty = EmptyPanel(
            "case_file.none",
            self.tr("没有打开的案件"),
            self.tr("请从案件列表或今日待办中打开一件。"),
            act=self.tr("案件列表"),
            icon_name="cases",
        )
        self.empty.acted.connect(lambda: place.go("cases", None))
        self.body.addWidget(self.empty, 1)
        self.revealing = Revealing(place, self)
        self._content = named(QWidget(), "case_file.content")
        box = QVBoxLayout(self._content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self.head = CaseHead()
        self.head.step_chosen.connect(self.take)
        self.head.employer_asked.connect(self._open_employer)
        self.head.related.opened.connect(lambda case_id: place.go("case_file", case_id))
        self.head.related.merge_asked.connect(lambda: self.take("merge"))
        box.addWidget(self.head)
        columns = self._columns()
        self.index = IndexBar(self.area, self.cards, self.missing)
        self._below = BelowSight(
            place, self.claimants, self._further, self.missing, self.story_card
        )
        self._below.filled.connect(self._ask_rest)
        box.addWidget(self.index)
        box.addLayout(columns, 1)
        self._content.hide()
        self.body.addWidget(self._content, 1)
        self.print_button = print_button(place, self._file)
        self.past = PastView(place, self)
        self.past.changed.connect(self.visited)
        self.past.asked_by(self.history_card)
        box.insertWidget(0, self.past)
        self._bind()

    def heading(self) -> str:
        """Return the case number, whole."""
        return self.view.number if self.view is not None else self.tr("案件")

    def head_actions(self) -> list[QWidget]:
        """Return the button that prints the papers of the case."""
        return [self.print_button]

    def visited(self, about: object = None) -> None:
        """Ask for the case; another case begins at its top."""
        if isinstance(about, Restoring):
            self._restoring, about = about, about.case_id
        self._noting = isinstance(about, Noting)
        if isinstance(about, Noting):
            about = about.case_id
        if isinstance(about, int) and about != self.case_id:
            self._set_aside()
            self.past.forget()
            self.case_id = about
            self.view = None
            self._below.forget()
            self.empty.hide()  # a case is on its way; what another one said goes, too
            self._content.hide()
            self._history_length = HISTORY_LENGTH
            for line in (self.timeline, self.history):
                line.shorten()
            self.revealing.hide()
            self.area.verticalScrollBar().setValue(0)
            self.side_area.verticalScrollBar().setValue(0)
            self.bar.clear()
        if self.case_id is None:
            return
        case_id, day, length = self.case_id, self.past.day, self._history_length
        first = self.view is None
        self.place.jobs.ask(
            lambda desk: ask_case(desk, case_id, day, history=length, may_come_later=first),
            self._show,
            self._gone,
            key="case_file",
        )

    def _set_aside(self) -> None:
        """Keep facts that were being edited, and say how to go on with them."""
        kept = self.facts.set_aside()
        if kept is not None:
            words = self.tr("没有保存的修改已存为草稿")
            offer = Offer(self.tr("恢复"), lambda: self.place.go("case_file", kept))
            self.place.say(words, offer)

    def changed(self, kinds: object) -> None:
        """Ask again when something a case file holds changed."""
        if not isinstance(kinds, (set, frozenset)) or kinds & KINDS:
            self.visited()
        elif not kinds and self.view is not None:
            self._ask_history(self.view.id)

    def _ask_history(self, case_id: int) -> None:
        """Show what only the journal knows: a print, a look at the numbers; all else stays."""
        length = self._history_length
        self.place.jobs.ask(
            lambda desk: ask_case(desk, case_id, history=length),
            self._show_history,
            key="case_file.history",
        )

    def _ask_rest(self) -> None:
        """Ask for the entries of the journal a large case was shown without."""
        if self.view is not None and self.view.history_to_come:
            self._ask_history(self.view.id)

    def _show_history(self, view: CaseView) -> None:
        if view.id == self.case_id:
            self.view = view
            self._tell_history(view)
            self.told.emit(entries_in_words(view, self._history_length))

    def _tell_history(self, view: CaseView) -> None:
        more = len(view.history) >= self._history_length
        self.history_card.tell(history_of(view), more_behind=more)

    def _ask_older(self) -> None:
        """Bring older entries of the journal, too."""
        self._history_length += HISTORY_LENGTH
        self.visited()

    def restyle(self) -> None:
        """Draw again in the colours of the theme."""
        self.print_button.setIcon(icon("print", tone="text"))
        for part in self.findChildren(QWidget):
            part.update()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Leave out the road in a low window; narrow the side, stack the facts in a narrow one."""
        super().fit(narrow=narrow, low=low)
        self.head.road.setHidden(low)
        self.facts.stack(one_column=narrow)
        self._fit_side(NARROW_SIDE if narrow else SIDE)

    def focus_first(self) -> None:
        """Put the focus on the usual next step, else on what else can be done."""
        if self.empty.isHidden():
            self.head.focus_step()
        else:
            self.empty.button.setFocus()

    def take(self, step: str, about: object = None) -> None:
        """Open the form of a step."""
        if self.view is not None:
            form = open_form(self.place, self.view, step, self, about)
            form.saved.connect(self._step_taken)

    def take_next(self) -> None:
        """Open the form of the usual next step."""
        if self.head.primary is not None:
            self.take(self.head.primary)

    def _open_employer(self) -> None:
        """Go to the page of the employer; 返回 leads back here."""
        firm = self.view.file.employer if self.view is not None else {}
        if firm:
            self.place.go("employer_file", firm["id"])

    def _step_taken(self, _: object) -> None:
        """Stay in the case: the news of the step brings the focus to the next one."""
        self._after_step = True
        self.visited()

    def _show(self, view: CaseView) -> None:
        if view.id != self.case_id:
            return
        first = self.view is None
        self.view = view
        self.empty.hide()
        self._content.show()
        self.head.show_case(view)
        self.past.tell(view)
        for section in self._in_sight:
            section.show_case(view)
        self._below.show_case(view, first=first)
        self._tell_history(view)
        self.renamed.emit(view.number)
        self._restore()
        self.told.emit(entries_in_words(view, self._history_length))
        if first or self._after_step:
            self._after_step = False
            self.focus_first()
        if self._noting:
            self._noting = False
            self.note.write()

    def _restore(self) -> None:
        """Bring back the draft the page was opened for."""
        wanted, self._restoring = self._restoring, None
        if wanted is None or self.view is None:
            return
        if wanted.form == FACTS:
            self.facts.restore(wanted.written)
            return
        form = open_form(self.place, self.view, wanted.form.removeprefix(STEP), self, wanted.about)
        form.saved.connect(self._step_taken)
        form.restore(wanted.written)

    def _gone(self, error: Exception) -> None:
        if isinstance(error, DeskError) and self.past.day is not None:
            self.past.refuse(error)
        elif isinstance(error, DeskError):
            self._content.hide()
            title, words = self.tr("这件案件打不开"), sentence_of(error)
            if self.view is not None:  # it stood here a moment ago
                title = self.tr("%1 的登记已经撤销").replace("%1", self.view.number)
                words = self.tr("要找回来，请按 Ctrl+Y（重做）；编号不再给别的案件。")
            self.empty.say(title, words, self.tr("案件列表"))
            self.empty.show()
        else:
            self.place.trouble(error)

    def _columns(self) -> QHBoxLayout:
        """Return the parts of the case, and beside them what stays in sight while they scroll."""
        self.area = scrolled("case_file.area", self.tr("案件内容"))
        sheet = named(ScrolledSheet(), "case_file.sheet")
        sheet.setLayout(self._main())
        put_sheet(self.area, sheet)
        self.side_area = scrolled("case_file.side.area", self.tr("期限与时间线"))
        put_sheet(self.side_area, self._side())
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addLayout(self.facts.foot.below(self.area), 1)
        row.addWidget(self.side_area)
        self._fit_side(SIDE)
        return row

    def _fit_side(self, width: int) -> None:
        for card in self._side_cards:
            card.setFixedWidth(width)
        bar = self.side_area.verticalScrollBar().sizeHint().width()
        self.side_area.setFixedWidth(width + ASIDE + bar)

    def _main(self) -> QVBoxLayout:
        self.facts = FactsCard(self.place)
        self.claimants = ClaimantsCard(self.revealing)
        self.amounts = AmountsCard()
        self.mediation = MediationCard()
        self.payments = PaymentsCard()
        self.papers = PapersCard()
        self.note = NoteLine(self.place)
        self.clocks = ClocksCard()
        further = (self.amounts, self.mediation, self.payments, self.papers)
        self.deep_cards = [make() for make in DEPTH]
        self._in_sight: tuple[SectionCard, ...] = (
            self.facts,
            self.claimants,
            self.note,
            self.clocks,
        )
        self._further = (*further, *self.deep_cards)
        self.cards = in_order((self.facts, self.claimants, *self._further))
        self.missing: list[MissingLine] = []
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, ASIDE, 0)
        column.setSpacing(12)
        for part, title, _ in PARTS:
            here = [card for card in self.cards if part_of(card) == part]
            line = MissingLine(
                part, in_words(title), [one for one in self.deep_cards if one in here]
            )
            self.missing.append(line)
            for widget in (*here, line):
                column.addWidget(widget)
        column.addStretch(1)
        return column

    def _side(self) -> QWidget:
        side = named(ScrolledSheet(), "case_file.side")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.timeline = Timeline("case_file.timeline", self.tr("时间线"))
        self.history = Timeline("case_file.history", self.tr("历史"))
        self.story_card = ToldCard("timeline", self.tr("时间线"), self.timeline)
        self.history_card = ToldCard("history", self.tr("历史"), self.history, folded=True)
        self.history_card.older_asked.connect(self._ask_older)
        self._side_cards = (self.note, self.clocks, self.history_card, self.story_card)
        for card in self._side_cards:
            column.addWidget(card)
        column.addStretch(1)
        return side

    def _bind(self) -> None:
        for card in (self.claimants, self.amounts, self.payments, self.papers):
            card.asked.connect(self.take)
        for deep in self.deep_cards:
            deep.asked.connect(self.take)
            deep.join(self, self.place)
        self.facts.employer_asked.connect(lambda: self.take("edit_employer"))
        bind_letters(self.place, self, self.papers, "case_id", lambda: self.view)
        verbs = self.place.verbs
        verbs.bind("case.next", self.take_next, applies=self._has_next, owner=self)
        verbs.offer(self, lambda: verbs_of(self))
        verbs.idle(self, lambda: idle_of(self.view) if self.view and not self.past.day else [])
        verbs.bind("case.note", self.note.write, applies=self.note.may_write, owner=self)
        verbs.bind("case.edit", self.facts.edit, applies=self._may_edit, owner=self)
        verbs.bind("case.roster", lambda: self.take(ROSTER), applies=self._has_case, owner=self)
        verbs.bind("case.calculate", self._calculate, applies=self._has_case, owner=self)
        bound = self.claimants
        verbs.bind("case.reveal", bound.reveal, applies=bound.may_reveal, owner=self)
        verbs.bind("edit.save", self.facts.save, applies=self._is_editing, owner=self)
        verbs.bind("edit.refresh", self.visited, owner=self)
        verbs.bind("case.next_part", lambda: self.index.step(1), applies=self._has_case, owner=self)
        verbs.bind(
            "case.last_part", lambda: self.index.step(-1), applies=self._has_case, owner=self
        )
        bind_papers(self.place, self, self._file)

    def _calculate(self) -> None:
        """Go to the calculator with the workers of the case; 返回 leads back here."""
        self.place.go("calculator", self.case_id)

    def _file(self) -> CaseFile | None:
        return self.view.file if self.view is not None else None

    def _has_next(self) -> bool:
        """Tell whether there is a next step; nobody takes it over an edit that is not saved."""
        known = self.view is not None and self.head.primary is not None
        return known and not self._is_editing()

    def _has_case(self) -> bool:
        return self.view is not None

    def _may_edit(self) -> bool:
        """Tell whether the facts may be turned into a form."""
        return self.facts.edit_button.isVisible() and self.past.day is None

    def _is_editing(self) -> bool:
        return self.facts.is_editing
