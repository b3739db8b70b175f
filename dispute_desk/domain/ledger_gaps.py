"""Where the difference between a total the office wrote and its rows comes from."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.ledger import Explained, Gap, Place, RowKind
from dispute_desk.domain.ledger_total_rows import PEOPLE, value_of
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.ledger_found import SheetFound, TotalRow
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

#: Rounded to whole yuan by hand.
_HALF_A_YUAN = 50
_MOST_ROWS = 8
_WORDS: dict[Gap, str] = {
    Gap.REJECTED: QT_TRANSLATE_NOOP("ledger", "需改正的第 {rows} 行（{much}）也算在合计里"),
    Gap.DUPLICATE: QT_TRANSLATE_NOOP("ledger", "重复的第 {rows} 行（{much}）也算在合计里"),
    Gap.INTAKE: QT_TRANSLATE_NOOP("ledger", "只是咨询的第 {rows} 行（{much}）也算在合计里"),
    Gap.LEFT_OUT: QT_TRANSLATE_NOOP("ledger", "不作案件的第 {rows} 行（{much}）也算在合计里"),
    Gap.TEXT: QT_TRANSLATE_NOOP(
        "ledger", "第 {rows} 行的金额是文字（{much}），表格软件没有加进合计"
    ),
    Gap.UNIT: QT_TRANSLATE_NOOP(
        "ledger", "第 {rows} 行的单位与本列不同，合计照本列的单位加（多出 {much}）"
    ),
    Gap.REPEATED: QT_TRANSLATE_NOOP(
        "ledger", "第 {rows} 行起的群体案件，总额在每个职工行重复，合计重复加了 {much}"
    ),
    Gap.HIDDEN: QT_TRANSLATE_NOOP("ledger", "合计没有算进隐藏的第 {rows} 行（{much}）"),
    Gap.NOT_COUNTED: QT_TRANSLATE_NOOP("ledger", "差额正好是第 {rows} 行（{much}），合计漏了它"),
    Gap.COUNTED_TWICE: QT_TRANSLATE_NOOP(
        "ledger", "差额正好是第 {rows} 行（{much}），合计多算了一次"
    ),
    Gap.TOTAL_UNIT: QT_TRANSLATE_NOOP("ledger", "合计与各行的单位不同（一个是元，一个是万元）"),
    Gap.TABLES_BEFORE: QT_TRANSLATE_NOOP("ledger", "合计连同前面 {rows} 张表（{much}）一起算"),
    Gap.ROUNDED: QT_TRANSLATE_NOOP("ledger", "合计舍去了角分（{much}）"),
}


_YUAN = QT_TRANSLATE_NOOP("ledger", "{fen} 元")
_PEOPLE = QT_TRANSLATE_NOOP("ledger", "{count} 人")


def gap_words(
    one: Explained, translate: Translate | None = None, *, of_people: bool = False
) -> str:
    """Return a part of a difference in words; ``translate`` gives another language."""

    def said(source: str) -> str:
        return translate("ledger", source) if translate else source

    text = said(_WORDS[one.gap])
    much = said(_PEOPLE) if of_people else said(_YUAN)
    much = much.format(fen=yuan_grouped(abs(one.fen)), count=abs(one.fen))
    rows = "、".join(map(str, one.rows[:_MOST_ROWS])) + ("…" if len(one.rows) > _MOST_ROWS else "")
    return text.format(rows=rows, much=much)


def explained(
    grid: Grid, found: SheetFound, total: TotalRow, above: int, near: int, plain: set[Place]
) -> tuple[Explained, ...]:
    """Return what accounts for all of the difference; empty where nothing does.

    ``above`` is the row over the first one that was counted, ``near`` what was found in fen.
    """
    difference = total.fen - near
    rows = _Rows(grid, found, total, above, plain)
    gaps = [one for one in rows.gaps() if one.fen]
    slack = max(total.tolerance_fen, 0)
    for size in range(1, len(gaps) + 1):
        for some in combinations(gaps, size):
            if abs(sum(one.fen for one in some) - difference) <= slack:
                return some
    single = _single_row(rows, difference, slack)
    if single:
        return (single,)
    if abs(difference) <= _HALF_A_YUAN and total.fen % 100 == 0 and total.field != PEOPLE:
        return (Explained(Gap.ROUNDED, (), difference),)
    return ()


def _single_row(rows: _Rows, difference: int, slack: int) -> Explained | None:
    """Return the one row that was left out or counted twice; None where it may be several."""
    gap = Gap.COUNTED_TWICE if difference > 0 else Gap.NOT_COUNTED
    fitting = [
        (row, fen) for row, fen in rows.taken() if fen and abs(fen - abs(difference)) <= slack
    ]
    if len(fitting) != 1:
        return None
    ((row, fen),) = fitting
    return Explained(gap, (row,), fen if difference > 0 else -fen)


class _Rows:
    """The rows a total may have counted, and how the office's program adds them up."""

    def __init__(
        self, grid: Grid, found: SheetFound, total: TotalRow, above: int, plain: set[Place]
    ) -> None:
        self._grid = grid
        self._total = total
        self._range = range(above + 1, total.place.row)
        self._found = found
        self._plain = plain
        self._cases = [case for case in found.cases if case.where[0].row in self._range]

    def gaps(self) -> list[Explained]:
        """Return what each reason would account for."""
        found = self._found
        left_out = [one.place.row for one in found.skipped if one.kind is RowKind.LEFT_OUT]
        kept = [case for case in self._cases if case.where[0] not in self._plain]
        return [
            self._added(Gap.REJECTED, (one.row.place.row for one in found.rejected)),
            self._added(Gap.DUPLICATE, (place.row for place in self._plain_here())),
            self._added(Gap.INTAKE, (one.place.row for one in found.intakes)),
            self._added(Gap.LEFT_OUT, left_out),
            self._of(Gap.TEXT, [case for case in kept if self._is_text(case)], self._lost),
            self._of(Gap.UNIT, [case for case in kept if len(case.where) == 1], self._otherwise),
            self._of(Gap.REPEATED, [case for case in kept if len(case.where) > 1], self._repeated),
            self._of(Gap.HIDDEN, [case for case in kept if self._is_hidden(case)], self._lost),
        ]

    def taken(self) -> list[tuple[int, int]]:
        """Return the first row of each case and what was taken of it."""
        kept = [case for case in self._cases if case.where[0] not in self._plain]
        return [(case.where[0].row, value_of(case, self._total.field)) for case in kept]

    def _plain_here(self) -> Iterable[Place]:
        return (place for place in self._plain if place.sheet == self._grid.name)

    def _added(self, gap: Gap, rows: Iterable[int]) -> Explained:
        """Return what rows add that the office counted and we did not."""
        told = {row: self._written(row) for row in sorted(rows) if row in self._range}
        return Explained(gap, tuple(row for row, fen in told.items() if fen), sum(told.values()))

    def _of(
        self, gap: Gap, cases: Iterable[LedgerCase], rule: Callable[[LedgerCase], int]
    ) -> Explained:
        told = {case.where[0].row: rule(case) for case in cases}
        return Explained(gap, tuple(row for row, fen in told.items() if fen), sum(told.values()))

    def _lost(self, case: LedgerCase) -> int:
        return -value_of(case, self._total.field)

    def _otherwise(self, case: LedgerCase) -> int:
        """Return how much more a number is in the unit of its column than it was read."""
        return self._written(case.where[0].row) - value_of(case, self._total.field)

    def _repeated(self, case: LedgerCase) -> int:
        return sum(self._written(place.row) for place in case.where) - value_of(
            case, self._total.field
        )

    def _cell(self, row: int) -> Cell:
        cells = self._grid.rows[row - 1]
        return cells[self._total.column] if self._total.column < len(cells) else None

    def _written(self, row: int) -> int:
        """Return what a row's cell is in the unit of its column; 0 where there is no number."""
        fen = read_amount(self._cell(row), factor=self._total.factor).fen or 0
        return fen // 100 if self._total.field == PEOPLE else fen

    def _is_text(self, case: LedgerCase) -> bool:
        return isinstance(self._cell(case.where[0].row), str)

    def _is_hidden(self, case: LedgerCase) -> bool:
        return case.where[0].row in self._grid.hidden_rows
