"""Kinds of records the contract names that later parts of the desk will keep."""

from __future__ import annotations

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

NOT_YET = sentence(
    "kind_not_yet",
    QT_TRANSLATE_NOOP("errors", "“{given}”（{word}）要到以后的版本才有，现在还没有这类记录。"),
)
_WORDS = {
    "screening": QT_TRANSLATE_NOOP("errors", "风险排查"),
    "meeting": QT_TRANSLATE_NOOP("errors", "联席会议"),
    "activity": QT_TRANSLATE_NOOP("errors", "普法宣传"),
    "training": QT_TRANSLATE_NOOP("errors", "学习培训"),
}
#: By the name of one record and of the list.
_LATER = {**_WORDS, **{f"{name}s": word for name, word in _WORDS.items()}}
_LATER["activities"] = _LATER.pop("activitys")


def refuse_later(kind: str) -> None:
    """Refuse a kind that is not there yet, in one sentence that says so."""
    if kind in _LATER:
        raise DeskError(NOT_YET, given=kind, word=_LATER[kind])
