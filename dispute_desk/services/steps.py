"""What every step of a case shares: the move, its record, and the next action it proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.agreements_in_force import in_force
from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.case import Move, Tally
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.profile import ActionStart
from dispute_desk.domain.staff import Person
from dispute_desk.domain.stages import DONE, STAGE_WORDS, UNDECIDED, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.sealed import check_taken_out
from dispute_desk.services.signers import agreements_before, propose_signatures
from dispute_desk.services.standing_plans import bring_plans_back, drop_plans

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.profile import NextActionRule
    from dispute_desk.store.transaction import Transaction


REASON_NEEDED = sentence(
    "reason_needed", QT_TRANSLATE_NOOP("errors", "请填写原因，这一步要留下理由。")
)
PERSON_LEFT = sentence(
    "person_left",
    QT_TRANSLATE_NOOP("errors", "{name} 已停用，不能再承办案件，请选择其他人员。"),
)

DAY_BEFORE_ACCEPTANCE = sentence(
    "day_before_acceptance",
    QT_TRANSLATE_NOOP(
        "errors",
        "日期 {day} 早于受理日期 {from_}，请核对。受理日期填错的，"
        "先更正受理日期并写明原因，再登记这一步。",
    ),
)
DAY_BEFORE_LAST_STEP = sentence(
    "day_before_last_step",
    QT_TRANSLATE_NOOP(
        "errors",
        "日期 {day} 早于上一步“{stage}”的 {from_}，请核对。"
        "上一步的日期填错了的，先在历史里撤销它，再按先后登记。",
    ),
)
ENDED_UNCLOSED = sentence(
    "case_ended_unclosed",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已经结束（{stage}），不能再办这一步。"
        "需要继续办理的，请先办理“结案”，再重启案件。",
    ),
)
HANDED_OVER = sentence(
    "case_handed_over",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已经整案转出，不能再办这一步。对方退回、要继续办理的，请先办理“退回续办”。",
    ),
)
#: What is said of a case that ended otherwise than by its closing.
_ENDED = {
    Stage.REFERRED_OUT: HANDED_OVER,
    Stage.WITHDRAWN: ENDED_UNCLOSED,
    Stage.NOT_ACCEPTED: ENDED_UNCLOSED,
}
CASE_ENDED = sentence(
    "case_ended",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已经结束（{stage}），不能再办这一步。需要继续办理的，请先重启案件。",
    ),
)


def ended(case: Case) -> DeskError:
    """Return the refusal a case meets that is over, with the step that leads back to work."""
    told = _ENDED.get(case.stage, CASE_ENDED)
    return DeskError(told, stage=STAGE_WORDS[case.stage], number=case.number or case.id)


def present(person_id: int | None, tx: Transaction) -> int | None:
    """Return the person's id; refuse one who is not known or has left."""
    if person_id is None:
        return None
    person = tx.get(Person, person_id)
    if not person.active:
        raise DeskError(PERSON_LEFT, field="handler_id", name=person.name)
    return person.id


def day_of(given: date | None, tx: Transaction) -> date:
    """Return the day a fact happened on: as given, else today by the desk's clock."""
    return given or tx.office.today


def about(case: Case, tx: Transaction) -> None:
    """Say in the journal which case the command is about."""
    tx.subject = case.number or f"#{case.id}"
    tx.case_id = case.id


def move(
    case: Case,
    end: Stage,
    *,
    on: date,
    tx: Transaction,
    reason: str | None = None,
    merges: bool = False,
    reopens: bool = False,
    fact: bool = False,
) -> Tally | None:
    """Move the case, record the move and propose what comes next.

    ``merges`` ends it as 并出. Only a step that ``reopens`` leads out of an ended case, which
    takes a right and a reason of its own, out of the archive (调卷), or out of 中止, back to the
    stage it left. Moves stand in the order of their days, or no report could be counted: a decision
    before the last one is refused; a ``fact`` (a session, a payment) keeps its own day and brings
    the case along on the day of the last move at the earliest.
    """
    case.check_day(on, tx.office.today)
    start = case.stage
    if start in DONE and end not in DONE and not reopens:
        raise ended(case)
    if end is Stage.CLOSED and not reopens:
        check_taken_out(case)
    if case.accepted_on and on < case.accepted_on:
        raise DeskError(DAY_BEFORE_ACCEPTANCE, field="occurred_on", day=on, from_=case.accepted_on)
    if not fact:
        check_after_last(case, on, tx)
    on = max(on, last_move_on(case, tx) or on)
    tally = case.move_to(end, on=on, merges=merges, resumes=reopens)
    record_move(case, start, on=on, tx=tx, reason=reason, tally=tally)
    propose(case, on=on, tx=tx)
    about(case, tx)
    return tally


def last_move_on(case: Case, tx: Transaction) -> date | None:
    """Return the day of the newest move of a case."""
    days = [made.occurred_on for made in tx.all_of(Move, case_id=case.id) if made.occurred_on]
    return max(days, default=None)


