"""补缴测算: simple first, the whole sheet one fold away; every figure explained."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.contribution import CalculationStoppedError
from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.calculator import work
from dispute_desk.ui.pages.calculator.asking import (
    Rules,
    asked_of,
    assumed_five,
    insured_for,
    rows_asked,
    rows_of,
)
from dispute_desk.ui.pages.calculator.drafts import CalculatorDraft
from dispute_desk.ui.pages.calculator.foot import Foot
from dispute_desk.ui.pages.calculator.full import FullSheet
from dispute_desk.ui.pages.calculator.keeping import Keeping
from dispute_desk.ui.pages.calculator.simple import SimpleBoxes
from dispute_desk.ui.pages.calculator.trace_pane import OF_EMPLOYER
from dispute_desk.ui.pages.employer_file.wanted import FactWanted
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.opening import open_step
from dispute_desk.ui.widgets.naming import button, named
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from dispute_desk.domain.contribution_input import Claim
    from dispute_desk.domain.contribution_plan import What
    from dispute_desk.services.live_calculation import Live
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

#: So many workers are computed between two keys; more of them beside the window.
AT_ONCE = 12
#: How long typing rests before it is computed, in milliseconds.
RESTS_MS = 30
#: News of these kinds of records asks again for the case, of these for the employer too.
KINDS = frozenset({"case", "claimant", "amount", "tax_order", "calculation"})
FIRM = frozenset({"employer", "employer_fact"})
FIGURES = frozenset({"policy_row"})
#: Workers who are no longer to be computed for.
GONE = OUT_OF_CASE - {ClaimantState.REFERRED}


@dataclass(frozen=True)
class CalculatorWanted:
    """A case to calculate for, and a kept calculation to begin with."""

    case_id: int
    asked: str | None = None


class CalculatorPage(Page):
    """A case's calculator, or one for nobody's case; ``visited`` takes a case or what is wanted."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "calculator")
        self.case_id: int | None = None
        self.view: CaseView | None = None
        self.ground: work.Ground | None = None
        self.live: Live | None = None
        self.rough: Live | None = None
        self.rules = Rules()
        self._begin: str | None = None
        self.asked: dict[str, Any] | None = None
        self._job: Job | None = None
        self._again = False
        #: Whether the sums are of earlier cells: what stands here now was stopped or refused.
        self.is_stale = False
        self._people: dict[int, dict[str, Any]] = {}
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(RESTS_MS)
        self._soon.timeout.connect(self.reckon)
        self.drafts = CalculatorDraft(self)
        self._bind()

    def heading(self) -> str:
        """Return the title, with the case it is for."""
        title = self.tr("补缴测算")
        return f"{self.view.number} · {title}" if self.view is not None else title

    def head_actions(self) -> list[QWidget]:
        """Return what can be done with the result, the main one last."""
        made = self.keeping
        return [made.compare_button, made.save_button, made.apply_button]

    def visited(self, about: object = None) -> None:
        """Begin with a case, a kept calculation, or nothing; what was typed stays."""
        about = self.drafts.asked(about)
        wanted = CalculatorWanted(about) if isinstance(about, int) else about
        if isinstance(wanted, CalculatorWanted):
            if wanted.case_id != self.case_id or wanted.asked is not None:
                self.drafts.set_aside()
                self.ground = None
            self.case_id, self._begin = wanted.case_id, wanted.asked
        if self.ground is None:
            self.bar.clear()
            self.place.jobs.ask(
                partial(work.ground, self.case_id, self.rules.region),
                self._begin_with,
                self.failed,
                key="calculator",
            )
        else:
            self._ask_news()  # figures may have been added meanwhile

    def changed(self, kinds: object) -> None:
        """Ask again for the case and the employer; what was typed stays."""
        news = kinds if isinstance(kinds, (set, frozenset)) else KINDS | FIRM
        of_case = news & (KINDS | FIRM) and self.case_id is not None
        if self.ground is not None and (of_case or news & FIGURES):
            self._ask_news()

    def _ask_news(self) -> None:
        ask = partial(work.ground, self.case_id, self.rules.region)
        self.place.jobs.ask(ask, self._take_news, key="calculator.news")

    def is_unsaved(self) -> bool:
        """Tell whether something was typed for a case that is not kept yet."""
        typed = self.full.sheet.is_changed() or self.drafts.is_restored
        return self.case_id is not None and typed and not self.keeping.is_kept()

    def give_up(self) -> None:
        """Forget the draft."""
        self.drafts.given_up()

    def restyle(self) -> None:
        """Draw the tables again."""
        for table in (self.full.grid, self.full.months):
            table.viewport().update()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Give the sheet the room there is."""
        super().fit(narrow=narrow, low=low)
        self.full.fit(narrow=narrow)

    def focus_first(self) -> None:
        """Put the focus where typing starts."""
        if self.full.isHidden():
            self.simple.wage.setFocus()
        else:
            self.full.grid.go_to(0, 0)

    def unfold(self, *, on: bool) -> None:
        """Show the whole sheet, or the two boxes again."""
        self.fold.setChecked(on)

    @property
    def is_computing(self) -> bool:
        """Whether what stands here is still to be computed, or is so beside the window."""
        return self._job is not None or self._soon.isActive()

    def settle(self) -> None:
        """Take what is still being typed, and compute it now."""
        self.full.grid.settle()
        if self._soon.isActive():
            self._soon.stop()
            self.reckon()

    def reckon(self) -> None:
        """Compute what stands here: between two keys, or beside the window where it is much."""
        if self.ground is None:
            return
        if self._job is not None:
            self._again = True
            return
        self._reckon_rough()
        try:
            self.asked = asked_of(self.full.sheet, self.rules, self._people, insured_for(self.view))
            if not self.asked["workers"]:
                self._show(None)
                return
            claim = self.ground.live.claim(self.asked)
            if self.ground.live.waiting(claim) <= AT_ONCE:
                self._show(self.ground.live.compute(claim))
            else:
                self._reckon_beside(claim)
        except DeskError as error:
            self.is_stale = True
            self.keeping.look()
            self.bar.say(sentence_of(error))

    # --- what is shown -------------------------------------------------------------------

    def _begin_with(self, ground: work.Ground) -> None:
        self._take(ground)
        self.keeping.saved = None
        today = self.place.today()
        if not self.rules.switches or self._begin is not None:
            self.rules.switches = ground.live.defaults()
            self.rules.paid_on = self.rules.as_known_on = today
        sheet = self.full.sheet
        if self._begin is not None:
            asked = work.read(self._begin)
            work.take_rules(asked, self.rules)
            rows = rows_asked(asked, sheet, self.view)
        else:
            rows = rows_of(self.view, sheet, GONE) if self.view is not None else []
        self.full.load(rows, [self._name(one) for one in self._people])
        if self._begin is not None:
            self.unfold(on=True)
        self._begin = None
        self.drafts.begin()
        self._show_rules()
        self.renamed.emit(self.heading())
        self.reckon()

    def _take(self, ground: work.Ground) -> None:
        self.ground, self.view = ground, ground.view
        self._people = {}
        if ground.view is not None:
            self._people = {one["id"]: one for one in ground.view.file.claimants}
        sheet = self.full.sheet
        sheet.is_of_case = ground.view is not None
        sheet.named = {self._name(key): key for key in self._people}
        sheet.employed = {
            key: (one["employed_from"], one["employed_to"]) for key, one in self._people.items()
        }
        self.rules.take_employer(ground.employer, ground.facts)
        self.full.live = ground.live
        self.full.has_employer = bool(ground.employer)
        self.simple.show_case(ground.view, may_record=self.place.may("record_payment"))

    def _take_news(self, ground: work.Ground) -> None:
        """Take over the case and the figures as they are now; the typing and its rules stay."""
        if self.ground is None or ground.of_case != self.ground.of_case:
            return  # another case was opened meanwhile
        if ground.is_like(self.ground):
            self.ground.view = self.view = ground.view
            self.keeping.look()
            return
        kind, size = self.rules.kind, self.rules.size
        self._take(ground)
        self.rules.kind, self.rules.size = self.rules.kind or kind, self.rules.size or size
        self._show_rules()
        self.reckon()

    def _show_rules(self) -> None:
        if self.ground is not None:
            has = bool(self.ground.employer)
            self.full.rules.show_rules(self.rules, self.ground.live, has_employer=has)

    def _name(self, claimant_id: int) -> str:
        return self.view.claimant_name(claimant_id) if self.view is not None else ""

    def _show(self, live: Live | None) -> None:
        self.live, self.is_stale = live, False
        self.bar.clear()
        self.full.show_live(live, list(self.full.sheet.counted()) if live is not None else [])
        if self.ground is not None:
            pack, left_out = self.ground.live.pack, self.full.sheet.left_out()
            assumed = assumed_five(self.full.sheet, self._people, insured_for(self.view))
            self.foot.tell(live if self._has_figures() else None, pack, left_out, assumed)
        self.keeping.look()
        self.told.emit(self.tr("测算，非税务机关核定"))

    def _has_figures(self) -> bool:
        """Tell whether the sheet has something to sum up: it is open, or a wage was typed."""
        principal = self.live.totals.principal if self.live is not None else 0
        return bool(principal) or not self.full.isHidden()

    def _reckon_rough(self) -> None:
        if self.ground is None:
            return
        worker = self.simple.worker(self.tr("职工"))
        self.rough = None
        if worker is not None:
            asked = self.rules.head() | {"workers": [worker]}
            try:
                self.rough = self.ground.rough.compute(self.ground.rough.claim(asked))
            except DeskError as error:
                self.simple.show_rough(None, sentence_of(error))
                return
        self.simple.show_rough(self.rough, self.tr("填平均月工资、起月、止月，这里随即算出合计。"))
        self.simple.lacks.setText(self.foot.lacking(self.rough) if self.rough else "")

    def _reckon_beside(self, claim: Claim) -> None:
        if self.ground is None:
            return
        task = partial(work.compute, self.ground.live, claim)
        self._job = self.place.jobs.work(task, self._take_live, self._stopped)
        self.strip.watch(self._job, self.tr("正在测算"))
        self.keeping.look()

    def _take_live(self, live: Live) -> None:
        self._job = None
        self._show(live)
        if self._again:
            self._again = False
            self._soon.start()

    def _stopped(self, error: Exception) -> None:
        self._job, self._again, self.is_stale = None, False, True
        self._soon.stop()  # what was typed before the stop is not computed either
        self.keeping.look()
        if isinstance(error, CalculationStoppedError):
            words = self.tr("测算已停下，合计还是之前的。改动任何一格会重新算。")
            self.bar.say(words, tone="accent")
        else:
            self.failed(error)

    # --- what is done --------------------------------------------------------------------

    def _record_assessed(self, fen: object) -> None:
        """Open the form of the tax office's papers with the sum that was typed."""
        if self.view is None:
            return
        form = open_step(self.place, self.view, "tax_order", self)
        kinds = self.view.profile.tax_order_kinds
        form.entries["kind"].put(next((one.code for one in kinds if one.assesses), None))
        if isinstance(fen, int):
            form.entries["amount"].put(fen)

    def _lead(self, what: What) -> None:
        """Go to where something that lacks is added."""
        if what in OF_EMPLOYER and self.ground is not None and self.ground.employer:
            self._open_employer(FactKind(what.value))
        else:
            self.place.go("policy", self.full.trace.lacking)

    def _open_employer(self, kind: FactKind | None) -> None:
        """Open the dated facts of the employer, to record one of a kind where one lacks."""
        if self.ground is not None and self.ground.employer:
            self.place.go("employer_file", FactWanted(self.ground.employer["id"], kind))

    def failed(self, error: Exception) -> None:
        """Say what was refused."""
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    # --- parts ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.keeping = Keeping(self)
        self.simple = SimpleBoxes(self.place.today)
        self.fold = button("", "calculator.fold", kind="link")
        self.fold.setCheckable(True)
        self.full = FullSheet(self.place.today, has_tables=work.has_tables())
        self.strip = ProgressStrip("calculator.progress")
        self.foot = Foot()
        self.body.addWidget(self.simple)
        line = QHBoxLayout()
        line.addWidget(self.fold)
        line.addStretch(1)
        self.sums = button(self.tr("快速计算…"), "calculator.sums_window", kind="link")
        self.sums.clicked.connect(lambda: self.place.verbs.run("go.sums"))
        line.addWidget(self.sums)
        line.addWidget(self.keeping.print_button)
        line.addWidget(self.keeping.export_button)
        self.body.addLayout(line)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.full, 1)
        self.rest = named(QWidget(), "calculator.rest")
        self.body.addWidget(self.rest, 1)
        self.body.addWidget(self.foot)
        self.full.hide()
        self._turn(on=False)

    def _turn(self, *, on: bool) -> None:
        words = self.tr("收起，只看合计") if on else self.tr("展开逐人逐月的完整测算")
        self.fold.setText(words)
        self.fold.setAccessibleName(words)
        self.full.setVisible(on)
        self.simple.setVisible(not on)
        self.rest.setVisible(not on)
        if self.ground is not None:
            self._show(self.live)
            self.focus_first()

    def _bind(self) -> None:
        self.fold.toggled.connect(lambda on: self._turn(on=on))
        self.simple.typed.connect(self._soon.start)
        self.simple.record_asked.connect(self._record_assessed)
        self.full.edited.connect(self._soon.start)
        self.full.wanted.connect(self._lead)
        self.keeping.kept.connect(self.drafts.saved)
        self.full.rules.changed.connect(self._soon.start)
        self.full.rules.employer_asked.connect(lambda: self._open_employer(None))
        self.place.verbs.bind(
            "edit.save", self.keeping.save, applies=self.keeping.may_save, owner=self
        )
