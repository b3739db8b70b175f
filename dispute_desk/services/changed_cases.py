"""Which cases the store has already stand otherwise in a ledger than in the store.

Heavy to import (the store comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger import Place  # noqa: TC001 - a field of a named tuple
from dispute_desk.services.moving_on import moved_on
from dispute_desk.services.returned_ledger import ReturnedLedger
from dispute_desk.store.readers import others

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.known_cases import KnownCases
    from dispute_desk.services.returned_rehearsal import Tried


class ChangedCases(NamedTuple):
    """A row of each known case whose changes stay out, and every cell of ours that differs."""

    places: tuple[Place, ...]
    updates: tuple[FieldUpdate, ...]
    #: Lines the export had and the file has no more.
    missing: int = 0


def changed_cases(
    desk: Desk,
    reading: Reading,
    known: KnownCases,
    found: Sequence[tuple[LedgerCase, int]],
    tried: Tried,
    twins: Collection[Place] = (),
) -> ChangedCases:
    """Return what known cases are told otherwise now, in the order of the ledger.

    Rows that bear our record ids are held against what an export would write; other rows against
    those taken in, and a case carried over against its result and what was paid: where such a case
    only went on, that is a change to look at. ``tried`` keeps what the guards said of each change;
    ``twins`` are the rows of cases that were found to be the store's.
    """
    if not found:
        return ChangedCases((), ())
    ours = [(case, case_id) for case, case_id in found if known.is_ours(case)]
    came_back = ReturnedLedger(desk, reading, ours) if ours else None
    updates = came_back.updates(tried) if came_back else []
    left: dict[int, Place] = {}
    for one in updates:
        if one.standing is Standing.LEFT:
            left.setdefault(one.case_id, one.place)
    mine = {id(case) for case, _ in ours}
    carried = [(case, case_id) for case, case_id in found if case.timeline]
    with desk.store.reading() as connection:
        words = others.ledger_words(connection, [case_id for _, case_id in carried])
    places: list[tuple[int, Place]] = []
    later: list[tuple[LedgerCase, int]] = []
    for case, case_id in found:
        if id(case) in mine:
            place = left.pop(case_id, None)
        else:
            place = known.other_row(case, case_id)
            told = (case.result_raw, case.back_paid_fen or 0)
            if place is None and case_id in words and words[case_id] != told:
                place = case.timeline[-1].place
            if place is not None:
                later.append((case, case_id))
        if place is not None:
            places.append((case_id, place))
    moved = moved_on(desk, later, twins, tried)
    stays = tuple(place for case_id, place in places if case_id not in moved.covered)
    missing = came_back.missing if came_back else 0
    return ChangedCases(stays, (*updates, *moved.updates), missing)
