"""Short words for the columns of the store's tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

from dispute_desk.store.types import DayText, MomentText, MonthText

#: Integer keys of 64 bits: the row id on SQLite, BIGINT on PostgreSQL.
KEY = BigInteger().with_variant(Integer, "sqlite")


def record_table(metadata: MetaData, name: str, *columns: Column[Any]) -> Table:
    """Build a record's table: the common columns, then its own."""
    return Table(
        name,
        metadata,
        Column("id", KEY, primary_key=True),
        Column("uuid", Text, nullable=False, unique=True),
        Column("hidden", KEY),
        Column("row_version", Integer, nullable=False),
        *columns,
    )


def text(name: str, *, required: bool = False) -> Column[Any]:
    """Return a column: a text."""
    return Column(name, Text, nullable=not required)


def day(name: str) -> Column[Any]:
    """Return a column: a day."""
    return Column(name, DayText)


def month(name: str) -> Column[Any]:
    """Return a column: a month."""
    return Column(name, MonthText)


def fen(name: str, *, required: bool = False) -> Column[Any]:
    """Return a column: an amount in fen."""
    return Column(name, BigInteger, nullable=not required)


def flag(name: str, *, required: bool = False) -> Column[Any]:
    """Return a column: a yes or no."""
    return Column(name, Boolean, nullable=not required)


def recorded() -> Column[Any]:
    """Return a column: the moment it was written down."""
    return Column("recorded_at", MomentText)


def to(name: str, table: str, *, required: bool = False) -> Column[Any]:
    """Return a column: a reference to another record."""
    return Column(name, KEY, ForeignKey(f"{table}.id"), nullable=not required)


def of_case() -> Column[Any]:
    """Return a column: the case it belongs to."""
    return to("case_id", "cases", required=True)
