"""What is told of some cases of a ledger together: their figures, and where their rows stand.

Made of a lot of cases once, so that whoever adds up a hundred thousand need not unpack them again.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from dispute_desk.domain.identity import employer_key, person_key
from dispute_desk.domain.uncertain_numbers import count_people, is_uncertain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger import LedgerCase


class CaseRows(NamedTuple):
    """The rows of some cases: sheet and number of each, its case, and which row of that it is."""

    sheets: tuple[str, ...]
    #: The place of its sheet among them.
    sheet: array[int]
    row: array[int]
    case: array[int]
    number: array[int]
    #: Whether no row is shared by tables side by side.
    are_whole: bool


class Outline(NamedTuple):
    """The figures of some cases, and their rows."""

    #: What tells each of the people from others; None where the number of one lacks digits: who
    #: that is the others tell.
    people: frozenset[str] | None
    worker_rows: int
    employers: frozenset[str]
    amount_fen: int
    back_paid_fen: int
    #: The places of those something was paid for.
    paid: frozenset[int]
    rows: CaseRows


@runtime_checkable
class Outlined(Protocol):
    """Cases whose outlines are known already, in parts."""

    def outlines(self) -> list[Outline]:
        """Return the outlines of all parts."""


class Counted(NamedTuple):
    """The figures of the cases of a reading."""

    workers: int
    worker_rows: int
    employers: int
    amount_fen: int
    back_paid_fen: int


def outline_of(cases: Sequence[LedgerCase]) -> Outline:
    """Return what is told of some cases."""
    firms = {(case.employer, case.credit_code) for case in cases}
    return Outline(
        _people(cases),
        sum(len(case.workers) for case in cases),
        frozenset(employer_key(*firm) for firm in firms if any(firm)),
        sum(case.amount_fen or 0 for case in cases),
        sum(case.back_paid_fen or 0 for case in cases),
        frozenset(at for at, case in enumerate(cases) if case.back_paid_fen),
        case_rows(cases),
    )


def case_rows(cases: Iterable[LedgerCase]) -> CaseRows:
    """Return where the rows of some cases stand."""
    sheets: dict[str, int] = {}
    found = CaseRows((), array("l"), array("l"), array("l"), array("l"), are_whole=True)
    are_whole = True
    for at, case in enumerate(cases):
        for number, place in enumerate(case.where):
            found.sheet.append(sheets.setdefault(place.sheet, len(sheets)))
            found.row.append(place.row)
            found.case.append(at)
            found.number.append(number)
            are_whole = are_whole and not place.half
    return found._replace(sheets=tuple(sheets), are_whole=are_whole)


def _people(cases: Sequence[LedgerCase]) -> frozenset[str] | None:
    found = set()
    for case in cases:
        for worker in case.workers:
            if is_uncertain(worker.id_no, worker.id_partial):
                return None
            found.add(person_key(worker.name, worker.id_no, worker.phone, case.employer))
    return frozenset(found)


def counted(cases: Sequence[LedgerCase]) -> Counted:
    """Return the figures of cases."""
    outlines = cases.outlines() if isinstance(cases, Outlined) else [outline_of(cases)]
    known = [one.people for one in outlines if one.people is not None]
    if len(known) == len(outlines):
        people = len(frozenset[str]().union(*known))
    else:
        people = count_people(
            (worker.name, worker.id_no, worker.id_partial, worker.phone, case.employer)
            for case in cases
            for worker in case.workers
        )
    return Counted(
        people,
        sum(one.worker_rows for one in outlines),
        len(frozenset[str]().union(*(one.employers for one in outlines))),
        sum(one.amount_fen for one in outlines),
        sum(one.back_paid_fen for one in outlines),
    )
