"""Words of the sheet of workers that several of its parts say."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

NOT_SIGNED = QT_TRANSLATE_NOOP("roster", "未签")
PAID_OF = QT_TRANSLATE_NOOP("roster", "实缴 %1 / 协议 %2")
PAID_SO_FAR = QT_TRANSLATE_NOOP("roster", "实缴 %1")
#: Who a row is.
UPDATED = QT_TRANSLATE_NOOP("roster", "已有：更新 %1")
IS_NEW = QT_TRANSLATE_NOOP("roster", "新增")
ELSEWHERE = QT_TRANSLATE_NOOP("roster", "新增，另有案件 %1")
MAYBE_ROW = QT_TRANSLATE_NOOP("roster", "同一人？第 %1 行")
MAYBE_CASE = QT_TRANSLATE_NOOP("roster", "同一人？案件 %1")
IS_SAME_ROW = QT_TRANSLATE_NOOP("roster", "同一人：第 %1 行")
IS_SAME_CASE = QT_TRANSLATE_NOOP("roster", "同一人：案件 %1")
IS_ANOTHER = QT_TRANSLATE_NOOP("roster", "另一人，新增")
WAS = QT_TRANSLATE_NOOP("roster", "原为 %1")
WAS_EMPTY = QT_TRANSLATE_NOOP("roster", "原来没有填")
#: Why the sheet is not saved.
NO_NAME = QT_TRANSLATE_NOOP("roster", "第 %1 行没有姓名，请补上后再保存。")
TURNED = QT_TRANSLATE_NOOP("roster", "第 %1 行：%2改正后再保存。")
UNANSWERED = QT_TRANSLATE_NOOP("roster", "第 %1 行%2填好后再保存。")
#: Why a cell is only read, by what the sheet says.
_WHY = {
    "in_parts": QT_TRANSLATE_NOOP("roster", "这一层已按险种登记，请在这一层的分项里改。"),
    "many_months": QT_TRANSLATE_NOOP("roster", "这里有按期间登记的几笔，请用“登记金额”逐笔改。"),
    "no_question": QT_TRANSLATE_NOOP(
        "roster", "这一列说明这一行是谁；只有问到是不是同一人时才填。"
    ),
    "several_agents": QT_TRANSLATE_NOOP(
        "roster", "这名职工有几份委托授权，请在案件的“委托授权”里逐份改。"
    ),
}


def why_not(reason: str) -> str:
    """Return why a cell cannot be typed into, in the language of the window."""
    return translated("roster", _WHY[reason]) if reason else ""


def told_with(words: str, about: object) -> str:
    """Return words of the sheet about something, in the language of the window."""
    return translated("roster", words).replace("%1", str(about))
