"""The tables of the union's letters: what one has besides its paper, and its kept files."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column

from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.store.columns import day, record_table, recorded, text, to
from dispute_desk.store.tables import metadata
from dispute_desk.store.types import SetText

letter = record_table(
    metadata,
    "letter",
    to("paper_id", "paper", required=True),
    text("issuer", required=True),
    text("told", required=True),
    to("drafter_id", "person"),
    day("drafted_on"),
    day("submitted_on"),
    day("returned_on"),
    text("return_note"),
    day("approved_on"),
    text("approver"),
    day("sealed_on"),
    day("dispatched_on"),
    text("service_way"),
    day("failed_on"),
    text("failure"),
    day("refused_on"),
    text("refusal"),
    text("reply_result"),
    day("verified_on"),
    Column("rectified", SetText(Rectified)),
    text("verification"),
    day("void_on"),
    text("void_reason"),
    to("parent_id", "letter"),
    day("escalated_on"),
    text("skip_reason"),
    recorded(),
)
letter_copy = record_table(
    metadata,
    "letter_copy",
    to("paper_id", "paper", required=True),
    Column("role", SetText(CopyRole), nullable=False),
    text("number"),
    text("name", required=True),
    text("sha256", required=True),
    Column("size", BigInteger, nullable=False),
    text("media_type", required=True),
    to("person_id", "person"),
    recorded(),
)
