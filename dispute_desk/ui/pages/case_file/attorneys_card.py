"""Who acts for the parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "power_of_attorney"


class AttorneysCard(RecordsCard):
    """Powers of attorney, a block each."""

    def __init__(self) -> None:
        super().__init__("attorneys", self.tr("委托授权"), self.tr("没有登记代理人。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the powers of attorney of the case."""
        return [self._line(view, one) for one in view.file.beside[KIND]]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one while the case is open."""
        if not (view.is_open and view.may(Right.EDIT_CASE)):
            return []
        return [Act("add", self.tr("登记委托授权"), "attorney")]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        party = translated("party", PARTY_WORDS[one["party"]])
        of_whom = view.claimant_name(one["claimant_id"]) or party
        until = " – ".join(str(day) for day in (one["valid_from"], one["valid_to"]) if day)
        pairs = (
            (self.tr("与委托人关系"), one["relation"] or ""),
            (self.tr("委托权限"), one["scope"] or ""),
            (self.tr("证件号码"), mask_id(one["agent_id_no"] or "")),
            (self.tr("联系电话"), mask_phone(one["agent_phone"] or "")),
            (self.tr("委托期限"), until),
        )
        over = one["valid_to"] is not None and one["valid_to"] < view.today
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE):
            acts = (
                Act("edit", self.tr("修改"), "attorney", one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
        heading = self.tr("%1 · 代理 %2").replace("%1", one["agent"]).replace("%2", of_whom)
        return RecordLine(
            one["id"],
            heading,
            tuple(pair for pair in pairs if pair[1]),
            self.tr("已到期") if over else "",
            "warning",
            acts,
        )
