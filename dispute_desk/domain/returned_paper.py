"""A paper that came back changed or signed: what of it still says what the case says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReturnedForm(StrEnum):
    """How a paper came back: with its text changed, or signed and sealed as a scan."""

    CHANGED = "changed"
    SIGNED = "signed"


#: What a paper that came back is called, also in the list of attachments.
FORM_WORDS: dict[ReturnedForm, str] = {
    ReturnedForm.CHANGED: QT_TRANSLATE_NOOP("returned", "改后稿"),
    ReturnedForm.SIGNED: QT_TRANSLATE_NOOP("returned", "签字扫描件"),
}


@dataclass(frozen=True)
class Fact:
    """What must still stand in a paper: a name, a number, an amount, a day."""

    label: str
    text: str


@dataclass(frozen=True)
class FactRow:
    """A row of a table: what is told of one person belongs into one line, its name first."""

    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Changed:
    """A sentence as the case has it, and as it came back; empty where it is only on one side."""

    ours: str
    theirs: str


@dataclass(frozen=True)
class Comparison:
    """What a paper that came back is like; ``read`` is no where nothing could be read off it.

    ``missing`` are facts of the case it does not have, ``strange`` amounts and numbers the case
    does not know, ``other_case`` the number of the case its code names, where it is another one.
    """

    read: bool
    missing: tuple[Fact, ...] = ()
    strange: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()
    other_case: str | None = None

    @property
    def differs(self) -> bool:
        """Whether a name, a number or an amount is not the case's."""
        return bool(self.missing or self.strange or self.other_case)


_SPACE = re.compile(r"\s+")
_STARS = re.compile(r"\\\*(?:\\\*)+")
#: Amounts with two decimals, and runs of figures that are numbers: of people, firms, papers.
_FIGURES = re.compile(
    r"\d{1,3}(?:,\d{3})+\.\d{2}|\d+\.\d{2}(?!\d)|〔\d{4}〕第?\d+号|[0-9A-Z]{15,18}|\d{7,14}(?!\d)"
)
_MASKED = re.compile(r"[0-9A-Za-z]+\*{2,}[0-9A-Za-z]*")
_FIGURE = QT_TRANSLATE_NOOP("returned", "金额或号码")
_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
#: So many changed sentences are told; more of them are another paper.
_MOST_CHANGED = 200


def compare(
    facts: Sequence[Fact],
    rows: Sequence[FactRow],
    ours: Sequence[str],
    theirs: Sequence[str],
    *,
    by_line: bool,
) -> Comparison:
    """Hold the lines that came back against the facts of the case and the lines of our own paper.

    ``by_line``: a row of a table is a line, so that it is seen when two rows changed places.
    """
    whole = bare("".join(theirs))
    missing = [one for one in facts if not stands_in(one.text, whole)]
    lines = [bare(line) for line in theirs] if by_line else []
    for row in rows:
        missing += _missing_of(row, lines, whole)
    mine = bare("".join(ours))
    had, has = figures(ours), figures(theirs)
    told = {fact.text for fact in facts} | {fact.text for row in rows for fact in row.facts}
    missing += [Fact(_FIGURE, one) for one in had if one not in told and one not in whole]
    masks = [re.compile(_STARS.sub(_hidden, re.escape(one))) for one in _masked(ours)]
    strange = [one for one in has if one not in mine and not any(m.fullmatch(one) for m in masks)]
    return Comparison(
        read=bool(whole),
        missing=tuple(missing),
        strange=tuple(strange),
        changed=tuple(changed_sentences(ours, theirs)),
    )


def figures(lines: Sequence[str]) -> list[str]:
    """Return the amounts and numbers of some lines, each once, in their order."""
    return list(dict.fromkeys(_FIGURES.findall("\n".join(lines))))


def _masked(lines: Sequence[str]) -> set[str]:
    return set(_MASKED.findall("\n".join(lines)))


def bare(text: str) -> str:
    """Return a text without spaces and lines: what is the same however it is set."""
    return _SPACE.sub("", text)


def stands_in(text: str, whole: str) -> bool:
    """Tell whether a value stands in a bare text; what it hides behind stars may be written out."""
    told = bare(text)
    if "**" not in told:
        return told in whole
    return re.search(_STARS.sub(_hidden, re.escape(told)), whole) is not None


def _hidden(stars: re.Match[str]) -> str:
    return rf"[0-9A-Za-z*]{{{stars[0].count('*')}}}"


def _missing_of(row: FactRow, lines: Sequence[str], whole: str) -> list[Fact]:
    """Return what a row lacks: of the line that has most of it, or of the whole text."""
    if not lines:
        return [_of_row(row, one) for one in row.facts if not stands_in(one.text, whole)]
    candidates = [line for line in lines if stands_in(row.facts[0].text, line)]
    if not candidates:
        return [_of_row(row, row.facts[0])]
    lacking = min(
        ([one for one in row.facts if not stands_in(one.text, line)] for line in candidates),
        key=len,
    )
    return [_of_row(row, one) for one in lacking]


def _of_row(row: FactRow, fact: Fact) -> Fact:
    return Fact(f"{row.label}·{fact.label}", fact.text)


def changed_sentences(ours: Sequence[str], theirs: Sequence[str]) -> list[Changed]:
    """Return the sentences that are not the same on both sides, in their order."""
    left, right = _sentences(ours), _sentences(theirs)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found: list[Changed] = []
    for act, a, b, c, d in matcher.get_opcodes():
        if act == "equal":
            continue
        pairs = max(b - a, d - c)
        for number in range(pairs):
            had = left[a + number] if a + number < b else ""
            has = right[c + number] if c + number < d else ""
            found.append(Changed(had, has))
        if len(found) >= _MOST_CHANGED:
            break
    return found[:_MOST_CHANGED]


def _sentences(lines: Sequence[str]) -> list[str]:
    told = (sentence for line in lines for sentence in _SENTENCE.findall(line))
    return [one for one in map(bare, told) if one]
