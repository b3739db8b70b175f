"""What is done when a payment that was promised did not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreements_in_force import without_effect
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.due_payments import GONE, claims, late_claims
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.follow_up import Referral
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.profile import pick
from dispute_desk.domain.repayment_words import PROMISE_LIST
from dispute_desk.domain.rights import Right
from dispute_desk.domain.signing import missing, names_of
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.day_order import check_due
from dispute_desk.services.signers import agreements_before, signatures_of, signers_of
from dispute_desk.services.steps import about, day_of, move
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers.unsigned_plans import taken_up

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.repayment_words import PromiseAnswer
    from dispute_desk.store.transaction import Transaction

NOTHING_LATE = sentence(
    "no_promise_broken",
    QT_TRANSLATE_NOOP("errors", "本案没有过了期限还没有入库的补缴，不用登记未按约补缴的处理。"),
)
NOT_SIGNED = sentence(
    "promise_not_signed",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议 {number} 还没有签章齐全，没有生效，到期没有补缴不算未按约。"
        "还差 {names} 签章，请先登记签章。",
    ),
)
#: Why a case is handed on where nobody says more.
_UNPAID = QT_TRANSLATE_NOOP("journal", "未按约补缴")


@dataclass(frozen=True, kw_only=True)
class AnswerBrokenPromise:
    """Say what is done about payments that did not come in time.

    ``choice`` is a code of the profile. It becomes the next action, by
    ``next_action_on`` or by the habit of the station. One that hands the matter to another body
    writes a referral down, its letter ``letter_no``, its answer awaited by ``feedback_due_on``,
    else by the day of the next action; one that is awaited from that body already goes on.
    """

    case_id: int
    choice: str
    occurred_on: date | None = None
    note: str | None = None
    next_action_on: date | None = None
    letter_no: str | None = None
    feedback_due_on: date | None = None


@use_case(
    AnswerBrokenPromise,
    right=Right.RECORD_PAYMENT,
    title=QT_TRANSLATE_NOOP("command", "处理未按约补缴"),
)
def answer_broken_promise(command: AnswerBrokenPromise, tx: Transaction) -> int:
    """Keep what was chosen, move to the collection where it says so; return the record's id."""
    case = tx.case(command.case_id)
    choice = pick("promise_answers", tx.office.profile.promise_answers, command.choice)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    about(case, tx)
    _check_late(case, on, tx)
    note = (command.note or "").strip() or None
    if choice.collects and case.stage is not Stage.COLLECTION:
        move(case, Stage.COLLECTION, on=on, tx=tx, reason=note)
    case.next_action = choice.next
    case.next_action_on = (
        command.next_action_on or deadline(on, choice.length, choice.unit, tx.office.calendar).due
    )
    if choice.refers_to:
        _refer(command, case, choice, on, tx)
    made = tx.add(
        CheckedItem(
            case_id=case.id,
            list_code=PROMISE_LIST,
            item=choice.code,
            answer=CheckAnswer.MET,
            occurred_on=on,
            note=note,
            recorded_at=tx.office.now,
        )
    )
    return made.id


def _refer(
    command: AnswerBrokenPromise, case: Case, choice: PromiseAnswer, on: date, tx: Transaction
) -> None:
    """Write down that the body has it, so that its answer is chased; one awaited already stays."""
    target = tx.office.profile.referral_target(choice.refers_to)
    due = command.feedback_due_on or case.next_action_on
    try:
        check_due(command.feedback_due_on, on)
    except DeskError as refusal:
        refusal.field = "feedback_due_on"
        raise
    letter_no = (command.letter_no or "").strip() or None
    known = tx.all_of(Referral, case_id=case.id, target=target.code)
    for awaited in [one for one in known if one.feedback_on is None][-1:]:
        awaited.letter_no = letter_no or awaited.letter_no
        awaited.due_on = command.feedback_due_on or awaited.due_on or due
        return
    tx.add(
        Referral(
            case_id=case.id,
            target=target.code,
            reason=(command.note or "").strip() or _UNPAID,
            letter_no=letter_no,
            sent_on=on,
            due_on=due,
            recorded_at=tx.office.now,
        )
    )


def _check_late(case: Case, on: date, tx: Transaction) -> None:
    """Refuse where nothing that binds is late: an agreement not all have signed binds nobody."""
    gone = {one.id for one in tx.all_of(Claimant, case_id=case.id) if one.state in GONE}
    payments = [vars(one) for one in tx.all_of(Payment, case_id=case.id)]
    known = (*agreements_before(case, tx), *tx.all_of(Agreement, case_id=case.id))
    tx.flush()
    unsigned = [one.id for one in known if one.effective_on is None]
    elsewhere = taken_up(tx.connection, unsigned)
    waiting = without_effect([vars(one) for one in known], payments, elsewhere)
    found = claims(payments, tx.office.calendar, gone, waiting)
    if late_claims(found, on):
        return
    unbound = [one for one in found if one.waits and one.missing]
    if not any(one.last_day and one.last_day < on for one in unbound):
        raise DeskError(NOTHING_LATE)
    plan = next(one for one in payments if one["id"] == unbound[0].payment_id)
    agreement = next(one for one in known if one.id == plan["agreement_id"])
    left = missing(signers_of(agreement, tx), signatures_of(agreement, tx))
    raise DeskError(NOT_SIGNED, number=agreement.number or "", names=names_of(left))
