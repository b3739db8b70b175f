"""The .ics file is what RFC 5545 asks for: read back by a strict parser of our own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ics import LINE_OCTETS, Event, calendar_text, escaped, folded

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z]+=[^;:]+)*):(.*)", re.DOTALL)
_PLAIN = {"n": "\n", "N": "\n", ",": ",", ";": ";", "\\": "\\"}
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"))


def unfolded(text: str) -> list[str]:
    """The lines of a file; every rule of its shape is checked on the way."""
    raw = text.encode("utf-8")
    assert raw.endswith(b"\r\n")
    lines: list[bytes] = []
    for part in raw[:-2].split(b"\r\n"):
        assert len(part) <= LINE_OCTETS
        assert b"\r" not in part
        assert b"\n" not in part
        part.decode("utf-8")  # no character is cut
        if part.startswith(b" "):
            lines[-1] += part[1:]
        else:
            lines.append(part)
    return [line.decode("utf-8") for line in lines]


def plain(value: str) -> str:
    """A text value without its escapes; an escape that is none is an error."""
    told, rest = "", iter(value)
    for character in rest:
        assert character not in ",;"
        told += _PLAIN[next(rest)] if character == "\\" else character
    return told


def events_of(text: str) -> list[dict[str, str]]:
    """The events of a file, each by its properties with their parameters."""
    open_parts: list[str] = []
    events: list[dict[str, str]] = []
    for line in unfolded(text):
        match = _LINE.fullmatch(line)
        assert match is not None, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif open_parts[-1] == "VEVENT":
            assert name + parameters not in events[-1]
            events[-1][name + parameters] = value
    assert open_parts == []
    return events


@given(summary=TEXTS, place=TEXTS, number=st.integers(0, 10_000))
def test_what_is_written_is_read_back(summary: str, place: str, number: int) -> None:
    event = Event(
        uid=f"meeting-{number}@dispute-desk",
        on=DAY + timedelta(days=number),
        summary=summary,
        location=place,
        starts="09:30",
        ends="11:00",
    )

    (told,) = events_of(calendar_text([event], name="示例站", now=NOW))

    assert told["UID"] == event.uid
    assert plain(told["SUMMARY"]) == summary
    assert plain(told.get("LOCATION", "")) == place
    assert told["DTSTAMP"] == "20261122T040000Z"
    assert told["DTSTART;TZID=Asia/Shanghai"] == f"{event.on:%Y%m%d}T093000"
    assert told["DTEND;TZID=Asia/Shanghai"] == f"{event.on:%Y%m%d}T110000"


def test_a_last_day_takes_the_whole_day() -> None:
    event = Event(uid="1@x", on=date(2026, 12, 31), summary="调解期限到期")

    (told,) = events_of(calendar_text([event], name="", now=NOW))

    assert told["DTSTART;VALUE=DATE"] == "20261231"
    assert told["DTEND;VALUE=DATE"] == "20270101"


def test_an_empty_calendar_is_a_calendar() -> None:
    text = calendar_text([], name="站,一", now=NOW)

    assert events_of(text) == []
    assert "X-WR-CALNAME:站\\,一" in unfolded(text)
    assert f"TZID:{'Asia/Shanghai'}" in unfolded(text)


@given(TEXTS)
def test_folding_cuts_no_character_and_loses_none(text: str) -> None:
    line = escaped(text)

    parts = list(folded(line))

    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
    assert all(len(part.encode("utf-8")) <= LINE_OCTETS for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"),
        ("一\r\n二\n三", "一\\n二\\n三"),
        ("https://例", "https://例"),
    ],
)
def test_signs_are_escaped(text: str, told: str) -> None:
    assert escaped(text) == told
