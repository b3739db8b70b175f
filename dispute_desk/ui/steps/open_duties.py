"""What is still open when a case is to be closed: named in the form, with the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.closing_list import Need
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.missing import lacking_words
from dispute_desk.ui.widgets.naming import button, label, named, retire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.closing_list import ClosingPoint
    from dispute_desk.ui.steps.case_view import CaseView

#: The form each is settled with, its words, and the right it takes.
DUTY_STEPS: dict[Need, tuple[str, str, Right]] = {
    Need.RETALIATION: (
        "follow_up",
        QT_TRANSLATE_NOOP("open_duties", "登记核实后的回访"),
        Right.FOLLOW_UP,
    ),
    Need.REFERRALS: ("feedback", QT_TRANSLATE_NOOP("open_duties", "登记反馈"), Right.REFER),
    Need.ENQUIRIES: (
        "answer_enquiry",
        QT_TRANSLATE_NOOP("open_duties", "登记答复"),
        Right.EDIT_CASE,
    ),
    Need.TAX_ORDERS: (
        "tax_order",
        QT_TRANSLATE_NOOP("open_duties", "登记履行日期"),
        Right.RECORD_PAYMENT,
    ),
    Need.TICKETS: ("ticket_reply", QT_TRANSLATE_NOOP("open_duties", "答复工单"), Right.EDIT_CASE),
    Need.AID_DECISION: (
        "legal_aid_decision",
        QT_TRANSLATE_NOOP("open_duties", "登记审批"),
        Right.REFER,
    ),
    Need.AID_END: ("legal_aid_end", QT_TRANSLATE_NOOP("open_duties", "登记办结"), Right.REFER),
    Need.MEETINGS: (
        "cancel_appointment",
        QT_TRANSLATE_NOOP("open_duties", "取消日程"),
        Right.EDIT_CASE,
    ),
}


def duty_step(view: CaseView, need: Need) -> tuple[str, str] | None:
    """Return the form that settles a duty and its words, where the person may use it."""
    if need not in DUTY_STEPS:
        return None
    step, words, right = DUTY_STEPS[need]
    return (step, QCoreApplication.translate("open_duties", words)) if view.may(right) else None


class OpenDuties(QWidget):
    """A line for each thing that is open, the button that settles it beside it."""

    asked = Signal(str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name, self.tr("还没有办完的事"))
        self._name = name
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._lines: list[QWidget] = []

    def show_points(self, view: CaseView, points: Sequence[ClosingPoint]) -> None:
        """Show what is open; out of sight where nothing is."""
        for gone in self._lines:
            retire(gone)
        self._lines = [self._line(view, one) for one in points]
        for line in self._lines:
            self._box.addWidget(line)
        self.setVisible(bool(points))

    def _line(self, view: CaseView, point: ClosingPoint) -> QWidget:
        words = self.tr("还没有办完：%1").replace("%1", lacking_words(point))
        line = named(QWidget(), f"{self._name}.{point.need.value}", words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words, tone="warning"), 1)
        way = duty_step(view, point.need)
        if way is not None:
            step, title = way
            made = button(title, f"{self._name}.{point.need.value}.go", kind="link")
            made.clicked.connect(lambda: self.asked.emit(step, point.open_ids[0]))
            row.addWidget(made)
        return line
