"""A day before the acceptance: the way on is to put the day of acceptance right, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.accepted_day import ACCEPTANCE_OUT_OF_ORDER, ChangeAcceptanceDay
from dispute_desk.services.steps import DAY_BEFORE_ACCEPTANCE
from dispute_desk.ui.messages import show_refusal
from dispute_desk.ui.steps.early_day import offer_receipt
from dispute_desk.ui.steps.entries import Kit
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.steps.form import StepForm


def offer_earlier_day(
    form: StepForm, error: DeskError, refused: Callable[[Exception], None]
) -> None:
    """Offer to move the day of receipt, or the day of acceptance, that stands in the way."""
    offer_receipt(form, error, refused)
    found = form.findChild(AcceptanceDay, f"{form.name}.acceptance")
    if found is not None:
        found.hide()
    if error.code != DAY_BEFORE_ACCEPTANCE or not form.place.may(Right.ACCEPT.value):
        return
    made = found
    if made is None:
        made = AcceptanceDay(form, refused)
        form.add_widget(made)
    made.begin(error)
    form.fit()
    bring_into_view(made)


class AcceptanceDay(QWidget):
    """The right day of acceptance, why, and the button that changes it and saves the form."""

    def __init__(self, form: StepForm, refused: Callable[[Exception], None]) -> None:
        super().__init__()
        named(self, f"{form.name}.acceptance", self.tr("更正受理日期"))
        self._form, self._refused = form, refused
        view = form.view
        kit = Kit(self.objectName(), lambda: view.today, view.calendar)
        self.day = kit.day("accepted_on", self.tr("实际受理日期"), required=True)
        self.reason = kit.text("reason", self.tr("更正原因"), required=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for entry in (self.day, self.reason):
            pair.addWidget(entry.row, 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(pair)
        name = f"{self.objectName()}.change"
        self.change = button(self.tr("更正受理日期，再保存"), name)
        self.change.clicked.connect(self._change)
        box.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self, error: DeskError) -> None:
        """Begin with the day that was refused: the case was accepted then at the latest."""
        self.day.put(error.facts["day"])
        self.change.setEnabled(True)
        self.show()

    def _change(self) -> None:
        entries = (self.day, self.reason)
        wrong = [entry for entry in entries if not entry.check()]
        if wrong:
            wrong[0].row.focus()
            QTimer.singleShot(0, self._form, self._look)
            return
        command = ChangeAcceptanceDay(
            case_id=self._form.view.id, accepted_on=self.day.read(), reason=self.reason.read()
        )
        self.change.setEnabled(False)
        self._form.place.jobs.do(command, self._changed, self._not_changed)

    def _look(self) -> None:
        """Keep the button in sight below what an entry says of itself."""
        self._form.fit()
        bring_into_view(self)

    def _changed(self, _outcome: object) -> None:
        self.hide()
        self._form.save()

    def _not_changed(self, error: Exception) -> None:
        self.change.setEnabled(True)
        if isinstance(error, DeskError) and error.code == ACCEPTANCE_OUT_OF_ORDER:
            show_refusal(error, {"accepted_on": self.day.row}, self._form.bar)
        else:
            self._refused(error)
