"""Steps of the case into the back-payment and into the tax authority's collection."""

from __future__ import annotations

from dispute_desk.domain.stages import Stage
from dispute_desk.services.repayment import StartCollection, StartPerformance
from dispute_desk.ui.steps.form import StepForm


class PerformStep(StepForm):
    """进入补缴."""

    id = "perform"
    leads_to = Stage.PERFORMING

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("进入补缴")

    def build(self) -> None:
        """Ask since when, and why."""
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("日期"), required=True, now=True)
        )
        self.add(
            "reason",
            self.kit.text("reason", self.tr("情况"), placeholder=self.tr("如：单位开始按协议补缴")),
        )

    def command(self) -> object:
        """Return what the fields ask for."""
        return StartPerformance(
            case_id=self.view.id, reason=self.value("reason"), occurred_on=self.value("occurred_on")
        )


class CollectionStep(StepForm):
    """转税务征缴."""

    id = "collection"
    leads_to = Stage.COLLECTION

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("转税务征缴")

    def build(self) -> None:
        """Ask for the paper of the tax authority."""
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("日期"), required=True, now=True)
        )
        self.add(
            "reason",
            self.kit.text(
                "reason", self.tr("税务文书"), placeholder=self.tr("如：责令限期缴纳通知书文号")
            ),
        )

    def command(self) -> object:
        """Return what the fields ask for."""
        return StartCollection(
            case_id=self.view.id, reason=self.value("reason"), occurred_on=self.value("occurred_on")
        )
