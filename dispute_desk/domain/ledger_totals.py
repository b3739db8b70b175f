"""The office's own totals against what was taken from the rows above them."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Explained, Gap, RowKind, StatedTotal
from dispute_desk.domain.ledger_gaps import explained
from dispute_desk.domain.ledger_total_rows import PEOPLE, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger import DuplicateRow, LedgerCase
    from dispute_desk.domain.ledger_found import SheetFound, TotalRow
    from dispute_desk.domain.ledger_grid import Grid

_WAN = 10_000
_YUAN = 100


class _Start(NamedTuple):
    """Where a total may begin to count: the first case, and the row (from 1) above it."""

    cases_before: int
    row: int


class TotalsOfSheet:
    """Compares the totals of one sheet; nothing is summed up before a total asks for it.

    ``before`` are the tables before it, the first one first: a grand total may count them, too.
    """

    def __init__(
        self,
        grid: Grid,
        found: SheetFound,
        duplicates: Sequence[DuplicateRow],
        before: Sequence[SheetFound] = (),
    ) -> None:
        self._grid = grid
        self._found = found
        self._before = before
        # A case carried over was counted in each month by the office, too.
        self._plain = {dup.place for dup in duplicates if not dup.carried_over}
        self._sums: dict[str, list[int]] = {}

    def stated(self) -> Iterator[StatedTotal]:
        """Yield every total against the sum that is nearest to it."""
        for total in self._found.totals:
            yield self._stated(total)

    def _stated(self, total: TotalRow) -> StatedTotal:
        starts = self._starts(total)
        sums = [self._sum(total.field, start.cases_before, total.cases_before) for start in starts]
        for near in sums:
            if abs(near - total.fen) <= total.tolerance_fen:
                return self._told(total, total.fen, near, matches=True)
        for near in sums if total.field != PEOPLE else ():
            whole = _in_other_unit(total, near)
            if whole is not None:
                told = (Explained(Gap.TOTAL_UNIT, (), 0),)
                return self._told(total, whole, near, matches=True, why=told)
        with_others = self._with_tables_before(total)
        if with_others is not None:
            return with_others
        likely = len(starts) if total.kind is RowKind.TOTAL else 1
        at = min(range(likely), key=lambda index: abs(sums[index] - total.fen))
        why = explained(self._grid, self._found, total, starts[at].row, sums[at], self._plain)
        return self._told(total, total.fen, sums[at], matches=False, why=why)

    def _with_tables_before(self, total: TotalRow) -> StatedTotal | None:
        """Return a grand total that counts the tables before this one, the nearest first."""
        if total.kind is not RowKind.TOTAL:
            return None
        own, more = self._sum(total.field, 0, total.cases_before), 0
        for count, other in enumerate(reversed(self._before), 1):
            more += sum(self._value(case, total.field) for case in other.cases)
            if more and abs(own + more - total.fen) <= total.tolerance_fen:
                told = (Explained(Gap.TABLES_BEFORE, (count,), more),)
                return self._told(total, total.fen, own + more, matches=True, why=told)
        return None

    def _value(self, case: LedgerCase, name: str) -> int:
        return 0 if case.where[0] in self._plain else value_of(case, name)

    @staticmethod
    def _told(
        total: TotalRow, stated: int, near: int, *, matches: bool, why: tuple[Explained, ...] = ()
    ) -> StatedTotal:
        of_people = total.field == PEOPLE
        return StatedTotal(total.place, total.label, stated, near, matches, why, of_people)

    def _starts(self, total: TotalRow) -> list[_Start]:
        """Return where a total may begin, the likeliest first.

        A grand total counts from the one before it or from the first row; what is only part of
        it from the last place where something begins.
        """
        above = [one for one in self._found.boundaries if one.row < total.place.row]
        whole = _Start(0, self._found.header_row)
        before = [one for one in above if one.cases_before < total.cases_before]
        if total.kind is RowKind.TOTAL:
            same = [one for one in before if one.kind is RowKind.TOTAL]
            return [*(_Start(one.cases_before, one.row) for one in same[-1:]), whole]
        parts = [_Start(one.cases_before, one.row) for one in reversed(before)]
        last = _Start(max(total.cases_before - 1, 0), self._row_of(total.cases_before - 1) - 1)
        return list(dict.fromkeys([*parts[:1], last, *parts[1:], whole]))

    def _row_of(self, index: int) -> int:
        cases = self._found.cases
        return cases[index].where[0].row if 0 <= index < len(cases) else self._found.header_row + 1

    def _sum(self, name: str, start: int, end: int) -> int:
        if name not in self._sums:
            values = (self._value(case, name) for case in self._found.cases)
            self._sums[name] = list(accumulate(values, initial=0))
        sums = self._sums[name]
        return sums[min(end, len(sums) - 1)] - sums[min(start, len(sums) - 1)]


def _in_other_unit(total: TotalRow, near: int) -> int | None:
    """Return a total in fen where it is written in the other of yuan and ten-thousands."""
    if not near or not total.fen:
        return None
    if total.factor == _WAN:
        whole = total.fen // _WAN
        return whole if abs(whole - near) <= _YUAN else None
    whole = total.fen * _WAN
    # Half of the last decimal of what was written: 652.04 ten-thousands are rounded to 100 yuan.
    decimals = len(f"{total.fen / 100:.4f}".rstrip("0").partition(".")[2])
    return whole if abs(whole - near) <= _WAN * 50 // 10**decimals else None
