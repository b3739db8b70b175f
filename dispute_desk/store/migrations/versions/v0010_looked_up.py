"""Indexes of what lists and lines look up: pointers to other records, days of terms.

Revision ID: 0010
Revises: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

#: Columns that are empty in most rows: only the others are kept in the index.
_SELDOM = (
    ("cases", "merged_into"),
    ("cases", "split_from"),
    ("cases", "external_deadline"),
    ("cases", "breach_known_on"),
    ("cases", "interrupted_on"),
    ("cases", "mediation_applied_on"),
    ("cases", "mediation_extended_to"),
    ("cases", "tax_handler_id"),
    ("claimant", "continues_id"),
    ("visitor", "claimant_id"),
    ("visit", "external_deadline"),
    ("payment", "agreement_id"),
    ("payment", "order_id"),
    ("payment", "superseded_by"),
    ("amount", "payment_id"),
    ("agreement", "effective_on"),
    ("confirmation", "agreement_id"),
    ("paper", "employer_id"),
    ("tax_order", "served_on"),
    ("evidence", "attachment_id"),
    ("insured_line", "enquiry_id"),
    ("offer", "session_id"),
    ("appointment", "session_id"),
)
_ALWAYS = (
    # whether anybody's matter is still open is read from the index alone
    ("ix_claimant_state", "claimant", ["case_id", "hidden", "state"]),
    # so are the newest case of each employer and how many are open
    ("ix_cases_of_employer", "cases", ["employer_id", "hidden", "received_on", "stage"]),
    ("ix_snooze_person", "snooze", ["person_id", "until_on"]),
    ("ix_saved_view_person", "saved_view", ["person_id"]),
)


def upgrade() -> None:
    """Make the indexes."""
    for table, column in _SELDOM:
        told = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"ix_{table}_{column}", table, [column], sqlite_where=told, postgresql_where=told
        )
    for name, table, columns in _ALWAYS:
        op.create_index(name, table, columns)
