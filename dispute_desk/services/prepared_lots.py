"""Lots of cases made ready to be written, kept while a workbook is decided about.

The keys of the rows of a lot count from the first row of the lot, so that they are good wherever
it stands among others. Heavy to import (the store's search comes with it): reached through
``import_plan`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.import_rows import PackedBlock
from dispute_desk.domain.ledger_sent import Lot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.services.import_pieces import FirmWords, PieceMaker

#: An employer as a case tells of it: name, credit code, and what else.
ToldFirm = tuple[str | None, str | None, tuple[tuple[str, str], ...]]
#: The key of an employer in the plan, and the words the store will show of it.
Link = tuple[int | None, "FirmWords"]


class PreparedLot(NamedTuple):
    """The rows of a lot of new cases; ``firms`` are its employers, ``words`` what is shown of them.

    In the rows an employer is its place among ``firms``.
    """

    firms: tuple[ToldFirm, ...]
    words: tuple[FirmWords, ...]
    case: PackedBlock
    claimant: PackedBlock
    amount: PackedBlock
    move: PackedBlock
    note: PackedBlock
    noted: PackedBlock
    line: PackedBlock


class PreparedLots:
    """Every lot that was made ready, by the cases it came with."""

    def __init__(self) -> None:
        self._made: dict[bytes, PreparedLot] = {}

    def find(self, lot: Lot, link: Callable[[ToldFirm], Link]) -> PreparedLot | None:
        """Return what was made of a lot, if its employers are still shown as they were then."""
        found = self._made.get(lot.packed)
        if found is None or any(
            link(firm)[1] != words for firm, words in zip(found.firms, found.words, strict=True)
        ):
            return None
        return found

    def make(self, lot: Lot, maker: PieceMaker, link: Callable[[ToldFirm], Link]) -> PreparedLot:
        """Make a lot ready and keep it."""
        made = prepared(lot.cases(), maker, link)
        self._made[lot.packed] = made
        return made

    def keep_only(self, parts: Sequence[Lot | Sequence[LedgerCase]]) -> None:
        """Let go of all but the lots among these."""
        wanted = {part.packed for part in parts if isinstance(part, Lot)}
        self._made = {packed: one for packed, one in self._made.items() if packed in wanted}


def prepared(
    cases: Sequence[LedgerCase], maker: PieceMaker, link: Callable[[ToldFirm], Link]
) -> PreparedLot:
    """Make the rows of cases, at least one."""
    places: dict[tuple[str | None, str | None], int] = {}
    firms: list[ToldFirm] = []
    at: list[int] = []
    for case in cases:
        told = case.employer, case.credit_code
        place = places.get(told)
        if place is None:
            place = places[told] = len(firms)
            firms.append((*told, case.of_employer))
        at.append(place)
    words = tuple(link(firm)[1] for firm in firms)
    piece = maker.piece(cases, [(place, words[place]) for place in at], 1, 1)
    return PreparedLot(tuple(firms), words, *map(PackedBlock.of, piece))
