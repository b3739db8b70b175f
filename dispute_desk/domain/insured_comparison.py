"""What several people tell about one worker's insurance, month range by month range."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Line = Mapping[str, Any]

#: What stands for a range without a first or a last month.
_EARLIEST, _LATEST = -1, 1_000_000
#: Something was paid: only then bases and wages are worth comparing.
_PAID = frozenset({InsuredStatus.PAID, InsuredStatus.UNDERPAID})
_ORDER = {teller: place for place, teller in enumerate(Teller)}


class Verdict(StrEnum):
    """How the tellers stand to each other over some months."""

    AGREE = "agree"
    ALONE = "alone"
    STATUS = "status"
    BASE = "base"
    BELOW_WAGE = "below_wage"


VERDICT_WORDS: dict[Verdict, str] = {
    Verdict.AGREE: QT_TRANSLATE_NOOP("verdict", "说法一致"),
    Verdict.ALONE: QT_TRANSLATE_NOOP("verdict", "仅一方说明"),
    Verdict.STATUS: QT_TRANSLATE_NOOP("verdict", "缴费情况说法不一"),
    Verdict.BASE: QT_TRANSLATE_NOOP("verdict", "缴费基数说法不一"),
    Verdict.BELOW_WAGE: QT_TRANSLATE_NOOP("verdict", "缴费基数低于工资"),
}
#: What somebody has to look into.
DIFFERENT = frozenset({Verdict.STATUS, Verdict.BASE, Verdict.BELOW_WAGE})


@dataclass(frozen=True)
class Said:
    """What one teller says of some months; money in fen a month."""

    teller: Teller
    status: InsuredStatus
    wage_fen: int | None = None
    base_fen: int | None = None
    told_on: date | None = None


@dataclass(frozen=True)
class Stretch:
    """Months of one insurance of a worker in which everybody says one and the same thing.

    ``month_from`` or ``month_to`` is None where nobody named a first or a last month.
    """

    claimant_id: int
    insurance: Insurance
    month_from: Month | None
    month_to: Month | None
    said: tuple[Said, ...]

    @cached_property
    def verdict(self) -> Verdict:
        """How the tellers stand to each other."""
        return judge(self.said)

    @property
    def differs(self) -> bool:
        """Whether somebody has to look into it."""
        return self.verdict in DIFFERENT

    def of(self, teller: Teller) -> Said | None:
        """Return what one teller says; None where he is silent."""
        return next((one for one in self.said if one.teller is teller), None)


def judge(said: Sequence[Said]) -> Verdict:
    """Return how tellers stand to each other who speak of the same months.

    A base below the wage explains why one says 低报 and another 已缴; without known figures that
    stays a difference.
    """
    if len(said) < 2:  # noqa: PLR2004 - nobody to compare with
        return Verdict.ALONE
    statuses = {one.status for one in said}
    if statuses <= _PAID:
        bases = {one.base_fen for one in said if one.base_fen is not None}
        wages = {one.wage_fen for one in said if one.wage_fen is not None}
        if len(bases) > 1:
            return Verdict.BASE
        if bases and wages and min(bases) < max(wages):
            return Verdict.BELOW_WAGE
    return Verdict.STATUS if len(statuses) > 1 else Verdict.AGREE


def compare(lines: Iterable[Line]) -> tuple[Stretch, ...]:
    """Return the lines of a case as stretches of months, worker by worker, insurance by insurance.

    A line is a mapping of the columns of ``InsuredLine``. Where a teller spoke twice of a month,
    his newest word counts; the older line is kept and left out here.
    """
    groups: dict[tuple[int, Insurance], list[Line]] = defaultdict(list)
    for line in lines:
        groups[line["claimant_id"], Insurance(line["insurance"])].append(line)
    ranks = {insurance: place for place, insurance in enumerate(Insurance)}
    keys = sorted(groups, key=lambda key: (key[0], ranks[key[1]]))
    return tuple(one for key in keys for one in _joined(_cut(*key, groups[key])))


def _cut(claimant_id: int, insurance: Insurance, lines: Sequence[Line]) -> Iterator[Stretch]:
    """Yield the months between all bounds that are named, where somebody says something."""
    spans = [(_first(one), _last(one), one) for one in lines]
    bounds = sorted({start for start, _, _ in spans} | {end + 1 for _, end, _ in spans})
    for start, after in pairwise(bounds):
        told = [line for first, last, line in spans if first <= start <= last]
        if told:
            yield Stretch(claimant_id, insurance, _open(start), _open(after - 1), _newest(told))


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches, neighbours in which the same is said as one."""
    last: Stretch | None = None
    for one in stretches:
        if last is not None and _goes_on(last, one):
            last = Stretch(one.claimant_id, one.insurance, last.month_from, one.month_to, one.said)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _goes_on(before: Stretch, after: Stretch) -> bool:
    end, start = before.month_to, after.month_from
    return bool(end and start and end.plus(1) == start and before.said == after.said)


