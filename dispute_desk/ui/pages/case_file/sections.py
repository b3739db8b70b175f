"""The sections below the facts: workers, amounts, mediation, payments, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.due_payments import from_others
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import DONE_WITH, PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.steps.words import PAYMENT_TONES
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
#: The room of a receipt's number of 21 digits, and the most room where there is more.
LONG_NUMBER, PROOF_ROOM = 132, 260


def money(fen: int | None) -> str:
    """Return an amount for a cell; nothing for nothing."""
    return yuan_grouped(fen) if fen else NOTHING


class AmountsCard(SectionCard):
    """Three figures in sight, the other layers one fold away, the old ledger's apart."""

    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("amounts", self.tr("金额"))
        self.record = self.action("record", self.tr("登记金额"))
        self.record.clicked.connect(lambda: self.asked.emit("amount", None))
        figures = QHBoxLayout()
        figures.setSpacing(12)
        self._figures: dict[str, Any] = {}
        for key in ("claimed", "verified", "paid"):
            figures.addLayout(self._figure(key), 1)
        self.box.addLayout(figures)
        self.fold = button(self.tr("全部层次"), "case_file.amounts.fold", kind="link")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        row = QHBoxLayout()
        row.addWidget(self.fold)
        row.addStretch(1)
        self.box.addLayout(row)
        self.rest = KeyValueGrid("case_file.amounts.rest", key_width=110)
        self.rest.hide()
        self.box.addWidget(self.rest)
        self.ledger = named(label("", kind="muted"), "case_file.amounts.ledger")
        self.ledger.setWordWrap(True)
        self.box.addWidget(self.ledger)

    def show_case(self, view: CaseView) -> None:
        """Show the sums of the layers."""
        sums = view.file.sums
        for key, figure in self._figures.items():
            figure.setText(money(sums[key]))
            figure.setAccessibleName(f"{view.words.code('layers', key)}：{money(sums[key])}")
        pairs = [
            (view.words.code("layers", key), self._yuan(sums[key]))
            for key in ("agreed", "assessed")
        ]
        pairs.append((self.tr("已缴滞纳金"), self._yuan(sums["late_fee"])))
        self.rest.show_pairs(pairs)
        told = sums["ledger_paid"]
        words = self.tr("历史台账载明补缴 %1 元：没有凭证，不计入实缴入库。")
        self.ledger.setText(words.replace("%1", yuan_grouped(told)))
        self.ledger.setVisible(bool(told))
        self.record.setVisible(view.is_open and view.may(Right.RECORD_AMOUNT))

    def figure(self, key: str) -> str:
        """Return a figure in sight."""
        return str(self._figures[key].text())

    def _yuan(self, fen: int) -> str:
        return self.tr("%1 元").replace("%1", yuan_grouped(fen)) if fen else ""

    def _figure(self, key: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(2)
        title = {
            "claimed": translated("layer", "诉求金额"),
            "verified": translated("layer", "工作站测算"),
            "paid": translated("layer", "实缴入库"),
        }[key]
        figure = named(label("—", kind="bigTitle"), f"case_file.amounts.{key}")
        if key == "paid":
            figure.setProperty("tone", "good")
        box.addWidget(label(title + self.tr("（元）"), kind="small"))
        box.addWidget(figure)
        self._figures[key] = figure
        return box

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.rest.setVisible(on)
        self.fold.setText(self.tr("收起") if on else self.tr("全部层次"))


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
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(
            self.tr("还没有补缴安排。登记协议后按职工生成，也可以直接安排。")
        )

    def show_case(self, view: CaseView) -> None:
        """Show the payments."""
        rows = view.file.payments
        self._may = view.may(Right.RECORD_PAYMENT)
        self.grid.show_rows([{**one, "view": view} for one in rows])
        self.grid.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.plan.setVisible(view.is_open and self._may)
        proved = [one for one in rows if one["state"] is PaymentState.PAID]
        words = self.tr("%1 笔，已入库 %2 笔") if rows else ""
        counted = words.replace("%1", str(len(rows))).replace("%2", str(len(proved)))
        self.heading.aside.setText(counted)

    def _act(self, row: int, _: int) -> None:
        payment = self.grid.row(row)
        if self._open(payment):
            self.asked.emit("payment", payment["id"])

    def _open(self, row: Row) -> bool:
        return self._may and row["state"] not in DONE_WITH

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
                lambda row: row["view"].words.code("payment_states", row["state"]),
                136,
                Look.PILL,
                tone=lambda row: PAYMENT_TONES.get(row["state"], "neutral"),
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
                lambda row: self.tr("登记缴费") if self._open(row) else "",
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
        """Return the late fee that was paid with it, and what of it was given back."""
        told = (
            (self.tr("滞纳金 %1"), row["late_fee_fen"]),
            (self.tr("已退 %1"), row["refunded_fen"]),
        )
        return " · ".join(words.replace("%1", money(fen)) for words, fen in told if fen)

    def _proof(self, row: Row) -> str:
        if row["state"] is PaymentState.SUPERSEDED:
            later = row["view"].agreement_number(row["superseded_by"])
            return self.tr("由 %1 取代").replace("%1", later)
        kind = row["view"].words.code("proof_kinds", row["proof_kind"])
        return "\n".join(part for part in (kind, row["proof_no"] or "") if part) or NOTHING


class PapersCard(SectionCard):
    """The papers of the case and how far each has come; its letters are seen to in their list."""

    asked = Signal(str, object)
    #: A letter (its id) is to be seen to, or (None) one is to be drafted.
    letter_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("papers", self.tr("文书"))
        self._may = False
        self._letters: frozenset[str] = frozenset()
        self.draft = self.action("letter", self.tr("拟制函书"))
        self.draft.clicked.connect(lambda: self.letter_asked.emit(None))
        self.record = self.action("record", self.tr("登记文书"))
        self.record.clicked.connect(lambda: self.asked.emit("paper", None))
        self.grid = Grid("case_file.papers.grid", self.tr("文书"), self._columns())
        self.grid.acted.connect(self._act)
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(self.tr("还没有文书。已在纸上完成的也可以补录。"))

    def show_case(self, view: CaseView) -> None:
        """Show the papers."""
        self._may = view.may(Right.ISSUE_PAPER)
        self._letters = frozenset(one.code for one in view.profile.letter_kinds)
        self.draft.setVisible(self._may)
        self.grid.show_rows(view.file.papers)
        self.grid.setVisible(bool(view.file.papers))
        self.empty.setVisible(not view.file.papers)
        self.record.setVisible(self._may)

    def _act(self, row: int, _: int) -> None:
        paper = self.grid.row(row)
        step = self._next(paper)
        if step == "letter":
            self.letter_asked.emit(paper["id"])
        elif step:
            self.asked.emit(step, paper["id"])

    def _next(self, paper: Row) -> str:
        if paper["kind"] in self._letters:
            return "letter"
        if not self._may or paper["resolved_on"]:
            return ""
        if not paper["served_on"]:
            return "service"
        return "resolve" if paper["replied_on"] else "reply"

    def _columns(self) -> list[GridColumn]:
        acts = {
            "service": self.tr("登记送达"),
            "reply": self.tr("登记回复"),
            "resolve": self.tr("办结"),
            "letter": self.tr("打开"),
            "": "",
        }
        days = {
            "issued_on": self.tr("成文"),
            "served_on": self.tr("送达"),
            "replied_on": self.tr("回复"),
            "resolved_on": self.tr("办结"),
        }
        return [
            GridColumn(self.tr("文书"), lambda row: str(row["title"] or ""), 130, stretch=True),
            GridColumn(
                self.tr("文号"),
                lambda row: row["number"] or NOTHING,
                138,
                Look.MUTED,
                needs_content=True,
            ),
            *(
                GridColumn(title, _day_of(key), 90, Look.MUTED, needs_content=key != "served_on")
                for key, title in days.items()
            ),
            GridColumn("", lambda row: acts[self._next(row)], 84, act=True),
        ]


def _day_of(key: str) -> Callable[[Row], str]:
    return lambda row: str(row[key] or NOTHING)
