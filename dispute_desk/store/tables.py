"""The tables of the store and how records lie in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.orm import column_property, configure_mappers, registry

from dispute_desk.domain.amount import Amount, Insurance, Layer, Share
from dispute_desk.domain.case import Case, Move, Origin, Tally, Triage
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.follow_up import ContactNote, FollowUp, Referral
from dispute_desk.domain.mediation import Agreement, MediationSession, SessionOutcome
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.payment import Payment, PaymentState
from dispute_desk.domain.staff import ImportBatch, Person, Setting, TakenNumber
from dispute_desk.domain.stages import Stage
from dispute_desk.store.types import DayText, MomentText, MonthText, SetText

if TYPE_CHECKING:
    from dispute_desk.domain.record import Record

metadata = MetaData()
_registry = registry(metadata=metadata)
#: Integer keys of 64 bits: the row id on SQLite, BIGINT on PostgreSQL.
KEY = BigInteger().with_variant(Integer, "sqlite")


def _record(name: str, *columns: Column[Any]) -> Table:
    """Build a record's table: the common columns, then its own."""
    return Table(
        name,
        metadata,
        Column("id", KEY, primary_key=True),
        Column("uuid", Text, nullable=False, unique=True),
        Column("hidden", KEY),
        Column("row_version", Integer, nullable=False),
        *columns,
    )


def _text(name: str, *, required: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=not required)


def _day(name: str) -> Column[Any]:
    return Column(name, DayText)


def _month(name: str) -> Column[Any]:
    return Column(name, MonthText)


def _fen(name: str, *, required: bool = False) -> Column[Any]:
    return Column(name, BigInteger, nullable=not required)


def _flag(name: str, *, required: bool = False) -> Column[Any]:
    return Column(name, Boolean, nullable=not required)


def _recorded() -> Column[Any]:
    return Column("recorded_at", MomentText)


def _to(name: str, table: str, *, required: bool = False) -> Column[Any]:
    return Column(name, KEY, ForeignKey(f"{table}.id"), nullable=not required)


def _of_case() -> Column[Any]:
    return _to("case_id", "cases", required=True)


