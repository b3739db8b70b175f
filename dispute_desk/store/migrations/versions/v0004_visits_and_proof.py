"""Visits and tickets, lists gone through, what is told and proved, and who acts for whom.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

from alembic import op

from dispute_desk.store.migrations.forms import FEN, FLAG, KEY, NEEDED, TEXT, WHOLE, record

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _visit() -> None:
    record(
        "visit",
        ("received_on", TEXT),
        ("channel", TEXT),
        ("external_no", TEXT),
        ("external_deadline", TEXT),
        ("feed_back_to", TEXT),
        ("case_id", KEY, "cases.id"),
        ("employer_id", KEY, "employer.id"),
        ("employer_name", TEXT),
        ("cause", TEXT),
        ("insurances", TEXT),
        ("claim_from", TEXT),
        ("claim_to", TEXT),
        ("claimed_fen", FEN),
        ("demand", TEXT),
        ("answer", TEXT),
        ("persons", WHOLE, NEEDED),
        ("person_id", KEY, "person.id"),
        ("recorded_at", TEXT),
    )


def _visitor() -> None:
    record(
        "visitor",
        ("visit_id", KEY, "visit.id", NEEDED),
        ("name", TEXT, NEEDED),
        ("phone", TEXT),
        ("id_no", TEXT),
        ("person_key", TEXT, NEEDED),
        ("claimant_id", KEY, "claimant.id"),
    )


def _ticket() -> None:
    record(
        "ticket",
        ("case_id", KEY, "cases.id"),
        ("visit_id", KEY, "visit.id"),
        ("channel", TEXT, NEEDED),
        ("ticket_no", TEXT),
        ("received_on", TEXT),
        ("due_on", TEXT),
        ("feed_back_to", TEXT),
        ("contacted_on", TEXT),
        ("contact_note", TEXT),
        ("reply", TEXT),
        ("replied_on", TEXT),
        ("extended_to", TEXT),
        ("extension_reason", TEXT),
        ("returned_on", TEXT),
        ("return_reason", TEXT),
        ("recorded_at", TEXT),
    )


def _checked_item() -> None:
    record(
        "checked_item",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("list_code", TEXT, NEEDED),
        ("item", TEXT, NEEDED),
        ("answer", TEXT, NEEDED),
        ("occurred_on", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _employer_fact() -> None:
    record(
        "employer_fact",
        ("employer_id", KEY, "employer.id", NEEDED),
        ("kind", TEXT, NEEDED),
        ("value", TEXT, NEEDED),
        ("valid_from", TEXT),
        ("valid_to", TEXT),
        ("source", TEXT),
        ("recorded_at", TEXT),
    )


def _employer_contact() -> None:
    record(
        "employer_contact",
        ("employer_id", KEY, "employer.id", NEEDED),
        ("name", TEXT, NEEDED),
        ("role", TEXT),
        ("phone", TEXT),
        ("note", TEXT),
    )


def _enquiry() -> None:
    record(
        "enquiry",
        ("case_id", KEY, "cases.id", NEEDED),
        ("number", TEXT),
        ("target", TEXT, NEEDED),
        ("question", TEXT),
        ("claimants", TEXT),
        ("month_from", TEXT),
        ("month_to", TEXT),
        ("sent_on", TEXT),
        ("due_on", TEXT),
        ("answered_on", TEXT),
        ("answer", TEXT),
        ("answered_by", TEXT),
        ("recorded_at", TEXT),
    )


def _insured_line() -> None:
    record(
        "insured_line",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id", NEEDED),
        ("insurance", TEXT, NEEDED),
        ("month_from", TEXT),
        ("month_to", TEXT),
        ("status", TEXT, NEEDED),
        ("teller", TEXT, NEEDED),
        ("told_on", TEXT),
        ("wage_fen", FEN),
        ("paid_base_fen", FEN),
        ("paid_employer_fen", FEN),
        ("paid_employee_fen", FEN),
        ("enquiry_id", KEY, "enquiry.id"),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _legal_aid() -> None:
    record(
        "legal_aid",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("organisation", TEXT),
        ("matter", TEXT),
        ("applied_on", TEXT),
        ("decided_on", TEXT),
        ("granted", FLAG),
        ("document_no", TEXT),
        ("lawyer", TEXT),
        ("lawyer_phone", TEXT),
        ("ended_on", TEXT),
        ("outcome", TEXT),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _attachment() -> None:
    record(
        "attachment",
        ("case_id", KEY, "cases.id", NEEDED),
        ("of_kind", TEXT),
        ("of_id", KEY),
        ("name", TEXT, NEEDED),
        ("sha256", TEXT, NEEDED),
        ("size", FEN, NEEDED),
        ("media_type", TEXT, NEEDED),
        ("came_by", TEXT),
        ("person_id", KEY, "person.id"),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _evidence() -> None:
    record(
        "evidence",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("element", TEXT, NEEDED),
        ("kind", TEXT),
        ("title", TEXT),
        ("holder", TEXT, NEEDED),
        ("asked_on", TEXT),
        ("received_on", TEXT),
        ("attachment_id", KEY, "attachment.id"),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _investigation() -> None:
    record(
        "investigation",
        ("case_id", KEY, "cases.id", NEEDED),
        ("kind", TEXT, NEEDED),
        ("held_on", TEXT),
        ("place", TEXT),
        ("supervisor", TEXT),
        ("certificate", TEXT),
        ("second_supervisor", TEXT),
        ("second_certificate", TEXT),
        ("present", TEXT),
        ("findings", TEXT),
        ("late_reason", TEXT),
        ("recorded_at", TEXT),
    )


def _waiver() -> None:
    record(
        "waiver",
        ("case_id", KEY, "cases.id", NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("signed_on", TEXT),
        ("form", TEXT),
        ("month_from", TEXT),
        ("month_to", TEXT),
        ("paid_fen", FEN),
        ("note", TEXT),
        ("recorded_at", TEXT),
    )


def _power_of_attorney() -> None:
    record(
        "power_of_attorney",
        ("case_id", KEY, "cases.id", NEEDED),
        ("party", TEXT, NEEDED),
        ("claimant_id", KEY, "claimant.id"),
        ("agent", TEXT, NEEDED),
        ("agent_id_no", TEXT),
        ("agent_phone", TEXT),
        ("relation", TEXT),
        ("scope", TEXT),
        ("valid_from", TEXT),
        ("valid_to", TEXT),
        ("recorded_at", TEXT),
    )


_INDEXES = (
    ("ix_attachment_case", "attachment", ["case_id"]),
    ("ix_attachment_hash", "attachment", ["sha256"]),
    ("ix_checked_item_case", "checked_item", ["case_id"]),
    ("ix_employer_contact_employer", "employer_contact", ["employer_id"]),
    ("ix_employer_fact_employer", "employer_fact", ["employer_id"]),
    ("ix_enquiry_case", "enquiry", ["case_id"]),
    ("ix_evidence_case", "evidence", ["case_id"]),
    ("ix_insured_line_case", "insured_line", ["case_id"]),
    ("ix_investigation_case", "investigation", ["case_id"]),
    ("ix_legal_aid_case", "legal_aid", ["case_id"]),
    ("ix_power_of_attorney_case", "power_of_attorney", ["case_id"]),
    ("ix_ticket_case", "ticket", ["case_id"]),
    ("ix_ticket_no", "ticket", ["ticket_no"]),
    ("ix_ticket_visit", "ticket", ["visit_id"]),
    ("ix_visit_case", "visit", ["case_id"]),
    ("ix_visit_employer", "visit", ["employer_id"]),
    ("ix_visit_received", "visit", ["received_on"]),
    ("ix_visitor_person", "visitor", ["person_key"]),
    ("ix_visitor_visit", "visitor", ["visit_id"]),
    ("ix_waiver_case", "waiver", ["case_id"]),
)


def upgrade() -> None:
    """Make the tables; what is pointed to before what points."""
    _visit()
    _visitor()
    _ticket()
    _checked_item()
    _employer_fact()
    _employer_contact()
    _enquiry()
    _insured_line()
    _legal_aid()
    _attachment()
    _evidence()
    _investigation()
    _waiver()
    _power_of_attorney()
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)
