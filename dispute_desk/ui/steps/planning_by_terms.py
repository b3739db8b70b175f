"""按协议条款安排, where its terms ask for a second look: what is doubtful, and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.plan_doubts import PlannedPart, plan_doubts
from dispute_desk.services.instalments import PlanByTerms
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.steps.warnings import ask_about_plan

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


def parts_told(view: CaseView, agreement_id: int) -> list[PlannedPart]:
    """Return what the terms of an agreement say is to be paid."""
    agreement = next(one for one in view.file.agreements if one["id"] == agreement_id)
    return [
        PlannedPart(
            one["claimant_id"], fen, one["due_on"] or agreement["perform_by"], one["insurance"]
        )
        for one in view.file.beside["term"]
        if one["agreement_id"] == agreement_id
        and (fen := (one["employer_fen"] or 0) + (one["employee_fen"] or 0))
    ]


def plans_of(view: CaseView, agreement_id: int) -> set[int]:
    """Return the plans the terms take the place of."""
    return {one["id"] for one in view.plans if one["agreement_id"] == agreement_id}


def asks_first(view: CaseView, agreement_id: int) -> bool:
    """Tell whether something about the terms is to be asked before they become the plan."""
    agreement = next(one for one in view.file.agreements if one["id"] == agreement_id)
    parts, concluded = parts_told(view, agreement_id), agreement["concluded_on"]
    early = any(
        one.due_on
        and concluded
        and one.due_on < concluded
        and one.due_on != agreement["perform_by"]
        for one in parts
    )
    return early or bool(plan_doubts(view.file, parts, plans_of(view, agreement_id)))


class PlanByTermsStep(ReasonStep):
    """按协议条款安排; ``about`` is the id of the agreement."""

    id = "plan_by_terms"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("按协议条款安排")

    @property
    def agreement_id(self) -> int:
        """The agreement."""
        return int(str(self.about))

    def foretold(self) -> str:
        """Return what is planned."""
        parts = parts_told(self.view, self.agreement_id)
        words = self.tr("按条款安排 %1 笔，合计 %2 元。").replace("%1", str(len(parts)))
        return words.replace("%2", yuan_grouped(sum(one.fen for one in parts)))

    def build(self) -> None:
        """Show what is doubtful; a reason answers what is refused without one."""
        ask_about_plan(
            self,
            lambda: parts_told(self.view, self.agreement_id),
            instead_of=lambda: plans_of(self.view, self.agreement_id),
        )
        self.ask_for_reason()

    def command(self) -> object:
        """Return what is asked for."""
        return PlanByTerms(
            case_id=self.view.id,
            agreement_id=self.agreement_id,
            late_reason=self.value("late_reason"),
        )