def _newest(lines: Sequence[Line]) -> tuple[Said, ...]:
    """Return the newest word of every teller."""
    words: dict[Teller, Line] = {}
    ordered = sorted(lines, key=_told) if len(lines) > 1 else lines
    for line in ordered:
        words[Teller(line["teller"])] = line
    return tuple(
        Said(
            teller,
            InsuredStatus(words[teller]["status"]),
            words[teller]["wage_fen"],
            words[teller]["paid_base_fen"],
            words[teller]["told_on"],
        )
        for teller in sorted(words, key=_ORDER.__getitem__)
    )


def _told(line: Line) -> tuple[date, int]:
    return line["told_on"] or date.min, line["id"]


def _first(line: Line) -> int:
    """Return the first month of a line, counted from year 0."""
    month = line["month_from"]
    return _EARLIEST if month is None else month.year * MONTHS_A_YEAR + month.month - 1


def _last(line: Line) -> int:
    month = line["month_to"]
    return _LATEST if month is None else month.year * MONTHS_A_YEAR + month.month - 1


def _open(number: int) -> Month | None:
    """Return the month of a number; None where the range has no end on this side."""
    if number in {_EARLIEST, _LATEST}:
        return None
    return Month(number // MONTHS_A_YEAR, number % MONTHS_A_YEAR + 1)


class Finding(StrEnum):
    """What the answer to a 协查 established; the routing of a case goes by it."""

    NOT_ENROLLED = "not_enrolled"
    MISSING_INSURANCE = "missing_insurance"
    UNPAID = "unpaid"
    UNDERPAID = "underpaid"
    #: Not established, to be checked: a base stops at the ceiling whatever the wage is.
    BASE_BELOW_WAGE = "base_below_wage"


FINDING_WORDS: dict[Finding, str] = {
    Finding.NOT_ENROLLED: QT_TRANSLATE_NOOP("finding", "未办理参保登记"),
    Finding.MISSING_INSURANCE: QT_TRANSLATE_NOOP("finding", "漏参险种"),
    Finding.UNPAID: QT_TRANSLATE_NOOP("finding", "已登记未缴费"),
    Finding.UNDERPAID: QT_TRANSLATE_NOOP("finding", "低报缴费基数"),
    Finding.BASE_BELOW_WAGE: QT_TRANSLATE_NOOP(
        "finding", "缴费基数低于工资，可能受缴费基数上限影响，请核对"
    ),
}
#: Whose word is an answer.
ANSWERS = frozenset({Teller.TAX, Teller.HRSS})


def findings(compared: Iterable[Stretch]) -> frozenset[Finding]:
    """Return what answered enquiries say of the workers of a case; empty while none is answered."""
    return frozenset(found_of(compared))


def found_of(compared: Iterable[Stretch]) -> dict[Finding, tuple[int, ...]]:
    """Return of which workers answered enquiries say what.

    That a base lies below the wage establishes nothing by itself: underpaid is who the answer
    calls so.
    """
    found: dict[Finding, set[int]] = defaultdict(set)
    statuses: dict[int, dict[Insurance, set[InsuredStatus]]] = defaultdict(dict)
    for stretch in compared:
        answers = {one.status for one in stretch.said if one.teller in ANSWERS}
        if not answers:
            continue
        worker = stretch.claimant_id
        statuses[worker].setdefault(stretch.insurance, set()).update(answers)
        if InsuredStatus.UNPAID in answers:
            found[Finding.UNPAID].add(worker)
        if InsuredStatus.UNDERPAID in answers:
            found[Finding.UNDERPAID].add(worker)
        elif stretch.verdict is Verdict.BELOW_WAGE:
            found[Finding.BASE_BELOW_WAGE].add(worker)
    never = frozenset({InsuredStatus.NOT_ENROLLED})
    for worker, insurances in statuses.items():
        outside = [one for one, said in insurances.items() if said == never]
        if outside:
            whole = len(outside) == len(insurances)
            found[Finding.NOT_ENROLLED if whole else Finding.MISSING_INSURANCE].add(worker)
    return {finding: tuple(sorted(workers)) for finding, workers in found.items()}
