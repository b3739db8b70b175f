"""One clock: what it is for, how it runs, who settled it, how many cases it runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dispute_desk.ui.pages.station_rules.panel import RulePanel
from dispute_desk.ui.pages.station_rules.words import (
    clock_status,
    coming_words,
    decisions_lines,
    length_words,
    only_words,
    purpose_words,
    start_words,
    stop_words,
)
from dispute_desk.ui.steps.words import Words, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.rule_questions import ClockEntry


class ClockPanel(RulePanel):
    """What the law sets says so and offers no change."""

    #: Confirm the clock as it is; set it otherwise.
    confirm = Signal()
    change = Signal()

    def __init__(self) -> None:
        super().__init__("clock", "")
        self.setAccessibleName(self.tr("办理期限"))
        self.confirm_button = self.act("confirm", self.tr("核定…"), kind="primary")
        self.change_button = self.act("change", self.tr("修改…"))
        self.confirm_button.clicked.connect(self.confirm)
        self.change_button.clicked.connect(self.change)

    def show_entry(
        self,
        entry: ClockEntry,
        profile: Profile,
        running: int | None,
        *,
        may: bool,
        counts: bool = True,
    ) -> None:
        """Show a clock; ``running`` is None while the cases are still counted.

        Who may not see cases does not learn how many there are.
        """
        rule, words = entry.rule, Words(profile)
        counting = self.tr("正在统计…")
        cases = self.tr("%1 件").replace("%1", str(running)) if running is not None else counting
        pairs = [*self._pairs(entry, profile)]
        if counts:
            pairs.append((self.tr("正在走的案件"), cases))
        self.tell(words.of(rule), clock_status(entry), purpose_words(rule), pairs)
        self.tell_decisions(decisions_lines(entry.decisions))
        to_confirm = bool(rule.status) and not entry.is_settled
        self.confirm_button.setVisible(to_confirm)
        self.confirm_button.setEnabled(may)
        self.change_button.setVisible(not rule.is_law)
        self.change_button.setEnabled(may)
        self.say(self._note(entry, may=may))

    def _pairs(self, entry: ClockEntry, profile: Profile) -> Iterator[tuple[str, str]]:
        rule, now, words = entry.rule, entry.now, Words(profile)
        yield self.tr("期限"), length_words(now.length, now.unit)
        if entry.coming is not None:
            yield self.tr("以后"), coming_words(entry.coming)
        yield self.tr("从哪天起"), self.tr("%1（当天不算）").replace("%1", start_words(rule))
        if stop_words(rule):
            yield self.tr("做到什么停"), stop_words(rule)
        if rule.pauses:
            yield self.tr("哪时停走"), listed(words.stage(one) for one in rule.pauses)
        only = listed(only_words(rule, profile, words))
        if only:
            yield self.tr("只用于"), only
        if rule.extension:
            longest = length_words(rule.extension, now.unit)
            told = self.tr("可再延 %1（%2）").replace("%1", longest)
            yield self.tr("延长"), told.replace("%2", rule.extension_basis)
        if rule.remind:
            told = self.tr("届满前 %1 天").replace("%1", str(rule.remind))
            yield self.tr("提前提醒"), told
        yield self.tr("依据"), now.basis
        if entry.is_settled and not rule.is_law and rule.basis != now.basis:
            yield self.tr("原来的默认"), self._shipped(entry)

    def _shipped(self, entry: ClockEntry) -> str:
        rule = entry.rule
        return f"{length_words(rule.length, rule.unit)} · {rule.basis}"

    def _note(self, entry: ClockEntry, *, may: bool) -> str:
        rule = entry.rule
        if rule.is_law and not rule.status:
            return self.tr("这是法律规定的期限，本单位不能改，也不需要核定。")
        if not may:
            return self.tr("核定和修改需要负责人或管理员岗位。")
        if rule.is_law and not entry.is_settled:
            return self.tr("这是法律规定的期限，天数不能改；请核对原文后核定。")
        if rule.is_law:
            return self.tr("这是法律规定的期限，天数不能改。")
        if not entry.is_settled:
            return self.tr("这是软件的默认值，不是规定：合适的请核定，不合适的请修改。")
        return self.tr("修改只影响从生效日起开始的期限；今天和以前已经办完的不变。")
