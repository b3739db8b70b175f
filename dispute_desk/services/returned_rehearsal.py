"""What a returned ledger would change is tried out first: a guard's refusal is told beforehand.

Heavy to import (the store comes with it): reached through ``returned_ledger`` only.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.import_updates import by_record, load_records, write_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

    #: What a guard said of a change, by kind, record, field and value; None where none objects.
    Tried = dict[tuple[str, int, str, str], DeskError | None]


#: So many records are tried at once; where one is refused, each is tried for itself.
_TOGETHER = 100


class _TriedError(Exception):
    """Ends a rehearsal: nothing of it stays."""

    def __init__(self, updates: list[FieldUpdate]) -> None:
        super().__init__()
        self.updates = updates


def rehearsed(desk: Desk, updates: Sequence[FieldUpdate], tried: Tried) -> list[FieldUpdate]:
    """Return the updates; those a guard refuses are left, with its sentence. Nothing is written.

    ``tried`` keeps what came of each: where all were tried before, nothing is tried again.
    """
    keys = [(one.kind, one.record_id, one.field, repr(one.value)) for one in updates]
    if any(key not in tried for key in keys):
        for key, one in zip(keys, _all_tried(desk, updates), strict=True):
            tried[key] = one.refusal
    refusals = [tried[key] for key in keys]
    return [
        one if refusal is None else one.left(refusal)
        for one, refusal in zip(updates, refusals, strict=True)
    ]


def _all_tried(desk: Desk, updates: Sequence[FieldUpdate]) -> list[FieldUpdate]:
    """Try them in a transaction that comes to nothing; they keep their order."""
    try:
        with desk.store.writing(desk.office()) as tx:
            _rehearse(updates, tx)
    except _TriedError as told:
        found = {(one.kind, one.record_id, one.field): one for one in told.updates}
        return [found[one.kind, one.record_id, one.field] for one in updates]
    return list(updates)


def _rehearse(updates: Sequence[FieldUpdate], tx: Transaction) -> None:
    groups = by_record(updates)
    load_records(updates, tx)
    told: list[FieldUpdate] = []
    for start in range(0, len(groups), _TOGETHER):
        some = groups[start : start + _TOGETHER]
        if _try(some, tx) is None:
            told += chain.from_iterable(some)
        else:
            told += chain.from_iterable(_tried(group, tx) for group in some)
    raise _TriedError(told)


def _tried(group: Sequence[FieldUpdate], tx: Transaction) -> list[FieldUpdate]:
    """Try the changes of a record together; where that is refused, one by one."""
    refusal = _try([group], tx)
    if refusal is None:
        return list(group)
    if len(group) == 1:
        return [group[0].left(refusal)]
    return [found for one in group for found in _tried((one,), tx)]


def _try(groups: Sequence[Sequence[FieldUpdate]], tx: Transaction) -> DeskError | None:
    """Make the changes of some records; where a guard refuses one, nothing of them stays."""
    point = tx.session.begin_nested()
    try:
        for group in groups:
            write_record(group, tx)
        tx.flush()
    except DeskError as refusal:
        point.rollback()
        tx.session.expire_all()
        return refusal
    point.commit()
    return None
