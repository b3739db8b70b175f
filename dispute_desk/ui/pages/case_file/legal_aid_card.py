"""法律援助: applied for, granted or not, the lawyer, the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.identity import mask_phone
from dispute_desk.domain.rights import Right
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "legal_aid"


class LegalAidCard(RecordsCard):
    """A block an application."""

    def __init__(self) -> None:
        super().__init__("legal_aid", self.tr("法律援助"), self.tr("没有申请法律援助。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the applications of the case."""
        return [self._line(view, one) for one in view.file.beside[KIND]]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to write one down."""
        if not view.may(Right.REFER):
            return []
        return [Act("add", self.tr("登记法律援助申请"), "legal_aid")]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        who = view.claimant_name(one["claimant_id"]) or self.tr("全体职工")
        heading = " · ".join(part for part in (who, one["organisation"] or "") if part)
        lawyer = " ".join(
            part for part in (one["lawyer"] or "", mask_phone(one["lawyer_phone"] or "")) if part
        )
        pairs = (
            (self.tr("援助事项"), one["matter"] or ""),
            (self.tr("申请日期"), str(one["applied_on"] or "")),
            (self.tr("审批日期"), str(one["decided_on"] or "")),
            (self.tr("决定书文号"), one["document_no"] or ""),
            (self.tr("承办律师"), lawyer),
            (self.tr("办结日期"), str(one["ended_on"] or "")),
            (self.tr("办理结果"), one["outcome"] or ""),
            (self.tr("备注"), one["note"] or ""),
        )
        mark, tone = self._state(one)
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], heading, shown, mark, tone, self._acts(view, one))

    def _state(self, one: dict[str, Any]) -> tuple[str, str]:
        if one["ended_on"]:
            return self.tr("已办结"), "good"
        if one["granted"] is None:
            return self.tr("等待审批"), "warning"
        if one["granted"]:
            return self.tr("援助中"), "accent"
        return self.tr("不予批准"), "neutral"

    def _acts(self, view: CaseView, one: dict[str, Any]) -> tuple[Act, ...]:
        if not view.may(Right.REFER):
            return ()
        decide = self.tr("审批") if one["granted"] is None else self.tr("更改审批")
        acts = [Act("decide", decide, "legal_aid_decision", one["id"])]
        if one["granted"] and not one["ended_on"]:
            acts.append(Act("end", self.tr("办结"), "legal_aid_end", one["id"]))
        acts.append(Act("edit", self.tr("修改"), "legal_aid", one["id"]))
        acts.append(Act("void", self.tr("作废"), "void_record", (KIND, one["id"])))
        return tuple(acts)
