"""Back-payment: planned, paid on somebody's word, paid with proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Insurance, Layer, Share
from dispute_desk.domain.case import Origin
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import NO_FEN, Fen, yuan_text
from dispute_desk.domain.payment import PAYMENT_WORDS, Payment, PaymentState, proof_key
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.amounts import check_staying
from dispute_desk.services.intake import BAD_AMOUNT
from dispute_desk.services.part_payments import part_of_wider, rest_as_plan
from dispute_desk.services.payment_days import check_not_after_end, check_paid_on
from dispute_desk.services.planning import BEFORE_ACCEPTANCE, case_to_plan, noted, reason_of
from dispute_desk.services.settled_workers import settle_by_money
from dispute_desk.services.steps import about, day_of, move
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOTHING_PAID = sentence(
    "nothing_paid",
    QT_TRANSLATE_NOOP("errors", "还没有填写缴了多少。请填写单位部分、个人部分或滞纳金。"),
)
PROOF_WITHOUT_NUMBER = sentence(
    "proof_without_number",
    QT_TRANSLATE_NOOP("errors", "“{proof}”要有编号才能作为入库凭证，请填写凭证编号。"),
)
PAYMENT_DONE = sentence(
    "payment_done",
    QT_TRANSLATE_NOOP("errors", "这笔缴费已登记入库，不能再登记一次。请另选一笔或新登记一笔。"),
)
PAID_TWICE = sentence(
    "paid_twice",
    QT_TRANSLATE_NOOP(
        "errors",
        "凭证 {proof} 的这笔缴费本案已登记过（{day}），再登记会重复计算。请核对编号和金额。",
    ),
)
NOT_PAYING_YET = sentence(
    "not_paying_yet",
    QT_TRANSLATE_NOOP("errors", "案件还没有受理，不能登记缴费。请先受理案件。"),
)
PLAN_SUPERSEDED = sentence(
    "plan_superseded",
    QT_TRANSLATE_NOOP(
        "errors", "这笔安排已由新协议取代，不能再登记缴费。请在新协议的安排上登记，或新登记一笔。"
    ),
)
PLAN_ENDED = sentence(
    "plan_ended",
    QT_TRANSLATE_NOOP(
        "errors", "这笔安排已经了结（{state}），不能再登记缴费。请另选一笔或新登记。"
    ),
)
PLAN_OF_ANOTHER = sentence(
    "plan_of_other_worker",
    QT_TRANSLATE_NOOP(
        "errors", "这笔安排是{plan}的，不能登记为{name}的缴费。请选{name}的安排，或新登记一笔。"
    ),
)
#: Stages in which a payment moves the case to 补缴中.
_BEGINS_PERFORMING = frozenset({Stage.AGREED, Stage.VERIFYING})


@dataclass(frozen=True, kw_only=True)
class PlanPayment:
    """A payment to come; ``late_reason`` says why before the acceptance, it joins the note."""

    case_id: int
    amount: Fen
    due_on: date | None = None
    claimant_id: int | None = None
    insurance: Insurance | None = None
    note: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordPayment:
    """Contributions were paid; ``occurred_on`` is the day of payment.

    With a strong proof and its number the payment is 实缴入库, otherwise it waits for the proof.
    ``payment_id`` settles a planned payment; recording it again with the proof completes it. Of
    one that came in only in part it pays the rest, which stands as a payment of its own then.
    ``early_reason`` says how it was paid before the case came in.
    """

    case_id: int
    payment_id: int | None = None
    claimant_id: int | None = None
    employer_share: Fen = NO_FEN
    employee_share: Fen = NO_FEN
    late_fee: Fen = NO_FEN
    insurance: Insurance | None = None
    proof_kind: str | None = None
    proof_no: str | None = None
    occurred_on: date | None = None
    note: str | None = None
    early_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class StartCollection:
    """The tax authority collects (税务征缴); ``reason`` names its paper."""

    case_id: int
    reason: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class StartPerformance:
    """The employer corrects by itself or begins to pay (补缴中)."""

    case_id: int
    reason: str | None = None
    occurred_on: date | None = None


@use_case(PlanPayment, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "安排补缴"))
def plan_payment(command: PlanPayment, tx: Transaction) -> int:
    """Add the planned payment; return its id."""
    if command.amount <= 0:
        raise DeskError(BAD_AMOUNT, field="amount", yuan=yuan_text(command.amount))
    case = case_to_plan(command.case_id, command.late_reason, tx)
    check_staying(case, command.claimant_id, tx)
    payment = Payment(
        case_id=case.id,
        claimant_id=command.claimant_id,
        planned_fen=command.amount,
        due_on=command.due_on,
        insurance=command.insurance,
        note=noted(command.note, reason_of(command.late_reason)),
        recorded_at=tx.office.now,
    )
    return tx.add(payment).id


@use_case(RecordPayment, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "登记缴费"))
def record_payment(command: RecordPayment, tx: Transaction) -> int:
    """Record what was paid; only proved money enters the paid layer. Return the payment's id."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_paid_on(case, on, command.early_reason, tx)
    about(case, tx)
    never_accepted = case.accepted_on is None and case.origin is Origin.DESK
    if never_accepted or case.stage in BEFORE_ACCEPTANCE:
        raise DeskError(NOT_PAYING_YET)
    check_not_after_end(case, command.occurred_on, on)
    _check_sums(command)
    _check_not_twice(case, command, tx)
    payment = _payment(case, command, tx)
    paid = command.employer_share + command.employee_share
    part_of_wider(payment, command.claimant_id, command.insurance, paid, tx)
    _fill(payment, command, on)
    if _is_proved(command, tx):
        payment.state = PaymentState.PAID
        book_paid(payment, _proved(payment), on, tx)
    else:
        payment.state = PaymentState.PAID_UNVERIFIED
    if case.stage in _BEGINS_PERFORMING:
        began = max(on, case.received_on or on, case.accepted_on or on)
        move(case, Stage.PERFORMING, on=began, tx=tx, fact=True)
    settle_by_money(case, tx)
    return payment.id


