"""Rights of the parties that are about to lapse: told some days before, nobody is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.late_clocks import LateClocks
from dispute_desk.domain.rows import CaseFile
from dispute_desk.domain.workdays import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from typing import Any

    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.workdays import WorkCalendar

#: Clocks that follow from the row of the case alone while it is open.
OF_ROW = frozenset({ClockStart.BREACH_KNOWN, ClockStart.LAST_INTERRUPTION})


def rules_ahead(profile: Profile) -> tuple[ClockRule, ...]:
    """Return the rights the profile wants the parties reminded of."""
    return tuple(rule for rule in profile.clocks if rule.is_right and rule.remind)


def with_clocks(profile: Profile, codes: Collection[str]) -> Profile:
    """Return the profile with these clocks alone, and those they follow from."""
    by_code = {rule.code: rule for rule in profile.clocks}
    kept: set[str] = set()
    ahead = {code for code in codes if code in by_code}
    while ahead:
        kept |= ahead
        ahead = {by_code[code].follows for code in ahead} & by_code.keys() - kept
    return replace(profile, clocks=tuple(rule for rule in profile.clocks if rule.code in kept))


def window(rule: ClockRule, work: WorkCalendar, profile: Profile, today: date) -> tuple[date, date]:
    """Return the first and the last day a fact may be of so that its right is about to lapse."""
    until = today + timedelta(days=rule.remind)
    over = LateClocks(profile, work, today - ONE_DAY).last_start(rule)
    return over + ONE_DAY, LateClocks(profile, work, until).last_start(rule)


def lapsing(
    file: CaseFile, profile: Profile, work: WorkCalendar, today: date, codes: Iterable[str]
) -> list[CaseClock]:
    """Return the rights of a case that lapse within their days of reminder, exactly."""
    wanted = set(codes)
    return [
        clock
        for clock in case_clocks(file, profile, work)
        if clock.rule.code in wanted
        and clock.runs
        and clock.due is not None
        and today <= clock.due <= today + timedelta(days=clock.rule.remind)
    ]


def file_of_row(case: dict[str, Any]) -> CaseFile:
    """Return a case with nothing but its row, for clocks ``OF_ROW``."""
    beside = ("confirmation", "enquiry", "tax_order", "signature")
    return CaseFile.of_parts(case, beside=dict.fromkeys(beside, ()))
