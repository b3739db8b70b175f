"""The letters a report of them is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.letter_lists import letter_codes
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.reports.period import PERIOD_AHEAD
from dispute_desk.services.reports.progress import Steps
from dispute_desk.store.readers.letter_figures import letters_issued, letters_of_days

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.reports.period import Period
    from dispute_desk.services.reports.progress import Cancelled, Tell


def gathered(
    desk: Desk,
    period: Period,
    tell: Tell | None,
    cancelled: Cancelled | None,
    *,
    issued_only: bool = False,
) -> list[dict[str, Any]]:
    """Return the letters of a period; refuses one that has not begun."""
    check_may_see(desk.actor)
    if period.first > desk.office().today:
        raise DeskError(PERIOD_AHEAD, field="month", first=period.first)
    steps = Steps(1, tell, cancelled)
    read = letters_issued if issued_only else letters_of_days
    with desk.store.reading() as connection:
        rows = read(connection, letter_codes(desk), period.first, period.last)
    steps.step()
    return rows
