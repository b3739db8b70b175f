"""What was remembered of a workbook: what follows from it, what is otherwise now, what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Question
from dispute_desk.domain.ledger_colours import colour_word
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.ledger_decisions import ColumnAt, Decisions
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import Reading

#: What stands first in the id of a question about a column that is called otherwise now.
RENAMED_COLUMN = "layout:"
KEPT = QT_TRANSLATE_NOOP("ledger", "原样保留")
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger", "台账读法“{name}”里没有“{now}”这一列，它的位置上原来是“{before}”。按什么读？"
)
_BY_PLACE = QT_TRANSLATE_NOOP("ledger", "左右相邻的列与以前相同")
_BY_CONTENT = QT_TRANSLATE_NOOP("ledger", "左右相邻的列与以前相同，{share}% 的内容也像{field}")
_AGAINST = QT_TRANSLATE_NOOP("ledger", "内容不像{field}（只有 {share}%）")


class ShiftKind(StrEnum):
    """What is otherwise than remembered."""

    MOVED = "moved"
    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    UNIT = "unit"
    HEADER = "header"
    SHEET = "sheet"
    ANSWER = "answer"


#: A line for each; braces: {heading} of now, {before} and {now} what it was and is, {field}.
SHIFTS: dict[ShiftKind, str] = {
    ShiftKind.MOVED: QT_TRANSLATE_NOOP("ledger", "“{heading}”从 {before} 列移到 {now} 列"),
    ShiftKind.NEW: QT_TRANSLATE_NOOP("ledger", "新的一列“{heading}”（{now} 列）"),
    ShiftKind.GONE: QT_TRANSLATE_NOOP("ledger", "没有了“{heading}”一列"),
    ShiftKind.RENAMED: QT_TRANSLATE_NOOP("ledger", "“{before}”改叫“{heading}”（{now} 列）"),
    ShiftKind.UNIT: QT_TRANSLATE_NOOP("ledger", "“{heading}”的单位由{before}改为{now}"),
    ShiftKind.HEADER: QT_TRANSLATE_NOOP("ledger", "表头从第 {before} 行移到第 {now} 行"),
    ShiftKind.SHEET: QT_TRANSLATE_NOOP("ledger", "工作表“{heading}”的表头是新的"),
    ShiftKind.ANSWER: QT_TRANSLATE_NOOP(
        "ledger", "“{heading}”以前答“{before}”，现在的依据不同，请重新确认"
    ),
}


class Shift(NamedTuple):
    """One thing that is otherwise; ``sheets`` are those in which it is so.

    ``field`` is what the column is or was read into; ``at`` where it stands now, in each sheet.
    """

    kind: ShiftKind
    heading: str
    before: str = ""
    now: str = ""
    field: str | None = None
    sheets: tuple[str, ...] = ()
    at: tuple[ColumnAt, ...] = ()
    #: The question that goes with it.
    question: str = ""


class Ask(NamedTuple):
    """A column in the place of one that is gone: what it may be read into, by the option."""

    id: str
    heading: str
    before: str
    fields: tuple[tuple[str, str | None], ...]
    proposed: str
    #: The form its cells should have and the share that has it, in percent; -1 where none counts.
    form: str
    share: int
    at: tuple[ColumnAt, ...]

    def field(self, option: str) -> str | None:
        """Return the field of an option; None keeps the column as it is."""
        return dict(self.fields).get(option)


@dataclass(frozen=True)
class Recalled:
    """A profile that fits a workbook, and what is decided by it."""

    profile: int
    name: str
    version: int
    decisions: Decisions
    #: The sheets whose headings are those of the profile, nearly at least.
    sheets: tuple[str, ...] = ()
    shifts: tuple[Shift, ...] = ()
    asks: tuple[Ask, ...] = ()
    #: What was proposed when a question was answered, by the id it has in this workbook.
    proposals: Mapping[str, str] = field(default_factory=dict)

    def questions(self, decisions: Decisions) -> tuple[Question, ...]:
        """Return what is asked about columns nobody has said anything of by hand."""
        return tuple(
            self._question(one)
            for one in self.asks
            if not any(at in decisions.columns for at in one.at)
        )

    def _question(self, ask: Ask) -> Question:
        evidence = _BY_PLACE if ask.share < 0 else _BY_CONTENT
        if ask.share >= 0 and ask.field(ask.proposed) is None:
            evidence = _AGAINST
        return Question(
            id=ask.id,
            question=Phrase(
                _QUESTION,
                name=AsWritten(self.name),
                now=AsWritten(ask.heading),
                before=AsWritten(ask.before),
            ),
            options=tuple(option for option, _ in ask.fields),
            proposed=ask.proposed,
            evidence=Phrase(evidence, field=FIELD_WORDS.get(ask.form, ""), share=ask.share),
        )

    def in_force(self, decisions: Decisions) -> Decisions:
        """Return decisions with the columns that are asked about, as answered or proposed."""
        columns = {
            at: one.field(decisions.answers.get(one.id, one.proposed))
            for one in self.asks
            for at in one.at
            if at not in decisions.columns
        }
        return replace(decisions, columns={**columns, **decisions.columns})

    def stale(self, reading: Reading) -> dict[str, str]:
        """Return the answers that were given on other evidence: what is proposed is another."""
        return {
            one.id: self.decisions.answers[one.id]
            for one in reading.answered
            if self.proposals.get(one.id, one.proposed) != one.proposed
            and one.id in self.decisions.answers
        }

    def without(self, stale: Mapping[str, str]) -> Recalled:
        """Return what is remembered without some answers, and say that they do not count."""
        answers = {one: said for one, said in self.decisions.answers.items() if one not in stale}
        told = tuple(
            Shift(ShiftKind.ANSWER, _about(one), said, question=one) for one, said in stale.items()
        )
        decisions = replace(self.decisions, answers=answers)
        return replace(self, decisions=decisions, shifts=(*self.shifts, *told))

    @property
    def is_same(self) -> bool:
        """Whether every layout is as it was, wherever its headings stand."""
        return all(one.kind is ShiftKind.HEADER for one in self.shifts)


def _about(question: str) -> str:
    """Return what a question is about, in words: its column, its colour, its sheet."""
    told = question.rpartition(":")[2]
    return colour_word(told) if question.startswith("colour:") else told


def shift_words(shift: Shift, translate: Translate | None = None) -> str:
    """Return a difference as a line; ``translate(context, source)`` gives another language."""
    source = SHIFTS[shift.kind]
    text = translate("ledger", source) if translate else source
    told = {"before": shift.before, "now": shift.now}
    heading = shift.heading
    if translate and shift.kind in {ShiftKind.UNIT, ShiftKind.ANSWER}:
        told = {name: translate("ledger", word) for name, word in told.items()}
    if translate and shift.kind is ShiftKind.ANSWER:
        heading = translate("ledger", heading)
    return text.format(heading=heading, **told)


def gathered(shifts: Iterator[Shift]) -> tuple[Shift, ...]:
    """Return the differences, one for all sheets in which it is the same."""
    found: dict[tuple[object, ...], Shift] = {}
    for one in shifts:
        key = (one.kind, one.heading, one.before, one.now, one.field)
        held = found.get(key)
        found[key] = (
            one
            if held is None
            else held._replace(sheets=(*held.sheets, *one.sheets), at=(*held.at, *one.at))
        )
    return tuple(found.values())
