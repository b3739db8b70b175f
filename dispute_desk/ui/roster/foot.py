"""The foot of the sheet: what it comes to, layer by layer, and who speaks for the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.amount import LAYER_WORDS, SHARE_WORDS, Layer, Share
from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.columns import LAYERS
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.roster.sheet import Sheet
    from dispute_desk.ui.steps.case_view import CaseView

_APART = "    "


class SheetFoot(QWidget):
    """Two lines that follow every edit."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "roster.foot", self.tr("合计"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.sums = named(label("", kind="heading"), "roster.sums")
        self.sums.setWordWrap(True)
        self.speakers = named(label("", kind="small"), "roster.speakers")
        self.speakers.setWordWrap(True)
        box.addWidget(self.sums)
        box.addWidget(self.speakers)

    def tell(self, sheet: Sheet, view: CaseView) -> None:
        """Say what the sheet comes to now."""
        apart = {
            one["id"] for one in view.file.claimants if one["state"] is ClaimantState.SPLIT_OFF
        }
        gone = sum(row.worker_id in apart for row in sheet.rows)
        here = self.tr("合计 %1 人").replace("%1", str(sheet.headcount() - gone))
        also = self.tr("另案处理 %1 人").replace("%1", str(gone)) if gone else ""
        parts = [f"{here} · {also}" if also else here]
        fee = translated("share", SHARE_WORDS[Share.LATE_FEE])
        for layer in LAYERS:
            fen, late = sheet.total_of(layer.value), sheet.late_fee_of(layer.value)
            title = translated("layer", LAYER_WORDS[layer])
            words = f"{title} {yuan_grouped(fen)}"
            if late and layer is Layer.PAID:
                words = f"{words}{_APART}{title} {fee} {yuan_grouped(late)}"
            elif late:
                within = self.tr("（其中滞纳金 %1）").replace("%1", yuan_grouped(late))
                words = f"{words}{within}"
            if fen or late or layer in {Layer.CLAIMED, Layer.VERIFIED, Layer.PAID}:
                parts.append(words)
        self.sums.setText(_APART.join(parts))
        self.sums.setAccessibleName(self.sums.text())
        self._tell_speakers(sheet, view)

    def _tell_speakers(self, sheet: Sheet, view: CaseView) -> None:
        rule = view.profile.group_cases
        ended = {one["id"] for one in view.file.claimants if one["state"] in TERMINAL}
        flag = sheet.place["is_representative"]
        here = sheet.headcount() - sum(row.worker_id in ended for row in sheet.rows)
        self.speakers.setVisible(here >= rule.workers)
        if here < rule.workers:
            return
        chosen = sum(row.worker_id not in ended for row in sheet.rows if row.cells.get(flag))
        words = self.tr("职工代表 %1 人（%2 人以上推举代表：%5；%3 至 %4 人，%6）。")
        status = translated("profile", rule.status)
        told = (chosen, rule.workers, rule.least, rule.most, rule.basis, status)
        for number, value in enumerate(told, start=1):
            words = words.replace(f"%{number}", str(value))
        doubtful = rule.lacks(here, chosen) or rule.is_unusual(here, chosen)
        look(self.speakers, tone="warning" if doubtful else "muted")
        self.speakers.setText(words)
        self.speakers.setAccessibleName(words)
