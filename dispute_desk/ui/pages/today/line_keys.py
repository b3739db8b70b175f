"""What the keys do on a line of 今日待办: said beside the list, in its tooltip, to who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.today import Awaited
from dispute_desk.ui.commands import BY_ID

if TYPE_CHECKING:
    from dispute_desk.ui.pages.today.lines import Line

#: Between what one key does and the next.
_APART = "  ·  "


def keys_of(line: Line | None) -> str:
    """Return which key does what the line asks for, and which one opens what it is about."""
    if line is None:
        return ""
    if line.kind == "fold":
        return f"Enter {line.text}"
    if line.item is None or not line.act:
        return ""
    opens = BY_ID["case.open"]
    acts = f"Enter / {BY_ID['case.next'].key_text} {line.act}"
    if line.item.awaited is Awaited.LETTER:
        letter = QCoreApplication.translate("today", "打开文书")
        return _APART.join((acts, f"{opens.key_text} {letter}"))
    opening = line.item.awaited in {Awaited.REQUEST, Awaited.CASE} or line.act == _open_words()
    if opening or not line.item.case_id:
        return acts  # opening is what the line asks for
    return _APART.join((acts, f"{opens.key_text} {_open_words()}"))


def _open_words() -> str:
    return QCoreApplication.translate("today", "打开案件")
