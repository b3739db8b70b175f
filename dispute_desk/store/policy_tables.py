"""The table of what an office adds to the figures of a region."""

from __future__ import annotations

from dispute_desk.store.columns import day, flag, month, record_table, recorded, text, to
from dispute_desk.store.tables import metadata

policy_row = record_table(
    metadata,
    "policy_row",
    text("region", required=True),
    text("kind", required=True),
    text("row_id"),
    text("fields", required=True),
    month("from_month"),
    month("to_month"),
    text("reason"),
    text("document_no"),
    text("document_title"),
    to("made_by_id", "person"),
    day("made_on"),
    to("confirmed_by_id", "person"),
    day("confirmed_on"),
    flag("alone"),
    day("withdrawn_on"),
    text("withdrawn_why"),
    recorded(),
)
