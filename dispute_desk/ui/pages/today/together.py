"""What Enter does to several selected lines: one act for all of them, or none, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.pages.today.lines import Line

#: Acts that are one and the same for many cases: back into sight, planned, a stage further.
REMIND, PLAN, MEDIATE, RESUME = "remind", "plan", "mediate", "resume"
#: Words on different buttons told before the rest is left out.
TOLD = 3


@dataclass(frozen=True)
class Together:
    """What Enter does: ``act`` is empty where the lines ask for answers of their own."""

    act: str
    words: str
    short: str = ""


def together(lines: Sequence[Line], *, may_edit: bool) -> Together:
    """Return what Enter does to these lines, and how that is told."""
    acts = {_act_of(line) for line in lines}
    (act,) = acts if len(acts) == 1 else ("",)
    words = list(dict.fromkeys(line.act or _opens() for line in lines))
    if act and (may_edit or act == REMIND):
        source = QCoreApplication.translate("today", "按 Enter：这 %1 件一起“%2”，一次可撤销。")
        short = QCoreApplication.translate("today", "Enter / Ctrl+Enter 一起%1")
        count = len({line.item.case_id for line in lines if line.item is not None})
        told = source.replace("%1", str(count)).replace("%2", words[0])
        return Together(act, told, short.replace("%1", words[0]))
    source = QCoreApplication.translate(
        "today",
        "这 %1 行各有各的内容要填（%2），Enter 不一起办。"
        "请按 Esc 取消选择，再逐行按 Enter；或用上面的按钮一起改。",
    )
    comma = QCoreApplication.translate("today", "、")
    listed = comma.join(words[:TOLD])
    if len(words) > TOLD:
        listed = QCoreApplication.translate("today", "%1 等").replace("%1", listed)
    return Together("", source.replace("%1", str(len(lines))).replace("%2", listed))


def _act_of(line: Line) -> str:
    """Return the act a line asks for, if many cases may take it together."""
    if line.item is None or line.item.awaited is not None or not line.item.case_id:
        return ""
    if line.section.id == "snoozed":
        return REMIND
    if line.section.id == "unplanned" and not line.step:
        return PLAN
    if line.section.id not in {"due", "soon", "unplanned"}:
        return ""
    steps = {"启动调解": MEDIATE, "恢复办理": RESUME}
    said = {QCoreApplication.translate("steps", source): act for source, act in steps.items()}
    return said.get(line.act, "")


def _opens() -> str:
    return QCoreApplication.translate("today", "打开案件")
