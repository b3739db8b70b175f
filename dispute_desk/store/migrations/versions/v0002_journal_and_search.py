"""The first form of the store: derived lines, search index, journal and its guards.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import BYTES, FEN, FLAG, KEY, NEEDED, TEXT, WHOLE, table

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _derived() -> None:
    # Rows of imported workbooks, and the lines lists are made of.
    table(
        "import_row",
        ("id", KEY, NEEDED),
        ("batch_id", KEY, "import_batch.id", NEEDED),
        ("sheet", TEXT, NEEDED),
        ("row", WHOLE, NEEDED),
        ("bin", TEXT, NEEDED),
        ("detail", TEXT),
        ("row_hash", TEXT),
        ("case_id", KEY, "cases.id"),
        ("raw", TEXT),
    )
    table(
        "case_line",
        ("case_id", KEY, "cases.id", NEEDED),
        ("employer_name", TEXT),
        ("first_claimant", TEXT),
        ("claimants", WHOLE, NEEDED),
        ("claimed", FEN, NEEDED),
        ("verified", FEN, NEEDED),
        ("agreed", FEN, NEEDED),
        ("assessed", FEN, NEEDED),
        ("paid", FEN, NEEDED),
        ("late_fee", FEN, NEEDED),
        ("ledger_paid", FEN, NEEDED),
        ("search", TEXT, NEEDED),
    )


def _journal() -> None:
    # The journal and what each entry changed.
    table(
        "journal",
        ("seq", KEY, NEEDED),
        ("at", TEXT, NEEDED),
        ("person_id", KEY, "person.id"),
        ("person_name", TEXT, NEEDED),
        ("command", TEXT, NEEDED),
        ("subject", TEXT, NEEDED),
        ("payload", TEXT, NEEDED),
        ("undoable", FLAG, NEEDED),
        ("undoes", KEY),
        ("changes", WHOLE, NEEDED),
        ("digest", BYTES, NEEDED),
        ("previous", BYTES, NEEDED),
        ("hash", BYTES, NEEDED),
    )
    table(
        "journal_change",
        ("id", KEY, NEEDED),
        ("seq", KEY, "journal.seq", NEEDED),
        ("kind", TEXT, NEEDED),
        ("record_id", KEY, NEEDED),
        ("last_id", KEY, NEEDED),
        ("case_id", KEY),
        ("before", TEXT),
        ("after", TEXT),
    )


def _beside() -> None:
    # Drafts, the light access log, facts of the store itself.
    table(
        "draft",
        ("id", KEY, NEEDED),
        ("person_id", KEY),
        ("form", TEXT, NEEDED),
        ("record", TEXT),
        ("content", TEXT, NEEDED),
        ("saved_at", TEXT),
    )
    table(
        "access_log",
        ("id", KEY, NEEDED),
        ("at", TEXT, NEEDED),
        ("person_id", KEY),
        ("act", TEXT, NEEDED),
        ("case_id", KEY),
    )
    table(
        "store_info",
        ("name", TEXT, NEEDED),
        ("value", TEXT, NEEDED),
    )


_INDEXES = (
    ("ix_case_line_claimed", "case_line", ["claimed", "case_id"]),
    ("ix_case_line_employer", "case_line", ["employer_name", "case_id"]),
    ("ix_case_line_paid", "case_line", ["paid", "case_id"]),
    ("ix_import_row_batch", "import_row", ["batch_id"]),
    ("ix_import_row_case", "import_row", ["case_id"]),
    ("ix_import_row_hash", "import_row", ["row_hash"]),
    ("ix_journal_change_case", "journal_change", ["case_id", "seq"]),
    ("ix_journal_change_record", "journal_change", ["kind", "record_id"]),
    ("ix_journal_change_seq", "journal_change", ["seq"]),
    ("ix_journal_undoes", "journal", ["undoes"]),
)


def _indexes() -> None:
    for name, on, columns in _INDEXES:
        op.create_index(name, on, columns)
    op.create_index("ux_journal_hash", "journal", ["hash"], unique=True)


def _search() -> None:
    # contentless: the text itself lies in case_line. Only prefixes of one sign are kept ready: two
    # signs of Chinese are a gram, two letters or digits are few enough grams to run through, and
    # every further length costs a fifth of what it takes to write a case.
    op.execute(
        "CREATE VIRTUAL TABLE case_grams USING fts5("
        "grams, content='', contentless_delete=1, detail=none, "
        "prefix='1', tokenize=\"unicode61 remove_diacritics 0\")"
    )


def _guards() -> None:
    # the journal only grows: no change, no deletion, no gap
    for guarded in ("journal", "journal_change"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {guarded}_no_{act.lower()} BEFORE {act} ON {guarded} "
                f"BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
            )
    op.execute(
        "CREATE TRIGGER journal_in_order BEFORE INSERT ON journal "
        "WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM journal) "
        "BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END"
    )


def upgrade() -> None:
    """Make what is derived from the records and what watches over them."""
    _derived()
    _journal()
    _beside()
    _indexes()
    _search()
    _guards()
