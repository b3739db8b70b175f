"""What closing a case in a certain way would still lack, told before anybody tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, Stage

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


def missing_for(view: CaseView, kind_code: str) -> list[str]:
    """Return in words what the case lacks for this way of closing; the desk decides."""
    kind = view.profile.closure_kind(kind_code)
    if kind.closes_at_once or view.stage in DONE:
        return []
    file = view.file
    missing = []
    if view.stage is not Stage.FOLLOW_UP and not file.follow_ups:
        missing.append(QCoreApplication.translate("missing", "回访记录"))
    if kind.needs_proof:
        if not any(one["layer"] is Layer.PAID for one in file.amounts):
            missing.append(QCoreApplication.translate("missing", "有凭证的实缴入库"))
        unproved = [one for one in file.payments if one["state"] is PaymentState.PAID_UNVERIFIED]
        if unproved:
            words = QCoreApplication.translate("missing", "称已缴款项的凭证（%1 笔）")
            missing.append(words.replace("%1", str(len(unproved))))
        waiting = [one for one in file.claimants if one["state"] not in TERMINAL]
        if waiting:
            words = QCoreApplication.translate("missing", "%1 名职工的补缴结果")
            missing.append(words.replace("%1", str(len(waiting))))
    served = [one for one in file.papers if one["served_on"] and not one["resolved_on"]]
    if served:
        missing.append(
            QCoreApplication.translate("missing", "%1 份文书的办结").replace("%1", str(len(served)))
        )
    return missing
