"""Papers of the tax office in a back-payment, and payments declared to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, yuan_grouped, yuan_text
from dispute_desk.domain.payment import TO_COME, Payment, PaymentState
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.tax_order import TaxOrder
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE, write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.early_days import check_fact_days
from dispute_desk.services.evidence import check_past
from dispute_desk.services.intake import BAD_AMOUNT
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

ORDER_DAYS = sentence(
    "tax_order_days",
    QT_TRANSLATE_NOOP("errors", "{later_name} {later} 早于{earlier_name} {earlier}，请核对。"),
)
ASSESSED_ALREADY = sentence(
    "assessed_already",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件里已经登记税务核定金额，合计 {yuan} 元，这份文书的金额不再另记。"
        "核定有变的，请用“登记金额”更正。",
    ),
)
NO_SUM_ASSESSED = sentence(
    "no_sum_assessed",
    QT_TRANSLATE_NOOP("errors", "文书没有填金额，不能记作税务核定金额。请填写金额。"),
)
NOTHING_TO_DECLARE = sentence(
    "nothing_to_declare",
    QT_TRANSLATE_NOOP(
        "errors", "没有可以登记申报的补缴安排：已申报、已缴、已退或已被取代的不再列入。"
    ),
)
_DAYS = {
    "issued_on": QT_TRANSLATE_NOOP("errors", "文书日期"),
    "served_on": QT_TRANSLATE_NOOP("errors", "送达日期"),
    "due_on": QT_TRANSLATE_NOOP("errors", "限缴日期"),
    "performed_on": QT_TRANSLATE_NOOP("errors", "履行日期"),
    "contested_on": QT_TRANSLATE_NOOP("errors", "申请复议或起诉日期"),
    "review_ended_on": QT_TRANSLATE_NOOP("errors", "复议、起诉期满日期"),
    "enforcement_on": QT_TRANSLATE_NOOP("errors", "申请强制执行日期"),
}
#: Days that lie before the case only where somebody says how.
_IN_CASE = ("issued_on", "served_on", "due_on", "performed_on")
_IN_ORDER = (
    ("issued_on", "served_on"),
    ("issued_on", "due_on"),
    ("issued_on", "performed_on"),
    ("served_on", "contested_on"),
    ("served_on", "review_ended_on"),
    ("review_ended_on", "enforcement_on"),
    ("served_on", "enforcement_on"),
)


@dataclass(frozen=True, kw_only=True)
class RecordTaxOrder:
    """Record a paper of the tax office, or correct one (``record_id``).

    ``due_on`` is the term the paper itself sets; ``contested_on``, ``review_ended_on`` and
    ``enforcement_on`` are what starts and ends the term for asking the court to enforce.
    ``payment_ids`` are the planned payments it orders; they become 责令限期. With ``assess`` its
    sum is the case's assessed figure (税务核定), too, where the case has none yet.
    ``early_reason`` says how it was written or served before the case came in.
    """

    case_id: int
    kind: str
    number: str | None = None
    issued_on: date | None = None
    served_on: date | None = None
    due_on: date | None = None
    amount: Fen | None = None
    performed_on: date | None = None
    contested_on: date | None = None
    review_ended_on: date | None = None
    enforcement_on: date | None = None
    note: str | None = None
    payment_ids: tuple[int, ...] = ()
    assess: bool = False
    early_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class DeclarePayments:
    """The employer declared planned payments: those of ``payment_ids``, or all not declared yet."""

    case_id: int
    payment_ids: tuple[int, ...] = ()
    occurred_on: date | None = None


@use_case(
    RecordTaxOrder, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "登记税务文书")
)
def record_tax_order(command: RecordTaxOrder, tx: Transaction) -> int:
    """Write the paper down; return its id."""
    kind = pick("tax_order_kinds", tx.office.profile.tax_order_kinds, command.kind)
    if command.amount is not None and command.amount < 0:
        raise DeskError(BAD_AMOUNT, field="amount", yuan=yuan_text(command.amount))
    for day in ("issued_on", "served_on", "performed_on", "contested_on", "enforcement_on"):
        check_past(getattr(command, day), day, tx)
    _check_order(command)
    case = tx.case(command.case_id)
    about(case, tx)
    kept = tx.get(TaxOrder, command.record_id) if command.record_id is not None else None
    days = {name: getattr(command, name) for name in _IN_CASE}
    check_fact_days(case, days, kept, command.early_reason, tx)
    ordered = _payments(case, command.payment_ids, tx) if command.payment_ids else []
    order = write_down(TaxOrder, command, tx, fen=command.amount, number=_text(command.number))
    if command.assess:
        _assess(order, tx)
    tx.flush()
    for payment in ordered:
        payment.order_id = order.id
        if kind.orders:
            payment.state = PaymentState.ORDERED
    return order.id


def _assess(order: TaxOrder, tx: Transaction) -> None:
    """Make the sum of a paper the assessed figure of the case, told by its number."""
    if order.fen is None:
        raise DeskError(NO_SUM_ASSESSED, field="amount")
    known = tx.all_of(Amount, case_id=order.case_id, layer=Layer.ASSESSED)
    if known:
        total = yuan_grouped(sum(one.fen for one in known))
        raise DeskError(ASSESSED_ALREADY, field="assess", yuan=total)
    tx.add(
        Amount(
            case_id=order.case_id,
            layer=Layer.ASSESSED,
            fen=order.fen,
            occurred_on=order.issued_on or tx.office.today,
            recorded_at=tx.office.now,
            basis=order.number,
        )
    )


@use_case(
    DeclarePayments, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "登记申报")
)
def declare_payments(command: DeclarePayments, tx: Transaction) -> int:
    """Note the day of the declaration; return how many payments it holds."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    about(case, tx)
    declared = _payments(case, command.payment_ids, tx)
    if not command.payment_ids:
        declared = [one for one in declared if one.declared_on is None]
    if not declared:
        raise DeskError(NOTHING_TO_DECLARE, field="payment_ids")
    for payment in declared:
        payment.declared_on = on
        if payment.state is PaymentState.PLANNED:
            payment.state = PaymentState.DECLARED
    return len(declared)


def _payments(case: Case, chosen: tuple[int, ...], tx: Transaction) -> list[Payment]:
    known = {one.id: one for one in tx.all_of(Payment, case_id=case.id)}
    if any(one not in known for one in chosen):
        raise DeskError(OTHER_CASE, field="payment_ids")
    found = [known[one] for one in dict.fromkeys(chosen or known)]
    coming = [one for one in found if one.state in TO_COME]
    if not coming or (chosen and len(coming) != len(found)):
        raise DeskError(NOTHING_TO_DECLARE, field="payment_ids")
    return coming


def _check_order(command: RecordTaxOrder) -> None:
    """Refuse days that stand the wrong way round."""
    for first, second in _IN_ORDER:
        earlier, later = getattr(command, first), getattr(command, second)
        if earlier is not None and later is not None and later < earlier:
            raise DeskError(
                ORDER_DAYS,
                field=second,
                later_name=_DAYS[second],
                later=later,
                earlier_name=_DAYS[first],
                earlier=earlier,
            )


def _text(words: str | None) -> str | None:
    return (words or "").strip() or None
