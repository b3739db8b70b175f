"""How like the headings of a table are to remembered ones, column by column."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_columns import column_fields
from dispute_desk.domain.ledger_profile import KnownColumn, KnownTable, keys_of
from dispute_desk.domain.ledger_text import squeeze
from dispute_desk.domain.ledger_vocabulary import bare_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Table

#: So large a share of all headings of then and now must be the same, and so many of them. Two
#: ledgers of the usual words have more than half in common; what an office changes from one year
#: to the next (a new word for a column, one more, one less) leaves more than this.
_ENOUGH, _FEWEST = 0.65, 4
#: So much a column counts that is called otherwise now.
_CALLED_OTHERWISE = 0.5


class Likeness(NamedTuple):
    """Which remembered column stands in which column (from 0) now; the rest is gone or new."""

    pairs: tuple[tuple[KnownColumn, int], ...]
    gone: tuple[KnownColumn, ...]
    new: tuple[int, ...]
    #: The share of the headings that are in both, of all there were and are.
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
    likeness = Likeness(
        tuple(sorted(pairs, key=lambda one: one[1])), gone, new, 0.0, is_enough=False
    )
    renamed = _called_otherwise(known, table, likeness)
    every = len(named) + len(gone) + len(new) - renamed
    share = (len(named) + _CALLED_OTHERWISE * renamed) / every if every else 0.0
    enough = share >= _ENOUGH and len(named) >= min(_FEWEST, len(named) + len(gone))
    return likeness._replace(share=share, is_enough=enough)


def _called_otherwise(known: KnownTable, table: Table, likeness: Likeness) -> int:
    """Return how many columns that are gone stand there under another heading.

    One is read into the same field, or stands in the place of one and nothing else reads it.
    """
    if not likeness.gone or not likeness.new:
        return 0
    fields = column_fields(table)
    found: dict[KnownColumn, int] = {}
    for column in likeness.gone:
        same = (at for at in likeness.new if column.field and fields[at] == column.field)
        at = next((one for one in same if one not in found.values()), None)
        if at is not None:
            found[column] = at
    for column, at in in_place_of(known, likeness):
        unread = fields[at] is None or column.field is None
        if unread and column not in found and at not in found.values():
            found[column] = at
    return len(found)


def in_place_of(known: KnownTable, likeness: Likeness) -> Iterator[tuple[KnownColumn, int]]:
    """Yield each new column that stands between the neighbours of one that is gone."""
    order = [one for one in known.columns if one.heading]
    here = {at: column for column, at in likeness.pairs if column.heading}
    stand = sorted([*here, *likeness.new])
    for place, at in enumerate(stand):
        if at in here:
            continue
        left = here.get(stand[place - 1]) if place else None
        right = here.get(stand[place + 1]) if place + 1 < len(stand) else None
        column = _between(order, likeness.gone, left, right, first=not place)
        if column is not None:
            yield column, at


def _between(
    order: Sequence[KnownColumn],
    gone: Sequence[KnownColumn],
    left: KnownColumn | None,
    right: KnownColumn | None,
    *,
    first: bool,
) -> KnownColumn | None:
    """Return the column that is gone and stood between two that are there."""
    for number, column in enumerate(order):
        if column not in gone:
            continue
        before = order[number - 1] if number else None
        after = order[number + 1] if number + 1 < len(order) else None
        same_left = left is before or (before in gone and left is None and not first)
        same_right = right is after or (after in gone and right is None)
        if same_left and same_right:
            return column
    return None
