"""The kept files of letters: final versions and scans, by their hash.

Revision ID: 0014
Revises: 0013
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import FEN, KEY, NEEDED, TEXT, record

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; the files of a letter are looked up by its paper."""
    record(
        "letter_copy",
        ("paper_id", KEY, "paper.id", NEEDED),
        ("role", TEXT, NEEDED),
        ("number", TEXT),
        ("name", TEXT, NEEDED),
        ("sha256", TEXT, NEEDED),
        ("size", FEN, NEEDED),
        ("media_type", TEXT, NEEDED),
        ("person_id", KEY, "person.id"),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_letter_copy_paper", "letter_copy", ["paper_id"])
