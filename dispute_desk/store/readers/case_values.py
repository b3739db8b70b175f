"""What the cases of a list have in one column, with how many of them each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, literal, select

from dispute_desk.domain.column_filter import ColumnValue
from dispute_desk.store.initials import initials
from dispute_desk.store.readers.case_columns import column_of
from dispute_desk.store.readers.case_lists import conditions_of
from dispute_desk.store.tables import case_line, cases, person

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dispute_desk.domain.rows import CaseQuery

#: So many values are told, those of most cases first.
MOST = 300
_NAMES = {"handler": person.c.name, "employer": case_line.c.employer_name}


def case_values(connection: Connection, query: CaseQuery, column: str) -> list[ColumnValue]:
    """Return the values of a column in a list, whatever that column is narrowed to now."""
    others = tuple(one for one in query.columns if one.column != column)
    lies_in = column_of(column)
    name = func.max(_NAMES[column]) if column in _NAMES else literal("")
    many = func.count().label("many")
    joined = cases.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    joined = joined.outerjoin(person, person.c.id == cases.c.handler_id)
    asked = (
        select(lies_in, name, many)
        .select_from(joined)
        .where(*conditions_of(replace(query, columns=others)))
        .group_by(lies_in)
        .order_by(many.desc(), lies_in)
        .limit(MOST)
    )
    found: dict[str, ColumnValue] = {}
    for value, called, count in connection.execute(asked):
        told = "" if value is None else str(value)
        same = found[told].cases if told in found else 0  # an empty text is as good as none
        spelled = tuple(initials(called)) if called else ()
        found[told] = ColumnValue(
            value=told, name=called or "", cases=count + same, initials=spelled
        )
    return list(found.values())
