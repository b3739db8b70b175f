"""Lines of 今日待办 about the back-payment: broken promises by case, who has not signed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.due_payments import claims, late_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.due_payments import Rolls
    from dispute_desk.domain.repayment_words import RepaymentPaper
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.domain.workdays import WorkCalendar


def broken_promises(
    items: Iterable[TodayItem], calendar: WorkCalendar, today: date
) -> list[TodayItem]:
    """Return one line a case: the first last day that went by, how much, for how many workers.

    A day that is free moves to the next working day; what is not in is what the case file says.
    Whoever answered behind the last day of a payment is not asked about it again.
    """
    told = [line for item in items if (line := broken_line(item, calendar, today)) is not None]
    return sorted(told, key=lambda one: (one.due_on or date.max, one.case_id))


def broken_line(item: TodayItem, calendar: Rolls, today: date) -> TodayItem | None:
    """Return the line of a case; None where everything is in, answered, or not late yet.

    It names the first of those who are owed; a sum for the whole case is owed to all.
    """
    if item.owed is None:
        return None
    owed = item.owed
    late = [
        claim
        for claim in late_claims(claims(owed.payments, calendar, owed.gone, owed.waiting), today)
        if claim.last_day and not (item.until_on and item.until_on > claim.last_day)
    ]
    if not late:
        return None
    whose = dict.fromkeys(claim.key[0] for claim in late)
    named = [name for one in whose if one and (name := owed.names.get(one))]
    return item.told(
        who=named[0] if named and None not in whose else item.who,
        due_on=min(claim.last_day for claim in late if claim.last_day),
        fen=sum(claim.missing for claim in late),
        people=len(whose.keys() - {None}),
        owed=None,
    )


def unsigned(
    items: Iterable[TodayItem], papers: Sequence[RepaymentPaper], language: str = "zh"
) -> list[TodayItem]:
    """Return one line a case and paper that somebody has not signed, with the names."""
    return [
        item.told(paper_kind=paper.code, paper_title=paper.text(language), names=names)
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
