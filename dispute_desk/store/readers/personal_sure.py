"""Which records that bear a name and no number are the person's, and which may be a namesake's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.domain.personal_data import name_key
from dispute_desk.store.readers.personal_rows import blocks
from dispute_desk.store.tables import cases, employer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from dispute_desk.store.readers.personal_rows import Rows

#: The column of each kind of bearer that holds his telephone.
PHONES = {"claimant": "phone", "visitor": "phone", "power_of_attorney": "agent_phone"}


@dataclass
class _Known:
    """What is known of the person by the records that bear his number."""

    phones: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)
    #: His records among the workers, and the cases they stand in.
    workers: set[int] = field(default_factory=set)
    cases: set[int] = field(default_factory=set)

    def learn(self, kind: str, row: dict[str, Any], firms: dict[int, str]) -> None:
        """Take in one record that is his."""
        if phone := row[PHONES[kind]]:
            self.phones.add(phone)
        if firm := _firm(row, firms):
            self.firms.add(firm)
        if kind == "claimant":
            self.workers |= {row["id"], *filter(None, (row["continues_id"],))}
            self.cases.add(row["case_id"])

    def is_his(self, kind: str, row: dict[str, Any], firms: dict[int, str]) -> bool:
        """Tell whether more than the name agrees and nothing contradicts.

        Nobody stands twice among the workers of a case: a second one of the name is somebody else,
        unless the telephone says otherwise.
        """
        if kind == "claimant" and self.workers & {row["id"], row["continues_id"]}:
            return True
        phone = row[PHONES[kind]]
        if phone and self.phones:
            return phone in self.phones
        if row["case_id"] in self.cases:
            return kind != "claimant"
        return bool(self.firms) and _firm(row, firms) in self.firms


def his_and_unsure(
    connection: Connection, numbered: dict[str, Rows], named: dict[str, Rows], case_id: int | None
) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """Return the records of the person, and those of his name that may be somebody else's.

    ``numbered`` bear his number, ``named`` his name and none, both by kind. ``case_id`` is the
    case he asked about: who bears the name in it is he.
    """
    firms = _firms(connection, (*_rows(numbered), *_rows(named)))
    known, mine = _Known(), {kind: list(rows) for kind, rows in numbered.items()}
    left = [(kind, row) for kind, rows in named.items() for row in rows]
    for kind, rows in numbered.items():
        for row in rows:
            known.learn(kind, row, firms)
    asked = case_id if case_id is not None and case_id not in known.cases else None
    while found := [
        (kind, row)
        for kind, row in left
        if known.is_his(kind, row, firms) or (asked is not None and row["case_id"] == asked)
    ]:
        for kind, row in found:
            mine[kind].append(row)
            known.learn(kind, row, firms)
        left = [one for one in left if one not in found]
    unsure = {kind: tuple(row for of, row in left if of == kind) for kind in named}
    in_order = {kind: tuple(sorted(rows, key=lambda row: row["id"])) for kind, rows in mine.items()}
    return in_order, unsure


def _rows(found: dict[str, Rows]) -> Iterator[dict[str, Any]]:
    for rows in found.values():
        yield from rows


def _firm(row: dict[str, Any], firms: dict[int, str]) -> str:
    told = row.get("employer_name") or firms.get(row["case_id"] or 0)
    return name_key(told)


def _firms(connection: Connection, rows: Iterable[dict[str, Any]]) -> dict[int, str]:
    """Return the employer's name of each case these records stand in."""
    joined = cases.join(employer, employer.c.id == cases.c.employer_id)
    found: dict[int, str] = {}
    for block in blocks(sorted({row["case_id"] for row in rows if row["case_id"]})):
        query = select(cases.c.id, employer.c.name).select_from(joined).where(cases.c.id.in_(block))
        found.update((key, name) for key, name in connection.execute(query))
    return found
