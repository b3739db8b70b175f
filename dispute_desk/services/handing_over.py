"""Handing a case over: to the same body once more, and taking it up again when it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.came_back import answered, sent_since
from dispute_desk.domain.case import Move
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.follow_up import Referral
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.conflicts import check_handler
from dispute_desk.services.day_order import check_order
from dispute_desk.services.leading_back import lead_back, take_up_history
from dispute_desk.services.steps import REASON_NEEDED, day_of, take_up_again
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers.left_action import action_before

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

REFERRED_THERE = sentence(
    "referred_there_before",
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} 已经转给{body}，还没有反馈。确需再转一次的（如补寄材料），请写明原因。",
    ),
)
NOT_HANDED_OVER = sentence(
    "not_handed_over",
    QT_TRANSLATE_NOOP("errors", "案件现在是“{stage}”，没有整案转出，不需要办“退回续办”。"),
)
WHICH_CAME_BACK = sentence(
    "which_referral_came_back",
    QT_TRANSLATE_NOOP(
        "errors", "案件有 {count} 件转办还没有反馈（{bodies}），请选择退回的是哪一件。"
    ),
)
_AGAIN = QT_TRANSLATE_NOOP("journal", "再次转{body}，原因：{reason}")
#: What became of a referral that came back, and the command that hands a case over.
_RETURNED, _HANDS_OVER = "returned", "ReferCase"


@dataclass(frozen=True, kw_only=True)
class TakeBackCase:
    """Take a case up again that the other body gave back (退回续办), at the stage it was left.

    ``referral_id`` is the referral that came back; of several without an answer it is asked for.
    Only those sent since the case was handed over count; where the feedback of one is recorded
    already, none needs to be named.
    ``conflict_reason`` says why its handler goes on who belongs to a side of the dispute.
    """

    case_id: int
    reason: str
    occurred_on: date | None = None
    referral_id: int | None = None
    conflict_reason: str | None = None


@use_case(TakeBackCase, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "退回续办"))
def take_back_case(command: TakeBackCase, tx: Transaction) -> None:
    """Lead the case back, keep the return as the answer to the referral, go on as was planned."""
    reason = command.reason.strip()
    if not reason:
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    if case.stage is not Stage.REFERRED_OUT:
        raise DeskError(NOT_HANDED_OVER, stage=STAGE_WORDS[case.stage])
    on = day_of(command.occurred_on, tx)
    referral = _came_back(command.referral_id, case, tx)
    if referral is not None:
        check_order("occurred_on", referral.sent_on, referral.received_on, on)
    take_up_history(case, tx)
    check_handler(case, command.conflict_reason, tx, on=on)
    planned = action_before(tx.connection, case.id, _HANDS_OVER)
    lead_back(case, case.handed_over_at, on=on, reason=reason, tx=tx)
    if referral is not None:
        referral.feedback_on, referral.feedback = on, reason
        known = {one.code for one in tx.office.profile.referral_results}
        referral.result = _RETURNED if _RETURNED in known else referral.result
    take_up_again(case, *planned, on=on, tx=tx)


def _came_back(referral_id: int | None, case: Case, tx: Transaction) -> Referral | None:
    """Return the referral that came back: the one that is named, else the one without an answer.

    None where the feedback of one the case was handed over with is recorded already.
    """
    moves = [vars(one) for one in tx.all_of(Move, case_id=case.id)]
    sent = sent_since([vars(one) for one in tx.all_of(Referral, case_id=case.id)], moves)
    if referral_id is None and answered(sent):
        return None
    with_it = {one["id"] for one in sent}
    waiting = open_ones = [one for one in _waiting(case, tx) if one.id in with_it]
    if referral_id is not None:
        waiting = [one for one in waiting if one.id == referral_id]
    if len(waiting) > 1 or (referral_id is not None and not waiting):
        bodies = "、".join(_body(one.target, tx) for one in open_ones)
        raise DeskError(
            WHICH_CAME_BACK, field="referral_id", count=len(open_ones), bodies=bodies or "—"
        )
    return waiting[0] if waiting else None


def check_body(
    case: Case, target: str, again_reason: str | None, on: date, tx: Transaction
) -> None:
    """Refuse the same body twice while it owes its answer; with a reason it is noted and done."""
    before = [one for one in _waiting(case, tx) if one.target == target]
    if not before:
        return
    body, why = _body(target, tx), (again_reason or "").strip()
    if not why:
        raise DeskError(
            REFERRED_THERE, field="again_reason", day=before[-1].sent_on or "", body=body
        )
    note_in_case(case.id, _AGAIN.format(body=body, reason=why), tx, on=on)


def _waiting(case: Case, tx: Transaction) -> list[Referral]:
    return [one for one in tx.all_of(Referral, case_id=case.id) if one.feedback_on is None]


def _body(target: str, tx: Transaction) -> str:
    return str(tx.office.profile.referral_target(target).label)
