"""The head of an employer's page: name, number, state, and the sums of its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.warnings import doubt_about
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from dispute_desk.ui.pages.employer_file.view import EmployerView

_SUMS = (("claimed", "诉求金额"), ("agreed", "协议金额"), ("paid", "实缴入库"))


class EmployerHead(QFrame):
    """Says in two lines whom the page is about and how it stands."""

    #: Somebody compared the credit code with the licence.
    licence_seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "employer.head", self.tr("单位概况"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(22)
        box = QVBoxLayout()
        box.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(10)
        self.pill = Pill("employer.open")
        self.name = ElidedLabel("", "employer.name", kind="heading")
        first.addWidget(self.pill)
        first.addWidget(self.name, 1)
        box.addLayout(first)
        self.about = ElidedLabel("", "employer.about")
        box.addWidget(self.about)
        box.addWidget(self._doubt())
        row.addLayout(box, 1)
        self._figures: dict[str, QLabel] = {}
        for key, word in _SUMS:
            row.addLayout(self._figure(key, word))

    def _doubt(self) -> QWidget:
        self.doubt = named(QWidget(), "employer.doubt")
        row = QHBoxLayout(self.doubt)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.doubt_word = named(label("", kind="small", tone="warning"), "employer.doubt.word")
        self.seen = button(self.tr("已核对执照"), "employer.doubt.seen", kind="link")
        self.seen.clicked.connect(self.licence_seen)
        row.addWidget(self.doubt_word)
        row.addWidget(self.seen)
        row.addStretch(1)
        return self.doubt

    def _show_doubt(self, view: EmployerView) -> None:
        """Say what is doubtful about the credit code, until the licence was seen."""
        code = view.file.employer["credit_code"] or ""
        checked = any(
            one["kind"] is FactKind.LICENCE and one["value"] == code for one in view.file.facts
        )
        word = "" if checked else doubt_about(FieldKind.CREDIT_CODE, code)
        self.doubt_word.setText(word)
        self.doubt.setVisible(bool(word))
        self.seen.setVisible(view.may(Right.EDIT_CASE))

    def show_employer(self, view: EmployerView) -> None:
        """Show the employer."""
        file = view.file
        if file.open_cases:
            words = self.tr("在办 %1 件").replace("%1", f"{file.open_cases:,}")
            self.pill.show_word(words, "accent")
        else:
            self.pill.show_word(self.tr("没有在办案件"), "neutral")
        self.name.say(view.name)
        self._show_doubt(view)
        firm = file.employer
        former = firm["former_names"] or ""
        told = [
            firm["credit_code"] or self.tr("信用代码未登记"),
            firm["street"] or "",
            firm["industry"] or "",
            self.tr("曾用名：%1").replace("%1", former) if former else "",
        ]
        self.about.say(" · ".join(part for part in told if part))
        for key, figure in self._figures.items():
            figure.setText(yuan_grouped(file.sums[key]) if file.sums[key] else "—")
            word = dict(_SUMS)[key]
            figure.setAccessibleName(f"{translated('layer', word)}：{figure.text()}")

    def _figure(self, key: str, word: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(2)
        figure = named(label("—", kind="bigTitle"), f"employer.sum.{key}")
        if key == "paid":
            figure.setProperty("tone", "good")
        box.addWidget(label(translated("layer", word) + self.tr("（元）"), kind="small"))
        box.addWidget(figure)
        box.addStretch(1)
        self._figures[key] = figure
        return box
