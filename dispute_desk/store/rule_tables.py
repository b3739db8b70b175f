"""The table of what a station settles itself."""

from __future__ import annotations

from dispute_desk.store.columns import day, record_table, recorded, text, to
from dispute_desk.store.tables import metadata

station_rule = record_table(
    metadata,
    "station_rule",
    text("kind", required=True),
    text("key", required=True),
    text("value", required=True),
    text("basis"),
    text("reason"),
    text("decided_by"),
    day("decided_on"),
    day("effective_on"),
    to("made_by_id", "person"),
    day("made_on"),
    recorded(),
)
