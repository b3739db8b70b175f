"""The tables of the store's own: drafts, the access log, facts about the file."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from dispute_desk.store.columns import KEY, text
from dispute_desk.store.tables import metadata
from dispute_desk.store.types import MomentText

draft = Table(
    "draft",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("person_id", KEY),
    text("form", required=True),
    text("record"),
    text("content", required=True),
    Column("saved_at", MomentText),
)
access_log = Table(
    "access_log",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("at", MomentText, nullable=False),
    Column("person_id", KEY),
    text("act", required=True),
    Column("case_id", KEY),
)
store_info = Table(
    "store_info",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
#: Packs of figures something was computed with, whole, so that it computes the same years later;
#: templates of papers too, by their hash (pack_id "template").
policy_files = Table(
    "policy_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    text("pack_id", required=True),
    text("version", required=True),
    text("files", required=True),
)
