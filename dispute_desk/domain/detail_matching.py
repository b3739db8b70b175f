"""Rows of a detail to the workers of a case: whose they are, months in a row as one line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.detail_rows import BrokenRow, DetailRead, DetailRow, Trouble
from dispute_desk.domain.identity import id_with_18_digits
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_text import name_text, squeeze
from dispute_desk.domain.months import Month

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_FULL, _OLD = 18, 15
_STARS = frozenset("*＊xX×")


@dataclass(frozen=True)
class Worker:
    """A worker of the case as far as matching goes."""

    id: int
    name: str
    id_no: str | None = None


@dataclass(frozen=True)
class DetailLine:
    """What the detail says of one insurance of a worker over months; sums in fen a month."""

    claimant_id: int
    insurance: Insurance
    month_from: Month
    month_to: Month
    status: InsuredStatus
    wage_fen: int | None = None
    base_fen: int | None = None
    employer_fen: int | None = None
    employee_fen: int | None = None
    #: A sum that is not split by who pays, and one of several months at once.
    total_fen: int | None = None
    whole_fen: int | None = None
    #: What should have been paid, a month or over several at once; what was paid on top (补缴).
    owed_fen: int | None = None
    owed_whole_fen: int | None = None
    extra_fen: int | None = None
    #: Whether it was paid by the day of entry alone; how much, nothing says.
    booked: bool = False


@dataclass(frozen=True)
class Matched:
    """The lines a detail comes to, how many of its rows they hold, and the rows left out."""

    lines: tuple[DetailLine, ...]
    rows: int
    broken: tuple[BrokenRow, ...]
    unread: tuple[str, ...] = ()


def match(read: DetailRead, workers: Sequence[Worker]) -> Matched:
    """Return what a detail says of these workers; a row of nobody's is told as broken."""
    broken = list(read.broken)
    taken = _Taken()
    rows = 0
    for row in sorted(read.rows, key=lambda one: one.extra):
        found = _whose(row, workers)
        trouble = found if isinstance(found, Trouble) else taken.take(row, _line(row, found))
        if trouble is None:
            rows += 1
        else:
            broken.append(BrokenRow(row.row, trouble, row.told, row.sheet))
    sheets = (*(one.sheet for one in read.rows), *(one.sheet for one in read.broken))
    places = {sheet: place for place, sheet in enumerate(dict.fromkeys(sheets))}
    broken.sort(key=lambda one: (places[one.sheet], one.row))
    return Matched(tuple(_joined(taken.lines)), rows, tuple(broken), read.unread)


class _Taken:
    """The lines so far: the usual ones first, then what was paid on top of them (补缴)."""

    def __init__(self) -> None:
        self.lines: list[DetailLine] = []
        self._told: dict[tuple[int, Insurance, Month], int] = {}
        self._extras: dict[tuple[int, Insurance, Month], list[DetailLine]] = defaultdict(list)

    def take(self, row: DetailRow, line: DetailLine) -> Trouble | None:
        """Take a line in; return why it is not."""
        keys = [(line.claimant_id, line.insurance, month) for month in _months(line)]
        if row.extra:
            if all(line in self._extras[key] for key in keys):
                return None
            if any(key in self._told for key in keys):
                return self._add(keys, line)
            for key in keys:
                self._extras[key].append(line)
        known = [self._told.get(key) for key in keys]
        places = set(known)
        if len(places) == 1 and None not in places and _complete(self.lines[known[0] or 0], line):
            self._join(known[0] or 0, line)
            return None
        if any(one is not None and not _same(self.lines[one], line) for one in known):
            return Trouble.CONTRADICTS
        if any(one is None for one in known):
            self._told |= dict.fromkeys(keys, len(self.lines))
            self.lines.append(line)
        return None

    def _join(self, place: int, line: DetailLine) -> None:
        """Put what the other side paid beside it: 单位缴纳 and 个人缴纳 are rows of their own."""
        before = self.lines[place]
        self.lines[place] = replace(
            before,
            wage_fen=line.wage_fen if before.wage_fen is None else before.wage_fen,
            base_fen=line.base_fen if before.base_fen is None else before.base_fen,
            employer_fen=_plus(before.employer_fen, line.employer_fen),
            employee_fen=_plus(before.employee_fen, line.employee_fen),
            owed_fen=_plus(before.owed_fen, line.owed_fen),
            owed_whole_fen=_plus(before.owed_whole_fen, line.owed_whole_fen),
        )

    def _add(
        self, keys: Sequence[tuple[int, Insurance, Month]], line: DetailLine
    ) -> Trouble | None:
        """Add what was paid on top to the usual line of its month."""
        place = self._told.get(keys[0])
        before = line if place is None else self.lines[place]
        if place is None or len(keys) > 1 or before.month_from != before.month_to:
            return Trouble.EXTRA_MONTHS
        if before.status is not line.status:
            return Trouble.CONTRADICTS
        self._extras[keys[0]].append(line)
        paid = _paid(line)
        after = replace(
            before,
            wage_fen=line.wage_fen if before.wage_fen is None else before.wage_fen,
            base_fen=line.base_fen if before.base_fen is None else before.base_fen,
            owed_fen=_plus(before.owed_fen, line.owed_fen),
            extra_fen=_plus(before.extra_fen, paid),
        )
        if (before.total_fen is None) == (line.total_fen is None) or paid is None:
            after = replace(
                after,
                employer_fen=_plus(before.employer_fen, line.employer_fen),
                employee_fen=_plus(before.employee_fen, line.employee_fen),
                total_fen=_plus(before.total_fen, line.total_fen),
            )
        else:  # one is split by who pays, the other is not: together they are not
            total = _plus(_paid(before), paid)
            after = replace(after, employer_fen=None, employee_fen=None, total_fen=total)
        self.lines[place] = after
        return None


