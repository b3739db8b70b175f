"""The words of what waits for another body: a 协查, a 转办, an order to pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

#: What a line says while it waits, until when, and once the term is over.
_WORDS: dict[Awaited, tuple[str, str, str]] = {
    Awaited.ENQUIRY: (
        QT_TRANSLATE_NOOP("today", "协查等待答复：%1，%2 发出"),
        QT_TRANSLATE_NOOP("today", "协查等待答复：%1，%2 发出，%3 到期"),
        QT_TRANSLATE_NOOP("today", "协查到期未答复：%1，%2 发出"),
    ),
    Awaited.REFERRAL: (
        QT_TRANSLATE_NOOP("today", "转办等待反馈：%1，%2 发出"),
        QT_TRANSLATE_NOOP("today", "转办等待反馈：%1，%2 发出，%3 到期"),
        QT_TRANSLATE_NOOP("today", "转办到期未反馈：%1，%2 发出"),
    ),
    Awaited.TAX_ORDER: (
        QT_TRANSLATE_NOOP("today", "税务文书等待履行：%1，%2 发出"),
        QT_TRANSLATE_NOOP("today", "税务文书等待履行：%1，%3 到期"),
        QT_TRANSLATE_NOOP("today", "税务文书到期未履行：%1，限 %3 前"),
    ),
}
#: The word on the button, and the step it takes.
_ACTS = {
    Awaited.ENQUIRY: QT_TRANSLATE_NOOP("steps", "登记协查答复"),
    Awaited.REFERRAL: QT_TRANSLATE_NOOP("steps", "登记转办反馈"),
    Awaited.TAX_ORDER: QT_TRANSLATE_NOOP("steps", "登记履行情况"),
}
STEPS = {
    Awaited.ENQUIRY: "answer_enquiry",
    Awaited.REFERRAL: "feedback",
    Awaited.TAX_ORDER: "tax_order",
}


def awaited_words(
    item: TodayItem, today: date, body_words: Callable[[str], str]
) -> tuple[str, str, str, str]:
    """Return the sentence, how near the term is, its tone, and the word on the button."""
    kind = item.awaited or Awaited.ENQUIRY
    plain, until, over = _WORDS[kind]
    source = plain if item.due_on is None else over if item.due_on < today else until
    text = QCoreApplication.translate("today", source)
    for mark, words in (
        ("%1", body_words(item.body or "")),
        ("%2", f"{item.served_on:%m-%d}" if item.served_on else ""),
        ("%3", f"{item.due_on:%m-%d}" if item.due_on else ""),
    ):
        text = text.replace(mark, words)
    act = QCoreApplication.translate("steps", _ACTS[kind])
    return text, due_words(item.due_on, today), due_tone(item.due_on, today), act
