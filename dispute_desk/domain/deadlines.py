"""Deadlines: when a term ends, and why, line by line."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, Translate, sentence
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY, DayKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.workdays import WorkCalendar

#: The longest term anybody may ask for, in days: a hundred years.
LONGEST_DAYS = 36_500
#: The last year a term may start in; the calendar of Python ends with 9999.
LAST_YEAR = 9_600
MONTHS_A_YEAR = 12

BAD_TERM = sentence(
    "bad_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "期限“{length}”无法计算：请填 0 至 {longest} 天以内、{last_year} 年以前起算的期限。",
    ),
)


class TermUnit(StrEnum):
    """What a term is counted in."""

    NATURAL = "natural"
    WORKING = "working"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True)
class Line:
    """One step of the reckoning: a sentence to be filled, marked for translation."""

    template: str
    facts: tuple[tuple[str, str], ...] = ()

    def text(self, translate: Translate | None = None) -> str:
        """Return the sentence; ``translate(context, source)`` gives another language."""
        if translate is None:
            return self.template.format(**dict(self.facts))
        facts = {
            key: translate("calendar", fact) if key == "name" else fact for key, fact in self.facts
        }
        return translate("deadlines", self.template).format(**facts)


@dataclass(frozen=True, kw_only=True)
class Pause:
    """Days on which a term stands still, both ends included, and what they are called."""

    first: date
    last: date
    name: str

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the pause."""
        return self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """The last day of a term.

    ``estimated``: a year it runs through has no calendar, so only weekends were skipped
    (按估算). ``rolled_from`` is the day it would have ended on, were that day worked.
    """

    due: date
    lines: tuple[Line, ...]
    estimated: bool = False
    rolled_from: date | None = None

    def explanation(self, translate: Translate | None = None) -> tuple[str, ...]:
        """Return the reckoning for people, one line per step."""
        return tuple(line.text(translate) for line in self.lines)


_NOT_COUNTED = QT_TRANSLATE_NOOP("deadlines", "{day} 当日不计，自 {next} 起算")
_AGREED_DAY = QT_TRANSLATE_NOOP("deadlines", "约定的缴纳日为 {day}")
_HOLIDAY = QT_TRANSLATE_NOOP("deadlines", "{days} {name}放假，不计")
_WEEKEND = QT_TRANSLATE_NOOP("deadlines", "{days} 周末，不计")
_WORKED = QT_TRANSLATE_NOOP("deadlines", "{days} 周末调休上班，计入")
_PAUSED = QT_TRANSLATE_NOOP("deadlines", "{days} {name}，不计")
_END_WORKING = QT_TRANSLATE_NOOP("deadlines", "第 {length} 个工作日为 {day}")
_END_NATURAL = QT_TRANSLATE_NOOP("deadlines", "第 {length} 日为 {day}")
_END_MONTHS = QT_TRANSLATE_NOOP("deadlines", "满 {length} 个月为 {day}")
_END_YEARS = QT_TRANSLATE_NOOP("deadlines", "满 {length} 年为 {day}")
_ROLL_HOLIDAY = QT_TRANSLATE_NOOP("deadlines", "{day} 适逢{name}放假，顺延至 {due}")
_ROLL_WEEKEND = QT_TRANSLATE_NOOP("deadlines", "{day} 适逢周末，顺延至 {due}")
_ESTIMATED = QT_TRANSLATE_NOOP(
    "deadlines", "{year} 年的节假日安排尚未收录，仅按周末计算，按估算对待"
)
_ENDS = {
    TermUnit.WORKING: _END_WORKING,
    TermUnit.NATURAL: _END_NATURAL,
    TermUnit.MONTHS: _END_MONTHS,
    TermUnit.YEARS: _END_YEARS,
}
_SKIPS = {
    DayKind.HOLIDAY: _HOLIDAY,
    DayKind.WEEKEND: _WEEKEND,
    DayKind.WORKED_WEEKEND: _WORKED,
}


def deadline(
    start: date,
    length: int,
    unit: TermUnit,
    work: WorkCalendar,
    *,
    roll: bool = True,
    pauses: Sequence[Pause] = (),
) -> Deadline:
    """Return the end of a term that starts with the fact of ``start``.

    The day of the fact is not counted, nor are the days of ``pauses`` (in order, not
    overlapping); an end on a free day moves to the next working day (民事诉讼法 85) that lies in
    no pause, unless ``roll`` is off. ``bad_term`` for a negative or endless length.
    """
    return _reckoned(start, length, unit, work, (roll, tuple(pauses)))


#: Whether an end on a free day moves, and the days that do not count.
_Rolls = tuple[bool, tuple[Pause, ...]]


@lru_cache(maxsize=4096)
def _reckoned(
    start: date, length: int, unit: TermUnit, work: WorkCalendar, rolls: _Rolls
) -> Deadline:
    """Return the end; the same terms run in many cases."""
    roll, pauses = rolls
    _check(start, length, unit)
    if unit is TermUnit.WORKING and length:
        return _working(start, length, work, pauses)
    end = _moved_by(pauses, start, _natural_end(start, length, unit))
    lines = [
        _pause_line(pause, start) for pause in pauses if start < pause.last and pause.first <= end
    ]
    lines.append(_line(_ENDS[unit], length=str(length), day=_full(end)))
    due = _rolled(end, work, pauses) if roll else end
    if due != end:
        lines += [_pause_line(pause, start) for pause in pauses if end < pause.first <= due]
        lines.append(_roll_line(end, due, work))
    return _told(start, due, lines, work, looked_at=(end, due), rolled_from=end)


