"""The road of a case that ended long ago, as it is told: acceptance, mediation, agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.closure_kinds import ClosureRole, MediationOutcome
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.stages import UNDECIDED, Stage, may_move
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.accepted_day import ChangeAcceptanceDay, change_acceptance_day
from dispute_desk.services.amounts import Figure, write_amounts
from dispute_desk.services.awaiting_agreements import let_agree
from dispute_desk.services.received_day import let_registration_follow, let_visit_follow
from dispute_desk.services.signers import agreements_before
from dispute_desk.services.steps import move

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.services.past_cases import RecordPastCase
    from dispute_desk.store.transaction import Transaction

PAST_NEEDS_AGREEMENT = sentence(
    "past_needs_agreement",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”补录办结，本案还没有协议，请填写达成协议的日期；没有达成协议的，请改选结案方式。",
    ),
)


def step(
    case: Case, end: Stage, on: date, field: str, late: str, tx: Transaction, *, fact: bool = False
) -> None:
    """Move the case on a day that was told; a refusal names the field the day stands in."""
    resumes = case.stage is Stage.SUSPENDED and end is case.suspended_from
    try:
        move(case, end, on=on, tx=tx, reason=late, reopens=resumes, fact=fact)
    except DeskError as refusal:
        refusal.field = field
        raise


def record_coming_in(command: RecordPastCase, case: Case, tx: Transaction) -> None:
    """Put the day it came in right, with the visit it came in by."""
    if command.received_on is not None and command.received_on != case.received_on:
        was, case.received_on = case.received_on, command.received_on
        let_registration_follow(case, tx)
        let_visit_follow(case, was, tx)


def record_acceptance(command: RecordPastCase, case: Case, late: str, tx: Transaction) -> None:
    """Let the case be taken on on the day that is told, or put the day it has right."""
    day = command.accepted_on
    if day is None or day == case.accepted_on:
        return
    if case.accepted_on is not None or _stood_at(case) not in UNDECIDED:
        told = ChangeAcceptanceDay(case_id=case.id, accepted_on=day, reason=late)
        change_acceptance_day(told, tx)
        return
    _go_on(case, day, "accepted_on", late, tx)
    step(case, Stage.ACCEPTED, day, "accepted_on", late, tx)


def record_mediation(
    command: RecordPastCase, kind: ClosureKind, case: Case, late: str, tx: Transaction
) -> None:
    """Record how the mediation ended, where the way of closing says so and the case does not."""
    if kind.mediation is MediationOutcome.SUCCESS:
        known = [*agreements_before(case, tx), *tx.all_of(Agreement, case_id=case.id)]
        if not known:
            _agree(command, kind, case, late, tx)
    elif kind.mediation is MediationOutcome.FAILED:
        on = command.mediated_on or command.closed_on
        if _stood_at(case) in {Stage.MED_FAILED, Stage.COLLECTION}:
            return
        _go_on(case, on, "mediated_on", late, tx)
        _pass(case, Stage.MEDIATING, on, late, tx)
        _pass(case, Stage.MED_FAILED, on, late, tx)


def _stood_at(case: Case) -> Stage:
    """Return the stage the case stands at, of one that rests where it stood before."""
    rests = case.stage is Stage.SUSPENDED
    return case.suspended_from if rests and case.suspended_from is not None else case.stage


def _go_on(case: Case, on: date, field: str, late: str, tx: Transaction) -> None:
    """Lead a case that rests back to where it stood: what is told happened after that."""
    if case.stage is Stage.SUSPENDED and case.suspended_from is not None:
        step(case, case.suspended_from, on, field, late, tx, fact=True)
        case.suspended_from = case.suspension_kind = case.review_on = None


def _pass(case: Case, end: Stage, on: date, late: str, tx: Transaction) -> None:
    """Pass a stage where a road leads there; what stands elsewhere came that way unrecorded."""
    if case.stage is not end and may_move(case.stage, end):
        step(case, end, on, "mediated_on", late, tx, fact=True)


def _agree(
    command: RecordPastCase, kind: ClosureKind, case: Case, late: str, tx: Transaction
) -> None:
    """Record the agreement of the day that is told, with its sums as far as they are known."""
    on = command.mediated_on
    if on is None:
        raise DeskError(PAST_NEEDS_AGREEMENT, field="mediated_on", kind=kind.label)
    _go_on(case, on, "mediated_on", late, tx)
    _pass(case, Stage.MEDIATING, on, late, tx)
    sums = _agreed(command, kind, case, tx)
    series = tx.office.profile.number_series("agreement")
    agreement = tx.add(
        Agreement(
            case_id=case.id,
            number=tx.take_number("agreement", series.pattern, on.year),
            concluded_on=on,
            effective_on=on,
            total_fen=sum(sums.values()) if sums else None,
            recorded_at=tx.office.now,
        )
    )
    figures = [
        Figure(layer=Layer.AGREED, fen=fen, claimant_id=whose, basis=agreement.number)
        for whose, fen in sums.items()
    ]
    if figures:
        write_amounts(case, figures, on=on, tx=tx)
    let_agree(case.id, set(sums), tx)
    _pass(case, Stage.AGREED, on, late, tx)


def _agreed(
    command: RecordPastCase, kind: ClosureKind, case: Case, tx: Transaction
) -> dict[int | None, int]:
    """Return what was agreed, by worker (None: the whole case); empty where nobody knows.

    What is told as performed was agreed as it was paid, the late fee apart.
    """
    workers = tx.all_of(Claimant, case_id=case.id)
    alone = workers[0].id if len(workers) == 1 else None
    if command.agreed:
        return {alone: command.agreed}
    found: dict[int | None, int] = {}
    if kind.role is ClosureRole.PERFORMED:
        for one in command.paid:
            whose = one.claimant_id or alone
            principal = one.employer_share + one.employee_share
            found[whose] = found.get(whose, 0) + principal
    return {whose: fen for whose, fen in found.items() if fen}
