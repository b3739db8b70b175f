"""Who else is known to the store: the names that tell a text about others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.domain.identity import id_key
from dispute_desk.domain.others_named import Others
from dispute_desk.domain.personal_data import name_key
from dispute_desk.store.case_tables import employer_contact, power_of_attorney, visitor
from dispute_desk.store.tables import claimant, employer

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dispute_desk.store.readers.personal_rows import Person, Rows

_BEARERS = (
    claimant.c.name,
    visitor.c.name,
    power_of_attorney.c.agent,
    employer_contact.c.name,
    employer.c.contact,
    employer.c.legal_rep,
)
#: A name has as many characters at least.
_SHORTEST = 2


def others_of(connection: Connection, person: Person, rows: dict[str, Rows]) -> Others:
    """Return what tells others from a person, from all names of the store and his own numbers."""
    names: set[str] = set()
    for column in _BEARERS:
        every = connection.scalars(select(column).where(column.is_not(None)).distinct())
        names |= {name_key(one) for one in every}
    own = {id_key(person.number)}
    for one in (*rows["claimant"], *rows["visitor"]):
        own |= {id_key(one["id_no"]), _digits(one["phone"])}
    told = frozenset(one for one in names if len(one) >= _SHORTEST and one != person.name)
    return Others(person.name, frozenset(own - {""}), told)


def _digits(phone: str | None) -> str:
    return "".join(one for one in phone or "" if one.isdigit())
