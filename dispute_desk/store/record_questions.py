"""Questions every command asks about kinds of records, made once and kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from dispute_desk.store.kinds import KINDS, TABLE_OF

if TYPE_CHECKING:
    from sqlalchemy import Select


@cache
def highest_id(kind: str) -> Select[tuple[int]]:
    """Return the question for the highest key of a kind."""
    return select(func.coalesce(func.max(TABLE_OF[kind].c.id), 0))


@cache
def equal_to(kind: str, names: tuple[str, ...], *, with_hidden: bool) -> Select[Any]:
    """Return the question for the records whose columns equal the values of these names."""
    record, table = KINDS[kind]
    query = select(record).order_by(table.c.id)
    if not with_hidden:
        query = query.where(table.c.hidden.is_(None))
    for name in names:
        query = query.where(table.c[name].is_not_distinct_from(bindparam(name)))
    return query
