"""The words of a clock of a case that is over: which, since which fact, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.action_steps import NOTE
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.today.step_words import step_word

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.today import TodayItem
    from dispute_desk.domain.today_terms import ClockTold

_FACTS = {
    ClockStart.RECEIVED: QT_TRANSLATE_NOOP("today", "%1 来件"),
    ClockStart.MEDIATION_APPLIED: QT_TRANSLATE_NOOP("today", "%1 收到调解申请"),
    ClockStart.BREACH_KNOWN: QT_TRANSLATE_NOOP("today", "%1 知道权益受侵害"),
    ClockStart.LAST_INTERRUPTION: QT_TRANSLATE_NOOP("today", "%1 中断后重新计算"),
    ClockStart.AGREEMENT_EFFECTIVE: QT_TRANSLATE_NOOP("today", "%1 协议生效"),
    ClockStart.ORDER_SERVED: QT_TRANSLATE_NOOP("today", "%1 送达"),
    ClockStart.REFERRED: QT_TRANSLATE_NOOP("today", "%1 转办发出"),
    ClockStart.FILED: QT_TRANSLATE_NOOP("today", "%1 已移送"),
    ClockStart.REVIEW_TERM_ENDED: QT_TRANSLATE_NOOP("today", "%1 复议、起诉期限届满"),
    ClockStart.PAID_OR_CLOSED: QT_TRANSLATE_NOOP("today", "%1 缴清或结案"),
}
_SINCE = QT_TRANSLATE_NOOP("today", "%1 起算")
_LENGTHS = {
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("today", "%1 天"),
    TermUnit.WORKING: QT_TRANSLATE_NOOP("today", "%1 个工作日"),
    TermUnit.MONTHS: QT_TRANSLATE_NOOP("today", "%1 个月"),
    TermUnit.YEARS: QT_TRANSLATE_NOOP("today", "%1 年"),
}


def clock_words(item: TodayItem, clock: ClockTold, today: date) -> tuple[str, str, str, str]:
    """Return the sentence, how late it is, the tone of that, and the word on the button."""
    due = item.due_on or today
    if item.list == "rights":
        return _right_words(item, clock, today)
    source = (
        QCoreApplication.translate("today", "%1已于 %2 届满（%3，%4）")
        if due < today
        else QCoreApplication.translate("today", "%1今天届满（%3，%4）")
    )
    name = clock.label_en if is_english() else clock.label
    for mark, words in (
        ("%1", " ".join(part for part in (name, item.paper_title) if part)),
        ("%2", f"{due:%m-%d}"),
        ("%3", _fact(clock)),
        ("%4", _length(clock)),
    ):
        source = source.replace(mark, words)
    act = step_word(clock.step, item.stage)
    return source, due_words(item.due_on, today), due_tone(item.due_on, today), act


def _right_words(item: TodayItem, clock: ClockTold, today: date) -> tuple[str, str, str, str]:
    """Return the words of a right of the parties: they are to be told, nobody is late."""
    name = clock.label_en if is_english() else clock.label
    source = QCoreApplication.translate("today", "%1于 %2 届满（%3，%4），请告知当事人")
    for mark, words in (
        ("%1", name),
        ("%2", f"{item.due_on or today:%Y-%m-%d}"),
        ("%3", " · ".join(part for part in (item.paper_title, _fact(clock)) if part)),
        ("%4", _length(clock)),
    ):
        source = source.replace(mark, words)
    act = step_word(NOTE, item.stage)
    return source, due_words(item.due_on, today, right=True), "neutral", act


def _fact(clock: ClockTold) -> str:
    source = _FACTS.get(ClockStart(clock.fact), _SINCE)
    day = f"{clock.start:%Y-%m-%d}" if clock.unit == TermUnit.YEARS else f"{clock.start:%m-%d}"
    return QCoreApplication.translate("today", source).replace("%1", day)


def _length(clock: ClockTold) -> str:
    if clock.extended:
        return QCoreApplication.translate("today", "期限已延长")
    words = QCoreApplication.translate("today", _LENGTHS[TermUnit(clock.unit)])
    return words.replace("%1", str(clock.length))
