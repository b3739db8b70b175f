"""The amounts a row of a ledger tells, with everything doubtful about them noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import HUGE_FEN, AmountForm, AmountProblem, read_amount
from dispute_desk.domain.ledger_text import cell_text

if TYPE_CHECKING:
    from dispute_desk.domain.chinese_amounts import AmountRead
    from dispute_desk.domain.ledger_column_units import ColumnUnits
    from dispute_desk.domain.ledger_facts import RowFacts

_FORMS = {
    AmountForm.SUM: "W_AMOUNT_EXPRESSION",
    AmountForm.RANGE: "W_AMOUNT_RANGE",
    AmountForm.REMARK: "W_AMOUNT_REMARK",
}
_MYRIAD = frozenset("万亿wW")


def read_money(
    facts: RowFacts, name: str, units: ColumnUnits, *, placeholder_warns: bool
) -> int | None:
    """Return the amount of a field in fen; None where there is none."""
    value = facts.raw.get(name)
    if value is None:
        return None
    factor, declared = units.factor(name)
    read = read_amount(value, factor=factor)
    if read.problem is AmountProblem.BAD:
        facts.refuse("E_AMOUNT", name, cell_text(value))
    elif read.problem is AmountProblem.PLACEHOLDER and placeholder_warns:
        facts.note("W_AMOUNT_PLACEHOLDER", name, cell_text(value))
    if read.fen is not None and (type(value) is str or not 0 <= read.fen < HUGE_FEN):
        _note_doubts(facts, name, read, cell_text(value))
    if tells_unit_again(read, factor, declared=declared):
        facts.note("W_UNIT_IN_CELL", name, cell_text(value))
    return read.fen


def tells_unit_again(read: AmountRead, factor: int, *, declared: bool) -> bool:
    """Whether a cell names a unit of its own where its column has told one."""
    unit = read.unit
    return bool(unit and declared and (factor != 1 or not _MYRIAD.isdisjoint(unit)))


def _note_doubts(facts: RowFacts, name: str, read: AmountRead, raw: str) -> None:
    if read.form:
        facts.note(_FORMS[read.form], name, raw)
    if read.approximate and read.form is not AmountForm.RANGE:
        facts.note("W_AMOUNT_APPROX", name, raw)
    if read.fen is not None and read.fen < 0:
        facts.note("W_NEGATIVE", name, raw)
    if read.fen is not None and abs(read.fen) >= HUGE_FEN:
        facts.note("W_AMOUNT_HUGE", name, raw)
