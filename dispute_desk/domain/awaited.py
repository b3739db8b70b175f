"""Papers that wait for a reply: by when it should come, by the clock of the kind of paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.reply_extension import extended_end
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.domain.today_terms import ReplyTerm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.workdays import WorkCalendar


def with_reply_terms(
    items: Iterable[TodayItem], profile: Profile, work: WorkCalendar
) -> list[TodayItem]:
    """Return the papers with their terms, the one due first before the others.

    A kind of paper without a clock has no term and stands behind, the oldest first.
    """
    told = [replace(item, reply=_term(item, profile, work)) for item in items]
    return sorted(told, key=_order)


def settle_letters(
    lists: dict[str, list[TodayItem]], profile: Profile, work: WorkCalendar, today: date
) -> None:
    """Give what waits its terms; letters whose term is over are to be seen to today."""
    told = with_reply_terms(lists["waiting"], profile, work)
    over = [one for one in told if _is_paper(one) and one.reply and one.reply.due < today]
    lists["waiting"] = [one for one in told if one not in over]
    late = [
        replace(one, list="due", awaited=one.awaited or Awaited.PAPER, due_on=one.reply.due)
        for one in over
        if one.reply
    ]
    lists["due"] = sorted([*lists["due"], *late], key=lambda one: one.due_on or date.max)


def _is_paper(item: TodayItem) -> bool:
    """Tell whether a paper of a case waits, or a letter about none."""
    return item.awaited in {None, Awaited.LETTER}


def _term(item: TodayItem, profile: Profile, work: WorkCalendar) -> ReplyTerm | None:
    if not _is_paper(item):
        return ReplyTerm(0, is_working=False, due=item.due_on) if item.due_on else None
    rules = [
        clock
        for clock in profile.clocks
        if clock.start is ClockStart.SERVED and item.paper_kind in clock.papers
    ]
    if not rules or item.served_on is None:
        return None
    rule = rules[0].on(item.served_on)
    term = rule.deadline(item.served_on, work)
    due = extended_end(term, item.reply_until, work).due
    return ReplyTerm(rule.length, rule.unit is TermUnit.WORKING, due, extended=due != term.due)


def _order(item: TodayItem) -> tuple[bool, date]:
    served = item.served_on or date.max
    return item.reply is None, item.reply.due if item.reply else served
