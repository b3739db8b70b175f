"""The lists of 今日待办 as they are shown: settled by the calendar and the profile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.awaited import settle_letters
from dispute_desk.domain.due_order import due_order
from dispute_desk.domain.letter_next import may_do, next_step
from dispute_desk.domain.promises import broken_promises, unsigned

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk


#: The lists from top to bottom, as the home page shows them.
ORDER = (
    "due", "broken", "soon", "waiting", "unsigned", "unplanned", "ending", "rights", "meetings",
    "snoozed", "recent",
)  # fmt: skip

#: Where letters stand: while they wait, and once they are late.
_WITH_LETTERS = ("waiting", "due")


def today_lists(
    desk: Desk, person_id: int | None = None, *, language: str = "zh"
) -> dict[str, list[TodayItem]]:
    """Return what asks for work today, list by list: of one person's cases, or of all."""
    day, papers = desk.office().today, desk.profile.repayment_papers
    lists = desk.lists.today(day, person_id)
    lists["broken"] = broken_promises(lists["broken"], desk.calendar, day)
    lists["unsigned"] = unsigned(lists["unsigned"], papers, language)
    settle_letters(lists, desk.profile, desk.calendar, day)
    _tell_letter_steps(desk, lists, day)
    lists["due"] = due_order(lists["due"])
    return {name: lists[name] for name in ORDER}


def _tell_letter_steps(desk: Desk, lists: dict[str, list[TodayItem]], today: date) -> None:
    """Give each letter of supervision the step the list of letters asks for, if it may be taken."""
    kinds = {kind.code for kind in desk.profile.letter_kinds}
    ids = [
        one.record_id
        for name in _WITH_LETTERS
        for one in lists[name]
        if one.record_id and one.paper_kind in kinds
    ]
    if not ids:
        return
    from dispute_desk.services.letter_lists import letter_rows  # noqa: PLC0415 - where it is asked

    steps = {
        key: step
        for key, row in letter_rows(desk, ids).items()
        if (step := next_step(row, desk.profile, today))
        and may_do(step, row, desk.profile, desk.actor.rights)
    }
    for name in _WITH_LETTERS:
        lists[name] = [
            replace(one, letter_step=steps.get(one.record_id or 0))
            if one.paper_kind in kinds
            else one
            for one in lists[name]
        ]
