"""Who was asked afterwards, and what he answered; retaliation stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.papers import FOLLOW_UP_RECORD
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE
from dispute_desk.ui.pages.case_file.printing_card import PrintingCard
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine
from dispute_desk.ui.steps.all import steps_of

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "follow_up"


class FollowUpsCard(PrintingCard):
    """Follow-ups, a block each."""

    paper = FOLLOW_UP_RECORD

    def __init__(self) -> None:
        super().__init__("follow_ups", self.tr("回访"), self.tr("还没有回访。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the follow-ups of the case."""
        return [self._line(view, one) for one in view.file.follow_ups]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer what the road offers."""
        if KIND in {step.id for step in steps_of(view)}:
            return [Act("add", self.tr("登记回访"), KIND)]
        return []

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many there are, and whether any tells of retaliation."""
        if any(one["retaliation"] for one in view.file.follow_ups):
            return self.tr("%1 · 反映有打击报复").replace("%1", str(len(lines)))
        return super().summary(view, lines)

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        way = view.words.code("follow_up_ways", one["method"])
        heading = " · ".join(
            part for part in (str(one["done_on"] or ""), way, one["person"] or "") if part
        )
        yes, no = self.tr("是"), self.tr("否")
        pairs = (
            (self.tr("足额补缴"), _said(one["paid_in_full"], yes, no)),
            (self.tr("是否满意"), _said(one["satisfied"], self.tr("满意"), self.tr("不满意"))),
            (self.tr("打击报复"), _said(one["retaliation"], self.tr("有"), self.tr("无"))),
            (self.tr("回访情况"), one["note"] or ""),
        )
        mark, tone = self._mark(one)
        return RecordLine(
            one["id"],
            heading or self.tr("回访"),
            tuple(pair for pair in pairs if pair[1]),
            mark,
            tone,
            self._acts(view, one),
        )

    def _mark(self, one: dict[str, Any]) -> tuple[str, str]:
        """Return the word that stands out, and its tone."""
        if one["retaliation"]:
            return self.tr("打击报复"), "danger"
        if one["paid_in_full"] is False:
            return self.tr("未足额补缴"), "warning"
        if one["satisfied"] is False:
            return self.tr("不满意"), "warning"
        return "", ""

    def _acts(self, view: CaseView, one: dict[str, Any]) -> tuple[Act, ...]:
        acts = list(self.printing(view, one["id"]))
        over = view.stage in DONE and "reopen" in {step.id for step in steps_of(view)}
        if one["retaliation"] and over:
            acts.append(Act("reopen", self.tr("重启案件"), "reopen"))
        if view.may(Right.FOLLOW_UP):
            acts.append(Act("void", self.tr("作废"), "void_record", (KIND, one["id"])))
        return tuple(acts)


def _said(answer: bool | None, yes: str, no: str) -> str:  # noqa: FBT001 - an answer
    return "" if answer is None else yes if answer else no
