"""The tables of how ledgers are read: profiles, and headings that were taught."""

from __future__ import annotations

from sqlalchemy import Column, Integer

from dispute_desk.store.columns import day, record_table, recorded, text, to
from dispute_desk.store.tables import metadata

import_profile = record_table(
    metadata,
    "import_profile",
    text("name", required=True),
    Column("version", Integer, nullable=False),
    text("layouts", required=True),
    to("changed_by_id", "person"),
    day("changed_on"),
    recorded(),
)
taught_heading = record_table(
    metadata,
    "taught_heading",
    text("heading", required=True),
    text("heading_key", required=True),
    text("field", required=True),
    to("taught_by_id", "person"),
    day("taught_on"),
    recorded(),
)
