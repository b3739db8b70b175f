"""What kind of station this is: its words, numbers, rights and clocks, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from dispute_desk.domain.acceptance_words import AcceptanceCheck, PointChoice, SuspensionKind
from dispute_desk.domain.action_steps import ActionWords
from dispute_desk.domain.agreement_check import ForbiddenTerm
from dispute_desk.domain.agreement_text import AgreementWords
from dispute_desk.domain.clock_rules import AgreementRight, ClockRule
from dispute_desk.domain.closing_words import (
    ArchivePart,
    ContactWay,
    OwnRetention,
    RequestKind,
    RetentionTerm,
)
from dispute_desk.domain.closure_kinds import ClosureKind, ClosureRole
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.employer_words import FactValue
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence_words import (
    EvidenceKind,
    InvestigationRule,
    LegalText,
    ProofElement,
    WaiverForm,
)
from dispute_desk.domain.insured_line import Teller
from dispute_desk.domain.ledger_word import meant_by
from dispute_desk.domain.letter import LetterRoad
from dispute_desk.domain.letter_words import (
    Issuer,
    LetterKind,
    LetterMatter,
    LetterRule,
    ReplyResult,
    ServiceWay,
)
from dispute_desk.domain.meeting_rules import MeetingRule
from dispute_desk.domain.own_marks import settled
from dispute_desk.domain.paper_sets import PaperSet
from dispute_desk.domain.repayment_words import PromiseAnswer, RepaymentPaper, TaxOrderKind
from dispute_desk.domain.rights import Right
from dispute_desk.domain.table_words import TABLE_WORDS
from dispute_desk.domain.word import Word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worker_words import ConsentWay, GroupRule, NamingConsent, SpecialGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.amount import Insurance

#: Said beside every default of ours on screen and in print until the station confirms it.
UNCONFIRMED = QT_TRANSLATE_NOOP("profile", "待本单位核定")

NO_WORD = sentence(
    "no_such_word",
    QT_TRANSLATE_NOOP("errors", "“{table}”里没有“{given}”。可以用的是：{known}。"),
)


class Area(StrEnum):
    """Which part of the trade a cause belongs to."""

    SOCIAL_INSURANCE = "social_insurance"
    LABOUR = "labour"


@dataclass(frozen=True, kw_only=True)
class Channel(Word):
    """A way in which a dispute reaches the station (domain reference §1.3).

    ``ledger_words`` is a pattern of words old ledgers use for it; the first channel that matches
    is taken. ``hotline`` sends tickets, of which each is answered back.
    """

    hotline: bool = False
    external_ticket: bool = False
    external_clock: bool = False
    ledger_words: str = ""


@dataclass(frozen=True, kw_only=True)
class Cause(Word):
    """What is disputed (§3.1); ``hint`` says it in other words.

    ``ledger_types`` are the kinds of dispute of the ledger vocabulary it stands for;
    ``typed_words`` are what people type for it besides its label; ``ledger_words`` is a pattern
    of an office's own words that tells it more closely than the kind.
    """

    area: Area
    hint: str = ""
    hint_en: str = ""
    ledger_types: tuple[str, ...] = ()
    typed_words: tuple[str, ...] = ()
    ledger_words: str = ""


@dataclass(frozen=True, kw_only=True)
class InsuranceWord(Word):
    """An insurance the station deals with, its full name and what to know about it."""

    full: str
    employee_share: bool = True
    usual: bool = True


@dataclass(frozen=True, kw_only=True)
class ProofKind(Word):
    """A proof of payment (§1.7); only a strong one closes a payment."""

    strong: bool


@dataclass(frozen=True, kw_only=True)
class ReferralTarget(Word):
    """A body a case or a part of it can be handed to (§1.9).

    ``answers_as`` is whose word its answer to a 协查 is; absent, it is not asked. ``on_paper`` is
    its name in a letter, with ``{district}``.
    """

    note: str = ""
    on_paper: str = ""
    answers_as: Teller | None = None


@dataclass(frozen=True, kw_only=True)
class DeclineReason(Word):
    """Why a case is not taken on (§1.4); ``redirect`` names where the worker is pointed to.

    ``advice`` says that on paper. ``consultation`` marks 仅咨询: counted among consultations, never
    as a case.
    """

    redirect: str = ""
    advice: str = ""
    consultation: bool = False


@dataclass(frozen=True, kw_only=True)
class MediationOrg(Word):
    """The body whose seal stands under an agreement: decides which confirmations are open."""

    lawful: bool
    judicial_confirmation: bool = False
    arbitration_review: bool = False


@dataclass(frozen=True, kw_only=True)
class Series(Word):
    """A number series; ``pattern`` holds ``{year}`` and ``{n}``, n starts anew each year."""

    pattern: str
    status: str = ""

    def number(self, year: int, n: int) -> str:
        """Return the number as it stands on paper."""
        return self.pattern.replace("{year}", f"{year:04d}").replace("{n}", str(n))


@dataclass(frozen=True, kw_only=True)
class Bundle(Word):
    """A job at the station as a bundle of rights."""

    rights: tuple[Right, ...]
    describes: str
    describes_en: str


class ActionStart(StrEnum):
    """The fact a proposed next action is counted from; absent, the day of the step."""

    STEP = "step"
    RECEIVED = "received"
    MEDIATION_APPLIED = "mediation_applied"
    PERFORM_BY = "perform_by"
    REVIEW = "review"


@dataclass(frozen=True, kw_only=True)
class NextActionRule(Word):
    """What is to be done next once a case has reached a stage (its code), and by when.

    ``clock`` names the clock that gives the length; without one ``length`` and ``unit`` are the
    station's own habit.
    """

    start: ActionStart = ActionStart.STEP
    clock: str = ""
    length: int = 0
    unit: TermUnit = TermUnit.WORKING


@dataclass(frozen=True, kw_only=True)
class Station:
    """How the station calls itself and counts, before anybody changed a setting."""

    name: str
    name_en: str
    region: str
    region_name: str
    case_unit: str
    worker_word: str
    #: Whose the shipped numbers are: the district, its mark in them, the mark of its letters.
    district: str = ""
    mark: str = ""
    letters_mark: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class Profile(Word):
    """Everything that makes one kind of station differ from another."""

    station: Station
    group_cases: GroupRule
    meetings: MeetingRule
    routing: str
    channels: tuple[Channel, ...]
    causes: tuple[Cause, ...]
    insurances: tuple[InsuranceWord, ...]
    closure_kinds: tuple[ClosureKind, ...]
    proof_kinds: tuple[ProofKind, ...]
    referral_targets: tuple[ReferralTarget, ...]
    decline_reasons: tuple[DeclineReason, ...]
    mediation_orgs: tuple[MediationOrg, ...]
    series: tuple[Series, ...]
    bundles: tuple[Bundle, ...]
    clocks: tuple[ClockRule, ...]
    long_ago_years: int = 0
    acceptance_checks: tuple[AcceptanceCheck, ...] = ()
    suspension_kinds: tuple[SuspensionKind, ...] = ()
    next_actions: tuple[NextActionRule, ...] = ()
    evidence_kinds: tuple[EvidenceKind, ...] = ()
    proof_elements: tuple[ProofElement, ...] = ()
    waiver_forms: tuple[WaiverForm, ...] = ()
    legal_texts: tuple[LegalText, ...] = ()
    investigation: InvestigationRule | None = None
    employer_facts: tuple[FactValue, ...] = ()
    forbidden_terms: tuple[ForbiddenTerm, ...] = ()
    agreement_words: tuple[AgreementWords, ...] = ()
    referral_results: tuple[Word, ...] = ()
    special_groups: tuple[SpecialGroup, ...] = ()
    consent_ways: tuple[ConsentWay, ...] = ()
    naming_consents: tuple[NamingConsent, ...] = ()
    repayment_papers: tuple[RepaymentPaper, ...] = ()
    tax_order_kinds: tuple[TaxOrderKind, ...] = ()
    promise_answers: tuple[PromiseAnswer, ...] = ()
    follow_up_ways: tuple[ContactWay, ...] = ()
    retention_terms: tuple[RetentionTerm, ...] = ()
    own_retention: tuple[OwnRetention, ...] = ()
    archive_parts: tuple[ArchivePart, ...] = ()
    request_kinds: tuple[RequestKind, ...] = ()
    action_words: tuple[ActionWords, ...] = ()
    letters: LetterRule | None = None
    issuers: tuple[Issuer, ...] = ()
    letter_kinds: tuple[LetterKind, ...] = ()
    letter_matters: tuple[LetterMatter, ...] = ()
    service_ways: tuple[ServiceWay, ...] = ()
    reply_results: tuple[ReplyResult, ...] = ()
    paper_sets: tuple[PaperSet, ...] = ()

    def with_settings(self, settings: Mapping[str, object]) -> Profile:
        """Return the profile as the station's settings change it (names, numbers, who issues)."""
        return settled(self, settings)

    def channel(self, code: str) -> Channel:
        """Return a channel; ``no_such_word`` if there is none of this code."""
        return pick("channels", self.channels, code)

    def cause(self, code: str) -> Cause:
        """Return a cause; ``no_such_word`` if there is none of this code."""
        return pick("causes", self.causes, code)

    def closure_kind(self, code: str) -> ClosureKind:
        """Return a closure kind; ``no_such_word`` if there is none of this code."""
        return pick("closure_kinds", self.closure_kinds, code)

    def closure_in(self, role: ClosureRole) -> ClosureKind:
        """Return the closure kind of a role; a profile that was read has one for each."""
        return next(kind for kind in self.closure_kinds if kind.role is role)

    def proof_kind(self, code: str) -> ProofKind:
        """Return a kind of proof; ``no_such_word`` if there is none of this code."""
        return pick("proof_kinds", self.proof_kinds, code)

    def referral_target(self, code: str) -> ReferralTarget:
        """Return a body to refer to; ``no_such_word`` if there is none of this code."""
        return pick("referral_targets", self.referral_targets, code)

    def clock(self, code: str) -> ClockRule:
        """Return a clock rule; ``no_such_word`` if there is none of this code."""
        return pick("clocks", self.clocks, code)

    def decline_reason(self, code: str) -> DeclineReason:
        """Return a reason not to accept; ``no_such_word`` if there is none of this code."""
        return pick("decline_reasons", self.decline_reasons, code)

    def acceptance_check(self, code: str) -> AcceptanceCheck:
        """Return a point of the review; ``no_such_word`` if there is none of this code."""
        return pick("acceptance_checks", self.acceptance_checks, code)

    @property
    def acceptance_answers(self) -> tuple[PointChoice, ...]:
        """The own answers of all points of the review."""
        return tuple(one for point in self.acceptance_checks for one in point.answers)

    def suspension_kind(self, code: str) -> SuspensionKind:
        """Return a reason to suspend; ``no_such_word`` if there is none of this code."""
        return pick("suspension_kinds", self.suspension_kinds, code)

    def mediation_org(self, code: str) -> MediationOrg:
        """Return a mediating body; ``no_such_word`` if there is none of this code."""
        return pick("mediation_orgs", self.mediation_orgs, code)

    def opens(self, org: str | None, right: AgreementRight) -> bool:
        """Tell whether agreements under a mediating body of this kind may be confirmed so."""
        found = next((one for one in self.mediation_orgs if one.code == org), None)
        return found is not None and bool(getattr(found, right.value))

    @property
    def letter_road(self) -> LetterRoad:
        """Which road the station's letters take; the simple one where nothing is said."""
        return self.letters.road if self.letters else LetterRoad.SIMPLE

    def letter_kind(self, code: str) -> LetterKind:
        """Return a kind of letter; ``no_such_word`` if there is none of this code."""
        return pick("letter_kinds", self.letter_kinds, code)

    def issuer(self, code: str) -> Issuer:
        """Return a body that issues letters; ``no_such_word`` if there is none of this code."""
        return pick("issuers", self.issuers, code)

    def service_way(self, code: str) -> ServiceWay:
        """Return a way of service; ``no_such_word`` if there is none of this code."""
        return pick("service_ways", self.service_ways, code)

    def reply_result(self, code: str) -> ReplyResult:
        """Return what a reply says; ``no_such_word`` if there is none of this code."""
        return pick("reply_results", self.reply_results, code)

    def paper_set(self, code: str) -> PaperSet:
        """Return papers printed in one go; ``no_such_word`` if there is none of this code."""
        return pick("paper_sets", self.paper_sets, code)

    def next_action(self, stage: str) -> NextActionRule | None:
        """Return what is proposed at a stage; None where nothing is."""
        return next((rule for rule in self.next_actions if rule.code == stage), None)

    def number_series(self, code: str) -> Series:
        """Return a number series; ``no_such_word`` if there is none of this code."""
        return pick("series", self.series, code)

    def insurance_word(self, insurance: Insurance) -> InsuranceWord:
        """Return the words of an insurance."""
        return pick("insurances", self.insurances, insurance.value)

    def rights_of(self, bundles: Iterable[str]) -> frozenset[Right]:
        """Return all rights of a person who holds these bundles; unknown bundles give none."""
        held = set(bundles)
        return frozenset(
            right for bundle in self.bundles if bundle.code in held for right in bundle.rights
        )

    def channel_for_ledger(self, words: str | None) -> Channel | None:
        """Return the channel an old ledger's words mean; None where no pattern fits."""
        return meant_by(words, self.channels)

    def cause_for_ledger(self, dispute_type: str | None, words: str | None) -> Cause | None:
        """Return the cause the office's words name, or the one its kind of dispute stands for."""
        named = meant_by(words, self.causes) if dispute_type else None
        of_kind = (one for one in self.causes if dispute_type in one.ledger_types)
        return named or next(of_kind, None)

    def closure_for_ledger(self, result: str) -> ClosureKind | None:
        """Return the closure kind an old ledger's result stands for; None while it is pending."""
        return next((kind for kind in self.closure_kinds if result in kind.ledger_results), None)


W = TypeVar("W", bound=Word)


def pick(table: str, words: tuple[W, ...], code: str) -> W:
    """Return the entry of a table with this code; ``no_such_word`` names the known ones."""
    for word in words:
        if word.code == code:
            return word
    known = "、".join(f"{word.code} {word.label}" for word in words)
    raise DeskError(NO_WORD, table=TABLE_WORDS.get(table, table), given=code, known=known)
