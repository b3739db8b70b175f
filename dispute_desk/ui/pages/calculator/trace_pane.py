"""How a figure came about: inputs, formula, rows with their documents, the other reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from dispute_desk.domain.contribution_lines import line_at, trace
from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.calculator.months_table import sentences
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Missing, Result, Track
    from dispute_desk.domain.months import Month
    from dispute_desk.services.live_calculation import LiveCalculation

#: What lacks in the record of the employer, and in the sheet itself; the rest in the tables.
OF_EMPLOYER = frozenset({What.UNEMPLOYMENT_TIER, What.INJURY_CLASS, What.INJURY_FLOAT})
OF_RULES = frozenset({What.EMPLOYER_KIND, What.EMPLOYER_SIZE})
OF_SHEET = frozenset({What.WAGE, What.EARLIER_WAGE, What.NOT_EMPLOYED, What.NOT_IN_FORCE})


class TracePane(QScrollArea):
    """Tells one cell; a cell that lacks something has a button to where it is added."""

    #: Somebody wants to add what lacks (:class:`What`).
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "calculator.trace", self.tr("计算过程"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = named(ScrolledSheet(), "calculator.trace.sheet")
        box = QVBoxLayout(inside)
        box.setContentsMargins(4, 0, 8, 0)
        box.setSpacing(8)
        self.heading = named(label("", kind="heading"), "calculator.trace.heading")
        self.heading.setWordWrap(True)
        self.text = named(label(""), "calculator.trace.text", self.tr("计算过程"))
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.lead = button(self.tr("去补上"), "calculator.trace.lead")
        self.lead.clicked.connect(lambda: self.wanted.emit(self._what))
        self._what: What | None = None
        #: The insurance and month that lack something, where the table of figures has it.
        self.lacking: tuple[Insurance, Month] | None = None
        for part in (self.heading, self.text):
            box.addWidget(part)
        box.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.clear()

    def clear(self) -> None:
        """Say how to see how a figure came about."""
        self.heading.setText(self.tr("计算过程"))
        self.text.setText(self.tr("点逐月表里的金额，或按空格，这里列出工资、上下限、费率和依据。"))
        self.lead.hide()

    def show_missing(
        self, title: str, missing: Sequence[Missing], result: Result, words: str
    ) -> None:
        """Say what lacks; ``words`` stand on the button to the first of it, empty for none."""
        self.heading.setText(title)
        self.text.setText("\n\n".join(sentences(missing, result)))
        self._what = missing[0].lack.what
        self.lacking = (missing[0].insurance, missing[0].month)
        self.lead.setText(words)
        self.lead.setAccessibleName(words)
        self.lead.setVisible(bool(words))
        self.verticalScrollBar().setValue(0)

    def show_line(
        self, title: str, result: Result, track: Track, at: int, live: LiveCalculation
    ) -> None:
        """Tell a figure step by step, of a contested one both readings."""
        self.lead.hide()
        line = line_at(result, track, at)
        told = trace(line, result.plan.view.sources, translated)
        for _, other in line.cell.contested:
            second = live.reading(result, track, at, other.row_id)
            if second is None:
                continue
            words = self.tr("另一种读法（%1）：应缴 %2 元，差额 %3 元，滞纳金 %4 元")
            words = words.replace("%1", other.row_id)
            for number, fen in enumerate((second.amount, second.gap, second.fee), start=2):
                words = words.replace(f"%{number}", yuan_grouped(fen))
            told.append(words)
        heading = self.tr("%1：%2 元").replace("%1", title)
        self.heading.setText(heading.replace("%2", yuan_grouped(line.gap)))
        self.text.setText("\n\n".join(told))
        self.verticalScrollBar().setValue(0)
