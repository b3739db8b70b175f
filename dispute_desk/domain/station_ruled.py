"""Profile and calendar as the decisions of the station make them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.clock_rules import OwnTerm
from dispute_desk.domain.closing_words import OwnRetention, RetentionTerm
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.station_rule import RetentionFor, RuleKind
from dispute_desk.domain.workdays import ONE_DAY, Holiday, WorkCalendar, YearCalendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.station_rule import StationRuleView

#: The earliest December day looked at with a year: no notice reaches back further.
REACHES_BACK = (12, 1)


def term_value(length: int, unit: TermUnit) -> str:
    """Return a length as it is kept."""
    return json.dumps({"length": length, "unit": unit.value}, sort_keys=True)


def years_value(years: int) -> str:
    """Return the years of a retention term as they are kept; 0 is for ever."""
    return json.dumps({"years": years})


def calendar_value(year: YearCalendar) -> str:
    """Return the days of a year as they are kept."""
    kept = {
        "source": year.source,
        "holidays": [[run.name, str(run.first), str(run.last)] for run in year.holidays],
        "worked": [str(day) for day in year.worked],
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def year_of(rule: StationRuleView) -> YearCalendar:
    """Return the calendar a decision holds."""
    kept: dict[str, Any] = json.loads(rule.value)
    return YearCalendar(
        year=int(rule.key),
        source=kept["source"],
        holidays=tuple(
            Holiday(name=name, first=date.fromisoformat(first), last=date.fromisoformat(last))
            for name, first, last in kept["holidays"]
        ),
        worked=tuple(date.fromisoformat(day) for day in kept["worked"]),
    )


def term_of(rule: StationRuleView) -> OwnTerm:
    """Return the term of a clock a decision holds."""
    kept: dict[str, Any] = json.loads(rule.value)
    return OwnTerm(
        length=kept["length"],
        unit=TermUnit(kept["unit"]),
        settled_on=rule.decided_on or rule.made_on or date.min,
        made_on=rule.made_on or date.min,
        by=rule.decided_by or rule.made_by or "",
        basis=rule.basis or "",
        from_day=rule.effective_on,
    )


def retention_of(rule: StationRuleView) -> OwnRetention:
    """Return the term of the archive a decision holds."""
    years: int = json.loads(rule.value)["years"]
    return OwnRetention(
        cases=rule.key,
        years=years,
        settled_on=rule.decided_on or rule.made_on or date.min,
        by=rule.decided_by or rule.made_by or "",
        basis=rule.basis or "",
        from_day=rule.effective_on,
    )


def held_spans(
    decisions: Iterable[StationRuleView],
) -> dict[int, tuple[date | None, date | None]]:
    """Return by its id the first and the last day each decision about one thing holds for.

    None stands for no bound. A decision another one for the same day replaced is not in it.
    """
    held = _in_order(decisions)
    found: dict[int, tuple[date | None, date | None]] = {}
    for one, after in zip_longest(held, held[1:]):
        if after is None:
            found[one.id] = (one.effective_on, None)
        elif after.effective_on is not None and after.effective_on != one.effective_on:
            found[one.id] = (one.effective_on, after.effective_on - ONE_DAY)
    return found


def in_force(decisions: Iterable[StationRuleView], day: date) -> StationRuleView | None:
    """Return the decision that holds for a fact of a day; None where none does."""
    held = [one for one in _in_order(decisions) if (one.effective_on or date.min) <= day]
    return held[-1] if held else None


def taking_over(decisions: Iterable[StationRuleView], day: date) -> StationRuleView | None:
    """Return the decision there is already that takes over from one which begins on a day."""
    later = [one for one in _in_order(decisions) if (one.effective_on or date.min) > day]
    alike = [one for one in later if one.effective_on == later[0].effective_on]
    return alike[-1] if alike else None


def _in_order(decisions: Iterable[StationRuleView]) -> list[StationRuleView]:
    """Return decisions by the day they hold from; of one day the one written later is behind."""
    return sorted(decisions, key=lambda one: (one.effective_on or date.min, one.id))


def ruled_profile(profile: Profile, rules: Iterable[StationRuleView]) -> Profile:
    """Return a profile with what the station settled of clocks and terms of the archive.

    Of two decisions about one thing the one that holds from a later day stands behind.
    """
    decided = _in_order(rules)
    terms: dict[str, list[OwnTerm]] = {}
    for rule in decided:
        if rule.kind is RuleKind.CLOCK:
            terms.setdefault(rule.key, []).append(term_of(rule))
    own = tuple(retention_of(one) for one in decided if one.kind is RuleKind.RETENTION)
    if not (terms or own):
        return profile
    clocks = tuple(
        replace(one, own=tuple(terms[one.code])) if one.code in terms else one
        for one in profile.clocks
    )
    return replace(
        profile,
        clocks=clocks,
        retention_terms=_with_terms(profile.retention_terms, own),
        own_retention=own,
    )


def _with_terms(
    shipped: tuple[RetentionTerm, ...], own: Sequence[OwnRetention]
) -> tuple[RetentionTerm, ...]:
    """Return the terms, with one for each number of years nothing shipped has."""
    known = {one.years for one in shipped}
    more = sorted({one.years for one in own} - known)
    settled = {(one.cases, one.years): one for one in own}
    return (
        *(
            replace(one, status="", basis=said.basis)
            if (said := settled.get((retention_role(one) or "", one.years)))
            else one
            for one in shipped
        ),
        *(
            RetentionTerm(
                code=f"y{years}",
                label=f"{years}年",
                label_en=f"{years} years",
                years=years,
                basis="",
            )
            for years in more
        ),
    )


def as_known(profile: Profile, day: date) -> Profile:
    """Return a profile as it was known on a day: without what was settled later."""
    if all(one.made_on <= day for rule in profile.clocks for one in rule.own):
        return profile
    return replace(profile, clocks=tuple(one.known_by(day) for one in profile.clocks))


def counts_otherwise(old: ClockRule, new: ClockRule, today: date) -> bool:
    """Tell whether two terms of a clock differ for a fact of a day that is over."""
    days = {date.min, *(one.from_day or date.min for one in (*old.own, *new.own))}
    held = [(old.on(day), new.on(day)) for day in days if day < today]
    return any((a.length, a.unit) != (b.length, b.unit) for a, b in held)


def first_day_moved(
    before: WorkCalendar, after: WorkCalendar, year: int, today: date
) -> date | None:
    """Return the first day of a year that is over and is another kind of day; None for none.

    The last days of the December before belong to the notice of the year as well.
    """
    day, end = date(year - 1, *REACHES_BACK), min(date(year, 12, 31), today - ONE_DAY)
    while day <= end:
        if before.kind(day) is not after.kind(day):
            return day
        day += ONE_DAY
    return None


def made_terms(profile: Profile) -> tuple[RetentionTerm, ...]:
    """Return the terms that are there only because the station settled them."""
    return tuple(one for one in profile.retention_terms if not one.basis)


def retention_role(term: RetentionTerm) -> RetentionFor | None:
    """Return which cases a shipped term is proposed for; None where for none."""
    if term.for_consultation:
        return RetentionFor.CONSULTATION
    if term.for_group:
        return RetentionFor.GROUP
    return RetentionFor.USUAL if term.usual else None


def ruled_calendar(shipped: WorkCalendar, rules: Iterable[StationRuleView]) -> WorkCalendar:
    """Return the calendar with the years the station entered; its own word is the later one."""
    own = {
        one.year: one
        for one in map(
            year_of,
            sorted((r for r in rules if r.kind is RuleKind.CALENDAR), key=lambda one: one.id),
        )
    }
    return WorkCalendar({**shipped.years, **own}.values()) if own else shipped
