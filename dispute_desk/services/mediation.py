"""Mediating a case: verification, sessions, the agreement, and when it fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.conflicts import names_in
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import (
    Agreement,
    MediationSession,
    SessionOutcome,
    is_entered_late,
)
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.adjourned import plan_next_session
from dispute_desk.services.agreed_plans import plan_agreed
from dispute_desk.services.amounts import Figure, write_amounts
from dispute_desk.services.appointments import take_over
from dispute_desk.services.awaiting_agreements import let_agree, waits_beside_another
from dispute_desk.services.conflicts import check_named
from dispute_desk.services.earlier_agreements import drop_waiting, supersede
from dispute_desk.services.early_days import check_fact_day, day_in_case, is_kept_beside
from dispute_desk.services.offers import OfferMade, keep_offers
from dispute_desk.services.representatives import check_representatives
from dispute_desk.services.resting_mediation import plan_signing, was_last_before_rest
from dispute_desk.services.settled_workers import settle_by_money
from dispute_desk.services.signing import sign_as_told
from dispute_desk.services.steps import about, day_of, last_move_on, move
from dispute_desk.services.terms import AgreementTerm, check_agreement
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.amount import Amount
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

EFFECTIVE_TOO_EARLY = sentence(
    "effective_too_early",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议生效日期 {effective} 早于达成日期 {concluded}，请核对（以最后签章之日为准）。",
    ),
)
PERFORM_TOO_EARLY = sentence(
    "perform_too_early",
    QT_TRANSLATE_NOOP(
        "errors",
        "约定的履行期限 {perform_by} 早于协议达成日期 {concluded}，请改正其中一个；"
        "纸面上确实这样写的，请写明补录理由。",
    ),
)
SIGNED_OR_NOT = sentence(
    "signed_or_not",
    QT_TRANSLATE_NOOP("errors", "签章齐全的日期填了 {day}，又说还有人没有签章，请只选其中一种。"),
)
SIGNED_LATER = sentence(
    "signed_later",
    QT_TRANSLATE_NOOP(
        "errors",
        "签章齐全的日期 {day} 在今天（{today}）以后。还没有签齐的，请选“还有人没有签章”。",
    ),
)
NO_ITEMS = sentence(
    "agreement_without_items",
    QT_TRANSLATE_NOOP("errors", "协议还没有写明补缴金额，请至少填写一项后再登记协议。"),
)
APPLIED_AFTER_SESSION = sentence(
    "applied_after_session",
    QT_TRANSLATE_NOOP(
        "errors", "收到调解申请的日期 {applied} 晚于调解日期 {held}，请核对这两个日期。"
    ),
)
#: States that only money brings a worker to.
APPLIED_BEFORE_CASE = sentence(
    "applied_before_case",
    QT_TRANSLATE_NOOP(
        "errors",
        "收到调解申请的日期 {day} 早于来访登记日期 {received}。"
        "确在登记以前收到的，请写明补录理由；填错的请改日期。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class StartVerification:
    """Begin to look into the facts (调查核实)."""

    case_id: int
    occurred_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class StartMediation:
    """The mediation application is in; ``occurred_on`` is the day it was received.

    The 15 days of 劳动争议调解仲裁法 art. 14 run from that day; their end fails nothing.
    ``late_reason`` says why nobody was elected to speak for the workers of a group case, or how
    the application came in before the case was registered.
    """

    case_id: int
    occurred_on: date | None = None
    mediation_org: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordMediationSession:
    """A session was held; a failed one ends the mediation.

    ``applied_on`` is the day the mediation application was received, where it was not recorded
    before; nobody guesses it, for the 15 days of 劳动争议调解仲裁法 art. 14 run from that day.
    It takes over the appointment it was planned as, and what that says where nothing else is said.
    ``next_on`` is the day of the next one, where it is adjourned.
    ``conflict_reason`` says why a mediator who belongs to a side of the dispute need not withdraw,
    ``early_reason`` how it was held before the case came in, or beside the agreement.
    """

    case_id: int
    occurred_on: date | None = None
    applied_on: date | None = None
    place: str | None = None
    mediator: str | None = None
    attendees: str | None = None
    offers: str | None = None
    outcome: SessionOutcome = SessionOutcome.ADJOURNED
    note: str | None = None
    appointment_id: int | None = None
    offer_log: tuple[OfferMade, ...] = ()
    next_on: date | None = None
    conflict_reason: str | None = None
    early_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementItem:
    """What is agreed, for one worker or for the whole case."""

    amount: Fen
    claimant_id: int | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None


@dataclass(frozen=True, kw_only=True)
class ConcludeAgreement:
    """The parties agreed; each item becomes an agreed amount, with ``plan`` payments due.

    Payments are planned by worker and, as far as items or terms say it, by insurance.

    ``all_signed_on`` is the day the paper bore all signatures and seals: they are recorded as told
    and it is in effect. ``awaits_signatures`` leaves it without effect until the last signature is
    recorded. With neither it is told as signed by all on ``effective_on`` (default: the day it was
    concluded), and nobody's signature is recorded by itself.

    A further agreement takes the place of the earlier ones for the workers it names: its sums are
    whole, what was paid before counts towards them and only the rest is planned. While it awaits
    signatures one that is in effect goes on binding; the last signature brings the change.
    ``itemised`` are its terms in columns; ``late_reason`` records what may not be agreed but was
    signed.
    """

    case_id: int
    items: tuple[AgreementItem, ...]
    occurred_on: date | None = None
    effective_on: date | None = None
    perform_by: date | None = None
    terms: str | None = None
    mediator: str | None = None
    organisation: str | None = None
    plan: bool = True
    itemised: tuple[AgreementTerm, ...] = ()
    awaits_signatures: bool = False
    all_signed_on: date | None = None
    late_reason: str | None = None


@use_case(
    StartVerification, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "开始调查核实")
)
def start_verification(command: StartVerification, tx: Transaction) -> None:
    """Move the case to the verification."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    move(case, Stage.VERIFYING, on=on, tx=tx, reason=command.note)


