"""What a case of a day cannot show: entered later, though it had happened by then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.case_file.story import story_of
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.pages.case_file.story import Moment
    from dispute_desk.ui.steps.case_view import CaseView

_LATER = QT_TRANSLATE_NOOP(
    "told_later", "那天以后才补记、下面看不到的有 %1 条：%2。看全部请点“回到现在”。"
)
_AND_MORE = QT_TRANSLATE_NOOP("told_later", "%1等")
_ONE = QT_TRANSLATE_NOOP("told_later", "%1 %2")
#: So many are named; a long text is cut.
NAMED, LETTERS = 3, 18


def entered_later(view: CaseView) -> list[Moment]:
    """Return what had happened by the day of the view and was entered after it, oldest first."""
    if view.now is None:
        return []
    then = {(one.day, one.title) for one in story_of(view).moments}
    now = story_of(replace(view, file=view.now)).moments
    found = [one for one in now if one.day <= view.today and (one.day, one.title) not in then]
    return found[::-1]


def later_words(view: CaseView) -> str:
    """Return in a sentence what was entered later; empty where nothing was."""
    found = entered_later(view)
    if not found:
        return ""
    names = listed(_said(_ONE, one.day, _short(one.title)) for one in found[:NAMED])
    told = _said(_AND_MORE, names) if len(found) > NAMED else names
    return _said(_LATER, len(found), told)


def _short(title: str) -> str:
    return title if len(title) <= LETTERS else f"{title[:LETTERS]}…"


def _said(source: str, *parts: object) -> str:
    words = QCoreApplication.translate("told_later", source)
    for number, part in enumerate(parts, start=1):
        words = words.replace(f"%{number}", str(part))
    return words
