"""What the total rows of a sheet state, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.ledger_found import TotalRow
from dispute_desk.domain.ledger_rows import says_total
from dispute_desk.domain.ledger_sums import sum_of
from dispute_desk.domain.ledger_text import cell_text, is_blank, squeeze

if TYPE_CHECKING:
    from collections.abc import Container

    from dispute_desk.domain.ledger import LedgerCase, Place, RowKind
    from dispute_desk.domain.ledger_column_units import ColumnUnits
    from dispute_desk.domain.ledger_grid import Row, Table

#: The columns an office adds up, by field.
MONEY = ("amount", "back_paid", "late_fee", "worker_amount")
PEOPLE = "persons"
_WAN = 10_000
#: A yuan written in ten-thousands has so many decimals at most; more are noise of a float.
_PARTS = (1, 10, 100, 1_000, 10_000)


def totals_in(
    row: Row,
    place: Place,
    kind: RowKind,
    *,
    table: Table,
    units: ColumnUnits,
    cases_before: int,
    unevaluated: Container[int],
) -> list[TotalRow]:
    """Return what a total row states; a heading with a number beside it states nothing."""
    if not any(says_total(value) for value in row if isinstance(value, str)):
        return []
    totals = []
    for name in (*MONEY, PEOPLE):
        column = table.columns.get(name)
        if column is None or column >= len(row) or is_blank(row[column]) or column in unevaluated:
            fen = sum_of(row, name, table, units)
            if fen is not None:
                first, factor = table.sums[name][0]
                told = table.headings[first].text
                totals.append(
                    TotalRow(place, name, told, fen, 0, cases_before, kind, first, factor or 1)
                )
            continue
        factor = 1 if name == PEOPLE else units.factor(name)[0]
        read = read_amount(row[column], factor=factor)
        if read.fen is None:
            continue
        label = table.headings[column].text
        stated = read.fen // 100 if name == PEOPLE else read.fen
        slack = _slack(cell_text(row[column]), factor)
        totals.append(
            TotalRow(place, name, label, stated, slack, cases_before, kind, column, factor)
        )
    return totals


def _slack(written: str, factor: int) -> int:
    """Return by how much a rounded total may differ, in fen: half of its last decimal.

    Yuan are exact; only ten-thousands are rounded in the writing.
    """
    if factor < _WAN:
        return 0
    decimals = len(squeeze(written).partition(".")[2].rstrip("0")) if "." in written else 0
    return max(factor * 50 // _PARTS[min(decimals, len(_PARTS) - 1)], 1)


def value_of(case: LedgerCase, name: str) -> int:
    """Return what a case adds to the total of a field: fen, or people."""
    if name == PEOPLE:
        return case.persons if case.persons_stated is None else case.persons_stated
    if name == "worker_amount":
        return sum(worker.amount_fen or 0 for worker in case.workers)
    fen = {
        "amount": case.amount_fen,
        "back_paid": case.back_paid_fen,
        "late_fee": case.late_fee_fen,
    }[name]
    return fen or 0
