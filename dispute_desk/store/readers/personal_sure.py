"""Which records that bear a name and no number are the person's, and which may be a namesake's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.store.readers.personal_rows import Rows

#: The column of each kind of bearer that holds his telephone.
PHONES = {"claimant": "phone", "visitor": "phone", "power_of_attorney": "agent_phone"}


@dataclass
class _Known:
    """What the records say that are the person's."""

    phones: set[str] = field(default_factory=set)
    #: His records among the workers.
    workers: set[int] = field(default_factory=set)

    def learn(self, kind: str, row: dict[str, Any]) -> None:
        """Take in one record that is his."""
        if phone := row[PHONES[kind]]:
            self.phones.add(phone)
        if kind == "claimant":
            self.workers |= {row["id"], *filter(None, (row["continues_id"],))}
        elif kind == "visitor" and row["claimant_id"]:
            self.workers.add(row["claimant_id"])

    def is_his(self, kind: str, row: dict[str, Any]) -> bool:
        """Tell whether more than the name agrees: the telephone, or a worker the record belongs to.

        The employer alone does not: two of a name work in one factory.
        """
        if kind == "claimant" and self.workers & {row["id"], row["continues_id"]}:
            return True
        if kind == "visitor" and row["claimant_id"]:
            return row["claimant_id"] in self.workers
        return row[PHONES[kind]] in self.phones


def his_and_unsure(
    numbered: dict[str, Rows], named: dict[str, Rows], case_id: int | None
) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """Return the records of the person, and those of his name that may be somebody else's.

    ``numbered`` bear his number, ``named`` his name and none, both by kind. ``case_id`` is the
    case he asked about: where one worker alone bears the name in it, it is he.
    """
    known, mine = _Known(), {kind: list(rows) for kind, rows in numbered.items()}
    left = [(kind, row) for kind, rows in named.items() for row in rows]
    for kind, rows in numbered.items():
        for row in rows:
            known.learn(kind, row)
    asked = _asked_about(numbered, named, case_id)
    if asked is not None:
        known.workers.add(asked)
    while found := [(kind, row) for kind, row in left if known.is_his(kind, row)]:
        for kind, row in found:
            mine[kind].append(row)
            known.learn(kind, row)
        left = [one for one in left if one not in found]
    unsure = {kind: tuple(row for of, row in left if of == kind) for kind in named}
    in_order = {kind: tuple(sorted(rows, key=lambda row: row["id"])) for kind, rows in mine.items()}
    return in_order, unsure


def _asked_about(
    numbered: dict[str, Rows], named: dict[str, Rows], case_id: int | None
) -> int | None:
    """Return the worker meant by the case he asked about; None where it is not one alone."""
    if case_id is None or any(row["case_id"] == case_id for row in numbered["claimant"]):
        return None
    there = [row["id"] for row in named["claimant"] if row["case_id"] == case_id]
    return there[0] if len(there) == 1 else None
