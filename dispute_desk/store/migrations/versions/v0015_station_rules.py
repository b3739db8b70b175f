"""What a station settles itself: lengths of clocks, terms of the archive, calendars of years.

Revision ID: 0015
Revises: 0014
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import KEY, NEEDED, TEXT, record

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; decisions are looked up by what they are about."""
    record(
        "station_rule",
        ("kind", TEXT, NEEDED),
        ("key", TEXT, NEEDED),
        ("value", TEXT, NEEDED),
        ("basis", TEXT),
        ("reason", TEXT),
        ("decided_by", TEXT),
        ("decided_on", TEXT),
        ("effective_on", TEXT),
        ("made_by_id", KEY, "person.id"),
        ("made_on", TEXT),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_station_rule_kind_key", "station_rule", ["kind", "key"])
