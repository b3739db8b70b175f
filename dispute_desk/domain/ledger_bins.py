"""In which bin each row of a workbook ended, however many tables share it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Bin, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger import (
        DuplicateRow,
        LedgerCase,
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

    def put(place: Place, into: Bin) -> None:
        at = place[:2]
        was = rows.get(at)
        if was is None or RANK[into] < RANK[was]:
            rows[at] = into

    for case in cases:
        into = Bin.CASE
        for place in case.where:
            if place not in repeated:
                put(place, into)
            into = Bin.WORKER
    for duplicate in duplicates:
        put(duplicate.place, Bin.DUPLICATE)
    for refused in rejected:
        put(refused.row.place, Bin.REJECTED)
    for intake in intakes:
        put(intake.place, Bin.INTAKE)
    for one in skipped:
        put(one.place, Bin.STRUCTURAL)
    found: dict[str, Counter[Bin]] = {}
    for (sheet, _), into in rows.items():
        found.setdefault(sheet, Counter())[into] += 1
    return found
