"""Terms that were extended by approval, each with who approved it and why.

Revision ID: 0016
Revises: 0015
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import KEY, NEEDED, TEXT, record

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; the extensions of a case are read with it."""
    record(
        "clock_extension",
        ("case_id", KEY, "cases.id", NEEDED),
        ("clock", TEXT, NEEDED),
        ("fact_id", KEY),
        ("until_on", TEXT),
        ("approved_on", TEXT),
        ("approver", TEXT, NEEDED),
        ("reason", TEXT, NEEDED),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_clock_extension_case", "clock_extension", ["case_id"])
