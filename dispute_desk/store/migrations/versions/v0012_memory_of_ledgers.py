"""How ledgers are read: profiles of their layouts, and headings the office taught.

Revision ID: 0012
Revises: 0011
"""

from __future__ import annotations

from dispute_desk.store.migrations.forms import KEY, NEEDED, TEXT, WHOLE, record

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables; both stay small, nothing in them is looked up by more than its key."""
    record(
        "import_profile",
        ("name", TEXT, NEEDED),
        ("version", WHOLE, NEEDED),
        ("layouts", TEXT, NEEDED),
        ("changed_by_id", KEY, "person.id"),
        ("changed_on", TEXT),
        ("recorded_at", TEXT),
    )
    record(
        "taught_heading",
        ("heading", TEXT, NEEDED),
        ("heading_key", TEXT, NEEDED),
        ("field", TEXT, NEEDED),
        ("taught_by_id", KEY, "person.id"),
        ("taught_on", TEXT),
        ("recorded_at", TEXT),
    )
