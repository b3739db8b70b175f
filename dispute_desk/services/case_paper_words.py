"""The words the papers of a case share: names, months, insurances, days, sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.addressing import addressed
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.former import FormerCase
from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.returned import standing
from dispute_desk.domain.rows import CaseFile
from dispute_desk.domain.workdays import WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.months import Month

#: Up to so many names stand in a sentence; more are counted.
MOST_NAMES = 3
#: ``about`` of a paper for what is still to come: a talk, a call, a paper that goes out.
NEW = 0
#: Workers whose matter went another way are no party of an agreement.
_GONE = OUT_OF_CASE

Record = dict[str, Any]


@dataclass(frozen=True)
class CaseOnPaper:
    """A case, the station's words and calendar, and whether numbers stand in full.

    ``about`` is the id of the record a paper tells of where the case has several, zero for one that
    is still to come; ``former`` are the cases before a split or a merger where the paper tells of
    them, ``settings`` the station's, ``letter`` the record of the letter a paper goes along with.
    """

    file: CaseFile
    profile: Profile
    calendar: WorkCalendar
    revealed: bool = False
    today: date | None = None
    about: int | None = None
    former: tuple[FormerCase, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    letter: Record | None = None

    @property
    def case(self) -> Record:
        """The columns of the case."""
        return self.file.case

    def chosen(self, rows: Sequence[Record]) -> Record:
        """Return the record a paper tells of: the one asked for, else the newest, else none."""
        if self.about == NEW:
            return {}
        found = [one for one in rows if one["id"] == self.about]
        return (found or list(rows) or [{}])[-1]

    def station(self, what: str) -> str | None:
        """Return the station's ``phone`` or ``address`` as its papers say it."""
        return self.settings.get(f"letters.{what}") or None

    def body(self, code: str) -> str:
        """Return how a paper addresses a body by the code of its word."""
        district = self.settings.get("station.district")
        return addressed(self.profile.referral_target(code), district)

    def alone(self) -> Record:
        """Return the only worker of the case; of several none speaks for himself."""
        people = self.workers()
        return people[0] if len(people) == 1 else {}

    def parties(self) -> list[Record]:
        """Return the workers who are still parties of the case."""
        return [one for one in self.file.claimants if one["state"] not in _GONE]

    def workers(self) -> list[Record]:
        """Return the workers this case is about; one split off is told of where he went on."""
        here = [one for one in self.file.claimants if one["state"] is not ClaimantState.SPLIT_OFF]
        return here or list(self.file.claimants)

    def names(self) -> str | None:
        """Return the workers' names as a sentence takes them."""
        return names_words([one["name"] for one in self.workers()])

    def first(self) -> Record:
        """Return the worker who speaks for all: a representative, else the first."""
        people = self.workers()
        return next(
            (one for one in people if one["is_representative"]), people[0] if people else {}
        )

    def count(self) -> int:
        """Return how many workers the case has, known by name or only stated."""
        here = len(self.workers())
        left = len(standing(self.file.claimants)) - here
        return max(here, (self.case["stated_persons"] or 0) - left)

    def number(self, value: str | None) -> str | None:
        """Return an identity number as this paper may show it."""
        return value if self.revealed or not value else mask_id(value)

    def phone(self, value: str | None) -> str | None:
        """Return a telephone number as this paper may show it."""
        return value if self.revealed or not value else mask_phone(value)

    def handler(self) -> str | None:
        """Return who handles the case; of imported history who the ledger says."""
        return self.file.people.get(self.case["handler_id"]) or self.case["legacy_handler"]

    def channel(self) -> str | None:
        """Return the word of the channel."""
        code = self.case["channel"]
        return self.profile.channel(code).label if code else None

    def causes(self) -> str | None:
        """Return the words of all causes, the main one first."""
        codes = split(self.case["cause"]) + split(self.case["other_causes"])
        return "、".join(self.profile.cause(code).label for code in codes) or None

    def insurances(self, record: Record | None = None) -> list[Insurance]:
        """Return the insurances of a worker's record, else of the case and all its workers."""
        own = split(record["insurances"]) if record else []
        known = own or split(self.case["insurances"])
        if not known:
            known = [code for one in self.workers() for code in split(one["insurances"])]
        return [one for one in Insurance if one.value in known]

    def insurance_words(self, insurances: Iterable[Insurance], *, full: bool = False) -> str | None:
        """Return insurances as a list in words, short (养老) or in full (基本养老保险)."""
        words = [self.profile.insurance_word(one) for one in insurances]
        return "、".join(one.full if full else one.label for one in words) or None

    def months(self, record: Record | None = None) -> tuple[Month | None, Month | None]:
        """Return from when to when: of a worker's record, else of the case, else of all workers."""
        for one in (record, self.case):
            if one and (one["claim_from"] or one["claim_to"]):
                return one["claim_from"], one["claim_to"]
        starts = [one["claim_from"] for one in self.workers() if one["claim_from"]]
        ends = [one["claim_to"] for one in self.workers() if one["claim_to"]]
        return min(starts, default=None), max(ends, default=None)

    def layer(self, name: str) -> int | None:
        """Return the fen of a layer of amounts; None where nothing was written down."""
        known = any(one["layer"] == name for one in self.file.amounts)
        return self.file.sums[name] if known else None


def split(codes: str | None) -> list[str]:
    """Return the codes of a comma list."""
    return [code for code in (codes or "").split(",") if code]


def months_words(start: Month | None, end: Month | None) -> str | None:
    """Return a run of months in words: 2020年7月至2021年6月."""
    if start is None and end is None:
        return None
    if start == end:
        return _month(start)
    return f"{_month(start)}至{_month(end)}"


def months_column(start: Month | None, end: Month | None) -> str | None:
    """Return a run of months for a narrow column of a table, in two lines."""
    if start is None and end is None:
        return None
    first, last = ("____.__" if m is None else f"{m.year}.{m.month:02d}" for m in (start, end))
    return first if first == last else f"{first}至\n{last}"


def _month(month: Month | None) -> str:
    return "____年__月" if month is None else f"{month.year}年{month.month}月"


def names_words(names: Sequence[str]) -> str | None:
    """Return names in a row; the first three and the number of all where there are many."""
    if len(names) <= MOST_NAMES:
        return "、".join(names) or None
    return f"{'、'.join(names[:MOST_NAMES])}等{len(names)}人"


def sentence_end(text: str) -> str:
    """Return a text that ends like a sentence."""
    bare = text.strip()
    return bare if not bare or bare[-1] in "。！？；" else f"{bare}。"
