"""Every kind of record: its name in the journal, its class, its table; and their mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.orm import column_property, configure_mappers, registry

from dispute_desk.domain.agreement_parts import Confirmation, Offer, Signature, Term
from dispute_desk.domain.amount import Amount
from dispute_desk.domain.appointment import Appointment
from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.calculation import Calculation
from dispute_desk.domain.case import Case, Move
from dispute_desk.domain.checklist import CheckedItem
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.clock_extension import ClockExtension
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.employer_facts import EmployerContact, EmployerFact
from dispute_desk.domain.enquiry import Enquiry, LegalAid
from dispute_desk.domain.evidence import Attachment, Evidence, Investigation, Waiver
from dispute_desk.domain.follow_up import ContactNote, FollowUp, Referral
from dispute_desk.domain.import_memory import ImportProfile, TaughtHeading
from dispute_desk.domain.insured_line import InsuredLine
from dispute_desk.domain.keeping import PersonRequest, SavedView, Snooze
from dispute_desk.domain.letter import Letter
from dispute_desk.domain.letter_copy import LetterCopy
from dispute_desk.domain.mediation import Agreement, MediationSession
from dispute_desk.domain.office_rows import OfficeRow
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.staff import ImportBatch, Person, Setting, TakenNumber
from dispute_desk.domain.station_rule import StationRule
from dispute_desk.domain.tax_order import TaxOrder
from dispute_desk.domain.visit import Ticket, Visit, Visitor
from dispute_desk.store import case_tables as beside
from dispute_desk.store.calculation_table import calculation
from dispute_desk.store.letter_tables import letter, letter_copy
from dispute_desk.store.memory_tables import import_profile, taught_heading
from dispute_desk.store.policy_tables import policy_row
from dispute_desk.store.rule_tables import station_rule
from dispute_desk.store.tables import (
    agreement,
    amount,
    cases,
    claimant,
    employer,
    follow_up,
    import_batch,
    metadata,
    move,
    note,
    paper,
    payment,
    person,
    referral,
    session,
    setting,
    taken_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

    from dispute_desk.domain.record import Record

_registry = registry(metadata=metadata)
#: Every kind of record by its name in the journal, with its class and table.
KINDS: dict[str, tuple[type[Record], Table]] = {
    "person": (Person, person),
    "setting": (Setting, setting),
    "number": (TakenNumber, taken_number),
    "batch": (ImportBatch, import_batch),
    "employer": (Employer, employer),
    "case": (Case, cases),
    "move": (Move, move),
    "claimant": (Claimant, claimant),
    "agreement": (Agreement, agreement),
    "payment": (Payment, payment),
    "amount": (Amount, amount),
    "session": (MediationSession, session),
    "follow_up": (FollowUp, follow_up),
    "referral": (Referral, referral),
    "note": (ContactNote, note),
    "paper": (Paper, paper),
    "letter": (Letter, letter),
    "letter_copy": (LetterCopy, letter_copy),
    "visit": (Visit, beside.visit),
    "visitor": (Visitor, beside.visitor),
    "ticket": (Ticket, beside.ticket),
    "checked_item": (CheckedItem, beside.checked_item),
    "employer_fact": (EmployerFact, beside.employer_fact),
    "employer_contact": (EmployerContact, beside.employer_contact),
    "enquiry": (Enquiry, beside.enquiry),
    "insured_line": (InsuredLine, beside.insured_line),
    "legal_aid": (LegalAid, beside.legal_aid),
    "attachment": (Attachment, beside.attachment),
    "evidence": (Evidence, beside.evidence),
    "investigation": (Investigation, beside.investigation),
    "waiver": (Waiver, beside.waiver),
    "power_of_attorney": (PowerOfAttorney, beside.power_of_attorney),
    "appointment": (Appointment, beside.appointment),
    "offer": (Offer, beside.offer),
    "term": (Term, beside.term),
    "signature": (Signature, beside.signature),
    "confirmation": (Confirmation, beside.confirmation),
    "tax_order": (TaxOrder, beside.tax_order),
    "person_request": (PersonRequest, beside.person_request),
    "snooze": (Snooze, beside.snooze),
    "saved_view": (SavedView, beside.saved_view),
    "policy_row": (OfficeRow, policy_row),
    "calculation": (Calculation, calculation),
    "import_profile": (ImportProfile, import_profile),
    "taught_heading": (TaughtHeading, taught_heading),
    "station_rule": (StationRule, station_rule),
    "clock_extension": (ClockExtension, beside.clock_extension),
}
KIND_OF: dict[type[Record], str] = {record: kind for kind, (record, _) in KINDS.items()}
TABLE_OF: dict[str, Table] = {kind: table for kind, (_, table) in KINDS.items()}


def _map_records() -> None:
    """Tell SQLAlchemy where each record lies; old values are kept for the journal."""
    for record, table in KINDS.values():
        _registry.map_imperatively(
            record,
            table,
            version_id_col=table.c.row_version,
            properties={
                column.key: column_property(column, active_history=True) for column in table.c
            },
        )
    configure_mappers()


_map_records()


def changes_in(record: Record) -> Iterator[tuple[str, Any, Any]]:
    """Yield the columns in which a record says something else than the store: name, old, new.

    Only what was written to is looked at: a record has three dozen columns.
    """
    state = inspect(record)
    for attribute in state.mapper.column_attrs:
        if attribute.key not in state.committed_state:
            continue
        history = state.attrs[attribute.key].history
        if history.has_changes():
            yield attribute.key, history.deleted[0] if history.deleted else None, history.added[0]
