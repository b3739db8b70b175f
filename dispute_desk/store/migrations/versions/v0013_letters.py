"""The union's letters: drafted, reviewed, approved, served, answered, followed by the next.

Revision ID: 0013
Revises: 0012
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import KEY, NEEDED, TEXT, record

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; a letter is looked up by its paper and by the one it follows."""
    record(
        "letter",
        ("paper_id", KEY, "paper.id", NEEDED),
        ("issuer", TEXT, NEEDED),
        ("told", TEXT, NEEDED),
        ("drafter_id", KEY, "person.id"),
        ("drafted_on", TEXT),
        ("submitted_on", TEXT),
        ("returned_on", TEXT),
        ("return_note", TEXT),
        ("approved_on", TEXT),
        ("approver", TEXT),
        ("sealed_on", TEXT),
        ("dispatched_on", TEXT),
        ("service_way", TEXT),
        ("failed_on", TEXT),
        ("failure", TEXT),
        ("refused_on", TEXT),
        ("refusal", TEXT),
        ("reply_result", TEXT),
        ("verified_on", TEXT),
        ("rectified", TEXT),
        ("verification", TEXT),
        ("void_on", TEXT),
        ("void_reason", TEXT),
        ("parent_id", KEY, "letter.id"),
        ("escalated_on", TEXT),
        ("skip_reason", TEXT),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_letter_paper", "letter", ["paper_id"])
    op.create_index("ix_letter_parent", "letter", ["parent_id"])
