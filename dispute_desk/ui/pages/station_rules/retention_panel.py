"""For how long cases of one kind are kept in the archive, and who settled that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dispute_desk.ui.pages.station_rules.panel import RulePanel
from dispute_desk.ui.pages.station_rules.words import (
    cases_words,
    coming_words,
    decisions_lines,
    retention_status,
    years_words,
)

if TYPE_CHECKING:
    from dispute_desk.services.rule_questions import RetentionEntry


class RetentionPanel(RulePanel):
    """Confirm the term, or keep cases for another time."""

    confirm = Signal()
    change = Signal()

    def __init__(self) -> None:
        super().__init__("retention", "")
        self.setAccessibleName(self.tr("保管期限"))
        self.confirm_button = self.act("confirm", self.tr("核定…"), kind="primary")
        self.change_button = self.act("change", self.tr("修改…"))
        self.confirm_button.clicked.connect(self.confirm)
        self.change_button.clicked.connect(self.change)

    def show_entry(self, entry: RetentionEntry, *, may: bool) -> None:
        """Show the term of cases of a kind."""
        purpose = self.tr("归档时先填的保管期限；归档的人仍可以改选。")
        pairs = [
            (self.tr("保管多久"), years_words(entry.term)),
            *([(self.tr("以后"), coming_words(entry.coming))] if entry.coming else []),
            (self.tr("从哪天起"), self.tr("按结案日看适用哪一次核定；归档后不再变")),
            (self.tr("依据"), entry.term.basis if entry.term is not None else ""),
        ]
        self.tell(cases_words(entry.cases), retention_status(entry), purpose, pairs)
        self.tell_decisions(decisions_lines(entry.decisions))
        self.confirm_button.setVisible(not entry.is_settled)
        for one in (self.confirm_button, self.change_button):
            one.setEnabled(may)
        if not may:
            self.say(self.tr("核定和修改需要负责人或管理员岗位。"))
        elif not entry.is_settled:
            self.say(self.tr("这是软件的默认值：合适的请核定，不合适的请修改。"))
        else:
            self.say(self.tr("已经归档的案件保持原来的保管期限。"))
