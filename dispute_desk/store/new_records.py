"""New records of one kind and case: few by the session, very many past it, told as one run."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.record import Record, new_uuids
from dispute_desk.store.bulk_changes import MANY
from dispute_desk.store.kinds import KIND_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.store.transaction import Transaction

_OWN = frozenset({"id", "uuid", "hidden", "row_version"})


def add_new(tx: Transaction, record: type[Record], made: Sequence[Any], case_id: int) -> None:
    """Add what was made: plain objects with the attributes of ``record``; they have their keys.

    What an object does not say is as a new record has it. The objects are not the store's: what is
    changed in them afterwards is not written.
    """
    usual: dict[str, Any] = {
        one.name: one.default for one in fields(record) if one.name not in _OWN
    }
    if len(made) < MANY:
        added = tx.add_all(
            [record(**{n: getattr(one, n, usual[n]) for n in usual}) for one in made]
        )
        for one, kept in zip(made, added, strict=True):
            one.id = kept.id
        return
    kind = KIND_OF[record]
    first = tx.next_id(kind, len(made))
    for number, one in enumerate(made):
        one.id = first + number
    columns: dict[str, Sequence[Any]] = {
        "id": range(first, first + len(made)),
        "uuid": new_uuids(len(made)),
        "row_version": [1] * len(made),
    }
    columns |= {name: [getattr(one, name, usual[name]) for one in made] for name in usual}
    tx.add_bulk(kind, columns, case_id)
