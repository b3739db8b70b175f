"""Calculations of contributions kept with a case, and the figures they were computed with.

Revision ID: 0009
Revises: 0008
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import FEN, FLAG, KEY, NEEDED, TEXT, WHOLE, record, table

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    record(
        "calculation",
        ("case_id", KEY, "cases.id", NEEDED),
        ("asked", TEXT, NEEDED),
        ("pack_id", TEXT, NEEDED),
        ("pack_version", TEXT, NEEDED),
        ("pack_sha256", TEXT, NEEDED),
        ("switches", TEXT, NEEDED),
        ("as_known_on", TEXT),
        ("paid_on", TEXT),
        ("workers", WHOLE, NEEDED),
        ("employer_fen", FEN, NEEDED),
        ("employee_fen", FEN, NEEDED),
        ("late_fee_fen", FEN, NEEDED),
        ("late_fee_capped_fen", FEN, NEEDED),
        ("overpaid_fen", FEN, NEEDED),
        ("complete", FLAG, NEEDED),
        ("missing", TEXT, NEEDED),
        ("figures", TEXT, NEEDED),
        ("person_id", KEY, "person.id"),
        ("note", TEXT),
        ("applied_on", TEXT),
        ("applied_reason", TEXT),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_calculation_case", "calculation", ["case_id"])
    table(
        "policy_files",
        ("sha256", TEXT),
        ("pack_id", TEXT, NEEDED),
        ("version", TEXT, NEEDED),
        ("files", TEXT, NEEDED),
    )
