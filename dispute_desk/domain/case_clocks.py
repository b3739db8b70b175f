"""The clocks of one case: which run, which stand still, which are over, and why each ends then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreements_in_force import agreements_stood_on
from dispute_desk.domain.clock_facts import (
    Fact,
    breach_known,
    closed_on,
    decided_anew,
    followed_before_end,
    last_interruption,
    orders_served,
    paid_or_closed,
    referred,
    review_terms_ended,
    with_lines,
)
from dispute_desk.domain.clock_rules import AgreementRight, ClockRule, ClockStart, ClockStop
from dispute_desk.domain.deadlines import Deadline, Pause
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.set_ends import set_end
from dispute_desk.domain.signing import unsigned
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.workdays import WorkCalendar

#: What the days of a pause are called, by the stage the case stood in.
_PAUSE_NAMES = {
    Stage.SUPPLEMENT: QT_TRANSLATE_NOOP("calendar", "补正期间"),
    Stage.SUSPENDED: QT_TRANSLATE_NOOP("calendar", "中止期间"),
}
_BEFORE_DECISION = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT, Stage.SUSPENDED})
#: Ends that are no decision on acceptance.
_GIVEN_UP = frozenset({Stage.WITHDRAWN, Stage.CLOSED, Stage.ARCHIVED})
_ENDS_MEDIATION = DONE | {Stage.AGREED, Stage.MED_FAILED}


@dataclass(frozen=True, kw_only=True)
class CaseClock:
    """One clock of a case.

    ``about`` names the record it belongs to (a paper, an agreement), ``record_id`` is its key.
    ``deadline`` is None while it stands still (since ``paused_since``); ``stopped_on`` is the day
    the fact happened that ends it. ``with_case``: nothing was done about it, the case came to its
    end. ``term`` is the end by the rule alone, ``longest`` until when it may be extended by
    approval (None: it may not).
    """

    rule: ClockRule
    start: date
    about: str = ""
    deadline: Deadline | None = None
    paused_since: date | None = None
    stopped_on: date | None = None
    with_case: bool = False
    record_id: int | None = None
    term: date | None = None
    longest: date | None = None

    @property
    def due(self) -> date | None:
        """The last day; None while the clock stands still."""
        return self.deadline.due if self.deadline else None

    @property
    def only_unwatched(self) -> bool:
        """Whether the station only stopped watching what others may do: their term goes on."""
        return self.with_case and self.rule.stop in _OR_WITH_CASE

    @property
    def runs(self) -> bool:
        """Whether it still counts."""
        return self.stopped_on is None and self.paused_since is None

    @property
    def may_be_extended(self) -> bool:
        """Whether somebody may approve more time: replies to papers are extended as such."""
        return self.runs and self.longest is not None and self.rule.start is not ClockStart.SERVED

    def is_late(self, today: date) -> bool:
        """Tell whether the end passed before the fact that stops it, or before today."""
        return self.due is not None and self.due < (self.stopped_on or today)


def case_clocks(file: CaseFile, profile: Profile, work: WorkCalendar) -> tuple[CaseClock, ...]:
    """Return the clocks of a case: those that run by their end, then the others.

    History of an old ledger nobody took up has none (it raises no clock until then).
    """
    imported = Origin(file.case["origin"]) is Origin.IMPORTED
    if imported and file.case["taken_up_on"] is None:
        return ()
    found = [
        replace(_clock(file, rule, fact, work), record_id=fact.key)
        for rule in profile.clocks
        for fact in _facts(file, rule, profile, work)
    ]
    return tuple(sorted(found, key=_order))


def _order(clock: CaseClock) -> tuple[bool, bool, date]:
    return clock.stopped_on is not None, not clock.runs, clock.due or clock.start


def _clock(file: CaseFile, rule: ClockRule, fact: Fact, work: WorkCalendar) -> CaseClock:
    asked = _asked(file, rule, fact) if rule.right else None
    stopped = asked or _stopped(file, rule, fact)
    kept = stopped or _sealed_on(file)
    if kept is not None:  # what the station settles from that day on does not change what is over
        rule = rule.judged_by(kept)
    rule = rule.on(fact.on)
    pauses, since = _pauses(file, rule, fact.on, stopped)
    if since is not None and stopped is None:
        return CaseClock(rule=rule, start=fact.on, about=fact.about, paused_since=since)
    reckoned = with_lines(rule.deadline(fact.on, work, pauses=pauses), fact)
    end = set_end(file, rule, fact, reckoned, work, pauses)
    longest = rule.extensible_to(fact.on, reckoned, work, pauses)
    if end is reckoned and longest is not None:
        end = rule.told_extensible(end, longest)
    return CaseClock(
        rule=rule,
        start=fact.on,
        about=fact.about,
        deadline=end,
        term=reckoned.due,
        longest=longest,
        stopped_on=stopped,
        with_case=stopped is not None and not asked and _ended_with_case(file, rule, fact),
    )


def _sealed_on(file: CaseFile) -> date | None:
    """Return the day a case went to the archive or was frozen: it is kept as it was."""
    archived = file.case["archived_on"] if file.case["stage"] == Stage.ARCHIVED else None
    day: date | None = archived or file.case.get("frozen_on")
    return day


def _ended_with_case(file: CaseFile, rule: ClockRule, fact: Fact) -> bool:
    """Tell whether only the end of the case stopped a clock, not what the clock waits for."""
    if rule.stop is ClockStop.CASE_OVER:
        return True
    if rule.stop in _OR_WITH_CASE:
        record = fact.record or {}
        return all(record.get(name) is None for name in _RECORDED[rule.stop])
    waits = (
        {
            ClockStop.DECIDED: frozenset(Stage) - _BEFORE_DECISION - _GIVEN_UP,
            ClockStop.MEDIATION_ENDED: _ENDS_MEDIATION - DONE,
        }.get(rule.stop)
        if rule.stop
        else None
    )
    if waits is None:
        return False
    return not any(
        Stage(one["end"]) in waits and _since(one["occurred_on"], fact.on) for one in _road(file)
    )


def _facts(file: CaseFile, rule: ClockRule, profile: Profile, work: WorkCalendar) -> Iterator[Fact]:
    """Return every fact of the case this clock runs from."""
    if rule.channels and file.case["channel"] not in rule.channels:
        return iter(())
    if rule.start is ClockStart.AGREEMENT_EFFECTIVE:
        return _agreements(file, rule, profile)
    reckoned = _RECKONED.get(rule.start)
    if reckoned is not None:
        return reckoned(file, rule, profile, work)
    of_records = _OF_RECORDS.get(rule.start)
    if of_records is not None:
        return of_records(file, rule)
    case = file.case
    days = {
        ClockStart.RECEIVED: decided_anew(file, rule)[0] or case["received_on"],
        ClockStart.MEDIATION_APPLIED: case["mediation_applied_on"],
        ClockStart.PAID_OR_CLOSED: paid_or_closed(file, profile, work),
        ClockStart.CLOSED: closed_on(file),
    }
    day: date | None = days.get(rule.start)
    return iter([Fact(day)] if day is not None else [])


def _served(file: CaseFile, rule: ClockRule) -> Iterator[Fact]:
    for paper in file.papers:
        if paper["kind"] in rule.papers and paper["served_on"]:
            about = str(paper["number"] or paper["title"] or "")
            yield Fact(paper["served_on"], about, paper)


def _filed(file: CaseFile, rule: ClockRule) -> Iterator[Fact]:
    for referral in file.referrals:
        if referral["target"] in rule.targets and referral["received_on"]:
            yield Fact(referral["received_on"], str(referral["letter_no"] or ""), referral)


def _enquired(file: CaseFile, rule: ClockRule) -> Iterator[Fact]:
    del rule
    for enquiry in file.beside["enquiry"]:
        if enquiry["sent_on"]:
            yield Fact(enquiry["sent_on"], str(enquiry["number"] or ""), enquiry)


_OF_RECORDS = {
    ClockStart.SERVED: _served,
    ClockStart.FILED: _filed,
    ClockStart.ENQUIRED: _enquired,
}


_RECKONED = {
    ClockStart.BREACH_KNOWN: breach_known,
    ClockStart.LAST_INTERRUPTION: last_interruption,
    ClockStart.REFERRED: referred,
    ClockStart.ORDER_SERVED: orders_served,
    ClockStart.REVIEW_TERM_ENDED: review_terms_ended,
}


def _agreements(file: CaseFile, rule: ClockRule, profile: Profile) -> Iterator[Fact]:
    """Yield the agreements in effect, where the mediating body gives them the right."""
    org = next((o for o in profile.mediation_orgs if o.code == file.case["mediation_org"]), None)
    if org is None or rule.right is None:
        return
    allowed = {
        AgreementRight.JUDICIAL_CONFIRMATION: org.judicial_confirmation,
        AgreementRight.ARBITRATION_REVIEW: org.arbitration_review,
    }
    waiting = {key for key, _ in unsigned(file)}
    for agreement in agreements_stood_on(file):
        signed = agreement["effective_on"] and agreement["id"] not in waiting
        if allowed[rule.right] and signed:
            yield Fact(agreement["effective_on"], str(agreement["number"] or ""), agreement)


#: The days of a record that stop its clock.
_RECORDED: dict[ClockStop | None, tuple[str, ...]] = {
    ClockStop.REPLIED: ("replied_on", "resolved_on"),
    ClockStop.ANSWERED: ("answered_on",),
    ClockStop.FED_BACK: ("feedback_on",),
    ClockStop.INTERRUPTED: ("interrupted_on",),
    ClockStop.CONTESTED: ("contested_on", "performed_on"),
    ClockStop.ENFORCED: ("enforcement_on", "performed_on"),
}
#: Those that are over with the case, too, where nothing was done about them.
_OR_WITH_CASE = frozenset({ClockStop.INTERRUPTED, ClockStop.CONTESTED, ClockStop.ENFORCED})


def _stopped(file: CaseFile, rule: ClockRule, fact: Fact) -> date | None:
    """Return the day of the fact that ends the clock."""
    record = fact.record or {}
    if rule.stop in _RECORDED:
        known = (record.get(name) for name in _RECORDED[rule.stop])
        done = next((day for day in known if day is not None), None)
        if done is not None or rule.stop not in _OR_WITH_CASE or rule.is_right:
            return done
    if rule.stop is ClockStop.FOLLOWED_UP:
        asked = (one["done_on"] for one in file.follow_ups if _since(one["done_on"], fact.on))
        # nobody is asked out of the archive
        return _first(asked) or followed_before_end(file) or file.case["archived_on"]
    ends = {
        ClockStop.DECIDED: frozenset(Stage) - _BEFORE_DECISION,
        ClockStop.MEDIATION_ENDED: _ENDS_MEDIATION,
        ClockStop.CASE_OVER: DONE,
        ClockStop.ARCHIVED: frozenset({Stage.ARCHIVED}),
    }
    stop = ClockStop.CASE_OVER if rule.stop in _OR_WITH_CASE else rule.stop
    reached = ends.get(stop) if stop else None
    if reached is None:
        return None
    if stop in {ClockStop.CASE_OVER, ClockStop.ARCHIVED} and file.case["stage"] not in reached:
        return None  # the case was reopened since
    days = [
        one["occurred_on"]
        for one in decided_anew(file, rule)[1]
        if Stage(one["end"]) in reached and _since(one["occurred_on"], fact.on)
    ]
    if rule.stop is ClockStop.MEDIATION_ENDED and days:
        days += [*_agreed_on(file, fact.on), *_failed_on(file, fact.on)]
    if rule.stop is ClockStop.DECIDED and file.case["split_from"] and file.case["accepted_on"]:
        days.append(file.case["accepted_on"])  # decided before the case was split off
    return _first(iter(days))


def _agreed_on(file: CaseFile, start: date) -> Iterator[date]:
    """Yield the days the parties agreed: one entered late moves the case only behind others."""
    for one in (*file.before.agreements, *file.agreements):
        if _since(one["concluded_on"], start):
            yield one["concluded_on"]


def _failed_on(file: CaseFile, start: date) -> Iterator[date]:
    """Yield the day of the last session where it failed: one entered late moves no case."""
    held = [one for one in file.sessions if one["held_on"]]
    last = max(held, key=lambda one: one["held_on"], default=None)
    if last and last["outcome"] == SessionOutcome.FAILED and _since(last["held_on"], start):
        yield last["held_on"]


def _asked(file: CaseFile, rule: ClockRule, fact: Fact) -> date | None:
    """Return the day the parties made use of the right an agreement gives."""
    agreement = (fact.record or {}).get("id")
    return _first(
        one["applied_on"]
        for one in (*file.before.confirmations, *file.beside["confirmation"])
        if one["agreement_id"] == agreement and one["right"] == rule.right and one["applied_on"]
    )


def _road(file: CaseFile) -> Sequence[dict[str, Any]]:
    """Return the moves of a case; those before it was split off from another are its own, too."""
    return (*file.before.moves, *file.moves)


def _since(day: date | None, start: date) -> bool:
    return day is not None and day >= start


def _first(days: Iterator[date]) -> date | None:
    return min(days, default=None)


def _pauses(
    file: CaseFile, rule: ClockRule, start: date, stopped: date | None
) -> tuple[Sequence[Pause], date | None]:
    """Return the pauses that are over, and since when the clock stands still now.

    A pause lasts from the day the case came into the stage to the day before it left it.
    """
    over: list[Pause] = []
    since: tuple[date, Stage] | None = None
    moves = [one for one in _road(file) if one["occurred_on"] is not None]
    for one in moves:
        stage = Stage(one["end"])
        if since is not None and stage is since[1]:
            continue  # told again: the pause goes on
        if since is not None:
            last = one["occurred_on"] - ONE_DAY
            if last >= max(since[0], start):
                over.append(Pause(first=since[0], last=last, name=_PAUSE_NAMES[since[1]]))
            since = None
        if stage in rule.pauses and (stopped is None or one["occurred_on"] < stopped):
            since = (one["occurred_on"], stage)
    return over, since[0] if since else None
