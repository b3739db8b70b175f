"""By which day of its fact a clock is over: what stores are asked with, instead of reckoning."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar, cast

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.clock_rules import ClockStart, ClockStop
from dispute_desk.domain.deadlines import TermUnit, fixed_day
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.workdays import ONE_DAY, WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.rows import CaseFile

T = TypeVar("T")
#: No term is longer than so many days a unit, free days at its end included.
_DAYS = {
    TermUnit.NATURAL: 1,
    TermUnit.WORKING: 3,
    TermUnit.MONTHS: 31,
    TermUnit.YEARS: 366,
}
_ROLLS = 40
#: Replies have lines of their own on 今日待办, under what they answer.
_TOLD_APART = frozenset({ClockStop.REPLIED, ClockStop.ANSWERED})


@dataclass(frozen=True)
class LateClocks:
    """The clocks a station is held to that were over by ``until``, the last day included.

    ``settled`` are cases whose clocks had to be reckoned one by one and were found over.
    """

    profile: Profile
    work: WorkCalendar
    until: date
    settled: tuple[int, ...] = ()
    _known: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def rules(self) -> tuple[ClockRule, ...]:
        """The rules whose end asks the station for something: no right of the parties."""
        return tuple(
            rule
            for rule in self.profile.clocks
            if not rule.is_right and rule.stop is not ClockStop.ARCHIVED
        )

    @property
    def rules_told(self) -> tuple[ClockRule, ...]:
        """The same without replies to papers, which are told by their papers."""
        asked = (one for one in self.rules if one.stop not in _TOLD_APART)
        return tuple(one for one in asked if one.start is not ClockStart.REFERRED)

    def last_start(self, rule: ClockRule) -> date:
        """Return the last day a fact may be of so that its clock is over, without pauses."""
        return self.spans(rule)[-1][1]

    def last_start_by(self, rule: ClockRule, day: date | None) -> date:
        """Return the last day a fact may be of so that its clock ended by another day before."""
        if day is None:
            return date.max
        return self.once(
            ("by", rule.code, day), lambda: replace(self, until=day, _known={}).last_start(rule)
        )

    def spans(self, rule: ClockRule) -> tuple[tuple[date | None, date], ...]:
        """Return the days, first (None: all before) and last, a fact may be of to be over.

        There are several where the station changed the term.
        """
        return self.once(("spans", rule.code), lambda: tuple(self._spans(rule)))

    def _spans(self, rule: ClockRule) -> Iterator[tuple[date | None, date]]:
        for first, end, plain in rule.stretches():
            over = self._start_of(plain, self.until)
            last = over if end is None else min(over, end - ONE_DAY)
            if first is None or first <= last:
                yield first, last

    def last_served(self, rule: ClockRule) -> date:
        """Return the same of a clock that starts where another one ends: the start of that."""
        first = next((one for one in self.profile.clocks if one.code == rule.follows), None)
        end = self.last_start(rule)
        return end if first is None else replace(self, until=end, _known={}).last_start(first)

    def last_agreed(self) -> date:
        """Return the last day parties may have agreed on so that it is over."""
        return self.once(
            "",
            lambda: _last(self.until, _ROLLS, lambda day: fixed_day(day, self.work).due),
        )

    def estimate(self, rule: ClockRule, start: date) -> date:
        """Return the end of a clock without pauses."""
        return self.once((rule.code, start), lambda: rule.deadline(start, self.work).due)

    def of_file(self, file: CaseFile) -> list[CaseClock]:
        """Return the clocks of a case that are over, exactly."""
        codes = {rule.code for rule in self.rules}
        return [
            clock
            for clock in case_clocks(file, self.profile, self.work)
            if clock.rule.code in codes
            and clock.runs
            and clock.due is not None
            and clock.due <= self.until
        ]

    def asked_by(self, code: str, action: str | None) -> bool:
        """Tell whether a next action is what a clock asks for."""
        return action in self.once(f"actions of {code}", lambda: self.actions_of(code))

    def actions_of(self, code: str) -> frozenset[str]:
        """Return the next actions the desk proposes for what a clock asks for."""
        return frozenset(
            rule.label for rule in self.profile.next_actions if code in {rule.clock, rule.code}
        )

    def over_in(self, files: Iterable[CaseFile]) -> tuple[int, ...]:
        """Return the cases of which a clock is over."""
        return tuple(file.id for file in files if self.of_file(file))

    def _start_of(self, rule: ClockRule, until: date) -> date:
        reach = rule.length * _DAYS[rule.unit] + _ROLLS
        return _last(until, reach, lambda day: rule.deadline(day, self.work).due)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """Return what follows from these clocks and a key, made when it is first asked for."""
        if key not in self._known:
            self._known[key] = make()
        return cast("T", self._known[key])


def _last(until: date, reach: int, end_of: Callable[[date], date]) -> date:
    """Return the last day whose end is not after ``until``; ends never go back as days go on."""
    low, high = -reach, 1
    while high - low > 1:
        middle = (low + high) // 2
        if end_of(until + timedelta(days=middle)) <= until:
            low = middle
        else:
            high = middle
    return until + timedelta(days=low)
