"""How often a person's name stands in the words of records that are not told to him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table, Text, or_, select

from dispute_desk.domain.personal_data import name_key
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.own_tables import draft
from dispute_desk.store.tables import import_row

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from dispute_desk.store.readers.personal_rows import Rows

#: Kinds that hold no words about people: the station's own settings and files.
_WITHOUT_PEOPLE = frozenset(
    {
        "person",
        "setting",
        "number",
        "batch",
        "saved_view",
        "policy_row",
        "import_profile",
        "taught_heading",
        "station_rule",
        "letter_copy",
    }
)
#: Who bears a name is found by the name itself; his namesakes are counted apart.
_NAMES = frozenset({"name", "agent", "contact", "legal_rep", "person_key", "name_key"})


def mentions(connection: Connection, name: str, rows: dict[str, Rows]) -> int:
    """Return how many records of others hold the name in their words."""
    his = {one["id"] for one in rows["case"]}
    told = {kind: {one["id"] for one in found if "id" in one} for kind, found in rows.items()}
    tables = {kind: table for kind, table in TABLE_OF.items() if kind not in _WITHOUT_PEOPLE}
    tables |= {"import_row": import_row, "draft": draft}
    return sum(
        _count(connection, table, {name, name_key(name)}, his, told.get(kind, set()))
        for kind, table in tables.items()
    )


def _count(
    connection: Connection, table: Table, names: set[str], his: set[int], told: set[int]
) -> int:
    words = [
        column for column in table.c if isinstance(column.type, Text) and column.name not in _NAMES
    ]
    named: list[ColumnElement[bool]] = [
        column.contains(name, autoescape=True) for column in words for name in sorted(names) if name
    ]
    if not named:
        return 0
    of_case = table.c.case_id if "case_id" in table.c else None
    columns = [table.c.id] if of_case is None else [table.c.id, of_case]
    found = connection.execute(select(*columns).where(or_(*named)))
    return sum(row[0] not in told and (of_case is None or row[1] not in his) for row in found)
