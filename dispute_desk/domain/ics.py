"""A calendar as other programs read it: iCalendar, RFC 5545."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A line is no longer than this in octets; the rest goes on in lines that begin with a blank.
LINE_OCTETS = 75
ZONE = "Asia/Shanghai"
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event: of a day, or from ``HH:MM`` to ``HH:MM`` of it."""

    uid: str
    on: date
    summary: str
    starts: str | None = None
    ends: str | None = None
    location: str = ""
    description: str = ""


def calendar_text(events: Iterable[Event], *, name: str, now: datetime) -> str:
    """Return the text of an .ics file; lines end with CR LF and are folded."""
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Dispute Desk//Calendar//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        f"X-WR-TIMEZONE:{ZONE}",
        *_ZONE_LINES,
    ]
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def escaped(text: str) -> str:
    """Return a text as a value may hold it (RFC 5545, 3.3.11)."""
    return text.replace("\r\n", "\n").translate(_ESCAPED)


def folded(line: str) -> Iterator[str]:
    """Yield a line in parts of 75 octets at most, no character cut (RFC 5545, 3.1)."""
    part, room = "", LINE_OCTETS
    for character in line:
        size = len(character.encode("utf-8"))
        if size > room:
            yield part
            part, room = " ", LINE_OCTETS - 1
        part += character
        room -= size
    yield part


def _event(event: Event, stamp: str) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{escaped(event.uid)}", f"DTSTAMP:{stamp}"]
    if event.starts is None:
        lines.append(f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}")
        lines.append(f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}")
        lines.append("TRANSP:TRANSPARENT")
    else:
        lines.append(f"DTSTART;TZID={ZONE}:{_moment(event.on, event.starts)}")
        lines.append(f"DTEND;TZID={ZONE}:{_moment(event.on, event.ends or event.starts)}")
    lines.append(f"SUMMARY:{escaped(event.summary)}")
    if event.location:
        lines.append(f"LOCATION:{escaped(event.location)}")
    if event.description:
        lines.append(f"DESCRIPTION:{escaped(event.description)}")
    return [*lines, "END:VEVENT"]


def _moment(day: date, time: str) -> str:
    return f"{day:%Y%m%d}T{time[:2]}{time[3:]}00"
