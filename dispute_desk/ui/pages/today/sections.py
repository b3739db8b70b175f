"""The lists of the home page, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Section:
    """A list of the home page: its id, title, what it says when empty, the view behind it."""

    id: str
    source: str
    rest: str
    view: str
    tone: str = "neutral"

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("today", self.source)

    @property
    def nothing(self) -> str:
        """What stands there when there is nothing to do."""
        return QCoreApplication.translate("today", self.rest)


SECTIONS = (
    Section(
        "due",
        QT_TRANSLATE_NOOP("today", "今天必须做"),
        QT_TRANSLATE_NOOP("today", "没有到期或超期的事项。"),
        "overdue",
        "danger",
    ),
    Section(
        "broken",
        QT_TRANSLATE_NOOP("today", "未按约补缴"),
        QT_TRANSLATE_NOOP("today", "没有过了约定日期还没有补缴的。"),
        "open",
        "danger",
    ),
    Section(
        "soon",
        QT_TRANSLATE_NOOP("today", "三天内"),
        QT_TRANSLATE_NOOP("today", "三天内没有到期的事项。"),
        "open",
        "warning",
    ),
    Section(
        "waiting",
        QT_TRANSLATE_NOOP("today", "等待回复"),
        QT_TRANSLATE_NOOP("today", "没有已送达而未答复的文书。"),
        "open",
    ),
    Section(
        "unsigned",
        QT_TRANSLATE_NOOP("today", "补缴材料待签"),
        QT_TRANSLATE_NOOP("today", "没有等待签名的补缴材料。"),
        "open",
        "warning",
    ),
    Section(
        "unplanned",
        QT_TRANSLATE_NOOP("today", "待安排"),
        QT_TRANSLATE_NOOP("today", "每件在办案件都已安排下一步。"),
        "unplanned",
        "warning",
    ),
    Section(
        "ending",
        QT_TRANSLATE_NOOP("today", "待结案"),
        QT_TRANSLATE_NOOP("today", "没有职工均已了结而还没有结案的案件。"),
        "open",
        "warning",
    ),
    Section(
        "rights",
        QT_TRANSLATE_NOOP("today", "当事人权利即将届满（提醒告知）"),
        QT_TRANSLATE_NOOP("today", "没有即将届满的当事人权利。"),
        "open",
    ),
    Section(
        "meetings",
        QT_TRANSLATE_NOOP("today", "本周调解和日程"),
        QT_TRANSLATE_NOOP("today", "七天内没有调解会、约谈或调查。"),
        "open",
        "accent",
    ),
    Section(
        "snoozed",
        QT_TRANSLATE_NOOP("today", "已暂缓提醒"),
        QT_TRANSLATE_NOOP("today", "没有暂缓提醒的案件。"),
        "open",
    ),
    Section(
        "recent",
        QT_TRANSLATE_NOOP("today", "最近的案件"),
        QT_TRANSLATE_NOOP("today", "还没有在办的案件。"),
        "open",
    ),
)
