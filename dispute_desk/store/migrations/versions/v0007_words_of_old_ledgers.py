"""What an old ledger calls the source and the cause of a case, in its own words.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dispute_desk.store.migrations.forms import TEXT

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns; older imports keep these words in their rows."""
    for column in ("legacy_source", "legacy_cause"):
        op.add_column("cases", sa.Column(column, TEXT))
