"""Rows of a table in which nothing is doubtful, read the short way: one row, one case.

Most rows of most ledgers name one worker and say everything as it should be. What a cell means
depends on its text alone then, so it is read once however often it stands in its column. A row
of which anything would have to be noted, asked or refused is left to ``RowReader``, which reads
what is read here as the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from dispute_desk.domain.chinese_amounts import HUGE_FEN, AmountProblem, read_amount
from dispute_desk.domain.chinese_dates import DateProblem
from dispute_desk.domain.identity import phone_in_cell, read_credit_code, read_id_number
from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, Place, Result
from dispute_desk.domain.ledger_columns import FIELD_WORDS, OF_EMPLOYER
from dispute_desk.domain.ledger_parties import is_plain_name, number_in
from dispute_desk.domain.ledger_row_money import tells_unit_again
from dispute_desk.domain.ledger_text import (
    LONGEST_DITTO,
    Cell,
    employer_text,
    is_ditto,
    is_placeholder,
    says_it_waits,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dispute_desk.domain.chinese_dates import DayRead, PeriodRead
    from dispute_desk.domain.ledger_fields import RowReader
    from dispute_desk.domain.ledger_grid import Row

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
_NUMBERS = frozenset({int, float})
#: Of cells that seldom come again no more than these are remembered.
_FEW = 4096

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class NotPlain(Exception):  # noqa: N818 - no error: only the longer way
    """A cell or a row that has to be read the long way."""


class _Memory(dict[K, V], Generic[K, V]):
    """What cells mean, each read once; what is not plain is not kept."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, key: K) -> V:
        found = self[key] = self.read(key)
        return found


#: The code of a word, and the word.
_Words = _Memory[Cell, tuple[str | None, str | None]]


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
        return any(
            mine is not None and mine != theirs
            for mine, theirs in zip(self[1:], head[1:], strict=True)
        )


def anchors_of(raw: Mapping[str, Cell]) -> Anchors:
    """Return the anchors among the cells of a row."""
    return Anchors(*map(raw.get, ("seq", "case_no", "accept_date", "employer")))


class PlainRow(NamedTuple):
    """A case of one row, and what tells it from the row below."""

    case: LedgerCase
    anchors: Anchors


class PlainRows:
    """Reads the plain rows of one table."""

    def __init__(self, reader: RowReader) -> None:
        columns = reader.table.columns
        self._reader = reader
        self._width = max(columns.values(), default=0) + 1
        self._pick = itemgetter(*(columns.get(name, -1) for name in _FIELDS))
        self._of_employer = {name: columns[name] for name in OF_EMPLOYER if name in columns}
        self._tells_day = "accept_date" in columns
        words = reader.vocabulary
        self._texts = _Memory(_text)
        self._employers = _Memory(_employer)
        self._codes = _Memory(_credit_code)
        self._sources: _Words = _Memory(lambda cell: _coded(cell, words.source))
        self._kinds: _Words = _Memory(
            lambda cell: _coded(cell, words.dispute_type, words.is_intake)
        )
        self._results: _Words = _Memory(
            lambda cell: _coded(cell, words.result, words.is_intake, says_it_waits)
        )
        self._accepted = _Memory(self._accept_day)
        self._closed = _Memory(self._close_day)
        self._amount = _Sums("amount", reader)
        self._back_paid = _Sums("back_paid", reader)
        self._late_fee = _Sums("late_fee", reader)
        self._months = lru_cache(_FEW, typed=True)(self._months_of)
        self._insured = lru_cache(_FEW)(self._insured_by)

    @classmethod
    def of(cls, reader: RowReader) -> PlainRows | None:
        """Return what reads the plain rows of a table; None where it has other columns."""
        told = reader.table.columns.keys()
        heard = told & FIELD_WORDS.keys()
        known = told >= _NEEDED and heard <= {*_FIELDS, *_UNHEARD, *OF_EMPLOYER}
        return cls(reader) if known and not reader.has_shares else None

    def read(self, row_number: int, row: Row, district: str | None) -> PlainRow | None:
        """Return the case of a row; None where it is not plain."""
        if len(row) < self._width:
            return None
        try:
            return self._read(row_number, row, district)
        except NotPlain:
            return None

    def _read(self, row_number: int, row: Row, district: str | None) -> PlainRow:
        (
            seq, case_no, accepted, closed, source, employer, credit_code,
            name, id_no, phone, address, claim, kind, persons,
            amount, back_paid, late_fee, handler, mediator, town, remark, result,
            insurance, start, end, period,
        ) = self._pick((*row, None))  # fmt: skip
        firm, text = self._employers[employer], self._text
        accept_day = self._day(accepted, self._accepted) if self._tells_day else None
        close_day = self._day(closed, self._closed)
        fen, back_fen = self._amount.fen(amount), self._back_paid.fen(back_paid)
        _refuse_doubtful(accept_day, close_day, fen, back_fen)
        claim, remark, place = text(claim), text(remark), self._place(row_number)
        source_code, source = self._sources[source]
        kind_code, kind = self._kinds[kind]
        code, said = self._results[result]
        months = self._months(_told(start), _told(end), _told(period), claim)
        alone = _one_person(persons)
        worker = LedgerWorker(
            _name(name), _id_number(id_no), None, _phone(phone), fen, place, text(address)
        )
        case = LedgerCase(
            _case_number(case_no, remark), accept_day, close_day, source_code, source,
            firm, self._codes[credit_code], (worker,), kind_code, kind, claim,
            1, alone, fen, back_fen, self._late_fee.fen(late_fee),
            self._insured(text(insurance), claim, kind), months.start, months.end, months.open,
            text(handler), text(mediator), text(town) or district, remark,
            _RESULTS[code] if code else _UNTOLD[close_day is not None], said if code else None,
            (place,), (), (self._reader.text_of(place, row),),
            self._told_of_employer(row) if self._of_employer else (),
        )  # fmt: skip
        return PlainRow(case, Anchors(_told(seq), case_no or None, accepted or None, employer))

    def _place(self, row_number: int) -> Place:
        return Place(self._reader.sheet, row_number, self._reader.table.half)

    def _text(self, cell: Cell) -> str | None:
        if cell is None:
            return None
        return cell if type(cell) is str and len(cell) > LONGEST_DITTO else self._texts[cell]

    def _day(self, cell: Cell, known: _Memory[Cell, date | None]) -> date | None:
        """Return a day; numbers are not kept: 1 and 1.0 are the same key."""
        return known.read(cell) if type(cell) in _NUMBERS else known[cell]

    def _accept_day(self, cell: Cell) -> date | None:
        return self._sure_day(self._reader.dates.accept_day(_not_ditto(cell)))

    def _close_day(self, cell: Cell) -> date | None:
        read = self._reader.dates.close_day(_not_ditto(cell))
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

    def _told_of_employer(self, row: Row) -> tuple[tuple[str, str], ...]:
        return self._reader.of_employer_in(
            {name: self._text(row[at]) for name, at in self._of_employer.items()}
        )


