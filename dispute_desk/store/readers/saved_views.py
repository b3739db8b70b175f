"""Kept views of a list, in the order they were kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.column_filter import ColumnFilter
from dispute_desk.domain.rows import SavedViewRow
from dispute_desk.store.case_tables import saved_view

if TYPE_CHECKING:
    from sqlalchemy import Connection


def saved_views(connection: Connection, page: str, person_id: int | None) -> list[SavedViewRow]:
    """Return a person's own views and the station's."""
    query = select(saved_view).where(
        saved_view.c.page == page,
        saved_view.c.hidden.is_(None),
        or_(saved_view.c.person_id.is_(None), saved_view.c.person_id == person_id),
    )
    return [_row(row) for row in connection.execute(query.order_by(saved_view.c.id))]


def _row(row: Any) -> SavedViewRow:  # noqa: ANN401 - a row of the question above
    """Return a view; those kept before columns were kept narrow none and choose none."""
    kept = json.loads(row.query)
    kept["filters"] = tuple(ColumnFilter.of(one) for one in kept.get("filters", ()))
    kept["columns"] = tuple(kept.get("columns", ()))
    return SavedViewRow(id=row.id, name=row.name, shared=row.person_id is None, **kept)
