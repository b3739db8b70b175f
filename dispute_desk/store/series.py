"""The counters of the yearly series of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert

from dispute_desk.store.tables import series_counter

if TYPE_CHECKING:
    from sqlalchemy import Connection


def set_next(connection: Connection, series: str, year: int, number: int) -> None:
    """Let a series go on with a number; whoever asks has made sure that it was not given."""
    at_series = (series_counter.c.series == series) & (series_counter.c.year == year)
    connection.execute(delete(series_counter).where(at_series))
    connection.execute(insert(series_counter).values(series=series, year=year, last=number - 1))
