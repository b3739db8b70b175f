"""Insurance as a roster tells it in one cell: 养老 2023-01~2024-06；医疗 2023-01~ 未缴."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_text import half_width
from dispute_desk.domain.months import Month

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MONTH = (
    r"((?:19|20)\d{2})\s*(?:[年./\-]\s*(0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?!\d)\s*(?:月份?)?"
    r"(?:[./\-](?:0?[1-9]|[12]\d|3[01])(?!\d)日?|(?:0?[1-9]|[12]\d|3[01])[日号])?"
)
_TO = r"\s*(?:至|到|—|–|-|~|～|―|－|起)+\s*"
_OPEN = r"(?:至?今|现在|目前)"
#: From and to; from on; until; one month.
_RANGE = re.compile(rf"{_MONTH}{_TO}(?:{_MONTH}|{_OPEN})?|(?:~|至|到|截至)\s*{_MONTH}|{_MONTH}")
_STATUSES = {
    "未参保": InsuredStatus.NOT_ENROLLED,
    "没参保": InsuredStatus.NOT_ENROLLED,
    "未缴费": InsuredStatus.UNPAID,
    "未缴": InsuredStatus.UNPAID,
    "没缴": InsuredStatus.UNPAID,
    "欠缴": InsuredStatus.UNPAID,
    "漏缴": InsuredStatus.UNPAID,
    "断缴": InsuredStatus.UNPAID,
    "低报基数": InsuredStatus.UNDERPAID,
    "低报": InsuredStatus.UNDERPAID,
    "少缴": InsuredStatus.UNDERPAID,
    "未足额": InsuredStatus.UNDERPAID,
    "正常缴费": InsuredStatus.PAID,
    "已缴费": InsuredStatus.PAID,
    "已缴": InsuredStatus.PAID,
    "已参保": InsuredStatus.PAID,
    "在保": InsuredStatus.PAID,
}
_CLAUSE = re.compile(r"[;；\n。|｜]+")
_PIECE = re.compile(r"[\s、,，/／:：()（）+＋]+|和|及|与")
_MARK = re.compile("(\ue000\\d+\ue001)")
#: All that the name of an insurance is made of; anything else in a piece would be lost.
_NAMED = re.compile(
    r"(?:城镇|企业|职工|基本|社会|养老|医疗|医保|失业|工伤|生育|保险|险|五|5|全部|各|种)+"
)
_ANY = "养老"
_FILLERS = frozenset({"参保", "缴费", "保险", "缴纳", "险"})


@dataclass(frozen=True)
class InsuredTold:
    """One insurance over whole months, open where no month is named; and what was done."""

    insurance: Insurance
    status: InsuredStatus
    month_from: Month | None = None
    month_to: Month | None = None


class InsuredReader:
    """Reads such cells; ``insurances`` finds codes in a text, ``words`` are those of a screen."""

    def __init__(
        self,
        insurances: Callable[[str], tuple[str, ...]],
        words: Mapping[str, str] | None = None,
        statuses: Mapping[str, InsuredStatus] | None = None,
    ) -> None:
        self._insurances = insurances
        self._words = {word.casefold(): code for word, code in (words or {}).items()}
        self._statuses = {
            word.casefold(): one for word, one in (_STATUSES | dict(statuses or {})).items()
        }
        longest = sorted((*self._statuses, *self._ascii()), key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest)))

    def read(self, text: str) -> tuple[InsuredTold, ...] | None:
        """Return what a cell tells; None where any of it is not understood.

        Months without a word of what was done are months of insurance: paid.
        """
        plain = half_width(text).casefold()
        marks: list[object] = []

        def kept(found: re.Match[str]) -> str:
            months = found.re is _RANGE
            marks.append(_months(found) if months else self._meant(found[0]))
            return f" \ue000{len(marks) - 1}\ue001 "

        plain = self._known.sub(kept, _RANGE.sub(kept, plain))
        told: list[InsuredTold] = []
        for clause in filter(str.strip, _CLAUSE.split(plain)):
            found = self._clause(clause, marks)
            if found is None:
                return None
            told += found
        return tuple(told) or None

    def is_bare(self, text: str) -> bool:
        """Tell whether a cell holds months (and what was done), but names no insurance."""
        return self.read(text) is None and self.read(f"{_ANY} {text}") is not None

    def _clause(self, clause: str, marks: list[object]) -> list[InsuredTold] | None:
        told: list[InsuredTold] = []
        codes: list[Insurance] = []
        spans: list[tuple[Month | None, Month | None]] = []
        status: InsuredStatus | None = None
        for piece in filter(None, _PIECE.split(_MARK.sub(r" \1 ", clause))):
            mark = marks[int(piece[1:-1])] if _MARK.fullmatch(piece) else piece
            named = [mark] if isinstance(mark, Insurance) else self._named(mark)
            if isinstance(mark, InsuredStatus):
                if status is not None:
                    return None
                status = mark
            elif isinstance(mark, tuple):
                spans.append(mark)
            elif named:
                if spans and codes:  # the next insurance, no semicolon between them
                    told += _lines(codes, spans, status)
                    codes, spans, status = [], [], None
                codes += named
            elif mark not in _FILLERS:
                return None
        if not codes or not (spans or status):
            return None
        return told + _lines(codes, spans, status)

    def _named(self, piece: object) -> list[Insurance]:
        if not isinstance(piece, str):
            return []
        known = self._words.get(piece)
        if known is not None:
            return [Insurance(known)]
        codes = self._insurances(piece) if _NAMED.fullmatch(piece) else ()
        return [Insurance(one) for one in codes]

    def _meant(self, word: str) -> object:
        return self._statuses.get(word) or Insurance(self._words[word])

    def _ascii(self) -> list[str]:
        """Return the words that hold blanks or letters: no piece of Chinese text does."""
        return [word for word in self._words if word.isascii()]


def _lines(
    codes: list[Insurance],
    spans: list[tuple[Month | None, Month | None]],
    status: InsuredStatus | None,
) -> list[InsuredTold]:
    done = status or InsuredStatus.PAID
    months = spans or [(None, None)]
    return [InsuredTold(one, done, start, end) for one in codes for start, end in months]


def _months(found: re.Match[str]) -> tuple[Month | None, Month | None]:
    groups = [found.group(n) for n in range(1, 13)]
    months = []
    for n in range(0, 12, 3):
        year, month = groups[n], groups[n + 1] or groups[n + 2]
        months.append(Month(int(year), int(month)) if year else None)
    first, last, until, alone = months
    if until is not None:
        return None, until
    return (alone, alone) if alone is not None else (first, last)
