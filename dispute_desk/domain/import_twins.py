"""Cases of a ledger that may be cases the store has: both sides side by side, and what to do.

The same worker with the same employer in the same month, told by other rows than those that were
taken in. Nothing is decided row by row in the middle of the work: the pairs are parked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import id_key, mask_id
from dispute_desk.domain.ledger import Place, Question
from dispute_desk.domain.ledger_decisions import NO_OPTION, NO_QUESTION
from dispute_desk.domain.ledger_text import name_text
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.months import Month

#: What may be chosen for a pair.
SAME = QT_TRANSLATE_NOOP("ledger", "同一件")
#: The same, and what is blank in the store is filled from the ledger; never proposed by itself.
SAME_FILLED = QT_TRANSLATE_NOOP("ledger", "同一件，并补充空白字段")
ANOTHER = QT_TRANSLATE_NOOP("ledger", "另一件")
LEAVE_OUT = QT_TRANSLATE_NOOP("ledger", "不导入")
DECISIONS = (SAME, SAME_FILLED, ANOTHER, LEAVE_OUT)
ONE_AND_THE_SAME = frozenset({SAME, SAME_FILLED})
#: Nothing is proposed: a person has to choose.
UNDECIDED = ""
TWIN = "twin:"
_ASKED = QT_TRANSLATE_NOOP(
    "ledger", "第 {row} 行（{worker}，{employer}）和已有的案件 {number} 是同一件吗？"
)
_SAID = QT_TRANSLATE_NOOP("ledger", "已有：{ours}；文件：{theirs}")
_WHOLE = 18
_UNKNOWN = re.compile(r"[*XxＸ.…]{3,}")


class TwinSide(NamedTuple):
    """What one side tells of the case; the amount in fen."""

    number: str | None
    worker: str
    id_no: str | None
    employer: str
    day: date
    fen: int | None
    result: str | None
    #: The months in dispute.
    start: Month | None = None
    end: Month | None = None

    @property
    def words(self) -> str:
        """The side in one line, the number of the person masked."""
        told = (
            self.number,
            self.worker,
            mask_id(self.id_no) if self.id_no else None,
            self.day.isoformat(),
            None if self.fen is None else f"{yuan_grouped(self.fen)} 元",
            self.result,
        )
        return "，".join(word for word in told if word)


@dataclass(frozen=True, kw_only=True)
class Twins:
    """A case of the ledger and the case of the store it may be."""

    place: Place
    case_id: int
    ours: TwinSide
    theirs: TwinSide

    @property
    def id(self) -> str:
        """What a choice names the pair by."""
        return f"{TWIN}{self.place.sheet}:{self.place.row}"

    @property
    def is_open(self) -> bool:
        """Whether nothing speaks for either: a number is lacking, the sum or the months agree."""
        if self.ours.id_no and self.theirs.id_no:
            return False
        same_sum = bool(self.ours.fen) and self.ours.fen == self.theirs.fen
        return same_sum or _overlap(self.ours, self.theirs)

    @property
    def proposed(self) -> str:
        """The same case where number of the person and amount are; else another one.

        Nothing where that would be a guess.
        """
        if self.is_open:
            return UNDECIDED
        known = self.ours.id_no and self.theirs.id_no
        whole = known and len(id_key(self.ours.id_no)) == _WHOLE
        same = whole and id_key(self.ours.id_no) == id_key(self.theirs.id_no)
        return SAME if same and (self.ours.fen or 0) == (self.theirs.fen or 0) else ANOTHER

    def decided(self, choices: Mapping[str, str]) -> str:
        """Return what becomes of it, blank while nobody chose; ``choices`` by id."""
        return choices.get(self.id, self.proposed)

    @property
    def question(self) -> Question:
        """What is asked of the pair."""
        theirs = self.theirs
        number = self.ours.number or f"#{self.case_id}"
        worker, employer = AsWritten(theirs.worker), AsWritten(theirs.employer)
        told = {"row": self.place.row, "worker": worker, "employer": employer}
        return Question(
            self.id,
            Phrase(_ASKED, number=AsWritten(number), **told),
            DECISIONS,
            self.proposed,
            Phrase(_SAID, ours=AsWritten(self.ours.words), theirs=AsWritten(theirs.words)),
        )


def _overlap(one: TwinSide, other: TwinSide) -> bool:
    """Whether the months in dispute of both sides overlap, as far as both tell any."""
    first, last = one.start or one.end, one.end or one.start
    begin, finish = other.start or other.end, other.end or other.start
    if first is None or last is None or begin is None or finish is None:
        return False
    return first <= finish and begin <= last


def could_be_one(number: str | None, other: str | None) -> bool:
    """Tell whether two numbers of persons contradict each other nowhere; partial ones may not.

    A masked number counts by its beginning and its end, one that lost digits by its beginning.
    """
    if not number or not other:
        return True
    return any(_agree(one, another) for one in _sure(number) for another in _sure(other))


def _agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
    heads = one[0].startswith(other[0]) or other[0].startswith(one[0])
    return heads and (one[1].endswith(other[1]) or other[1].endswith(one[1]))


def _sure(number: str) -> list[tuple[str, str]]:
    """Return the digits that are sure, from the beginning and from the end; each way to read it.

    Fifteen digits are an old number, or what a spreadsheet left of a new one.
    """
    hidden = _UNKNOWN.search(number)
    if hidden:
        return [(number[: hidden.start()], number[hidden.end() :])]
    key = id_key(number)
    if len(key) != _WHOLE:
        return [(key, "")]
    return [(key, key)] if key == number else [(key, key), (number, "")]


class KnownWorkers:
    """Finds the cases of the store a worker of a ledger may already have.

    Told are the workers of the store: case, key of the employer, and the side they make.
    """

    def __init__(self, workers: Iterable[tuple[int, str, TwinSide]]) -> None:
        self._by_name: dict[tuple[str, str, int, int], list[tuple[int, TwinSide]]] = {}
        for case_id, firm, side in workers:
            key = (name_text(side.worker), firm, side.day.year, side.day.month)
            self._by_name.setdefault(key, []).append((case_id, side))

    def __bool__(self) -> bool:
        """Tell whether any worker is known."""
        return bool(self._by_name)

    def twins_of(self, case: LedgerCase, firm: str) -> Twins | None:
        """Return the pair a case makes with one of the store, None for most."""
        day = case.accept_date
        if not self._by_name or day is None or not case.employer:
            return None
        for worker in case.workers:
            number = worker.id_no or worker.id_partial
            key = (name_text(worker.name), firm, day.year, day.month)
            for case_id, ours in self._by_name.get(key, ()):
                if could_be_one(number, ours.id_no):
                    theirs = TwinSide(
                        case.case_no,
                        worker.name,
                        number,
                        case.employer,
                        day,
                        case.amount_fen,
                        case.result_raw,
                        case.period_start,
                        case.period_end,
                    )
                    return Twins(place=case.where[0], case_id=case_id, ours=ours, theirs=theirs)
        return None


def check_decisions(file: str, twins: Iterable[Twins], choices: Mapping[str, str]) -> None:
    """Refuse a choice about no pair, or one that is no option."""
    known = {one.id for one in twins}
    for name, chosen in choices.items():
        if name.startswith(TWIN) and name not in known:
            raise DeskError(NO_QUESTION, file=file, id=name)
        if name.startswith(TWIN) and chosen not in DECISIONS:
            raise DeskError(NO_OPTION, id=name, answer=chosen, options="、".join(DECISIONS))
