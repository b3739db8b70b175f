"""The first form of the store: the records.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dispute_desk.store.migrations.forms import FEN, FLAG, KEY, NEEDED, TEXT, WHOLE, record

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _person() -> None:
    record(
        "person",
        ("name", TEXT, NEEDED),
        ("bundles", TEXT, NEEDED),
        ("unit", TEXT),
        ("active", FLAG, NEEDED),
    )


def _setting() -> None:
    record(
        "setting",
        ("name", TEXT, NEEDED),
        ("value", TEXT),
    )


def _taken_number() -> None:
    record(
        "taken_number",
        ("series", TEXT, NEEDED),
        ("year", WHOLE, NEEDED),
        ("sequence", WHOLE, NEEDED),
        ("text", TEXT, NEEDED),
    )


def _series_counter() -> None:
    op.create_table(
        "series_counter",
        sa.Column("series", TEXT, primary_key=True),
        sa.Column("year", WHOLE, primary_key=True),
        sa.Column("last", WHOLE, nullable=False),
    )


def _import_batch() -> None:
    record(
        "import_batch",
        ("file_name", TEXT, NEEDED),
        ("sha256", TEXT, NEEDED),
        ("imported_at", TEXT),
        ("person_id", KEY, "person.id"),
        ("cases", WHOLE, NEEDED),
        ("counts", TEXT, NEEDED),
    )


def _employer() -> None:
    record(
        "employer",
        ("name", TEXT, NEEDED),
        ("name_key", TEXT, NEEDED),
        ("former_names", TEXT),
        ("credit_code", TEXT),
        ("si_unit_no", TEXT),
        ("tax_office", TEXT),
        ("legal_rep", TEXT),
        ("contact", TEXT),
        ("phone", TEXT),
        ("address", TEXT),
        ("street", TEXT),
        ("industry", TEXT),
        ("size", TEXT),
        ("status", TEXT),
        ("union_name", TEXT),
        ("note", TEXT),
        ("batch_id", KEY, "import_batch.id"),
    )


def _cases() -> None:
    record(
        "cases",
        ("number", TEXT),
        ("stage", TEXT, NEEDED),
        ("origin", TEXT, NEEDED),
        ("batch_id", KEY, "import_batch.id"),
        ("employer_id", KEY, "employer.id"),
        ("handler_id", KEY, "person.id"),
        ("tax_handler_id", KEY, "person.id"),
        ("received_on", TEXT),
        ("channel", TEXT),
        ("external_no", TEXT),
        ("external_deadline", TEXT),
        ("feed_back_to", TEXT),
        ("cause", TEXT),
        ("other_causes", TEXT),
        ("insurances", TEXT),
        ("claim_from", TEXT),
        ("claim_to", TEXT),
        ("demand", TEXT),
        ("triage", TEXT),
        ("street", TEXT),
        ("stated_persons", WHOLE),
        ("note", TEXT),
        ("accepted_on", TEXT),
        ("mediation_applied_on", TEXT),
        ("mediation_org", TEXT),
        ("suspended_from", TEXT),
        ("review_on", TEXT),
        ("closed_on", TEXT),
        ("closure_kind", TEXT),
        ("closed_from", TEXT),
        ("decision_note", TEXT),
        ("next_action", TEXT),
        ("next_action_on", TEXT),
        ("legacy_result", TEXT),
        ("legacy_handler", TEXT),
        ("legacy_mediator", TEXT),
        ("taken_up_on", TEXT),
        ("recorded_at", TEXT),
    )


def _move() -> None:
    record(
        "move",
        ("case_id", KEY, "cases.id", NEEDED),
        ("start", TEXT),
        ("end", TEXT, NEEDED),
        ("occurred_on", TEXT),
        ("recorded_at", TEXT),
        ("person_id", KEY, "person.id"),
        ("reason", TEXT),
        ("tally", TEXT),
    )


def _claimant() -> None:
    record(
        "claimant",
        ("case_id", KEY, "cases.id", NEEDED),
        ("name", TEXT, NEEDED),
        ("state", TEXT, NEEDED),
        ("id_type", TEXT),
        ("id_no", TEXT),
        ("sex", TEXT),
        ("born_on", TEXT),
        ("phone", TEXT),
        ("address", TEXT),
        ("job", TEXT),
        ("special_group", TEXT),
        ("employed_from", TEXT),
        ("employed_to", TEXT),
        ("claim_from", TEXT),
        ("claim_to", TEXT),
        ("insurances", TEXT),
        ("is_representative", FLAG, NEEDED),
        ("consented_on", TEXT),
        ("note", TEXT),
        ("person_key", TEXT, NEEDED),
    )


def _agreement() -> None:
    record(
        "agreement",
        ("case_id", KEY, "cases.id", NEEDED),
        ("number", TEXT),
        ("concluded_on", TEXT),
        ("effective_on", TEXT),
        ("perform_by", TEXT),
        ("terms", TEXT),
        ("mediator", TEXT),
        ("organisation", TEXT),
        ("total_fen", FEN),
        ("recorded_at", TEXT),
    )


def _payment() -> None:
    record(
        "payment",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("agreement_id", KEY, "agreement.id"),
        ("state", TEXT, NEEDED),
        ("insurance", TEXT),
        ("planned_fen", FEN),
        ("due_on", TEXT),
        ("paid_on", TEXT),
        ("employer_fen", FEN, NEEDED),
        ("employee_fen", FEN, NEEDED),
        ("late_fee_fen", FEN, NEEDED),
        ("proof_kind", TEXT),
        ("proof_no", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _amount() -> None:
    record(
        "amount",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("layer", TEXT, NEEDED),
        ("insurance", TEXT),
        ("share", TEXT),
        ("month_from", TEXT),
        ("month_to", TEXT),
        ("fen", FEN, NEEDED),
        ("occurred_on", TEXT),
        ("recorded_at", TEXT),
        ("basis", TEXT),
        ("payment_id", KEY, "payment.id"),
    )


def _session() -> None:
    record(
        "session",
        ("case_id", KEY, "cases.id", NEEDED),
        ("held_on", TEXT),
        ("place", TEXT),
        ("mediator", TEXT),
        ("attendees", TEXT),
        ("offers", TEXT),
        ("outcome", TEXT, NEEDED),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _follow_up() -> None:
    record(
        "follow_up",
        ("case_id", KEY, "cases.id", NEEDED),
        ("done_on", TEXT),
        ("method", TEXT),
        ("person", TEXT),
        ("satisfied", FLAG),
        ("paid_in_full", FLAG),
        ("retaliation", FLAG),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _referral() -> None:
    record(
        "referral",
        ("case_id", KEY, "cases.id", NEEDED),
        ("target", TEXT, NEEDED),
        ("reason", TEXT),
        ("letter_no", TEXT),
        ("sent_on", TEXT),
        ("received_on", TEXT),
        ("feedback_on", TEXT),
        ("feedback", TEXT),
        ("recorded_at", TEXT),
    )


def _note() -> None:
    record(
        "note",
        ("case_id", KEY, "cases.id", NEEDED),
        ("occurred_on", TEXT),
        ("text", TEXT, NEEDED),
        ("person_id", KEY, "person.id"),
        ("recorded_at", TEXT),
    )


def _paper() -> None:
    record(
        "paper",
        ("case_id", KEY, "cases.id"),
        ("employer_id", KEY, "employer.id"),
        ("kind", TEXT, NEEDED),
        ("number", TEXT),
        ("title", TEXT),
        ("addressee", TEXT),
        ("issued_on", TEXT),
        ("served_on", TEXT),
        ("service_proof", TEXT),
        ("replied_on", TEXT),
        ("reply", TEXT),
        ("resolved_on", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


_INDEXES = (
    ("ix_agreement_case", "agreement", ["case_id"]),
    ("ix_amount_case", "amount", ["case_id"]),
    ("ix_amount_layer", "amount", ["layer", "occurred_on"]),
    ("ix_cases_accepted", "cases", ["accepted_on"]),
    ("ix_cases_batch", "cases", ["batch_id"]),
    ("ix_cases_closed", "cases", ["closed_on"]),
    ("ix_cases_employer", "cases", ["employer_id"]),
    ("ix_cases_handler", "cases", ["handler_id", "stage"]),
    ("ix_cases_next_action", "cases", ["next_action_on"]),
    ("ix_cases_number", "cases", ["number"]),
    ("ix_cases_received", "cases", ["received_on", "id"]),
    ("ix_cases_stage", "cases", ["stage", "received_on", "id"]),
    ("ix_claimant_case", "claimant", ["case_id"]),
    ("ix_claimant_id_no", "claimant", ["id_no"]),
    ("ix_claimant_person", "claimant", ["person_key"]),
    ("ix_employer_code", "employer", ["credit_code"]),
    ("ix_employer_key", "employer", ["name_key"]),
    ("ix_follow_up_case", "follow_up", ["case_id"]),
    ("ix_move_case", "move", ["case_id"]),
    ("ix_move_tally", "move", ["tally", "occurred_on"]),
    ("ix_note_case", "note", ["case_id"]),
    ("ix_paper_case", "paper", ["case_id"]),
    ("ix_paper_open", "paper", ["resolved_on", "served_on"]),
    ("ix_payment_case", "payment", ["case_id"]),
    ("ix_payment_due", "payment", ["due_on"]),
    ("ix_payment_proof", "payment", ["proof_no"]),
    ("ix_referral_case", "referral", ["case_id"]),
    ("ix_session_case", "session", ["case_id"]),
)
_UNIQUE = (("setting", "name"), ("taken_number", "text"))


def _indexes() -> None:
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)
    for table, column in _UNIQUE:
        op.create_index(f"ux_{table}_{column}", table, [column], unique=True)


def upgrade() -> None:
    """Make everything; people before what points to them."""
    _person()
    _setting()
    _taken_number()
    _series_counter()
    _import_batch()
    _employer()
    _cases()
    _move()
    _claimant()
    _agreement()
    _payment()
    _amount()
    _session()
    _follow_up()
    _referral()
    _note()
    _paper()
    _indexes()
