"""Forms about the tax office in a back-payment: its papers, declarations, refunds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Share
from dispute_desk.domain.money import NO_FEN, yuan_grouped
from dispute_desk.domain.payment import PaymentState
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from dispute_desk.ui.steps.assessed import (
    SHOWN,
    Proposal,
    assessed_sums,
    assessed_words,
    last_paper,
)
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.payment_choice import paid_to_choose, plans_to_choose, refundable
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.steps.warnings import tell_early
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TaxOrderStep(BesideStep):
    """登记税务文书."""

    id = "tax_order"
    kind = "tax_order"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记税务文书")

    def build(self) -> None:
        """Ask which paper, its days and its sum, and what it orders to be paid."""
        kit = self.kit
        kind = kit.choice(
            "kind", self.tr("文书"), self.words("tax_order_kinds"), required=True, empty=""
        )
        number = kit.text("number", self.tr("文号"))
        self.add_pair(("kind", kind), ("number", number))
        issued = kit.day("issued_on", self.tr("文书日期"))
        served = kit.day("served_on", self.tr("送达日期"))
        self.add_pair(("issued_on", issued), ("served_on", served))
        due = kit.day("due_on", self.tr("限缴日期"))
        amount = kit.money("amount", self.tr("金额"))
        self.add_pair(("due_on", due), ("amount", amount))
        self.add_widget(self._known())
        assess = kit.flag("assess", self.tr("金额同时记作案件的税务核定"))
        self.add("assess", assess)
        assess.row.hide()
        rule = label("\n".join(legal_words(self.view, self.kind)), kind="small", tone="muted")
        named(rule, f"{self.name}.rule", self.tr("限期的规定")).setWordWrap(True)
        self.add_widget(rule)
        done = kit.day("performed_on", self.tr("履行日期"))
        plans = plans_to_choose(self.view, self.view.plans)
        ordered = kit.many("payment_ids", self.tr("责令缴纳的安排"), plans)
        self.add_pair(("performed_on", done), ("payment_ids", ordered))
        ordered.row.setVisible(bool(plans))
        contested = kit.day("contested_on", self.tr("申请复议或起诉日期"))
        enforced = kit.day("enforcement_on", self.tr("申请强制执行日期"))
        self.add_pair(("contested_on", contested), ("enforcement_on", enforced))
        ended = kit.day(
            "review_ended_on",
            self.tr("复议、起诉期满日期"),
            hint=self.tr("不填按送达日期推算；申请强制执行的三个月由此起算。"),
        )
        self.add_pair(("review_ended_on", ended), ("note", kit.text("note", self.tr("备注"))))
        self.put_record()
        if self.record().get("fen") is not None:
            amount.put(self.record()["fen"])
        if not self.record():
            self._amount = Proposal(amount)
            kind.row.field.currentIndexChanged.connect(self._propose)  # type: ignore[attr-defined]
            ordered.row.field.ticked.connect(self._propose)  # type: ignore[attr-defined]

    def _known(self) -> QWidget:
        """Say what was assessed so far, beside the sum of the paper."""
        sums = assessed_sums(self.view)
        words = self.tr("税务核定已登记：%1，合计 %2 元。")
        if len(sums) > SHOWN:
            words = self.tr("税务核定已登记：%1 等 %3 项，合计 %2 元。")
        words = words.replace("%2", yuan_grouped(sum(fen for _, fen in sums)))
        words = words.replace("%3", str(len(sums))).replace("%1", assessed_words(self.view))
        line = named(label(words, kind="small", tone="muted"), f"{self.name}.assessed", words)
        line.setWordWrap(True)
        line.setVisible(bool(sums))
        return line

    def _propose(self) -> None:
        """Propose the sum of the paper: of the plans it orders, else what was assessed."""
        kinds = {one.code: one for one in self.view.profile.tax_order_kinds}
        kind = kinds.get(self.value("kind") or "")
        assessed = sum(fen for _, fen in assessed_sums(self.view))
        says_sum = kind is not None and (kind.orders or kind.assesses)
        assess = self.entries["assess"]
        assess.row.setVisible(says_sum and not assessed)
        assess.put(kind is not None and kind.assesses and not assessed)
        if kind is None or not says_sum:
            self._amount.make(None)
            return
        chosen = set(self.value("payment_ids") or ())
        missing = sum(one.missing for one in self.view.claims if one.payment_id in chosen)
        before = (last_paper(self.view) or {}).get("fen") if kind.orders else None
        self._amount.make((missing if kind.orders else 0) or assessed or before or None)

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordTaxOrder(
            case_id=self.view.id,
            kind=self.value("kind") or "",
            number=self.value("number"),
            issued_on=self.value("issued_on"),
            served_on=self.value("served_on"),
            due_on=self.value("due_on"),
            amount=self.value("amount"),
            performed_on=self.value("performed_on"),
            contested_on=self.value("contested_on"),
            review_ended_on=self.value("review_ended_on"),
            enforcement_on=self.value("enforcement_on"),
            note=self.value("note"),
            payment_ids=tuple(self.value("payment_ids") or ()),
            assess=bool(self.value("assess")) and self.value("amount") is not None,
            record_id=self.record_id(),
        )


class DeclareStep(StepForm):
    """登记申报."""

    id = "declare_payments"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记申报")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("用人单位已向税务机关申报补缴；申报不等于入库。")

    def build(self) -> None:
        """Ask what was declared, and when."""
        everything = self.tr("全部尚未缴的安排（%1 笔）").replace("%1", str(len(self.view.plans)))
        plans = plans_to_choose(self.view, self.view.plans)
        which = self.kit.choice("payment_ids", self.tr("哪一笔"), plans, empty=everything)
        day = self.kit.day("occurred_on", self.tr("申报日期"), required=True, now=True)
        self.add_pair(("payment_ids", which), ("occurred_on", day))
        tell_early(self, "occurred_on")

    def command(self) -> object:
        """Return what the fields ask for."""
        only = self.value("payment_ids")
        return DeclarePayments(
            case_id=self.view.id,
            payment_ids=(only,) if only else (),
            occurred_on=self.value("occurred_on"),
        )


class RefundStep(StepForm):
    """登记退费；``about`` is the id of the payment."""

    id = "refund"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记退费")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("原来的缴费记录保留，退费另记一笔，实缴入库按净额计算。")

    def build(self) -> None:
        """Ask of which payment, how much of each share came back, and whether it is owed again."""
        kit = self.kit
        self._paid = [p for p in self.view.file.payments if p["state"] is PaymentState.PAID]
        payment = kit.choice(
            "payment_id",
            self.tr("哪一笔"),
            paid_to_choose(self.view, self._paid),
            required=True,
            empty="",
        )
        day = kit.day("occurred_on", self.tr("退费日期"), required=True, now=True)
        self.add("payment_id", payment)
        self.left = named(label("", kind="small"), f"{self.name}.left")
        self.left.setWordWrap(True)
        self.add_widget(self.left)
        employer = kit.money("employer_share", self.tr("单位部分"))
        employee = kit.money("employee_share", self.tr("个人部分"))
        self.add_pair(("employer_share", employer), ("employee_share", employee))
        late = kit.money("late_fee", self.tr("滞纳金"))
        self.add_pair(("late_fee", late), ("occurred_on", day))
        again = kit.flag("is_still_owed", self.tr("退回的部分仍应重新补缴"))
        self.add("is_still_owed", again)
        self.add("note", kit.text("note", self.tr("退费原因")))
        if self.about is not None:
            payment.put(self.about)
        payment.row.field.currentIndexChanged.connect(self._tell_left)  # type: ignore[attr-defined]
        self._tell_left()

    def _tell_left(self) -> None:
        """Say what may still be given back of the chosen payment, share by share."""
        shares = refundable(self.view).get(self.value("payment_id"), {})
        names = (
            (Share.EMPLOYER, self.tr("单位部分")),
            (Share.EMPLOYEE, self.tr("个人部分")),
            (Share.LATE_FEE, self.tr("滞纳金")),
        )
        told = [f"{name} {yuan_grouped(shares[one])}" for one, name in names if shares.get(one)]
        words = self.tr("这一笔还可退：%1。").replace("%1", self.tr("，").join(told))
        self.left.setText(words if told else "")
        self.left.setAccessibleName(self.left.text())
        self.left.setVisible(bool(told))

    def command(self) -> object:
        """Return what the fields ask for."""
        return RefundPayment(
            case_id=self.view.id,
            payment_id=self.value("payment_id") or 0,
            employer_share=self.value("employer_share") or NO_FEN,
            employee_share=self.value("employee_share") or NO_FEN,
            late_fee=self.value("late_fee") or NO_FEN,
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
            is_still_owed=bool(self.value("is_still_owed")),
        )
