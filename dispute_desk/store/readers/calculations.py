"""Calculations of contributions kept with cases, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from dispute_desk.store.asked import Asked
from dispute_desk.store.calculation_table import calculation

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BY_ID = Asked(
    select(calculation).where(calculation.c.id == bindparam("id"), calculation.c.hidden.is_(None))
)


def kept_calculation(connection: Connection, calculation_id: int) -> dict[str, Any] | None:
    """Return a kept calculation, None when it is gone."""
    return next(iter(_BY_ID.rows(connection, id=calculation_id)), None)
