"""The table of calculations of contributions kept with a case."""

from __future__ import annotations

from sqlalchemy import Column, Integer

from dispute_desk.store.columns import day, fen, flag, of_case, record_table, recorded, text, to
from dispute_desk.store.tables import metadata

calculation = record_table(
    metadata,
    "calculation",
    of_case(),
    text("asked", required=True),
    text("pack_id", required=True),
    text("pack_version", required=True),
    text("pack_sha256", required=True),
    text("switches", required=True),
    day("as_known_on"),
    day("paid_on"),
    Column("workers", Integer, nullable=False),
    fen("employer_fen", required=True),
    fen("employee_fen", required=True),
    fen("late_fee_fen", required=True),
    fen("late_fee_capped_fen", required=True),
    fen("overpaid_fen", required=True),
    flag("complete", required=True),
    text("missing", required=True),
    text("figures", required=True),
    to("person_id", "person"),
    text("note"),
    day("applied_on"),
    text("applied_reason"),
    recorded(),
)
