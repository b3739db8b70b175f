"""The clocks, terms and years of a station as they are shown, and what a change would move."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.archive_terms import proposed_term, retention_for, term_for
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.clock_rules import ClockRule, ClockStart, ClockStop, OwnTerm
from dispute_desk.domain.closing_words import OwnRetention, RetentionTerm
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.rights_ahead import with_clocks
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.station_rule import RetentionFor, RuleKind, StationRuleView
from dispute_desk.domain.station_ruled import in_force, taking_over
from dispute_desk.domain.workdays import WorkCalendar, YearCalendar
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.station_rules import check_may_set, rules_of
from dispute_desk.services.year_calendars import check_may_enter
from dispute_desk.store.readers import station_rules as reader
from dispute_desk.store.readers.clock_files import clock_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.domain.deadlines import TermUnit
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

    Tell = Callable[[int, int], None]

#: Cases asked for at once.
BLOCK = 200
#: Facts that begin when a case is at its end, and what clocks from them on are made of.
_WITH_THE_END = frozenset({ClockStart.CLOSED, ClockStart.PAID_OR_CLOSED})
_OF_THE_END = {"payments", "follow_ups", "moves"}
#: So many of the cases that move are told one by one.
NEAREST = 5
#: The month from which on the next year's notice should be there.
_DECEMBER = 12


@dataclass(frozen=True, kw_only=True)
class ClockEntry:
    """A clock as it holds today, with what the station decided about it, the newest first.

    ``is_settled``: a decision holds today; one that waits for its day (``coming``) does not yet.
    """

    rule: ClockRule
    now: ClockRule
    decisions: tuple[StationRuleView, ...] = ()
    is_settled: bool = False
    coming: StationRuleView | None = None


@dataclass(frozen=True, kw_only=True)
class RetentionEntry:
    """For how long cases of a kind are kept as of today, and what the station decided.

    ``is_settled``: a decision holds today; one that waits for its day (``coming``) does not yet.
    """

    cases: RetentionFor
    term: RetentionTerm | None
    decisions: tuple[StationRuleView, ...] = ()
    is_settled: bool = False
    coming: StationRuleView | None = None


@dataclass(frozen=True, kw_only=True)
class YearEntry:
    """A year: its calendar (None: no notice yet), and what the station entered for it."""

    year: int
    calendar: YearCalendar | None
    decisions: tuple[StationRuleView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RuleSheet:
    """All there is to settle; the years the newest first."""

    clocks: tuple[ClockEntry, ...]
    retention: tuple[RetentionEntry, ...]
    years: tuple[YearEntry, ...]
    today: date
    profile: Profile
    work: WorkCalendar


@dataclass(frozen=True, kw_only=True)
class MovedTerm:
    """A last day that would be another; ``label`` names the clock."""

    case_id: int
    number: str | None
    who: str
    label: str
    label_en: str
    old: date | None
    new: date | None


@dataclass(frozen=True, kw_only=True)
class RuleEffect:
    """What a change does to running clocks: how many move, how many become certain, the nearest.

    ``running`` is how many were looked at.
    """

    running: int
    moved: int
    certain: int
    nearest: tuple[MovedTerm, ...]


def rule_sheet(desk: Desk) -> RuleSheet:
    """Return what there is to settle, as it holds today."""
    rules, today = tuple(reversed(rules_of(desk.store))), desk.office().today

    def about(kind: RuleKind, key: str) -> tuple[StationRuleView, ...]:
        return tuple(one for one in rules if one.kind is kind and one.key == key)

    years = {*desk.calendar.years, today.year, today.year + 1}
    return RuleSheet(
        clocks=tuple(
            ClockEntry(
                rule=one,
                now=one.on(today),
                decisions=(made := about(RuleKind.CLOCK, one.code)),
                is_settled=in_force(made, today) is not None,
                coming=taking_over(made, today),
            )
            for one in desk.profile.clocks
        ),
        retention=tuple(
            RetentionEntry(
                cases=one,
                term=term_for(desk.profile, one, today),
                decisions=(made := about(RuleKind.RETENTION, one)),
                is_settled=in_force(made, today) is not None,
                coming=taking_over(made, today),
            )
            for one in RetentionFor
        ),
        years=tuple(
            YearEntry(
                year=year,
                calendar=desk.calendar.years.get(year),
                decisions=about(RuleKind.CALENDAR, str(year)),
            )
            for year in sorted(years, reverse=True)
        ),
        today=today,
        profile=desk.profile,
        work=desk.calendar,
    )


def year_missing(desk: Desk) -> int | None:
    """Return the year whose calendar should be there by now: this one, in December the next."""
    today = desk.office().today
    for year in (today.year, *([today.year + 1] if today.month == _DECEMBER else [])):
        if year not in desk.calendar.years:
            return year
    return None


def running_clocks(desk: Desk, tell: Tell) -> dict[str, int]:
    """Return in how many cases each clock runs now, closed ones by what the store counts."""
    check_may_see(desk.actor)
    found: dict[str, int] = {}
    for file in _open_files(desk, tell):
        codes = {
            one.rule.code for one in case_clocks(file, desk.profile, desk.calendar) if one.runs
        }
        for code in codes:
            found[code] = found.get(code, 0) + 1
    unasked = [one.code for one in desk.profile.closure_kinds if not one.followed_up]
    with desk.store.reading() as connection:
        closed = {
            ClockStop.ARCHIVED: reader.waiting_for_the_archive(connection),
            ClockStop.FOLLOWED_UP: reader.waiting_for_a_call(connection, unasked),
        }
    for rule in desk.profile.clocks:
        if rule.stop in closed:
            found[rule.code] = found.get(rule.code, 0) + closed[rule.stop]
    return found


def effect_of_length(
    desk: Desk, code: str, length: int, unit: TermUnit, effective_on: date, tell: Tell
) -> RuleEffect:
    """Return what another length of a clock would move."""
    rule = desk.profile.clock(code)
    check_may_set(rule, length, unit)
    today = desk.office().today
    term = OwnTerm(length=length, unit=unit, settled_on=today, made_on=today, from_day=effective_on)
    own = sorted((*rule.own, term), key=lambda one: one.from_day or date.min)
    codes = {code, *(one.code for one in desk.profile.clocks if one.follows == code)}
    held = with_clocks(desk.profile, codes)
    clocks = tuple(replace(one, own=tuple(own)) if one.code == code else one for one in held.clocks)
    other = replace(held, clocks=clocks)
    return _effect(desk, (held, other), (desk.calendar, desk.calendar), tell)


def effect_of_year(desk: Desk, year: YearCalendar, tell: Tell) -> RuleEffect:
    """Return what another calendar of a year would move."""
    check_may_enter(year.year, desk.calendar, desk.office().today)
    new = WorkCalendar({**desk.calendar.years, year.year: year}.values())
    return _effect(desk, (desk.profile, desk.profile), (desk.calendar, new), tell)


def effect_of_years_kept(
    desk: Desk, cases: RetentionFor, years: int, effective_on: date, tell: Tell
) -> RuleEffect:
    """Return which closed cases of a kind would be archived for another time; no day moves."""
    profile = desk.profile
    own = OwnRetention(cases=cases, years=years, settled_on=effective_on, from_day=effective_on)
    terms = sorted((*profile.own_retention, own), key=lambda one: one.from_day or date.min)
    extra = replace(profile.retention_terms[0], code=f"y{years}", years=years)
    new = replace(
        profile,
        own_retention=tuple(terms),
        retention_terms=(*profile.retention_terms, extra),
    )
    looked_at = moved = 0
    nearest: list[MovedTerm] = []
    check_may_see(desk.actor)
    for file in _closed_files(desk, tell, set()):
        if retention_for(profile, file) is not cases:
            continue
        looked_at += 1
        before, after = proposed_term(profile, file), proposed_term(new, file)
        if before is None or after is None or before.years != after.years:
            moved += 1
            nearest.append(_moved(file, before, file.case["closed_on"], file.case["closed_on"]))
    nearest.sort(key=lambda one: (one.old or date.max, one.case_id), reverse=True)
    return RuleEffect(running=looked_at, moved=moved, certain=0, nearest=tuple(nearest[:NEAREST]))


def _effect(
    desk: Desk,
    profiles: tuple[Profile, Profile],
    calendars: tuple[WorkCalendar, WorkCalendar],
    tell: Tell,
) -> RuleEffect:
    """Compare the clocks of open cases, and those of closed ones that begin with the end."""
    check_may_see(desk.actor)
    running = certain = 0
    moved: list[MovedTerm] = []
    for file, held, other in _compared(desk, profiles, tell):
        now = _going(case_clocks(file, held, calendars[0]))
        then = _going(case_clocks(file, other, calendars[1]))
        running += len(now)
        for place, one in now.items():
            new = then.get(place)
            if new is None or one.deadline is None or new.deadline is None:
                continue
            certain += one.deadline.estimated and not new.deadline.estimated
            if one.due != new.due:
                moved.append(_moved(file, one.rule, one.due, new.due))
    today = desk.office().today
    # what ends soon is what matters; what ended long ago comes last
    moved.sort(key=lambda one: (abs((_near(one) - today).days), one.case_id))
    return RuleEffect(
        running=running, moved=len(moved), certain=certain, nearest=tuple(moved[:NEAREST])
    )


def _compared(
    desk: Desk, profiles: tuple[Profile, Profile], tell: Tell
) -> Iterator[tuple[CaseFile, Profile, Profile]]:
    """Yield each case with the clocks before and after that may run in it."""
    held, other = profiles
    for file in _open_files(desk, tell):
        yield file, held, other
    after = {one.code for one in held.clocks if one.start in _WITH_THE_END}
    if not after:
        return
    few, fewer = with_clocks(held, after), with_clocks(other, after)
    for file in _closed_files(desk, tell, _OF_THE_END):
        yield file, few, fewer


def _near(one: MovedTerm) -> date:
    return min(day for day in (one.old, one.new) if day is not None)


def _going(clocks: tuple[CaseClock, ...]) -> dict[tuple[str, date, str, int], CaseClock]:
    """Return the clocks that run by what they are; of several alike each with its number."""
    found: dict[tuple[str, date, str, int], CaseClock] = {}
    for one in clocks:
        if not one.runs:
            continue
        number = 0
        while (one.rule.code, one.start, one.about, number) in found:
            number += 1
        found[(one.rule.code, one.start, one.about, number)] = one
    return found


def _moved(
    file: CaseFile, word: ClockRule | RetentionTerm | None, old: date | None, new: date | None
) -> MovedTerm:
    first = file.claimants[0]["name"] if file.claimants else ""
    return MovedTerm(
        case_id=file.id,
        number=file.case["number"],
        who=str((file.employer or {}).get("name") or first or ""),
        label=word.label if word is not None else "",
        label_en=word.label_en if word is not None else "",
        old=old,
        new=new,
    )


def _open_files(desk: Desk, tell: Tell) -> Iterator[CaseFile]:
    return _files(desk, desk.lists.case_ids(CaseQuery(view="open")), None, tell)


def _closed_files(desk: Desk, tell: Tell, under: set[str]) -> Iterator[CaseFile]:
    """Yield the cases that ended and are not in the archive, with no more than is ``under``."""
    ids = desk.lists.case_ids(CaseQuery(view="closed"))
    for file in _files(desk, ids, under, tell):
        if file.case["stage"] != Stage.ARCHIVED and file.case["frozen_on"] is None:
            yield file


def _files(
    desk: Desk, ids: Sequence[int], under: set[str] | None, tell: Tell
) -> Iterator[CaseFile]:
    """Yield cases as clocks see them, some hundred at a time."""
    for start in range(0, len(ids), BLOCK):
        tell(start, len(ids))
        with desk.store.reading() as connection:
            block = clock_files(connection, ids[start : start + BLOCK], under)
        yield from block
