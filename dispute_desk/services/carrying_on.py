"""How an old case went on, as a later ledger tells: it stays history, no clock runs for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Tally
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_endings import SETTLED, STATES, closing_day
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.steps import about, record_move
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.store.transaction import Transaction

NO_HISTORY = sentence(
    "carry_on_no_history",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 不是历史案件，或已接续办理，台账里的进展没有写入。"
        "请打开案件登记调解、结案等步骤。",
    ),
)
ENDED_BEFORE = sentence(
    "carry_on_ended",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已按“{kind}”结束，台账里的“{words}”没有写入。请核对哪一边正确；"
        "以前导入错了的，撤销那次导入后重新导入。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class CarryOldCaseOn:
    """Write down how an old case nobody has taken up went on, as a later ledger says.

    ``words`` are those of the ledger. A case that is over only gets the day it lacked, or the
    manner nobody had stated.
    """

    case_id: int
    result: Result
    words: str | None = None
    closed_on: date | None = None


@use_case(CarryOldCaseOn, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "历史案件的进展"))
def carry_old_case_on(command: CarryOldCaseOn, tx: Transaction) -> None:
    """Change what is told of its end, and record the move where it ended by that."""
    case = tx.case(command.case_id)
    number = case.number or f"#{case.id}"
    if not case.is_history:
        raise DeskError(NO_HISTORY, number=number)
    about(case, tx)
    profile = tx.office.profile
    kind = profile.closure_for_ledger(command.result.value)
    unknown = profile.closure_for_ledger(Result.CLOSED_UNKNOWN.value)
    on = closing_day(command.closed_on, case.accepted_on)
    if on is not None:
        case.check_day(on, tx.office.today)
    if case.stage in DONE and not _may_follow(case, kind, unknown):
        held = next((one for one in profile.closure_kinds if one.code == case.closure_kind), None)
        words = command.words or command.result.value
        raise DeskError(ENDED_BEFORE, number=number, kind=held.label if held else "", words=words)
    _say(case, command.words, tx, moves=kind is not None and case.stage not in DONE)
    if kind is not None:
        _end(case, kind, command, on, tx)


def _may_follow(case: Case, kind: ClosureKind | None, unknown: ClosureKind | None) -> bool:
    """Whether a case that is over may be told to have ended so: nothing that was said is undone."""
    if kind is None:
        return False
    return case.closure_kind == kind.code or (
        unknown is not None and case.closure_kind == unknown.code
    )


def _say(case: Case, words: str | None, tx: Transaction, *, moves: bool) -> None:
    """Keep the new words; where no move tells them, a note says how it stood before."""
    if not words or words == case.legacy_result:
        return
    if not moves:
        text = f"台账后来写：{words}（原为：{case.legacy_result or '空白'}）"
        note_in_case(case.id, text, tx)
    case.legacy_result = words


def _end(
    case: Case, kind: ClosureKind, command: CarryOldCaseOn, on: date | None, tx: Transaction
) -> None:
    """End the case, or complete how it ended."""
    case.closure_kind = kind.code
    case.closed_on = case.closed_on or on
    if case.stage not in DONE:
        start, case.stage = case.stage, Stage.CLOSED
        day = on or case.accepted_on or case.received_on or tx.office.today
        tally = Tally.CLOSED if case.accepted_on else None
        record_move(case, start, on=day, tx=tx, reason=command.words, tally=tally)
    state = STATES.get(command.result)
    for worker in tx.all_of(Claimant, case_id=case.id) if state is not None else ():
        if worker.state is ClaimantState.PENDING:
            worker.settled_from = ClaimantState.PENDING if state in SETTLED else None
            worker.state = state or worker.state
