"""When two appointments stand in each other's way: the same time, and somebody or the room."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import Appointment

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN = re.compile(r"[、,，;；\n]+")
_TIME = re.compile(r"(\d{1,2})(?:[:：.]?([0-5]\d))?")
_WHOLE_DAY = ("00:00", "24:00")
_LAST_MINUTE = 23 * 60 + 59


@dataclass(frozen=True)
class Clash:
    """Another appointment at the same time: who is wanted at both, and the room if it is one."""

    other: Appointment
    people: tuple[str, ...]
    place: str = ""


def names_in(text: str | None) -> tuple[str, ...]:
    """Return the names of a comma list, each once, in order."""
    found = (" ".join(part.split()) for part in _BETWEEN.split(text or ""))
    return tuple(dict.fromkeys(name for name in found if name))


def people_of(one: Appointment) -> tuple[str, ...]:
    """Return everybody an appointment takes: the mediator and the people."""
    return tuple(dict.fromkeys((*names_in(one.mediator), *names_in(one.people))))


def overlap(one: Appointment, other: Appointment) -> bool:
    """Tell whether two appointments take the same time; one without times takes the whole day."""
    if one.on is None or one.on != other.on:
        return False
    (start, end), (other_start, other_end) = _span(one), _span(other)
    return start < other_end and other_start < end


def clash(one: Appointment, other: Appointment) -> Clash | None:
    """Return what two appointments both want at the same time; None if they get along."""
    if not overlap(one, other):
        return None
    wanted = {name.casefold() for name in people_of(one)}
    people = tuple(name for name in people_of(other) if name.casefold() in wanted)
    same_room = bool(_plain(one.place)) and _plain(one.place) == _plain(other.place)
    if not people and not same_room:
        return None
    return Clash(other, people, (other.place or "").strip() if same_room else "")


def clashes(one: Appointment, others: Iterable[Appointment]) -> list[Clash]:
    """Return every clash of an appointment with others, in the order of their times."""
    found = [made for other in others if (made := clash(one, other)) is not None]
    return sorted(found, key=lambda made: _span(made.other))


def clock_time(text: str) -> str | None:
    """Return ``HH:MM`` of what somebody typed (``9:30``, ``930``, ``14``); None if it is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour * 60 + minute <= _LAST_MINUTE else None


def minutes_between(start: str, end: str) -> int:
    """Return the minutes from one ``HH:MM`` to another."""
    return _minutes(end) - _minutes(start)


def minutes_after(start: str, minutes: int) -> str:
    """Return the ``HH:MM`` so many minutes later, on the same day at the latest."""
    told = min(_minutes(start) + minutes, _LAST_MINUTE)
    return f"{told // 60:02d}:{told % 60:02d}"


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def _span(one: Appointment) -> tuple[str, str]:
    if one.starts is None:
        return _WHOLE_DAY
    return one.starts, one.ends or _WHOLE_DAY[1]


def _plain(place: str | None) -> str:
    return "".join((place or "").split()).casefold()