@use_case(StartMediation, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "启动调解"))
def start_mediation(command: StartMediation, tx: Transaction) -> None:
    """Move the case to the mediation and start its clock."""
    case = tx.case(command.case_id)
    if command.mediation_org is not None:
        case.mediation_org = tx.office.profile.mediation_org(command.mediation_org).code
    on = day_of(command.occurred_on, tx)
    reason = (command.late_reason or "").strip() or None
    if case.received_on and on < case.received_on:
        if reason is None:
            received = case.received_on
            raise DeskError(APPLIED_BEFORE_CASE, field="late_reason", day=on, received=received)
        _note_application(case, on)
    else:
        _applied(case, on, tx)
    check_representatives(case, command.late_reason, tx)
    on = max(on, case.received_on or on, case.accepted_on or on)
    move(case, Stage.MEDIATING, on=on, tx=tx, reason=reason, fact=True)


def _applied(case: Case, on: date, tx: Transaction) -> None:
    """Note the day the application came in: after the case, but maybe before its acceptance."""
    case.check_day(on, tx.office.today)
    _note_application(case, on)


def _note_application(case: Case, on: date) -> None:
    """Begin the term with this application; what was agreed about an earlier one is over."""
    if case.mediation_applied_on != on:
        case.mediation_extended_on = case.mediation_extended_to = None
    case.mediation_applied_on = on


def _applied_by(
    case: Case, command: RecordMediationSession, *, held: date, tx: Transaction
) -> None:
    """Note the day of the application a session followed; a refusal names that input."""
    on = command.applied_on or held
    if on > held:
        raise DeskError(APPLIED_AFTER_SESSION, field="applied_on", applied=on, held=held)
    if (command.early_reason or "").strip() and on < (case.received_on or on):
        _note_application(case, on)
        return
    try:
        _applied(case, on, tx)
    except DeskError as refusal:
        refusal.field = "applied_on"
        raise


@use_case(
    RecordMediationSession, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记调解会")
)
def record_mediation_session(command: RecordMediationSession, tx: Transaction) -> int:
    """Keep the session; it begins the mediation where that was not recorded. Return its id.

    One entered late, the case having moved on since that day, leaves the case where it stands; so
    does one of the day of its agreement or behind it, with the ``early_reason`` that is asked. A
    case that rests goes on from the last session before its rest, whatever came of that.
    """
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_fact_day(case, on, command.early_reason, tx)
    if command.applied_on is not None:
        _applied_by(case, command, held=on, tx=tx)
    check_named(case, names_in(command.mediator), tx, reason=command.conflict_reason, on=on)
    last = last_move_on(case, tx)
    late = is_entered_late(case.stage, on, last)
    late = late or (on == last and was_last_before_rest(case, on, tx))
    late = late or is_kept_beside(case, on, command.early_reason, tx)
    moved = on if on >= (case.received_on or on) else day_in_case(case, on)
    if case.stage is not Stage.MEDIATING and not late:
        move(case, Stage.MEDIATING, on=moved, tx=tx, fact=True)
    session = tx.add(
        MediationSession(
            case_id=case.id,
            held_on=on,
            place=command.place,
            mediator=command.mediator,
            attendees=command.attendees,
            offers=command.offers,
            outcome=command.outcome,
            note=command.note,
            recorded_at=tx.office.now,
        )
    )
    take_over(command.appointment_id, session, tx)
    keep_offers(command.offer_log, session, tx)
    if not late:
        _lead_on(case, command, moved, tx)
    elif was_last_before_rest(case, on, tx):
        failed = command.outcome is SessionOutcome.FAILED
        case.suspended_from = Stage.MED_FAILED if failed else Stage.MEDIATING
    about(case, tx)
    return session.id


