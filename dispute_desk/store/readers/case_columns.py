"""How a filter of one column becomes a condition on cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Text, and_, bindparam, or_, type_coerce

from dispute_desk.domain.column_filter import CASE_FILTERS, NOTHING, FilterKind
from dispute_desk.store.tables import case_line, cases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.column_filter import ColumnFilter

_MONEY = frozenset(name for name, kind in CASE_FILTERS.items() if kind is FilterKind.MONEY)
#: Columns of the list that show the name of another record.
_POINTERS = {"handler": cases.c.handler_id, "employer": cases.c.employer_id}

#: How a case is named in the lines of other lists, and where it stands.
CASE_NAME = (
    cases.c.id.label("case_id"),
    cases.c.number,
    case_line.c.first_claimant.label("who"),
    case_line.c.employer_name.label("employer"),
)
CASE_HEAD = (*CASE_NAME, cases.c.stage)


def among(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Return that a column holds one of many values; they are looked at when the store is asked."""
    return column.in_(bindparam(None, list(values), expanding=True, type_=column.type))


def column_of(name: str) -> ColumnElement[Any]:
    """Return where the value of a column of the list lies."""
    if name in _POINTERS:
        return _POINTERS[name]
    return case_line.c[name] if name in _MONEY else cases.c[name]


def condition_of(wanted: ColumnFilter) -> ColumnElement[bool]:
    """Return the condition of a filter that narrows."""
    column = column_of(wanted.column)
    kind = CASE_FILTERS[wanted.column]
    if kind is FilterKind.VALUES:
        return _one_of(wanted, column)
    days = kind is FilterKind.DAYS
    least = wanted.first_day if days else wanted.least
    most = wanted.last_day if days else wanted.most
    ends = ((least, column.__ge__), (most, column.__le__))
    return and_(*(holds(end) for end, holds in ends if end is not None))


def _one_of(wanted: ColumnFilter, column: ColumnElement[Any]) -> ColumnElement[bool]:
    values = [value for value in wanted.values if value != NOTHING]
    if wanted.column in _POINTERS:
        found = column.in_([int(value) for value in values if value.isdecimal()])
        empty: ColumnElement[bool] = column.is_(None)
    else:
        words = type_coerce(column, Text)
        found = words.in_(values)
        empty = or_(column.is_(None), words == NOTHING)
    return or_(found, empty) if NOTHING in wanted.values else found