person = _record(
    "person",
    _text("name", required=True),
    _text("bundles", required=True),
    _text("unit"),
    _flag("active", required=True),
)
setting = _record("setting", Column("name", Text, nullable=False, unique=True), _text("value"))
taken_number = _record(
    "taken_number",
    _text("series", required=True),
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("text", Text, nullable=False, unique=True),
)
series_counter = Table(
    "series_counter",
    metadata,
    Column("series", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
import_batch = _record(
    "import_batch",
    _text("file_name", required=True),
    _text("sha256", required=True),
    Column("imported_at", MomentText),
    _to("person_id", "person"),
    Column("cases", Integer, nullable=False),
    _text("counts", required=True),
)
employer = _record(
    "employer",
    _text("name", required=True),
    _text("name_key", required=True),
    _text("former_names"),
    _text("credit_code"),
    _text("si_unit_no"),
    _text("tax_office"),
    _text("legal_rep"),
    _text("contact"),
    _text("phone"),
    _text("address"),
    _text("street"),
    _text("industry"),
    _text("size"),
    _text("status"),
    _text("union_name"),
    _text("note"),
    _to("batch_id", "import_batch"),
)
cases = _record(
    "cases",
    _text("number"),
    Column("stage", SetText(Stage), nullable=False),
    Column("origin", SetText(Origin), nullable=False),
    _to("batch_id", "import_batch"),
    _to("employer_id", "employer"),
    _to("handler_id", "person"),
    _to("tax_handler_id", "person"),
    _day("received_on"),
    _text("channel"),
    _text("external_no"),
    _day("external_deadline"),
    _text("feed_back_to"),
    _text("cause"),
    _text("other_causes"),
    _text("insurances"),
    _month("claim_from"),
    _month("claim_to"),
    _text("demand"),
    Column("triage", SetText(Triage)),
    _text("street"),
    Column("stated_persons", Integer),
    _text("note"),
    _day("accepted_on"),
    _day("mediation_applied_on"),
    _text("mediation_org"),
    Column("suspended_from", SetText(Stage)),
    _day("review_on"),
    _day("closed_on"),
    _text("closure_kind"),
    Column("closed_from", SetText(Stage)),
    _text("decision_note"),
    _text("next_action"),
    _day("next_action_on"),
    _text("legacy_result"),
    _text("legacy_handler"),
    _text("legacy_mediator"),
    _day("taken_up_on"),
    _recorded(),
)
move = _record(
    "move",
    _of_case(),
    Column("start", SetText(Stage)),
    Column("end", SetText(Stage), nullable=False),
    _day("occurred_on"),
    _recorded(),
    _to("person_id", "person"),
    _text("reason"),
    Column("tally", SetText(Tally)),
)
claimant = _record(
    "claimant",
    _of_case(),
    _text("name", required=True),
    Column("state", SetText(ClaimantState), nullable=False),
    _text("id_type"),
    _text("id_no"),
    _text("sex"),
    _day("born_on"),
    _text("phone"),
    _text("address"),
    _text("job"),
    _text("special_group"),
    _day("employed_from"),
    _day("employed_to"),
    _month("claim_from"),
    _month("claim_to"),
    _text("insurances"),
    _flag("is_representative", required=True),
    _day("consented_on"),
    _text("note"),
    _text("person_key", required=True),
)
agreement = _record(
    "agreement",
    _of_case(),
    _text("number"),
    _day("concluded_on"),
    _day("effective_on"),
    _day("perform_by"),
    _text("terms"),
    _text("mediator"),
    _text("organisation"),
    _fen("total_fen"),
    _recorded(),
)
payment = _record(
    "payment",
    _of_case(),
    _to("claimant_id", "claimant"),
    _to("agreement_id", "agreement"),
    Column("state", SetText(PaymentState), nullable=False),
    Column("insurance", SetText(Insurance)),
    _fen("planned_fen"),
    _day("due_on"),
    _day("paid_on"),
    _fen("employer_fen", required=True),
    _fen("employee_fen", required=True),
    _fen("late_fee_fen", required=True),
    _text("proof_kind"),
    _text("proof_no"),
    _text("note"),
    _recorded(),
)
amount = _record(
    "amount",
    _of_case(),
    _to("claimant_id", "claimant"),
    Column("layer", SetText(Layer), nullable=False),
    Column("insurance", SetText(Insurance)),
    Column("share", SetText(Share)),
    _month("month_from"),
    _month("month_to"),
    _fen("fen", required=True),
    _day("occurred_on"),
    _recorded(),
    _text("basis"),
    _to("payment_id", "payment"),
)
session = _record(
    "session",
    _of_case(),
    _day("held_on"),
    _text("place"),
    _text("mediator"),
    _text("attendees"),
    _text("offers"),
    Column("outcome", SetText(SessionOutcome), nullable=False),
    _text("note"),
    _recorded(),
)
follow_up = _record(
    "follow_up",
    _of_case(),
    _day("done_on"),
    _text("method"),
    _text("person"),
    _flag("satisfied"),
    _flag("paid_in_full"),
    _flag("retaliation"),
    _text("note"),
    _recorded(),
)
referral = _record(
    "referral",
    _of_case(),
    _text("target", required=True),
    _text("reason"),
    _text("letter_no"),
    _day("sent_on"),
    _day("received_on"),
    _day("feedback_on"),
    _text("feedback"),
    _recorded(),
)
note = _record(
    "note",
    _of_case(),
    _day("occurred_on"),
    _text("text", required=True),
    _to("person_id", "person"),
    _recorded(),
)
paper = _record(
    "paper",
    _to("case_id", "cases"),
    _to("employer_id", "employer"),
    _text("kind", required=True),
    _text("number"),
    _text("title"),
    _text("addressee"),
    _day("issued_on"),
    _day("served_on"),
    _text("service_proof"),
    _day("replied_on"),
    _text("reply"),
    _day("resolved_on"),
    _text("note"),
    _recorded(),
)
#: Where each row of an imported workbook went; written once, never changed.
import_row = Table(
    "import_row",
    metadata,
    Column("id", KEY, primary_key=True),
    _to("batch_id", "import_batch", required=True),
    _text("sheet", required=True),
    Column("row", Integer, nullable=False),
    _text("bin", required=True),
    _text("detail"),
    _text("row_hash"),
    _to("case_id", "cases"),
    _text("raw"),
)
#: What lists sort by and search in, derived from the records by ``search.refresh``.
case_line = Table(
    "case_line",
    metadata,
    Column("case_id", KEY, ForeignKey("cases.id"), primary_key=True),
    _text("employer_name"),
    _text("first_claimant"),
    Column("claimants", Integer, nullable=False),
    _fen("claimed", required=True),
    _fen("verified", required=True),
    _fen("agreed", required=True),
    _fen("assessed", required=True),
    _fen("paid", required=True),
    _fen("late_fee", required=True),
    _fen("ledger_paid", required=True),
    _text("search", required=True),
)
journal = Table(
    "journal",
    metadata,
    Column("seq", KEY, primary_key=True, autoincrement=False),
    Column("at", MomentText, nullable=False),
    _to("person_id", "person"),
    _text("person_name", required=True),
    _text("command", required=True),
    _text("subject", required=True),
    _text("payload", required=True),
    Column("undoable", Boolean, nullable=False),
    Column("undoes", KEY),
    Column("changes", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False, unique=True),
)
journal_change = Table(
    "journal_change",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("seq", KEY, ForeignKey("journal.seq"), nullable=False),
    _text("kind", required=True),
    Column("record_id", KEY, nullable=False),
    Column("last_id", KEY, nullable=False),
    Column("case_id", KEY),
    _text("before"),
    _text("after"),
)
draft = Table(
    "draft",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("person_id", KEY),
    _text("form", required=True),
    _text("record"),
    _text("content", required=True),
    Column("saved_at", MomentText),
)
access_log = Table(
    "access_log",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("at", MomentText, nullable=False),
    Column("person_id", KEY),
    _text("act", required=True),
    Column("case_id", KEY),
)
store_info = Table(
    "store_info",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

for _name, _columns in (
    ("ix_cases_received", (cases.c.received_on, cases.c.id)),
    ("ix_cases_stage", (cases.c.stage, cases.c.received_on, cases.c.id)),
    ("ix_cases_next_action", (cases.c.next_action_on,)),
    ("ix_cases_handler", (cases.c.handler_id, cases.c.stage)),
    ("ix_cases_employer", (cases.c.employer_id,)),
    ("ix_cases_accepted", (cases.c.accepted_on,)),
    ("ix_cases_closed", (cases.c.closed_on,)),
    ("ix_cases_number", (cases.c.number,)),
    ("ix_cases_batch", (cases.c.batch_id,)),
    ("ix_claimant_case", (claimant.c.case_id,)),
    ("ix_claimant_person", (claimant.c.person_key,)),
    ("ix_claimant_id_no", (claimant.c.id_no,)),
    ("ix_amount_case", (amount.c.case_id,)),
    ("ix_amount_layer", (amount.c.layer, amount.c.occurred_on)),
    ("ix_payment_case", (payment.c.case_id,)),
    ("ix_payment_due", (payment.c.due_on,)),
    ("ix_payment_proof", (payment.c.proof_no,)),
    ("ix_move_case", (move.c.case_id,)),
    ("ix_move_tally", (move.c.tally, move.c.occurred_on)),
    ("ix_session_case", (session.c.case_id,)),
    ("ix_agreement_case", (agreement.c.case_id,)),
    ("ix_follow_up_case", (follow_up.c.case_id,)),
    ("ix_referral_case", (referral.c.case_id,)),
    ("ix_note_case", (note.c.case_id,)),
    ("ix_paper_case", (paper.c.case_id,)),
    ("ix_paper_open", (paper.c.resolved_on, paper.c.served_on)),
    ("ix_employer_key", (employer.c.name_key,)),
    ("ix_employer_code", (employer.c.credit_code,)),
    ("ix_import_row_batch", (import_row.c.batch_id,)),
    ("ix_import_row_hash", (import_row.c.row_hash,)),
    ("ix_import_row_case", (import_row.c.case_id,)),
    ("ix_case_line_employer", (case_line.c.employer_name, case_line.c.case_id)),
    ("ix_case_line_claimed", (case_line.c.claimed, case_line.c.case_id)),
    ("ix_case_line_paid", (case_line.c.paid, case_line.c.case_id)),
    ("ix_journal_change_seq", (journal_change.c.seq,)),
    ("ix_journal_change_record", (journal_change.c.kind, journal_change.c.record_id)),
    ("ix_journal_change_case", (journal_change.c.case_id, journal_change.c.seq)),
    ("ix_journal_undoes", (journal.c.undoes,)),
):
    Index(_name, *_columns)

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
