"""What an office adds to the figures of a region: rows of its own, confirmations of shipped ones.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import FLAG, KEY, NEEDED, TEXT, record

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of the office's rows."""
    record(
        "policy_row",
        ("region", TEXT, NEEDED),
        ("kind", TEXT, NEEDED),
        ("row_id", TEXT),
        ("fields", TEXT, NEEDED),
        ("from_month", TEXT),
        ("to_month", TEXT),
        ("reason", TEXT),
        ("document_no", TEXT),
        ("document_title", TEXT),
        ("made_by_id", KEY, "person.id"),
        ("made_on", TEXT),
        ("confirmed_by_id", KEY, "person.id"),
        ("confirmed_on", TEXT),
        ("alone", FLAG),
        ("withdrawn_on", TEXT),
        ("withdrawn_why", TEXT),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_policy_row_region", "policy_row", ["region"])
