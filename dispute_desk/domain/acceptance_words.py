"""What is gone through before a case is taken on, and why one is suspended: words of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dispute_desk.domain.checklist import ANSWER_WORDS, JUDGED_WORDS, CheckAnswer
from dispute_desk.domain.word import Word

#: The list of a case's checked items that its answers stand under.
ACCEPTANCE_LIST = "acceptance"


@dataclass(frozen=True, kw_only=True)
class PointChoice(Word):
    """An answer a point has for itself (属于本辖区, 部分超过 …) and what it means for the case.

    ``paper`` is the sentence that stands for it on the notice of the decision.
    """

    means: CheckAnswer
    paper: str = ""


@dataclass(frozen=True, kw_only=True)
class AcceptanceCheck(Word):
    """A point of the review before acceptance (§1.4).

    ``hint`` says what to look for. ``warns`` marks what is only pointed out: missing, it asks for
    no reason. ``decline`` is the reason not to accept the point leads to. ``answers`` are its own
    where 已有 and 缺 do not fit it; ``judged`` says that it holds or not: 符合, 不符合, 待核.
    """

    hint: str = ""
    hint_en: str = ""
    warns: bool = False
    judged: bool = False
    decline: str = ""
    answers: tuple[PointChoice, ...] = ()
    status: str = ""

    def choice(self, code: str | None, answer: CheckAnswer) -> PointChoice | None:
        """Return the own answer of this code; None for what was answered in plain words."""
        found = (one for one in self.answers if one.code == code and one.means is answer)
        return next(found, None)

    def meaning(self, answer: CheckAnswer | None) -> PointChoice | None:
        """Return the first own answer that means this."""
        return next((one for one in self.answers if one.means is answer), None)


@dataclass(frozen=True, kw_only=True)
class SuspensionKind(Word):
    """A reason for which a case waits (§9.1, SUSPENDED)."""

    status: str = ""


def answer_label(point: AcceptanceCheck, row: dict[str, Any]) -> str:
    """Return an answer as it was given: the point's own, of older ones the plain word."""
    answer = CheckAnswer(row["answer"])
    own = point.choice(row["choice"], answer)
    return own.label if own is not None else plain_words(point)[answer]


def plain_words(point: AcceptanceCheck) -> dict[CheckAnswer, str]:
    """Return the words of the plain answers of a point (context ``check``)."""
    return JUDGED_WORDS if point.judged else ANSWER_WORDS
