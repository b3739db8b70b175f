"""补缴 of the case file: what is planned, what was paid and given back, and how it is put right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.due_payments import from_others
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.part_paid import PARTLY_PAID
from dispute_desk.domain.payment import DONE_WITH, PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.pages.case_file.sections import money
from dispute_desk.ui.steps.payment_choice import in_order, may_be_corrected, still_owed
from dispute_desk.ui.steps.words import PAYMENT_TONES
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
#: The room of a receipt's number of 21 digits, and the most room where there is more.
LONG_NUMBER, PROOF_ROOM = 132, 260


class PaymentsCard(SectionCard):
    """What is planned and what was paid, with its proof; 登记缴费 on each open row."""

    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("payments", self.tr("补缴"))
        self._may = False
        self.plan = self.action("plan", self.tr("安排补缴"))
        self.plan.clicked.connect(lambda: self.asked.emit("plan_payment", None))
        self.grid = Grid("case_file.payments.grid", self.tr("补缴"), self._columns())
        self.grid.acted.connect(self._act)
        self.grid.menu_asked.connect(self._open_menu)
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(
            self.tr("还没有补缴安排。登记协议后按职工生成，也可以直接安排。")
        )

    def show_case(self, view: CaseView) -> None:
        """Show the payments."""
        rows = in_order(view, view.file.payments)
        self._may = view.may(Right.RECORD_PAYMENT)
        self.grid.show_rows([{**one, "view": view} for one in rows])
        self.grid.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.plan.setVisible(view.is_open and self._may)
        proved = [one for one in rows if one["state"] is PaymentState.PAID]
        words = self.tr("%1 笔，已入库 %2 笔") if rows else ""
        if view.short:
            words = self.tr("%1 笔，已入库 %2 笔，部分入库 %3 笔")
        whole = len(proved) - len(view.short)
        counted = words.replace("%1", str(len(rows))).replace("%2", str(whole))
        counted = counted.replace("%3", str(len(view.short)))
        self.heading.aside.setText(counted)

    def _act(self, row: int, _: int) -> None:
        payment = self.grid.row(row)
        if self._open(payment):
            self.asked.emit("payment", payment["id"])
        elif self._wrong(payment):
            self.asked.emit("correct_payment", payment["id"])

    def menu(self) -> QMenu:
        """Return what can be done with the payment one stands on."""
        menu = named(QMenu(self), "case_file.payments.menu", self.tr("补缴"))
        number = self.grid.currentIndex().row()
        if number < 0:
            return menu
        row = self.grid.row(number)
        offered: list[tuple[bool, str, str, object]] = [
            (self._open(row), self.tr("登记缴费"), "payment", row["id"]),
            (self._wrong(row), self.tr("更正缴费"), "correct_payment", row["id"]),
            (self._wrong(row), self.tr("作废这笔缴费"), "void_record", ("payment", row["id"])),
            (self._may_refund(row), self.tr("登记退费"), "refund", row["id"]),
        ]
        for holds, words, step, about in offered:
            if holds:
                act = menu.addAction(words)
                act.setObjectName(f"case_file.payments.menu.{step}")
                act.triggered.connect(partial(self.asked.emit, step, about))
        return menu

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu()
        if not menu.isEmpty():
            menu.exec(place)
        menu.deleteLater()

    def _open(self, row: Row) -> bool:
        """Tell whether money is awaited for a row, be it the rest of it."""
        return self._may and (row["state"] not in DONE_WITH or self._short(row) > 0)

    def _short(self, row: Row) -> int:
        """Return what is open of a plan that came in only in part, in fen."""
        return int(row["view"].short.get(row["id"], 0))

    def _state(self, row: Row) -> str:
        if self._short(row):
            return translated("payment", PARTLY_PAID)
        return str(row["view"].words.code("payment_states", row["state"]))

    def _tone(self, row: Row) -> str:
        return "warning" if self._short(row) else PAYMENT_TONES.get(row["state"], "neutral")

    def _left(self, row: Row) -> str:
        fen = self._short(row)
        return still_owed(fen) if fen else ""

    def _wrong(self, row: Row) -> bool:
        """Tell whether what was recorded of a payment can be put right."""
        return self._may and row["view"].is_open and may_be_corrected(row)

    def _may_refund(self, row: Row) -> bool:
        return self._may and row["state"] is PaymentState.PAID

    def _act_word(self, row: Row) -> str:
        if self._open(row):
            return self.tr("登记缴费")
        return self.tr("更正") if self._wrong(row) else ""

    def _columns(self) -> list[GridColumn]:
        def fen(key: str) -> Callable[[Row], str]:
            return lambda row: money(row[key])

        return [
            GridColumn(
                self.tr("职工"),
                lambda row: row["view"].claimant_name(row["claimant_id"]) or self.tr("全案"),
                84,
                stretch=True,
                below=lambda row: row["view"].words.code("insurances", row["insurance"]),
            ),
            GridColumn(
                self.tr("状态"),
                self._state,
                136,
                Look.PILL,
                tone=self._tone,
            ),
            GridColumn(self.tr("应补缴"), fen("planned_fen"), 86, Look.MONEY),
            GridColumn(self.tr("日期"), self._day, 90, Look.MUTED, hint=self._why_then),
            GridColumn(
                self.tr("已缴"),
                self._paid,
                86,
                Look.MONEY,
                needs_content=True,
                hint=self._shares,
                below=self._beside_paid,
            ),
            GridColumn(
                self.tr("凭证"),
                self._proof,
                LONG_NUMBER,
                Look.MUTED,
                needs_content=True,
                lines_up_to=PROOF_ROOM,
            ),
            GridColumn(
                "",
                self._act_word,
                74,
                act=True,
            ),
        ]

    def _day(self, row: Row) -> str:
        """Return the day of payment, or the day it is due by."""
        if row["paid_on"]:
            return str(row["paid_on"])
        if not row["due_on"]:
            return NOTHING
        last_day = row["view"].calendar.next_workday(row["due_on"])
        return self.tr("%1 前").replace("%1", str(last_day)[5:])

    def _why_then(self, row: Row) -> str:
        """Return the reckoning of the day something is due by."""
        if row["paid_on"] or not row["due_on"]:
            return ""
        due = fixed_day(row["due_on"], row["view"].calendar)
        return "\n".join(due.explanation(translated))

    def _paid(self, row: Row) -> str:
        """Return what was paid of it; money of another payment that covers it is said to be that.

        What is left is what the days of the plan say, too.
        """
        own = row["employer_fen"] + row["employee_fen"]
        others = from_others(row, row["view"].claims)
        if not others:
            return money(own)
        counted = self.tr("已抵 %1").replace("%1", money(others))
        return f"{money(own)}\n{counted}" if own else counted

    def _shares(self, row: Row) -> str:
        others = from_others(row, row["view"].claims)
        if others and not row["employer_fen"] + row["employee_fen"]:
            words = self.tr("同一职工已入库、没有对应安排的缴费抵 %1 元，还差 %2 元。")
            left = (row["planned_fen"] or 0) + (row["credited_fen"] or 0) - others
            return words.replace("%1", yuan_grouped(others)).replace("%2", yuan_grouped(left))
        words = self.tr("单位部分 %1，个人部分 %2")
        return words.replace("%1", money(row["employer_fen"])).replace(
            "%2", money(row["employee_fen"])
        )

    def _beside_paid(self, row: Row) -> str:
        """Return the late fee paid with it, what was given back, what is still open."""
        told = (
            (self.tr("滞纳金 %1"), row["late_fee_fen"]),
            (self.tr("已退 %1"), row["refunded_fen"]),
        )
        parts = [words.replace("%1", money(fen)) for words, fen in told if fen]
        return " · ".join((*parts, *filter(None, (self._left(row),))))

    def _proof(self, row: Row) -> str:
        if row["state"] is PaymentState.SUPERSEDED:
            later = row["view"].agreement_number(row["superseded_by"])
            return self.tr("由 %1 取代").replace("%1", later)
        kind = row["view"].words.code("proof_kinds", row["proof_kind"])
        return "\n".join(part for part in (kind, row["proof_no"] or "") if part) or NOTHING
