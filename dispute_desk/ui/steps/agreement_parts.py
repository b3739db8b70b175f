"""The parts of an agreement: a term, signatures, and the confirmation by court or arbitration."""

from __future__ import annotations

from typing import Any

from dispute_desk.domain.agreement_check import FORBIDDEN_TERM
from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.services.confirmations import (
    RIGHT_WORDS,
    ApplyConfirmation,
    RecordConfirmation,
)
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.terms import RecordTerm
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.agreement_view import agreement_of, not_signed, parts_of, unsigned
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.term_marks import doubt_about_terms
from dispute_desk.ui.steps.warnings import ask_about_early_signature

#: Refusals a reason answers: what was done on paper is recorded all the same.
ASKS_FOR_REASON = frozenset({
    FORBIDDEN_TERM, "confirmation_not_open", "agreement_not_in_effect", "confirmation_term_over",
    "no_representative", "applied_before_case", "extension_agreed_too_late", "perform_too_early",
    "not_planning_yet", "instalment_before_agreement", "extension_approved_too_late",
})  # fmt: skip


class ReasonStep(BesideStep):
    """A form that asks for a reason once something was refused that may stand on paper already."""

    def ask_for_reason(self) -> None:
        """Add the field, out of sight."""
        hint = self.tr("上面提示的情况确实如此、仍要登记的，写明原因，记入案件。")
        entry = self.kit.text("late_reason", self.tr("补录理由"), hint=hint)
        self.add("late_reason", entry)
        entry.row.hide()

    def _refused(self, error: Exception) -> None:
        asks = isinstance(error, DeskError) and error.code in ASKS_FOR_REASON
        reason = self.entries["late_reason"].row
        if asks:
            reason.show()
        super()._refused(error)
        if asks and isinstance(error, DeskError) and error.field in self.entries:
            # the field says why already: the line above the buttons says where to go on
            self.bar.say(self.tr("请改正标红的栏目；确实如此的，在“补录理由”写明原因再保存。"))
            self.bar.offer(("reason", self.tr("写补录理由"), reason.show_whole))


class TermStep(ReasonStep):
    """登记协议条款；``about`` is the term, or ``("new", id of the agreement)``."""

    id = "term"
    kind = "term"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记协议条款")

    def build(self) -> None:
        """Ask who owes what, for which months, by when, proved how."""
        kit = self.kit
        self.add("obligation", kit.long("obligation", self.tr("义务内容")))
        worker = kit.choice(
            "claimant_id", self.tr("职工"), self.claimants(), empty=self.tr("全体职工")
        )
        kinds = [(translated("insurance", INSURANCE_WORDS[one]), one) for one in Insurance]
        insurance = kit.choice("insurance", self.tr("险种"), kinds, empty=self.tr("不分险种"))
        self.add_pair(("claimant_id", worker), ("insurance", insurance))
        start = kit.month("month_from", self.tr("起始月份"))
        end = kit.month("month_to", self.tr("终止月份"))
        self.add_pair(("month_from", start), ("month_to", end))
        base = kit.money("base_fen", self.tr("缴费基数"))
        due = kit.day("due_on", self.tr("履行期限"), ahead=True)
        self.add_pair(("base_fen", base), ("due_on", due))
        employer = kit.money("employer_fen", self.tr("单位部分"))
        employee = kit.money("employee_fen", self.tr("个人部分"))
        self.add_pair(("employer_fen", employer), ("employee_fen", employee))
        sides = [(translated("party", PARTY_WORDS[one]), one) for one in _PAYERS]
        payer = kit.choice("payer", self.tr("缴款方"), sides)
        proof = kit.choice(
            "proof_kind", self.tr("凭证"), self.words("proof_kinds"), empty=self.tr("未约定")
        )
        self.add_pair(("payer", payer), ("proof_kind", proof))
        late = kit.money("late_fee_fen", self.tr("滞纳金"))
        bears = kit.choice(
            "late_fee_payer", self.tr("滞纳金承担方"), sides, empty=self.tr("未约定")
        )
        self.add_pair(("late_fee_fen", late), ("late_fee_payer", bears))
        self.ask_for_reason()
        payer.put(Party.EMPLOYER)
        self.put_record()
        kept = self.value("obligation")
        self.doubted.append(lambda: self._doubt(kept))
        if not self.record():
            self.doubted.append(self._signed)

    def command(self) -> object:
        """Return what the fields ask for."""
        record = self.record()
        about: Any = self.about  # the card gives the term, or the agreement of a new one
        return RecordTerm(
            case_id=self.view.id,
            agreement_id=record["agreement_id"] if record else about[1],
            obligation=self.value("obligation"),
            payer=self.value("payer") or Party.EMPLOYER,
            claimant_id=self.value("claimant_id"),
            insurance=self.value("insurance"),
            month_from=self.value("month_from"),
            month_to=self.value("month_to"),
            base=self._fen("base_fen"),
            employer_share=self._fen("employer_fen"),
            employee_share=self._fen("employee_fen"),
            late_fee=self._fen("late_fee_fen"),
            late_fee_payer=self.value("late_fee_payer"),
            due_on=self.value("due_on"),
            proof_kind=self.value("proof_kind"),
            late_reason=self.value("late_reason"),
            record_id=self.record_id(),
        )

    def _doubt(self, kept: str | None) -> str:
        """Ask about money beside social insurance; what stood there was answered for."""
        words = self.value("obligation")
        return "" if words == kept else doubt_about_terms(words or "", self.view)

    def _signed(self) -> str:
        """Ask about a term that comes after every signature: the paper may not have it."""
        about: Any = self.about
        agreement = agreement_of(self.view, about[1])
        signatures = parts_of(self.view, "signature", agreement)
        if not signatures or not_signed(self.view, agreement):
            return ""
        words = self.tr("协议 %1 各方已经签齐。这一条在签了的纸上也有吗？")
        return words.replace("%1", str(agreement["number"] or ""))

    def _fen(self, key: str) -> Fen | None:
        fen = self.value(key)
        return None if fen is None else Fen(fen)


