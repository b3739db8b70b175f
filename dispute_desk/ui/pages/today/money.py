"""Lines of 今日待办 about the back-payment: what did not come in time, who has not signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.today import TodayItem

#: The form behind the button, by section.
MONEY_STEPS = {"broken": "broken_promise", "unsigned": "repayment_papers"}
MONEY = frozenset(MONEY_STEPS)
_ACTS = {
    "broken": QT_TRANSLATE_NOOP("steps", "处理未按约补缴"),
    "unsigned": QT_TRANSLATE_NOOP("steps", "登记补缴材料"),
}
#: Names told before the rest is counted.
NAMED = 3


def about_of(item: TodayItem) -> object:
    """Return what the form is about: the paper that is not signed."""
    return item.paper_kind if item.list == "unsigned" else None


def money_words(section: str, item: TodayItem, today: date) -> tuple[str, str, tuple[str, str]]:
    """Return the sentence of a line, the word on its button, and its quiet word with its tone."""
    act = QCoreApplication.translate("steps", _ACTS[section])
    if section == "broken":
        return _broken(item), act, (due_words(item.due_on, today), due_tone(item.due_on, today))
    return _unsigned(item), act, ("", "neutral")


def _broken(item: TodayItem) -> str:
    from dispute_desk.domain.money import yuan_grouped  # noqa: PLC0415 - after the first paint

    source = (
        QCoreApplication.translate("today", "应于 %1 前补缴 %2 元（%3 人），还没有入库")
        if item.people
        else QCoreApplication.translate("today", "应于 %1 前补缴 %2 元，还没有入库")
    )
    day = f"{item.due_on:%m-%d}" if item.due_on else ""
    told = (("%1", day), ("%2", yuan_grouped(item.fen or 0)), ("%3", str(item.people)))
    for mark, words in told:
        source = source.replace(mark, words)
    return source


def _unsigned(item: TodayItem) -> str:
    if not item.names:
        return QCoreApplication.translate("today", "%1：用人单位还没有盖章").replace(
            "%1", item.paper_title or ""
        )
    source = QCoreApplication.translate("today", "%1：%2 人还没有签（%3）")
    names = QCoreApplication.translate("today", "、").join(item.names[:NAMED])
    if len(item.names) > NAMED:
        names = QCoreApplication.translate("today", "%1 等").replace("%1", names)
    told = (("%1", item.paper_title or ""), ("%2", str(len(item.names))), ("%3", names))
    for mark, words in told:
        source = source.replace(mark, words)
    return source
