"""Forms of legal aid: the application, the decision with the lawyer, the outcome."""

from __future__ import annotations

from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.left_empty import ask_about_empty
from dispute_desk.ui.steps.warnings import tell_early


class LegalAidStep(BesideStep):
    """登记法律援助申请；``about`` is the id of a record that is corrected."""

    id = "legal_aid"
    kind = "legal_aid"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记法律援助申请")

    def build(self) -> None:
        """Ask for whom, where, for what and since when."""
        kit = self.kit
        worker = kit.choice(
            "claimant_id", self.tr("受援职工"), self.claimants(), empty=self.tr("全体职工")
        )
        applied = kit.day("applied_on", self.tr("申请日期"), required=True, now=True)
        self.add_pair(("claimant_id", worker), ("applied_on", applied))
        hint = self.tr("如：区总工会法律援助站、区法律援助处")
        self.add("organisation", kit.text("organisation", self.tr("援助机构"), hint=hint))
        hint = self.tr("如：申请确认劳动关系仲裁")
        self.add("matter", kit.text("matter", self.tr("援助事项"), hint=hint))
        self.add("note", kit.text("note", self.tr("备注")))
        self.put_record()
        if not self.record():
            ask_about_empty(self, "organisation", "matter")

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordLegalAid(
            case_id=self.view.id,
            claimant_id=self.value("claimant_id"),
            organisation=self.value("organisation"),
            matter=self.value("matter"),
            applied_on=self.value("applied_on"),
            note=self.value("note"),
            record_id=self.record_id(),
        )


class LegalAidDecisionStep(BesideStep):
    """登记法律援助审批."""

    id = "legal_aid_decision"
    kind = "legal_aid"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记法律援助审批")

    def build(self) -> None:
        """Ask whether it was granted, when, and who the lawyer is."""
        kit, record = self.kit, self.record()
        answers = [(self.tr("批准"), True), (self.tr("不予批准"), False)]
        granted = kit.chips("granted", self.tr("审批结果"), answers, required=True)
        day = kit.day("occurred_on", self.tr("审批日期"), required=True, now=True)
        self.add_pair(("granted", granted), ("occurred_on", day))
        tell_early(self, "occurred_on")
        self.add("document_no", kit.text("document_no", self.tr("决定书文号")))
        lawyer = kit.text("lawyer", self.tr("承办律师"))
        phone = kit.text("lawyer_phone", self.tr("律师电话"))
        self.add_pair(("lawyer", lawyer), ("lawyer_phone", phone))
        self.add("note", kit.text("note", self.tr("备注")))
        granted.put(record.get("granted") is not False)
        if record.get("decided_on"):
            day.put(record["decided_on"])
        for key in ("document_no", "lawyer", "lawyer_phone", "note"):
            self.entries[key].put(record.get(key))

    def command(self) -> object:
        """Return what the fields ask for."""
        return DecideLegalAid(
            legal_aid_id=self.record_id() or 0,
            granted=bool(self.value("granted")),
            occurred_on=self.value("occurred_on"),
            document_no=self.value("document_no"),
            lawyer=self.value("lawyer"),
            lawyer_phone=self.value("lawyer_phone"),
            note=self.value("note"),
        )


class LegalAidEndStep(BesideStep):
    """法律援助办结."""

    id = "legal_aid_end"
    kind = "legal_aid"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("法律援助办结")

    def build(self) -> None:
        """Ask how it came out, and when."""
        kit = self.kit
        outcome = kit.long("outcome", self.tr("办理结果"), required=True)
        self.add("outcome", outcome)
        day = kit.day("occurred_on", self.tr("办结日期"), required=True, now=True)
        self.add("occurred_on", day)
        outcome.put(self.record().get("outcome"))
        tell_early(self, "occurred_on")

    def command(self) -> object:
        """Return what the fields ask for."""
        return EndLegalAid(
            legal_aid_id=self.record_id() or 0,
            outcome=self.value("outcome") or "",
            occurred_on=self.value("occurred_on"),
        )
