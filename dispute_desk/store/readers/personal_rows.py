"""Rows about one person: who is meant, and records of cases with their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, select

from dispute_desk.domain.identity import id_key
from dispute_desk.domain.personal_data import name_key
from dispute_desk.store.tables import cases, person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    Rows = tuple[dict[str, Any], ...]

_BLOCK = 500
#: Who handles a case: told to the person it is about by name.
HANDLERS = ("handler_id", "tax_handler_id")


@dataclass(frozen=True)
class Person:
    """Whom a request is about: the name and the number as they are compared."""

    name: str
    number: str

    def is_named(self, name: str, number: str) -> bool:
        """Tell whether a record bears his name and no number; without one of his, any number."""
        return name == self.name and not (self.number and number)

    def asked_so(self, name: str, number: str | None) -> bool:
        """Tell whether a request is his; with a number only one that bears it."""
        return name_key(name) == self.name and self.number in {"", id_key(number)}


def rows_in(
    connection: Connection, table: Table, column: ColumnElement[Any], keys: Sequence[int]
) -> Rows:
    """Return the records whose column is one of these keys, those taken out of use too."""
    joined = table.outerjoin(cases, cases.c.id == table.c.case_id) if "case_id" in table.c else None
    found: list[dict[str, Any]] = []
    for block in blocks(keys):
        query = select(table).where(column.in_(block)).order_by(table.c.id)
        if joined is not None:
            of_case = (cases.c.number.label("case_number"), cases.c.hidden.label("case_hidden"))
            query = query.add_columns(*of_case).select_from(joined)
        found += [gone(dict(row)) for row in connection.execute(query).mappings()]
    return tuple(found)


def gone(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row that says whether it, or its case, was taken out of use."""
    hidden = row.get("hidden") is not None or row.get("case_hidden") is not None
    return row | {"voided": hidden}


def people_names(connection: Connection) -> dict[int, str]:
    """Return the names of all who work or worked at the station."""
    rows = connection.execute(select(person.c.id, person.c.name))
    return {row.id: row.name for row in rows}


def blocks(keys: Sequence[int]) -> Iterable[Sequence[int]]:
    """Return keys in blocks a question can hold."""
    return (keys[start : start + _BLOCK] for start in range(0, len(keys), _BLOCK))
