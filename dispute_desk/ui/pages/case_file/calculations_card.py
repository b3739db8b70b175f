"""Calculations kept with the case: what they came to, and whether they are its verified figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.ui.pages.case_file.figures_line import FiguresLine
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

CALCULATE, OPEN, COMPARE = "calculate", "open_calculation", "recompute"
#: Goes to the ways to settle.
SETTLE = "compare_options"


class CalculationsCard(RecordsCard):
    """补缴测算: the newest first; each opens again in the calculator."""

    def __init__(self) -> None:
        super().__init__("calculations", self.tr("补缴测算"), self.tr("还没有存入案件的测算。"))
        self._place: Workplace | None = None

    def join(self, page: Page, place: Workplace) -> None:
        """Know where the calculator is; what the head says of changed figures leads here."""
        self._place = place
        line = page.findChild(FiguresLine)
        if isinstance(line, FiguresLine):
            line.join(place)
            line.wanted.connect(lambda number: self.act_on(COMPARE, number))

    def act_on(self, step: str, about: object) -> None:
        """Go to the calculator, with a kept calculation or with the workers of the case."""
        if step == SETTLE and self._place is not None and self._view is not None:
            compare_options(self._place, self._view, int(str(about)))
            return
        known = step in {CALCULATE, OPEN, COMPARE}
        if not known or self._place is None or self._view is None:
            super().act_on(step, about)
            return
        if step == COMPARE:
            from dispute_desk.ui.pages.calculator.recomputed import (  # noqa: PLC0415 - as below
                RecomputeWindow,
            )

            RecomputeWindow(self._place, self, self._view.id, int(str(about))).open()
            return
        from dispute_desk.ui.pages.calculator.page import (  # noqa: PLC0415 - seldom needed
            CalculatorWanted,
        )

        asked = str(about) if step == OPEN else None
        self._place.go("calculator", CalculatorWanted(self._view.id, asked))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the calculations of the case, the newest first."""
        return [self._line(view, one) for one in reversed(view.file.beside["calculation"])]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to calculate."""
        del view
        return [Act("calculate", self.tr("本案补缴测算"), CALCULATE)]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        principal = yuan_grouped(one["employer_fen"] + one["employee_fen"])
        words = self.tr("#%1 · %2 人 · 本金 %3 元")
        told = (str(one["id"]), str(one["workers"]), principal)
        for number, value in enumerate(told, start=1):
            words = words.replace(f"%{number}", value)
        fees = self.tr("%1 元，以本金为限 %2 元").replace("%1", yuan_grouped(one["late_fee_fen"]))
        pairs = (
            (self.tr("滞纳金"), fees.replace("%2", yuan_grouped(one["late_fee_capped_fen"]))),
            (self.tr("缴费日"), str(one["paid_on"] or "")),
            (self.tr("参数表"), f"{one['pack_id']} {one['pack_version']}"),
            (self.tr("测算人"), view.person_name(one["person_id"])),
            (self.tr("备注"), one["note"] or ""),
            (self.tr("采用理由"), one["applied_reason"] or ""),
        )
        mark, tone = ("", "") if one["complete"] else (self.tr("不完整"), "warning")
        if one["applied_on"] is not None:
            used = self.tr("%1 作为核实金额").replace("%1", str(one["applied_on"]))
            mark, tone = (f"{used} · {mark}" if mark else used), tone or "good"
        acts = [
            Act("open", self.tr("打开"), OPEN, one["asked"]),
            Act("compare", self.tr("按现在的参数比较"), COMPARE, one["id"]),
            Act("settle", self.tr("比较方案"), SETTLE, one["id"]),
        ]
        if view.is_open and view.may(Right.RECORD_AMOUNT):
            acts.append(Act("apply", self.tr("作为核实金额"), "apply_calculation", one["id"]))
            acts.append(Act("void", self.tr("作废"), "void_record", ("calculation", one["id"])))
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], words, shown, mark, tone, tuple(acts))


def compare_options(place: Workplace, view: CaseView, calculation_id: int | None = None) -> None:
    """Go to the ways to settle a kept calculation of a case, or the one the case goes by."""
    from dispute_desk.ui.pages.settling.work import (  # noqa: PLC0415 - seldom needed
        SettlingWanted,
    )

    place.go("settling", SettlingWanted(case_id=view.id, calculation_id=calculation_id))
