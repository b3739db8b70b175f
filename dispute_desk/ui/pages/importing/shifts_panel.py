"""与以前不同: what moved in a remembered layout, each read as before or otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_decisions import ColumnAt
from dispute_desk.domain.ledger_recalled import RENAMED_COLUMN, ShiftKind, shift_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.sheet_heads import KEPT
from dispute_desk.ui.pages.importing.words import said
from dispute_desk.ui.steps.entries import CHIP_PADDING
from dispute_desk.ui.theme import font
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named, retire
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QLabel

    from dispute_desk.domain.ledger import Question, Reading
    from dispute_desk.domain.ledger_recalled import Ask, Recalled, Shift

#: So many sheets a line names.
_MOST_SHEETS = 3
#: What is only told: nothing is chosen about it here.
_ONLY_TOLD = frozenset({*ShiftKind} - {ShiftKind.MOVED, ShiftKind.NEW, ShiftKind.RENAMED})


def beside_panel(questions: Iterable[Question]) -> list[Question]:
    """Return the questions that are not answered in this panel."""
    return [one for one in questions if not one.id.startswith(RENAMED_COLUMN)]


class ShiftsPanel(QFrame):
    """A list of differences; hidden where there is none."""

    #: The question about a column in the place of one that is gone, and the option.
    answered = Signal(str, str)
    #: Columns (a dict of ColumnAt) and the field all of them are read into.
    read_as = Signal(object)
    #: Somebody wants to choose what reads a column (ColumnAt).
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.shifts", self.tr("与以前不同"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 10, 12, 12)
        self._box.setSpacing(8)
        self.heading = SectionHeading(self.tr("与以前不同"), "importing.shifts.heading")
        self._box.addWidget(self.heading)
        self._parts: list[QWidget] = []
        self._first: QWidget | None = None
        self.hide()

    def show_recalled(
        self, recalled: Recalled | None, reading: Reading | None, answers: Mapping[str, str]
    ) -> None:
        """Show what is otherwise; the focus stays where it was."""
        had = QApplication.focusWidget()
        name = had.objectName() if had is not None and self.isAncestorOf(had) else ""
        for part in self._parts:
            retire(part)
        self._parts, self._first = [], None
        shifts = () if recalled is None or recalled.is_same else recalled.shifts
        self.setVisible(bool(shifts))
        if recalled is None or reading is None or not shifts:
            return
        reads = _reads(reading)
        asks = {one.id: one for one in recalled.asks}
        several = len(recalled.sheets) > 1
        still_open = {one.id for one in reading.questions}
        for number, shift in enumerate(shifts):
            if number:
                self._keep(hairline())
            ask = asks.get(shift.question)
            line = _Line(shift, ask, number, self, sheets=several)
            line.show_read(reads, answers.get(ask.id) if ask else None)
            self._keep(line)
            if ask is not None and ask.id in still_open and self._first is None:
                self._first = line.as_before
        count = len(still_open & asks.keys())
        words = self.tr("与以前不同，还要确认 %1 项") if count else self.tr("与以前不同 %1 处")
        self.heading.text.say(words.replace("%1", str(count or len(shifts))))
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> bool:
        """Put the focus on the first thing to decide; False where nothing is asked."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._first is not None

    def _keep(self, part: QWidget) -> None:
        self._parts.append(part)
        self._box.addWidget(part)


class _Line(QWidget):
    """One difference: what it is, what the column is read as, and the two ways."""

    def __init__(
        self, shift: Shift, ask: Ask | None, number: int, panel: ShiftsPanel, *, sheets: bool
    ) -> None:
        super().__init__()
        self._shift, self._ask, self._panel = shift, ask, panel
        self._bold = QFontMetrics(font(bold=True))  # a chip that is chosen has bold letters
        words = shift_words(shift, translated)
        self._name = f"importing.shift.{number}"
        named(self, self._name, words)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(_plain(words))
        if sheets and shift.sheets and shift.kind is not ShiftKind.SHEET:
            box.addWidget(_plain(self._sheets(), kind="small"))
        self.state = _plain("", kind="small")
        box.addWidget(self.state)
        self.as_before = button("", f"{self._name}.before", kind="chip")
        self.as_before.setCheckable(True)
        self.otherwise = button(self.tr("改读…"), f"{self._name}.other", kind="chip")
        self.as_before.clicked.connect(self._read_as_before)
        self.otherwise.clicked.connect(partial(self._ask_field))
        ways = QWidget()
        flow = FlowLayout(ways, gap=6)
        flow.addWidget(self.as_before)
        flow.addWidget(self.otherwise)
        box.addWidget(ways)
        ways.setVisible(bool(shift.at) and shift.kind not in _ONLY_TOLD)
        self.otherwise.setAccessibleName(f"{words} {self.otherwise.text()}")

    def show_read(self, reads: Mapping[ColumnAt, str | None], answer: str | None) -> None:
        """Say what the column is read as, and whether that is as before."""
        before = self._before()
        now = reads.get(self._shift.at[0]) if self._shift.at else None
        told = field_words(now, translated) if now else said(KEPT)
        if self._shift.kind is ShiftKind.GONE:
            was = self._shift.field
            words = self.tr("原来读作：%1").replace("%1", field_words(was or "", translated))
            self.state.setText(words if was else self.tr("原来也不读"))
        elif self._shift.kind is ShiftKind.UNIT:
            unit = translated("ledger", self._shift.now)
            self.state.setText(self.tr("现在按%1读").replace("%1", unit))
        elif self._shift.at:
            self.state.setText(self.tr("现在读作：%1").replace("%1", told))
        else:
            self.state.hide()
        self.as_before.setVisible(self._shift.kind is not ShiftKind.NEW)
        kept = field_words(before, translated) if before else said(KEPT)
        words = self.tr("照旧：%1").replace("%1", kept)
        self.as_before.setText(words)
        self.as_before.setMinimumWidth(self._bold.horizontalAdvance(words) + CHIP_PADDING)
        self.as_before.setAccessibleName(f"{self.accessibleName()} {words}")
        asked = self._ask is not None and answer is None and now == before
        self.as_before.setChecked(now == before and not asked)

    def _before(self) -> str | None:
        if self._ask is not None:
            return self._ask.fields[0][1]
        return self._shift.field

    def _sheets(self) -> str:
        named_here = self.tr("、").join(self._shift.sheets[:_MOST_SHEETS])
        more = len(self._shift.sheets) - _MOST_SHEETS
        if more > 0:
            named_here = self.tr("%1 等 %2 张表").replace("%1", named_here)
            return named_here.replace("%2", str(len(self._shift.sheets)))
        return named_here

    def _read_as_before(self) -> None:
        if self._ask is not None:
            self._panel.answered.emit(self._ask.id, self._ask.fields[0][0])
        else:
            self._panel.read_as.emit(dict.fromkeys(self._shift.at, self._shift.field))

    def _ask_field(self) -> None:
        self._panel.wanted.emit(self._shift.at[0])


def _plain(text: str, *, kind: str | None = None) -> QLabel:
    made = label(text, kind=kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _reads(reading: Reading) -> dict[ColumnAt, str | None]:
    """Return what reads each column now."""
    return {
        ColumnAt(sheet.sheet, table.first_row, column.column): column.field
        for sheet in reading.sheets
        for table in sheet.tables
        for column in table.columns
    }
