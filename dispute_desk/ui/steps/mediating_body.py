"""补填调解组织: the one fact the papers of a mediation cannot do without, filled in later."""

from __future__ import annotations

from dispute_desk.services.editing import EditCase
from dispute_desk.ui.steps.form import StepForm


class MediatingBodyStep(StepForm):
    """补填调解组织."""

    id = "mediation_org"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("补填调解组织")

    def build(self) -> None:
        """Ask for the body that mediates."""
        org = self.kit.choice(
            "mediation_org",
            self.tr("调解组织"),
            self.words("mediation_orgs"),
            required=True,
            empty="",
            hint=self.tr(
                "写在调解协议书上，也决定能否申请司法确认或仲裁审查；也可在“事实”的“编辑”里改。"
            ),
        )
        org.put(self.view.file.case["mediation_org"])
        self.add("mediation_org", org)

    def command(self) -> object:
        """Return what the field asks for, with the value that was seen."""
        return EditCase(
            case_id=self.view.id,
            changes={"mediation_org": self.value("mediation_org")},
            seen={"mediation_org": self.view.file.case["mediation_org"]},
        )
