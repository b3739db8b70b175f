"""The counters of the yearly series of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, union_all

from dispute_desk.store.tables import cases, paper, series_counter

if TYPE_CHECKING:
    from sqlalchemy import Connection


def set_next(connection: Connection, series: str, year: int, number: int) -> None:
    """Let a series go on with a number; whoever asks has made sure that it was not given."""
    at_series = (series_counter.c.series == series) & (series_counter.c.year == year)
    connection.execute(delete(series_counter).where(at_series))
    connection.execute(insert(series_counter).values(series=series, year=year, last=number - 1))


def is_borne(connection: Connection, number: str) -> bool:
    """Tell whether a case or a paper bears a number already, in sight or not."""
    bears = (cases.c.number == number) | (cases.c.archive_no == number)
    found = union_all(
        select(cases.c.id).where(bears), select(paper.c.id).where(paper.c.number == number)
    )
    return connection.scalar(found.limit(1)) is not None
