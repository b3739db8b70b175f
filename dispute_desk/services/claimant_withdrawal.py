"""Some workers withdraw, the others go on (部分职工撤回)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import CLAIMANT_WORDS, TERMINAL, Claimant, ClaimantState
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE
from dispute_desk.domain.withdrawn import ALL_WITHDREW, WITHDRAWAL_LIST
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.parting_signers import ask_no_more
from dispute_desk.services.signing import ask_for_the_rest, bring_on
from dispute_desk.services.splitting import workers_here
from dispute_desk.services.standing_plans import drop_plans
from dispute_desk.services.steps import about, day_of, ended
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

ENDED_BEFORE = sentence(
    "claimant_ended_before",
    QT_TRANSLATE_NOOP("errors", "{name} 已经有结果（{state}），不能再撤回。请重新选择职工。"),
)
SIGNED = "signed"


@dataclass(frozen=True, kw_only=True)
class WithdrawClaimants:
    """Some workers withdraw by a signed paper; ``occurred_on`` is the day it was signed.

    The case goes on with the others; it ends by 撤回 only when somebody says so.
    """

    case_id: int
    claimant_ids: tuple[int, ...]
    reason: str | None = None
    occurred_on: date | None = None


@use_case(
    WithdrawClaimants, right=Right.WITHDRAW, title=QT_TRANSLATE_NOOP("command", "部分职工撤回")
)
def withdraw_claimants(command: WithdrawClaimants, tx: Transaction) -> int:
    """Let the workers out, each with his signed paper; return how many are left in the case."""
    case = tx.case(command.case_id)
    if case.stage in DONE:
        raise ended(case)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    here = tx.all_of(Claimant, case_id=case.id)
    for worker in workers_here(command.claimant_ids, {one.id: one for one in here}, tx):
        if worker.state in TERMINAL:
            state = CLAIMANT_WORDS[worker.state]
            raise DeskError(ENDED_BEFORE, field="claimant_ids", name=worker.name, state=state)
        worker.state = ClaimantState.WITHDREW
        tx.add(
            CheckedItem(
                case_id=case.id,
                claimant_id=worker.id,
                list_code=WITHDRAWAL_LIST,
                item=SIGNED,
                answer=CheckAnswer.MET,
                occurred_on=on,
                note=(command.reason or "").strip() or None,
                recorded_at=tx.office.now,
            )
        )
    about(case, tx)
    drop_plans(case.id, here, tx)
    ask_no_more([one for one in here if one.id in command.claimant_ids], case, tx)
    for agreement in tx.all_of(Agreement, case_id=case.id):
        if agreement.effective_on is None:  # who left was perhaps the last to sign
            bring_on(agreement, tx)
    ask_for_the_rest(case, tx)
    left = sum(one.state not in TERMINAL for one in here)
    if not left:
        _ask_for_the_end(case, tx)
    return left


def _ask_for_the_end(case: Case, tx: Transaction) -> None:
    """Make the end of the case the next action: there is nobody left to ask for anything else."""
    rule = tx.office.profile.next_action(ALL_WITHDREW)
    if rule is not None:
        case.next_action = rule.label
        case.next_action_on = deadline(
            tx.office.today, rule.length, rule.unit, tx.office.calendar
        ).due
