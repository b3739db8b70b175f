"""The whole sheet: wages above, one worker's months below, at the right how a figure came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.pages.calculator.months_table import MonthsTable
from dispute_desk.ui.pages.calculator.rules_pane import RulesPane
from dispute_desk.ui.pages.calculator.trace_pane import (
    OF_EMPLOYER,
    OF_RULES,
    OF_SHEET,
    TracePane,
)
from dispute_desk.ui.pages.calculator.wages import (
    FEE,
    WAGE,
    WageReader,
    WageSheet,
    block_of,
    computed_doubts,
)
from dispute_desk.ui.roster.columns import NAME
from dispute_desk.ui.roster.grid import RosterGrid
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, look, named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from dispute_desk.services.live_calculation import Live, LiveCalculation
    from dispute_desk.ui.roster.row import SheetRow

PANE = 280
Key = tuple[int | None, str]


class FullSheet(QWidget):
    """Typing is told by ``edited``; what it came to is handed back to :meth:`show_live`."""

    edited = Signal()
    #: Somebody wants to add what lacks (:class:`What`).
    wanted = Signal(object)

    def __init__(self, today: Callable[[], date], *, has_tables: bool) -> None:
        super().__init__()
        named(self, "calculator.full")
        self._has_tables = has_tables
        self.has_employer = False
        self.live: LiveCalculation | None = None
        self.order: list[Key] = []
        self.shown: Live | None = None
        self._worker: Key | None = None
        self.reader = WageReader(today())
        self.sheet = WageSheet(self.reader)
        self.grid = RosterGrid(self.sheet, self.tr("工资和月份"), "calculator.grid")
        self.months = MonthsTable()
        self.trace = TracePane()
        self.rules = RulesPane(today)
        self._build()
        self.grid.brought.connect(self.bring)
        self.grid.moved.connect(self._moved)
        self.grid.rows.edited.connect(self.edited)
        self.months.asked.connect(self.explain)
        self.trace.wanted.connect(self._lead)
        self._bind_keys()

    def load(self, rows: Sequence[SheetRow], names: Sequence[str]) -> None:
        """Show these rows; the names are offered while a name is typed."""
        self.reader.names = list(names)
        self.trace.clear()
        self.grid.rows.load(rows)

    def bring(self, text: str) -> None:
        """Put a copied block into the cells from the current one on; named lines find their row."""
        here = self.grid.currentIndex()
        top, columns = max(here.row(), 0), self.grid.in_sight()
        lines = block_of(text)
        rows = list(range(top, top + len(lines)))
        if columns and columns[0] == self.sheet.place[NAME]:
            rows = self.sheet.rows_for([line[0].strip() if line else "" for line in lines], top)
        self.grid.rows.make_room(max(rows, default=0) + 1)
        self.grid.rows.put(
            (row, column, cell)
            for row, line in zip(rows, lines, strict=True)
            for column, cell in zip(columns, line, strict=False)
        )
        self.grid.go_to(rows[0] if rows else top, columns[0] if columns else 0)

    def add_stretch(self) -> None:
        """Begin another stretch of months of the worker one stands on, below the last row."""
        here = max(self.grid.currentIndex().row(), 0)
        key = self.sheet.worker_key(here)
        row = self.sheet.first_empty()
        self.grid.rows.make_room(row + 1)
        if key is not None:
            name = self.sheet.text(here, self.sheet.place[NAME])
            self.grid.rows.put([(row, self.sheet.place[NAME], name)])
            self.sheet.rows[row].worker_id = key[0]
            self.sheet.tell_again()
            self.grid.rows.tell()
        self.grid.go_to(row, 1 if key is not None else 0)

    def next_doubt(self) -> bool:
        """Go to the next doubtful cell; tell whether there is one."""
        here = self.grid.currentIndex()
        found = self.sheet.next_doubt(max(here.row(), 0), here.column())
        if found is not None:
            self.grid.go_to(*found)
        return found is not None

    def show_live(self, live: Live | None, order: list[Key]) -> None:
        """Show what the sheet came to."""
        self.shown, self.order = live, order
        self._show_sums(live)
        self._show_worker()
        self.undo_button.setEnabled(self.sheet.may_undo())
        self.redo_button.setEnabled(self.sheet.may_redo())
        doubtful = self.sheet.doubtful.count()
        words = self.tr("存疑 %1 格（F8）").replace("%1", str(doubtful))
        self.doubt_button.setText(words)
        self.doubt_button.setAccessibleName(words)
        self.doubt_button.setVisible(bool(doubtful))

    def explain(self, row: int, column: int) -> None:
        """Tell how a cell of the months came about, or what it lacks."""
        result = self.months.rows.result
        if result is None or self.live is None:
            return
        self.show_rules(on=False)
        title = self.months.rows.title(row, column)
        missing = self.months.rows.missing_at(row, column)
        line = self.months.rows.line_of(row, column)
        if missing:
            words = self._words_of(missing[0].lack.what)
            self.trace.show_missing(title, missing, result, words)
        elif line is not None:
            self.trace.show_line(title, result, *line, self.live)

    def show_rules(self, *, on: bool) -> None:
        """Show the rules at the right, or how a figure came about."""
        self.pane.setCurrentWidget(self.rules if on else self.trace)
        self.rules_button.setChecked(on)

    def fit(self, *, narrow: bool) -> None:
        """Leave more room to the sheet on a small screen."""
        self.pane.setFixedWidth(PANE - 40 if narrow else PANE)

    def _moved(self) -> None:
        self._show_worker()
        here = self.grid.currentIndex()
        if here.isValid():
            doubt = self.grid.rows.told_of(here.row(), here.column())
            title = self.sheet.columns[here.column()].title
            said = self.tr("第 %1 行 %2").replace("%1", str(here.row() + 1)).replace("%2", title)
            self.status.say(f"{said} · {doubt}" if doubt else said)
            look(self.status, tone="warning" if doubt else "muted")

    def _show_sums(self, live: Live | None) -> None:
        """Write beside each worker what he comes to."""
        rows = [mine[0] for mine in self.sheet.counted().values() if mine]
        totals = [one.totals for one in live.results] if live is not None else []
        self.sheet.sums = {
            row: (yuan_grouped(one.principal), yuan_grouped(one.late_fee))
            for row, one in zip(rows, totals, strict=False)
        }
        self.sheet.tell_computed(self._doubts(live) if live is not None else {})
        model, last = self.grid.rows, len(self.sheet.rows) - 1
        model.dataChanged.emit(model.index(0, 0), model.index(last, self.sheet.place[FEE]))

    def _doubts(self, live: Live) -> dict[int, dict[str, str]]:
        """Return by row what was computed and is to be looked at."""
        found: dict[int, dict[str, str]] = {}
        whose = [mine for mine in self.sheet.counted().values() if mine]
        for rows, result in zip(whose, live.results, strict=False):
            for row in rows:
                months = self.sheet.months(row)
                told = computed_doubts(result, months) if months is not None else {}
                if told:
                    found[row] = told
        return found

    def _show_worker(self) -> None:
        """Show the months of the worker one stands on, or stood on last."""
        row = max(self.grid.currentIndex().row(), 0)
        key = self.sheet.worker_key(row) if row < len(self.sheet.rows) else None
        if key is not None:
            self._worker = key  # below the last row it is still the one before
        at = self.order.index(self._worker) if self._worker in self.order else -1
        live = self.shown
        result = live.results[at] if live is not None and 0 <= at < len(live.results) else None
        if result is not self.months.rows.result:
            self.months.show_result(result)

    def _words_of(self, what: What) -> str:
        """Return the words of the button that leads to what lacks; empty where none does."""
        if what in OF_EMPLOYER:
            return self.tr("到单位记录里补上") if self.has_employer else ""
        if what in OF_RULES:
            return self.tr("选单位类型和规模")
        if what in OF_SHEET:
            return self.tr("到这名职工的行")
        return self.tr("到参数表补录") if self._has_tables else ""

    def _lead(self, what: object) -> None:
        if what in OF_RULES:
            self.show_rules(on=True)
            box = self.rules.kind if what is What.EMPLOYER_KIND else self.rules.scale
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif what in OF_SHEET:
            row = max(self.grid.currentIndex().row(), 0)
            self.grid.go_to(row, self.sheet.place[WAGE])
        else:
            self.wanted.emit(what)

    def _bind_keys(self) -> None:
        for key, act in (("F8", self.next_doubt), ("Alt+Return", self.add_stretch)):
            made = QShortcut(QKeySequence(key), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(act)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._tools())
        split = named(QSplitter(Qt.Orientation.Vertical), "calculator.split", self.tr("分隔"))
        split.setChildrenCollapsible(False)
        split.addWidget(self.grid)
        split.addWidget(self.months)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 5)
        self.pane = named(QStackedWidget(), "calculator.pane")
        self.pane.addWidget(self.trace)
        self.pane.addWidget(self.rules)
        self.pane.setFixedWidth(PANE)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(split, 1)
        row.addWidget(self.pane)
        box.addLayout(row, 1)
        self.status = ElidedLabel("", "calculator.status", kind="small")
        box.addWidget(self.status)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.stretch_button = self._tool("stretch", self.tr("加一段月份"), self.add_stretch)
        self.undo_button = self._tool("undo", self.tr("撤销"), lambda: self.grid.turn(back=True))
        self.redo_button = self._tool("redo", self.tr("重做"), lambda: self.grid.turn(back=False))
        self.doubt_button = self._tool("doubt", self.tr("下一处存疑"), self.next_doubt)
        self.rules_button = self._tool("to_rules", self.tr("计算规则"), lambda: None)
        self.rules_button.setCheckable(True)
        self.rules_button.toggled.connect(self._turn_rules)
        for made in (self.stretch_button, self.undo_button, self.redo_button, self.doubt_button):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.rules_button)
        return row

    def _turn_rules(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.pane.setCurrentWidget(self.rules if on else self.trace)

    def _tool(self, key: str, words: str, act: Callable[[], object]) -> QPushButton:
        made = button(words, f"calculator.{key}")
        made.clicked.connect(act)
        return made
