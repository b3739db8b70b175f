"""Cells in which nothing is doubtful, read by their text alone: a column of them at a time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dispute_desk.domain.chinese_amounts import HUGE_FEN, AmountProblem, read_amount
from dispute_desk.domain.identity import phone_in_cell, read_credit_code, read_id_number
from dispute_desk.domain.ledger_parties import is_plain_name, number_in
from dispute_desk.domain.ledger_row_money import tells_unit_again
from dispute_desk.domain.ledger_text import (
    LONGEST_DITTO,
    Cell,
    employer_text,
    is_ditto,
    is_placeholder,
)

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_fields import RowReader

NUMBERS = frozenset({int, float})
#: Stands in the place of a cell that has to be read the long way.
DOUBTFUL: Any = object()

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class NotPlain(Exception):  # noqa: N818 - no error: only the longer way
    """A cell or a row that has to be read the long way."""


class Known(dict[K, V], Generic[K, V]):
    """What cells mean, each read once."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self._read = read

    def read(self, key: K) -> V:
        """Return what a cell means, without keeping it; ``DOUBTFUL`` where it is not plain."""
        try:
            return self._read(key)
        except NotPlain:
            plain: V = DOUBTFUL
            return plain

    def __missing__(self, key: K) -> V:
        found = self[key] = self.read(key)
        return found

    def of(self, column: Sequence[K]) -> list[V]:
        """Return what the cells of a column mean."""
        return list(map(self.__getitem__, column))

    def of_days(self, column: Sequence[K]) -> list[V]:
        """Return what the cells of a column mean; of numbers 1 and 1.0 are the same key."""
        if NUMBERS.isdisjoint(map(type, column)):
            return self.of(column)
        return [self.read(cell) if type(cell) in NUMBERS else self[cell] for cell in column]

    def of_texts(self, column: Sequence[Any]) -> list[Any]:
        """Return the texts of a column; long ones mean themselves and are not kept."""
        return [
            cell if type(cell) is str and len(cell) > LONGEST_DITTO else self[cell]
            for cell in column
        ]


class Sums:
    """Reads the amounts of one column of a table."""

    def __init__(self, name: str, reader: RowReader) -> None:
        self._factor, self._is_declared = reader.units.factor(name)
        #: An amount that is told to be unknown is noted, of what was paid it is not.
        self._may_be_unknown = name != "amount"
        self._fen_of_one = 100 * self._factor
        #: Whole numbers below this one make no huge sum.
        self._beyond = -(-HUGE_FEN // self._fen_of_one)
        self._known = Known(self._read)

    def fens(self, column: Sequence[Cell]) -> list[int | None]:
        """Return the amounts of a column in fen, None for blank cells."""
        one, beyond, other = self._fen_of_one, self._beyond, self._other
        return [
            None
            if cell is None
            else cell * one
            if type(cell) is int and 0 <= cell < beyond
            else other(cell)
            for cell in column
        ]

    def _other(self, cell: Cell) -> int | None:
        if type(cell) is float:
            if not cell.is_integer():
                return self._known.read(cell)
            return int(cell) * self._fen_of_one if 0 <= cell < self._beyond else DOUBTFUL
        return self._known[cell] if type(cell) is str else DOUBTFUL

    def _read(self, cell: Cell) -> int | None:
        read = read_amount(not_ditto(cell), factor=self._factor)
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


def not_ditto(cell: Cell) -> Cell:
    """Return a cell that does not say 'as above'."""
    if type(cell) is str and len(cell) <= LONGEST_DITTO and is_ditto(cell):
        raise NotPlain
    return cell


def plain_text(cell: Cell) -> str | None:
    """Return the text of a cell, None for a blank one."""
    if cell is None or cell == "":
        return None
    if type(cell) is not str:
        raise NotPlain
    not_ditto(cell)
    return cell


def as_told(column: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a column as they are, None for blank ones."""
    return [
        cell
        if type(cell) is not str or len(cell) > LONGEST_DITTO
        else None
        if not cell
        else DOUBTFUL
        if is_ditto(cell)
        else cell
        for cell in column
    ]


def plain_employer(cell: Cell) -> str:
    """Return the name of an employer."""
    found = employer_text(plain_text(cell) or "")
    if not found:
        raise NotPlain
    return found


def plain_credit_code(cell: Cell) -> str | None:
    """Return a credit code whose check character holds, or what is none."""
    read = read_credit_code(plain_text(cell))
    if read.is_credit_code and not read.checksum_holds:
        raise NotPlain
    return read.code


def coded(
    cell: Cell, code_of: Callable[[str], str | None], *barred: Callable[[str], bool]
) -> tuple[str | None, str | None]:
    """Return the code of a word and the word; one that is not understood is not plain."""
    word = plain_text(cell)
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


def case_number(cell: Cell, remark: str | None) -> str | None:
    """Return the number a case bears: its own, or one the remark names."""
    if cell is None or cell == "":
        return number_in(remark) if type(remark) is str else None
    if type(cell) is not str or is_placeholder(cell) or is_ditto(cell):
        return DOUBTFUL  # type: ignore[no-any-return]  # stands for any value
    return cell


def one_person(cell: Cell) -> int | None:
    """Return the number of people that is written: one, or nothing."""
    if cell is None or cell == "":
        return None
    if cell == "1" or (type(cell) in NUMBERS and cell == 1):
        return 1
    return DOUBTFUL  # type: ignore[no-any-return]  # stands for any value


def plain_name(cell: Cell) -> str:
    """Return the name of one person."""
    if type(cell) is not str or not is_plain_name(cell) or is_ditto(cell):
        return DOUBTFUL  # type: ignore[no-any-return]  # stands for any value
    return cell


def plain_id_number(cell: Cell) -> str | None:
    """Return a whole identity number; None for a blank cell and for what has no digit."""
    if cell is None or cell == "":
        return None
    if type(cell) is not str or (len(cell) <= LONGEST_DITTO and is_ditto(cell)):
        return DOUBTFUL  # type: ignore[no-any-return]  # stands for any value
    read = read_id_number(cell)
    return DOUBTFUL if read.warnings else read.number


def plain_phone(cell: Cell) -> str | None:
    """Return a telephone number; None for a blank cell."""
    if cell is None:
        return None
    if type(cell) is str and len(cell) <= LONGEST_DITTO and is_ditto(cell):
        return DOUBTFUL  # type: ignore[no-any-return]  # stands for any value
    return phone_in_cell(cell)
