"""What it takes to tell which cases are overdue: the clocks that are over, settled by the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.late_clocks import LateClocks
from dispute_desk.domain.station_ruled import as_known
from dispute_desk.domain.workdays import ONE_DAY
from dispute_desk.store.readers import late_clocks

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseQuery
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.store.store import Store

    Terms = tuple[Profile, WorkCalendar] | None


def over_by(terms: Terms, until: date, before: LateClocks | None = None) -> LateClocks | None:
    """Return the clocks that are over by a day, none where nobody told the terms.

    Those of ``before`` are taken again where they are the same: what they reckoned they know.
    """
    if terms is None:
        return None
    profile, work = terms
    if (
        before is not None
        and before.profile is profile
        and before.work is work
        and before.until == until
    ):
        return before
    return LateClocks(profile, work, until)


def late_before(store: Store, terms: Terms, day: date, *, known_on: date) -> LateClocks | None:
    """Return the clocks that were over before a day, the doubtful ones reckoned.

    What was settled after ``known_on`` is left out: a report of then stays as it was.
    """
    late = over_by(_known_by(terms, known_on), day - ONE_DAY)
    if late is None:
        return None
    with store.reading() as connection:
        return late_clocks.settle(connection, late)


def _known_by(terms: Terms, day: date) -> Terms:
    """Return the terms as they were known on a day."""
    if terms is None:
        return None
    profile, work = terms
    return as_known(profile, day), work


def settled(store: Store, terms: Terms, query: CaseQuery) -> CaseQuery:
    """Return a question with what it takes to tell what is overdue."""
    if query.view != "overdue" or query.today is None or query.late is not None:
        return query
    return replace(query, late=late_before(store, terms, query.today, known_on=query.today))
