"""更正缴费: what was recorded of a payment is put right, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.money import Fen
from dispute_desk.services.payment_corrections import CorrectPayment
from dispute_desk.ui.steps.paying import PaymentStep
from dispute_desk.ui.steps.payment_choice import may_be_corrected, paid_to_choose

if TYPE_CHECKING:
    from dispute_desk.ui.steps.entries import Entry


class CorrectPaymentStep(PaymentStep):
    """更正缴费; ``about`` is the id of the payment that was recorded wrong."""

    id = "correct_payment"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("更正缴费")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("按更正后的金额重新计算，原来登记的留在历史里。整笔没有缴的，请改用“作废”。")

    def build(self) -> None:
        """Ask the same, and why it is put right."""
        super().build()
        self.add("reason", self.kit.text("reason", self.tr("更正原因"), required=True))

    def to_choose(self) -> list[tuple[str, Any]]:
        """Return the payments that were made."""
        rows = [one for one in self.view.file.payments if may_be_corrected(one)]
        return paid_to_choose(self.view, rows)

    def which(self, waiting: list[tuple[str, Any]]) -> Entry:
        """Return the entry for the payment; nothing is proposed."""
        title = self.tr("更正哪一笔")
        return self.kit.choice("payment_id", title, waiting, required=True, empty="")

    def first(self, waiting: list[tuple[str, Any]]) -> int | None:
        """Propose the only one."""
        return waiting[0][1] if len(waiting) == 1 else None

    def take_payment(self) -> None:
        """Show what was recorded."""
        super().take_payment()
        chosen = self.value("payment_id")
        one = next((p for p in self.view.file.payments if p["id"] == chosen), None)
        if one is not None:
            self.entries["occurred_on"].put(one["paid_on"])
            self.entries["note"].put(one["note"])
            own = one["planned_fen"] is None or one["claimant_id"] is None
            self.entries["claimant_id"].row.field.setEnabled(own)

    def compare(self, total: int) -> None:
        """Ask about another sum only: what stands was answered for."""
        chosen = self.value("payment_id")
        one = next((p for p in self.view.file.payments if p["id"] == chosen), None)
        if one is not None and total == one["employer_fen"] + one["employee_fen"]:
            self.tell_above("")
        else:
            super().compare(total)

    def command(self) -> object:
        """Return what the fields ask for."""
        return CorrectPayment(
            case_id=self.view.id,
            payment_id=self.value("payment_id") or 0,
            reason=self.value("reason") or "",
            claimant_id=self.value("claimant_id"),
            employer_share=Fen(self.value("employer_share") or 0),
            employee_share=Fen(self.value("employee_share") or 0),
            late_fee=Fen(self.value("late_fee") or 0),
            insurance=self.value("insurance"),
            proof_kind=self.value("proof_kind"),
            proof_no=self.value("proof_no"),
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
            early_reason=self.value("early_reason"),
        )
