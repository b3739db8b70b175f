"""比较方案: the ways to settle what was calculated, side by side, and on to the agreement."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import Stage
from dispute_desk.services.calculations import SaveCalculation
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.calculator.page import CalculatorWanted
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.settling import work
from dispute_desk.ui.pages.settling.asking import WishRow
from dispute_desk.ui.pages.settling.columns import OptionColumns
from dispute_desk.ui.pages.settling.tables import SettlementTables
from dispute_desk.ui.pages.settling.work import Compared, SettlingWanted
from dispute_desk.ui.steps.opening import open_step
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.steps.settling import Chosen
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.scrolled import put_sheet, scrolled

if TYPE_CHECKING:
    from dispute_desk.domain.settlement import OptionKind
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.side_by_side import Settlement
    from dispute_desk.ui.workplace import Workplace

#: How long typing rests before it is computed, in milliseconds.
RESTS_MS = 150
#: News of these kinds of records asks again.
KINDS = frozenset({"case", "claimant", "calculation", "evidence", "agreement"})


class SettlingPage(Page):
    """Of a case's calculation, or of one of nobody's case, which can only be looked at."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "settling")
        self.wanted = SettlingWanted()
        self.compared: Compared | None = None
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(RESTS_MS)
        self._soon.timeout.connect(self.ask)
        self.wish.changed.connect(self._typed)
        self.columns.chosen.connect(self.choose)

    def heading(self) -> str:
        """Return the title, with the case it is for."""
        view = self.compared.view if self.compared is not None else None
        title = self.tr("比较方案")
        return f"{view.number} · {title}" if view is not None else title

    def head_actions(self) -> list[QWidget]:
        """Return the ways back."""
        of_case = self.compared is not None and self.compared.view is not None
        return [self.to_case, self.to_calculator] if of_case else [self.to_calculator]

    def visited(self, about: object = None) -> None:
        """Compare what is wanted; what was typed stays for the same calculation."""
        wanted = SettlingWanted(case_id=about) if isinstance(about, int) else about
        if isinstance(wanted, SettlingWanted) and wanted != self.wanted:
            self.wanted, self.compared = wanted, None
            self.wish.begin(wanted.paid_on)
            self.bar.clear()
        self.ask()

    def changed(self, kinds: object) -> None:
        """Ask again where the case or its calculations changed."""
        if not isinstance(kinds, (set, frozenset)) or kinds & KINDS:
            self.ask()

    def focus_first(self) -> None:
        """Put the focus on the day."""
        self.wish.first.setFocus()

    @property
    def is_computing(self) -> bool:
        """Whether what stands here is still to be computed."""
        return self._soon.isActive()

    @property
    def settlement(self) -> Settlement | None:
        """The ways that are shown."""
        return self.compared.settlement if self.compared is not None else None

    def ask(self) -> None:
        """Ask for the ways to settle as they are wished for now."""
        task = partial(work.compare, self.wanted, self.wish.wish(), self.wish.starts)
        self.place.jobs.ask(task, self._show, self._failed, key="settling")

    def choose(self, kind: OptionKind) -> None:
        """Open the agreement filled in; a calculation that is not kept is kept first."""
        compared = self.compared
        if compared is None or compared.view is None or compared.settlement is None:
            return
        if compared.calculation_id is not None:
            self._open(kind, compared)
            return
        command = SaveCalculation(case_id=compared.view.id, asked=self.wanted.asked or "")

        def kept(outcome: Outcome) -> None:
            title = translated("command", outcome.title)
            say_saved(self.place, f"{title} · {outcome.subject}", outcome)
            self.wanted = SettlingWanted(case_id=command.case_id, calculation_id=outcome.value)
            task = partial(work.compare, self.wanted, self.wish.wish(), self.wish.starts)
            self.place.jobs.ask(task, lambda found: self._then_open(kind, found), self._failed)

        self.place.jobs.do(command, kept, self._failed)

    def _typed(self) -> None:
        """Compute again a moment later; what was refused before is no longer asked for."""
        self.bar.clear()
        self._soon.start()

    def _then_open(self, kind: OptionKind, compared: Compared) -> None:
        self._show(compared)
        self._open(kind, compared)

    def _open(self, kind: OptionKind, compared: Compared) -> None:
        if compared.view is None or compared.settlement is None or not compared.calculation_id:
            return
        about = Chosen(
            compared.calculation_id, kind, self.wish.wish(), self.wish.starts, compared.settlement
        )
        step = open_step(self.place, compared.view, "agreement_option", self, about)
        step.saved.connect(lambda _: self._go_to_case())

    # --- what is shown -------------------------------------------------------------------

    def _show(self, compared: Compared) -> None:
        self.compared = compared
        view, made = compared.view, compared.settlement
        self.renamed.emit(self.heading())
        self.area.setVisible(made is not None)
        self.empty.setVisible(made is None)
        firm = view.employer if view is not None else ""
        self.firm.say(firm)
        self.firm.setVisible(bool(firm))
        if made is None:
            return
        people = {one: self._name(one, "") for one in made.claimants if one is not None}
        self.wish.show_workers(people if view is not None else {})
        why_not = self._why_not(compared)
        self.why.setText(why_not)
        self.why.setVisible(bool(why_not))
        power = legal_words(view, "instalments") if view is not None else []
        self.power.setText("\n".join(power))
        self.power.setVisible(bool(power))
        self.columns.show_settlement(made, why_not)
        self.tables.show_settlement(made, self._name)
        self.told.emit(self.tr("测算，非税务机关核定"))

    def _name(self, claimant_id: int, told: str) -> str:
        view = self.compared.view if self.compared is not None else None
        return (view.claimant_name(claimant_id) if view is not None else "") or told

    def _why_not(self, compared: Compared) -> str:
        """Return why no way may be chosen now; empty where one may."""
        view, made = compared.view, compared.settlement
        if view is None:
            return self.tr("这次测算不属于任何案件，只能比较。从案件里打开测算，才能登记协议。")
        if made is not None and None in made.claimants:
            return self.tr("测算里有人不是本案的职工，不能登记协议。")
        if not self.place.may("mediate") or view.is_sealed:
            return self.tr("您没有登记协议的权限，或案件已经封存，只能比较。")
        if view.stage is not Stage.MEDIATING:
            words = self.tr("案件现在是“%1”，启动调解以后才能按方案登记协议。")
            return words.replace("%1", view.words.stage(view.stage))
        return ""

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.place.trouble(error)
            return
        self.bar.say(sentence_of(error))
        if self.wish.starts and error.field == "starts":
            self.wish.drop_starts()

    # --- parts ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.to_case = button(self.tr("回到案件"), "settling.to_case")
        self.to_case.clicked.connect(self._go_to_case)
        self.to_calculator = button(self.tr("打开测算"), "settling.to_calculator")
        self.to_calculator.clicked.connect(self._go_to_calculator)
        self.firm = ElidedLabel("", "settling.firm", kind="small")
        self.wish = WishRow(self.place.today)
        self.columns = OptionColumns()
        self.tables = SettlementTables()
        self.why = named(label("", tone="warning"), "settling.why")
        self.why.setWordWrap(True)
        self.power = named(label("", kind="small"), "settling.power", self.tr("延期缴费的权限"))
        self.power.setWordWrap(True)
        self.empty = EmptyPanel(
            "settling.empty",
            self.tr("还没有可以比较的测算"),
            self.tr("先测算应补缴的金额并存入案件，再回到这里比较怎么缴。"),
            act=self.tr("测算补缴"),
        )
        self.empty.acted.connect(self._go_to_calculator)
        self.area = scrolled("settling.area", self.tr("方案"))
        sheet = named(QWidget(), "settling.sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(10)
        box.addWidget(self.wish)
        box.addWidget(self.why)
        box.addWidget(self.columns)
        box.addWidget(self.power)
        box.addWidget(self.tables, 1)
        put_sheet(self.area, sheet)
        self.body.addWidget(self.firm)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)
        for part in (self.area, self.empty, self.to_case, self.firm, self.why):
            part.hide()

    def _go_to_case(self) -> None:
        if self.wanted.case_id is not None:
            self.place.go("case_file", self.wanted.case_id)

    def _go_to_calculator(self) -> None:
        about = None if self.wanted.case_id is None else CalculatorWanted(self.wanted.case_id)
        self.place.go("calculator", about)
