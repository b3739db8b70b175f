"""Deciding on a case: accept, ask for papers, decline, refer, assign."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Case, Move, Triage
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.follow_up import ContactNote, Referral
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.acceptance_review import PointAnswer, answer_points, check_points
from dispute_desk.services.chosen_cases import check_going_on, check_handed_on, chosen_ids
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.conflicts import check_people
from dispute_desk.services.corrections import Seen, left_to_write
from dispute_desk.services.day_order import check_due, check_order
from dispute_desk.services.early_days import check_fact_day
from dispute_desk.services.ending import end_for_workers
from dispute_desk.services.handing_over import check_body
from dispute_desk.services.seen_cases import check_as_shown
from dispute_desk.services.steps import (
    REASON_NEEDED,
    about,
    check_after_last,
    day_of,
    move,
    present,
    propose,
    record_move,
)
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.bulk_changes import (
    change_many,
    open_history,
)

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NOT_READY = sentence(
    "not_ready_to_accept",
    QT_TRANSLATE_NOOP("errors", "还不能受理，缺少：{missing}。请补齐后再受理。"),
)
_LACKS_EMPLOYER = QT_TRANSLATE_NOOP("errors", "用人单位")
_LACKS_CLAIMANT = QT_TRANSLATE_NOOP("errors", "职工")
_LACKS_CAUSE = QT_TRANSLATE_NOOP("errors", "争议类型")
_LACKS_HANDLER = QT_TRANSLATE_NOOP("errors", "承办人")


NOTHING_PLANNED = sentence(
    "nothing_planned",
    QT_TRANSLATE_NOOP(
        "errors", "没有写明下一步，也没有写日期，未作改动。要取消已安排的下一步，请把它清空后保存。"
    ),
)


TOLD_BEFORE = sentence(
    "supplement_told_before",
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} 已经一次性告知过补正。确需再次告知的，请写明原因（如职工提出了新的诉求）。",
    ),
)
_AGAIN = QT_TRANSLATE_NOOP("journal", "再次告知补正：{missing}；原因：{reason}")


@dataclass(frozen=True, kw_only=True)
class AcceptCase:
    """The station takes the case on (受理).

    ``answers`` are answers of the review given with it. ``late_reason`` says why it is accepted
    although a point is missing (also 补录); ``conflict_reason`` why somebody handles it who
    belongs to a side of the dispute.
    """

    case_id: int
    occurred_on: date | None = None
    handler_id: int | None = None
    tax_handler_id: int | None = None
    triage: Triage | None = None
    cause: str | None = None
    note: str | None = None
    answers: tuple[PointAnswer, ...] = ()
    late_reason: str | None = None
    conflict_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class AskSupplement:
    """Tell once which papers are missing (补正); ``missing`` is the list.

    A second time asks for ``again_reason``.
    """

    case_id: int
    missing: str
    occurred_on: date | None = None
    again_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class DeclineCase:
    """The station does not take the case on; a consultation is counted as one, never as a case."""

    case_id: int
    reason: str
    note: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReferCase:
    """Hand the case to another body (转办); ``hand_over`` off keeps working on it here too.

    One that was handed over stays where it is when it goes to one more body. ``again_reason`` says
    why the same body gets it twice. ``early_reason`` says how it was sent before the case came in;
    it is not handed over before.
    """

    case_id: int
    target: str
    reason: str | None = None
    letter_no: str | None = None
    hand_over: bool = True
    occurred_on: date | None = None
    due_on: date | None = None
    early_reason: str | None = None
    again_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordReferralFeedback:
    """What the other body answered; ``result`` says what became of it there.

    ``early_reason`` says how it answered before the case came in.
    """

    referral_id: int
    feedback: str
    occurred_on: date | None = None
    result: str | None = None
    early_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class AssignCase:
    """Give one case (``case_id``) or many (``case_ids``) to a handler.

    ``conflict_reason`` says why somebody handles it who belongs to a side of the dispute. With
    ``skip_sealed`` frozen and archived ones among many stay as they are; ``ask_ended`` refuses
    where some of many are over, and names them. ``seen`` is the handler one case had when the form
    was opened, ``shown`` the newest entry of the history when many were shown: those somebody else
    gave away since are asked about.
    """

    handler_id: int
    case_id: int | None = None
    case_ids: tuple[int, ...] = ()
    conflict_reason: str | None = None
    skip_sealed: bool = False
    ask_ended: bool = False
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)
    shown: int | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class SetNextAction:
    """Say what is to be done next with one case or many, and by when.

    Empty text clears it, together with its day; without a text only the day is changed. With
    ``skip_sealed`` frozen and archived ones among many stay as they are; ``ask_ended`` refuses
    where some of many are over, and names them. ``seen`` is what was planned for one case when the
    form was opened, ``shown`` the newest entry of the history when many were shown.
    """

    case_id: int | None = None
    case_ids: tuple[int, ...] = ()
    next_action: str | None = None
    next_action_on: date | None = None
    skip_sealed: bool = False
    ask_ended: bool = False
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)
    shown: int | None = field(default=None, metadata=NOT_JOURNALED)


@use_case(AcceptCase, right=Right.ACCEPT, title=QT_TRANSLATE_NOOP("command", "受理"))
def accept_case(command: AcceptCase, tx: Transaction) -> None:
    """Move the case on and start its clocks."""
    case = tx.case(command.case_id)
    case.handler_id = present(command.handler_id, tx) or case.handler_id
    case.tax_handler_id = present(command.tax_handler_id, tx) or case.tax_handler_id
    case.triage = command.triage or case.triage
    told = case.decision_note if case.stage is not Stage.SUPPLEMENT else None
    case.decision_note = command.note or told  # what papers were missing was another decision
    if command.cause is not None:
        case.cause = tx.office.profile.cause(command.cause).code
    missing = _missing(case, tx)
    if missing:
        raise DeskError(NOT_READY, missing="、".join(missing))
    on = day_of(command.occurred_on, tx)
    answer_points(case, command.answers, tx, on=on)
    check_points(case, tx, reason=command.late_reason)
    people = (case.handler_id, case.tax_handler_id)
    check_people([case.id], people, tx, reason=command.conflict_reason, on=on)
    move(case, Stage.ACCEPTED, on=on, tx=tx, reason=(command.late_reason or "").strip() or None)


def _missing(case: Case, tx: Transaction) -> list[str]:
    """Return what acceptance still lacks, in words."""
    lacks = [
        (_LACKS_EMPLOYER, case.employer_id is None),
        (_LACKS_CLAIMANT, not tx.all_of(Claimant, case_id=case.id)),
        (_LACKS_CAUSE, case.cause is None),
        (_LACKS_HANDLER, case.handler_id is None),
    ]
    return [word for word, absent in lacks if absent]


@use_case(AskSupplement, right=Right.ACCEPT, title=QT_TRANSLATE_NOOP("command", "告知补正"))
def ask_supplement(command: AskSupplement, tx: Transaction) -> None:
    """Wait for the papers; the list is kept, and of a second one also the reason."""
    if not command.missing.strip():
        raise DeskError(REASON_NEEDED, field="missing")
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    told = [one.occurred_on for one in tx.all_of(Move, case_id=case.id, end=Stage.SUPPLEMENT)]
    why = (command.again_reason or "").strip()
    if told and not why:
        raise DeskError(TOLD_BEFORE, field="again_reason", day=told[-1])
    case.decision_note = command.missing.strip()
    if told:
        tx.add(_note_of_again(case, command.missing.strip(), why, on, tx))
    if case.stage is not Stage.SUPPLEMENT:
        move(case, Stage.SUPPLEMENT, on=on, tx=tx, reason=command.missing.strip())
        return
    case.check_day(on, tx.office.today)
    check_after_last(case, on, tx)
    record_move(case, Stage.SUPPLEMENT, on=on, tx=tx, reason=command.missing.strip())
    propose(case, on=on, tx=tx)
    about(case, tx)


def _note_of_again(case: Case, missing: str, why: str, on: date, tx: Transaction) -> ContactNote:
    """Return the line that says what was asked for again, and why."""
    return ContactNote(
        case_id=case.id,
        occurred_on=on,
        text=_AGAIN.format(missing=missing, reason=why),
        person_id=tx.office.actor.id,
        recorded_at=tx.office.now,
    )


@use_case(DeclineCase, right=Right.ACCEPT, title=QT_TRANSLATE_NOOP("command", "不属受理范围"))
def decline_case(command: DeclineCase, tx: Transaction) -> None:
    """End the case before it began, with the reason that was told."""
    reason = tx.office.profile.decline_reason(command.reason)
    case = tx.case(command.case_id)
    case.decision_note = command.note or reason.label
    role = ClosureRole.CONSULTATION if reason.consultation else ClosureRole.NOT_ACCEPTED
    kind = tx.office.profile.closure_in(role)
    case.closure_kind = kind.code
    move(
        case,
        Stage.NOT_ACCEPTED,
        on=day_of(command.occurred_on, tx),
        tx=tx,
        reason=f"{reason.label} {command.note or ''}".strip(),
    )
    end_for_workers(case, kind, tx)


@use_case(ReferCase, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "转办"))
def refer_case(command: ReferCase, tx: Transaction) -> int:
    """Record the referral and, when the case is handed over, end our part; return its id."""
    target = tx.office.profile.referral_target(command.target)
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    hand_over = command.hand_over and case.stage is not Stage.REFERRED_OUT
    if hand_over:
        case.check_day(on, tx.office.today)
    else:
        check_fact_day(case, on, command.early_reason, tx)
    check_due(command.due_on, on)
    check_body(case, target.code, command.again_reason, on, tx)
    about(case, tx)
    if hand_over:
        kind = tx.office.profile.closure_in(ClosureRole.REFERRED)
        case.closure_kind = kind.code
        move(case, Stage.REFERRED_OUT, on=on, tx=tx, reason=command.reason or target.label)
        end_for_workers(case, kind, tx)
    referral = Referral(
        case_id=case.id,
        target=target.code,
        reason=command.reason,
        letter_no=command.letter_no,
        sent_on=on,
        due_on=command.due_on,
        recorded_at=tx.office.now,
    )
    return tx.add(referral).id


@use_case(
    RecordReferralFeedback, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "登记转办反馈")
)
def record_referral_feedback(command: RecordReferralFeedback, tx: Transaction) -> None:
    """Keep the answer with its day."""
    referral = tx.get(Referral, command.referral_id)
    case = tx.case(referral.case_id)
    on = day_of(command.occurred_on, tx)
    check_fact_day(case, on, command.early_reason, tx)
    if command.result is not None:
        pick("referral_results", tx.office.profile.referral_results, command.result)
    check_order("occurred_on", referral.sent_on, referral.received_on, on)
    referral.feedback_on = on
    referral.feedback = command.feedback
    referral.result = command.result
    about(case, tx)


@use_case(AssignCase, right=Right.ASSIGN, title=QT_TRANSLATE_NOOP("command", "指定承办人"))
def assign_case(command: AssignCase, tx: Transaction) -> int:
    """Give the cases to the handler; return how many."""
    person_id = present(command.handler_id, tx)
    ids = chosen_ids(command.case_id, command.case_ids, tx, skip_sealed=command.skip_sealed)
    if command.ask_ended:
        check_handed_on(ids, tx)
    reason, today = command.conflict_reason, tx.office.today
    check_people(ids, [person_id], tx, reason=reason, on=today)
    check_as_shown(ids, {"handler_id": person_id}, command.shown, tx)
    _write(ids, {"handler_id": person_id}, command.seen, tx)
    return len(ids)


@use_case(SetNextAction, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "安排下一步"))
def set_next_action(command: SetNextAction, tx: Transaction) -> int:
    """Write down what comes next; return for how many cases.

    Who plans something for open imported history takes it up by that: it would be seen nowhere.
    """
    if command.next_action is None and command.next_action_on is None:
        raise DeskError(NOTHING_PLANNED, field="next_action")
    ids = chosen_ids(command.case_id, command.case_ids, tx, skip_sealed=command.skip_sealed)
    values: dict[str, object] = {"next_action_on": command.next_action_on}
    if command.next_action is not None:
        values["next_action"] = command.next_action or None
    if command.next_action and command.ask_ended:
        check_going_on(ids, tx)
    check_as_shown(ids, values, command.shown, tx)
    if command.next_action:
        taken_up = {"taken_up_on": tx.office.today}
        history = open_history(tx.connection, ids)
        tx.note_bulk(change_many(tx.connection, "case", history, taken_up))
    _write(ids, values, command.seen, tx)
    return len(ids)


def _write(ids: list[int], values: dict[str, object], seen: Seen, tx: Transaction) -> None:
    """Give the cases these values; of one case, what somebody else changed too is asked about."""
    left = left_to_write(tx.case(ids[0]), values, seen) if seen and len(ids) == 1 else values
    if left:
        tx.note_bulk(change_many(tx.connection, "case", ids, left))