def _complete(one: DetailLine, other: DetailLine) -> bool:
    """Tell whether two lines are the sides of one payment: one the employer's, one the worker's."""
    same = replace(
        one,
        wage_fen=other.wage_fen,
        base_fen=other.base_fen,
        employer_fen=other.employer_fen,
        employee_fen=other.employee_fen,
        owed_fen=other.owed_fen,
        owed_whole_fen=other.owed_whole_fen,
    )
    sides = {
        (line.employer_fen is None, line.employee_fen is None, line.total_fen is None)
        for line in (one, other)
    }
    apart = {(False, True, True), (True, False, True)}
    return same == other and sides == apart


def _paid(line: DetailLine) -> int | None:
    return _plus(_plus(line.employer_fen, line.employee_fen), line.total_fen)


def _plus(one: int | None, other: int | None) -> int | None:
    return other if one is None else one + (other or 0)


def _whose(row: DetailRow, workers: Sequence[Worker]) -> Worker | Trouble:
    """Return whose row it is: by the number where both sides know it, else by a name of one."""
    number = _number(row.id_no)
    if number:
        for worker in workers:
            if _number(worker.id_no) == number:
                fits = not row.name or name_text(worker.name) == row.name
                return worker if fits else Trouble.OTHER_NAME
    alike = [
        worker
        for worker in workers
        if row.name and name_text(worker.name) == row.name and _may_be(row.id_no, worker.id_no)
    ]
    if len(alike) > 1:
        return Trouble.NAMESAKES
    return alike[0] if alike else Trouble.NOT_IN_CASE


def _number(text: str | None) -> str | None:
    """Return a whole identity number in 18 digits; None for less."""
    plain = squeeze(text or "").upper()
    if len(plain) == _OLD and plain.isdigit():
        return id_with_18_digits(plain)
    return plain if len(plain) == _FULL and plain[:-1].isdigit() else None


def _may_be(told: str, known: str | None) -> bool:
    """Tell whether a number, whole, masked or none, may be that of a worker."""
    mine = _number(known)
    plain = squeeze(told).upper()
    if mine is None or not plain:
        return True
    if len(plain) != _FULL:
        return True
    return all(a in _STARS or a == b for a, b in zip(plain, mine, strict=True))


def _line(row: DetailRow, worker: Worker) -> DetailLine:
    """Return the row as a line; sums of several months at once stay a total."""
    line = DetailLine(
        worker.id,
        row.insurance,
        row.month_from,
        row.month_to,
        row.status,
        row.wage_fen,
        row.base_fen,
        row.employer_fen,
        row.employee_fen,
        row.total_fen if row.employer_fen is None and row.employee_fen is None else None,
        owed_fen=row.owed_fen,
        booked=row.booked,
    )
    if row.month_from == row.month_to:
        return line
    parts = [one for one in (row.employer_fen, row.employee_fen) if one is not None]
    total = sum(parts) if parts else row.total_fen
    return replace(
        line,
        employer_fen=None,
        employee_fen=None,
        total_fen=None,
        whole_fen=total,
        owed_fen=None,
        owed_whole_fen=row.owed_fen,
    )


def _months(line: DetailLine) -> Iterator[Month]:
    month = line.month_from
    while month <= line.month_to:
        yield month
        month = month.plus(1)


def _same(one: DetailLine, other: DetailLine) -> bool:
    """Tell whether two lines say the same of their months."""
    return replace(one, month_from=other.month_from, month_to=other.month_to) == other


def _joined(lines: Iterable[DetailLine]) -> Iterator[DetailLine]:
    """Yield the lines, months in a row with the same figures as one."""
    groups: dict[tuple[int, Insurance], list[DetailLine]] = defaultdict(list)
    for line in lines:
        groups[line.claimant_id, line.insurance].append(line)
    for group in groups.values():
        group.sort(key=lambda one: (one.month_from, one.month_to))
        last = group[0]
        for line in group[1:]:
            monthly = line.whole_fen is None and line.owed_whole_fen is None
            if monthly and _same(last, line) and line.month_from <= last.month_to.plus(1):
                last = replace(last, month_to=max(last.month_to, line.month_to))
                continue
            yield last
            last = line
        yield last
