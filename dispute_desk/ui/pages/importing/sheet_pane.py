"""The left of the bench: legend and search, the sheet, its cell in words, and the tabs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.ledger import Place, SheetRole
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.ui.pages.importing.field_menu import KEEP, FieldMenu
from dispute_desk.ui.pages.importing.legend import Legend
from dispute_desk.ui.pages.importing.line_list import LineList
from dispute_desk.ui.pages.importing.sheet_model import SheetModel
from dispute_desk.ui.pages.importing.sheet_rows import cell_shown
from dispute_desk.ui.pages.importing.sheet_tables import SheetTables
from dispute_desk.ui.pages.importing.sheet_tabs import SheetTabs
from dispute_desk.ui.pages.importing.sheet_view import SheetView
from dispute_desk.ui.pages.importing.words import sentence_for
from dispute_desk.ui.pages.importing.work import Wanted
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, icon_button, look, named
from dispute_desk.ui.widgets.search import SearchField

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import CellAt
    from dispute_desk.domain.ledger_shown import SheetShape
    from dispute_desk.ui.pages.importing.decision_steps import DecisionSteps
    from dispute_desk.ui.pages.importing.sheet_model import AskRows
    from dispute_desk.ui.pages.importing.work import Understood
    from dispute_desk.ui.workplace import Workplace


class SheetPane(QFrame):
    """Shows one sheet at a time and turns what is done in it into decisions."""

    #: A text is looked for (Wanted); ``show_found`` is told where it is.
    find_asked = Signal(object)

    def __init__(self, place: Workplace, ask: AskRows, steps: DecisionSteps) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.workbook", self.tr("工作簿"))
        self._steps = steps
        self._understood: Understood | None = None
        self.model = SheetModel(ask, self)
        self.view = SheetView(self.model)
        self.legend = Legend()
        self.tabs, self.tables = SheetTabs(), SheetTables()
        hint = self.tr("在这张表里查找（Ctrl+F）")
        self.search = SearchField("importing.find", hint, hint)
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(210)
        self.line = ElidedLabel("", "importing.line")
        self.lines = LineList(place)
        self.switch = button(self.tr("逐行"), "importing.switch", kind="chip")
        self.switch.setToolTip(self.tr("把所有工作表的行列成一张表，可按单位、姓名、去向筛选"))
        self.switch.setCheckable(True)
        self.fold = icon_button("importing.fold", self.tr("收起或展开右侧"), "chevron")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 8, 1, 2)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(8)
        head.addWidget(self.legend, 3)
        head.addWidget(self.search, 1)
        head.addStretch()
        head.addWidget(self.switch)
        head.addWidget(self.fold)
        box.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(12, 2, 12, 2)
        line.addWidget(self.line, 1)
        self._as_sheet = QWidget()
        inner = QVBoxLayout(self._as_sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        above = QHBoxLayout()
        above.setContentsMargins(10, 0, 10, 0)
        above.addWidget(self.tables)
        inner.addLayout(above)
        inner.addWidget(self.view, 1)
        inner.addLayout(line)
        inner.addWidget(self.tabs)
        self._stack = QStackedWidget()
        for part in (self._as_sheet, self.lines):
            self._stack.addWidget(part)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.switch.toggled.connect(lambda on: self.show_lines(shown=on))
        self.lines.table.opened.connect(self._open_line)
        self.tabs.chosen.connect(self._show_sheet)
        self.tabs.role_chosen.connect(self._use_sheet)
        self.tables.wanted.connect(lambda row, at: self.view.go_to(row - 1, at))
        self.legend.wanted.connect(self._next_of)
        self.view.menu_asked.connect(self._show_menu)
        self.view.field_asked.connect(self.ask_field)
        self.view.left_out_asked.connect(self._turn_left_out)
        self.view.put.connect(self._put)
        self.view.sheet_asked.connect(self.tabs.step)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._say_cell())
        self.model.typed.connect(lambda at, text: self._put({at: text}))
        self.model.came.connect(lambda _: self._say_cell())
        self.search.searched.connect(lambda text: self._find(text, here=True))
        self.search.returnPressed.connect(lambda: self._find(self.search.text().strip()))
        self.search.left_down.connect(self.view.setFocus)

    def show_understood(self, understood: Understood | None) -> None:
        """Draw what was understood; the sheet, the place in it and its cells stay."""
        self._understood = understood
        if understood is None:
            self.lines.forget()
            self.show_lines(shown=False)
            self.view.show_sheet(None)
            self.tabs.show_sheets(())
            return
        self.lines.show_lines(understood.lines)
        before = self.model.sheet
        self.tabs.show_sheets(understood.reading.sheets)
        shape = next((one for one in understood.shapes if one.sheet == before), None)
        same = shape is not None and self.model.is_of(shape)
        if before != self.tabs.current() or not self.model.rowCount() or not same:
            self._show_sheet(self.tabs.current())
        else:
            self._draw()

    def show_lines(self, *, shown: bool) -> None:
        """Show all rows of the workbook as one list, or the sheet again."""
        self.switch.setChecked(shown)
        self.switch.setText(self.tr("回到工作表") if shown else self.tr("逐行"))
        self._stack.setCurrentWidget(self.lines if shown else self._as_sheet)
        for part in (self.legend, self.search):
            part.setVisible(not shown)

    def decide(self) -> None:
        """Show at once what was decided, before it is understood anew."""
        self.model.decide(self._steps.now)
        self._say_cell()

    def place(self) -> tuple[str, int, int]:
        """Return sheet, row (from 1) and column (from 0) of the current cell."""
        here = self.view.currentIndex()
        return self.model.sheet, here.row() + 1, here.column()

    def show_found(self, found: tuple[int, int] | None) -> None:
        """Go to the cell that was found; who searches goes on typing."""
        if found is None:
            self.line.say(self.tr("这张表里没有找到“%1”").replace("%1", self.search.text().strip()))
            look(self.line, tone="warning")
        else:
            self.view.go_to(found[0] - 1, found[1])

    def go_to(self, place: Place, column: int | None) -> None:
        """Go to a cell; to the first of its row where none is meant."""
        self.show_lines(shown=False)
        self.tabs.choose(place.sheet)
        self.view.go_to(place.row - 1, column or 0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_field(self, column: int) -> None:
        """Open the list of fields below the head of a column."""
        read = self.model.columns.get(column)
        if read is None or not read.at.header_row:
            return
        menu = FieldMenu(self, read, self.model.columns)
        menu.chosen.connect(
            lambda name: self._steps.read_column(read.at, None if name == KEEP else name)
        )
        head = self.view.fields
        place = QPoint(head.sectionViewportPosition(column), head.height())
        menu.show_at(head.mapToGlobal(place))

    def _find(self, text: str, *, here: bool = False) -> None:
        """Look for a text from the current cell on; with ``here`` in that one too."""
        sheet, row, column = self.place()
        if text and row >= 1:
            cells = self._steps.now.cells
            column -= 1 if here else 0
            self.find_asked.emit(Wanted(text, sheet, self.model.rowCount(), row, column, cells))

    def _open_line(self, number: int) -> None:
        """Show a row of the list in its sheet."""
        line = self._understood and self._understood.lines.at([number]).get(number)
        if line:
            self.go_to(line.place, None)

    def _show_sheet(self, sheet: str) -> None:
        shapes: tuple[SheetShape, ...] = self._understood.shapes if self._understood else ()
        self.view.show_sheet(next((one for one in shapes if one.sheet == sheet), None))
        self._draw()

    def _draw(self) -> None:
        drawn = self._understood and self._understood.drawing.sheets.get(self.tabs.current())
        if drawn:
            self.model.draw(drawn, self._steps.now)
            self.legend.show_counts(drawn.counts)
            self.tables.show_tables(drawn.tables)
        self._say_cell()

    def _say_cell(self) -> None:
        """Say of the current cell what is amiss with it, and what was written there."""
        sheet, row, column = self.place()
        self.tables.look_at(row, column)
        if row < 1 or not sheet:
            self.line.say("")
            return
        problems = self.model.drawn.problems.get(row, ())
        here = [one for one in problems if one.column in {column, None}]
        read = self.model.columns.get(column)
        told = [sentence_for(one.finding) for one in here]
        if self.model.is_put_right(row - 1, column):
            written = cell_shown(self.model.written(row - 1, column)).shown or self.tr("（空）")
            told.append(self.tr("已改，原文：%1").replace("%1", written))
        reading = self.model.reading(row - 1, column)
        if reading:
            told.append(reading)
        if not told and problems:
            told.append(self.tr("本行：%1").replace("%1", sentence_for(problems[0].finding)))
        place = f"{letters_of(column)}{row}"
        heading = f" {read.heading}" if read else ""
        tone = ("danger" if here[0].stops else "warning") if here else ""
        self.line.say(f"{place}{heading}　{'；'.join(told)}" if told else f"{place}{heading}")
        look(self.line, tone=tone)

    def _put(self, cells: dict[CellAt, str]) -> None:
        """Read cells otherwise; one that is to say what it says anyway is read as written."""
        same = [at for at, text in cells.items() if text == self._written(at)]
        told = {at: text for at, text in cells.items() if at not in same}
        if told:
            self._steps.put_right(told)
        elif same:
            self._steps.as_written(same)

    def _written(self, at: CellAt) -> str:
        return self.model.written(at.row - 1, at.column)

    def _use_sheet(self, role: SheetRole) -> None:
        self._steps.use_sheet(self.tabs.current(), role)

    def _turn_left_out(self) -> None:
        """Say that the chosen rows tell of no case, or take that back."""
        rows = self.view.chosen_rows()
        out = not all(self.model.is_left_out(row - 1) for row in rows)
        self._steps.leave_out((Place(self.model.sheet, row) for row in rows), out=out)

    def _headings_here(self) -> None:
        sheet, row, _ = self.place()
        role = self.model.drawn.role
        listed = role in {SheetRole.CASES, SheetRole.WORKERS}
        self._steps.headings_in(sheet, row, role if listed else SheetRole.CASES)

    def _next_of(self, into: str) -> None:
        """Go to the next row of the sheet that went into a bin, after the last to the first."""
        rows = [row for row, line in self.model.drawn.lines.items() if line.into.value == into]
        _, here, column = self.place()
        if rows:
            after = [row for row in rows if row > here]
            self.go_to(Place(self.model.sheet, min(after or rows)), column)

    def menu(self) -> QMenu:
        """Return what can be done with the chosen cells and rows."""
        menu = named(QMenu(self), "importing.cell.menu", self.tr("这一格和这一行"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cells, rows = self.view.chosen_cells(), self.view.chosen_rows()
        out = bool(rows) and all(self.model.is_left_out(row - 1) for row in rows)
        put_right = [at for at in cells if self.model.is_put_right(at.row - 1, at.column)]
        column = self.view.currentIndex().column()
        acts = (
            ("edit", self.tr("改这一格（F2）"), self._edit, True),
            (
                "written",
                self.tr("恢复原文"),
                partial(self._steps.as_written, put_right),
                bool(put_right),
            ),
            (
                "left_out",
                self.tr("恢复为案件行（Ctrl+-）") if out else self.tr("这一行不是案件（Ctrl+-）"),
                self._turn_left_out,
                bool(rows),
            ),
            ("headings", self.tr("表头从这里开始"), self._headings_here, len(rows) == 1),
            (
                "field",
                self.tr("这一列读作…（Alt+↓）"),
                partial(self.ask_field, column),
                column in self.model.columns and bool(self.model.columns[column].at.header_row),
            ),
        )
        for name, words, run, may in acts:
            act = menu.addAction(words)
            act.setObjectName(f"importing.cell.{name}")
            act.setEnabled(may)
            act.triggered.connect(lambda _=False, run=run: run())
        return menu

    def _show_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def _edit(self) -> None:
        self.view.edit(self.view.currentIndex())