_PAYERS = (Party.EMPLOYER, Party.WORKER)


class SignatureStep(StepForm):
    """登记签章；``about`` is the id of the agreement, without it the first that lacks one."""

    id = "signature"

    def which(self) -> int:
        """Return the id of the agreement that is signed."""
        return self.about if isinstance(self.about, int) else unsigned(self.view)[0]

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记签章")

    def build(self) -> None:
        """Ask who signed, and when; only those who have not are offered."""
        kit = self.kit
        agreement = agreement_of(self.view, self.which())
        left = not_signed(self.view, agreement)
        parties = [
            (translated("party", PARTY_WORDS[one]), one)
            for one in Party
            if any(signer.party is one for signer in left)
        ]
        hint = self.tr("同一天签章的几方可以一起选。") if len(parties) > 1 else ""
        chips = kit.chips(
            "party", self.tr("签章方"), parties, required=True, several=True, hint=hint
        )
        self.add("party", chips)
        workers = [
            (signer.name, signer.claimant_id) for signer in left if signer.party is Party.WORKER
        ]
        hint = self.tr("不选即还没有签的全部职工。")
        self.add("claimant_ids", kit.many("claimant_ids", self.tr("职工"), workers, hint=hint))
        day = kit.day("signed_on", self.tr("签章日期"), required=True, now=True)
        name = kit.text("name", self.tr("签字人"), placeholder=self.tr("代理人签的写代理人"))
        self.add_pair(("signed_on", day), ("name", name))
        if parties:
            self.entries["party"].put((parties[0][1],))
        when_edited(chips, self._look)
        ask_about_early_signature(self, agreement["concluded_on"])
        self._look()

    def _look(self) -> None:
        """Ask for workers where they sign, and for a name where one party does."""
        chosen = self.value("party")
        self.entries["claimant_ids"].row.setVisible(Party.WORKER in chosen)
        self.entries["name"].row.setVisible(len(chosen) <= 1)
        self.fit()

    def command(self) -> object:
        """Return what the fields ask for."""
        party, *also = self.value("party")
        signs = Party.WORKER in {party, *also}
        return RecordSignature(
            case_id=self.view.id,
            agreement_id=self.which(),
            party=party,
            claimant_ids=tuple(self.value("claimant_ids")) if signs else (),
            name=None if also else self.value("name"),
            signed_on=self.value("signed_on"),
            also=tuple(also),
        )


class ApplyStep(ReasonStep):
    """申请司法确认或仲裁审查；``about`` is the agreement and the right."""

    id = "apply_confirmation"
    kind = "confirmation"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("申请确认协议")

    def build(self) -> None:
        """Ask where and when both parties applied."""
        kit = self.kit
        roads = [(translated("agreement", word), right) for right, word in RIGHT_WORDS.items()]
        hint = self.tr("由双方共同申请；支付令不适用于社会保险费补缴。")
        self.add("right", kit.chips("right", self.tr("方式"), roads, required=True, hint=hint))
        about: Any = self.about  # the card gives the agreement and the right
        self.entries["right"].put(about[1])
        body = kit.text("body", self.tr("法院或仲裁委"))
        day = kit.day("applied_on", self.tr("申请日期"), required=True, now=True)
        self.add_pair(("body", body), ("applied_on", day))
        self.add("note", kit.text("note", self.tr("备注")))
        self.ask_for_reason()

    def command(self) -> object:
        """Return what the fields ask for."""
        about: Any = self.about  # as above
        return ApplyConfirmation(
            case_id=self.view.id,
            agreement_id=about[0],
            right=AgreementRight(self.value("right")),
            body=self.value("body"),
            applied_on=self.value("applied_on"),
            note=self.value("note"),
            late_reason=self.value("late_reason"),
        )


class DecisionStep(BesideStep):
    """登记确认结果；``about`` is the id of the confirmation."""

    id = "confirmation_result"
    kind = "confirmation"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记确认结果")

    def build(self) -> None:
        """Ask what was decided, when, under which number."""
        kit = self.kit
        results = [(self.tr("予以确认"), True), (self.tr("不予确认"), False)]
        self.add("confirmed", kit.chips("confirmed", self.tr("结果"), results, required=True))
        day = kit.day("decided_on", self.tr("决定日期"), required=True, now=True)
        number = kit.text("document_no", self.tr("文书号"))
        self.add_pair(("decided_on", day), ("document_no", number))
        self.add("note", kit.text("note", self.tr("备注")))
        self.put_record()

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordConfirmation(
            confirmation_id=self.record_id() or 0,
            confirmed=bool(self.value("confirmed")),
            decided_on=self.value("decided_on"),
            document_no=self.value("document_no"),
            note=self.value("note"),
        )
