"""Short words for the tables of a migration."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TEXT = sa.Text()
WHOLE = sa.Integer()
FEN = sa.BigInteger()
FLAG = sa.Boolean()
BYTES = sa.LargeBinary()
NEEDED = "needed"


def _column(name: str, kind: Any, *marks: str) -> sa.Column[Any]:  # noqa: ANN401
    """Return a column; a mark ``needed`` forbids NULL, any other names the table it points to."""
    points = [sa.ForeignKey(mark) for mark in marks if mark != NEEDED]
    return sa.Column(name, kind, *points, nullable=NEEDED not in marks)


def table(name: str, *columns: tuple[Any, ...]) -> None:
    """Make a table whose key is its first column."""
    (first, kind, *marks), *others = columns
    points = [sa.ForeignKey(mark) for mark in marks if mark != NEEDED]
    key = sa.Column(first, kind, *points, primary_key=True, autoincrement=False)
    op.create_table(name, key, *(_column(*parts) for parts in others))


def record(name: str, *columns: tuple[Any, ...]) -> None:
    """Make a table of records: key, world-wide key, hidden by, version, then its own columns."""
    table(
        name,
        ("id", KEY),
        ("uuid", TEXT, NEEDED),
        ("hidden", KEY),
        ("row_version", WHOLE, NEEDED),
        *columns,
    )
    op.create_index(f"ux_{name}_uuid", name, ["uuid"], unique=True)
