"""Appointments clash when they share time and somebody or the room, and only then."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.appointment import Appointment
from dispute_desk.domain.clashes import (
    clash,
    clashes,
    clock_time,
    minutes_after,
    names_in,
    people_of,
)

DAY, NEXT = date(2026, 11, 24), date(2026, 11, 25)
MINUTES = st.integers(0, 23 * 60 + 59)
NAMES = st.sets(st.sampled_from(["周调例", "张例", "李例", "赵代例"]), max_size=3)


def at(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


@st.composite
def appointments(draw: st.DrawFn) -> Appointment:
    first, last = sorted(draw(st.sets(MINUTES, min_size=2, max_size=2)))
    starts = draw(st.sampled_from([at(first), None]))
    return Appointment(
        on=draw(st.sampled_from([DAY, NEXT])),
        starts=starts,
        ends=draw(st.sampled_from([at(last), None])) if starts else None,
        place=draw(st.sampled_from(["第一调解室", " 第一 调解室", "第二调解室", None])),
        mediator=draw(st.sampled_from(["周调例", "吴调例", None])),
        people="、".join(sorted(draw(NAMES))) or None,
    )


def minutes_taken(one: Appointment) -> set[int]:
    """Every minute of the day an appointment takes."""
    if one.starts is None:
        return set(range(24 * 60))
    start = int(one.starts[:2]) * 60 + int(one.starts[3:])
    end = int(one.ends[:2]) * 60 + int(one.ends[3:]) if one.ends else 24 * 60
    return set(range(start, end))


@given(appointments(), appointments())
def test_a_clash_is_what_counting_minutes_finds(one: Appointment, other: Appointment) -> None:
    same_time = one.on == other.on and bool(minutes_taken(one) & minutes_taken(other))
    shared = set(people_of(one)) & set(people_of(other))
    rooms = {(place or "").replace(" ", "") for place in (one.place, other.place)}
    same_room = len(rooms) == 1 and rooms != {""}

    found = clash(one, other)

    assert (found is not None) == (same_time and bool(shared or same_room))
    if found is not None:
        assert set(found.people) == shared
        assert bool(found.place) == same_room
    assert (clash(other, one) is None) == (found is None)


def test_one_after_the_other_is_no_clash() -> None:
    first = Appointment(on=DAY, starts="09:00", ends="10:00", mediator="周调例")
    then = Appointment(on=DAY, starts="10:00", ends="11:00", mediator="周调例")

    assert clash(first, then) is None


def test_clashes_are_told_in_the_order_of_their_times() -> None:
    wanted = Appointment(on=DAY, mediator="周调例")
    late = Appointment(on=DAY, starts="15:00", ends="16:00", people="周调例")
    early = Appointment(on=DAY, starts="09:00", ends="10:00", people="张例，周调例")

    assert [one.other for one in clashes(wanted, [late, early])] == [early, late]


@pytest.mark.parametrize(
    ("typed", "time"),
    [("9:30", "09:30"), ("930", "09:30"), ("1430", "14:30"), ("14", "14:00"), ("9：05", "09:05"),
     ("24", None), ("9:70", None), ("上午", None), ("", None)],
)  # fmt: skip
def test_a_time_is_understood_as_it_is_typed(typed: str, time: str | None) -> None:
    assert clock_time(typed) == time


def test_an_end_never_leaves_the_day() -> None:
    assert minutes_after("23:30", 120) == "23:59"


def test_names_are_listed_once() -> None:
    assert names_in("张例、李例，张例; 王 例\n") == ("张例", "李例", "王 例")
