"""Facts the remaining clocks start from, and the own answers of points of the acceptance.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dispute_desk.store.migrations.forms import TEXT

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("cases", "breach_known_on"),
    ("cases", "interrupted_on"),
    ("cases", "mediation_extended_on"),
    ("cases", "mediation_extended_to"),
    ("checked_item", "choice"),
    ("tax_order", "contested_on"),
    ("tax_order", "review_ended_on"),
    ("tax_order", "enforcement_on"),
)


def upgrade() -> None:
    """Add the columns; what was written before has none of these facts."""
    for table, column in _COLUMNS:
        op.add_column(table, sa.Column(column, TEXT))
