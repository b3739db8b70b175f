"""What the page of the journal asks: all entries, or those the typed words fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.rows import HistoryRow
    from dispute_desk.ui.desk import Desk


def entries(typed: str) -> Listing[HistoryRow]:
    """Return the question for the journal; every word must fit the person, act or subject."""
    words = typed.split()

    def ids(desk: Desk) -> Sequence[int]:
        if not words:
            return range(desk.lists.last_seq(), 0, -1)
        return desk.lists.history_ids([(word, _commands(word)) for word in words])

    return Listing(ids, _rows)


def _rows(desk: Desk, seqs: Sequence[int]) -> Mapping[int, HistoryRow]:
    return {row.seq: row for row in desk.lists.history_of(seqs)} if seqs else {}


def _commands(word: str) -> tuple[str, ...]:
    """Return the commands whose Chinese or shown title holds a word, or is spelled by it."""
    from dispute_desk.services import spelling  # noqa: PLC0415 - heavy
    from dispute_desk.services.use_cases import journaled_names  # noqa: PLC0415 - loaded by now

    letters = spelling.are_letters(word)
    return tuple(
        name
        for name, (_, told) in journaled_names().items()
        for title in (told, translated("command", told))
        if word.casefold() in title.casefold() or (letters and spelling.holds(word, title))
    )
