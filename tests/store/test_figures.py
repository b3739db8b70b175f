"""Open cases counted from the moves and from the cases' own dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.store import tables
from dispute_desk.store.readers import figures, figures_balance
from tests.services.monthly_bulk import FIRST, came, closed, fill
from tests.services.station import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

CASES = 900
DAYS = [FIRST + timedelta(days=step) for step in (-1, 0, 29, 30, 31, 365, 699, 729, 730, 1000)]


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = create_station(
        tmp_path_factory.mktemp("figures") / "s.ddk", NewStation(kind="sample"), lambda: NOW
    )
    fill(desk, CASES)
    yield desk
    desk.close()


def is_open(number: int, day: date) -> bool:
    ended = closed(number)
    return came(number) <= day and (ended is None or ended > day)


def test_both_ways_agree_with_plain_python_on_any_day(office: Desk) -> None:
    with office.store.reading() as connection:
        standings = figures_balance.standings(connection, DAYS)
        by_day = figures_balance.tallies_by_day(connection, max(DAYS))

    for day in DAYS:
        expected = {number for number in range(1, CASES + 1) if is_open(number, day)}
        by_moves = sum(
            figures_balance.WEIGHTS[tally] * count for on, tally, count in by_day if on <= day
        )
        assert standings[day].open_ids == expected
        assert by_moves == len(expected)
        assert standings[day].strange == ()


def test_a_case_whose_dates_say_something_else_is_named(office: Desk) -> None:
    with office.store.beside() as connection:
        connection.execute(
            update(tables.cases).where(tables.cases.c.id == 4).values(closed_on=FIRST)
        )
    day = came(4) + timedelta(days=1)

    with office.store.reading() as connection:
        standing = figures_balance.standings(connection, [day])[day]

    assert standing.strange == ((4, "例〔2025〕4号"),)


def test_hidden_cases_and_hidden_moves_do_not_count(office: Desk) -> None:
    with office.store.beside() as connection:
        connection.execute(update(tables.cases).where(tables.cases.c.id <= 3).values(hidden=9))
        connection.execute(
            update(tables.move).where(tables.move.c.case_id.between(4, 6)).values(hidden=9)
        )
    last = max(DAYS)

    with office.store.reading() as connection:
        seen = {event.case_id for event in figures.events(connection, FIRST, last)}
        counted = sum(
            count
            for _, tally, count in figures_balance.tallies_by_day(connection, last)
            if tally.value == "accepted"
        )

    assert seen == set(range(7, CASES + 1))
    assert counted == CASES - 6
