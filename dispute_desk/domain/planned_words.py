"""What stands in the calendar, in words, for the window and for files that are taken along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.planned_step import AND, steps_in
from dispute_desk.domain.signing import SIGNATURES
from dispute_desk.domain.today import Awaited
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.word import Word

#: What ends on the day of a duty.
DUTIES = {
    Awaited.TICKET: QT_TRANSLATE_NOOP("calendar_page", "热线工单答复到期"),
    Awaited.CASE: QT_TRANSLATE_NOOP("calendar_page", "案件外部期限到期"),
    Awaited.VISIT: QT_TRANSLATE_NOOP("calendar_page", "来访来电外部期限到期"),
    Awaited.ENQUIRY: QT_TRANSLATE_NOOP("calendar_page", "协查答复到期"),
    Awaited.REFERRAL: QT_TRANSLATE_NOOP("calendar_page", "转办反馈到期"),
    Awaited.PAPER: QT_TRANSLATE_NOOP("calendar_page", "文书回复到期"),
    Awaited.LETTER: QT_TRANSLATE_NOOP("calendar_page", "函书回复到期"),
}
_REQUEST = QT_TRANSLATE_NOOP("calendar_page", "个人信息请求（%1）答复到期")
_PAYMENT = QT_TRANSLATE_NOOP("calendar_page", "应补缴 %1 元到期")
_AND_OTHERS = QT_TRANSLATE_NOOP("words", "%1等 %2 方")
_WHOSE = QT_TRANSLATE_NOOP("words", "%1：%2")
_MANY_SIGN = re.compile(r"(.+)等 (\d+) 方")
_ENDS = QT_TRANSLATE_NOOP("calendar_page", "%1到期")


def planned_words(row: Planned, profile: Profile, say: Translate, language: str) -> str:
    """Return what a row is: the meeting, what is to be done, or which term ends."""
    if row.kind is PlannedKind.MEETING:
        return say("appointment", APPOINTMENT_WORDS[AppointmentKind(row.what)])
    if row.kind is PlannedKind.ACTION:
        return action_words(row.what, profile, say, language)
    if row.kind is PlannedKind.REQUEST:
        kind = _code(profile.request_kinds, row.what, language)
        return say("calendar_page", _REQUEST).replace("%1", kind)
    if row.kind is PlannedKind.PAYMENT:
        return say("calendar_page", _PAYMENT).replace("%1", yuan_grouped(int(row.what)))
    if row.kind is PlannedKind.DUTY:
        return say("calendar_page", DUTIES[Awaited(row.what)])
    return say("calendar_page", _ENDS).replace("%1", profile.clock(row.what).text(language))


def action_words(text: str | None, profile: Profile, say: Translate, language: str) -> str:
    """Return a next action; those the desk proposes are known in both languages."""
    steps = steps_in(text)
    if len(steps) > 1:
        between = "; " if language == "en" else AND
        return between.join(action_words(one, profile, say, language) for one in steps)
    for rule in profile.next_actions:
        if text == rule.label:
            return rule.text(language)
        if text and rule.code == SIGNATURES and text.startswith(f"{rule.label}："):
            return _signing(rule, text.removeprefix(f"{rule.label}："), say, language)
    for answer in profile.promise_answers:
        if text == answer.next:
            return answer.next_en if language == "en" else answer.next
    return say("journal", text) if text else ""


def _signing(rule: Word, names: str, say: Translate, language: str) -> str:
    """Return that signatures are missing, and whose."""
    between = ", " if language == "en" else "、"
    many = _MANY_SIGN.fullmatch(names)
    told = between.join((many[1] if many else names).split("、"))
    if many is not None:
        told = say("words", _AND_OTHERS).replace("%2", many[2]).replace("%1", told)
    return say("words", _WHOSE).replace("%1", rule.text(language)).replace("%2", told)


def _code(words: Sequence[Word], code: str, language: str) -> str:
    return next((one.text(language) for one in words if one.code == code), code)
