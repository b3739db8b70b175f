"""The pane beside the list of employers: the selected one in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.party_fields import EMPLOYER_FIELDS
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.employer_file.facts import facts_now
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from dispute_desk.ui.pages.employer_file.view import EmployerView

WIDTH, NARROW_WIDTH = 284, 240
#: What the pane says of the record, where it is known.
SHOWN = ("street", "industry", "status", "contact", "phone", "legal_rep")


class EmployerPane(QFrame):
    """Shows one employer; never loses the list."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "employers.detail", self.tr("所选单位"))
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._none = EmptyPanel(
            "employers.detail.none",
            self.tr("没有选中单位"),
            self.tr("选中一行，这里显示要点。"),
            icon_name="employer",
        )
        self._one = self._build()
        for part in (self._none, self._one):
            self._stack.addWidget(part)
        box.addWidget(self._stack)

    def show_nothing(self) -> None:
        """Say that no row is selected."""
        self._stack.setCurrentWidget(self._none)

    def show_employer(self, view: EmployerView) -> None:
        """Show an employer."""
        self.setAccessibleDescription(view.name)
        self._name.setText(view.name)
        self._code.setText(view.file.employer["credit_code"] or self.tr("信用代码未登记"))
        former = view.file.employer["former_names"] or ""
        self._former.setText(self.tr("曾用名：%1").replace("%1", former))
        self._former.setVisible(bool(former))
        fields = {field.id: field for field in EMPLOYER_FIELDS}
        values = view.file.employer
        self._facts.show_pairs(
            (view.words.field(fields[name]), view.words.value(fields[name], values[name]))
            for name in SHOWN
            if values[name]
        )
        self._rates.show_pairs(facts_now(view))
        unit = self.tr("%1 元")
        sums = [
            (translated("layer", word), view.file.sums[name])
            for name, word in (
                ("claimed", "诉求金额"),
                ("agreed", "协议金额"),
                ("paid", "实缴入库"),
            )
        ]
        cases = self.tr("%1 件，在办 %2 件").replace("%1", f"{view.file.cases:,}")
        self._sums.show_pairs(
            [
                (self.tr("案件"), cases.replace("%2", f"{view.file.open_cases:,}")),
                *(
                    (word, unit.replace("%1", yuan_grouped(fen)) if fen else "")
                    for word, fen in sums
                ),
            ]
        )
        self._stack.setCurrentWidget(self._one)

    def _build(self) -> QWidget:
        panel = QWidget()
        outer = QVBoxLayout(panel)
        outer.setContentsMargins(0, 16, 0, 14)
        outer.setSpacing(10)
        area = scrolled("employers.detail.area", self.tr("所选单位"))
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(18, 2, 18, 2)
        box.setSpacing(10)
        self._name = named(label("", kind="bigTitle"), "employers.detail.name")
        self._name.setWordWrap(True)
        self._former = named(label("", kind="small"), "employers.detail.former")
        self._former.setWordWrap(True)
        self._code = named(label("", kind="muted"), "employers.detail.code")
        for plain in (self._name, self._code, self._former):
            plain.setTextFormat(Qt.TextFormat.PlainText)
            plain.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = KeyValueGrid("employers.detail.facts")
        self._sums = KeyValueGrid("employers.detail.sums")
        self._rates = KeyValueGrid("employers.detail.rates")
        for part in (
            self._name,
            self._code,
            self._former,
            hairline(),
            self._sums,
            hairline(),
            self._facts,
        ):
            box.addWidget(part)
        box.addWidget(hairline())
        box.addWidget(label(self.tr("今天的费率情况"), kind="heading"))
        box.addWidget(self._rates)
        box.addStretch(1)
        put_sheet(area, sheet)
        outer.addWidget(area, 1)
        outer.addWidget(hairline())
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 18, 0)
        self._open = button(
            self.tr("打开单位"), "employers.detail.open", kind="primary", hint="Enter"
        )
        self._open.clicked.connect(self.opened)
        foot.addWidget(self._open)
        outer.addLayout(foot)
        return panel
