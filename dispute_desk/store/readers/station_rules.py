"""What the station settled itself, in the order it was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.domain.station_rule import RuleKind, StationRuleView
from dispute_desk.store.rule_tables import station_rule
from dispute_desk.store.tables import cases, person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection


def station_rules(connection: Connection) -> tuple[StationRuleView, ...]:
    """Return every decision that was not taken back, the oldest first."""
    shown = StationRuleView.__dataclass_fields__
    query = (
        select(
            *(one for one in station_rule.c if one.name in shown), person.c.name.label("made_by")
        )
        .select_from(station_rule.outerjoin(person, person.c.id == station_rule.c.made_by_id))
        .where(station_rule.c.hidden.is_(None))
        .order_by(station_rule.c.id)
    )
    rows = connection.execute(query).mappings()
    return tuple(StationRuleView(**dict(row) | {"kind": RuleKind(row["kind"])}) for row in rows)


def archived_under(connection: Connection, codes: Sequence[str]) -> str | None:
    """Return the number of a case that was archived under one of these terms; None if none was."""
    query = select(cases.c.number, cases.c.id).where(
        cases.c.retention.in_(codes), cases.c.hidden.is_(None)
    )
    found = connection.execute(query.limit(1)).first() if codes else None
    return None if found is None else str(found.number or found.id)
