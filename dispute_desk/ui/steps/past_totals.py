"""What the sums of a past case come to, what they differ from, which instalments stay open."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.steps.past_money import PastMoney

_TOTAL = QT_TRANSLATE_NOOP(
    "past_case", "合计补缴 %1 元（单位部分 %2，个人部分 %3），另有滞纳金 %4 元。"
)
_AGREED = QT_TRANSLATE_NOOP("past_case", "与协议约定的 %1 元相差 %2 元，请核对。")
_LEFT = QT_TRANSLATE_NOOP("past_case", "与协议约定、还没有入库的 %1 元相差 %2 元，请核对。")
_WHOLE = QT_TRANSLATE_NOOP("past_case", "与先前填写的全案金额 %1 元相差 %2 元，请核对。")
_OPEN = QT_TRANSLATE_NOOP(
    "past_case",
    "本案安排的补缴有 %1 期没有到账，按所填的金额还差 %2 元："
    "补录办结以后不再催缴，案卷里仍看得到。",
)


class PastTotals:
    """The lines below the sums of a form: told as they are typed, amber where they do not fit."""

    def __init__(self, form: StepForm, money: PastMoney) -> None:
        self._form, self._money = form, money
        self.total = named(label("", kind="small"), f"{form.name}.total")
        self.plans = named(label("", tone="warning"), f"{form.name}.plans")
        for line in (self.total, self.plans):
            line.setWordWrap(True)
            form.add_widget(line)
        form.doubted.append(self.open_plans)
        self._there = False

    def show(self, *, there: bool) -> None:
        """Tell both lines anew; ``there`` tells whether the way of ending knows of money."""
        self._there = there
        differs = self._differs() if there else ""
        told = self._told() if there and (self._money.by_worker or differs) else ""
        self.total.setText(told + differs)
        self.total.setAccessibleName(self.total.text())
        look(self.total, tone="warning" if differs else "")
        self.total.setVisible(bool(told))
        self.plans.setText(self.open_plans())
        self.plans.setVisible(bool(self.plans.text()))

    def open_plans(self) -> str:
        """Ask about instalments that are planned and not covered by what is told as paid."""
        missing: dict[int | None, int] = defaultdict(int)
        left = [one for one in self._form.view.claims if one.missing > 0]
        for one in left:
            missing[one.key[0]] += one.missing
        anybodys = 0
        for paid in self._money.payments() if self._there else ():
            fen = paid.employer_share + paid.employee_share
            if paid.claimant_id in missing:
                missing[paid.claimant_id] -= fen
            else:
                anybodys += fen
        open_fen = sum(max(0, fen) for fen in missing.values()) - anybodys
        return _said(_OPEN, str(len(left)), yuan_grouped(open_fen)) if open_fen > 0 else ""

    def _sums(self) -> tuple[int, int, int]:
        paid = self._money.payments()
        return (
            sum(one.employer_share for one in paid),
            sum(one.employee_share for one in paid),
            sum(one.late_fee for one in paid),
        )

    def _told(self) -> str:
        employer, employee, fee = self._sums()
        if not employer + employee + fee:
            return ""
        sums = (employer + employee, employer, employee, fee)
        return _said(_TOTAL, *(yuan_grouped(one) for one in sums))

    def _differs(self) -> str:
        """Say what the sums are not equal to: what was agreed, else the one sum typed before."""
        employer, employee, _ = self._sums()
        paid = employer + employee
        expected, words = self._expected()
        if not paid or not expected or paid == expected:
            return ""
        code = self._form.value("kind")
        kind = self._form.view.profile.closure_kind(code) if code else None
        if kind is not None and kind.role is ClosureRole.PARTLY_PERFORMED and paid < expected:
            return ""
        return _said(words, yuan_grouped(expected), yuan_grouped(abs(expected - paid)))

    def _expected(self) -> tuple[int, str]:
        form = self._form
        typed = "agreed" in form.entries and not form.entries["agreed"].row.isHidden()
        if typed and form.value("agreed"):
            return form.value("agreed"), _AGREED
        sums = form.view.file.sums
        agreed, before = sums.get("agreed", 0), sums.get("paid", 0)
        if agreed:
            return agreed - before, _LEFT if before else _AGREED
        whole = ("employer_share", "employee_share")
        return (sum(form.value(key) or 0 for key in whole) if self._money.by_worker else 0), _WHOLE


def _said(words: str, *facts: str) -> str:
    told = QCoreApplication.translate("past_case", words)
    for number, fact in enumerate(facts, 1):
        told = told.replace(f"%{number}", fact)
    return told
