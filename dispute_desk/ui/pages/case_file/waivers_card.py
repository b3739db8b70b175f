"""Promises to waive insurance and cash in its place: facts, with what the law says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "waiver"


class WaiversCard(RecordsCard):
    """Waivers, a block each, the rules below them."""

    def __init__(self) -> None:
        nothing = self.tr("没有登记放弃参保的承诺或现金补贴。")
        super().__init__("waivers", self.tr("放弃参保承诺"), nothing)
        self.effect = named(label("", kind="small", tone="muted"), f"{self.name}.effect")
        self.effect.setWordWrap(True)
        self.rows.addWidget(self.effect)

    def show_case(self, view: CaseView) -> None:
        """Show the promises; the rules where there is one."""
        self.effect.setText("\n".join(legal_words(view, KIND)))
        self.effect.setVisible(bool(view.file.beside[KIND]))
        super().show_case(view)

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the promises of the case."""
        return [self._line(view, one) for one in view.file.beside[KIND]]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记放弃参保承诺"), "waiver")]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        forms = {form.code: view.words.of(form) for form in view.profile.waiver_forms}
        who = view.claimant_name(one["claimant_id"]) or self.tr("全体职工")
        months = " – ".join(str(one[key]) for key in ("month_from", "month_to") if one[key])
        paid = one["paid_fen"]
        pairs = (
            (self.tr("签订日期"), str(one["signed_on"] or "")),
            (self.tr("起止月份"), months),
            (self.tr("已付现金"), yuan_grouped(paid) if paid is not None else ""),
            (self.tr("备注"), one["note"] or ""),
        )
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE):
            acts = (
                Act("edit", self.tr("修改"), "waiver", one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
        return RecordLine(
            one["id"],
            f"{forms.get(one['form'], one['form'] or '')} · {who}",
            tuple(pair for pair in pairs if pair[1]),
            self.tr("事实，不是免责理由"),
            "neutral",
            acts,
        )
