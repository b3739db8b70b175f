"""What a table of cases should say and has no column for: told once, at its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Collection

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.ledger_regions import Region

#: Numbers of a person; a table with one of them and no column of names has lost the names.
_OF_PERSONS = frozenset({"id_no", "phone"})
_NAMES = frozenset({"worker_name", "parties"})


def missing_columns(region: Region, cases: Collection[LedgerCase]) -> list[Finding]:
    """Return what the cases of a table cannot have, since no column of it is read so."""
    if not cases:
        return []
    columns = set(region.table.columns)
    place = Place(region.grid.name, region.table.header_row)
    found = []
    if "accept_date" not in columns and all(one.accept_date is None for one in cases):
        found.append(Finding(place, "W_NO_DATE_COLUMN"))
    if columns & _OF_PERSONS and not columns & _NAMES and not any(one.workers for one in cases):
        found.append(Finding(place, "W_NO_NAME_COLUMN"))
    return found
