"""Questions about the union's letters: their list, one with its sequence, what its reply's term is.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_rows import LetterFile, LetterQuery, LetterRow
from dispute_desk.domain.reply_extension import extended_end
from dispute_desk.services.letter_copies import copies
from dispute_desk.services.letter_values import NO_SUCH_LETTER
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import letter_lists
from dispute_desk.store.readers.letters import letter_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dispute_desk.services.desk import Desk


def letter_ids(desk: Desk, query: LetterQuery) -> list[int]:
    """Return the ids of the letters asked for, in order."""
    check_may_see(desk.actor)
    query = _with_terms(desk, query)
    with desk.store.reading() as connection:
        return letter_lists.letter_ids(connection, query, letter_codes(desk))


def letter_counts(desk: Desk, queries: Mapping[str, LetterQuery]) -> dict[str, int]:
    """Return a count for each question, capped at 1,001 ("1000+")."""
    check_may_see(desk.actor)
    late, until = terms_over(desk), extensions_over(desk)
    asked = {name: replace(query, late=late, late_until=until) for name, query in queries.items()}
    kinds = letter_codes(desk)
    with desk.store.reading() as connection:
        return {
            name: letter_lists.letter_count(connection, query, kinds)
            for name, query in asked.items()
        }


def letter_rows(desk: Desk, ids: Sequence[int]) -> dict[int, LetterRow]:
    """Return the lines of these letters by id, with the last day of their reply."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        rows = letter_lists.letter_rows(connection, ids)
    return {letter_id: with_due(desk, row) for letter_id, row in rows.items()}


def letters_about(
    desk: Desk, *, case_id: int | None = None, employer_id: int | None = None
) -> list[LetterRow]:
    """Return the letters about a case, or about an employer and its cases, the first one first."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        rows = letter_lists.letters_of(
            connection, letter_codes(desk), case_id=case_id, employer_id=employer_id
        )
    return [with_due(desk, row) for row in rows]


def letter_file(desk: Desk, paper_id: int) -> LetterFile:
    """Return a letter with its sequence; refuses with ``no_such_letter``."""
    row = letter_rows(desk, [paper_id]).get(paper_id)
    if row is None:
        raise DeskError(NO_SUCH_LETTER, ref=paper_id)
    with desk.store.reading() as connection:
        letter = letter_row(connection, paper_id)
    firm = row.employer_id if row.case_id is None else None
    sequence = letters_about(desk, case_id=row.case_id, employer_id=firm)
    if row.case_id is None:
        sequence = [one for one in sequence if one.case_id is None]
    return LetterFile(
        row=row,
        letter=letter,
        sequence=tuple(sequence or [row]),
        files=tuple(copies(desk, paper_id)),
    )


def letter_codes(desk: Desk) -> list[str]:
    """Return the codes of the station's kinds of letters."""
    return [kind.code for kind in desk.profile.letter_kinds]


def with_due(desk: Desk, row: LetterRow) -> LetterRow:
    """Return a line with the last day of the reply, where one is awaited."""
    if row.state is not LetterState.SERVED or row.served_on is None:
        return row
    clock = desk.profile.letter_kind(row.kind).clock
    if not clock:
        return row
    term = desk.profile.clock(clock).deadline(row.served_on, desk.calendar)
    due = extended_end(term, row.reply_until, desk.calendar).due
    return replace(row, due_on=due, first_due_on=term.due if due != term.due else None)


def terms_over(desk: Desk) -> tuple[tuple[str, date], ...]:
    """Return by kind of letter the last day of service whose term of reply is over today."""
    today = desk.office().today
    found = []
    for kind in desk.profile.letter_kinds:
        if not kind.clock:
            continue
        rule, day = desk.profile.clock(kind.clock), today
        while rule.deadline(day, desk.calendar).due >= today:
            day -= timedelta(days=1)
        found.append((kind.code, day))
    return tuple(found)


def extensions_over(desk: Desk) -> date:
    """Return the last day a term of reply may have been extended to so that it is over today."""
    today = desk.office().today
    day = today
    while fixed_day(day, desk.calendar).due >= today:
        day -= timedelta(days=1)
    return day


def _with_terms(desk: Desk, query: LetterQuery) -> LetterQuery:
    return replace(query, late=terms_over(desk), late_until=extensions_over(desk))
