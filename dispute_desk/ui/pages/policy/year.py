"""新增年度: from an average wage to drafts by the rule, what they change, and who confirms them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.office_rows import SERIES_WORDS, PolicyFigures
from dispute_desk.domain.policy_years import NewYear, lacks_average, propose_year, same_wage
from dispute_desk.services.policy_rows import NO_ROWS, AddPolicyRow, ConfirmPolicyRow
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.policy.forms import Founded, when_changed
from dispute_desk.ui.pages.policy.words import (
    difference_lines,
    insurance_word,
    pack_title,
    proposal_word,
)
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.policy_difference import PolicyDifference
    from dispute_desk.domain.policy_years import Gap, YearRule
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.policy_questions import PolicySheet
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

WIDE, ASKED, ROWS = 940, 380, 9


class YearForm(Founded):
    """Drafts appear while one types; the difference and the open cases stand under them."""

    id = "policy_year"
    wide = WIDE

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        sheet: PolicySheet,
        gap: Gap | None = None,
    ) -> None:
        self.gap = gap
        self.proposed: tuple[PolicyFigures, ...] = ()
        self._made: tuple[int, ...] = ()
        super().__init__(place, seat, parent, sheet)
        alone = not sheet.others
        self.save_button.setText(self.tr("保存并确认") if alone else self.tr("保存为草稿"))
        self._propose()

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("新增年度参数")

    def about(self) -> str:
        """Say for which region, and that the document counts."""
        return self.tr("%1 · 按规则推出草稿，以文件为准").replace(
            "%1", pack_title(self.sheet.view.pack)
        )

    def build(self) -> None:
        """Ask which insurances and months, the average wage and the document."""
        kit = self.kit
        usual = [(insurance_word(one), one) for one in self.sheet.view.pack.usual]
        self.entries = {
            "insurances": kit.chips(
                "insurances", self.tr("险种"), usual, required=True, several=True
            ),
            "first": kit.month("first", self.tr("起始月份"), required=True),
            "last": kit.month("last", self.tr("终止月份"), required=True),
            "average": kit.money("average", self.tr("平均工资（元／月）")),
            "with_rates": kit.flag("with_rates", self.tr("缺的费率沿用上一年度")),
        }
        self.ask_document()
        self.entries["with_rates"].put(True)  # noqa: FBT003 - an entry takes any value
        if self.gap is not None:
            self.entries["insurances"].put(self.gap.insurances)
            self.entries["first"].put(self.gap.first)
            self.entries["last"].put(self.gap.last)
        self.drafts = PlainTable("small.policy_year.drafts", self.tr("推出的草稿"))
        self.told = named(label("", kind="small"), "small.policy_year.told")
        self.told.setWordWrap(True)
        self.who = named(label(self.second_words(), kind="small"), "small.policy_year.who")
        self.who.setWordWrap(True)
        self._listen()

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put what is asked at the left, what follows from it at the right."""
        row, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        row.setSpacing(22)
        for side in (left, right):
            side.setSpacing(8)
        super().place_rows(left)
        for entry in self.entries.values():
            entry.row.setMaximumWidth(ASKED)
        left.addStretch(1)
        right.addWidget(label(self.tr("推出的草稿"), kind="heading"))
        right.addWidget(self.drafts)
        right.addWidget(label(self.tr("会改变什么"), kind="heading"))
        right.addWidget(self.told)
        right.addStretch(1)
        right.addWidget(self.who)
        row.addLayout(left, 0)
        row.addLayout(right, 1)
        box.addLayout(row, 1)

    def command(self) -> object:
        """Return the command the entries ask for; the second one where the drafts are made."""
        founded = self.founded()
        if self._made:
            return ConfirmPolicyRow(record_ids=self._made, reason=founded["reason"])
        return AddPolicyRow(region=self.sheet.region, rows=self.proposed, **founded)

    def save(self) -> None:
        """Refuse where nothing follows from what was typed, or the average wage is left out."""
        self._propose()
        asked = self._asked()
        if asked is not None and lacks_average(self.sheet.view, self.sheet.rules, asked):
            row = self.entries["average"].row
            row.show_error(self.tr("请填写平均工资：上下限要由它推出。"))
            row.show_whole()
            return
        if not self.proposed and self.entries["insurances"].read():
            self.bar.say(sentence_of(DeskError(NO_ROWS)))
            return
        super().save()

    def _done(self, outcome: Outcome) -> None:
        """Confirm at once where nobody else could; else the second person does."""
        if self.sheet.others or self._made:
            super()._done(outcome)
            return
        self._made = tuple(outcome.value)
        self.place.jobs.do(self.command(), super()._done, self._refused)

    def _listen(self) -> None:
        """Propose anew whenever something that counts was changed."""
        for name in ("insurances", "with_rates", "first", "last", "average"):
            when_changed(self.entries[name], self._propose)

    def _asked(self) -> NewYear | None:
        told = {name: entry.read() for name, entry in self.entries.items()}
        first, last = told["first"], told["last"]
        if not told["insurances"] or first is None or last is None or first > last:
            return None
        return NewYear(
            insurances=told["insurances"],
            first=first,
            last=last,
            average=told["average"] or None,
            with_rates=bool(told["with_rates"]),
        )

    def _propose(self) -> None:
        """Show the drafts that follow, and ask what they would change."""
        asked, rules = self._asked(), self.sheet.rules
        self._say_series(asked)
        mixed = asked is not None and not same_wage(rules, asked.insurances)
        row = self.entries["insurances"].row
        if mixed:
            row.show_error(self.tr("这些险种用的平均工资不同，请分几次补录。"))
        else:
            row.clear()
        made = propose_year(self.sheet.view, rules, asked) if asked and not mixed else []
        if tuple(made) == self.proposed and self.drafts.words.titles:
            return
        self.proposed = tuple(made)
        titles = [self.tr("数字"), self.tr("月份"), self.tr("说明")]
        words = [(proposal_word(one), f"{one.from_month}—{one.to_month}", one.note) for one in made]
        self.drafts.show_rows(titles, words, stretch=0, widths=(0, 146, 120))
        self.drafts.setFixedHeight(HEAD + LINE * ROWS)
        self._compare()

    def _say_series(self, asked: NewYear | None) -> None:
        """Say which average wage is asked for."""
        rule = self._rule(asked)
        hint = ""
        if asked is not None and rule is not None:
            series = translated("policy", SERIES_WORDS[rule.series])
            hint = self.tr("%1 年%2平均工资；%3").replace("%1", str(rule.wage_year(asked.first)))
            hint = hint.replace("%2", series).replace("%3", rule.basis)
        self.entries["average"].row.show_hint(hint)

    def _rule(self, asked: NewYear | None) -> YearRule | None:
        chosen = asked.insurances if asked is not None else ()
        rules = (self.sheet.rules.get(one) for one in chosen)
        return next((one for one in rules if one is not None and one.needs_average), None)

    def _compare(self) -> None:
        if not self.proposed:
            self.told.setText(self.tr("填写平均工资后，这里列出会改变的月份和涉及的案件。"))
            return
        question = partial(_difference, region=self.sheet.region, figures=self.proposed)
        self.place.jobs.ask(question, self._tell, self.place.trouble, key="policy.difference")

    def _tell(self, difference: PolicyDifference) -> None:
        self.told.setText("\n".join(difference_lines(difference)))


def _difference(desk: Desk, *, region: str, figures: tuple[PolicyFigures, ...]) -> PolicyDifference:
    from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - open, so loaded
        difference_of_figures,
    )

    return difference_of_figures(desk, region, figures)
