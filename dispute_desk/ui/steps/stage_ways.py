"""改阶段: the stages a case can be led to, by the step that leads there, or why none does now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.all import STEPS, Step, steps_of
from dispute_desk.ui.steps.menu_groups import GROUPS, is_shown, why_not

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

_CHANGE = QT_TRANSLATE_NOOP("steps", "改阶段：%1（%2）")


def stage_ways(view: CaseView) -> list[tuple[str, Step | None, str]]:
    """Return for each stage a title, the step that leads there now, else why none can be taken."""
    can = steps_of(view)
    ways: list[tuple[str, Step | None, str]] = []
    leading = [step for step in STEPS if step.form.leads_to not in {None, view.stage}]
    words = QCoreApplication.translate("steps", _CHANGE)
    for stage in dict.fromkeys(step.form.leads_to for step in leading):
        to = words.replace("%1", view.words.stage(stage)) if stage is not None else ""
        there = [step for step in leading if step.form.leads_to is stage]
        taken = [step for step in there if step in can]
        ways += [(to.replace("%2", step.title), step, "") for step in taken]
        if not taken and is_shown(there[0], offered=False):
            why = _why(view, there[0])
            ways.append((to.replace("%2", why), None, why))
    return ways


def _why(view: CaseView, step: Step) -> str:
    sources = {step_id: why for group in GROUPS for step_id, why in group.steps.items()}
    return why_not(step, view, sources[step.id])
