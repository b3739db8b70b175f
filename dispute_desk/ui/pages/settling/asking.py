"""What the ways to settle are asked with: the day, the parts, who begins later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.instalments import MOST_PARTS
from dispute_desk.domain.later_start import LaterStart
from dispute_desk.domain.settlement import Wish
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

#: Parts that are proposed.
PROPOSED = 3


class WishRow(QWidget):
    """Every change is told at once."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        named(self, "settling.wish", self.tr("方案怎么算"))
        self._today = today
        self._starts: dict[int, LaterStart] = {}
        self._names: Mapping[int, str] = {}
        self._loading = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(self._first_line())
        box.addWidget(self._later_line())

    def begin(self, day: date | None) -> None:
        """Begin with the day of the calculation, or today where that is over."""
        self._starts = {}
        self._loading = True
        self.first.set_day(max(day or self._today(), self._today()))
        self._loading = False
        self._tell_starts()

    def show_workers(self, names: Mapping[int, str]) -> None:
        """Offer the workers who may begin later; none where there is no case."""
        if names == self._names:
            return
        self._names = dict(names)
        self.worker.clear()
        for key, name in names.items():
            self.worker.addItem(name, key)
        self.later.setVisible(bool(names))

    def wish(self) -> Wish:
        """Return what is asked for."""
        return Wish(
            first_on=self.first.day() or self._today(),
            count=self.count.value() or 1,
            every_months=self.every.value() or 1,
        )

    @property
    def starts(self) -> tuple[LaterStart, ...]:
        """Return who begins later."""
        return tuple(self._starts.values())

    def drop_starts(self) -> None:
        """Forget who begins later: it was refused."""
        self._starts = {}
        self._tell_starts()

    def _first_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        title = self.tr("缴款日（分期的为首期）")
        self.first = DateField("settling.first_on", title, today=self._today)
        self.first.understood.connect(self._say)
        self.count = Combo("settling.count", self.tr("分几期"))
        self.count.addItem(self.tr("不分期"), 1)
        for number in range(2, MOST_PARTS + 1):
            self.count.addItem(self.tr("%1 期").replace("%1", str(number)), number)
        self.count.put(PROPOSED)
        self.every = Combo("settling.every", self.tr("间隔"))
        for words, months in (
            (self.tr("每月一期"), 1),
            (self.tr("每两个月一期"), 2),
            (self.tr("每季度一期"), 3),
        ):
            self.every.addItem(words, months)
        for box in (self.count, self.every):
            box.currentIndexChanged.connect(self._say)
        for field in (self.first, self.count, self.every):
            row.addWidget(FormRow(field.objectName(), field.accessibleName(), field), 1)
        row.addStretch(1)
        return row

    def _later_line(self) -> QWidget:
        self.later = named(QWidget(), "settling.later", self.tr("改从较晚的月份起算"))
        row = QHBoxLayout(self.later)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = self.tr("有人入职较晚的，改从较晚的月份起算（案件里须有入职日期和证据）")
        row.addWidget(label(words, kind="small"))
        self.worker = Combo("settling.later.worker", self.tr("职工"))
        self.month = MonthField("settling.later.month", self.tr("起算月份"), today=self._today)
        self.month.setMaximumWidth(120)
        add = button(self.tr("改"), "settling.later.add")
        add.clicked.connect(self._add)
        self.told = named(label("", kind="small"), "settling.later.told")
        self.drop = button(self.tr("恢复原来的起算月份"), "settling.later.drop", kind="link")
        self.drop.clicked.connect(self._drop)
        for part in (self.worker, self.month, add, self.told, self.drop):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.later.hide()
        return self.later

    def _add(self) -> None:
        month, worker = self.month.month(), self.worker.value()
        if month is None or worker is None:
            self.month.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._starts[worker] = LaterStart(claimant_id=worker, month=month)
        self._tell_starts()
        self.changed.emit()

    def _drop(self) -> None:
        self.drop_starts()
        self.changed.emit()

    def _tell_starts(self) -> None:
        told = [f"{self._names.get(k, k)} {one.month}" for k, one in self._starts.items()]
        self.told.setText(self.tr("、").join(told))
        self.told.setAccessibleName(self.told.text())
        self.drop.setVisible(bool(told))

    def _say(self, *_: object) -> None:
        if not self._loading and self.first.day() is not None:
            self.changed.emit()
