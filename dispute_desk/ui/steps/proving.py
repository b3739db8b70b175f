"""Forms about evidence: a piece of it, its receipt, an inquiry, a promise to waive insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.evidence import HOLDER_WORDS, INQUIRY_WORDS, Holder, InquiryKind
from dispute_desk.services.evidence import ReceiveEvidence, RecordEvidence
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.waivers import RecordWaiver
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.conflict_asked import ConflictAsked
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


def attachments_of(view: CaseView) -> list[tuple[str, Any]]:
    """Return the files to choose from: of the case, and of those its workers were in before."""
    before = [one for case in view.former for one in case.records.get("attachment", ())]
    return [(str(one["name"]), one["id"]) for one in (*view.file.beside["attachment"], *before)]


def legal_words(view: CaseView, about: str) -> list[str]:
    """Return the rules shown beside a kind of fact, each with its source."""
    texts = [one for one in view.profile.legal_texts if one.about == about]
    return [one.words(english=is_english()) for one in texts]


class EvidenceStep(BesideStep):
    """登记证据；``about`` is the id of a piece that is corrected, or the code of an element."""

    id = "evidence"
    kind = "evidence"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记证据")

    def build(self) -> None:
        """Ask what it proves, what it is, who holds it, when it was asked for and came."""
        kit = self.kit
        element = kit.choice(
            "element",
            self.tr("要证明的事项"),
            self.words("proof_elements"),
            required=True,
            empty="",
        )
        kind = kit.choice(
            "kind", self.tr("证据种类"), self.words("evidence_kinds"), empty=self.tr("未定")
        )
        self.add_pair(("element", element), ("kind", kind))
        self.add("title", kit.text("title", self.tr("说明（如：2024 年 1–12 月）")))
        holders = [(translated("holder", HOLDER_WORDS[one]), one) for one in Holder]
        holder = kit.chips("holder", self.tr("由谁持有"), holders, required=True)
        self.add("holder", holder)
        worker = kit.choice(
            "claimant_id", self.tr("关于哪名职工"), self.claimants(), empty=self.tr("全体职工")
        )
        scan = kit.choice(
            "attachment_id", self.tr("附件"), attachments_of(self.view), empty=self.tr("没有")
        )
        self.add_pair(("claimant_id", worker), ("attachment_id", scan))
        asked = kit.day("asked_on", self.tr("要求提供日期"))
        came = kit.day("received_on", self.tr("收到日期"), hint=self.tr("还没有收到的留空"))
        self.add_pair(("asked_on", asked), ("received_on", came))
        self.add("note", kit.text("note", self.tr("备注")))
        holder.put(Holder.WORKER)
        if isinstance(self.about, str):
            known = {one.code: one for one in self.view.profile.proof_elements}
            element.put(self.about)
            holder.put(known[self.about].holder)
        self.put_record()

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordEvidence(
            case_id=self.view.id,
            element=self.value("element") or "",
            kind=self.value("kind"),
            title=self.value("title"),
            holder=self.value("holder") or Holder.WORKER,
            claimant_id=self.value("claimant_id"),
            asked_on=self.value("asked_on"),
            received_on=self.value("received_on"),
            attachment_id=self.value("attachment_id"),
            note=self.value("note"),
            record_id=self.record_id(),
        )


class ReceiveStep(BesideStep):
    """收到证据；``about`` is the id of the piece."""

    id = "receive_evidence"
    kind = "evidence"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("收到证据")

    def build(self) -> None:
        """Ask when it came, and for its scan."""
        kit = self.kit
        came = kit.day("received_on", self.tr("收到日期"), required=True, now=True)
        scan = kit.choice(
            "attachment_id", self.tr("附件"), attachments_of(self.view), empty=self.tr("没有")
        )
        self.add_pair(("received_on", came), ("attachment_id", scan))
        self.add("note", kit.text("note", self.tr("备注")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ReceiveEvidence(
            record_id=self.record_id() or 0,
            received_on=self.value("received_on"),
            attachment_id=self.value("attachment_id"),
            note=self.value("note"),
        )


class InvestigationStep(BesideStep):
    """登记调查."""

    id = "investigation"
    kind = "investigation"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记调查")

    def build(self) -> None:
        """Ask how, when, where, by whom, and what was found."""
        kit = self.kit
        kinds = [(translated("inquiry", INQUIRY_WORDS[one]), one) for one in InquiryKind]
        kind = kit.chips("kind", self.tr("方式"), kinds, required=True)
        day = kit.day("held_on", self.tr("日期"), required=True, now=True)
        self.add_pair(("kind", kind), ("held_on", day))
        place = kit.text("place", self.tr("地点"))
        present = kit.text("present", self.tr("在场人员"))
        self.add_pair(("place", place), ("present", present))
        first = kit.text("supervisor", self.tr("监督员一"))
        number = kit.text("certificate", self.tr("证件号"))
        self.add_pair(("supervisor", first), ("certificate", number))
        second = kit.text("second_supervisor", self.tr("监督员二"))
        other = kit.text("second_certificate", self.tr("证件号"))
        self.add_pair(("second_supervisor", second), ("second_certificate", other))
        self.add("findings", kit.long("findings", self.tr("谈话或查明的内容"), required=True))
        rule = self.view.profile.investigation
        hint = rule.basis if rule is not None and not is_english() else ""
        late = kit.text("late_reason", self.tr("补录说明（人数或证件不全时填写）"), hint=hint)
        self.add("late_reason", late)
        kind.put(InquiryKind.INTERVIEW)
        self.conflicts = ConflictAsked(self)
        self.put_record()
        for entry in (first, second):
            when_edited(entry, self._look)
        self._look()

    def _look(self) -> None:
        """Say which supervisor may have to withdraw."""
        units = {one.name: one.unit for one in self.view.staff}
        told = (self.value(key) for key in ("supervisor", "second_supervisor"))
        self.conflicts.look_at_names((name, units.get(name)) for name in told if name)

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordInvestigation(
            case_id=self.view.id,
            kind=self.value("kind") or InquiryKind.INTERVIEW,
            findings=self.value("findings") or "",
            held_on=self.value("held_on"),
            place=self.value("place"),
            supervisor=self.value("supervisor"),
            certificate=self.value("certificate"),
            second_supervisor=self.value("second_supervisor"),
            second_certificate=self.value("second_certificate"),
            present=self.value("present"),
            late_reason=self.value("late_reason"),
            conflict_reason=self.conflicts.reason(),
            record_id=self.record_id(),
        )


class WaiverStep(BesideStep):
    """登记放弃参保承诺：a fact, with what the law says of it below."""

    id = "waiver"
    kind = "waiver"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记放弃参保承诺")

    def build(self) -> None:
        """Ask who promised what, in what form, for which months, for how much."""
        kit = self.kit
        form = kit.choice(
            "form", self.tr("形式"), self.words("waiver_forms"), required=True, empty=""
        )
        worker = kit.choice(
            "claimant_id", self.tr("职工"), self.claimants(), empty=self.tr("全体职工")
        )
        self.add_pair(("form", form), ("claimant_id", worker))
        signed = kit.day("signed_on", self.tr("签订日期"))
        paid = kit.money("paid", self.tr("已付现金合计（元）"))
        self.add_pair(("signed_on", signed), ("paid", paid))
        start = kit.month("month_from", self.tr("起月"))
        end = kit.month("month_to", self.tr("止月"))
        self.add_pair(("month_from", start), ("month_to", end))
        self.add("note", kit.text("note", self.tr("备注")))
        effect = label("\n".join(legal_words(self.view, "waiver")), kind="small", tone="muted")
        named(effect, f"{self.name}.effect", self.tr("法律后果")).setWordWrap(True)
        self.add_widget(effect)
        self.put_record()
        if self.record().get("paid_fen") is not None:
            paid.put(self.record()["paid_fen"])

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordWaiver(
            case_id=self.view.id,
            form=self.value("form") or "",
            claimant_id=self.value("claimant_id"),
            signed_on=self.value("signed_on"),
            month_from=self.value("month_from"),
            month_to=self.value("month_to"),
            paid=self.value("paid"),
            note=self.value("note"),
            record_id=self.record_id(),
        )
