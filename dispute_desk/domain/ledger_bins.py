"""In which bin each row of a workbook ended, however many tables share it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Bin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger import (
        DuplicateRow,
        LedgerCase,
        Place,
        RejectedRow,
        RowText,
        SkippedRow,
    )

#: Of a row that tables share, what needs a person counts first, then what tells of a case.
RANK = {
    one: rank
    for rank, one in enumerate(
        (Bin.REJECTED, Bin.CASE, Bin.WORKER, Bin.INTAKE, Bin.DUPLICATE, Bin.STRUCTURAL)
    )
}


def bins_by_sheet(
    cases: Sequence[LedgerCase],
    duplicates: Sequence[DuplicateRow],
    rejected: Sequence[RejectedRow],
    intakes: Sequence[RowText],
    skipped: Iterable[SkippedRow],
) -> dict[str, Counter[Bin]]:
    """Return how many rows of each sheet went into each bin; every row counts once."""
    rows: dict[tuple[str, int], Bin] = {}
    repeated = {one.place for one in duplicates}
    of_cases = (
        (place, Bin.WORKER if number else Bin.CASE)
        for case in cases
        for number, place in enumerate(case.where)
        if place not in repeated
    )
    of_others = (
        ((one.place for one in duplicates), Bin.DUPLICATE),
        ((one.row.place for one in rejected), Bin.REJECTED),
        ((one.place for one in intakes), Bin.INTAKE),
        ((one.place for one in skipped), Bin.STRUCTURAL),
    )
    for place, into in of_cases:
        _put(rows, place, into)
    for places, into in of_others:
        for place in places:
            _put(rows, place, into)
    found: dict[str, Counter[Bin]] = {}
    counted = Counter((sheet, into) for (sheet, _), into in rows.items())
    for (sheet, into), count in counted.items():
        found.setdefault(sheet, Counter())[into] = count
    return found


def _put(rows: dict[tuple[str, int], Bin], place: Place, into: Bin) -> None:
    at = place[:2]
    was = rows.get(at)
    if was is None or RANK[into] < RANK[was]:
        rows[at] = into


def structural_only(
    skipped: Sequence[SkippedRow], others: Iterable[Place], *, shared: bool
) -> list[SkippedRow]:
    """Return the rows that hold structure and nothing else, each once.

    Only where tables stand side by side (``shared``) can a row be structure for one of them and
    tell of a case in the other: then it is left to the case.
    """
    if not shared:
        return list(skipped)
    told = {place.whole for place in others}
    left = {one.place: one for one in reversed(skipped) if one.place not in told}
    order = {sheet: number for number, sheet in enumerate(dict.fromkeys(at.sheet for at in left))}
    return sorted(left.values(), key=lambda one: (-order[one.place.sheet], one.place.row))
