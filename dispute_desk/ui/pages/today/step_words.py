"""The word of a step on the button of a line; the forms themselves load when one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.action_steps import NOTE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.today.lines import STEPS

if TYPE_CHECKING:
    from dispute_desk.domain.stages import Stage

#: Steps a clock or the words of a next action may name in the profile.
WORDS = {
    NOTE: QT_TRANSLATE_NOOP("verbs", "记录沟通"),
    "follow_up": QT_TRANSLATE_NOOP("steps", "登记回访"),
    "close": QT_TRANSLATE_NOOP("steps", "结案"),
    "withdraw": QT_TRANSLATE_NOOP("steps", "撤回"),
    "resume": QT_TRANSLATE_NOOP("steps", "恢复办理"),
    "feedback": QT_TRANSLATE_NOOP("steps", "登记转办反馈"),
    "tax_order": QT_TRANSLATE_NOOP("steps", "登记税务文书"),
    "appointment": QT_TRANSLATE_NOOP("steps", "安排日程"),
    "enquiry": QT_TRANSLATE_NOOP("steps", "登记协查"),
    "payment": QT_TRANSLATE_NOOP("steps", "登记缴费"),
    "paper": QT_TRANSLATE_NOOP("steps", "登记文书"),
    "amount": QT_TRANSLATE_NOOP("steps", "登记金额"),
}


def step_word(step: str, stage: Stage) -> str:
    """Return the word of a step; without one that of the usual step of a stage."""
    source = WORDS[step] if step else STEPS.get(stage, "")
    return QCoreApplication.translate("verbs" if step == NOTE else "steps", source)
