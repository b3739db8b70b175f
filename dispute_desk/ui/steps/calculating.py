"""The form that makes a kept calculation the verified figures of the case."""

from __future__ import annotations

import json
from typing import Any

from dispute_desk.domain.calculation import LATE_FEE_WORDS, LateFeeTaken
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.calculations import ApplyCalculation
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.warnings import tell_early
from dispute_desk.ui.widgets.naming import label, named


class ApplyCalculationStep(StepForm):
    """作为核实金额; ``about`` is the id of the kept calculation."""

    id = "apply_calculation"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("作为核实金额")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr(
            "按职工、险种、单位和个人、滞纳金写入“工作站测算”，代替这些职工原来的核实金额；可以撤销。"
        )

    def build(self) -> None:
        """Ask which late fee is taken, and why although something lacks."""
        kept = self._kept()
        sums = self.tr("%1 人，本金 %2 元，滞纳金 %3 元，以本金为限 %4 元")
        principal = kept["employer_fen"] + kept["employee_fen"]
        told = (
            str(kept["workers"]),
            *(
                yuan_grouped(fen)
                for fen in (principal, kept["late_fee_fen"], kept["late_fee_capped_fen"])
            ),
        )
        for number, value in enumerate(told, start=1):
            sums = sums.replace(f"%{number}", value)
        line = named(label(sums), f"{self.name}.sums", sums)
        line.setWordWrap(True)
        self.add_widget(line)
        choices = [(translated("late_fee_taken", w), one) for one, w in LATE_FEE_WORDS.items()]
        fee = self.kit.choice(
            "late_fee", self.tr("滞纳金"), choices, required=True, empty=self.tr("请选择")
        )
        day = self.kit.day("occurred_on", self.tr("核实日期"), required=True, now=True)
        self.add_pair(("late_fee", fee), ("occurred_on", day))
        reason = self.kit.text(
            "reason", self.tr("不完整也先采用的理由"), required=not kept["complete"]
        )
        self.add("reason", reason)
        reason.row.setVisible(not kept["complete"])
        if not kept["complete"]:
            reason.row.show_hint(self._months(kept))
        way = json.loads(kept["switches"] or "{}").get("late_fee.cap")
        decided = {"principal": LateFeeTaken.CAPPED, "none": LateFeeTaken.UNCAPPED}.get(way)
        if decided is None and kept["late_fee_fen"] == kept["late_fee_capped_fen"]:
            decided = LateFeeTaken.CAPPED
        if decided is not None:
            fee.put(decided)
        tell_early(self, "occurred_on")

    def command(self) -> object:
        """Return what the fields ask for."""
        return ApplyCalculation(
            calculation_id=int(str(self.about)),
            late_fee=self.value("late_fee"),
            reason=self.value("reason"),
            occurred_on=self.value("occurred_on"),
        )

    def _kept(self) -> dict[str, Any]:
        rows = self.view.file.beside["calculation"]
        return next(one for one in rows if one["id"] == self.about)

    def _months(self, kept: dict[str, Any]) -> str:
        months = sorted({one[1] for one in json.loads(kept["missing"] or "[]")})
        words = self.tr("没有算进去的月份：%1")
        shown = self.tr("、").join(months[:8]) + (" …" if len(months) > 8 else "")  # noqa: PLR2004
        return words.replace("%1", shown)