def _lead_on(case: Case, command: RecordMediationSession, on: date, tx: Transaction) -> None:
    """Do to the case what the session's outcome asks for."""
    if command.outcome is SessionOutcome.FAILED:
        move(case, Stage.MED_FAILED, on=on, tx=tx, reason=command.note, fact=True)
    elif command.outcome is SessionOutcome.AGREED:
        plan_signing(case, tx)
    else:
        plan_next_session(case, day_of(command.occurred_on, tx), command.next_on, tx)


@use_case(ConcludeAgreement, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记协议"))
def conclude_agreement(command: ConcludeAgreement, tx: Transaction) -> int:
    """Record the agreement with its items, number and planned payments; return its id."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    _check_agreement(command, on, tx)
    series = tx.office.profile.number_series("agreement")
    agreement = tx.add(
        Agreement(
            case_id=case.id,
            number=tx.take_number("agreement", series.pattern, on.year),
            concluded_on=on,
            effective_on=_effective(command, on),
            perform_by=command.perform_by,
            terms=command.terms,
            mediator=command.mediator,
            organisation=command.organisation,
            total_fen=sum(item.amount for item in command.items),
            recorded_at=tx.office.now,
        )
    )
    check_agreement(command.itemised, command.late_reason, agreement, tx)
    named = {item.claimant_id for item in command.items}
    waits = command.awaits_signatures and waits_beside_another(case.id, named, tx)
    if waits:  # the earlier one binds until the last signature
        drop_waiting(agreement, named, tx)
        _write(case, agreement, command.items, Layer.UNSIGNED, on=on, tx=tx)
        move(case, Stage.AGREED, on=on, tx=tx, fact=True)
        return agreement.id
    again = supersede(agreement, named, tx)
    agreed = _write(case, agreement, command.items, Layer.AGREED, on=on, tx=tx)
    let_agree(case.id, named, tx)
    if command.all_signed_on is not None:
        sign_as_told(agreement, command.all_signed_on, tx)
    if command.plan:
        plan_agreed(agreement, agreed, again, tx)
    move(case, Stage.AGREED, on=on, tx=tx, fact=True)
    if again:
        settle_by_money(case, tx)
    return agreement.id


def _effective(command: ConcludeAgreement, on: date) -> date | None:
    """Return the day it takes effect; None while signatures are awaited."""
    if command.awaits_signatures:
        return None
    return command.all_signed_on or command.effective_on or on


def _check_agreement(command: ConcludeAgreement, on: date, tx: Transaction) -> None:
    if not command.items:
        raise DeskError(NO_ITEMS, field="items")
    signed = command.all_signed_on
    if signed is not None and command.awaits_signatures:
        raise DeskError(SIGNED_OR_NOT, field="all_signed_on", day=signed)
    if signed is not None and signed > tx.office.today:
        raise DeskError(SIGNED_LATER, field="all_signed_on", day=signed, today=tx.office.today)
    effective = _effective(command, on)
    if effective is not None and effective < on:
        field = "effective_on" if signed is None else "all_signed_on"
        raise DeskError(EFFECTIVE_TOO_EARLY, field=field, effective=effective, concluded=on)
    perform_by = command.perform_by
    if perform_by is not None and perform_by < on and not (command.late_reason or "").strip():
        raise DeskError(PERFORM_TOO_EARLY, field="perform_by", perform_by=perform_by, concluded=on)


def _write(
    case: Case,
    agreement: Agreement,
    items: tuple[AgreementItem, ...],
    layer: Layer,
    *,
    on: date,
    tx: Transaction,
) -> Sequence[Amount]:
    """Write the sums of an agreement in a layer and return them."""
    figures = [
        Figure(
            layer=layer,
            fen=item.amount,
            claimant_id=item.claimant_id,
            insurance=item.insurance,
            share=item.share,
            month_from=item.month_from,
            month_to=item.month_to,
            basis=agreement.number,
        )
        for item in items
    ]
    return write_amounts(case, figures, on=on, tx=tx)