def _check_sums(command: RecordPayment) -> None:
    parts = {
        "employer_share": command.employer_share,
        "employee_share": command.employee_share,
        "late_fee": command.late_fee,
    }
    for field, part in parts.items():
        if part < 0:
            raise DeskError(BAD_AMOUNT, field=field, yuan=yuan_text(part))
    if not any(parts.values()):
        raise DeskError(NOTHING_PAID, field="employer_share")


def _check_not_twice(case: Case, command: RecordPayment, tx: Transaction) -> None:
    """Refuse the same slip for the same worker with the same sums: it was recorded before."""
    proof_no = (command.proof_no or "").strip()
    if not proof_no:
        return
    sums = (command.employer_share, command.employee_share, command.late_fee)
    key = proof_key(proof_no)
    for known in tx.all_of(Payment, case_id=case.id):
        same = (known.employer_fen, known.employee_fen, known.late_fee_fen) == sums
        who = known.claimant_id in {command.claimant_id, None}
        again = known.id == command.payment_id and known.state is not PaymentState.PAID
        if proof_key(known.proof_no) == key and same and who and not again:
            raise DeskError(PAID_TWICE, field="proof_no", proof=proof_no, day=known.paid_on)


def _is_proved(command: RecordPayment, tx: Transaction) -> bool:
    if command.proof_kind is None:
        return False
    proof = tx.office.profile.proof_kind(command.proof_kind)
    if proof.strong and not (command.proof_no or "").strip():
        raise DeskError(PROOF_WITHOUT_NUMBER, field="proof_no", proof=proof.label)
    return proof.strong


def _payment(case: Case, command: RecordPayment, tx: Transaction) -> Payment:
    check_staying(case, command.claimant_id, tx)
    if command.payment_id is None:
        payment = Payment(case_id=case.id, claimant_id=command.claimant_id)
        payment.recorded_at = tx.office.now
        return tx.add(payment)
    payment = tx.get(Payment, command.payment_id)
    if command.claimant_id and payment.claimant_id not in {None, command.claimant_id}:
        raise DeskError(
            PLAN_OF_ANOTHER,
            field="claimant_id",
            plan=tx.get(Claimant, payment.claimant_id).name,
            name=tx.get(Claimant, command.claimant_id).name,
        )
    if payment.case_id != case.id:
        raise DeskError(PAYMENT_DONE, field="payment_id")
    if payment.state is PaymentState.PAID:
        rest = rest_as_plan(payment, tx)
        if rest is None:
            raise DeskError(PAYMENT_DONE, field="payment_id")
        return rest
    if payment.state is PaymentState.SUPERSEDED:
        raise DeskError(PLAN_SUPERSEDED, field="payment_id")
    if payment.state in {PaymentState.DROPPED, PaymentState.REFUNDED}:
        state = PAYMENT_WORDS[payment.state]
        raise DeskError(PLAN_ENDED, field="payment_id", state=state)
    return payment


def _fill(payment: Payment, command: RecordPayment, on: date) -> None:
    payment.paid_on = on
    payment.employer_fen = command.employer_share
    payment.employee_fen = command.employee_share
    payment.late_fee_fen = command.late_fee
    payment.claimant_id = command.claimant_id or payment.claimant_id
    payment.insurance = command.insurance or payment.insurance
    payment.proof_kind = command.proof_kind
    payment.proof_no = (command.proof_no or "").strip() or None
    said = [text for text in (command.note, command.early_reason) if (text or "").strip()]
    payment.note = "；".join(str(text).strip() for text in said) or payment.note


def book_paid(payment: Payment, shares: Mapping[Share, int], on: date, tx: Transaction) -> None:
    """Write proved shares into the paid layer, what came back below nothing."""
    for share, fen in shares.items():
        if fen:
            tx.add(
                Amount(
                    case_id=payment.case_id,
                    claimant_id=payment.claimant_id,
                    layer=Layer.PAID,
                    insurance=payment.insurance,
                    share=share,
                    fen=fen,
                    occurred_on=on,
                    recorded_at=tx.office.now,
                    basis=payment.proof_no,
                    payment_id=payment.id,
                )
            )


def _proved(payment: Payment) -> dict[Share, int]:
    """Return the shares of a payment that came with proof."""
    return {
        Share.EMPLOYER: payment.employer_fen,
        Share.EMPLOYEE: payment.employee_fen,
        Share.LATE_FEE: payment.late_fee_fen,
    }


def may_be_one(first: int | None, second: int | None) -> bool:
    """Tell by their workers whether two payments of one case under one proof may be the same.

    One certificate for several workers is ordinary; a sum for the whole case holds everybody's.
    """
    return first == second or first is None or second is None


@use_case(
    StartCollection, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "转税务征缴")
)
def start_collection(command: StartCollection, tx: Transaction) -> None:
    """Move the case to the tax authority's collection."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    move(case, Stage.COLLECTION, on=on, tx=tx, reason=command.reason)


@use_case(
    StartPerformance, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "进入补缴")
)
def start_performance(command: StartPerformance, tx: Transaction) -> None:
    """Move the case to the back-payment."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    move(case, Stage.PERFORMING, on=on, tx=tx, reason=command.reason)
