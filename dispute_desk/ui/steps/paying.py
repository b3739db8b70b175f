"""Payments: made on somebody's word or with proof."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.above_part import above_part, above_words
from dispute_desk.domain.doubts import ABOVE_DUE, PROOF_BOTH, PROOF_STANDS
from dispute_desk.domain.due_payments import due_before, from_others, told_before
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.part_paid import with_rest
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.repayment import RecordPayment, may_be_one
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.figures import insurances, workers_here
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.payment_choice import last_day_told, plans_to_choose
from dispute_desk.ui.steps.warnings import ask_about_withdrawn
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.rows import PaymentRow
    from dispute_desk.ui.steps.entries import Entry

    Row = Mapping[str, Any]

#: Payments under the same proof that are told one by one.
SHOWN = 3
#: What is told of money itself, not of its plan.
_OF_MONEY = ("employer_fen", "employee_fen", "late_fee_fen", "proof_kind", "proof_no")


def _told(one: PaymentRow) -> str:
    """Return a payment that stands already: whose, when, how much."""
    whose = one.claimant or one.employer or one.number or f"#{one.case_id}"
    return " ".join((whose, str(one.paid_on or "—"), yuan_grouped(one.paid_fen)))


_WHICH_PROOF = QT_TRANSLATE_NOOP(
    "entries", "填了凭证编号，请选择是哪种凭证；没有凭证的，不填编号。"
)


class PaymentStep(StepForm):
    """登记缴费; ``about`` is the id of the payment it settles."""

    id = "payment"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记缴费")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("补缴款缴入社保基金，不付给职工个人。")

    def build(self) -> None:
        """Ask what was paid, by whom it is proved, and say what that is worth."""
        kit = self.kit
        waiting = self.to_choose()
        planned = self.which(waiting)
        self.add("payment_id", planned)
        self.entries["payment_id"].row.setVisible(bool(waiting))
        who = kit.choice(
            "claimant_id",
            self.tr("职工"),
            workers_here(self),
            empty=self.tr("全案合计（不分职工）"),
        )
        if len(self.view.workers) == 1:
            who.put(self.view.workers[0]["id"])
        day = kit.day("occurred_on", self.tr("缴费日期"), required=True, now=True)
        self.add_pair(("claimant_id", who), ("occurred_on", day))
        employer = kit.money("employer_share", self.tr("单位部分"))
        employee = kit.money("employee_share", self.tr("个人部分"))
        self.add_pair(("employer_share", employer), ("employee_share", employee))
        self._offer_planned()
        late = kit.money(
            "late_fee", self.tr("滞纳金"), hint=self.tr("由用人单位承担，不计入补缴额。")
        )
        insurance = kit.choice(
            "insurance", self.tr("险种"), insurances(self), empty=self.tr("不分险种")
        )
        self.add_pair(("late_fee", late), ("insurance", insurance))
        proof = kit.choice(
            "proof_kind", self.tr("凭证"), self._proofs(), empty=self.tr("还没有凭证")
        )
        number = kit.text("proof_no", self.tr("凭证编号"))
        proof = replace(proof, required=True, needed=_WHICH_PROOF, when=number.read)
        self.add_pair(("proof_kind", proof), ("proof_no", number))
        self.worth = named(label(""), f"{self.name}.worth")
        self.worth.setWordWrap(True)
        self.add_widget(self.worth)
        self.known = named(label("", tone="warning"), f"{self.name}.known")
        self.known.setWordWrap(True)
        self.add_widget(self.known)
        self.known.hide()
        self.above = named(label("", tone="warning"), f"{self.name}.above")
        self.above.setWordWrap(True)
        self.add_widget(self.above)
        self.add("note", kit.text("note", self.tr("备注")))
        early = kit.text("early_reason", self.tr("在来访以前缴费的情况"))
        self.add("early_reason", early)
        early.row.hide()
        #: The number of a proof whose other payments are being looked for.
        self._awaited, self._save_then = "", False
        self._found: tuple[str, list[PaymentRow]] = ("", [])
        ask_about_withdrawn(self)
        self._connect()
        planned.put(self.about or self.first(waiting))
        self.take_payment()
        self._weigh()

    def to_choose(self) -> list[tuple[str, Any]]:
        """Return the payments it may be about."""
        return plans_to_choose(self.view, self.view.open_payments)

    def which(self, waiting: list[tuple[str, Any]]) -> Entry:
        """Return the entry for the payment it is about."""
        return self.kit.choice("payment_id", self.tr("哪一笔"), waiting, empty=self.tr("另登一笔"))

    def first(self, waiting: list[tuple[str, Any]]) -> int | None:
        """Return the first payment something is missing of."""
        missing = {one.payment_id for one in self.view.claims if one.missing}
        ids: list[int] = [one for _, one in waiting]
        return next((one for one in ids if one in missing), next(iter(ids), None))

    def _offer_planned(self) -> None:
        """Add the planned sum and one click for each share to take it: nobody knows the split."""
        self.planned = named(label("", kind="small"), f"{self.name}.planned")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.planned.setWordWrap(True)  # in English it is longer than the form is wide
        row.addWidget(self.planned, 1)
        for key, words in (
            ("employer_share", self.tr("全部为单位部分")),
            ("employee_share", self.tr("全部为个人部分")),
        ):
            made = button(words, f"{self.name}.all_{key}", kind="link")
            made.setAutoDefault(False)
            made.clicked.connect(partial(self._take_all, key))
            row.addWidget(made)
        self.offer = named(QWidget(), f"{self.name}.offer")
        self.offer.setLayout(row)
        self.add_widget(self.offer)
        self.offer.hide()
        self._open_fen = 0

    def _take_all(self, key: str) -> None:
        for share in ("employer_share", "employee_share"):
            self.entries[share].put(self._open_fen if share == key else None)
        self._weigh()

    def _connect(self) -> None:
        fields = {key: entry.row.field for key, entry in self.entries.items()}
        fields["payment_id"].currentIndexChanged.connect(self.take_payment)  # type: ignore[attr-defined]
        fields["proof_kind"].currentIndexChanged.connect(self._weigh)  # type: ignore[attr-defined]
        fields["proof_no"].textChanged.connect(self._weigh)  # type: ignore[attr-defined]
        fields["proof_no"].textChanged.connect(self._look_for_proof)  # type: ignore[attr-defined]
        fields["claimant_id"].currentIndexChanged.connect(self._look_for_proof)  # type: ignore[attr-defined]
        fields["occurred_on"].understood.connect(self._say_known)  # type: ignore[attr-defined]
        fields["claimant_id"].currentIndexChanged.connect(self._weigh)  # type: ignore[attr-defined]
        fields["insurance"].currentIndexChanged.connect(self._weigh)  # type: ignore[attr-defined]
        for key in ("employer_share", "employee_share", "late_fee"):
            fields[key].understood.connect(self._weigh)  # type: ignore[attr-defined]
            fields[key].understood.connect(self._look_for_proof)  # type: ignore[attr-defined]

    def _proofs(self) -> list[tuple[str, Any]]:
        weak = self.tr("（不作入库凭证）")
        return [
            (self.view.words.of(one) + ("" if one.strong else weak), one.code)
            for one in self.view.profile.proof_kinds
        ]

    def take_payment(self) -> None:
        """Show what is known of the chosen payment."""
        chosen = self.value("payment_id")
        one = next((p for p in self.view.file.payments if p["id"] == chosen), None)
        who = self.entries["claimant_id"]
        who.row.field.setEnabled(one is None or one["claimant_id"] is None)
        self.offer.hide()
        if one is None:
            return
        who.put(one["claimant_id"])
        self.entries["insurance"].put(one["insurance"])
        words = self.tr("应补缴合计 %1 元，请按凭证分填。")
        if chosen in self.view.short:  # the rest is paid by itself, with a proof of its own
            words = self.tr("这一期还差 %1 元，请按这次的凭证分填。")
            one = {**one, **dict.fromkeys(_OF_MONEY)}
            self._open_fen = self.view.short[chosen]
        else:
            known = one["employer_fen"] or one["employee_fen"]
            left = (one["planned_fen"] or 0) - from_others(one, self.view.claims)
            self._open_fen = 0 if known else max(left, 0)
        self.offer.setVisible(self._open_fen > 0)
        self.planned.setText(words.replace("%1", yuan_grouped(self._open_fen)))
        self.entries["employer_share"].put(one["employer_fen"] or None)
        self.entries["employee_share"].put(one["employee_fen"] or None)
        self.entries["late_fee"].put(one["late_fee_fen"] or None)
        self.entries["proof_kind"].put(one["proof_kind"])
        self.entries["proof_no"].put(one["proof_no"])

    def _weigh(self) -> None:
        """Say plainly whether this counts as 实缴入库."""
        kind = self.value("proof_kind")
        strong = kind is not None and self.view.profile.proof_kind(kind).strong
        total = (self.value("employer_share") or 0) + (self.value("employee_share") or 0)
        if strong and self.value("proof_no"):
            words, tone = self.tr("凭证齐全：%1 元计入实缴入库。"), "good"
        elif strong:
            words, tone = self.tr("填上凭证编号后，%1 元计入实缴入库。"), "warning"
        elif kind is not None:
            words, tone = (
                self.tr("这种材料不能证明入库：%1 元记为“称已缴，待凭证”，不计入实缴入库。"),
                "warning",
            )
        else:
            words, tone = (
                self.tr("没有凭证：%1 元记为“称已缴，待凭证”，不计入实缴入库。"),
                "warning",
            )
        self.worth.setText(words.replace("%1", yuan_grouped(total)) if total else "")
        look(self.worth, tone=tone)
        self.worth.setAccessibleName(self.worth.text())
        self.compare(total)

    def compare(self, total: int) -> None:
        """Ask whether it is right where more is paid than is owed, or than the instalment lacks."""
        payments, chosen = self._chosen()
        about = {
            "payment_id": chosen,
            "claimant_id": self.value("claimant_id"),
            "insurance": self.value("insurance") or self._planned_for(),
        }
        file = self.view.file
        due = due_before(payments, self.view.calendar, self.view.gone, **about)
        if due is None:
            due = told_before(file.amounts, **about)
        words = [self._above_part(total)]
        if due is not None and total > due:
            told = {"paid": yuan_grouped(total), "due": yuan_grouped(due)}
            words.append(translated("doubts", ABOVE_DUE).format(**told))
        self.tell_above(" ".join(one for one in words if one))

    def tell_above(self, said: str) -> None:
        """Show what is asked about the sum; nothing takes it away."""
        self.above.setText(said)
        self.above.setAccessibleName(said)
        self.above.setVisible(bool(said))

    def _above_part(self, total: int) -> str:
        """Say what is paid besides the chosen instalment where it is more than that lacks."""
        view = self.view
        payments, chosen = self._chosen()
        made = {
            "id": chosen,
            "claimant_id": self.value("claimant_id"),
            "insurance": self.value("insurance") or self._planned_for(),
            "employer_fen": total,
            "employee_fen": 0,
            "paid_on": self.value("occurred_on") or view.today,
        }
        found = above_part(payments, view.calendar, view.gone, made)
        if found is None:
            return ""
        last_day = partial(last_day_told, view)
        return above_words(found, payments, view.claimant_name, translated, last_day)

    def _chosen(self) -> tuple[Sequence[Row], int | None]:
        """Return the payments and the key of the one it is about: a rest is a plan of its own."""
        chosen, payments = self.value("payment_id"), self.view.file.payments
        return with_rest(payments, chosen) if chosen in self.view.short else (payments, chosen)

    def _planned_for(self) -> Insurance | None:
        """Return the insurance the chosen payment was planned for: it stays of that."""
        chosen = self.value("payment_id")
        told = {one["id"]: one["insurance"] for one in self.view.file.payments}
        return told.get(chosen)

    def _look_for_proof(self) -> None:
        """Ask where the number of the proof stands already."""
        proof_no = self._awaited = self.value("proof_no") or ""
        if proof_no:
            self.place.jobs.ask(
                lambda desk: (proof_no, desk.lists.payments(proof_no=proof_no)),
                self._show_known,
                self._not_known,
                key=f"{self.name}.known",
            )
        else:
            self._say_known()

    def question(self) -> str:
        """Return what is paid beyond what is owed, where its proof stands, and who withdrew.

        All of it about what is to be saved: a field may not have been left yet.
        """
        self._weigh()
        self._say_known()
        words = (self.above.text(), self.known.text(), super().question())
        return " ".join(one for one in words if one)

    def save(self) -> None:
        """Save once it is known where the proof stands."""
        self._save_then = bool(self._awaited)
        if not self._save_then:
            super().save()

    def _known_now(self) -> None:
        self._awaited = ""
        if self._save_then:
            self.save()

    def _not_known(self, error: Exception) -> None:
        self._found = ("", [])
        self._say_known()
        self._known_now()
        self.place.trouble(error)

    def _show_known(self, answer: tuple[str, list[PaymentRow]]) -> None:
        if answer[0] != self.value("proof_no"):
            return
        self._found = answer
        self._say_known()
        self.fit()
        self._known_now()

    def _say_known(self) -> None:
        """Say where the proof stands already, beside what is being recorded."""
        proof_no, found = self._found
        here = bool(proof_no) and proof_no == self.value("proof_no")
        others = [one for one in found if self._may_be_this(one)] if here else []
        words = ""
        if others:
            numbers = dict.fromkeys(one.number or f"#{one.case_id}" for one in others)
            words = translated("doubts", PROOF_STANDS).format(
                proof=proof_no, number=listed(numbers)
            ) + translated("doubts", PROOF_BOTH).format(
                there=listed(_told(one) for one in others[:SHOWN]), here=self._here()
            )
        self.known.setText(words)
        self.known.setAccessibleName(words)
        self.known.setVisible(bool(words))

    def _here(self) -> str:
        """Return the payment that is being recorded: whose, when, how much."""
        total = (self.value("employer_share") or 0) + (self.value("employee_share") or 0)
        who = self.view.claimant_name(self.value("claimant_id")) or self.tr("全案")
        return " ".join((who, str(self.value("occurred_on") or "—"), yuan_grouped(total)))

    def _may_be_this(self, one: PaymentRow) -> bool:
        """Tell whether a payment under the same proof may be the one that is being recorded."""
        if one.id == self.value("payment_id") and one.id not in self.view.short:
            return False
        if one.case_id != self.view.id:
            return True
        here = {paid["id"]: paid["claimant_id"] for paid in self.view.file.payments}
        return may_be_one(here.get(one.id), self.value("claimant_id"))

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordPayment(
            case_id=self.view.id,
            payment_id=self.value("payment_id"),
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
