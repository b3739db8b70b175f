"""Papers of the tax office with their terms, and what it gave back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
KIND = "tax_order"


class TaxOrdersCard(RecordsCard):
    """税务文书: a block each, the one that runs with its last day."""

    def __init__(self) -> None:
        super().__init__("tax_orders", self.tr("税务文书"), self.tr("没有登记税务文书。"))
        self.rule = named(label("", kind="small", tone="muted"), f"{self.name}.rule")
        self.rule.setWordWrap(True)
        self.rows.addWidget(self.rule)

    def show_case(self, view: CaseView) -> None:
        """Show the papers; below them that the term is their own."""
        self.rule.setText("\n".join(legal_words(view, KIND)))
        self.rule.setVisible(bool(view.file.beside[KIND]))
        super().show_case(view)

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the papers of the case."""
        return [self._line(view, one) for one in view.file.beside[KIND]]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one."""
        may = view.is_open and view.may(Right.RECORD_PAYMENT)
        return [Act("add", self.tr("登记税务文书"), KIND)] if may else []

    def _line(self, view: CaseView, one: Row) -> RecordLine:
        kinds = {kind.code: view.words.of(kind) for kind in view.profile.tax_order_kinds}
        ordered = [p for p in view.file.payments if p["order_id"] == one["id"]]
        count = self.tr("%1 笔").replace("%1", str(len(ordered)))
        pairs = (
            (self.tr("文书日期"), str(one["issued_on"] or "")),
            (self.tr("送达日期"), str(one["served_on"] or "")),
            (self.tr("金额"), yuan_grouped(one["fen"]) if one["fen"] is not None else ""),
            (self.tr("限缴日期"), self._term(view, one)),
            (self.tr("责令缴纳"), count if ordered else ""),
            (self.tr("申请复议或起诉"), str(one["contested_on"] or "")),
            (self.tr("复议、起诉期满"), str(one["review_ended_on"] or "")),
            (self.tr("申请强制执行"), str(one["enforcement_on"] or "")),
            (self.tr("备注"), one["note"] or ""),
        )
        mark, tone = self._state(view, one)
        acts: tuple[Act, ...] = ()
        if view.may(Right.RECORD_PAYMENT):
            acts = (
                Act("edit", self.tr("修改"), KIND, one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
        name = kinds.get(one["kind"], one["kind"])
        heading = " · ".join(part for part in (name, one["number"] or "") if part)
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], heading, shown, mark, tone, acts)

    def _term(self, view: CaseView, one: Row) -> str:
        """Return the term of the paper, moved where its day is free, and why."""
        if one["due_on"] is None:
            return ""
        due = fixed_day(one["due_on"], view.calendar)
        why = due.explanation(translated)[1:]
        words = self.tr("%1（%2）").replace("%1", str(due.due))
        return words.replace("%2", self.tr("；").join(why)) if why else str(due.due)

    def _state(self, view: CaseView, one: Row) -> tuple[str, str]:
        if one["performed_on"] is not None:
            return self.tr("%1 履行").replace("%1", str(one["performed_on"])), "good"
        if one["due_on"] is None:
            return "", "neutral"
        due = view.calendar.next_workday(one["due_on"])
        return due_words(due, view.today), due_tone(due, view.today)


class RefundsCard(RecordsCard):
    """退费: what the tax office gave back of payments that were proved."""

    def __init__(self) -> None:
        super().__init__("refunds", self.tr("退费"), self.tr("没有退费。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the payments of which something was given back."""
        return [self._line(view, p) for p in view.file.payments if p["refunded_on"] is not None]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one, where money is in."""
        paid = any(p["state"] is PaymentState.PAID for p in view.file.payments)
        may = paid and view.may(Right.RECORD_PAYMENT)
        return [Act("add", self.tr("登记退费"), "refund")] if may else []

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how much was given back."""
        if not lines:
            return self.tr("暂无")
        fen = sum(p["refunded_fen"] or 0 for p in view.file.payments)
        return self.tr("%1 元").replace("%1", yuan_grouped(fen))

    def _line(self, view: CaseView, one: Row) -> RecordLine:
        who = view.claimant_name(one["claimant_id"]) or self.tr("全案")
        late_fee = -sum(
            a["fen"]
            for a in view.file.amounts
            if a["payment_id"] == one["id"]
            and a["layer"] is Layer.PAID
            and a["fen"] < 0
            and str(a["share"]) == "late_fee"
        )
        pairs = (
            (self.tr("原缴费"), f"{one['paid_on'] or ''} {yuan_grouped(_paid(one))}".strip()),
            (self.tr("凭证编号"), one["proof_no"] or ""),
            (self.tr("退滞纳金"), yuan_grouped(late_fee) if late_fee else ""),
            (self.tr("备注"), one["note"] or ""),
        )
        words = self.tr("%1 · 退 %2 元（%3）").replace("%1", who)
        words = words.replace("%2", yuan_grouped(one["refunded_fen"] or 0))
        whole = one["state"] is PaymentState.REFUNDED
        return RecordLine(
            one["id"],
            words.replace("%3", str(one["refunded_on"])),
            tuple(pair for pair in pairs if pair[1]),
            self.tr("全部退回") if whole else self.tr("部分退回"),
            "neutral",
        )


def _paid(one: Row) -> int:
    return int(one["employer_fen"] + one["employee_fen"])
