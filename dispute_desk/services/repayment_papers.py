"""The papers of a back-payment, ticked off for the case and for each worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.profile import pick
from dispute_desk.domain.repayment_words import REPAYMENT_LIST, RepaymentPaper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.evidence import check_past
from dispute_desk.services.splitting import workers_here
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOBODY_TICKED = sentence(
    "repayment_paper_of_nobody",
    QT_TRANSLATE_NOOP("errors", "“{paper}”每名职工一份，请选择是哪几名职工的。"),
)
OF_THE_CASE = sentence(
    "repayment_paper_of_the_case",
    QT_TRANSLATE_NOOP("errors", "“{paper}”全案只有一份，不分职工，请不要选择职工。"),
)


@dataclass(frozen=True, kw_only=True)
class CheckRepaymentPaper:
    """Say whether a paper of the back-payment is there, on which day it came or was signed.

    ``item`` is its code in the profile. One that every worker brings names the workers; without
    an ``answer`` it counts as not looked at.
    """

    case_id: int
    item: str
    answer: CheckAnswer | None = CheckAnswer.MET
    claimant_ids: tuple[int, ...] = ()
    occurred_on: date | None = None
    note: str | None = None


@use_case(
    CheckRepaymentPaper,
    right=Right.RECORD_PAYMENT,
    title=QT_TRANSLATE_NOOP("command", "登记补缴材料"),
)
def check_repayment_paper(command: CheckRepaymentPaper, tx: Transaction) -> int:
    """Write the answer down; return for how many (workers, or one for the case)."""
    case = tx.case(command.case_id)
    paper = pick("repayment_papers", tx.office.profile.repayment_papers, command.item)
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    whose = _whose(case, paper, command, tx)
    about(case, tx)
    known = {
        one.claimant_id: one
        for one in tx.all_of(
            CheckedItem, case_id=case.id, list_code=REPAYMENT_LIST, item=paper.code
        )
    }
    for claimant_id in whose:
        _answer(case, claimant_id, known.get(claimant_id), command, on, tx)
    return len(whose)


def _whose(
    case: Case, paper: RepaymentPaper, command: CheckRepaymentPaper, tx: Transaction
) -> list[int | None]:
    """Return the workers whose paper it is; None for the case."""
    if not paper.each:
        if command.claimant_ids:
            raise DeskError(OF_THE_CASE, field="claimant_ids", paper=paper.label)
        return [None]
    if not command.claimant_ids:
        raise DeskError(NOBODY_TICKED, field="claimant_ids", paper=paper.label)
    here = {one.id: one for one in tx.all_of(Claimant, case_id=case.id)}
    return [one.id for one in workers_here(command.claimant_ids, here, tx)]


def _answer(
    case: Case,
    claimant_id: int | None,
    known: CheckedItem | None,
    command: CheckRepaymentPaper,
    on: date,
    tx: Transaction,
) -> None:
    note = (command.note or "").strip() or None
    if command.answer is None:
        if known is not None:
            known.hidden = tx.seq
    elif known is None:
        tx.add(
            CheckedItem(
                case_id=case.id,
                claimant_id=claimant_id,
                list_code=REPAYMENT_LIST,
                item=command.item,
                answer=command.answer,
                occurred_on=on,
                note=note,
                recorded_at=tx.office.now,
            )
        )
    else:
        told = (command.answer, on, note or known.note)
        if (known.answer, known.occurred_on, known.note) != told:
            known.answer, known.occurred_on, known.note = told
