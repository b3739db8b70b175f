"""What a station settles itself: lengths of clocks, terms of the archive, calendars of years.

Cases whose worker or employer begins with a surname of an own reading are spelled anew, too.

Revision ID: 0015
Revises: 0014
"""

from __future__ import annotations

from alembic import op

from dispute_desk.domain.surnames import SURNAME_LETTERS
from dispute_desk.store.migrations.forms import KEY, NEEDED, TEXT, record
from dispute_desk.store.search import refresh

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_SIGNS = "', '".join(SURNAME_LETTERS)
_SPELLED_ANEW = f"""SELECT id FROM cases WHERE hidden IS NULL AND (
    employer_id IN (SELECT id FROM employer WHERE substr(name, 1, 1) IN ('{_SIGNS}'))
    OR id IN (SELECT case_id FROM claimant WHERE substr(name, 1, 1) IN ('{_SIGNS}')))"""  # noqa: S608


def upgrade() -> None:
    """Make the table; decisions are looked up by what they are about."""
    record(
        "station_rule",
        ("kind", TEXT, NEEDED),
        ("key", TEXT, NEEDED),
        ("value", TEXT, NEEDED),
        ("basis", TEXT),
        ("reason", TEXT),
        ("decided_by", TEXT),
        ("decided_on", TEXT),
        ("effective_on", TEXT),
        ("made_by_id", KEY, "person.id"),
        ("made_on", TEXT),
        ("recorded_at", TEXT),
    )
    op.create_index("ix_station_rule_kind_key", "station_rule", ["kind", "key"])
    connection = op.get_bind()
    refresh(connection, list(connection.exec_driver_sql(_SPELLED_ANEW).scalars()))
