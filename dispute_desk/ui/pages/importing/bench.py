"""The workbench: the workbook with our reading drawn on it, and beside it what is to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_decisions import CellAt
from dispute_desk.ui.pages.importing.causes_panel import CausesPanel
from dispute_desk.ui.pages.importing.parked import parked_twins, parked_updates
from dispute_desk.ui.pages.importing.parked_panel import ParkedPanel
from dispute_desk.ui.pages.importing.questions_panel import QuestionsPanel
from dispute_desk.ui.pages.importing.remedies_box import remedies_of
from dispute_desk.ui.pages.importing.sheet_pane import SheetPane
from dispute_desk.ui.pages.importing.shifts_panel import ShiftsPanel, beside_panel
from dispute_desk.ui.pages.importing.totals_panel import TotalsPanel
from dispute_desk.ui.widgets.naming import named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from dispute_desk.domain.ledger_decisions import ColumnAt
    from dispute_desk.ui.pages.importing.decision_steps import DecisionSteps
    from dispute_desk.ui.pages.importing.drawing import Problem
    from dispute_desk.ui.pages.importing.sheet_model import AskRows
    from dispute_desk.ui.pages.importing.work import Understood
    from dispute_desk.ui.workplace import Workplace

SIDE, NARROW_SIDE = 344, 296
NARROWEST, WIDEST = 260, 640
#: What is remembered of the bench, under this name.
VIEW = "importing.bench"


class Bench(QWidget):
    """Left the sheet, right the questions, the problems and the totals."""

    def __init__(self, place: Workplace, ask: AskRows, steps: DecisionSteps) -> None:
        super().__init__()
        named(self, "importing.bench", self.tr("读到的内容"))
        self._understood: Understood | None = None
        self._on_fixed: CellAt | None = None
        self.pane = SheetPane(place, ask, steps)
        self.questions, self.causes, self.totals = QuestionsPanel(), CausesPanel(), TotalsPanel()
        self.shifts = ShiftsPanel()
        self.twins = ParkedPanel("importing.twins", self.tr("可能已有 %1 件"))
        self.updates = ParkedPanel("importing.updates", self.tr("与已存不同 %1 处"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.side = self._make_side()
        self.halves = named(QSplitter(Qt.Orientation.Horizontal), "importing.halves")
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(10)
        for part, stretch in ((self.pane, 1), (self.side, 0)):
            self.halves.addWidget(part)
            self.halves.setStretchFactor(self.halves.indexOf(part), stretch)
        row.addWidget(self.halves)
        self._wide = SIDE
        self._views = place.view_state
        self.side.setHidden(bool(self._views.get(VIEW, "folded", False)))
        self.halves.splitterMoved.connect(lambda *_: self._remember())
        self.questions.answered.connect(lambda name, option: self._answer({name: option}))
        self.questions.accepted.connect(self._answer)
        self.questions.wanted.connect(self._show_column)
        self.shifts.answered.connect(steps.answer)
        self.shifts.read_as.connect(lambda columns: steps.decide({}, columns))
        self.shifts.wanted.connect(self._ask_field)
        for parked in (self.twins, self.updates):
            parked.decided.connect(steps.answer_all)
            parked.wanted.connect(self._go_to_place)
            parked.case_wanted.connect(lambda case_id: place.go("case_file", case_id))
        steps.changed.connect(self._show_parked)
        self.causes.looked.connect(self._ask_remedies)
        self.causes.remedies.chosen.connect(steps.take)
        self.causes.wanted.connect(self.go_to_problem)
        self.totals.wanted.connect(self._go_to_place)
        steps.changed.connect(self.pane.decide)
        self.pane.fold.clicked.connect(self.turn_side)
        self._steps, self._place = steps, place
        self._key("F8").activated.connect(self.next_problem)
        self._key("Shift+F8").activated.connect(self.last_problem)

    def show_understood(self, understood: Understood | None) -> None:
        """Show what was understood of a workbook; places and choices stay."""
        self._understood = understood
        self.pane.show_understood(understood)
        reading = understood.reading if understood else None
        answers = self._steps.now.answers
        columns = understood.columns if understood else ()
        asked = [*(reading.questions if reading else ()), *(one.question for one in columns)]
        settled = reading.answered if reading else ()
        self.questions.show_questions(beside_panel(asked), beside_panel(settled), answers)
        recalled = understood.recalled if understood else None
        self.shifts.show_recalled(recalled, reading, answers)
        self._show_parked()
        ready = understood is not None and understood.brings_something
        self.causes.show_causes(understood.causes if understood else (), ready=ready)
        self.totals.show_totals(reading.stated_totals if reading else ())

    def go_to_problem(self, problem: Problem) -> None:
        """Show a problem in the grid."""
        self.pane.go_to(problem.place, problem.column)
        self.causes.choose(problem.finding.code, stops=problem.stops)

    def next_problem(self) -> None:
        """Go to the next problem."""
        self.walk(1)

    def last_problem(self) -> None:
        """Go to the problem before."""
        self.walk(-1)

    def next_fixed(self) -> None:
        """Go to the next cell somebody put right."""
        self.walk_fixed(1)

    def walk_fixed(self, step: int) -> None:
        """Go to the next cell somebody put right; F8 goes on along them until another is shown."""
        order = self.pane.tabs.index_of
        cells = sorted(self._steps.now.cells, key=lambda at: (order(at.sheet), *at))
        if not cells:
            return
        sheet, row, column = self.pane.place()
        here = CellAt(sheet, row, column)
        at = cells.index(here) + step if here in cells else 0
        found = cells[at % len(cells)]
        self.pane.go_to(Place(found.sheet, found.row), found.column)
        self._on_fixed = found

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes to, those of the side from above."""
        asked = (self.questions, self.shifts, self.twins, self.updates)
        return (self.pane.view, *asked, self.causes, self.totals, self.pane.tabs)

    def walk(self, step: int) -> None:
        """Go to the next problem of the chosen cause or the one before, then on to other causes.

        Who came to a cell that was put right goes on along those.
        """
        if self._on_fixed == self.pane.place():
            self.walk_fixed(step)
            return
        causes = self._understood.causes if self._understood else ()
        found = [one for cause in causes for one in cause.problems]
        if not found:
            return
        at = self._standing(found)
        if at is None:
            chosen = self.causes.chosen()
            target = chosen.problems[0] if chosen else found[0]
        else:
            target = found[(at + step) % len(found)]
        self.go_to_problem(target)

    def focus_first(self) -> bool:
        """Put the focus on the first question; False where nothing is asked."""
        asked = (self.shifts, self.questions, self.twins, self.updates)
        return any(panel.focus_first() for panel in asked)

    def _answer(self, options: Mapping[str, str]) -> None:
        """Take answers: to questions of the reading, and about what reads a column."""
        answers, columns = dict(options), {}
        for one in self._understood.columns if self._understood else ():
            if one.question.id in answers:
                columns.update(one.columns(answers.pop(one.question.id)))
        self._steps.decide(answers, columns)

    def _show_column(self, question: str) -> None:
        """Go to the heading of the column a question is about."""
        for one in self._understood.columns if self._understood else ():
            if one.question.id == question:
                at = one.places[0]
                self.pane.go_to(Place(at.sheet, at.header_row), at.column)

    def _show_parked(self) -> None:
        """Show what is parked by what is chosen now, before it is understood anew."""
        told = self._understood.recognised if self._understood else None
        choices = self._steps.now.answers
        self.twins.show_parked(parked_twins(told.twins, choices) if told else ())
        self.updates.show_parked(parked_updates(told.updates, choices) if told else ())

    def turn_side(self) -> None:
        """Fold the right side away or bring it back; it is found so the next time."""
        self.side.setVisible(self.side.isHidden())
        self._views.put(VIEW, "folded", self.side.isHidden())

    def fit(self, *, narrow: bool) -> None:
        """Leave more room to the sheet in a narrow window."""
        usual = NARROW_SIDE if narrow else SIDE
        self._wide = min(int(self._views.get(VIEW, "side", 0)) or usual, WIDEST)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet have what the window gains or loses."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        left = self.halves.width() - self._wide - self.halves.handleWidth()
        self.halves.setSizes([max(left, 0), self._wide])

    def _remember(self) -> None:
        """Remember how wide a person made the right side."""
        self._wide = self.side.width()
        self._views.put(VIEW, "side", self._wide)

    def _ask_remedies(self, code: str) -> None:
        """Ask what can be done for all places of a cause; in a large workbook that is work."""
        understood = self._understood
        if understood is None:
            return

        self._place.jobs.ask(
            lambda _: remedies_of(understood.reading, code),
            self.causes.remedies.show_remedies,
            key="importing.remedies",
        )

    def _standing(self, found: list[Problem]) -> int | None:
        """Return which problem the current cell is, one of the chosen cause first."""
        sheet, row, column = self.pane.place()
        here = [
            n
            for n, one in enumerate(found)
            if one.place[:2] == (sheet, row) and (one.column or 0) == column
        ]
        chosen = self.causes.chosen()
        own = [n for n in here if chosen and found[n].finding.code == chosen.code]
        return (own or here or [None])[0]  # type: ignore[list-item]  # none of them

    def _go_to_place(self, place: Place) -> None:
        self.pane.go_to(place, None)

    def _ask_field(self, at: ColumnAt) -> None:
        """Go to a column and offer what may read it."""
        self.pane.go_to(Place(at.sheet, at.header_row), at.column)
        self.pane.ask_field(at.column)

    def _make_side(self) -> QWidget:
        area = scrolled("importing.side", self.tr("要确认的问题、问题和合计"))
        area.setMinimumWidth(NARROWEST)
        area.setMaximumWidth(WIDEST)
        sheet = named(ScrolledSheet(), "importing.side.sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(10)
        asked = (self.shifts, self.questions, self.twins, self.updates)
        for part in (*asked, self.causes, self.totals):
            box.addWidget(part)
        box.addStretch(1)
        put_sheet(area, sheet)
        return area

    def _key(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made
