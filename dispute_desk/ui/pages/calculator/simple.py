"""Simple first: what the tax office assessed, and beside it a rough estimate in three fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import yuan_grouped, yuan_text
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, card_frame, label, look, named
from dispute_desk.ui.widgets.typed_field import MoneyField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.services.live_calculation import Live
    from dispute_desk.ui.steps.case_view import CaseView


class SimpleBoxes(QWidget):
    """Two cards beside each other; the left one needs a case."""

    #: The assessment is to be recorded: its sum in fen, None where none was typed.
    record_asked = Signal(object)
    typed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        named(self, "calculator.simple")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._assessed(), 1)
        row.addWidget(self._rough(today), 1)

    def show_case(self, view: CaseView | None, *, may_record: bool) -> None:
        """Show what was assessed in the case so far."""
        self.known.setText(self._known(view))
        self.amount.setEnabled(view is not None and may_record)
        self.record.setEnabled(view is not None and may_record)

    def worker(self, name: str) -> dict[str, Any] | None:
        """Return whom the rough estimate is for, None while a field is empty."""
        fen, first = self.wage.fen(), self.first.month()
        last = self.last.month() or first
        if fen is None or first is None or last is None or first > last:
            return None
        months = [{"from": str(first), "to": str(last), "wage": yuan_text(fen)}]
        return {"name": name, "months": months}

    def show_rough(self, live: Live | None, hint: str) -> None:
        """Say what the rough estimate comes to, or what is still to be typed."""
        if live is None:
            self.result.setText(hint)
            look(self.result, tone="muted")
            return
        totals = live.totals
        words = self.tr("单位 %1 元，个人 %2 元，本金合计 %3 元；滞纳金 %4 元，以本金为限 %5 元")
        sums = (
            totals.employer, totals.employee, totals.principal, totals.late_fee,
            totals.late_fee_capped,
        )  # fmt: skip
        for number, fen in enumerate(sums, start=1):
            words = words.replace(f"%{number}", yuan_grouped(fen))
        self.result.setText(words)
        self.result.setAccessibleName(words)
        look(self.result, tone="text")

    def _known(self, view: CaseView | None) -> str:
        if view is None:
            return self.tr("从案件里打开测算，可以登记税务核定的金额、文书和日期。")
        parts = []
        kinds = view.profile.tax_order_kinds
        saying = {one.code for one in kinds if one.assesses or one.orders}
        for one in view.file.beside["tax_order"]:
            if one["fen"] is not None and one["kind"] in saying:
                words = (one["number"] or "", str(one["issued_on"] or ""), yuan_grouped(one["fen"]))
                parts.append(" · ".join(word for word in words if word))
        assessed = sum(one["fen"] for one in view.file.amounts if one["layer"] is Layer.ASSESSED)
        if assessed:
            parts.append(self.tr("案件里的税务核定合计 %1").replace("%1", yuan_grouped(assessed)))
        return "\n".join(parts) or self.tr("本案还没有登记税务核定。")

    def _assessed(self) -> QWidget:
        card = card_frame("calculator.assessed")
        box = QVBoxLayout(card)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        box.addWidget(label(self.tr("税务核定"), kind="heading"))
        self.known = named(label("", kind="muted"), "calculator.assessed.known")
        self.known.setWordWrap(True)
        box.addWidget(self.known)
        title = self.tr("核定总额")
        self.amount = MoneyField("calculator.assessed.amount", title)
        self.amount.returnPressed.connect(self._record)
        box.addWidget(FormRow(self.amount.objectName(), title, self.amount))
        self.record = button(self.tr("登记文书和日期…"), "calculator.assessed.record")
        self.record.clicked.connect(self._record)
        box.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        return card

    def _record(self) -> None:
        self.record_asked.emit(self.amount.fen())

    def _rough(self, today: Callable[[], date]) -> QWidget:
        card = card_frame("calculator.rough")
        box = QVBoxLayout(card)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        box.addWidget(label(self.tr("粗略测算（一名职工）"), kind="heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        titles = (self.tr("平均月工资"), self.tr("起月"), self.tr("止月"))
        self.wage = MoneyField("calculator.rough.wage", titles[0])
        self.first = MonthField("calculator.rough.from", titles[1], today=today)
        self.last = MonthField("calculator.rough.to", titles[2], today=today)
        for place, (title, field) in enumerate(
            zip(titles, (self.wage, self.first, self.last), strict=True)
        ):
            field.understood.connect(lambda _: self.typed.emit())
            grid.addWidget(FormRow(field.objectName(), title, field), 0, place)
            grid.setColumnStretch(place, 1)
        box.addLayout(grid)
        self.result = named(label("", tone="muted"), "calculator.rough.result")
        self.result.setWordWrap(True)
        box.addWidget(self.result)
        self.lacks = named(label("", kind="small", tone="warning"), "calculator.rough.lacks")
        self.lacks.setWordWrap(True)
        box.addWidget(self.lacks)
        box.addStretch(1)
        return card
