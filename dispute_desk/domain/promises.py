"""Lines of 今日待办 about the back-payment: broken promises by case, who has not signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.repayment_words import RepaymentPaper
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.domain.workdays import WorkCalendar


def broken_promises(
    items: Iterable[TodayItem], calendar: WorkCalendar, today: date
) -> list[TodayItem]:
    """Return one line a case: the first last day that went by, how much, for how many workers.

    A day that is free moves to the next working day. Whoever answered behind the last day of a
    payment is not asked about it again.
    """
    found: dict[int, TodayItem] = {}
    whose: dict[int, set[int | None]] = {}
    for item in items:
        if item.due_on is None:
            continue
        last_day = calendar.next_workday(item.due_on)
        answered = item.until_on is not None and item.until_on > last_day
        if last_day >= today or answered:
            continue
        known = found.get(item.case_id)
        whose.setdefault(item.case_id, set()).add(item.claimant_id)
        found[item.case_id] = replace(
            known or item,
            due_on=min(last_day, known.due_on or last_day) if known else last_day,
            fen=(item.fen or 0) + (known.fen or 0 if known else 0),
            people=len(whose[item.case_id] - {None}),
        )
    return sorted(found.values(), key=lambda one: (one.due_on or date.max, one.case_id))


def unsigned(
    items: Iterable[TodayItem], papers: Sequence[RepaymentPaper], language: str = "zh"
) -> list[TodayItem]:
    """Return one line a case and paper that somebody has not signed, with the names."""
    return [
        replace(item, paper_kind=paper.code, paper_title=paper.text(language), names=names)
        for item in items
        for paper in papers
        if paper.signed and (names := _without(item, paper)) is not None
    ]


def _without(item: TodayItem, paper: RepaymentPaper) -> tuple[str, ...] | None:
    """Return who has not signed; nobody named means the employer, None that it is complete."""
    if item.signing is None or not item.signing.people:
        return None
    if not paper.each:
        return None if (None, paper.code) in item.signing.there else ()
    there = item.signing.there
    return tuple(n for key, n in item.signing.people if (key, paper.code) not in there) or None
