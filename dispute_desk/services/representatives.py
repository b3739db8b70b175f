"""Who speaks for the workers of a group case: asked before its mediation begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import TERMINAL, Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NO_REPRESENTATIVE = sentence(
    "no_representative",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案还有 {count} 名职工，达到 {least} 人（{basis}），还没有登记职工代表。"
        "请在职工表格里标明代表；没有推选的，请写明理由。",
    ),
)


def check_representatives(case: Case, reason: str | None, tx: Transaction) -> None:
    """Refuse a group case nobody speaks for, unless somebody says why."""
    rule = tx.office.profile.group_cases
    left = [one for one in tx.all_of(Claimant, case_id=case.id) if one.state not in TERMINAL]
    chosen = sum(one.is_representative for one in left)
    if rule.lacks(len(left), chosen) and not (reason or "").strip():
        raise DeskError(
            NO_REPRESENTATIVE,
            field="late_reason",
            count=len(left),
            least=rule.workers,
            basis=rule.basis,
        )