def check_after_last(case: Case, on: date, tx: Transaction) -> None:
    """Refuse a decision before the last one."""
    last = last_move_on(case, tx) or on
    if on < last:
        words = STAGE_WORDS[case.stage]
        raise DeskError(DAY_BEFORE_LAST_STEP, field="occurred_on", day=on, stage=words, from_=last)


def record_move(
    case: Case,
    start: Stage | None,
    *,
    on: date,
    tx: Transaction,
    reason: str | None = None,
    tally: Tally | None = None,
) -> None:
    """Add the record of a move that was made."""
    tx.add(
        Move(
            case_id=case.id,
            start=start,
            end=case.stage,
            occurred_on=on,
            recorded_at=tx.office.now,
            person_id=tx.office.actor.id,
            reason=reason,
            tally=tally,
        )
    )


def propose(case: Case, *, on: date, tx: Transaction) -> None:
    """Set the next action and its day as the profile proposes for the stage.

    After an agreement that is not signed by all it is to get the signatures.
    """
    if propose_signatures(case, on=on, tx=tx):
        return
    rule = tx.office.profile.next_action(case.stage.value)
    if case.stage in DONE or rule is None:
        case.next_action = None
        case.next_action_on = None
        return
    case.next_action = rule.label
    case.next_action_on = _due(case, rule, on=on, tx=tx)


def take_up_again(
    case: Case, action: str | None, day: date | None, *, on: date, tx: Transaction
) -> None:
    """Go on with what was to be done next before a case rested; a day that passed is set anew.

    What nobody had planned is proposed as at any step, and not for a day before the resuming.
    """
    if case.stage in DONE:
        return
    if action:
        case.next_action, case.next_action_on = action, day
    if case.next_action and (case.next_action_on is None or case.next_action_on < on):
        case.next_action_on = _from(case, on, tx)


def _from(case: Case, on: date, tx: Transaction) -> date:
    """Return the day the next action of a stage is due, reckoned from a day; else the next one."""
    profile = tx.office.profile
    rule = profile.next_action(case.stage.value)
    clock = profile.clock(rule.clock).on(on) if rule is not None and rule.clock else None
    term = clock or rule
    if term is None or not term.length:
        return tx.office.calendar.next_workday(on)
    return deadline(on, term.length, term.unit, tx.office.calendar).due


def _due(case: Case, rule: NextActionRule, *, on: date, tx: Transaction) -> date:
    if rule.start is ActionStart.PERFORM_BY:
        perform_by = _perform_by(case, tx)
        if perform_by is not None:
            return tx.office.calendar.next_workday(perform_by)
    if rule.start is ActionStart.REVIEW and case.review_on is not None:
        return case.review_on
    starts = {
        ActionStart.RECEIVED: _decided_anew_on(case, tx) or case.received_on,
        ActionStart.MEDIATION_APPLIED: case.mediation_applied_on,
    }
    start = starts.get(rule.start) or on
    clock = tx.office.profile.clock(rule.clock).on(start) if rule.clock else None
    length, unit = (clock.length, clock.unit) if clock else (rule.length, rule.unit)
    return deadline(start, length, unit, tx.office.calendar).due


def _decided_anew_on(case: Case, tx: Transaction) -> date | None:
    """Return the day a case was opened again to be decided on; None: it never was."""
    moves = tx.all_of(Move, case_id=case.id)
    again = [one.occurred_on for one in moves if one.start in DONE and one.end in UNDECIDED]
    return again[-1] if again else None


def _perform_by(case: Case, tx: Transaction) -> date | None:
    """Return the last day of the agreements in force; a superseded one sets none.

    What its workers concluded in the cases before (拆分、合并) is among them.
    """
    concluded = [*agreements_before(case, tx), *tx.all_of(Agreement, case_id=case.id)]
    agreed = {amount.basis for amount in tx.all_of(Amount, case_id=case.id, layer=Layer.AGREED)}
    waiting = {one.basis for one in tx.all_of(Amount, case_id=case.id, layer=Layer.UNSIGNED)}
    standing = in_force([one.number for one in concluded], agreed, waiting)
    days = (concluded[place].perform_by for place in standing)
    return max((day for day in days if day), default=None)


def settle_claimants(case: Case, kind: ClosureKind, tx: Transaction) -> None:
    """Settle every claimant who is not at an end as this way of ending says.

    Each remembers where he stood.
    """
    workers = tx.all_of(Claimant, case_id=case.id)
    settled = [one for one in workers if kind.settled(one.state) is not one.state]
    for claimant in settled:
        claimant.settled_from = claimant.state
        claimant.state = kind.settled(claimant.state)
    drop_plans(case.id, settled, tx)


def unsettle_claimants(case: Case, tx: Transaction) -> None:
    """Bring the claimants whom only the end of the case had settled back to where they stood."""
    workers = tx.all_of(Claimant, case_id=case.id)
    back = [one for one in workers if one.settled_from is not None]
    for claimant in back:
        claimant.state = claimant.settled_from or claimant.state
        claimant.settled_from = None
    bring_plans_back(case.id, back, tx)
