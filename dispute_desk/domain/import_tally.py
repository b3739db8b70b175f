"""What an import comes to, in cases and in rows of the workbook; the rows add up to all of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Bin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dispute_desk.domain.ledger import LedgerCase, Place, Reading


class TallyLine(NamedTuple):
    """Cases, and the rows that tell of them."""

    cases: int = 0
    rows: int = 0


class Tally(NamedTuple):
    """Every row that is not blank in exactly one line."""

    new: TallyLine = TallyLine()
    #: Cases of the store that are changed, that come as they are, and that nobody wants.
    updated: TallyLine = TallyLine()
    known: TallyLine = TallyLine()
    left_out: TallyLine = TallyLine()
    duplicate: int = 0
    rejected: int = 0
    intake: int = 0
    skipped: int = 0
    #: All rows of the workbook that are not blank.
    rows: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether the lines come to all rows."""
        cases = (self.new, self.updated, self.known, self.left_out)
        others = (self.duplicate, self.rejected, self.intake, self.skipped)
        return sum(one.rows for one in cases) + sum(others) == self.rows


#: Of nothing.
NOTHING = Tally()


def tally_of(
    reading: Reading,
    known: Iterable[tuple[LedgerCase, int]],
    left_out: Iterable[LedgerCase],
    updated: Collection[int],
) -> Tally:
    """Return what becomes of the rows of a reading.

    ``known`` are cases the store has, with their ids, ``updated`` the ids of those that are
    changed, ``left_out`` new ones that nobody wants.
    """
    bins: Counter[Bin] = Counter()
    for sheet in reading.sheets:
        bins.update(dict(sheet.bins))
    repeated = {one.place.whole for one in reading.duplicates}
    changed, same, out = TallyLine(), TallyLine(), TallyLine()
    ids = set()
    for case, case_id in known:
        rows = _rows_of(case, repeated)
        if case_id not in updated:
            same = TallyLine(same.cases + 1, same.rows + rows)
        else:
            ids.add(case_id)
            changed = TallyLine(len(ids), changed.rows + rows)
    for case in left_out:
        out = TallyLine(out.cases + 1, out.rows + _rows_of(case, repeated))
    told = bins[Bin.CASE] + bins[Bin.WORKER]
    others = changed.rows + same.rows + out.rows
    return Tally(
        TallyLine(0, told - others),
        changed,
        same,
        out,
        bins[Bin.DUPLICATE],
        bins[Bin.REJECTED],
        bins[Bin.INTAKE],
        bins[Bin.STRUCTURAL],
        sum(sheet.rows for sheet in reading.sheets),
    )


def _rows_of(case: LedgerCase, repeated: Collection[Place]) -> int:
    """Return how many rows tell of a case, those left aside that repeat others."""
    return len({text.place.whole for text in case.rows} - set(repeated))
