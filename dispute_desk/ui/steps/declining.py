"""What is decided instead of acceptance: papers asked for, not within the scope, advice only."""

from __future__ import annotations

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AskSupplement, DeclineCase
from dispute_desk.ui.steps.acceptance_points import answered, missing_points
from dispute_desk.ui.steps.form import StepForm


class SupplementStep(StepForm):
    """告知补正."""

    id = "supplement"
    leads_to = Stage.SUPPLEMENT

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("告知补正")

    def build(self) -> None:
        """Ask what is missing, all of it at once."""
        missing = self.kit.long(
            "missing",
            self.tr("需要补正的材料"),
            required=True,
            hint=self.tr("请一次列全，避免让职工多次往返。"),
            placeholder=self.tr("如：劳动合同、近十二个月工资流水、社保缴费记录"),
        )
        self.add("missing", missing)
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("告知日期"), required=True, now=True)
        )
        lacking = missing_points(
            self.view, {code: one["answer"] for code, one in answered(self.view).items()}
        )
        missing.put("\n".join(lacking))
        told = [one for one in self.view.file.moves if one["end"] is Stage.SUPPLEMENT]
        if told:
            words = self.tr("%1 已经一次性告知过补正，再次告知要写明原因。")
            again = self.kit.text(
                "again_reason",
                self.tr("再次告知的原因"),
                hint=words.replace("%1", str(told[-1]["occurred_on"])),
                required=True,
            )
            self.add("again_reason", again)

    def command(self) -> object:
        """Return what the fields ask for."""
        return AskSupplement(
            case_id=self.view.id,
            missing=self.value("missing") or "",
            occurred_on=self.value("occurred_on"),
            again_reason=self.value("again_reason") if "again_reason" in self.entries else None,
        )


class DeclineStep(StepForm):
    """不属受理范围."""

    id = "decline"
    leads_to = Stage.NOT_ACCEPTED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("不属受理范围")

    def build(self) -> None:
        """Ask for the reason and show where the worker is pointed to."""
        known = self.view.profile.decline_reasons
        reasons = [(self.view.words.of(one), one.code) for one in known if not one.consultation]
        reason = self.kit.choice("reason", self.tr("理由"), reasons, required=True, empty="")
        self.add("reason", reason)
        reason.row.field.currentIndexChanged.connect(self._point)  # type: ignore[attr-defined]
        self.add("note", self.kit.long("note", self.tr("说明")))
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("告知日期"), required=True, now=True)
        )
        reason.put(self._suggested())

    def _suggested(self) -> str | None:
        """Return the reason that the first missing point of the review leads to."""
        known = answered(self.view)
        return next(
            (
                one.decline
                for one in self.view.profile.acceptance_checks
                if one.decline and known.get(one.code, {}).get("answer") is CheckAnswer.MISSING
            ),
            None,
        )

    def _point(self) -> None:
        chosen = self.value("reason")
        if chosen:
            self.entries["reason"].row.show_hint(self.view.profile.decline_reason(chosen).redirect)

    def command(self) -> object:
        """Return what the fields ask for."""
        return DeclineCase(
            case_id=self.view.id,
            reason=self.value("reason"),
            note=self.value("note"),
            occurred_on=self.value("occurred_on"),
        )


class ConsultStep(StepForm):
    """仅咨询."""

    id = "consult"
    leads_to = Stage.NOT_ACCEPTED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("仅咨询，已答复")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("保存后只计入咨询，不计入案件。")

    def build(self) -> None:
        """Ask what was answered."""
        answer = self.kit.long("note", self.tr("答复内容"), required=True)
        self.add("note", answer)
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("答复日期"), required=True, now=True)
        )

    def command(self) -> object:
        """Return what the fields ask for."""
        reasons = self.view.profile.decline_reasons
        return DeclineCase(
            case_id=self.view.id,
            reason=next((one.code for one in reasons if one.consultation), ""),
            note=self.value("note"),
            occurred_on=self.value("occurred_on"),
        )
