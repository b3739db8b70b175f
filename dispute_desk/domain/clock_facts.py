"""Facts that clocks of a case start from and that have to be reckoned themselves."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.claimant import OUT_OF_CASE
from dispute_desk.domain.clock_rules import ClockStart, ClockStop
from dispute_desk.domain.deadlines import Deadline, Line
from dispute_desk.domain.due_payments import claims, told_before
from dispute_desk.domain.past_case import ended_long_ago
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, UNDECIDED, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.workdays import WorkCalendar

#: Said where the day the term for review and suit ended was written down.
REVIEW_ENDED = QT_TRANSLATE_NOOP("deadlines", "复议、起诉期限届满之日登记为 {day}")
_REVIEW_REACHED = QT_TRANSLATE_NOOP(
    "deadlines", "{served} 送达，复议、起诉期限于 {day} 届满，自届满之日起算"
)
#: Said where an interruption came too late.
_TOO_LATE = QT_TRANSLATE_NOOP("deadlines", "{day} 提出时已经届满，不再中断")


@dataclass(frozen=True)
class Fact:
    """What starts a clock, what it belongs to, and the record that may stop it.

    ``before`` are lines that stand before its reckoning, ``after`` those behind it.
    """

    on: date
    about: str = ""
    record: dict[str, Any] | None = None
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()

    @property
    def key(self) -> int | None:
        """The key of the record; None where the clock belongs to the case itself."""
        key: int | None = (self.record or {}).get("id")
        return key


def decided_anew(file: CaseFile, rule: ClockRule) -> tuple[date | None, Sequence[dict[str, Any]]]:
    """Return the day a case was opened again to be decided on, and the moves that count for a rule.

    They are those since that day; of a case that was not, or for another rule, all of them.
    """
    if rule.stop is ClockStop.DECIDED:
        for place, one in reversed(list(enumerate(file.moves))):
            if one["start"] in DONE and one["end"] in UNDECIDED:
                return one["occurred_on"], file.moves[place + 1 :]
    return None, (*file.before.moves, *file.moves)


def breach_known(
    file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar
) -> Iterator[Fact]:
    """Yield the day the worker knew of the breach; a claim raised in time interrupts the term."""
    del profile
    known = file.case["breach_known_on"]
    if known is None:
        return
    due = rule.deadline(known, work).due
    raised = [day for day in _raised(file) if day >= known]
    in_time = next((day for day in raised if day <= due), None)
    after = (Line(_TOO_LATE, (("day", raised[0].isoformat()),)),) if raised and not in_time else ()
    yield Fact(known, record={"interrupted_on": in_time}, after=after)


def last_interruption(
    file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar
) -> Iterator[Fact]:
    """Yield the last day the claim was raised in time; what had lapsed is not interrupted."""
    known = file.case["breach_known_on"]
    before = next((one for one in profile.clocks if one.code == rule.follows), None)
    end = before.deadline(known, work).due if before is not None and known is not None else None
    last: date | None = None
    for day in _raised(file):
        if (known is not None and day < known) or (end is not None and day > end):
            continue
        last, end = day, rule.deadline(day, work).due
    if last is not None:
        yield Fact(last)


def _raised(file: CaseFile) -> list[date]:
    """Return the days the worker raised his claim: the case came in, or one that was told."""
    days = (file.case["received_on"], file.case["interrupted_on"])
    return sorted(day for day in days if day is not None)


def orders_served(
    file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar
) -> Iterator[Fact]:
    """Yield the decisions of the tax office that were served: against them one may go to court."""
    del profile, work
    for order in file.beside["tax_order"]:
        if order["kind"] in rule.orders and order["served_on"]:
            yield Fact(order["served_on"], str(order["number"] or ""), order)


def referred(
    file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar
) -> Iterator[Fact]:
    """Yield the referrals nobody set a day for: they are asked after by our own term.

    Where the law gives the body that has received it a term of its own, that one counts.
    """
    del rule, work
    for referral in file.referrals:
        by_law = referral["received_on"] and referral["target"] in bound_bodies(profile.clocks)
        if referral["sent_on"] and referral["due_on"] is None and not by_law:
            yield Fact(referral["sent_on"], str(referral["letter_no"] or ""), referral)


def bound_bodies(clocks: Iterable[ClockRule]) -> frozenset[str]:
    """Return the bodies that have a term for what was handed to them."""
    filed = (one.targets for one in clocks if one.start is ClockStart.FILED)
    return frozenset(itertools.chain.from_iterable(filed))


def review_terms_ended(
    file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar
) -> Iterator[Fact]:
    """Yield when the term against each decision ended unused: as written down, else as reckoned.

    What the employer contested or performed in time is not enforced on this ground.
    """
    term = next((one for one in profile.clocks if one.code == rule.follows), None)
    for order in file.beside["tax_order"]:
        if order["kind"] not in rule.orders:
            continue
        ended, lines = _review_ended(order, term, work)
        if ended is None or _performed(order, ended):
            continue
        yield Fact(ended, str(order["number"] or ""), order, before=lines)


def _review_ended(
    order: dict[str, Any], term: ClockRule | None, work: WorkCalendar
) -> tuple[date | None, tuple[Line, ...]]:
    if order["review_ended_on"] is not None:
        day = order["review_ended_on"]
        return day, (Line(REVIEW_ENDED, (("day", day.isoformat()),)),)
    if term is None or order["served_on"] is None or order["contested_on"] is not None:
        return None, ()
    due = term.deadline(order["served_on"], work).due
    facts = (("served", order["served_on"].isoformat()), ("day", due.isoformat()))
    return due, (Line(_REVIEW_REACHED, facts),)


def _performed(order: dict[str, Any], ended: date) -> bool:
    return order["performed_on"] is not None and order["performed_on"] <= ended


def with_lines(reckoned: Deadline, fact: Fact) -> Deadline:
    """Return a deadline with the lines of its fact around its own."""
    if not fact.before and not fact.after:
        return reckoned
    lines: Sequence[Line] = (*fact.before, *reckoned.lines, *fact.after)
    return Deadline(
        due=reckoned.due,
        lines=tuple(lines),
        estimated=reckoned.estimated,
        rolled_from=reckoned.rolled_from,
    )


def closed_on(file: CaseFile) -> date | None:
    """Return the day a closed case ended; none where that was recorded as long past (补录)."""
    is_closed = file.case["stage"] in {Stage.CLOSED, Stage.ARCHIVED}
    day: date | None = file.case["closed_on"] if is_closed and not ended_long_ago(file) else None
    return day


def paid_or_closed(file: CaseFile, profile: Profile, work: WorkCalendar) -> date | None:
    """Return the day the last money came that was owed, else the day the case was closed.

    While something is missing nobody is asked whether all was paid. A case that ended because
    nobody can be asked any more, or long ago, is not followed up.
    """
    if ended_long_ago(file):
        return None
    paid = [
        one["paid_on"]
        for one in file.payments
        if one["state"] is PaymentState.PAID and one["paid_on"]
    ]
    if paid and _is_paid_up(file, work):
        newest: date = max(paid)
        return newest
    kind = file.case.get("closure_kind")
    asked = all(one.followed_up for one in profile.closure_kinds if one.code == kind)
    day: date | None = file.case["closed_on"] if asked else None
    return day


def followed_before_end(file: CaseFile) -> date | None:
    """Return the day a closed case was followed up before its end: nobody is asked once more.

    It counts since the case was last opened again, unless the worker said that money is missing.
    """
    end = closed_on(file)
    if end is None:
        return None
    again = [
        one["occurred_on"]
        for one in file.moves
        if one["start"] and Stage(one["start"]) in DONE and Stage(one["end"]) not in DONE
    ]
    since = max((day for day in again if day), default=date.min)
    asked = [
        (one["done_on"], one["id"], one["paid_in_full"])
        for one in file.follow_ups
        if one["done_on"] and since <= one["done_on"] <= end
    ]
    day, _, in_full = max(asked, default=(None, 0, None))
    return day if in_full is not False else None


def _is_paid_up(file: CaseFile, work: WorkCalendar) -> bool:
    """Tell whether nothing planned is missing; where nothing was planned, nothing agreed."""
    gone = {one["id"] for one in file.claimants if one.get("state") in OUT_OF_CASE}
    found = claims(file.payments, work, gone)
    if found:
        return not any(one.missing for one in found)
    return not told_before(file.amounts, payment_id=None, claimant_id=None)