class _Sums:
    """Reads the amounts of one column of a table."""

    def __init__(self, name: str, reader: RowReader) -> None:
        self._factor, self._is_declared = reader.units.factor(name)
        #: An amount that is told to be unknown is noted, of what was paid it is not.
        self._may_be_unknown = name != "amount"
        self._fen_of_one = 100 * self._factor
        self._known = _Memory(self._read)

    def fen(self, cell: Cell) -> int | None:
        """Return an amount in fen, None for a blank cell."""
        if cell is None:
            return None
        if type(cell) is int or (type(cell) is float and cell.is_integer()):
            fen = int(cell) * self._fen_of_one
            if 0 <= fen < HUGE_FEN:
                return fen
            raise NotPlain
        return self._read(cell) if type(cell) is float else self._known[cell]

    def _read(self, cell: Cell) -> int | None:
        if type(cell) is not float and type(cell) is not str:
            raise NotPlain
        read = read_amount(_not_ditto(cell), factor=self._factor)
        if read.problem is AmountProblem.BLANK or (
            read.problem is AmountProblem.PLACEHOLDER and self._may_be_unknown
        ):
            return None
        noted = tells_unit_again(read, self._factor, declared=self._is_declared)
        if read.fen is None or noted or read.form or read.approximate:
            raise NotPlain
        if not 0 <= read.fen < HUGE_FEN:
            raise NotPlain
        return read.fen


_RESULTS = {one.value: one for one in Result}
#: What a case is taken for whose end is not told: without a day of its end, and with one.
_UNTOLD = (Result.PENDING, Result.CLOSED_UNKNOWN)


def _refuse_doubtful(
    accepted: date | None, closed: date | None, fen: int | None, back_fen: int | None
) -> None:
    """Refuse what contradicts itself."""
    if closed is not None and accepted is not None and closed < accepted:
        raise NotPlain
    if back_fen is not None and fen is not None and back_fen > fen:
        raise NotPlain


def _not_ditto(cell: Cell) -> Cell:
    if type(cell) is str and len(cell) <= LONGEST_DITTO and is_ditto(cell):
        raise NotPlain
    return cell


def _text(cell: Cell) -> str | None:
    if cell is None or cell == "":
        return None
    if type(cell) is not str:
        raise NotPlain
    _not_ditto(cell)
    return cell


def _told(cell: Cell) -> Cell:
    return None if cell == "" else _not_ditto(cell)


def _employer(cell: Cell) -> str:
    told = employer_text(_text(cell) or "")
    if not told:
        raise NotPlain
    return told


def _credit_code(cell: Cell) -> str | None:
    read = read_credit_code(_text(cell))
    if read.is_credit_code and not read.checksum_holds:
        raise NotPlain
    return read.code


def _coded(
    cell: Cell, code_of: Callable[[str], str | None], *barred: Callable[[str], bool]
) -> tuple[str | None, str | None]:
    """Return the code of a word and the word; one that is not understood is not plain."""
    word = _text(cell)
    if word is None:
        return None, None
    if any(bar(word) for bar in barred):
        raise NotPlain
    if is_placeholder(word):
        return None, word
    code = code_of(word)
    if code is None:
        raise NotPlain
    return code, word


def _case_number(cell: Cell, remark: str | None) -> str | None:
    if cell is None or cell == "":
        return number_in(remark) if remark else None
    if type(cell) is not str or is_placeholder(cell):
        raise NotPlain
    _not_ditto(cell)
    return cell


def _one_person(cell: Cell) -> int | None:
    """Return the number of people that is written: one, or nothing."""
    if cell is None or cell == "":
        return None
    if cell == "1" or (type(cell) in _NUMBERS and cell == 1):
        return 1
    raise NotPlain


def _name(cell: Cell) -> str:
    if type(cell) is not str or not is_plain_name(cell) or is_ditto(cell):
        raise NotPlain
    return cell


def _id_number(cell: Cell) -> str | None:
    if cell is None or cell == "":
        return None
    if type(cell) is not str:
        raise NotPlain
    read = read_id_number(_not_ditto(cell))
    if read.warnings:
        raise NotPlain
    return read.number


def _phone(cell: Cell) -> str | None:
    return None if cell is None else phone_in_cell(_not_ditto(cell))
