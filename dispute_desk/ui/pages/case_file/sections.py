"""The sections below the facts: workers, amounts, mediation, payments, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]


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
