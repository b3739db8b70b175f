"""How like the headings of a table are to remembered ones, column by column."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_profile import KnownColumn, KnownTable, keys_of
from dispute_desk.domain.ledger_text import squeeze
from dispute_desk.domain.ledger_vocabulary import bare_of

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Table

#: So large a share of the headings must be the same, and so many of them.
_ENOUGH, _FEWEST = 0.6, 4


class Likeness(NamedTuple):
    """Which remembered column stands in which column (from 0) now; the rest is gone or new."""

    pairs: tuple[tuple[KnownColumn, int], ...]
    gone: tuple[KnownColumn, ...]
    new: tuple[int, ...]
    #: The share of the headings that are in both.
    share: float
    is_enough: bool

    @property
    def is_same(self) -> bool:
        """Whether every heading is there and no other."""
        return not self.gone and not self.new


@lru_cache(maxsize=1024)
def _bare_headings(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(squeeze(bare_of(one)).casefold() for one in headings if one)


def may_be_alike(known: KnownTable, table: Table) -> bool:
    """Whether enough headings are the same for a closer look; quick."""
    before = _bare_headings(tuple(one.heading for one in known.columns))
    now = _bare_headings(tuple(one.text for one in table.headings))
    return len(before & now) >= _ENOUGH / 2 * max(len(before), len(now))


def likeness_of(known: KnownTable, table: Table) -> Likeness:
    """Return how like the headings of a table are; one in another unit counts as there."""
    now = dict(
        zip(keys_of([one.text for one in table.headings]), range(len(table.headings)), strict=True)
    )
    before = dict(zip(keys_of([one.heading for one in known.columns]), known.columns, strict=True))
    pairs = [(before.pop(key), now.pop(key)) for key in list(before) if key in now]
    bare = {squeeze(table.headings[at].bare).casefold(): at for at in now.values()}
    for key, column in list(before.items()):
        at = bare.pop(squeeze(bare_of(column.heading)).casefold(), None)
        if at is not None and column.heading and table.headings[at].text:
            pairs.append((before.pop(key), at))
            now = {one: place for one, place in now.items() if place != at}
    gone = tuple(one for one in before.values() if one.heading)
    new = tuple(sorted(at for at in now.values() if table.headings[at].text))
    named = [one for one in pairs if one[0].heading]
    most = len(named) + max(len(gone), len(new))
    share = len(named) / most if most else 0.0
    enough = share >= _ENOUGH and len(named) >= min(_FEWEST, len(named) + len(gone))
    return Likeness(tuple(sorted(pairs, key=lambda one: one[1])), gone, new, share, enough)
