"""Whose follow-up it was: asked once where several workers are there and nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm

_ASK = QT_TRANSLATE_NOOP(
    "whose_follow_up",
    "本案有 %1 名职工，“%2”没有写是谁说的。请在“受访人”里选上，以后核实、本人查阅才对得上。",
)
_REVENGE = QT_TRANSLATE_NOOP("whose_follow_up", "有打击报复")
_DISSATISFIED = QT_TRANSLATE_NOOP("whose_follow_up", "不满意")


def whose_follow_up(form: StepForm) -> str:
    """Ask whose it was where somebody told of retaliation, or was dissatisfied."""
    people = len(form.claimants())
    if people < 2 or form.value("person"):  # noqa: PLR2004 - with one worker it is his
        return ""
    told = []
    if form.value("retaliation"):
        told.append(_REVENGE)
    if form.value("satisfied") is False:
        told.append(_DISSATISFIED)
    if not told:
        return ""
    words = listed(QCoreApplication.translate("whose_follow_up", one) for one in told)
    asked = QCoreApplication.translate("whose_follow_up", _ASK)
    return asked.replace("%1", str(people)).replace("%2", words)
