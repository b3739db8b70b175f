"""All the store holds about one person, as rows by what they are; whose names stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dispute_desk.domain.ledger_text import name_text

Row = dict[str, Any]

#: What stands between the names of a list of people.
_BETWEEN = re.compile(r"[、，,;；/\s]+")
#: A remark behind a name: 王例（职工）.
_REMARK = re.compile(r"[（(].*?[）)]")


def name_key(name: str | None) -> str:
    """Return a person's name as it is compared: the blanks in it tell nobody apart."""
    return name_text(name or "") if name else ""


def names_in(text: str | None) -> frozenset[str]:
    """Return the whole names of a list of people: 王例 is not among 王例明、李例."""
    plain = _REMARK.sub(" ", text or "")
    return frozenset(name_key(one) for one in _BETWEEN.split(plain) if one)


@dataclass(frozen=True, kw_only=True)
class PersonalData:
    """What is stored about a person; each row is a record's columns and ``case_number``.

    ``rows`` lists them by the kind of record; ``voided`` in a row says that it was taken out of
    use and is stored still, ``shared`` that its words are kept back because they concern others
    too. ``namesakes`` counts the records under the same name that bear another identity number
    and are left out, ``unsure`` those without any number that may be a namesake's; ``identities``
    are the numbers met. ``shared`` counts, by kind, what his cases hold about others as well,
    which is not told here. ``only_named`` are the records without any number of which only the name
    agrees. ``mentions`` counts the records elsewhere in whose words the name stands
    and that may be about somebody else; ``entries`` the entries of the journal about his cases.
    """

    name: str
    id_no: str | None
    rows: dict[str, tuple[Row, ...]]
    identities: tuple[str, ...]
    namesakes: int
    unsure: int
    shared: dict[str, int]
    only_named: tuple[Row, ...] = ()
    mentions: int = 0
    entries: int = 0

    @property
    def only_named_in(self) -> tuple[str, ...]:
        """The numbers of the cases those records stand in that are told by the name alone."""
        told = (
            str(one["case_number"] or f"#{one['case_id']}")
            for one in self.only_named
            if one["case_id"]
        )
        return tuple(sorted(set(told)))

    def of(self, kind: str) -> tuple[Row, ...]:
        """Return the rows of a kind; none where nothing is stored."""
        return self.rows.get(kind, ())
