"""Rows of a detail to the workers of a case: whose they are, months in a row as one line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.identity import id_with_18_digits
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_text import name_text, squeeze
from dispute_desk.domain.months import Month
from dispute_desk.domain.person_detail import BrokenRow, DetailRead, DetailRow, Trouble

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


@dataclass(frozen=True)
class Matched:
    """The lines a detail comes to, how many of its rows they hold, and the rows left out."""

    lines: tuple[DetailLine, ...]
    rows: int
    broken: tuple[BrokenRow, ...]


def match(read: DetailRead, workers: Sequence[Worker]) -> Matched:
    """Return what a detail says of these workers; a row of nobody's is told as broken."""
    broken = list(read.broken)
    taken: list[DetailLine] = []
    rows = 0
    told: dict[tuple[int, Insurance, Month], DetailLine] = {}
    for row in read.rows:
        found = _whose(row, workers)
        if isinstance(found, Trouble):
            broken.append(BrokenRow(row.row, found, row.told))
            continue
        line = _line(row, found)
        months = list(_months(line))
        known = [told.get((found.id, line.insurance, month)) for month in months]
        if any(one is not None and not _same(one, line) for one in known):
            broken.append(BrokenRow(row.row, Trouble.CONTRADICTS, row.told))
            continue
        rows += 1
        if all(one is not None for one in known):
            continue
        told |= {(found.id, line.insurance, month): line for month in months}
        taken.append(line)
    broken.sort(key=lambda one: one.row)
    return Matched(tuple(_joined(taken)), rows, tuple(broken))


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
    )
    if row.month_from == row.month_to:
        return line
    parts = [one for one in (row.employer_fen, row.employee_fen) if one is not None]
    total = sum(parts) if parts else row.total_fen
    return replace(line, employer_fen=None, employee_fen=None, total_fen=None, whole_fen=total)


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
            monthly = line.whole_fen is None
            if monthly and _same(last, line) and line.month_from <= last.month_to.plus(1):
                last = replace(last, month_to=max(last.month_to, line.month_to))
                continue
            yield last
            last = line
        yield last
