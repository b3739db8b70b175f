"""The end of a case: follow-up, closure, suspension, withdrawal, reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Move
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.closing_list import ALWAYS_NEEDED, fits, lacking, missing
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.follow_up import FollowUp
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE, STAGE_WORDS, Stage
from dispute_desk.domain.withdrawn import APPLICATION, CASE_WITHDRAWAL_LIST
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worked_at import worked_at
from dispute_desk.services.after_follow_up import leads_on, plan_after
from dispute_desk.services.conflicts import check_handler
from dispute_desk.services.early_days import check_fact_day, day_in_case
from dispute_desk.services.ending import end_for_workers, let_go
from dispute_desk.services.leading_back import lead_back, take_up_history
from dispute_desk.services.open_workers import check_open_workers
from dispute_desk.services.resting_mediation import take_up_mediation, told_while_resting
from dispute_desk.services.sealed import check_taken_out
from dispute_desk.services.steps import (
    REASON_NEEDED,
    about,
    day_of,
    move,
    settle_claimants,
)
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers import case_file
from dispute_desk.store.readers.left_action import action_before

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.store.transaction import Transaction

CANNOT_CLOSE = sentence(
    "cannot_close",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”结案还缺：{missing}。请补齐；案件确已办结、材料补不齐的（补录），"
        "写明补录原因后可以结案。",
    ),
)
NOT_BY_HAND = sentence(
    "kind_not_by_hand",
    QT_TRANSLATE_NOOP("errors", "“{kind}”只随受理决定或导入的历史台账而来，请选择实际的结案方式。"),
)
MERGE_INSTEAD = sentence(
    "merge_instead",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”结案要写明并入哪一件。请打开要并入的那件案件，在关联案件一行用“合并到本案”。",
    ),
)
KIND_UNFIT = sentence(
    "kind_unfit",
    QT_TRANSLATE_NOOP(
        "errors",
        "办到“{stage}”的案件不能按“{kind}”结案，请选择与办理情况相符的结案方式；前面的步骤没有登记的，请先补录。",
    ),
)
NOT_EVEN_LATE = sentence(
    "cannot_close_late",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”结案必须先有{missing}，补录也一样。请先登记，或者选择与实际相符的结案方式。",
    ),
)
REVIEW_TOO_EARLY = sentence(
    "review_too_early",
    QT_TRANSLATE_NOOP("errors", "复核日期 {review} 早于中止日期 {day}，请核对这两个日期。"),
)
NOT_SUSPENDED = sentence(
    "not_suspended",
    QT_TRANSLATE_NOOP("errors", "案件现在是“{stage}”，没有中止，不需要恢复。"),
)
MERGED_AWAY = sentence(
    "merged_away",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件已并入 {number}，职工在那件案件里办理，不能单独重启。合并有误的，请撤销合并。",
    ),
)
CLOSE_FIRST = sentence(
    "reopen_close_first",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件已经结束（{stage}），还没有办“结案”，不能直接重启。请先办理“结案”，再重启案件。",
    ),
)
TAKE_BACK_INSTEAD = sentence(
    "reopen_take_back",
    QT_TRANSLATE_NOOP(
        "errors", "案件已经整案转出，不用重启。对方退回、要继续办理的，请办理“退回续办”。"
    ),
)
NOT_CLOSED = sentence(
    "not_closed",
    QT_TRANSLATE_NOOP("errors", "案件现在是“{stage}”，还没有结束，不需要重启。"),
)
EMPTY_FOLLOW_UP = sentence(
    "empty_follow_up",
    QT_TRANSLATE_NOOP(
        "errors",
        "这次回访还没有结果。请至少填写一项答复（是否足额补缴、是否满意、有无打击报复），"
        "或者写明回访情况，如“无人接听”。",
    ),
)
_FOLLOWED = frozenset({Stage.PERFORMING, Stage.COLLECTION, Stage.MED_FAILED})


@dataclass(frozen=True, kw_only=True)
class RecordFollowUp:
    """A follow-up call or visit (回访); it brings a paid case to its last stage.

    ``method`` is a way of the profile, by its code or its word. An answer, or a note of how it
    went, there must be; one that tells of retaliation becomes the next action, what was planned
    before stays behind it.
    """

    case_id: int
    occurred_on: date | None = None
    method: str | None = None
    person: str | None = None
    satisfied: bool | None = None
    paid_in_full: bool | None = None
    retaliation: bool | None = None
    note: str | None = None
    early_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class CloseCase:
    """End the case; ``kind`` is a closure kind of the profile.

    What is missing is told; with ``reason`` a case that did end is closed all the same (补录), on
    any day the order of its steps allows. The reason names the workers who have no result or no
    proof.
    """

    case_id: int
    kind: str
    occurred_on: date | None = None
    note: str | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class SuspendCase:
    """Pause the case for a reason, to be looked at again on ``review_on`` (中止).

    ``kind`` is a reason of the profile. Without a review date the profile's habit sets one.
    """

    case_id: int
    reason: str
    kind: str | None = None
    review_on: date | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResumeCase:
    """Go on with a suspended case where it stood (恢复)."""

    case_id: int
    reason: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class WithdrawCase:
    """The workers withdraw (撤回); ``written`` tells whether they applied on paper."""

    case_id: int
    reason: str | None = None
    occurred_on: date | None = None
    written: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ReopenCase:
    """New facts: work on a closed case again (重启).

    ``conflict_reason`` says why its handler goes on who belongs to a side of the dispute.
    """

    case_id: int
    reason: str
    occurred_on: date | None = None
    conflict_reason: str | None = None


@use_case(RecordFollowUp, right=Right.FOLLOW_UP, title=QT_TRANSLATE_NOOP("command", "登记回访"))
def record_follow_up(command: RecordFollowUp, tx: Transaction) -> int:
    """Keep the follow-up; return its id."""
    _check_said(command)
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_fact_day(case, on, command.early_reason, tx)
    about(case, tx)
    before = (case.next_action, case.next_action_on)
    if case.stage in _FOLLOWED and leads_on(command, case, tx):
        moved = on if on >= (case.received_on or on) else day_in_case(case, on)
        move(case, Stage.FOLLOW_UP, on=moved, tx=tx, fact=True)
    plan_after(command, case, before, tx)
    record = FollowUp(
        case_id=case.id,
        done_on=on,
        method=_way(command.method, tx),
        person=command.person,
        satisfied=command.satisfied,
        paid_in_full=command.paid_in_full,
        retaliation=command.retaliation,
        note=command.note,
        recorded_at=tx.office.now,
    )
    return tx.add(record).id


def _check_said(command: RecordFollowUp) -> None:
    """Refuse a follow-up with neither result nor answer: it would stand for a call nobody made.

    How and whom one asked is not yet said; the form itself names the only worker of a case.
    """
    answers = (command.satisfied, command.paid_in_full, command.retaliation)
    if not (command.note or "").strip() and all(one is None for one in answers):
        raise DeskError(EMPTY_FOLLOW_UP, field="paid_in_full")


def _way(given: str | None, tx: Transaction) -> str | None:
    """Return the code of a way of asking, which may be given by its word too."""
    ways = tx.office.profile.follow_up_ways
    if not (given or "").strip():
        return None
    code = next((one.code for one in ways if given in {one.label, one.label_en}), given)
    return pick("follow_up_ways", ways, code or "").code


@use_case(CloseCase, right=Right.CLOSE, title=QT_TRANSLATE_NOOP("command", "结案"))
def close_case(command: CloseCase, tx: Transaction) -> None:
    """Close the case when nothing is missing, or say what is."""
    case = tx.case(command.case_id)
    check_taken_out(case)
    kind = pick(
        "closure_kinds", _kinds_known(command.kind, tx.office.profile.closure_kinds), command.kind
    )
    if not kind.by_hand and kind.code != case.closure_kind:
        raise DeskError(NOT_BY_HAND, field="kind", kind=kind.label)
    if kind.merges and case.merged_into is None and kind.code != case.closure_kind:
        raise DeskError(MERGE_INSTEAD, field="kind", kind=kind.label)
    on = day_of(command.occurred_on, tx)
    settle_claimants(case, kind, tx)
    reason = (command.reason or "").strip()
    lacks = _missing(case, kind, tx, late_reason=reason)
    if lacks and reason:
        raise DeskError(NOT_EVEN_LATE, kind=kind.label, missing="、".join(lacks))
    if lacks:
        raise DeskError(CANNOT_CLOSE, field="reason", kind=kind.label, missing="、".join(lacks))
    case.decision_note = command.note or case.decision_note
    if case.closure_kind is None or case.stage not in DONE:
        case.closure_kind = kind.code
    why = reason or command.note
    move(case, Stage.CLOSED, on=on, tx=tx, reason=why, merges=kind.merges)
    let_go(case, tx)


def _kinds_known(code: str, kinds: tuple[ClosureKind, ...]) -> tuple[ClosureKind, ...]:
    """Return the kinds a refusal names: those that are chosen by hand, and the one given."""
    return tuple(one for one in kinds if one.by_hand or one.code == code)


def _missing(case: Case, kind: ClosureKind, tx: Transaction, *, late_reason: str) -> list[str]:
    """Return what closing this way still lacks, in words (§9.1, CLOSED).

    A case recorded late needs its proofs no more, but the way must fit it all the same, and its
    ``late_reason`` names the workers who have no result.
    """
    tx.flush()
    file = case_file.case_file(tx.connection, case.id)
    if file is None:
        return []
    if not fits(file, kind):
        stage = STAGE_WORDS[worked_at(file)]
        raise DeskError(KIND_UNFIT, field="kind", kind=kind.label, stage=stage)
    lacks = missing(file, kind, tx.office.profile.repayment_papers)
    if late_reason:
        needed = tuple(point for point in lacks if point.need in ALWAYS_NEEDED)
        if not needed:
            check_open_workers(file, kind, lacks, late_reason)
        lacks = needed
    return [lacking(point) for point in lacks]


@use_case(SuspendCase, right=Right.SUSPEND, title=QT_TRANSLATE_NOOP("command", "中止"))
def suspend_case(command: SuspendCase, tx: Transaction) -> None:
    """Pause the case; it remembers the stage it left."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    if command.review_on is not None and command.review_on < on:
        raise DeskError(REVIEW_TOO_EARLY, field="review_on", review=command.review_on, day=on)
    if command.kind is not None:
        case.suspension_kind = tx.office.profile.suspension_kind(command.kind).code
    case.suspended_from = case.stage
    case.review_on = command.review_on
    move(case, Stage.SUSPENDED, on=on, tx=tx, reason=command.reason)
    case.review_on = command.review_on or case.next_action_on


