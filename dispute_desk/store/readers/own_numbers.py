"""What our own series of numbers have given, and what they give next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from dispute_desk.domain.case import Origin
from dispute_desk.domain.own_numbers import NextNumber
from dispute_desk.store.series import is_borne
from dispute_desk.store.tables import cases, series_counter, taken_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Connection

    from dispute_desk.domain.profile import Series


def our_numbers(connection: Connection) -> frozenset[str]:
    """Return every number the desk gave, voided ones too, and those its own cases bear."""
    borne = select(cases.c.number).where(
        cases.c.number.is_not(None), cases.c.origin == Origin.DESK, cases.c.hidden.is_(None)
    )
    return frozenset(connection.scalars(select(taken_number.c.text).union(borne)))


def highest_taken(connection: Connection, series: str, year: int) -> int:
    """Return the highest number of a series that was ever given in a year; 0 for none."""
    query = select(func.max(taken_number.c.sequence)).where(
        taken_number.c.series == series, taken_number.c.year == year
    )
    return int(connection.scalar(query) or 0)


def next_numbers(
    connection: Connection, every: Iterable[Series], year: int
) -> tuple[NextNumber, ...]:
    """Return what each series gives next in a year."""
    return tuple(_next(connection, one, year) for one in every)


def _next(connection: Connection, series: Series, year: int) -> NextNumber:
    at = (series_counter.c.series == series.code) & (series_counter.c.year == year)
    number = int(connection.scalar(select(series_counter.c.last).where(at)) or 0) + 1
    while is_borne(connection, series.pattern.format(year=year, n=number)):
        number += 1
    lowest = highest_taken(connection, series.code, year) + 1
    text = series.pattern.format(year=year, n=number)
    words = (series.code, series.label, series.label_en)
    return NextNumber(*words, year, number, lowest, text)


def numbered_from(
    connection: Connection, series: Series, years: Iterable[int], digits: str, most: int
) -> list[int]:
    """Return the cases whose running number is ``digits``, then those it begins with, newest first.

    Both are asked by the index on numbers: from the words before the digits up to past a nine.
    """
    asked = [series.pattern.replace("{year}", f"{year:04d}").split("{n}") for year in years]
    whole = cases.c.number.in_([digits.join(one) for one in asked])
    begun = or_(*(_begins(f"{before}{digits}") for before, *_ in asked))
    found: list[int] = []
    for condition in (whole, begun):
        query = select(cases.c.id).where(condition, cases.c.hidden.is_(None))
        found += connection.scalars(query.order_by(cases.c.id.desc()).limit(most))
    return list(dict.fromkeys(found))[:most]


def _begins(words: str) -> ColumnElement[bool]:
    return (cases.c.number >= words) & (cases.c.number < words + "\uffff")
