"""The calendar, terms and signatures, orders of the tax office, the archive; more of each party.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dispute_desk.store.migrations.forms import FEN, FLAG, KEY, NEEDED, TEXT, WHOLE, record

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _appointment() -> None:
    record(
        "appointment",
        ("case_id", KEY, "cases.id"),
        ("kind", TEXT, NEEDED),
        ("on", TEXT),
        ("starts", TEXT),
        ("ends", TEXT),
        ("place", TEXT),
        ("mediator", TEXT),
        ("people", TEXT),
        ("session_id", KEY, "session.id"),
        ("cancelled_on", TEXT),
        ("cancel_reason", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _offer() -> None:
    record(
        "offer",
        ("case_id", KEY, "cases.id", NEEDED),
        ("session_id", KEY, "session.id"),
        ("by", TEXT, NEEDED),
        ("fen", FEN),
        ("text", TEXT),
        ("occurred_on", TEXT),
        ("recorded_at", TEXT),
    )


def _term() -> None:
    record(
        "term",
        ("case_id", KEY, "cases.id", NEEDED),
        ("agreement_id", KEY, "agreement.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("obligation", TEXT),
        ("payer", TEXT, NEEDED),
        ("insurance", TEXT),
        ("month_from", TEXT),
        ("month_to", TEXT),
        ("base_fen", FEN),
        ("employer_fen", FEN),
        ("employee_fen", FEN),
        ("late_fee_fen", FEN),
        ("late_fee_payer", TEXT),
        ("due_on", TEXT),
        ("proof_kind", TEXT),
        ("recorded_at", TEXT),
    )


def _signature() -> None:
    record(
        "signature",
        ("case_id", KEY, "cases.id", NEEDED),
        ("agreement_id", KEY, "agreement.id", NEEDED),
        ("party", TEXT, NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("name", TEXT),
        ("signed_on", TEXT),
        ("recorded_at", TEXT),
    )


def _confirmation() -> None:
    record(
        "confirmation",
        ("case_id", KEY, "cases.id", NEEDED),
        ("agreement_id", KEY, "agreement.id", NEEDED),
        ("right", TEXT, NEEDED),
        ("body", TEXT),
        ("applied_on", TEXT),
        ("decided_on", TEXT),
        ("document_no", TEXT),
        ("confirmed", FLAG),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _tax_order() -> None:
    record(
        "tax_order",
        ("case_id", KEY, "cases.id", NEEDED),
        ("kind", TEXT, NEEDED),
        ("number", TEXT),
        ("issued_on", TEXT),
        ("served_on", TEXT),
        ("due_on", TEXT),
        ("fen", FEN),
        ("performed_on", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _person_request() -> None:
    record(
        "person_request",
        ("case_id", KEY, "cases.id"),
        ("kind", TEXT, NEEDED),
        ("name", TEXT, NEEDED),
        ("id_no", TEXT),
        ("received_on", TEXT),
        ("due_on", TEXT),
        ("answered_on", TEXT),
        ("answer", TEXT),
        ("recorded_at", TEXT),
    )


def _snooze() -> None:
    record(
        "snooze",
        ("case_id", KEY, "cases.id", NEEDED),
        ("person_id", KEY, "person.id"),
        ("what", TEXT, NEEDED),
        ("until_on", TEXT),
        ("recorded_at", TEXT),
    )


def _saved_view() -> None:
    record(
        "saved_view",
        ("page", TEXT, NEEDED),
        ("name", TEXT, NEEDED),
        ("person_id", KEY, "person.id"),
        ("query", TEXT, NEEDED),
    )


#: Table, column, kind and the table it points to, in the order they lie in the file.
_COLUMNS: tuple[tuple[str, str, Any, str], ...] = (
    ("cases", "suspension_kind", TEXT, ""),
    ("cases", "split_from", KEY, "cases"),
    ("cases", "merged_into", KEY, "cases"),
    ("cases", "archived_on", TEXT, ""),
    ("cases", "archive_no", TEXT, ""),
    ("cases", "retention", TEXT, ""),
    ("cases", "frozen_on", TEXT, ""),
    ("claimant", "household", TEXT, ""),
    ("claimant", "union_member", FLAG, ""),
    ("claimant", "contract_kind", TEXT, ""),
    ("claimant", "workplace", TEXT, ""),
    ("claimant", "leave_reason", TEXT, ""),
    ("claimant", "relation_evidence", TEXT, ""),
    ("claimant", "consent_scope", TEXT, ""),
    ("claimant", "continues_id", KEY, "claimant"),
    ("employer", "tax_no", TEXT, ""),
    ("employer", "unit_kind", TEXT, ""),
    ("employer", "headcount", WHOLE, ""),
    ("employer", "work_address", TEXT, ""),
    ("employer", "union_chair", TEXT, ""),
    ("employer", "group_name", TEXT, ""),
    ("payment", "month_from", TEXT, ""),
    ("payment", "month_to", TEXT, ""),
    ("payment", "declared_on", TEXT, ""),
    ("payment", "refunded_on", TEXT, ""),
    ("payment", "refunded_fen", FEN, ""),
    ("payment", "order_id", KEY, "tax_order"),
    ("referral", "due_on", TEXT, ""),
    ("referral", "result", TEXT, ""),
)
_INDEXES = (
    ("ix_appointment_case", "appointment", ["case_id"]),
    ("ix_appointment_on", "appointment", ["on"]),
    ("ix_confirmation_case", "confirmation", ["case_id"]),
    ("ix_employer_tax_no", "employer", ["tax_no"]),
    ("ix_offer_case", "offer", ["case_id"]),
    ("ix_person_request_case", "person_request", ["case_id"]),
    ("ix_signature_agreement", "signature", ["agreement_id"]),
    ("ix_signature_case", "signature", ["case_id"]),
    ("ix_snooze_case", "snooze", ["case_id"]),
    ("ix_tax_order_case", "tax_order", ["case_id"]),
    ("ix_term_agreement", "term", ["agreement_id"]),
    ("ix_term_case", "term", ["case_id"]),
)


def upgrade() -> None:
    """Make the tables, then the columns that may point to them."""
    _appointment()
    _offer()
    _term()
    _signature()
    _confirmation()
    _tax_order()
    _person_request()
    _snooze()
    _saved_view()
    for table, column, kind, points_to in _COLUMNS:
        if points_to:  # batch mode would build the whole table anew
            op.execute(
                f"ALTER TABLE {table} ADD COLUMN {column} INTEGER REFERENCES {points_to} (id)"
            )
        else:
            op.add_column(table, sa.Column(column, kind))
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)
