"""The lists of 今日待办 as they are shown: settled by the calendar and the profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.awaited import settle_letters
from dispute_desk.domain.due_order import due_order
from dispute_desk.domain.promises import broken_promises, unsigned

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk


#: The lists from top to bottom, as the home page shows them.
ORDER = (
    "due", "broken", "soon", "waiting", "unsigned", "unplanned", "ending", "rights", "meetings",
    "snoozed", "recent",
)  # fmt: skip


def today_lists(
    desk: Desk, person_id: int | None = None, *, language: str = "zh"
) -> dict[str, list[TodayItem]]:
    """Return what asks for work today, list by list: of one person's cases, or of all."""
    day, papers = desk.office().today, desk.profile.repayment_papers
    lists = desk.lists.today(day, person_id, papers)
    lists["broken"] = broken_promises(lists["broken"], desk.calendar, day)
    lists["unsigned"] = unsigned(lists["unsigned"], papers, language)
    settle_letters(lists, desk.profile, desk.calendar, day)
    lists["due"] = due_order(lists["due"])
    return {name: lists[name] for name in ORDER}
