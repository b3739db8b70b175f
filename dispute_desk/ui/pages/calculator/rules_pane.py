"""What a calculation rests on: days, the employer's terms, contested rules with their basis."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from dispute_desk.domain.employer_facts import FACT_WORDS, RATE_KINDS
from dispute_desk.domain.employer_terms import KIND_WORDS, SIZE_WORDS
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.services.live_calculation import LiveCalculation
    from dispute_desk.ui.pages.calculator.asking import Rules


class RulesPane(QScrollArea):
    """Every change is told at once; the employer's dated facts are only read here."""

    changed = Signal()
    employer_asked = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        named(self, "calculator.rules", self.tr("计算规则"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = named(ScrolledSheet(), "calculator.rules.sheet")
        # as wide as the pane, whatever the longest word asks for: nothing scrolls sideways here
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(4, 0, 8, 0)
        self.box.setSpacing(10)
        self._rules: Rules | None = None
        self._loading = False
        self._switches: dict[str, Combo] = {}
        self.paid_on = self._day("paid_on", self.tr("缴费日（滞纳金算到这一天）"), today)
        self.known_on = self._day("as_known_on", self.tr("按哪一天已知的参数"), today)
        self.kind = self._words("kind", self.tr("单位类型"), KIND_WORDS)
        self.scale = self._words("size", self.tr("单位规模"), SIZE_WORDS)
        self.facts = named(label("", kind="small"), "calculator.rules.facts")
        self.facts.setWordWrap(True)
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box.addWidget(self.facts)
        self.to_employer = button(self.tr("打开单位记录"), "calculator.rules.employer", kind="link")
        self.to_employer.clicked.connect(self.employer_asked)
        self.box.addWidget(self.to_employer, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def show_rules(self, rules: Rules, live: LiveCalculation, *, has_employer: bool) -> None:
        """Show what holds now."""
        self._loading = True
        self._rules = rules
        if not self._switches:
            self._add_switches(live)
        for name, box in self._switches.items():
            box.put(rules.switches.get(name))
        self.paid_on.set_day(rules.paid_on)
        self.known_on.set_day(rules.as_known_on)
        self.kind.put(rules.kind)
        self.scale.put(rules.size)
        self._tell_facts(rules, has_employer=has_employer)
        self._loading = False

    def _tell_facts(self, rules: Rules, *, has_employer: bool) -> None:
        lacking = [
            translated("fact", FACT_WORDS[kind])
            for kind in RATE_KINDS
            if not any(one.kind == kind for one in rules.facts)
        ]
        if lacking:
            words = self.tr("单位记录里还没有：%1。有关的险种不计算，不猜。")
            self.facts.setText(words.replace("%1", self.tr("、").join(lacking)))
        else:
            self.facts.setText(self.tr("费率档次、风险类别和浮动按单位记录里各时段的登记。"))
        look(self.facts, tone="warning" if lacking else "muted")
        self.to_employer.setVisible(has_employer)

    def _take(self) -> None:
        if self._loading or self._rules is None:
            return
        rules = self._rules
        rules.paid_on = self.paid_on.day() or rules.paid_on
        rules.as_known_on = self.known_on.day() or rules.as_known_on
        rules.kind, rules.size = self.kind.value() or "", self.scale.value() or ""
        self.changed.emit()

    def _switch(self, name: str) -> None:
        if not self._loading and self._rules is not None:
            self._rules.switches[name] = self._switches[name].value()
            self.changed.emit()

    def _add_switches(self, live: LiveCalculation) -> None:
        language = "en" if is_english() else "zh"
        for name, one in live.known.items():
            title = one.text(language)
            box = Combo(f"calculator.rules.{name}", title)
            for option in one.option:
                box.addItem(option.text(language), option.code)
            box.currentIndexChanged.connect(partial(self._changed_switch, name))
            self._switches[name] = box
            row = FormRow(box.objectName(), title, box, hint=self.tr("依据：") + one.basis)
            self.box.insertWidget(self.box.count() - 1, row)

    def _changed_switch(self, name: str, _: int) -> None:
        self._switch(name)

    def _day(self, name: str, title: str, today: Callable[[], date]) -> DateField:
        made = DateField(f"calculator.rules.{name}", title, today=today)
        made.understood.connect(lambda _: self._take())
        self.box.addWidget(FormRow(made.objectName(), title, made))
        return made

    def _words(self, name: str, title: str, words: dict[str, str]) -> Combo:
        made = Combo(f"calculator.rules.{name}", title)
        made.addItem(self.tr("不知道"), "")
        for code, word in words.items():
            made.addItem(translated("employer_kind", word), code)
        made.currentIndexChanged.connect(lambda _: self._take())
        self.box.addWidget(FormRow(made.objectName(), title, made))
        return made
