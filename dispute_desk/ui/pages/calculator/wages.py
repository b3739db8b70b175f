"""The sheet of wages: a row a worker and stretch of months, doubts told at their cells."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain import roster_doubts as doubts
from dispute_desk.domain.contribution_stretches import ordinal
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.months import Month
from dispute_desk.domain.roster import read_block
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind
from dispute_desk.ui.roster.cells import CellReader, said
from dispute_desk.ui.roster.columns import NAME, Reads, SheetColumn
from dispute_desk.ui.roster.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dispute_desk.domain.contribution import Result
    from dispute_desk.ui.roster.row import SheetRow

FROM, TO, WAGE, PAID_BASE = "month_from", "month_to", "wage", "paid_base"
#: What each worker comes to: only read, in the first of his rows.
OWED, FEE = "owed", "fee"
_TITLES = {
    NAME: QT_TRANSLATE_NOOP("wages", "职工"),
    FROM: QT_TRANSLATE_NOOP("wages", "起月"),
    TO: QT_TRANSLATE_NOOP("wages", "止月"),
    WAGE: QT_TRANSLATE_NOOP("wages", "月工资"),
    PAID_BASE: QT_TRANSLATE_NOOP("wages", "已申报基数"),
    OWED: QT_TRANSLATE_NOOP("wages", "应补本金"),
    FEE: QT_TRANSLATE_NOOP("wages", "滞纳金"),
}
_WIDTHS = {NAME: 112, FROM: 84, TO: 84, WAGE: 100, PAID_BASE: 104, OWED: 108, FEE: 104}
_READS = {
    NAME: Reads.TEXT, FROM: Reads.MONTH, TO: Reads.MONTH, WAGE: Reads.FIGURE,
    PAID_BASE: Reads.FIGURE,
}  # fmt: skip
_KINDS = {Reads.FIGURE: CellKind.MONEY, Reads.NOTHING: CellKind.READ}
_NO_NAME = QT_TRANSLATE_NOOP("wages", "请填职工姓名")
_NO_MONTH = QT_TRANSLATE_NOOP("wages", "请填起月，止月不填就只算一个月")
_NO_WAGE = QT_TRANSLATE_NOOP("wages", "没有填工资，这几个月没有算进去")
_OVERLAP = QT_TRANSLATE_NOOP("wages", "与第 %1 行的月份重叠，这一行没有算进去")
_STRANGER = QT_TRANSLATE_NOOP("wages", "不是本案登记的职工：只能测算，不能存入案件")
_EMPLOYED = QT_TRANSLATE_NOOP("wages", "在劳动关系（%1）以外的月份没有算进去")
_ZERO = QT_TRANSLATE_NOOP("wages", "工资为 0，按下限计算，请核对")
_LARGE = QT_TRANSLATE_NOOP("wages", "工资过高，请核对是否多写了位数")
_OVER = QT_TRANSLATE_NOOP(
    "wages", "已申报的基数高于应缴的基数：多缴 %1 元单独列出，不与别的险种相抵"
)
_EARLY = QT_TRANSLATE_NOOP("wages", "缴费日 %1 早于这里最后几个月的滞纳金起算日，那些月不计滞纳金")
#: A wage that was hardly meant, in fen a month.
_MOST = 1_000_000_00
#: Words that make a pasted line a heading.
_HEADINGS = frozenset({"职工", "姓名", "职工姓名", "起月", "起始月份", "月工资", "工资"})


def columns() -> tuple[SheetColumn, ...]:
    """Return the columns of the sheet."""
    return tuple(
        SheetColumn(
            title=QCoreApplication.translate("wages", title),
            kind=_KINDS.get(_READS.get(one, Reads.NOTHING), CellKind.TEXT),
            width=_WIDTHS[one],
            id=one,
            reads=_READS.get(one, Reads.NOTHING),
            right=one in {OWED, FEE},
        )
        for one, title in _TITLES.items()
    )


class WageReader(CellReader):
    """Reads names, months and sums; offers the workers of the case."""

    def __init__(self, today: date, names: Sequence[str] = ()) -> None:
        self._known: dict[str, dict[str, tuple[Any, str]]] = defaultdict(dict)
        self._reads = {Reads.MONTH: self._month, Reads.FIGURE: self._fen}
        self._today = today
        self.names = list(names)

    def choices(self, column: SheetColumn) -> list[str]:
        """Return the workers of the case for the column of names."""
        return self.names if column.id == NAME else []

    def doubt(self, column: SheetColumn, text: str) -> str:
        """Return what is doubtful about a cell by itself."""
        return self._doubt(column, text) if text and column.reads is not Reads.TEXT else ""


class WageSheet(Sheet):
    """Rows of wages; those of a worker of the case carry his id, and his name is only read."""

    def __init__(self, reader: WageReader) -> None:
        super().__init__(columns(), reader)
        #: Months of employment by worker, to be told where a row goes beyond them.
        self.employed: dict[int, tuple[date | None, date | None]] = {}
        self.is_of_case = False
        #: The workers of the case by the name they are shown by: who is typed or pasted is meant.
        self.named: dict[str, int] = {}
        #: What workers come to, by the row that shows it.
        self.sums: dict[int, tuple[str, str]] = {}
        #: What is to be looked at in a row that was computed, by row and column.
        self._computed: dict[int, dict[str, str]] = {}
        #: The rows of each worker; None once something changed.
        self._mine: dict[tuple[int | None, str], list[int]] | None = None

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell, or what the worker of the row comes to."""
        if self.columns[column].reads is Reads.NOTHING:
            return self.sums.get(row, ("", ""))[self.columns[column].id == FEE]
        return super().text(row, column)

    def is_filled(self, row: int) -> bool:
        """Tell whether something stands in a row."""
        return self.rows[row].filled > 0

    def why_read_only(self, row: int, column: int) -> str:
        """Say nothing: only the names of the case's workers are fixed, see ``put``."""
        del row, column
        return ""

    def is_changed(self) -> bool:
        """Tell whether anything stands here that was typed."""
        return self.may_undo()

    def months(self, row: int) -> tuple[Month, Month] | None:
        """Return the months of a row, None while they are not understood."""
        texts = [self.rows[row].cells.get(self.place[one], "") for one in (FROM, TO)]
        try:
            first = Month.parse(texts[0])
            last = Month.parse(texts[1]) if texts[1] else first
        except ValueError:
            return None
        return (first, last) if first <= last else None

    def sum_in(self, row: int, column: str) -> int | None:
        """Return the sum in a cell in fen, None where there is none or it is not understood."""
        text = self.rows[row].cells.get(self.place[column], "")
        if not text or self.reader.doubt(self.columns[self.place[column]], text):
            return None
        return self.rows[row].fen.get(self.place[column])

    def worker_of(self, row: SheetRow) -> int | None:
        """Return which worker of the case a row is about, by its place or by the name in it."""
        name = row.cells.get(self.place[NAME], "").strip()
        return row.worker_id if row.worker_id is not None else self.named.get(name)

    def worker_key(self, row: int) -> tuple[int | None, str] | None:
        """Return whose row it is: a worker of the case by his id, else a name."""
        one = self.rows[row]
        name = one.cells.get(self.place[NAME], "").strip()
        known = self.worker_of(one)
        return (known, "" if known is not None else name) if name else None

    def left_out(self) -> list[int]:
        """Return the rows with a wage that are not computed: months unknown or taken twice."""
        counted = {row for rows in self.counted().values() for row in rows}
        wage = self.place[WAGE]
        return [n for n, one in enumerate(self.rows) if one.cells.get(wage) and n not in counted]

    def rows_for(self, names: Sequence[str], top: int) -> list[int]:
        """Return the row each pasted line belongs to, from ``top`` on where the names fit there.

        Else a line goes to the row of its worker that has no wage yet, or below all others: nobody
        gets the wages of somebody else.
        """
        straight = list(range(top, top + len(names)))
        if all(self._takes(row, name) for row, name in zip(straight, names, strict=True)):
            return straight
        free, found = self.first_empty(), []
        waiting = [n for n in range(free) if not self.rows[n].cells.get(self.place[WAGE])]
        for name in names:
            own = next((row for row in waiting if self._called(row) == name), None)
            if own is None:
                own, free = free, free + 1
            else:
                waiting.remove(own)
            found.append(own)
        return found

    def _called(self, row: int) -> str:
        return self.rows[row].cells.get(self.place[NAME], "").strip()

    def _takes(self, row: int, name: str) -> bool:
        """Tell whether a line of that name may be written over a row."""
        if row >= len(self.rows) or self.rows[row].worker_id is None:
            return True
        return not name or self._called(row) == name

    def counted(self) -> dict[tuple[int | None, str], list[int]]:
        """Return the rows that are computed, by worker: whole, and not overlapping an earlier."""
        found: dict[tuple[int | None, str], list[int]] = {}
        for row in range(len(self.rows)):
            key, months = self.worker_key(row), self.months(row)
            if key is None or months is None:
                continue
            mine = found.setdefault(key, [])
            if self._clash(months, mine) is None:
                mine.append(row)
        return found

    def load(self, rows: Iterable[SheetRow]) -> None:
        """Show these rows instead."""
        super().load(rows)
        self.tell_again()

    def undo(self) -> tuple[int, int] | None:
        """Take the last edit back."""
        at = super().undo()
        self.tell_again()
        return at

    def redo(self) -> tuple[int, int] | None:
        """Do again what was taken back."""
        at = super().redo()
        self.tell_again()
        return at

    def tell_again(self) -> None:
        """Look at every row again: one row's months make another's doubtful."""
        self._mine = None
        for row in range(len(self.rows)):
            self.doubtful.again(row)

    def tell_computed(self, told: dict[int, dict[str, str]]) -> None:
        """Take the sentences of rows that were computed: over-payment, paid before arrears."""
        for row in self._computed.keys() | told.keys():
            if self._computed.get(row) != told.get(row) and row < len(self.rows):
                self.doubtful.again(row)
        self._computed = told

    def put(self, cells: Iterable[tuple[int, int, str]], *, typed: bool = False) -> bool:
        """Write cells; a cell with a period fills both months; names of the case stay."""
        changed = super().put(self._spread(cells), typed=typed)
        self.tell_again()
        return changed

    def _spread(self, cells: Iterable[tuple[int, int, str]]) -> Iterable[tuple[int, int, str]]:
        first, last, name = (self.place[one] for one in (FROM, TO, NAME))
        for row, column, text in cells:
            if column == name and self.rows[row].worker_id is not None:
                continue
            if column == first:
                start, end = self.reader.period(text)
                if end:
                    yield row, first, start
                    yield row, last, end
                    continue
            yield row, column, text

    def _keys(self, row: int) -> tuple[tuple[str, ...], ...]:
        del row
        return ()

    def _earlier(self, row: int) -> list[int]:
        """Return the rows above of the same worker."""
        if self._mine is None:
            self._mine = {}
            for number in range(len(self.rows)):
                key = self.worker_key(number)
                if key is not None:
                    self._mine.setdefault(key, []).append(number)
        key = self.worker_key(row)
        return [n for n in self._mine.get(key, ()) if n < row] if key is not None else []

    def _clash(self, months: tuple[Month, Month], rows: Iterable[int]) -> int | None:
        for other in rows:
            there = self.months(other)
            if there and there[0] <= months[1] and months[0] <= there[1]:
                return other
        return None

    def _look(self, row: int) -> dict[int, str]:
        if not self.is_filled(row):
            return {}
        one = self.rows[row]
        found: dict[int, str] = {}
        for column, text in one.cells.items():
            doubt = self.reader.doubt(self.columns[column], text)
            if doubt:
                found[column] = said(doubt)
        self._look_at_months(row, found)
        self._look_at_name(one, found)
        self._look_at_wage(row, found)
        for name, words in self._computed.get(row, {}).items():
            found.setdefault(self.place[name], words)
        return found

    def _look_at_name(self, row: SheetRow, found: dict[int, str]) -> None:
        name = self.place[NAME]
        if not row.cells.get(name):
            found[name] = translated("wages", _NO_NAME)
        elif self.is_of_case and self.worker_of(row) is None:
            found[name] = translated("wages", _STRANGER)

    def _look_at_months(self, row: int, found: dict[int, str]) -> None:
        one, first = self.rows[row], self.place[FROM]
        start, end = one.cells.get(first, ""), one.cells.get(self.place[TO], "")
        months = self.months(row)
        if not start:
            found.setdefault(first, translated("wages", _NO_MONTH))
        elif months is None:
            if first not in found and self.place[TO] not in found and end:
                found[first] = said(doubts.MONTHS_TURNED)
        else:
            clash = self._clash(months, self._earlier(row))
            if clash is not None:
                words = translated("wages", _OVERLAP)
                found[first] = words.replace("%1", str(clash + 1))
            self._look_at_employment(one, months, found)

    def _look_at_employment(
        self, row: SheetRow, months: tuple[Month, Month], found: dict[int, str]
    ) -> None:
        begun, ended = self.employed.get(self.worker_of(row) or 0, (None, None))
        early = begun is not None and months[0].last < begun
        late = ended is not None and months[1].first > ended
        if early or late:
            span = f"{begun or ''}—{ended or ''}"
            words = translated("wages", _EMPLOYED).replace("%1", span)
            found.setdefault(self.place[FROM if early else TO], words)

    def _look_at_wage(self, row: int, found: dict[int, str]) -> None:
        column = self.place[WAGE]
        fen = self.sum_in(row, WAGE)
        if column in found:
            return
        if fen is None:
            found[column] = translated("wages", _NO_WAGE)
        elif fen == 0:
            found[column] = translated("wages", _ZERO)
        elif fen >= _MOST:
            found[column] = translated("wages", _LARGE)


def computed_doubts(result: Result, months: tuple[Month, Month]) -> dict[str, str]:
    """Return what is to be looked at in a stretch of months of one worker, by column."""
    first, last = (ordinal(one) for one in months)
    over = sum(
        max(-gap, 0)
        for track in result.tracks
        for number, gap in zip(track.months, track.gaps, strict=True)
        if first <= number <= last
    )
    told = {}
    if over:
        told[PAID_BASE] = translated("wages", _OVER).replace("%1", yuan_grouped(over))
    day = result.claim.paid_on
    if day < result.plan.fee(months[1]).start:
        told[TO] = translated("wages", _EARLY).replace("%1", day.isoformat())
    return told


def block_of(text: str) -> list[list[str]]:
    """Return the cells of a copied block without its heading."""
    lines = [list(line) for line in read_block(text)]
    if lines and any(cell.strip() in _HEADINGS for cell in lines[0]):
        lines = lines[1:]
    return lines
