"""The words of what is awaited, of another body or of us, by its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.stages import DONE, STAGE_WORDS, Stage
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
    Awaited.REQUEST: (
        QT_TRANSLATE_NOOP("today", "个人信息请求待答复：%1，%2 收到"),
        QT_TRANSLATE_NOOP("today", "个人信息请求待答复：%1，%2 收到"),
        QT_TRANSLATE_NOOP("today", "个人信息请求到期未答复：%1，%2 收到"),
    ),
    Awaited.TICKET: (
        QT_TRANSLATE_NOOP(
            "today", "热线工单 %4（%1）：%2 收到，没有填办理期限，请答复或在工单上补填"
        ),
        QT_TRANSLATE_NOOP("today", "热线工单 %4（%1）：%3 前答复，可申请延期或退回"),
        QT_TRANSLATE_NOOP("today", "热线工单 %4（%1）：已过答复期限 %3，请立即答复"),
    ),
    Awaited.CASE: (
        "",
        QT_TRANSLATE_NOOP("today", "外部编号 %4：%3 前向%1反馈办理情况"),
        QT_TRANSLATE_NOOP("today", "外部编号 %4：已过反馈期限 %3，请向%1反馈"),
    ),
    Awaited.VISIT: (
        QT_TRANSLATE_NOOP(
            "today", "来访来电 %4：等待答复%1（%2 收到，没有填外部期限），请答复或补填期限"
        ),
        QT_TRANSLATE_NOOP("today", "来访来电 %4：%3 前向%1反馈，请答复或转为案件"),
        QT_TRANSLATE_NOOP("today", "来访来电 %4：已过反馈期限 %3，请答复或转为案件"),
    ),
    Awaited.TAX_ORDER: (
        QT_TRANSLATE_NOOP("today", "税务文书等待履行：%1，%2 发出"),
        QT_TRANSLATE_NOOP("today", "税务文书等待履行：%1，%3 到期"),
        QT_TRANSLATE_NOOP("today", "税务文书到期未履行：%1，限 %3 前"),
    ),
    Awaited.RETALIATION: (
        "",
        QT_TRANSLATE_NOOP("today", "打击报复待核实：%4，%2 回访说起，案件%5，请 %3 前核实"),
        QT_TRANSLATE_NOOP("today", "打击报复还没有核实：%4，%2 回访说起，案件%5，请核实"),
    ),
}
#: What is said of a referral nobody set a day for, once the station's own term is over.
_UNASKED = QT_TRANSLATE_NOOP(
    "today", "转办没有反馈：%1，%2 发出，没有填反馈期限，请催问（或补填期限）"
)
#: The same of a ticket whose case is over: the hotline still waits for its reply.
_OF_ENDED = (
    QT_TRANSLATE_NOOP(
        "today",
        "热线工单 %4（%1）：案件%5，工单还没有答复（%2 收到，没有填办理期限），请答复热线或退回",
    ),
    QT_TRANSLATE_NOOP(
        "today", "热线工单 %4（%1）：案件%5，工单还没有答复，请于 %3 前答复热线或退回"
    ),
    QT_TRANSLATE_NOOP(
        "today", "热线工单 %4（%1）：案件%5，工单还没有答复，已过期限 %3，请立即答复热线"
    ),
)
#: And of one in the archive, where nothing can be written before it is taken out.
_OF_ARCHIVED = QT_TRANSLATE_NOOP(
    "today", "热线工单 %4（%1）：案件%5，工单还没有答复，请先调卷，再答复热线"
)
_OPENS = QT_TRANSLATE_NOOP("today", "打开案件")
#: The word on the button, and the step it takes.
_ACTS = {
    Awaited.ENQUIRY: QT_TRANSLATE_NOOP("steps", "登记协查答复"),
    Awaited.REFERRAL: QT_TRANSLATE_NOOP("steps", "登记转办反馈"),
    Awaited.REQUEST: QT_TRANSLATE_NOOP("steps", "打开请求"),
    Awaited.PAPER: QT_TRANSLATE_NOOP("steps", "登记回复"),
    Awaited.TICKET: QT_TRANSLATE_NOOP("steps", "答复工单"),
    Awaited.CASE: QT_TRANSLATE_NOOP("steps", "打开案件"),
    Awaited.VISIT: QT_TRANSLATE_NOOP("steps", "打开来访来电"),
    Awaited.TAX_ORDER: QT_TRANSLATE_NOOP("steps", "登记履行情况"),
    Awaited.RETALIATION: QT_TRANSLATE_NOOP("steps", "登记核实情况"),
}
#: What opens the case or the visit has no form.
STEPS = {
    Awaited.ENQUIRY: "answer_enquiry",
    Awaited.REFERRAL: "feedback",
    Awaited.PAPER: "reply",
    Awaited.TICKET: "ticket_reply",
    Awaited.TAX_ORDER: "tax_order",
    Awaited.RETALIATION: "follow_up",
}
#: Steps about one record of the case.
OF_RECORDS = frozenset({"feedback", "tax_order"})
#: What is written down in no case of the archive: it is opened, to be taken out.
_NOT_IN_ARCHIVE = frozenset({Awaited.TICKET, Awaited.RETALIATION})
#: Terms other bodies set: who they are is told in words, no code.
OUTSIDE = frozenset({Awaited.TICKET, Awaited.CASE, Awaited.VISIT})


def awaited_words(
    item: TodayItem, today: date, body_words: Callable[[str], str]
) -> tuple[str, str, str, str]:
    """Return the sentence, how near the term is, its tone, and the word on the button."""
    kind = item.awaited or Awaited.ENQUIRY
    ended = kind is Awaited.TICKET and item.stage in DONE
    plain, until, over = _OF_ENDED if ended else _WORDS[kind]
    source = plain if item.due_on is None else over if item.due_on < today else until
    if kind is Awaited.REFERRAL and item.due_on is None and item.list == "due":
        source = _UNASKED
    if ended and item.stage is Stage.ARCHIVED:
        source = _OF_ARCHIVED
    text = QCoreApplication.translate("today", source)
    for mark, words in (
        ("%1", body_words(item.body or "") or (_them() if kind in OUTSIDE else "")),
        ("%2", f"{item.served_on:%m-%d}" if item.served_on else ""),
        ("%3", f"{item.due_on:%m-%d}" if item.due_on else ""),
        ("%4", item.paper_title or QCoreApplication.translate("today", "未编号")),
        ("%5", QCoreApplication.translate("stage", STAGE_WORDS[item.stage])),
    ):
        text = text.replace(mark, words)
    act = act_of(kind) if kind not in STEPS or step_of(item) else _opens()
    return text, due_words(item.due_on, today), due_tone(item.due_on, today), act


def step_of(item: TodayItem) -> str | None:
    """Return the step that ends the waiting; none where the case, the visit is opened for it."""
    in_archive = item.stage is Stage.ARCHIVED
    if item.awaited is None or (in_archive and item.awaited in _NOT_IN_ARCHIVE):
        return None
    return STEPS.get(item.awaited)


def act_of(kind: Awaited) -> str:
    """Return the word on the button."""
    return QCoreApplication.translate("steps", _ACTS[kind])


def _opens() -> str:
    return QCoreApplication.translate("today", _OPENS)


def _them() -> str:
    return QCoreApplication.translate("today", "来件单位")
