"""Words of the sheet of workers that several of its parts say."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

NOT_SIGNED = QT_TRANSLATE_NOOP("roster", "未签")
PAID_OF = QT_TRANSLATE_NOOP("roster", "实缴 %1 / 协议 %2")
PAID_SO_FAR = QT_TRANSLATE_NOOP("roster", "实缴 %1")
#: Why a cell of sums is only read, by what the sheet says.
_WHY = {
    "in_parts": QT_TRANSLATE_NOOP("roster", "这一层已按险种登记，请在这一层的分项里改。"),
    "many_months": QT_TRANSLATE_NOOP("roster", "这里有按期间登记的几笔，请用“登记金额”逐笔改。"),
}


def why_not(reason: str) -> str:
    """Return why a cell cannot be typed into, in the language of the window."""
    return translated("roster", _WHY[reason]) if reason else ""
