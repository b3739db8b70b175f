"""One sheet of a workbook page by page as it is seen, with what was understood drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor

from dispute_desk.domain.ledger import Place, SheetRole
from dispute_desk.domain.ledger_decisions import CellAt
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.importing.cell_reading import read_as
from dispute_desk.ui.pages.importing.drawing import SheetDrawn
from dispute_desk.ui.pages.importing.sheet_rows import cell_shown
from dispute_desk.ui.pages.importing.words import sentence_for
from dispute_desk.ui.theme import font, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_shown import SheetShape
    from dispute_desk.ui.models.paged import Index
    from dispute_desk.ui.pages.importing.drawing import ColumnRead, Problem
    from dispute_desk.ui.pages.importing.sheet_rows import SheetRow

    #: Asks for rows of a sheet from one on; the answer comes on the main thread.
    AskRows = Callable[[str, int, int, Callable[[Mapping[int, SheetRow]], None]], object]

_ROLE = Qt.ItemDataRole
#: Rows asked for at once, and pages kept in memory.
PAGE, KEPT_PAGES = 200, 60
#: Columns drawn at the most; a ledger has a few dozen.
MOST_COLUMNS = 256
#: Gap between two questions while the sheet is being scrolled, in ms.
PATIENCE_MS = 15
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Fills of the workbook are mixed with the ground, so that letters stay readable on it.
_FILL_SHARE = {"light": 0.45, "dark": 0.28}

_WAS = QT_TRANSLATE_NOOP("importing", "原文：%1")
_BLANK = QT_TRANSLATE_NOOP("importing", "（空）")
_HIDDEN_ROW = QT_TRANSLATE_NOOP("importing", "这一行在工作簿里是隐藏的")


class SheetModel(QAbstractTableModel):
    """Cells as the workbook shows them; what was put right stands in its place."""

    #: Rows came that were not here before: the first of them, counted from 0.
    came = Signal(int)
    #: Another table of the sheet is looked at.
    turned = Signal()
    #: Somebody typed another text into a cell.
    typed = Signal(object, str)

    def __init__(self, ask: AskRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._rows = self._columns = 0
        self._pages: dict[int, Mapping[int, SheetRow]] = {}
        self._wanted: dict[int, None] = {}
        self._asked = -1
        self._generation = 0
        self._cells: Mapping[CellAt, str] = {}
        #: Those of this sheet by row, so that painting looks at the rows in sight only.
        self._put_right: dict[int, list[CellAt]] = {}
        self._left_out: frozenset[Place] = frozenset()
        self.drawn = SheetDrawn("", SheetRole.OTHER)
        #: What reads each column of the table that is looked at.
        self.columns: Mapping[int, ColumnRead] = {}
        self._looked_at = 1
        self._bold = font(bold=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PATIENCE_MS)
        self._pause.timeout.connect(self._fetch)
        self._answers: dict[int, Callable[[int, int], object]] = {
            int(_ROLE.DisplayRole): lambda row, column: self._cell(row, column)[1],
            int(_ROLE.EditRole): self.text,
            int(_ROLE.ToolTipRole): self.hint,
            int(_ROLE.ForegroundRole): self._ink,
            int(_ROLE.FontRole): self._letters,
            int(_ROLE.TextAlignmentRole): self._side,
            int(_ROLE.AccessibleTextRole): self._spoken,
        }

    def show_sheet(self, shape: SheetShape | None) -> None:
        """Show another sheet, or none."""
        self.beginResetModel()
        self._rows = shape.rows if shape else 0
        self._columns = min(shape.columns, MOST_COLUMNS) if shape else 0
        self._pages, self._wanted, self._asked = {}, {}, -1
        self._generation += 1
        self.drawn = SheetDrawn(shape.sheet if shape else "", SheetRole.OTHER)
        self.columns, self._looked_at = {}, 1
        self.endResetModel()

    def is_of(self, shape: SheetShape) -> bool:
        """Tell whether the sheet is still as large as it is shown."""
        return (shape.rows, min(shape.columns, MOST_COLUMNS)) == (self._rows, self._columns)

    def forget(self) -> None:
        """Let go of the cells: the file says something else now."""
        self._pages, self._wanted, self._asked = {}, {}, -1
        self._generation += 1

    def draw(self, drawn: SheetDrawn, decisions: Decisions) -> None:
        """Draw anew what was understood and decided; the cells stay."""
        self.drawn = drawn
        self.columns = drawn.columns_at(self._looked_at)
        self.decide(decisions)

    def look_at(self, row: int) -> None:
        """Show above the columns how the table of a row (from 1) is read."""
        before, self._looked_at = self.drawn.tables_at(self._looked_at), row
        if self.drawn.tables_at(row) != before:
            self.columns = self.drawn.columns_at(row)
            self.headerDataChanged.emit(_ACROSS, 0, max(self._columns - 1, 0))
            self.turned.emit()

    def decide(self, decisions: Decisions) -> None:
        """Show at once what was decided; what it is understood as comes later."""
        self._cells, self._left_out = decisions.cells, decisions.left_out
        self._put_right = {}
        for at in self._cells:
            if at.sheet == self.sheet:
                self._put_right.setdefault(at.row, []).append(at)
        if self._rows and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, self._columns - 1))
            for side, count in ((Qt.Orientation.Vertical, self._rows), (_ACROSS, self._columns)):
                self.headerDataChanged.emit(side, 0, count - 1)

    @property
    def sheet(self) -> str:
        """The name of the sheet that is shown."""
        return self.drawn.sheet

    def at(self, row: int, column: int) -> CellAt:
        """Return the cell of the workbook in a row and column counted from 0."""
        return CellAt(self.sheet, row + 1, column)

    def text(self, row: int, column: int) -> str:
        """Return what is read from a cell: what was put right, else what is written there."""
        decided = self._decided(row, column)
        return decided if decided is not None else self.written(row, column)

    def written(self, row: int, column: int) -> str:
        """Return what stands in the workbook itself; blank while it is not here yet."""
        found = self._row(row)
        return found.cells[column].raw if found and column < len(found.cells) else ""

    def is_put_right(self, row: int, column: int) -> bool:
        """Tell whether a person wrote something else into a cell."""
        return self._decided(row, column) is not None

    def put_right_between(self, rows: range) -> list[CellAt]:
        """Return the cells of some rows (from 0) into which a person wrote something else."""
        return [at for row in rows for at in self._put_right.get(row + 1, ())]

    def is_left_out(self, row: int) -> bool:
        """Tell whether a person said that the row tells of no case."""
        return Place(self.sheet, row + 1) in self._left_out

    def is_hidden(self, row: int) -> bool:
        """Tell whether the workbook hides a row."""
        found = self._row(row)
        return found is not None and found.hidden

    def problems(self, row: int, column: int) -> tuple[Problem, ...]:
        """Return what is amiss with a cell; on the first one also what is amiss with the row."""
        return self.drawn.of_cell(row + 1, column)

    def hint(self, row: int, column: int) -> str:
        """Return what a cell says when one points at it."""
        told = [sentence_for(one.finding) for one in self.problems(row, column)]
        if self.is_put_right(row, column):
            written = cell_shown(self.written(row, column)).shown or _said(_BLANK)
            told.append(_said(_WAS).replace("%1", written))
        if self.is_hidden(row):
            told.append(_said(_HIDDEN_ROW))
        shown = self._cell(row, column)[1]
        told.append(self.reading(row, column))
        return "\n".join([*([shown] if shown else []), *filter(None, told)])

    def reading(self, row: int, column: int) -> str:
        """Return as what a cell of a case was read; blank where it says just that."""
        read = self.columns.get(column)
        field = read.field if read else None
        return read_as(self.drawn.lines.get(row + 1), field, self._cell(row, column)[1])

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows the sheet has."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns the sheet has."""
        return 0 if parent is not None and parent.isValid() else self._columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the number of a row, or the letter of a column."""
        if role != _ROLE.DisplayRole:
            return None
        return str(section + 1) if orientation is Qt.Orientation.Vertical else letters_of(section)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        answer = self._answers.get(role)
        return answer(index.row(), index.column()) if answer and index.isValid() else None

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Tell what was typed into a cell."""
        if role != _ROLE.EditRole or str(value) == self.text(index.row(), index.column()):
            return False
        self.typed.emit(self.at(index.row(), index.column()), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell that is here can be put right."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._row(index.row()) else flags

    def _decided(self, row: int, column: int) -> str | None:
        """Return what a person wrote into a cell; asked for every cell that is painted."""
        return self._cells.get(self.at(row, column)) if self._cells else None

    def _cell(self, row: int, column: int) -> tuple[str, str, bool]:
        decided = self._decided(row, column)
        if decided is not None:
            return cell_shown(decided)
        found = self._row(row)
        if found is None:
            return ("", "…" if column == 0 else "", False)
        return found.cells[column] if column < len(found.cells) else ("", "", False)

    def ground(self, row: int, column: int) -> QColor | None:
        """Return what a cell stands on: what is amiss, its fill, or that it is a heading."""
        told = self.problems(row, column)
        if told:
            return theme.colour("danger_soft" if told[0].stops else "warning_soft")
        found = self._row(row)
        fill = found.fills.get(column) if found else None
        if fill:
            return _on_ground(fill)
        return theme.colour("neutral_soft") if self.drawn.is_heading(row + 1) else None

    def _ink(self, row: int, column: int) -> QColor | None:
        told = self.problems(row, column)
        if told:
            return theme.colour("danger" if told[0].stops else "warning")
        if self.is_put_right(row, column):
            return theme.colour("accent")
        line = self.drawn.lines.get(row + 1)
        structural = line is not None and line.skipped is not None
        quiet = structural and not self.drawn.is_heading(row + 1)
        return theme.colour("muted") if quiet or self.is_hidden(row) else None

    def _letters(self, row: int, column: int) -> object:
        bold = self.drawn.is_heading(row + 1) or self.is_put_right(row, column)
        return self._bold if bold else None

    def _side(self, row: int, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if self._cell(row, column)[2] else _LEFT

    def _spoken(self, row: int, column: int) -> str:
        read = self.drawn.columns_at(row + 1).get(column)
        place = f"{letters_of(column)}{row + 1}"
        return "，".join([place, *([read.heading] if read else []), self.hint(row, column)])

    def _row(self, row: int) -> SheetRow | None:
        """Return a row if it is here; asks for its page otherwise."""
        page = self._pages.get(row // PAGE)
        if page is None:
            self._want(row // PAGE)
            return None
        return page.get(row + 1)

    def _want(self, page: int) -> None:
        if page != self._asked:
            self._wanted.pop(page, None)
            self._wanted[page] = None
            if self._asked < 0 and not self._pause.isActive():
                self._pause.start()

    def _fetch(self) -> None:
        """Ask for the page that was looked at last; the others wait."""
        if not self._wanted or not self.sheet:
            return
        self._asked, generation = self._wanted.popitem()[0], self._generation
        page = self._asked

        def take(rows: Mapping[int, SheetRow]) -> None:
            if shiboken6.isValid(self) and generation == self._generation:
                self._take(page, rows)

        self._ask(self.sheet, page * PAGE + 1, PAGE, take)

    def _take(self, page: int, rows: Mapping[int, SheetRow]) -> None:
        self._asked = -1
        while len(self._pages) >= KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[page] = rows
        first, last = page * PAGE, min((page + 1) * PAGE, self._rows) - 1
        if last >= first and self._columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))
        self.came.emit(first)
        for gone in [one for one in self._wanted if one in self._pages]:
            del self._wanted[gone]
        if self._wanted:
            self._pause.start()

    def ask_again(self) -> None:
        """Ask once more for what did not come."""
        self._asked = -1
        self._pause.start()


_ACROSS = Qt.Orientation.Horizontal


def _on_ground(fill: str) -> QColor:
    """Return a fill of the workbook mixed with the ground of the theme."""
    share, ground, own = _FILL_SHARE[theme.name], theme.colour("surface"), QColor(f"#{fill}")
    pairs = (
        (own.red(), ground.red()),
        (own.green(), ground.green()),
        (own.blue(), ground.blue()),
    )
    return QColor(*(round(one * share + other * (1 - share)) for one, other in pairs))


def _said(source: str) -> str:
    return QCoreApplication.translate("importing", source)
