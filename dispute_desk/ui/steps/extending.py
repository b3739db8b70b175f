"""延长调解期限: both sides agree to a later end of the mediation."""

from __future__ import annotations

from dispute_desk.services.extending import ExtendMediation, mediation_rule, usual_extension
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.widgets.naming import label, named


class ExtendMediationStep(ReasonStep):
    """延长调解期限."""

    id = "extend_mediation"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("延长调解期限")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("期限到新的日期为止；到期仍未达成协议的，职工可以申请仲裁。")

    def build(self) -> None:
        """Ask until when, and when both agreed; the term that runs now is told."""
        kit = self.kit
        case = self.view.file.case
        rule = mediation_rule(self.view.profile)
        applied = case["mediation_applied_on"]
        until = kit.day("until_on", self.tr("延长至"), required=True, ahead=True)
        agreed = kit.day("occurred_on", self.tr("双方同意的日期"), required=True, now=True)
        self.add_pair(("until_on", until), ("occurred_on", agreed))
        if rule is not None and applied is not None:
            told = [
                *rule.deadline(applied, self.view.calendar).explanation(translated),
                rule.extension_basis,
            ]
            line = label("\n".join(told), kind="small", tone="muted")
            named(line, f"{self.name}.rule", self.tr("原来的期限")).setWordWrap(True)
            self.add_widget(line)
            proposed = usual_extension(rule, applied, self.view.calendar).due
            until.put(case["mediation_extended_to"] or proposed)
        self.ask_for_reason()

    def command(self) -> object:
        """Return what the fields ask for."""
        return ExtendMediation(
            case_id=self.view.id,
            until_on=self.value("until_on"),
            occurred_on=self.value("occurred_on"),
            late_reason=self.value("late_reason"),
        )
