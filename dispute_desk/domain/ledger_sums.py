"""Sums that have no column of their own: shares of employer and worker, by insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import AmountProblem, read_amount
from dispute_desk.domain.ledger import Finding, Share
from dispute_desk.domain.ledger_text import cell_text, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger_column_units import ColumnUnits
    from dispute_desk.domain.ledger_facts import RowFacts
    from dispute_desk.domain.ledger_fields import RowReader
    from dispute_desk.domain.ledger_grid import Row, Table


def complete(facts: RowFacts, units: ColumnUnits) -> None:
    """Add the shares of a row up to the sums it does not state itself."""
    for name, columns in facts.table.sums.items():
        attribute = f"{name}_fen"
        if getattr(facts, attribute) is not None:
            continue
        told = [_fen(facts, column, factor or units.factor(name)[0]) for column, factor in columns]
        known = [fen for fen in told if fen is not None]
        if known:
            setattr(facts, attribute, sum(known))


def sum_of(row: Row, name: str, table: Table, units: ColumnUnits) -> int | None:
    """Return what the shares of a row add up to, in fen; None where it tells none."""
    told = [
        read_amount(row[column], factor=factor or units.factor(name)[0]).fen
        for column, factor in table.sums.get(name, ())
        if column < len(row) and not is_blank(row[column])
    ]
    known = [fen for fen in told if fen is not None]
    return sum(known) if known else None


def shares_of(rows: Iterable[RowFacts], reader: RowReader) -> tuple[Share, ...]:
    """Return the shares of a case as its rows tell them, each column added up."""
    parts = [
        (column, heading.part, heading.factor)
        for column, heading in enumerate(reader.table.headings)
        if heading.part is not None
    ]
    found: dict[tuple[str, str | None, str], int] = {}
    for facts in rows:
        for column, part, factor in parts:
            value = facts.row[column] if column < len(facts.row) else None
            if is_blank(value):
                continue
            unit = factor or reader.units.factor(part.field)[0]
            fen = read_amount(value, factor=unit).fen
            if fen is not None:
                key = (part.field, part.insurance, part.share)
                found[key] = found.get(key, 0) + fen
    return tuple(
        Share(field, insurance, "total" if share == "single" else share, fen)
        for (field, insurance, share), fen in found.items()
    )


def _fen(facts: RowFacts, column: int, factor: int) -> int | None:
    value = facts.row[column] if column < len(facts.row) else None
    if is_blank(value):
        return None
    read = read_amount(value, factor=factor)
    if read.problem is AmountProblem.BAD and facts.problem is None:
        label = facts.table.headings[column].bare
        facts.problem = Finding(facts.place, "E_AMOUNT", label, cell_text(value))
    return read.fen
