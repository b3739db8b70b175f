"""The day of acceptance put right: work older than it can be recorded then (补录)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Move, Tally
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.planning import noted
from dispute_desk.services.steps import REASON_NEEDED, about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOT_ACCEPTED_HERE = sentence(
    "not_accepted_here",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {number} 的受理不是在本案登记的，没有可以更正的受理日期。请核对案件。"
    ),
)
ACCEPTANCE_OUT_OF_ORDER = sentence(
    "acceptance_out_of_order",
    QT_TRANSLATE_NOOP(
        "errors",
        "受理日期 {day} 要在前一步的 {from_} 和后一步（没有的，今天）的 {to} 之间，请核对日期。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class ChangeAcceptanceDay:
    """Put the day of acceptance right (更正受理日期); ``reason`` joins the record of the step."""

    case_id: int
    accepted_on: date
    reason: str


@use_case(
    ChangeAcceptanceDay, right=Right.ACCEPT, title=QT_TRANSLATE_NOOP("command", "更正受理日期")
)
def change_acceptance_day(command: ChangeAcceptanceDay, tx: Transaction) -> None:
    """Let the case be accepted on the day, between the steps before and behind."""
    reason = command.reason.strip()
    if not reason:
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    about(case, tx)
    case.check_day(command.accepted_on, tx.office.today)
    made = _acceptance(case, tx)
    wrong, made.occurred_on = made.occurred_on, command.accepted_on
    case.accepted_on = command.accepted_on
    made.reason = noted(made.reason, reason)
    if wrong is not None:
        _begin_mediation_earlier(case, wrong, tx)
    check_acceptance_order(case, tx)


def _begin_mediation_earlier(case: Case, wrong: date, tx: Transaction) -> None:
    """Let a mediation applied for before the ``wrong`` day of acceptance begin on its own day.

    It waited for the acceptance alone: a mediation begins on its application, or on the
    acceptance where that is later.
    """
    applied, accepted = case.mediation_applied_on, case.accepted_on
    if applied is None or accepted is None or applied >= wrong:
        return
    for one in tx.all_of(Move, case_id=case.id, end=Stage.MEDIATING)[:1]:
        if one.occurred_on == wrong:
            one.occurred_on = max(applied, accepted)


def check_acceptance_order(case: Case, tx: Transaction) -> None:
    """Refuse an acceptance that does not stand between the steps before and behind it."""
    made = _acceptance(case, tx)
    moves = tx.all_of(Move, case_id=case.id)
    at, day = moves.index(made), made.occurred_on
    before = [one.occurred_on for one in moves[:at] if one.occurred_on]
    behind = [one.occurred_on for one in moves[at + 1 :] if one.occurred_on]
    first, last = max(before, default=day), min(behind, default=tx.office.today)
    if day is not None and first is not None and not first <= day <= last:
        raise DeskError(ACCEPTANCE_OUT_OF_ORDER, field="accepted_on", day=day, from_=first, to=last)


def _acceptance(case: Case, tx: Transaction) -> Move:
    """Return the step that accepted the case."""
    for one in tx.all_of(Move, case_id=case.id):
        if one.tally is Tally.ACCEPTED:
            return one
    raise DeskError(NOT_ACCEPTED_HERE, number=case.number or case.id)
