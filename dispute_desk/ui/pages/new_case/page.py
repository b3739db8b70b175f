"""The new case: six boxes as on paper, one fold, and who came before; Ctrl+Enter saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.fields import FieldKind
from dispute_desk.services.intake import RegisterCase
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.new_case.consulting import record_consultation
from dispute_desk.ui.pages.new_case.doubled import Doubled
from dispute_desk.ui.pages.new_case.drafts import NewCaseDraft
from dispute_desk.ui.pages.new_case.fold import FoldBoxes
from dispute_desk.ui.pages.new_case.foot import Foot
from dispute_desk.ui.pages.new_case.known import (
    Asked,
    KnownPanel,
    StationWords,
    ask_known,
    station_words,
)
from dispute_desk.ui.pages.new_case.old_days import OldDays
from dispute_desk.ui.pages.new_case.paper import USUAL, Cell, Sheet, text_of
from dispute_desk.ui.pages.new_case.persons import People
from dispute_desk.ui.pages.new_case.quick import QuickEntry
from dispute_desk.ui.pages.new_case.quick_fill import fill_again, fill_boxes
from dispute_desk.ui.pages.new_case.standing import standing_in
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.entries import ChipChoice, LongText, goes_on
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.steps.warnings import tell_doubts, tell_firm_doubts
from dispute_desk.ui.widgets.naming import button, card_frame, label, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import EmployerRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace

SIDE, NARROW_SIDE = 330, 240
#: Pause after the last key before the desk is asked who came before, in ms.
REST_MS = 250


class NewCasePage(Page):
    """What was typed stays until it is saved; warnings never block."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "new_case")
        self._firm_id: int | None = None
        self.persons: int | None = None
        self._profile: Profile | None = None
        self.foot = Foot()
        self.quick = QuickEntry(place.today)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._paper(), 1)
        self.known = KnownPanel()
        self.known.setFixedWidth(SIDE)
        self.known.opened.connect(lambda case_id: place.go("case_file", case_id))
        self.known.brought.connect(lambda case_id: record_consultation(self, case_id))
        self.known.firm_chosen.connect(self._take_firm)
        self.known.firm_opened.connect(lambda firm_id: place.go("employer_file", firm_id))
        row.addWidget(self.known)
        self.body.addLayout(row, 1)
        self._untouched = standing_in(self)
        self.draft = NewCaseDraft(self)
        self._doubled = Doubled(self)
        self._old = OldDays(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._search)
        self.people.typed.connect(self._rest.start)
        self.quick.taken.connect(lambda told: fill_boxes(self, told))
        self.quick.corrected.connect(lambda before, now: fill_again(self, before, now))
        self.foot.saved.connect(self.save)
        self.foot.answered.connect(lambda: record_consultation(self))
        self.foot.wiped.connect(self.draft.wipe)
        self.employer.textEdited.connect(self._firm_typed)
        self.employer.textChanged.connect(lambda _: self._rest.start())
        tell_firm_doubts(self.employer, self._cells["employer"].say)
        tell_doubts(self.more.credit_code, FieldKind.CREDIT_CODE, self._cells["credit_code"].say)
        place.verbs.bind("case.next", self.save, owner=self)
        place.verbs.bind("edit.save", self.save, owner=self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("新建案件")

    def visited(self, about: object = None) -> None:
        """Ask for the words of the station; ``about`` may be an employer's name."""
        if isinstance(about, str) and about and not self.employer.text():
            self.employer.setText(about)
            self._untouched["employer"] = self.command().employer
        self.draft.asked(about)
        if self._profile is not None:
            self.draft.words_known()
        self.place.jobs.ask(station_words, self._take_words, key="new_case.words")
        self._rest.start()

    def changed(self, kinds: object) -> None:
        """Look again for people and firms; what was typed stays."""
        del kinds
        self._rest.start()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow what stands beside the form."""
        super().fit(narrow=narrow, low=low)
        self.known.setFixedWidth(NARROW_SIDE if narrow else SIDE)
        self.foot.fit(narrow=narrow)

    def focus_first(self) -> None:
        """Put the focus into the first box."""
        self.people.rows[0].name.setFocus()

    def is_unsaved(self) -> bool:
        """Tell whether a person filled in or chose something."""
        return standing_in(self) != self._untouched

    def give_up(self) -> None:
        """Forget the draft."""
        self.draft.keeper.let_go()

    def clear(self) -> None:
        """Begin anew."""
        self.people.clear()
        for box in (self.quick, self.employer, self.claim_from, self.claim_to, self.demand):
            box.clear()
        self.insurances.choose(())
        self.more.clear(self.place.today())
        self._firm_id, self.persons = None, None
        self._doubled.forget()
        self.bar.clear()
        for cell in self._cells.values():
            cell.say("")
        self.known.show_nothing()
        self._untouched = standing_in(self)
        self.draft.saved()
        self.focus_first()
        # once the new boxes have their room
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(0))

    def command(self) -> RegisterCase:
        """Return what the boxes ask for."""
        start, end = self.claim_from.month(), self.claim_to.month()
        insurances = self.insurances.values()
        return RegisterCase(
            claimants=self.people.claimants(start, end, insurances),
            employer=self.employer.text().strip() or None,
            employer_id=self._firm_id,
            credit_code=text_of(self.more.credit_code),
            occurred_on=self.more.received.day(),
            channel=self.more.channel.value(),
            external_no=text_of(self.more.external_no),
            external_deadline=self.more.external_deadline.day(),
            feed_back_to=text_of(self.more.feed_back_to),
            cause=self.more.cause.value(),
            insurances=insurances,
            claim_from=start,
            claim_to=end,
            demand=self.demand.toPlainText().strip() or None,
            street=text_of(self.more.street),
            note=self.more.note.toPlainText().strip() or None,
            claimed_together=self.people.claimed_together(),
        )

    def save(self) -> None:
        """Register the case unless a box that must be filled is empty."""
        if not self.foot.save_button.isEnabled():
            return
        self.bar.clear()
        wrong = self._wrong()
        if wrong is not None:
            wrong.show_whole()
            return
        command = self.command()
        if self._profile is not None and self._old.asks(command, self._profile.long_ago_years):
            return
        self.foot.be_busy(busy=True)
        self._doubled.check(
            self._asked(), lambda: self.place.jobs.do(command, self._saved, self.refused)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on to the next box with Enter."""
        if goes_on(event) and isinstance(self.window().focusWidget(), (QLineEdit, QComboBox)):
            self.focusNextChild()
            while self.people.is_passed_by(self.window().focusWidget()):
                self.focusNextChild()
            return
        here = self.window().focusWidget()
        if goes_on(event) and here is not None and self.insurances.isAncestorOf(here):
            self.claim_from.setFocus()  # Space chooses an insurance, Enter goes on
            return
        super().keyPressEvent(event)

    def _wrong(self) -> Cell | None:
        """Show what is missing or not understood; return the first such box."""
        needed = self.tr("请填写。")
        found = [row.cells["name"] for row in self.people.filled() if not row.name.text().strip()]
        if not self.employer.text().strip():
            found.append(self._cells["employer"])
        for cell in found:
            cell.say(needed, wrong=True)
        found += self.misunderstood() + self.people.roster.wrong()
        return found[0] if found else None

    def misunderstood(self) -> list[Cell]:
        """Say what is not understood under its box; return these boxes."""
        months = self._cells["months"]
        pairs: list[tuple[Cell, Any]] = [
            (months, self.claim_from),
            (months, self.claim_to),
            (self._cells["received"], self.more.received),
            (self._cells["external_deadline"], self.more.external_deadline),
        ]
        pairs += self.people.sums()
        found = [cell for cell, field in pairs if field.is_wrong()]
        for cell in found:
            cell.say(self._form_wanted(cell), wrong=True)
        if any(not cell.isVisibleTo(self) for cell in found):
            self._unfold(on=True)
        return found

    def _form_wanted(self, cell: Cell) -> str:
        """Return in which form a box that was not understood is to be filled."""
        if cell is self._cells["months"]:
            return self.tr("看不懂这个月份，请按 2024-03 的样子填写。")
        if cell in {self._cells["received"], self._cells["external_deadline"]}:
            return self.tr("看不懂这个日期，请按 2024-08-27 的样子填写。")
        return self.tr("看不懂这个金额，或者是负数，请按 5500 或 1.2万 的样子填写。")

    def _saved(self, outcome: Outcome) -> None:
        self.foot.be_busy(busy=False)
        self.clear()
        fact = self.tr("已登记 %1").replace("%1", outcome.subject)
        self.place.go("case_file", outcome.value)
        say_saved(self.place, fact, outcome)

    def refused(self, error: Exception) -> None:
        """Say why it was not saved; everything typed stays where it is."""
        self.foot.be_busy(busy=False)
        if not isinstance(error, DeskError):
            self.place.trouble(error)
            return
        cell = self._cell_of(error.field)
        if cell is None:
            self.bar.say(sentence_of(error))
            return
        cell.say(sentence_of(error), wrong=True)
        cell.show_whole()

    def _cell_of(self, field: str | None) -> Cell | None:
        first = (self.people.filled() or self.people.rows)[0]
        by_field: dict[str, Cell] = {
            "name": first.cells["name"],
            "claimants": first.cells["name"],
            "claimed": first.cells["claimed"],
            "claimed_together": self.people.together_cell,
            "employer": self._cells["employer"],
            "credit_code": self._cells["credit_code"],
            "claim_from": self._cells["months"],
            "occurred_on": self._cells["received"],
        }
        cell = by_field.get(field or "")
        if cell is not None and not cell.isVisible():
            self._unfold(on=True)
        return cell

    def _take_words(self, words: StationWords) -> None:
        profile = words.profile
        self.quick.know(profile, words.quick)
        self.more.reckon_with(words.calendar.plus_workdays)
        if self._profile is None:
            self._profile = profile
            self.more.know(profile)
            self._untouched["channel"] = self.more.channel.value()
            self.draft.words_known()

    def _firm_typed(self) -> None:
        self._firm_id = None
        self._cells["employer"].say("")

    def take_employer(self, name: str, firm_id: int | None) -> None:
        """Put an employer into its box, a known one with its id."""
        self.employer.setText(name)
        self._firm_id = firm_id
        self._cells["employer"].say("")

    def _take_firm(self, firm: EmployerRow) -> None:
        self.take_employer(firm.name, firm.id)
        if firm.credit_code and not self.more.credit_code.text():
            self.more.credit_code.setText(firm.credit_code)
        self._search()
        self.employer.setFocus()

    def _asked(self) -> Asked:
        return Asked(self.people.identities(), self.employer.text().strip(), self._firm_id)

    def _search(self) -> None:
        asked = self._asked()
        if not asked.people and not asked.firm:
            self.known.show_nothing()
            return
        self.place.jobs.ask(
            lambda desk: ask_known(desk, asked),
            lambda known: self.known.show_known(known, asked),
            key="new_case.known",
        )

    def _paper(self) -> QWidget:
        card = card_frame("new_case.card")
        box = QVBoxLayout(card)
        box.setContentsMargins(0, 16, 0, 14)
        box.setSpacing(10)
        title = label(self.tr("来访来电登记表"), kind="bigTitle")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(title)
        self.area = scrolled("new_case.area", self.tr("登记表"))
        sheet = named(ScrolledSheet(), "new_case.sheet")
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(24, 0, 24, 0)
        inner.setSpacing(10)
        self.people = People(self.quick.line)
        inner.addWidget(self.quick)
        inner.addWidget(self.people)
        inner.addWidget(self._main_boxes())
        inner.addWidget(self._fold_button(), 0, Qt.AlignmentFlag.AlignLeft)
        self.more = FoldBoxes(self.place.today)
        self._cells |= self.more.cells
        inner.addWidget(self.more)
        inner.addStretch(1)
        put_sheet(self.area, sheet)
        box.addWidget(self.area, 1)
        said = QHBoxLayout()  # above the foot: no box moves under the hands when it speaks
        said.setContentsMargins(24, 0, 24, 0)
        said.addWidget(self.bar)
        box.addLayout(said)
        box.addWidget(self.foot)
        self._unfold(on=False)
        return card

    def _main_boxes(self) -> Sheet:
        sheet = Sheet("new_case.main", self.tr("争议"))
        self.employer = named(QLineEdit(), "new_case.employer", self.tr("用人单位"))
        words = [(translated("insurance", INSURANCE_WORDS[one]), one) for one in USUAL]
        self.insurances = ChipChoice("new_case.insurances", self.tr("险种"), words)
        self.claim_from = MonthField(
            "new_case.claim_from", self.tr("起始月份"), today=self.place.today
        )
        self.claim_to = MonthField("new_case.claim_to", self.tr("终止月份"), today=self.place.today)
        self.claim_from.setPlaceholderText(self.tr("起：如 2024-03"))
        self.claim_to.setPlaceholderText(self.tr("止：如 2026-02"))
        self.demand = LongText("new_case.demand", self.tr("诉求"))
        self.demand.setPlaceholderText(self.tr("职工的话，一两句即可"))
        self._cells: dict[str, Cell] = {
            "employer": Cell("new_case.employer", self.tr("单位"), self.employer, required=True),
            "insurances": Cell("new_case.insurances", self.tr("险种"), self.insurances),
            "months": Cell("new_case.months", self.tr("起止"), self.claim_from, self.claim_to),
            "demand": Cell("new_case.demand", self.tr("诉求"), self.demand),
        }
        for row, key in enumerate(("employer", "insurances", "months", "demand")):
            sheet.add(row, self._cells[key])
        return sheet

    def _fold_button(self) -> QWidget:
        self.fold = button(self.tr("更多"), "new_case.fold", kind="link")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        return self.fold

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - as the signal hands it over
        """Open or close the fold and bring what it opened into sight."""
        self._unfold(on=on)
        if on:
            QTimer.singleShot(0, self, self._show_fold)

    def _show_fold(self) -> None:
        """Scroll so far that the whole fold is in sight, its first box in any case."""
        self.area.ensureWidgetVisible(self.more, 0, 0)
        self.area.ensureWidgetVisible(self.more.credit_code, 0, 60)

    def _unfold(self, *, on: bool) -> None:
        self.more.setVisible(on)
        self.people.show_more(on=on)
        self.fold.setText(
            self.tr("收起") if on else self.tr("更多：证件号、信用代码、来源、争议类型、金额…")
        )
        if self.fold.isChecked() != on:
            self.fold.setChecked(on)
