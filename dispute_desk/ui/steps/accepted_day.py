"""更正受理日期: the day of acceptance put right at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Tally
from dispute_desk.services.accepted_day import ChangeAcceptanceDay
from dispute_desk.ui.steps.form import StepForm

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


class AcceptedDayStep(StepForm):
    """更正受理日期."""

    id = "accepted_day"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("更正受理日期")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        words = self.tr(
            "现在的受理日期是 %1；保存后期限和各期报表按更正后的日期计，原来的留在历史里。"
        )
        return words.replace("%1", str(self.view.file.case["accepted_on"] or "—"))

    def build(self) -> None:
        """Ask for the right day and why."""
        day = self.kit.day("accepted_on", self.tr("实际受理日期"), required=True)
        reason = self.kit.text(
            "reason",
            self.tr("更正原因"),
            required=True,
            placeholder=self.tr("如：补录时填成了登记当天"),
        )
        self.add_pair(("accepted_on", day), ("reason", reason))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ChangeAcceptanceDay(
            case_id=self.view.id,
            accepted_on=self.value("accepted_on"),
            reason=self.value("reason") or "",
        )


def was_accepted_here(view: CaseView) -> bool:
    """Tell whether a case has a day of acceptance that can be put right."""
    accepted = any(one["tally"] is Tally.ACCEPTED for one in view.file.moves)
    return accepted and not view.is_sealed
