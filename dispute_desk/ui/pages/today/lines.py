"""The lines of 今日待办: a heading per section, a sentence and a button per case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import FIRST_SHOWN, Awaited, TodayItem
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.pages.today.awaited_lines import act_of, awaited_words
from dispute_desk.ui.pages.today.captions import captions_of
from dispute_desk.ui.pages.today.money import MONEY, money_words
from dispute_desk.ui.pages.today.sections import SECTIONS, Section
from dispute_desk.ui.when import day_words, time_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from dispute_desk.domain.ending import Ending
    from dispute_desk.domain.today_terms import ReplyTerm

#: A fold that would hide no more lines than these hides none: it takes as much room itself.
FEW = 2
#: The store gives no more than so many lines of a section.
ASKED = 50
#: The word on the button at each stage: the usual next step.
STEPS = {
    Stage.REGISTERED: QT_TRANSLATE_NOOP("steps", "受理"),
    Stage.SUPPLEMENT: QT_TRANSLATE_NOOP("steps", "受理"),
    Stage.ACCEPTED: QT_TRANSLATE_NOOP("steps", "启动调解"),
    Stage.VERIFYING: QT_TRANSLATE_NOOP("steps", "启动调解"),
    Stage.MEDIATING: QT_TRANSLATE_NOOP("steps", "登记调解会"),
    Stage.AGREED: QT_TRANSLATE_NOOP("steps", "登记缴费"),
    Stage.PERFORMING: QT_TRANSLATE_NOOP("steps", "登记缴费"),
    Stage.COLLECTION: QT_TRANSLATE_NOOP("steps", "登记缴费"),
    Stage.SUSPENDED: QT_TRANSLATE_NOOP("steps", "恢复办理"),
    Stage.MED_FAILED: QT_TRANSLATE_NOOP("steps", "登记回访"),
    Stage.FOLLOW_UP: QT_TRANSLATE_NOOP("steps", "结案"),
}
#: The same while an agreement is not signed by all.
SIGN = QT_TRANSLATE_NOOP("steps", "登记签章")


#: Sections about what is to be done next, where the end of the case may be it; told in two of them.
_WITH_ENDS = frozenset({"due", "soon", "unplanned", "ending"})
_ENDS_TOLD = frozenset({"unplanned", "ending"})
#: Sections that are not there while nothing is in them.
_ONLY_WITH_LINES = frozenset({"snoozed", "ending", "rights", *MONEY})


@dataclass(frozen=True)
class Line:
    """A line: of a case, or (without one) a heading, a caption, a quiet word, or a fold."""

    kind: str
    section: Section
    text: str = ""
    item: TodayItem | None = None
    aside: str = ""
    tone: str = "neutral"
    act: str = ""
    last: bool = False
    step: str = ""
    #: Of a heading: what its count leaves out.
    more: str = ""

    @property
    def number(self) -> str:
        """The number of the case; one without goes by its mark."""
        if self.item is None:
            return ""
        return self.item.number or (f"#{self.item.case_id}" if self.item.case_id else "")

    @property
    def parties(self) -> str:
        """Whose case it is, against whom."""
        if self.item is None:
            return ""
        if self.item.list == "unsigned" and not self.item.names:  # the employer's seal is missing
            return self.item.employer or ""
        return " · ".join(part for part in (self.item.who, self.item.employer) if part)

    @property
    def sentence(self) -> str:
        """The whole line as it is read aloud."""
        if self.item is None:
            return " ".join(part for part in (self.text, self.aside, self.more) if part)
        told = "，".join(part for part in (self.text, self.aside) if part)
        whose = "，".join(part for part in (self.number, self.parties) if part)
        return f"{whose}：{told}"


def make_lines(
    lists: Mapping[str, Sequence[TodayItem]],
    *,
    today: date,
    unfolded: frozenset[str],
    action_words: Callable[[str], str],
    body_words: Callable[[str], str] = str,
    shown_of: Mapping[str, int] | None = None,
    signing: str = "",
    step_of: Callable[[str], str] | None = None,
) -> list[Line]:
    """Return the lines of the page from top to bottom.

    ``shown_of`` says of which sections more lines are shown than usual; ``signing`` is how a next
    action begins that is about missing signatures, ``step_of`` what a next action asks for. Before
    that is known a line with one has no button: its stage alone would name a wrong step.
    """
    most = shown_of or {}
    lines: list[Line] = []
    for section in SECTIONS:
        known = section.id in lists
        items = list(lists.get(section.id, ()))
        if section.id == "recent":
            items = items[:FIRST_SHOWN]
        if section.id in _ONLY_WITH_LINES and not items:
            continue
        front = most.get(section.id, FIRST_SHOWN)
        hides = len(items) - front > FEW and section.id not in unfolded
        shown = items[:front] if hides else items
        captions = captions_of(shown, front) if section.id == "due" else {}
        more = left_out_of_due(lists) if section.id == "due" else ""
        part = [Line("head", section, section.title, aside=_count(section, items), more=more)]
        for place, item in enumerate(shown):
            if place in captions:
                part.append(Line("caption", section, captions[place]))
            part.append(
                _awaited(section, item, today, body_words)
                if item.awaited
                else _line(section, item, today, action_words, signing, step_of)
            )
        if not items:
            part.append(Line("rest", section, section.nothing if known else "…"))
        if len(shown) < len(items):
            part.append(Line("fold", section, _fold(len(items) - len(shown))))
        lines += part[:-1]
        lines.append(_as_last(part[-1]))
    return lines


def _as_last(line: Line) -> Line:
    return Line(**{**vars(line), "last": True})


def _count(section: Section, items: Sequence[TodayItem]) -> str:
    if section.id == "recent" or not items:
        return ""
    return count_of(items)


def count_of(items: Sequence[TodayItem]) -> str:
    """Return how many there are: 50+ where no more were asked for."""
    return f"{ASKED}+" if len(items) >= ASKED else str(len(items))


def left_out_of_due(lists: Mapping[str, Sequence[TodayItem]]) -> str:
    """Return what the count of 今天必须做 leaves out: broken promises have a list of their own."""
    broken = lists.get("broken", ())
    if not broken:
        return ""
    words = QCoreApplication.translate("today", "另有未按约补缴 %1 件")
    return words.replace("%1", count_of(broken))


def _fold(count: int) -> str:
    return QCoreApplication.translate("today", "显示其余 %1 项").replace("%1", str(count))


def _line(
    section: Section,
    item: TodayItem,
    today: date,
    action_words: Callable[[str], str],
    signing: str = "",
    step_of: Callable[[str], str] | None = None,
) -> Line:
    act, step = _act_of(section, item, signing, step_of)
    aside, tone = due_words(item.due_on, today), due_tone(item.due_on, today)
    text = action_words(item.action or "")
    if section.id == "waiting":
        text, aside, tone = _waiting(item, today)
        act = _act_of_paper(item)
    elif section.id in MONEY:
        text, act, (aside, tone) = money_words(section.id, item, today)
    elif item.ending is not None and section.id in _ENDS_TOLD:
        text = _end_words(item.ending)
    elif section.id == "unplanned":
        text = _unplanned(item, action_words)
        act = QCoreApplication.translate("steps", "安排下一步")
    elif section.id == "meetings":
        text, aside, tone = _meeting(item, today)
        act = QCoreApplication.translate("today", "打开案件")
        if is_to_be_recorded(item, today):
            act = QCoreApplication.translate("steps", "登记调解会")
    elif section.id == "snoozed" and item.until_on is not None:
        until = QCoreApplication.translate("today", "暂缓到 %1")
        aside, tone = until.replace("%1", f"{item.until_on:%m-%d}"), "neutral"
        act = QCoreApplication.translate("today", "恢复提醒")
    elif section.id == "recent":
        act = QCoreApplication.translate("today", "打开案件")
    return Line("item", section, text, item, aside, tone, act, step=step)


def _unplanned(item: TodayItem, action_words: Callable[[str], str]) -> str:
    if not item.action:
        return QCoreApplication.translate("today", "还没有安排下一步")
    no_day = QCoreApplication.translate("today", "%1：还没有定办理期限")
    return no_day.replace("%1", action_words(item.action))


def _end_of(item: TodayItem, ending: Ending, asked: tuple[str, str] | None) -> tuple[str, str]:
    """Return what leads to the end; what the words of the line ask for else goes first."""
    from dispute_desk.domain.action_steps import NOTE  # noqa: PLC0415 - not at first
    from dispute_desk.ui.pages.today.ending_lines import ending_act  # noqa: PLC0415 - as above

    if asked is not None and asked[1] != NOTE:
        return asked
    return ending_act(item, ending)


def _end_words(ending: Ending) -> str:
    from dispute_desk.ui.pages.today.ending_lines import ending_words  # noqa: PLC0415 - as above

    return ending_words(ending)


def _act_of(
    section: Section, item: TodayItem, signing: str, step_of: Callable[[str], str] | None
) -> tuple[str, str]:
    """Return the word on the button and the step behind it, none where the usual one is meant."""
    if signing and (item.action or "").startswith(signing):
        return QCoreApplication.translate("steps", SIGN), ""
    act, step = _next_of(item, step_of)
    if item.ending is not None and section.id in _WITH_ENDS:
        told = section.id in _ENDS_TOLD
        return _end_of(item, item.ending, (act, step) if step and not told else None)
    return act, step


def _next_of(item: TodayItem, step_of: Callable[[str], str] | None) -> tuple[str, str]:
    if step_of is None:
        return ("", "") if item.action else (_usual(item), "")
    step = step_of(item.action or "")
    if not step:
        return _usual(item), ""
    from dispute_desk.ui.pages.today.step_words import step_word  # noqa: PLC0415 - never at first

    return step_word(step, item.stage), step


def _usual(item: TodayItem) -> str:
    return QCoreApplication.translate("steps", STEPS.get(item.stage, ""))


def _awaited(
    section: Section, item: TodayItem, today: date, body_words: Callable[[str], str]
) -> Line:
    if item.awaited in {Awaited.PAPER, Awaited.LETTER}:
        return _told(section, item, (*_waiting(item, today), _act_of_paper(item)))
    if item.clock is not None:
        from dispute_desk.ui.pages.today.clock_lines import (  # noqa: PLC0415 - never at first
            clock_words,
        )

        return _told(section, item, clock_words(item, item.clock, today))
    return _told(section, item, awaited_words(item, today, body_words))


def _act_of_paper(item: TodayItem) -> str:
    """Return the word on the button: of a letter what its list asks for, else the reply."""
    if item.letter_step is not None:
        from dispute_desk.ui.pages.letters.words import step_words  # noqa: PLC0415 - not at first

        return step_words(item.letter_step)
    if item.awaited is Awaited.PAPER:
        return act_of(Awaited.PAPER)
    return QCoreApplication.translate("today", "打开案件" if item.case_id else "打开文书")


def _told(section: Section, item: TodayItem, words: tuple[str, str, str, str]) -> Line:
    text, aside, tone, act = words
    return Line("item", section, text, item, aside, tone, act)


def is_to_be_recorded(item: TodayItem, today: date) -> bool:
    """Tell whether a planned mediation has come, so that its session can be written down."""
    from dispute_desk.domain.appointment import AppointmentKind  # noqa: PLC0415 - seldom at first

    is_mediation = item.action == AppointmentKind.MEDIATION
    return is_mediation and item.due_on is not None and item.due_on <= today


def _meeting(item: TodayItem, today: date) -> tuple[str, str, str]:
    """Return what is planned when, where and with whom; how near it is, and the tone of that."""
    from dispute_desk.domain.appointment import (  # noqa: PLC0415 - seldom at the first paint
        APPOINTMENT_WORDS,
        AppointmentKind,
    )

    kind = AppointmentKind(item.action or AppointmentKind.OTHER)
    word = QCoreApplication.translate("appointment", APPOINTMENT_WORDS[kind])
    when = f"{day_words(item.due_on)} {time_words(item.starts)}"
    text = " · ".join(part for part in (f"{when} {word}", item.place, item.mediator) if part)
    left = (item.due_on - today).days if item.due_on else 0
    if left < 0:
        return text, QCoreApplication.translate("today", "未登记结果"), "warning"
    if left == 0:
        return text, QCoreApplication.translate("today", "今天"), "accent"
    return text, QCoreApplication.translate("today", "%1 天后").replace("%1", str(left)), "neutral"


def _waiting(item: TodayItem, today: date) -> tuple[str, str, str]:
    """Return what a paper waits for, how near the end of its term is, and the tone of that."""
    if item.reply is None or item.served_on is None:
        text = QCoreApplication.translate("today", "%1已送达，等待答复")
        return text.replace("%1", item.paper_title or ""), _waits(item, today), "neutral"
    due = item.reply.due
    if item.reply.extended:
        text = QCoreApplication.translate("today", "%1已于 %3 送达，答复期限延长至 %4")
    elif due < today:
        text = QCoreApplication.translate("today", "%1送达满 %2未答复（%3 送达）")
    else:
        text = QCoreApplication.translate("today", "%1已于 %3 送达，%2内应答复，至 %4")
    for mark, words in (
        ("%1", item.paper_title or ""),
        ("%2", _term(item.reply)),
        ("%3", f"{item.served_on:%m-%d}"),
        ("%4", f"{due:%m-%d}"),
    ):
        text = text.replace(mark, words)
    return text, due_words(due, today), due_tone(due, today)


def _term(reply: ReplyTerm) -> str:
    words = (
        QCoreApplication.translate("today", "%1 个工作日")
        if reply.is_working
        else QCoreApplication.translate("today", "%1 天")
    )
    return words.replace("%1", str(reply.length))


def _waits(item: TodayItem, today: date) -> str:
    if item.served_on is None:
        return ""
    days = (today - item.served_on).days
    return QCoreApplication.translate("today", "第 %1 天").replace("%1", str(days))
