"""What is dated after the day a case closes on: asked about once, both days shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.ui.steps.form import StepForm

_PAID = QT_TRANSLATE_NOOP("after_closing", "入库")
_REFUNDED = QT_TRANSLATE_NOOP("after_closing", "退费")
_HELD = QT_TRANSLATE_NOOP("after_closing", "调解会")
_AGREED = QT_TRANSLATE_NOOP("after_closing", "协议")
_ASKED = QT_TRANSLATE_NOOP("after_closing", "回访")


def after_closing(form: StepForm) -> str:
    """Ask about the newest record that is dated after the day the form closes the case on."""
    on = form.value("occurred_on")
    later = [(day, word) for day, word in _days(form.view.file) if on is not None and day > on]
    if not later:
        return ""
    day, word = max(later)
    words = QCoreApplication.translate(
        "after_closing", "结案日期 %1 早于已登记的%2 %3，请核对结案日期。"
    )
    told = (("%1", on.isoformat()), ("%2", translated("after_closing", word)))
    for mark, value in (*told, ("%3", day.isoformat())):
        words = words.replace(mark, value)
    return words


def _days(file: CaseFile) -> Iterator[tuple[date, str]]:
    """Return the days on which something of the case happened, with what it was."""
    of_records = (
        (file.payments, "paid_on", _PAID),
        (file.payments, "refunded_on", _REFUNDED),
        (file.sessions, "held_on", _HELD),
        (file.agreements, "concluded_on", _AGREED),
        (file.follow_ups, "done_on", _ASKED),
    )
    for records, name, word in of_records:
        for one in records:
            if one[name] is not None:
                yield one[name], word
