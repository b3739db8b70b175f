"""Talks, visits and looks into records, with who made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.evidence import INQUIRY_WORDS
from dispute_desk.domain.papers import INQUIRY_RECORD
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.printing_card import PrintingCard
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "investigation"


class InvestigationsCard(PrintingCard):
    """Inquiries, the newest first."""

    paper = INQUIRY_RECORD

    def __init__(self) -> None:
        super().__init__("investigations", self.tr("调查记录"), self.tr("没有登记谈话或调查。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the inquiries of the case."""
        rows = sorted(view.file.beside[KIND], key=lambda one: (one["held_on"], one["id"]))
        return [self._line(view, one) for one in reversed(rows)]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记调查"), "investigation")]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        acts = self.printing(view, one["id"])
        if view.may(Right.EDIT_CASE):
            acts = (
                *acts,
                Act("edit", self.tr("修改"), "investigation", one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
        pairs = (
            (self.tr("地点"), one["place"] or ""),
            (self.tr("监督员"), self._supervisors(one)),
            (self.tr("在场人员"), one["present"] or ""),
            (self.tr("内容"), one["findings"] or ""),
            (self.tr("补录说明"), one["late_reason"] or ""),
        )
        words = translated("inquiry", INQUIRY_WORDS[one["kind"]])
        return RecordLine(
            one["id"],
            f"{words} · {one['held_on']}",
            tuple(pair for pair in pairs if pair[1]),
            self.tr("补录") if one["late_reason"] else "",
            "warning",
            acts,
        )

    def _supervisors(self, one: dict[str, Any]) -> str:
        named = []
        for name, number in (
            (one["supervisor"], one["certificate"]),
            (one["second_supervisor"], one["second_certificate"]),
        ):
            if name:
                shown = self.tr("%1（证件号 %2）").replace("%1", name)
                named.append(shown.replace("%2", number) if number else name)
        return self.tr("、").join(named)
