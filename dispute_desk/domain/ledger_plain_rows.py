"""Rows of a table in which nothing is doubtful, read the short way: one row, one case.

Most rows of most ledgers name one worker and say everything as it should be. What a cell means
depends on its text alone then, so it is read once however often it stands in its column. A row
of which anything would have to be noted, asked or refused is left to ``RowReader``, which reads
what is read here as the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import compress, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.chinese_dates import DateProblem
from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, Place, Result
from dispute_desk.domain.ledger_columns import FIELD_WORDS, OF_EMPLOYER
from dispute_desk.domain.ledger_plain_cells import (
    DOUBTFUL,
    Known,
    NotPlain,
    Sums,
    as_told,
    case_number,
    coded,
    not_ditto,
    one_person,
    plain_credit_code,
    plain_employer,
    plain_id_number,
    plain_name,
    plain_phone,
    plain_text,
)
from dispute_desk.domain.ledger_text import Cell, says_it_waits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dispute_desk.domain.chinese_dates import DayRead, PeriodRead
    from dispute_desk.domain.ledger_fields import RowReader
    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_read_before import ReadBefore

#: The fields that are read here, in the order their cells are picked.
_FIELDS = (
    "seq", "case_no", "accept_date", "close_date", "source", "employer", "credit_code",
    "worker_name", "id_no", "phone", "worker_address", "claim", "dispute_type", "persons",
    "amount", "back_paid", "late_fee", "handler", "mediator", "district", "remark", "result",
    "insurance", "period_start", "period_end", "period",
)  # fmt: skip
#: Those that must have a column, and one that says nothing where they are told.
_NEEDED = frozenset({"employer", "worker_name"})
_UNHEARD = frozenset({"parties"})
#: Of cells that seldom come again no more than these are remembered.
_FEW = 4096
#: So many rows are read at once.
LOT = 256

#: The code of a word, and the word.
_Words = Known[Cell, tuple[str | None, str | None]]
#: What the cells of some rows mean, by field.
_Columns = dict[str, Sequence[Any]]


class Anchors(NamedTuple):
    """The cells that tell whether a row goes on with the case above it, None for blank ones."""

    seq: Cell
    case_no: Cell
    accepted: Cell
    employer: Cell

    def stands_apart(self, head: Anchors) -> bool:
        """Whether a row begins a case of its own below the row that begins another."""
        if self.seq != head.seq and self.seq is not None and head.seq is not None:
            return True
        _, number, accepted, employer = self
        _, number_above, accepted_above, employer_above = head
        return (
            (number is not None and number != number_above)
            or (accepted is not None and accepted != accepted_above)
            or (employer is not None and employer != employer_above)
        )


def anchors_of(raw: Mapping[str, Cell]) -> Anchors:
    """Return the anchors among the cells of a row."""
    return Anchors(*map(raw.get, ("seq", "case_no", "accept_date", "employer")))


class PlainRow(NamedTuple):
    """A case of one row, and what tells it from the row below."""

    case: LedgerCase
    anchors: Anchors


class PlainRows:
    """Reads the plain rows of one table, some hundred at a time, column by column."""

    def __init__(self, reader: RowReader, before: ReadBefore) -> None:
        columns = reader.table.columns
        self._reader = reader
        self._before = before
        self._settings = reader.settings
        self._at = {name: columns[name] for name in _FIELDS if name in columns}
        self._width = max(columns.values(), default=0) + 1
        self._of_employer = {name: columns[name] for name in OF_EMPLOYER if name in columns}
        #: The lot that was read last: its district, its first row, its rows.
        self._lot: tuple[str | None, int, Sequence[PlainRow | None]] = None, 1, ()
        words = reader.vocabulary
        self._texts = Known(plain_text)
        sources: _Words = Known(lambda cell: coded(cell, words.source))
        kinds: _Words = Known(lambda cell: coded(cell, words.dispute_type, words.is_intake))
        results: _Words = Known(
            lambda cell: coded(cell, words.result, words.is_intake, says_it_waits)
        )
        text = self._texts.of_texts
        #: What reads the cells of a column, by field.
        self._reads: dict[str, Callable[[Sequence[Cell]], Sequence[Any]]] = {
            "seq": as_told,
            "accept_date": Known(self._accept_day).of_days,
            "close_date": Known(self._close_day).of_days,
            "source": sources.of,
            "employer": Known(plain_employer).of,
            "credit_code": Known(plain_credit_code).of,
            "worker_name": partial(_each, plain_name),
            "id_no": partial(_each, plain_id_number),
            "phone": partial(_each, plain_phone),
            "dispute_type": kinds.of,
            "persons": partial(_each, one_person),
            "amount": Sums("amount", reader).fens,
            "back_paid": Sums("back_paid", reader).fens,
            "late_fee": Sums("late_fee", reader).fens,
            "result": results.of,
            **dict.fromkeys(("period_start", "period_end", "period"), as_told),
            **dict.fromkeys(_TEXTS, text),
            **dict.fromkeys(self._of_employer, text),
        }
        self._months = lru_cache(_FEW, typed=True)(self._months_of)
        self._insured = lru_cache(_FEW)(self._insured_by)

    @classmethod
    def of(cls, reader: RowReader, before: ReadBefore) -> PlainRows | None:
        """Return what reads the plain rows of a table; None where it has other columns.

        ``before`` has what was read when the workbook was understood last.
        """
        told = reader.table.columns.keys()
        heard = told & FIELD_WORDS.keys()
        known = told >= _NEEDED and heard <= {*_FIELDS, *_UNHEARD, *OF_EMPLOYER}
        return cls(reader, before) if known and not reader.has_shares else None

    def read(self, number: int, rows: Sequence[Row], district: str | None) -> PlainRow | None:
        """Return the case of the row with a number (from 1); None where it is not plain.

        ``rows`` are all rows of the sheet: those below are read together with it.
        """
        said, first, lot = self._lot
        if said != district or not 0 <= number - first < len(lot):
            # Lots begin at the same rows whatever is left out above them.
            first = number - (number - 1) % LOT
            lot = self._read_once(first, rows[first - 1 : first - 1 + LOT], district)
            self._lot = district, first, lot
        return lot[number - first]

    def _read_once(
        self, first: int, rows: Sequence[Row], district: str | None
    ) -> Sequence[PlainRow | None]:
        """Return what rows are read as: what they were before, where all is as it was."""
        at = self._reader.sheet, self._reader.table.half, first
        settings, dates = (*self._settings, district), self._reader.dates
        known = self._before.find(at, rows, settings)
        if known is not None and dates.bears_out(known[0]):
            return self._anchored(known[1], rows)
        lot = self.read_lot(first, rows, district)
        cases = [None if one is None else one.case for one in lot]
        self._before.keep(at, rows, settings, (dates.leaned_on, cases))
        return lot

    def _anchored(
        self, cases: Sequence[LedgerCase | None], rows: Sequence[Row]
    ) -> Sequence[PlainRow | None]:
        """Return cases of rows, None where one is not plain, with what tells them apart."""
        plain = [row for row, case in zip(rows, cases, strict=True) if case is not None]
        anchors = iter(self._anchors(plain))
        return [None if case is None else PlainRow(case, next(anchors)) for case in cases]

    def _anchors(self, rows: Sequence[Row]) -> list[Anchors]:
        """Return the anchors of plain rows."""
        at, count = self._at.get("seq"), len(rows)
        seq = [None] * count if at is None else self._reads["seq"]([row[at] for row in rows])
        others = (self._as_it_is(name, rows) for name in ("case_no", "accept_date", "employer"))
        return _made(Anchors, [seq, *others])

    def read_lot(
        self, first: int, rows: Sequence[Row], district: str | None
    ) -> list[PlainRow | None]:
        """Return the cases of rows one after the other, None where they are not plain."""
        found: list[PlainRow | None] = [None] * len(rows)
        wide = [len(row) >= self._width for row in rows]
        chosen, numbers = (
            [*compress(rows, wide)],
            [*compress(range(first, first + len(rows)), wide)],
        )
        if not chosen:
            return found
        cells = list(zip(*chosen, strict=False))
        means: _Columns = {
            name: self._reads[name](cells[at])
            for name, at in (self._at | self._of_employer).items()
            if name not in _AS_THEY_ARE
        }
        none = (None,) * len(chosen)
        numbered = cells[self._at["case_no"]] if "case_no" in self._at else none
        means["case_no"] = [*map(case_number, numbered, means.get("remark", none))]
        plain = _plain_ones(means, len(chosen))
        if not all(plain):
            means = {name: [*compress(column, plain)] for name, column in means.items()}
            chosen, numbers = [*compress(chosen, plain)], [*compress(numbers, plain)]
        for number, read in zip(
            numbers, self._cases(means, numbers, chosen, district), strict=True
        ):
            found[number - first] = read
        return found

    def _cases(
        self,
        means: _Columns,
        numbers: Sequence[int],
        rows: Sequence[Row],
        district: str | None,
    ) -> Iterable[PlainRow]:
        """Return the cases of rows all of which are plain."""
        count = len(rows)
        none: Sequence[Any] = (None,) * count

        def of(name: str) -> Sequence[Any]:
            return means.get(name, none)

        reader = self._reader
        sheet, half = reader.sheet, reader.table.half
        places = _made(Place, [repeat(sheet, count), numbers, repeat(half, count)])
        source, source_raw = _both(of("source"), count)
        kind, kind_raw = _both(of("dispute_type"), count)
        result, said = _both(of("result"), count)
        closed, fen = of("close_date"), of("amount")
        workers: list[Iterable[Any]] = [
            *(of("worker_name"), of("id_no"), none, of("phone"), fen, places),
            of("worker_address"),
        ]
        months = [*map(self._months, *map(of, ("period_start", "period_end", "period", "claim")))]
        telling: list[Iterable[Any]] = [
            *(of("case_no"), of("accept_date"), closed, source, source_raw, of("employer")),
            *(of("credit_code"), zip(_made(LedgerWorker, workers), strict=True), kind, kind_raw),
            *(of("claim"), repeat(1, count), of("persons"), fen, of("back_paid"), of("late_fee")),
            map(self._insured, of("insurance"), of("claim"), kind_raw),
            *([one.start for one in months], [one.end for one in months]),
            [one.open for one in months],
            *(of("handler"), of("mediator"), [town or district for town in of("district")]),
            of("remark"),
            [
                _RESULTS[code] if code else _UNTOLD[day is not None]
                for code, day in zip(result, closed, strict=True)
            ],
            [word if code else None for code, word in zip(result, said, strict=True)],
            *(zip(places, strict=True), repeat((), count)),
            zip(reader.texts_of(places, rows), strict=True),
            self._told_of_employer(means, count),
            repeat((), count),
        ]
        return _made(PlainRow, [_made(LedgerCase, telling), self._anchors(rows)])

    def _as_it_is(self, name: str, rows: Sequence[Row]) -> Sequence[Cell]:
        """Return the cells of a column as they stand there, None for blank ones."""
        at = self._at.get(name)
        return [None] * len(rows) if at is None else [row[at] or None for row in rows]

    def _accept_day(self, cell: Cell) -> date | None:
        return self._sure_day(self._reader.dates.accept_day(not_ditto(cell)))

    def _close_day(self, cell: Cell) -> date | None:
        read = self._reader.dates.close_day(not_ditto(cell))
        return None if read.problem is DateProblem.MISSING else self._sure_day(read)

    def _sure_day(self, read: DayRead) -> date:
        doubtful = read.problem or read.doubt or read.year_supplied
        if doubtful or read.day is None or not self._reader.dates.is_plausible(read.day):
            raise NotPlain
        return read.day

    def _months_of(self, start: Cell, end: Cell, period: Cell, claim: str | None) -> PeriodRead:
        told = {"period_start": start, "period_end": end, "period": period, "claim": claim}
        return self._reader.period_in(told)

    def _insured_by(
        self, insurance: str | None, claim: str | None, kind: str | None
    ) -> tuple[str, ...]:
        told = {"insurance": insurance, "claim": claim, "dispute_type": kind}
        return self._reader.insurances_in(told)

    def _told_of_employer(self, means: _Columns, count: int) -> Iterable[tuple[Any, ...]]:
        names = [*self._of_employer]
        if not names:
            return repeat((), count)
        rows = zip(*(means[name] for name in names), strict=True)
        return [self._reader.of_employer_in(dict(zip(names, row, strict=True))) for row in rows]


#: Fields that mean what is written in them.
_TEXTS = (
    "worker_address", "claim", "handler", "mediator", "district", "remark", "insurance",
)  # fmt: skip
#: What is not read cell by cell.
_AS_THEY_ARE = frozenset({"case_no"})
_RESULTS = {one.value: one for one in Result}
#: What a case is taken for whose end is not told: without a day of its end, and with one.
_UNTOLD = (Result.PENDING, Result.CLOSED_UNKNOWN)


def _each(read: Callable[[Cell], Any], column: Sequence[Cell]) -> list[Any]:
    return list(map(read, column))


def _made(kind: Any, columns: Sequence[Iterable[Any]]) -> list[Any]:  # noqa: ANN401 - named tuples
    """Return named tuples told column by column, without a call for each."""
    return list(map(partial(tuple.__new__, kind), zip(*columns, strict=True)))


def _both(pairs: Sequence[Any], count: int) -> tuple[Sequence[Any], Sequence[Any]]:
    """Return codes and words apart; a table without the column has neither."""
    if not count or pairs[0] is None:
        return (None,) * count, (None,) * count
    codes, words = zip(*pairs, strict=True)
    return codes, words


def _plain_ones(means: _Columns, count: int) -> list[bool]:
    """Return which rows hold nothing doubtful and do not contradict themselves."""
    plain = [True] * count
    for column in means.values():
        if DOUBTFUL in column:
            for at, found in enumerate(column):
                if found is DOUBTFUL:
                    plain[at] = False
    _refuse_later(plain, means.get("accept_date"), means.get("close_date"))
    _refuse_later(plain, means.get("back_paid"), means.get("amount"))
    return plain


def _refuse_later(
    plain: list[bool], before: Sequence[Any] | None, behind: Sequence[Any] | None
) -> None:
    """Refuse rows whose day of the end lies before the first, or that paid more than was owed."""
    if before is None or behind is None:
        return
    for at, (lower, upper) in enumerate(zip(before, behind, strict=True)):
        if lower is not None and upper is not None and plain[at] and upper < lower:
            plain[at] = False
