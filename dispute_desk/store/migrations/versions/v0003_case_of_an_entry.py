"""What older stores could not say: an entry's case, where a worker stood, what took a plan's place.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dispute_desk.store.migrations.forms import FEN, KEY, TEXT

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

#: What touched no record of the case: the case stands in what was asked for.
_PRINTED = """UPDATE journal SET case_id = json_extract(payload, '$.case_id')
    WHERE command = 'PrintPaper'"""
_REVEALED = """UPDATE journal SET case_id = json_extract(payload, '$.record_id')
    WHERE command = 'RevealRecord' AND json_extract(payload, '$.kind') IN ('case', 'audit')"""
_REVEALED_PAPER = """UPDATE journal SET case_id = (SELECT paper.case_id FROM paper
        WHERE paper.id = json_extract(journal.payload, '$.record_id'))
    WHERE command = 'RevealRecord' AND json_extract(payload, '$.kind') IN ('letter', 'paper')"""
_ENDINGS = "'CloseCase', 'WithdrawCase', 'DeclineCase', 'ReferCase'"
#: The changes that led a worker where he stands, newest first.
_LED_THERE = """FROM journal_change c JOIN journal j ON j.seq = c.seq
    WHERE c.kind = 'claimant' AND c.record_id = claimant.id
        AND json_extract(c.after, '$.state') = claimant.state"""
_NEWEST = "ORDER BY c.seq DESC, c.id DESC LIMIT 1"
_ENDED = """state IN ('withdrew', 'referred', 'not_supported') AND case_id IN (SELECT id FROM cases
    WHERE stage IN ('not_accepted', 'referred_out', 'withdrawn', 'closed', 'archived'))"""
#: Whom the end of the case settled, as the journal shows it (also an end taken back and done
#: again), stood before where that end says. Who came there otherwise is not known to be freed.
_SETTLED = f"""UPDATE claimant SET settled_from = (
        SELECT json_extract(c.before, '$.state') {_LED_THERE} AND j.command IN ({_ENDINGS})
        {_NEWEST})
    WHERE {_ENDED}
        AND (SELECT j.command {_LED_THERE} {_NEWEST}) IN ({_ENDINGS}, 'UndoEntry')"""  # noqa: S608
#: Workers of old ledgers came with the end of their case, and with nothing before it.
_CAME_SETTLED = f"""UPDATE claimant SET settled_from = 'pending'
    WHERE {_ENDED} AND NOT EXISTS (SELECT 1 {_LED_THERE})
        AND case_id IN (SELECT id FROM cases WHERE origin = 'imported')"""  # noqa: S608
_GUARD = """CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"""


def upgrade() -> None:
    """Add the columns and fill them from what the store knows already."""
    op.add_column("journal", sa.Column("case_id", KEY))
    op.add_column("claimant", sa.Column("settled_from", TEXT))
    op.execute("ALTER TABLE payment ADD COLUMN superseded_by INTEGER REFERENCES agreement (id)")
    op.add_column("payment", sa.Column("credited_fen", FEN))
    op.create_index("ix_journal_case", "journal", ["case_id", "seq"])
    op.execute("DROP TRIGGER journal_no_update")
    for fill in (_PRINTED, _REVEALED, _REVEALED_PAPER):
        op.execute(fill)
    op.execute(_GUARD)
    op.execute(_SETTLED)
    op.execute(_CAME_SETTLED)
