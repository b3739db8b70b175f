"""The day another body set for a case, where no ticket of the case stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import DONE, Stage

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.rows import CaseFile


def outside_day(file: CaseFile) -> date | None:
    """Return the last day an open case has by another body; None where its ticket has it.

    It is the day 今日待办 tells of, too (``store/readers/outside_terms.py``).
    """
    case = file.case
    due: date | None = case["external_deadline"]
    if due is None or Stage(case["stage"]) in DONE or case["frozen_on"] is not None:
        return None
    told = any(
        one["due_on"] == due
        or (one["ticket_no"] is not None and one["ticket_no"] == case["external_no"])
        for one in file.beside["ticket"]
    )
    return None if told else due
