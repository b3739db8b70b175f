"""What a ledger of ours that comes back says otherwise than the store, field by field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger import Place, Question
from dispute_desk.domain.ledger_decisions import NO_OPTION, NO_QUESTION
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What may be chosen for a field that was changed on both sides.
TAKE_THEIRS = QT_TRANSLATE_NOOP("ledger", "采用文件")
KEEP_OURS = QT_TRANSLATE_NOOP("ledger", "保留现有")
_ASKED = QT_TRANSLATE_NOOP("ledger", "“{heading}”导出后两边都改过：用哪一个？")
_SAID = QT_TRANSLATE_NOOP("ledger", "导出时：{base}；现有：{ours}；文件：{theirs}")
_BLANK = QT_TRANSLATE_NOOP("ledger", "（空白）")
#: What the ids of such questions begin with.
UPDATE = "update:"


class Standing(StrEnum):
    """Who changed a field since the ledger was written."""

    #: Only the file: taken, unless somebody says to keep ours.
    FILE = "file"
    #: The file and the store: asked, and ours is kept until somebody says otherwise.
    BOTH = "both"
    #: An import does not write it: it is told why, and where it is done instead.
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class FieldUpdate:
    """A cell that says otherwise than the store.

    ``base`` (None where it is not known), ``ours`` and ``theirs`` are words as they may be shown,
    numbers of persons masked; ``seen`` and ``value`` are what the record holds and would hold, or
    the command that writes it. ``refusal`` says of what is left why, and where to do it instead.
    """

    place: Place
    heading: str
    case_id: int
    standing: Standing
    ours: str
    theirs: str
    base: str | None = None
    kind: str = ""
    record_id: int = 0
    field: str = ""
    seen: Any = None
    value: Any = None
    refusal: DeskError | None = None

    def left(self, refusal: DeskError) -> FieldUpdate:
        """Return it as something an import does not write."""
        return replace(self, standing=Standing.LEFT, refusal=refusal)

    @property
    def id(self) -> str:
        """What a choice names it by."""
        return f"{UPDATE}{self.place.sheet}:{self.place.row}:{self.heading}"

    @property
    def question(self) -> Question:
        """What is asked where both sides changed it."""
        sides = {"base": self.base, "ours": self.ours, "theirs": self.theirs}
        told = {name: AsWritten(word) if word else _BLANK for name, word in sides.items()}
        return Question(
            self.id,
            Phrase(_ASKED, heading=AsWritten(self.heading)),
            (KEEP_OURS, TAKE_THEIRS),
            KEEP_OURS,
            Phrase(_SAID, **told),
        )

    def is_taken(self, choices: Mapping[str, str]) -> bool:
        """Tell whether it is written; ``choices`` by id."""
        chosen = choices.get(self.id)
        if self.standing is Standing.FILE:
            return chosen != KEEP_OURS
        return self.standing is Standing.BOTH and chosen == TAKE_THEIRS


def taken(updates: Iterable[FieldUpdate], choices: Mapping[str, str]) -> tuple[FieldUpdate, ...]:
    """Return those that are written."""
    return tuple(one for one in updates if one.is_taken(choices))


def asked(updates: Iterable[FieldUpdate], choices: Mapping[str, str]) -> tuple[Question, ...]:
    """Return what is still to be decided."""
    return tuple(
        one.question for one in updates if one.standing is Standing.BOTH and one.id not in choices
    )


def check_choices(file: str, updates: Iterable[FieldUpdate], choices: Mapping[str, str]) -> None:
    """Refuse a choice about a cell that differs nowhere, or one that is neither side."""
    known = {one.id for one in updates if one.standing is not Standing.LEFT}
    options = (KEEP_OURS, TAKE_THEIRS)
    for name, chosen in choices.items():
        if not name.startswith(UPDATE):
            continue
        if name not in known:
            raise DeskError(NO_QUESTION, file=file, id=name)
        if chosen not in options:
            raise DeskError(NO_OPTION, id=name, answer=chosen, options="、".join(options))
