"""Questions about the register of visits: its lines, one visit, who came before.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.quick_told import QuickWords, typed_causes, typed_channels
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.quick_words import load_quick_vocabulary
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.visit_rows import KnownFirm, VisitFile, VisitQuery, VisitRow
    from dispute_desk.services.desk import Desk

NO_VISIT = sentence(
    "no_such_visit",
    QT_TRANSLATE_NOOP("errors", "没有找到第 {ref} 次来访来电，它可能已作废。请刷新后重新选择。"),
)
#: Employers known by name while a line is typed.
MOST_FIRMS = 5000


def visit_ids(desk: Desk, query: VisitQuery) -> list[int]:
    """Return the ids of the visits asked for, in order."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return visits.visit_ids(connection, query)


def visit_rows(desk: Desk, ids: Sequence[int]) -> dict[int, VisitRow]:
    """Return the lines of these visits by id."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return visits.visit_rows(connection, ids)


def visit_counts(desk: Desk, queries: dict[str, VisitQuery]) -> dict[str, int]:
    """Return a count for each question, no further than 1,001."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return {name: visits.visit_count(connection, query) for name, query in queries.items()}


def visit_file(desk: Desk, visit_id: int) -> VisitFile:
    """Return a visit with its people and tickets; refuses with ``no_such_visit``."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        found = visits.visit_file(connection, visit_id)
    if found is None:
        raise DeskError(NO_VISIT, ref=visit_id)
    return found


def visits_of(
    desk: Desk,
    people: Iterable[tuple[str, str, str]],
    *,
    firm: str = "",
    but: int | None = None,
) -> list[VisitRow]:
    """Return earlier visits of the same people: by number, phone, or name and employer."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return visits.visits_of(connection, people, firm=firm, but=but)


def known_firms(desk: Desk) -> tuple[KnownFirm, ...]:
    """Return the employers the station knows, with the first letters of their names."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return visits.known_firms(connection, most=MOST_FIRMS)


def quick_words(desk: Desk) -> QuickWords:
    """Return what the one-line entry understands: words, causes, employers, hotlines."""
    return QuickWords(
        causes=typed_causes(desk.profile),
        firms=known_firms(desk),
        channels=typed_channels(desk.profile),
        vocabulary=load_quick_vocabulary(),
    )
