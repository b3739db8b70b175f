"""A case that was closed long ago, recorded in one form (补录办结)."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import FUTURE_DAY
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import CLAIMANT_WORDS, Claimant, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import NO_FEN, Fen
from dispute_desk.domain.past_case import (
    OUTCOMES,
    PAST_END,
    PAST_LIST,
    is_an_end,
    may_have_ended,
    outcome_of,
    was_accepted,
)
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE, STAGE_WORDS, UNDECIDED, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worked_at import worked_at
from dispute_desk.services.amounts import check_staying
from dispute_desk.services.closing import KIND_UNFIT
from dispute_desk.services.ending import let_go
from dispute_desk.services.past_road import (
    record_acceptance,
    record_coming_in,
    record_mediation,
    step,
)
from dispute_desk.services.repayment import RecordPayment, record_payment
from dispute_desk.services.standing_plans import drop_plans
from dispute_desk.services.steps import REASON_NEEDED, about, ended
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers import case_file

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.store.transaction import Transaction

PAST_DAYS_REVERSED = sentence(
    "past_days_reversed",
    QT_TRANSLATE_NOOP(
        "errors",
        "{later} {day} 早于{earlier} {from_}，先后不对，请核对这两个日期。",
    ),
)
PAST_NEEDS_ACCEPTANCE = sentence(
    "past_needs_acceptance",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”补录办结，案件应当受理过，请填写受理日期。没有受理过的，请改选结案方式。",
    ),
)
NOT_A_PAST_END = sentence(
    "not_a_past_end",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{kind}”不能补录办结：合并的用“合并案件”，仅咨询的用“仅咨询”登记。请改选结案方式。",
    ),
)
NOT_AN_OUTCOME = sentence(
    "not_an_outcome",
    QT_TRANSLATE_NOOP("errors", "“{state}”不是职工的办理结果，请选择办结时的结果。"),
)
#: What a step is marked with that was recorded after the case had ended.
_LATE = QT_TRANSLATE_NOOP("journal", "补录：{reason}")
_DAY_UNKNOWN = QT_TRANSLATE_NOOP("journal", "缴费日期没有载明，按结案日期记")
_NUMBER_UNKNOWN = QT_TRANSLATE_NOOP("journal", "卷内有{proof}，编号没有载明")


@dataclass(frozen=True, kw_only=True)
class PastPayment:
    """What was paid, for one worker or for the whole case; without a known day at the closing.

    Only a strong proof with its number makes it 实缴入库, as in ``RecordPayment``.
    """

    claimant_id: int | None = None
    employer_share: Fen = NO_FEN
    employee_share: Fen = NO_FEN
    late_fee: Fen = NO_FEN
    paid_on: date | None = None
    proof_kind: str | None = None
    proof_no: str | None = None


@dataclass(frozen=True, kw_only=True)
class PastOutcome:
    """What became of one worker, where that is another thing than the closure kind implies."""

    claimant_id: int
    state: ClaimantState


@dataclass(frozen=True, kw_only=True)
class RecordPastCase:
    """Record an open case as closed long ago (补录办结), with its road, its money and its workers.

    ``received_on`` and ``accepted_on`` also put right the days the case has. ``mediated_on`` is the
    day of the agreement, or the day the mediation failed; ``agreed`` is what was agreed in all,
    where it is not what was ``paid``. ``reason`` says what it is recorded from.
    """

    case_id: int
    kind: str
    closed_on: date
    reason: str
    received_on: date | None = None
    accepted_on: date | None = None
    mediated_on: date | None = None
    agreed: Fen | None = None
    paid: tuple[PastPayment, ...] = ()
    outcomes: tuple[PastOutcome, ...] = ()


@use_case(RecordPastCase, right=Right.CLOSE, title=QT_TRANSLATE_NOOP("command", "补录办结"))
def record_past_case(command: RecordPastCase, tx: Transaction) -> None:
    """Lead the case along the road that is told to its end; each step stands on its own day."""
    case = tx.case(command.case_id)
    about(case, tx)
    reason = command.reason.strip()
    if not reason:
        raise DeskError(REASON_NEEDED, field="reason")
    if case.stage in DONE:
        raise ended(case)
    kind = _kind(command, case, tx)
    _check_days(command, case, tx)
    late = _LATE.format(reason=reason)
    record_coming_in(command, case, tx)
    record_acceptance(command, case, late, tx)
    record_mediation(command, kind, case, late, tx)
    for one in command.paid:
        _pay(one, command, case, tx)
    _settle(command, kind, case, tx)
    case.closure_kind = kind.code
    step(case, Stage.CLOSED, command.closed_on, "closed_on", late, tx)
    let_go(case, tx)
    if command.closed_on < tx.office.today:  # one that ends today is looked after as any other
        tx.add(
            CheckedItem(
                case_id=case.id,
                list_code=PAST_LIST,
                item=PAST_END,
                answer=CheckAnswer.MET,
                occurred_on=command.closed_on,
                note=reason,
                recorded_at=tx.office.now,
            )
        )


def _kind(command: RecordPastCase, case: Case, tx: Transaction) -> ClosureKind:
    """Return how it ended; refuse what a case that came so far cannot have come to."""
    kinds = tx.office.profile.closure_kinds
    ends = tuple(one for one in kinds if is_an_end(one) or one.code == command.kind)
    kind = pick("closure_kinds", ends, command.kind)
    if not is_an_end(kind):
        raise DeskError(NOT_A_PAST_END, field="kind", kind=kind.label)
    file = case_file.case_file(tx.connection, case.id)
    stage = worked_at(file) if file is not None else case.stage
    if not may_have_ended(stage, kind):
        raise DeskError(KIND_UNFIT, field="kind", kind=kind.label, stage=STAGE_WORDS[stage])
    if was_accepted(kind) and stage in UNDECIDED and command.accepted_on is None:
        raise DeskError(PAST_NEEDS_ACCEPTANCE, field="accepted_on", kind=kind.label)
    return kind


def _check_days(command: RecordPastCase, case: Case, tx: Transaction) -> None:
    """Refuse days that have yet to come, or that stand in another order than the road."""
    road = [
        ("received_on", _RECEIVED, command.received_on or case.received_on),
        ("accepted_on", _ACCEPTED, command.accepted_on or case.accepted_on),
        ("mediated_on", _MEDIATED, command.mediated_on),
        ("closed_on", _CLOSED, command.closed_on),
    ]
    paid = [("paid_on", _PAID, one.paid_on) for one in command.paid]
    for field, _, day in (*road, *paid):
        if day is not None and day > tx.office.today:
            raise DeskError(FUTURE_DAY, field=field, day=day.isoformat())
    pairs = itertools.pairwise(one for one in road if one[2] is not None)
    for before, after in (*pairs, *((one, road[-1]) for one in paid if one[2] is not None)):
        field, later, day = after
        if day is not None and before[2] is not None and day < before[2]:
            facts = {"later": later, "day": day, "earlier": before[1], "from_": before[2]}
            raise DeskError(PAST_DAYS_REVERSED, field=field, **facts)


_RECEIVED = QT_TRANSLATE_NOOP("errors", "登记日期")
_ACCEPTED = QT_TRANSLATE_NOOP("errors", "受理日期")
_MEDIATED = QT_TRANSLATE_NOOP("errors", "协议或调解不成的日期")
_PAID = QT_TRANSLATE_NOOP("errors", "缴费日期")
_CLOSED = QT_TRANSLATE_NOOP("errors", "结案日期")


def _pay(one: PastPayment, command: RecordPastCase, case: Case, tx: Transaction) -> None:
    """Record money as far as it is known; what is not proved goes on waiting for its proof."""
    said = [] if one.paid_on is not None else [_DAY_UNKNOWN]
    kind, number = one.proof_kind, (one.proof_no or "").strip() or None
    if kind is not None and number is None:
        proof = tx.office.profile.proof_kind(kind)
        if proof.strong:  # a proof without its number proves nothing
            said.append(_NUMBER_UNKNOWN.format(proof=proof.label))
            kind = None
    on = one.paid_on or command.closed_on
    early = case.received_on is not None and on < case.received_on
    record_payment(
        RecordPayment(
            case_id=case.id,
            claimant_id=one.claimant_id,
            employer_share=one.employer_share,
            employee_share=one.employee_share,
            late_fee=one.late_fee,
            proof_kind=kind,
            proof_no=number,
            occurred_on=on,
            note="；".join(said) or None,
            early_reason=command.reason if early else None,
        ),
        tx,
    )


def _settle(command: RecordPastCase, kind: ClosureKind, case: Case, tx: Transaction) -> None:
    """Give each worker the outcome that is told, else what the way of ending implies.

    Each remembers where he stood: a case that is opened again leads him back there.
    """
    told = {one.claimant_id: one.state for one in command.outcomes}
    for state in told.values():
        if state not in OUTCOMES:
            word = CLAIMANT_WORDS[state]
            raise DeskError(NOT_AN_OUTCOME, field="outcomes", state=word)
    for claimant_id in told:
        check_staying(case, claimant_id, tx)
    paid = {one.claimant_id for one in command.paid}
    settled = []
    for worker in tx.all_of(Claimant, case_id=case.id):
        has_paid = bool(paid & {None, worker.id})
        after = told.get(worker.id) or outcome_of(kind, worker.state, paid=has_paid)
        if after is not worker.state:
            worker.settled_from, worker.state = worker.state, after
            settled.append(worker)
    drop_plans(case.id, settled, tx)
