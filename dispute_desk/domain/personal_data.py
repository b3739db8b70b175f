"""All the store holds about one person, as rows by what they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class PersonalData:
    """What is stored about a person; each row is a record's columns and ``case_number``.

    ``rows`` lists them by the kind of record. ``namesakes`` counts the records under the same
    name that bear another identity number and are left out; ``identities`` the numbers met.
    ``shared`` counts, by kind, what his cases hold about all their workers together, which is not
    told here.
    """

    name: str
    id_no: str | None
    rows: dict[str, tuple[Row, ...]]
    identities: tuple[str, ...]
    namesakes: int
    shared: dict[str, int]

    def of(self, kind: str) -> tuple[Row, ...]:
        """Return the rows of a kind; none where nothing is stored."""
        return self.rows.get(kind, ())