@use_case(ResumeCase, right=Right.SUSPEND, title=QT_TRANSLATE_NOOP("command", "恢复办理"))
def resume_case(command: ResumeCase, tx: Transaction) -> None:
    """Return to the stage the case left, and to what was to be done there next."""
    case = tx.case(command.case_id)
    if case.stage is not Stage.SUSPENDED or case.suspended_from is None:
        raise DeskError(NOT_SUSPENDED, stage=STAGE_WORDS[case.stage])
    on = day_of(command.occurred_on, tx)
    case.review_on = None
    rests = tx.all_of(Move, case_id=case.id, end=Stage.SUSPENDED)
    left = rests[-1].start if rests else None
    told = told_while_resting(case, tx)
    move(case, case.suspended_from, on=on, tx=tx, reason=command.reason, reopens=True)
    case.suspended_from = case.suspension_kind = None
    planned = action_before(tx.connection, case.id, SuspendCase.__name__)
    take_up_mediation(case, told, planned, left=left, on=on, tx=tx)


@use_case(WithdrawCase, right=Right.WITHDRAW, title=QT_TRANSLATE_NOOP("command", "撤回"))
def withdraw_case(command: WithdrawCase, tx: Transaction) -> None:
    """End the case by the workers' wish."""
    case = tx.case(command.case_id)
    kind = tx.office.profile.closure_in(ClosureRole.WITHDRAWN)
    case.closure_kind = kind.code
    on = day_of(command.occurred_on, tx)
    move(case, Stage.WITHDRAWN, on=on, tx=tx, reason=command.reason)
    end_for_workers(case, kind, tx)
    if command.written is not None:
        answer = CheckAnswer.MET if command.written else CheckAnswer.MISSING
        tx.add(
            CheckedItem(
                case_id=case.id,
                list_code=CASE_WITHDRAWAL_LIST,
                item=APPLICATION,
                answer=answer,
                occurred_on=on,
                recorded_at=tx.office.now,
            )
        )


@use_case(ReopenCase, right=Right.REOPEN, title=QT_TRANSLATE_NOOP("command", "重启案件"))
def reopen_case(command: ReopenCase, tx: Transaction) -> None:
    """Lead the case back to the stage it was closed from, and its workers to where they stood.

    One that was handed over and not closed is taken up again by another step.
    """
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    if case.stage not in DONE:
        raise DeskError(NOT_CLOSED, stage=STAGE_WORDS[case.stage])
    if case.merged_into is not None:
        other = tx.case(case.merged_into)
        raise DeskError(MERGED_AWAY, number=other.number or other.id)
    if case.stage is Stage.REFERRED_OUT:
        raise DeskError(TAKE_BACK_INSTEAD)
    if case.stage not in {Stage.CLOSED, Stage.ARCHIVED}:
        raise DeskError(CLOSE_FIRST, stage=STAGE_WORDS[case.stage])
    back = case.closed_from if case.closed_from not in {None, *DONE} else Stage.ACCEPTED
    on = day_of(command.occurred_on, tx)
    take_up_history(case, tx)
    check_handler(case, command.conflict_reason, tx, on=on)
    case.archived_on = None
    lead_back(case, back or Stage.ACCEPTED, on=on, reason=command.reason, tx=tx)
