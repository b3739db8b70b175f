"""A referral that goes out without a day for its answer: asked about once, with our own term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm

_ASKED = QT_TRANSLATE_NOOP(
    "referral", "没有填反馈期限：函上写了期限的请填上；不填的，发出%1没有反馈时列入今日待办催问。"
)
_LENGTHS = {
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("referral", " %1 天"),
    TermUnit.WORKING: QT_TRANSLATE_NOOP("referral", " %1 个工作日"),
    TermUnit.MONTHS: QT_TRANSLATE_NOOP("referral", " %1 个月"),
    TermUnit.YEARS: QT_TRANSLATE_NOOP("referral", " %1 年"),
}


def ask_about_feedback_day(form: StepForm) -> None:
    """Ask at the first save where the answer has no day, and say when it is asked after."""

    def without_day() -> str:
        answered = "feedback_on" in form.entries and form.value("feedback_on")
        clocks = form.view.profile.clocks
        rule = next((one for one in clocks if one.start is ClockStart.REFERRED), None)
        if form.value("due_on") or answered or rule is None:
            return ""
        known = rule.on(form.view.today)
        length = QCoreApplication.translate("referral", _LENGTHS[known.unit])
        asked = QCoreApplication.translate("referral", _ASKED)
        return asked.replace("%1", length.replace("%1", str(known.length)))

    form.doubted.append(without_day)
