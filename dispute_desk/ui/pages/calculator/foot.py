"""The foot of the calculator: totals, what they do not cover, and by which figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.policy_pack import PolicyPack
    from dispute_desk.services.live_calculation import Live

#: How a shipped pack stands until the office has checked it.
_STATUS = QT_TRANSLATE_NOOP("policy", "待本单位确认")
#: So many months are named.
NAMED = 8
_APART = "    "


class Foot(QWidget):
    """Three lines that follow the typing."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "calculator.foot", self.tr("合计"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        self.sums = named(label("", kind="heading"), "calculator.sums")
        self.lacks = named(label("", tone="warning"), "calculator.lacks")
        self.pack = named(label("", kind="small"), "calculator.pack")
        for part in (self.sums, self.lacks, self.pack):
            part.setWordWrap(True)
            box.addWidget(part)

    def tell(
        self,
        live: Live | None,
        pack: PolicyPack,
        left_out: Sequence[int] = (),
        assumed: Sequence[str] = (),
    ) -> None:
        """Say what it comes to; without anything computed only by which figures.

        ``left_out`` are the rows (from 0) that are not in the sums, ``assumed`` the workers whose
        insurances nothing names.
        """
        self.sums.setVisible(live is not None)
        lacks = live is not None and not live.is_complete
        self.lacks.setVisible(lacks or (live is not None and bool(left_out or assumed)))
        title = pack.title_en if is_english() else pack.title
        words = self.tr("测算，非税务机关核定 · %1 %2 · %3")
        status = translated("policy", pack.status)
        for number, one in enumerate((title, pack.version, status), start=1):
            words = words.replace(f"%{number}", one)
        self.pack.setText(words)
        if live is None:
            return
        self.sums.setText(self._sums(live))
        self.sums.setAccessibleName(self.sums.text())
        lines = (self.lacking(live), self.without(left_out), self._five(assumed))
        self.lacks.setText("\n".join(one for one in lines if one))
        self.lacks.setAccessibleName(self.lacks.text())

    def lacking(self, live: Live) -> str:
        """Return which months the totals do not cover; empty where nothing lacks."""
        months = live.months_missing
        if not months:
            return ""
        named_months = self.tr("、").join(_runs(months)[:NAMED])
        more = " …" if len(_runs(months)) > NAMED else ""
        words = self.tr("不完整：合计不含缺数字的部分，涉及 %1。展开后琥珀色的格子写明缺什么。")
        return words.replace("%1", named_months + more)

    def without(self, rows: Sequence[int]) -> str:
        """Return which rows of the sheet the totals leave out; empty where none."""
        if not rows:
            return ""
        numbers = self.tr("、").join(str(row + 1) for row in rows[:NAMED])
        more = " …" if len(rows) > NAMED else ""
        words = self.tr("不完整：第 %1 行没有算进去，原因写在琥珀色的格子里。")
        return words.replace("%1", numbers + more)

    def _five(self, names: Sequence[str]) -> str:
        if not names:
            return ""
        told = self.tr("、").join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
        words = self.tr("没有登记险种的按五险测算：%1。请在职工信息里补上险种。")
        return words.replace("%1", told)

    def _sums(self, live: Live) -> str:
        totals = live.totals
        parts = [
            (self.tr("合计 %1 人"), str(len(live.results))),
            (self.tr("单位 %1"), yuan_grouped(totals.employer)),
            (self.tr("个人 %1"), yuan_grouped(totals.employee)),
            (self.tr("本金 %1"), yuan_grouped(totals.principal)),
            (self.tr("滞纳金 %1"), yuan_grouped(totals.late_fee)),
            (self.tr("以本金为限 %1"), yuan_grouped(totals.late_fee_capped)),
        ]
        if totals.overpaid:
            parts.append((self.tr("多缴 %1（不相抵）"), yuan_grouped(totals.overpaid)))
        return _APART.join(words.replace("%1", value) for words, value in parts)


def _runs(months: list[str]) -> list[str]:
    """Return months that follow each other as one piece: 2026-01—2026-03."""
    found: list[tuple[str, str]] = []
    for month in months:
        year, number = (int(part) for part in month.split("-"))
        before = f"{year - (number == 1):04d}-{(number - 2) % 12 + 1:02d}"
        if found and found[-1][1] == before:
            found[-1] = (found[-1][0], month)
        else:
            found.append((month, month))
    return [first if first == last else f"{first}—{last}" for first, last in found]
