"""The words of the list of letters: its views, the tones of its states, its clocks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.letter import STATE_WORDS, LetterState, Rectified
from dispute_desk.domain.letter_roads import STEP_WORDS
from dispute_desk.domain.reply_extension import extension_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.languages import is_english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dispute_desk.domain.letter_roads import LetterStep
    from dispute_desk.domain.letter_rows import LetterRow
    from dispute_desk.domain.profile import Profile

_S = LetterState
#: The filters, the first of which filters nothing.
VIEWS: dict[str, str] = {
    "all": QT_TRANSLATE_NOOP("letters", "全部"),
    "draft": QT_TRANSLATE_NOOP("letters", "拟稿"),
    "review": QT_TRANSLATE_NOOP("letters", "待审批"),
    "to_serve": QT_TRANSLATE_NOOP("letters", "待送达"),
    "waiting": QT_TRANSLATE_NOOP("letters", "等待回复"),
    "overdue": QT_TRANSLATE_NOOP("letters", "已超期"),
    "to_verify": QT_TRANSLATE_NOOP("letters", "待核实整改"),
    "done": QT_TRANSLATE_NOOP("letters", "已办结"),
}
#: The tone of each state's pill.
STATE_TONES: dict[LetterState, str] = {
    _S.DRAFT: "neutral",
    _S.REVIEW: "warning",
    _S.APPROVED: "accent",
    _S.SEALED: "accent",
    _S.DISPATCHED: "accent",
    _S.SERVICE_FAILED: "danger",
    _S.SERVED: "violet",
    _S.REFUSED: "danger",
    _S.REPLIED: "good",
    _S.VERIFIED: "good",
    _S.ESCALATED: "neutral",
    _S.CLOSED: "neutral",
    _S.VOID: "neutral",
}
RECTIFIED_WORDS: dict[Rectified, str] = {
    Rectified.WHOLLY: QT_TRANSLATE_NOOP("letters", "已整改"),
    Rectified.PARTLY: QT_TRANSLATE_NOOP("letters", "部分整改"),
    Rectified.NOT: QT_TRANSLATE_NOOP("letters", "未整改"),
}
#: The day a letter that waits for somebody here began to, and what is said of it.
_WAITS: dict[LetterState, tuple[str, str]] = {
    _S.DRAFT: ("drafted_on", QT_TRANSLATE_NOOP("letters", "拟稿 %1 天")),
    _S.REVIEW: ("submitted_on", QT_TRANSLATE_NOOP("letters", "待审批 %1 天")),
    _S.APPROVED: ("issued_on", QT_TRANSLATE_NOOP("letters", "签发 %1 天未送达")),
    _S.SEALED: ("issued_on", QT_TRANSLATE_NOOP("letters", "签发 %1 天未送达")),
    _S.DISPATCHED: ("dispatched_on", QT_TRANSLATE_NOOP("letters", "发出 %1 天未送达")),
    _S.SERVICE_FAILED: ("failed_on", QT_TRANSLATE_NOOP("letters", "退回 %1 天，请另行送达")),
    _S.REPLIED: ("replied_on", QT_TRANSLATE_NOOP("letters", "待核实 %1 天")),
}
#: The same on the first day.
_SINCE_TODAY: dict[LetterState, str] = {
    _S.DRAFT: QT_TRANSLATE_NOOP("letters", "今天拟稿"),
    _S.REVIEW: QT_TRANSLATE_NOOP("letters", "今天提交"),
    _S.APPROVED: QT_TRANSLATE_NOOP("letters", "今天签发"),
    _S.SEALED: QT_TRANSLATE_NOOP("letters", "今天签发"),
    _S.DISPATCHED: QT_TRANSLATE_NOOP("letters", "今天发出"),
    _S.SERVICE_FAILED: QT_TRANSLATE_NOOP("letters", "今天退回"),
    _S.REPLIED: QT_TRANSLATE_NOOP("letters", "今天收到回复"),
}
#: Waiting so long is worth a look.
LONG_DAYS = 7


def said(source: str) -> str:
    """Return a word of this screen in the language of the window."""
    return QCoreApplication.translate("letters", source)


def state_words(state: LetterState) -> str:
    """Return the word of a state."""
    return QCoreApplication.translate("letter", STATE_WORDS[state])


def step_words(step: LetterStep) -> str:
    """Return the word of a step."""
    return QCoreApplication.translate("letter", STEP_WORDS[step])


def kind_words(profile: Profile | None, code: str, title: str) -> str:
    """Return what a kind of letter is called in a list: 提示函."""
    if profile is None:
        return title
    found = next((one for one in profile.letter_kinds if one.code == code), None)
    return title if found is None else found.brief("en" if is_english() else "zh")


def clock_words(row: LetterRow, today: date) -> str:
    """Return in words what the letter waits for, and how long or until when."""
    if row.state is _S.SERVED:
        return due_words(row.due_on, today) or said(QT_TRANSLATE_NOOP("letters", "等待回复"))
    if row.state is _S.REFUSED:
        return said(QT_TRANSLATE_NOOP("letters", "可拟制下一份"))
    if row.state is _S.VERIFIED and row.rectified is not None:
        return said(RECTIFIED_WORDS[row.rectified])
    if row.state is _S.DRAFT and row.returned_on is not None:
        return said(QT_TRANSLATE_NOOP("letters", "退回修改"))
    days = _days(row, today)
    if days is None:
        return ""
    source = _WAITS[row.state][1] if days else _SINCE_TODAY[row.state]
    return said(source).replace("%1", str(days))


def clock_tone(row: LetterRow, today: date) -> str:
    """Return the tone of what a letter waits for."""
    if row.state is _S.SERVED:
        return due_tone(row.due_on, today)
    if row.state in {_S.REFUSED, _S.SERVICE_FAILED}:
        return "danger"
    if row.state is _S.DRAFT and row.returned_on is not None:
        return "warning"
    days = _days(row, today)
    return "warning" if days is not None and days >= LONG_DAYS else "neutral"


def _days(row: LetterRow, today: date) -> int | None:
    if row.state not in _WAITS:
        return None
    since = getattr(row, _WAITS[row.state][0])
    return None if since is None else max((today - since).days, 0)


def due_told(row: LetterRow) -> str:
    """Return the last day of the reply; of an extended term the day it had before, too."""
    if row.due_on is None or row.first_due_on is None:
        return str(row.due_on or "")
    words = said(QT_TRANSLATE_NOOP("letters", "%1（已延长，原为 %2）"))
    return words.replace("%1", str(row.due_on)).replace("%2", str(row.first_due_on))


def addressee_words(row: LetterRow) -> str:
    """Return whom a letter goes to; one to all says so."""
    if row.addressee or row.employer:
        return str(row.addressee or row.employer)
    return said(QT_TRANSLATE_NOOP("letters", "面向社会公开"))


def number_words(row: LetterRow) -> str:
    """Return the number of a letter, or that it has none yet."""
    return row.number or said(QT_TRANSLATE_NOOP("letters", "未编号"))


def days_of(letter: dict[str, object]) -> Iterator[tuple[str, object, str]]:
    """Give the steps a letter has taken: the word, the day, what was said of it."""
    for name, source, note in _STORY:
        day = letter.get(name)
        if day is not None:
            yield said(source), day, str(letter.get(note) or "") if note else ""
    extension = extension_of(str(letter.get("told") or ""))
    if extension is not None:
        words = said(QT_TRANSLATE_NOOP("letters", "至 %1，%2批准：%3"))
        for mark, told in (
            ("%1", str(extension.until)),
            ("%2", extension.approver),
            ("%3", extension.reason),
        ):
            words = words.replace(mark, told)
        yield said(QT_TRANSLATE_NOOP("letters", "延长回复期限")), extension.on, words


_STORY: tuple[tuple[str, str, str], ...] = (
    ("drafted_on", QT_TRANSLATE_NOOP("letters", "拟稿"), ""),
    ("submitted_on", QT_TRANSLATE_NOOP("letters", "提交审核"), ""),
    ("returned_on", QT_TRANSLATE_NOOP("letters", "退回修改"), "return_note"),
    ("issued_on", QT_TRANSLATE_NOOP("letters", "签发"), "approver"),
    ("sealed_on", QT_TRANSLATE_NOOP("letters", "用印"), ""),
    ("dispatched_on", QT_TRANSLATE_NOOP("letters", "发出"), ""),
    ("failed_on", QT_TRANSLATE_NOOP("letters", "送达未成"), "failure"),
    ("refused_on", QT_TRANSLATE_NOOP("letters", "拒收"), "refusal"),
    ("served_on", QT_TRANSLATE_NOOP("letters", "送达"), "service_proof"),
    ("replied_on", QT_TRANSLATE_NOOP("letters", "收到回复"), "reply"),
    ("verified_on", QT_TRANSLATE_NOOP("letters", "核实整改"), "verification"),
    ("escalated_on", QT_TRANSLATE_NOOP("letters", "拟制下一份"), ""),
    ("resolved_on", QT_TRANSLATE_NOOP("letters", "办结"), "note"),
    ("void_on", QT_TRANSLATE_NOOP("letters", "作废"), "void_reason"),
)