def fixed_day(day: date, work: WorkCalendar) -> Deadline:
    """Return a day that was agreed on, moved to the next working day if it is free, and why."""
    due = work.next_workday(day)
    lines = [_line(_AGREED_DAY, day=_full(day))]
    if due != day:
        lines.append(_roll_line(day, due, work))
    unknown = work.unknown_years(day, due)
    if unknown:
        lines.append(_line(_ESTIMATED, year=_years(unknown)))
    rolled_from = day if due != day else None
    return Deadline(due=due, lines=tuple(lines), estimated=bool(unknown), rolled_from=rolled_from)


def _check(start: date, length: int, unit: TermUnit) -> None:
    """Refuse a term that cannot be counted."""
    days_each = {TermUnit.MONTHS: 31, TermUnit.YEARS: 366}.get(unit, 1)
    if not 0 <= length * days_each <= LONGEST_DAYS or start.year > LAST_YEAR:
        raise DeskError(
            BAD_TERM, field="days", length=length, longest=LONGEST_DAYS, last_year=LAST_YEAR
        )


def _natural_end(start: date, length: int, unit: TermUnit) -> date:
    """Return the day on which so many days, months or years have passed."""
    if unit is TermUnit.NATURAL:
        return start + timedelta(days=length)
    months = length * (MONTHS_A_YEAR if unit is TermUnit.YEARS else 1)
    month = Month.of(start).plus(months)
    last = calendar.monthrange(month.year, month.month)[1]
    return date(month.year, month.month, min(start.day, last))


def _moved_by(pauses: Sequence[Pause], start: date, end: date) -> date:
    """Return the end moved on by the days of pauses that lie after the start and before it."""
    for pause in pauses:
        first = max(pause.first, start + ONE_DAY)
        if first <= min(end, pause.last):
            end += pause.last - first + ONE_DAY
    return end


def _rolled(end: date, work: WorkCalendar, pauses: Sequence[Pause]) -> date:
    """Return the end, or the first working day after it on which the term does not stand still."""
    due = work.next_workday(end)
    while due != end and (pause := _pause_of(due, pauses)) is not None:
        due = work.next_workday(pause.last + ONE_DAY)
    return due


def _working(start: date, length: int, work: WorkCalendar, pauses: Sequence[Pause]) -> Deadline:
    """Walk day by day, and keep a line for every run of days skipped or added."""
    lines: list[Line] = []
    run: list[date] = []
    left, day = length, start
    while left:
        day += ONE_DAY
        if run and _kind(run[-1], work, pauses) != _kind(day, work, pauses):
            lines += _run_line(run, work, pauses)
            run = []
        run.append(day)
        left -= work.is_workday(day) and _pause_of(day, pauses) is None
    lines += _run_line(run, work, pauses)
    lines.append(_line(_END_WORKING, length=str(length), day=_full(day)))
    return _told(start, day, lines, work, looked_at=(start, day))


def _pause_of(day: date, pauses: Sequence[Pause]) -> Pause | None:
    return next((pause for pause in pauses if pause.holds(day)), None)


def _pause_line(pause: Pause, start: date) -> Line:
    """Return the line of a pause, of its days after the start."""
    first = max(pause.first, start + ONE_DAY)
    return _line(_PAUSED, days=_span(first, pause.last), name=pause.name)


def _kind(day: date, work: WorkCalendar, pauses: Sequence[Pause]) -> tuple[DayKind | None, str]:
    """Return what makes days belong to one line; a day in a pause is of no kind."""
    pause = _pause_of(day, pauses)
    return (None, pause.name) if pause else (work.kind(day), work.holiday(day))


def _run_line(run: list[date], work: WorkCalendar, pauses: Sequence[Pause]) -> list[Line]:
    """Return the line of a run of like days; plain working days have none."""
    if not run:
        return []
    kind, name = _kind(run[0], work, pauses)
    template = _PAUSED if kind is None else _SKIPS.get(kind)
    return [] if template is None else [_line(template, days=_span(run[0], run[-1]), name=name)]


def _roll_line(end: date, due: date, work: WorkCalendar) -> Line:
    """Return the line that says why the end moved."""
    name = work.holiday(end)
    template = _ROLL_HOLIDAY if name else _ROLL_WEEKEND
    return _line(template, day=_short(end), name=name, due=_full(due))


def _told(
    start: date,
    due: date,
    lines: list[Line],
    work: WorkCalendar,
    *,
    looked_at: tuple[date, date],
    rolled_from: date | None = None,
) -> Deadline:
    """Put the first line and the warning of unknown years around the reckoning."""
    first = _line(_NOT_COUNTED, day=_full(start), next=_short(start + ONE_DAY))
    unknown = work.unknown_years(*looked_at)
    warnings = [_line(_ESTIMATED, year=_years(unknown))] if unknown else []
    return Deadline(
        due=due,
        lines=(first, *lines, *warnings),
        estimated=bool(unknown),
        rolled_from=rolled_from if rolled_from != due else None,
    )


def _line(template: str, **facts: str) -> Line:
    """Return a line with its facts."""
    return Line(template, tuple(facts.items()))


def _full(day: date) -> str:
    """Return a day with its year: 2026-09-24."""
    return day.isoformat()


def _short(day: date) -> str:
    """Return a day as people say it within a year: 9/24."""
    return f"{day.month}/{day.day}"


def _span(first: date, last: date) -> str:
    """Return a run of days: 9/25–27, 1/31–2/6, or one day."""
    if first == last:
        return _short(first)
    end = str(last.day) if first.month == last.month else _short(last)
    return f"{_short(first)}–{end}"


def _years(years: tuple[int, ...]) -> str:
    """Return the unknown years: 2027, or 2027–2030."""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
