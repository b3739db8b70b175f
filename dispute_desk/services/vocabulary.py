"""Which codes the fields of commands take: closed sets of ours, and lists of the profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    LAYER_WORDS,
    SHARE_WORDS,
    WRITTEN,
    Insurance,
    Layer,
    Share,
)
from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.calculation import LATE_FEE_WORDS, LateFeeTaken
from dispute_desk.domain.case import TRIAGE_WORDS, Triage
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.checklist import ANSWER_WORDS, CheckAnswer
from dispute_desk.domain.claimant import CLAIMANT_WORDS, ClaimantState
from dispute_desk.domain.employer_facts import FACT_WORDS, FactKind
from dispute_desk.domain.evidence import HOLDER_WORDS, INQUIRY_WORDS, Holder, InquiryKind
from dispute_desk.domain.identity import Sex
from dispute_desk.domain.insured_line import INSURED_WORDS, TELLER_WORDS, InsuredStatus, Teller
from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_endings import RESULT_WORDS
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.papers import PAPER_KINDS, Subject
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.past_case import OUTCOMES, is_an_end
from dispute_desk.domain.settlement import OPTION_WORDS, OptionKind
from dispute_desk.domain.station_rule import RETENTION_FOR_WORDS, RetentionFor
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.services.revealing import REVEALED
from dispute_desk.services.staff import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import Enum

    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.fields import Field
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.word import Word

#: The list of the profile a field of a command takes its codes from.
TABLES: dict[tuple[str, str], str] = {
    ("RegisterCase", "channel"): "channels",
    ("RegisterCase", "cause"): "causes",
    ("RegisterCase", "other_causes"): "causes",
    ("RecordVisit", "channel"): "channels",
    ("RecordVisit", "cause"): "causes",
    ("TurnIntoCase", "cause"): "causes",
    ("RecordTicket", "channel"): "channels",
    ("AcceptCase", "cause"): "causes",
    ("AcceptCase", "item"): "acceptance_checks",
    ("CheckAcceptance", "item"): "acceptance_checks",
    ("AcceptCase", "choice"): "acceptance_answers",
    ("CheckAcceptance", "choice"): "acceptance_answers",
    ("SuspendCase", "kind"): "suspension_kinds",
    ("DeclineCase", "reason"): "decline_reasons",
    ("SaveRoster", "consent_way"): "consent_ways",
    ("ReferCase", "target"): "referral_targets",
    ("CorrectReferral", "target"): "referral_targets",
    ("CorrectReferral", "result"): "referral_results",
    ("RecordReferralFeedback", "result"): "referral_results",
    ("RecordEnquiry", "target"): "referral_targets",
    ("StartMediation", "mediation_org"): "mediation_orgs",
    ("RecordPayment", "proof_kind"): "proof_kinds",
    ("CorrectPayment", "proof_kind"): "proof_kinds",
    ("RecordTerm", "proof_kind"): "proof_kinds",
    ("CheckRepaymentPaper", "item"): "repayment_papers",
    ("RecordTaxOrder", "kind"): "tax_order_kinds",
    ("AnswerBrokenPromise", "choice"): "promise_answers",
    ("CloseCase", "kind"): "closure_kinds",
    ("RecordPastCase", "kind"): "closure_kinds",
    ("RecordPastCase", "proof_kind"): "proof_kinds",
    ("RecordFollowUp", "method"): "follow_up_ways",
    ("ArchiveCase", "retention"): "retention_terms",
    ("RecordPersonRequest", "kind"): "request_kinds",
    ("RecordEvidence", "element"): "proof_elements",
    ("RecordEvidence", "kind"): "evidence_kinds",
    ("RecordWaiver", "form"): "waiver_forms",
    ("RecordEmployerFact", "value"): "employer_facts",
    ("AddPerson", "bundles"): "bundles",
    ("EditPerson", "bundles"): "bundles",
    ("SetNextNumber", "series"): "series",
    ("ConfirmClock", "clock"): "clocks",
    ("SetClock", "clock"): "clocks",
}
#: What must be given where another field is left out.
REQUIRED_UNLESS: dict[tuple[str, str], str] = {("RegisterCase", "employer"): "employer_id"}
#: What the changes of an edit may name.
CATALOGUES: dict[str, tuple[Field, ...]] = {
    "EditCase": CASE_FIELDS,
    "EditClaimant": CLAIMANT_FIELDS,
    "SaveRoster": CLAIMANT_FIELDS,
    "EditEmployer": EMPLOYER_FIELDS,
}
#: Commands that take only some of a set: the layers people write down, the ends of workers.
_ONLY: dict[str, frozenset[Enum]] = {
    "RecordAmount": frozenset(WRITTEN),
    "SaveRoster": frozenset(WRITTEN),
    "RecordPastCase": frozenset(OUTCOMES),
}
#: The ways of ending a case that a command takes.
_ENDS: dict[str, Callable[[ClosureKind], bool]] = {
    "CloseCase": lambda kind: kind.by_hand and not kind.merges,
    "RecordPastCase": is_an_end,
}
_SET_WORDS: dict[type[Enum], tuple[str, dict[Any, str]]] = {
    Insurance: ("insurance", INSURANCE_WORDS),
    Layer: ("layer", LAYER_WORDS),
    Share: ("share", SHARE_WORDS),
    Triage: ("triage", TRIAGE_WORDS),
    SessionOutcome: ("outcome", OUTCOME_WORDS),
    Holder: ("holder", HOLDER_WORDS),
    InquiryKind: ("inquiry", INQUIRY_WORDS),
    FactKind: ("fact", FACT_WORDS),
    AppointmentKind: ("appointment", APPOINTMENT_WORDS),
    Party: ("party", PARTY_WORDS),
    CheckAnswer: ("check", ANSWER_WORDS),
    ClaimantState: ("claimant", CLAIMANT_WORDS),
    InsuredStatus: ("insured", INSURED_WORDS),
    Teller: ("teller", TELLER_WORDS),
    LateFeeTaken: ("late_fee_taken", LATE_FEE_WORDS),
    OptionKind: ("settlement", OPTION_WORDS),
    RetentionFor: ("station_rule", RETENTION_FOR_WORDS),
    Result: ("ledger", RESULT_WORDS),
}
#: Closed sets the catalogues name like lists of the profile.
_SETS: dict[str, type[Enum]] = {"triage": Triage, "sexes": Sex}


@dataclass(frozen=True)
class Choice:
    """A code that may be given, with its word: ``context`` or ``english`` bring the English."""

    code: str
    label: str
    context: str = ""
    english: str = ""


def choices(
    command: str, field: str, profile: Profile, members: type[Enum] | None = None
) -> tuple[Choice, ...]:
    """Return the codes a field of a command takes; none where anything may be written.

    ``members`` is the closed set the field is declared with.
    """
    if members is not None:
        return _of_set(members, only=_ONLY.get(command))
    if (command, field) == ("ChangeSetting", "name"):
        return tuple(Choice(code, label, "setting") for code, label in SETTINGS.items())
    if (command, field) in {("PrintPaper", "kind"), ("PrintPapers", "kinds")}:
        return tuple(
            Choice(kind.id, kind.title, "papers")
            for kind in PAPER_KINDS
            if kind.subject is Subject.CASE
        )
    if (command, field) == ("RevealRecord", "kind"):
        return tuple(Choice(kind, KIND_WORDS.get(kind, ""), "errors") for kind in REVEALED)
    if field == "kind" and command in _ENDS:
        return _of_words(kind for kind in profile.closure_kinds if _ENDS[command](kind))
    return of_table(TABLES.get((command, field), ""), profile)


def of_table(table: str, profile: Profile) -> tuple[Choice, ...]:
    """Return the codes of a list of the profile, or of a closed set of that name."""
    if table in _SETS:
        return _of_set(_SETS[table])
    return _of_words(getattr(profile, table, ()) if table else ())


def editable(command: str) -> tuple[Field, ...]:
    """Return the fields the changes of an edit may name; none for other commands."""
    return tuple(field for field in CATALOGUES.get(command, ()) if field.editable)


def _of_set(members: type[Enum], only: frozenset[Enum] | None = None) -> tuple[Choice, ...]:
    context, words = _SET_WORDS.get(members, ("", {}))
    return tuple(
        Choice(str(one.value), words.get(one, ""), context)
        for one in members
        if only is None or one in only or not any(isinstance(one, type(kept)) for kept in only)
    )


def _of_words(words: Iterable[Word]) -> tuple[Choice, ...]:
    return tuple(Choice(word.code, word.label, english=word.label_en) for word in words)
