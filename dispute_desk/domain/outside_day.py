"""The day another body set for a case: its own, or that of the ticket it came with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.clock_extension import OUTSIDE, extension_of
from dispute_desk.domain.stages import DONE, Stage

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.rows import CaseFile


def outside_day(file: CaseFile) -> date | None:
    """Return the last day an open case has by another body; None once its ticket was answered.

    More time that was given to the ticket, or to the case, counts. It is the day 今日待办 tells of,
    too (``store/readers/outside_terms.py``).
    """
    case = file.case
    due: date | None = case["external_deadline"]
    if due is None or Stage(case["stage"]) in DONE or case["frozen_on"] is not None:
        return None
    told = _tickets(file)
    if not told:
        later = extension_of(file.beside.get("clock_extension", ()), OUTSIDE, None)
        return later["until_on"] if later is not None else due
    waiting = waiting_tickets(file)
    return min((one["extended_to"] or one["due_on"] or due for one in waiting), default=None)


def waiting_tickets(file: CaseFile) -> list[dict[str, Any]]:
    """Return the tickets the outside day of a case is told by that nobody has answered yet."""
    return [one for one in _tickets(file) if not (one["replied_on"] or one["returned_on"])]


def _tickets(file: CaseFile) -> list[dict[str, Any]]:
    case = file.case
    return [
        one
        for one in file.beside["ticket"]
        if one["due_on"] == case["external_deadline"]
        or (one["ticket_no"] is not None and one["ticket_no"] == case["external_no"])
    ]
