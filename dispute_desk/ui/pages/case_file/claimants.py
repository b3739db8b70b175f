"""The workers of a case: masked, shown in full for a while, opened to be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.rights import Right
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import CELL_ROOM, NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.pages.case_file.sections import money
from dispute_desk.ui.revealing import SHOWN_S, Revealing
from dispute_desk.ui.steps.words import CLAIMANT_TONES
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
#: The least room of the word that shows or hides the numbers.
LEAST_TURN = 50


class ClaimantsCard(SectionCard):
    """The workers, each with a state and amounts of his own."""

    asked = Signal(str, object)

    def __init__(self, revealing: Revealing) -> None:
        super().__init__("claimants", self.tr("职工"))
        self._view: CaseView | None = None
        self._revealing = revealing
        revealing.changed.connect(self._look_again)
        self.sheet_button = self.action("sheet", self.tr("职工表格"))
        self.sheet_button.clicked.connect(lambda: self.asked.emit("roster", None))
        self.add_button = self.action("add", self.tr("增加职工"))
        self.add_button.clicked.connect(lambda: self.asked.emit("add_claimant", None))
        self.grid = Grid("case_file.claimants.grid", self.tr("职工"), self._columns())
        self.grid.acted.connect(self._act)
        self.grid.menu_asked.connect(self._open_menu)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.grid)
        copy.activated.connect(self.copy_phone)
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(self.tr("还没有登记职工。受理之前至少要有一名职工。"))

    def show_case(self, view: CaseView) -> None:
        """Show the workers."""
        self._view = view
        people = view.people
        self.grid.show_rows([{**one, "view": view} for one in people])
        self.grid.setVisible(bool(people))
        self.empty.setVisible(not people)
        self.add_button.setVisible(view.is_open and view.may(Right.EDIT_CASE))
        self._look_again()

    def current(self) -> Row | None:
        """Return the worker one stands on; the only one where there is but one."""
        number = self.grid.currentIndex().row()
        if number < 0 and self.grid.count() == 1:
            number = 0
        return self.grid.row(number) if number >= 0 else None

    def may_reveal(self) -> bool:
        """Tell whether the numbers of the worker one stands on can be shown."""
        row = self.current()
        return row is not None and self._revealing.may(row["view"], row)

    def reveal(self) -> None:
        """Show the numbers of the worker one stands on, or hide them."""
        row = self.current()
        if row is not None:
            self._revealing.turn(row["view"], row)

    def copy_phone(self) -> None:
        """Copy the telephone of the worker one stands on, if it is in sight."""
        row = self.current()
        if row is not None:
            self._revealing.copy_phone(row)

    def menu(self) -> QMenu:
        """Return what can be done with the worker one stands on."""
        menu = named(QMenu(self), "case_file.claimants.menu", self.tr("职工"))
        row = self.current()
        if row is None:
            return menu
        edit = menu.addAction(self.tr("修改职工信息"))
        edit.triggered.connect(lambda: self.asked.emit("edit_claimant", row["id"]))
        if self._revealing.may(row["view"], row):
            shown = self._revealing.is_shown(row["id"])
            turn = menu.addAction(self.tr("隐藏号码") if shown else self.tr("显示号码"))
            turn.setObjectName("case_file.claimants.menu.reveal")
            turn.triggered.connect(self.reveal)
            if shown and row["phone"]:
                copy = menu.addAction(self.tr("复制电话"))
                copy.setObjectName("case_file.claimants.menu.copy")
                copy.triggered.connect(self.copy_phone)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(place)
        menu.deleteLater()

    def _act(self, number: int, column: int) -> None:
        row = self.grid.row(number)
        if self.grid.is_act(column):
            self._revealing.turn(row["view"], row)
        else:
            self.asked.emit("edit_claimant", row["id"])

    def _look_again(self) -> None:
        """Paint the numbers as they may be seen now, and say how long they stay."""
        people = self._view.people if self._view is not None else []
        here = len(self._view.workers) if self._view is not None else 0
        words = self.tr("%1 人").replace("%1", str(here))
        if here < len(people):
            gone = self.tr("另案处理 %1 人").replace("%1", str(len(people) - here))
            words = f"{words} · {gone}"
        if any(self._revealing.is_shown(one["id"]) for one in people):
            told = self.tr("号码显示 %1 秒后自动隐藏").replace("%1", str(SHOWN_S))
            words = f"{words} · {told}"
        self.heading.aside.setText(words)
        self.grid.viewport().update()

    def _name(self, row: Row) -> str:
        """Return a name told from others of that name, a number beside it masked."""
        told = row["view"].claimant_name(row["id"])
        return self._revealing.name({**row, "name": told})

    def _turn_word(self, row: Row) -> str:
        if not self._revealing.may(row["view"], row):
            return ""
        return self.tr("隐藏") if self._revealing.is_shown(row["id"]) else self.tr("显示")

    def _turn_width(self) -> int:
        """Return the room either word of the act takes in the language of the window."""
        words = (self.tr("隐藏"), self.tr("显示"))
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return max(LEAST_TURN, widest + CELL_ROOM)

    def _columns(self) -> list[GridColumn]:
        def layer(which: Layer) -> Callable[[Row], str]:
            return lambda row: money(row["view"].fen(which, row["id"]))

        def amount(title: str, which: Layer) -> GridColumn:
            return GridColumn(title, layer(which), 84, Look.MONEY, needs_content=True, rank=1)

        return [
            GridColumn(self.tr("姓名"), self._name, 76, stretch=True),
            GridColumn(
                self.tr("个人进度"),
                lambda row: row["view"].words.code("claimant_states", row["state"]),
                116,
                Look.PILL,
                tone=lambda row: CLAIMANT_TONES.get(row["state"], "neutral"),
            ),
            GridColumn(
                self.tr("联系电话"),
                lambda row: self._revealing.phone(row) or NOTHING,
                96,
                Look.MUTED,
                needs_content=True,
            ),
            GridColumn(
                self.tr("证件号码"),
                lambda row: self._revealing.id_no(row) or NOTHING,
                138,
                Look.MUTED,
                needs_content=True,
                rank=3,
            ),
            GridColumn("", self._turn_word, self._turn_width(), act=True, needs_content=True),
            GridColumn(self.tr("诉求"), layer(Layer.CLAIMED), 84, Look.MONEY, rank=2),
            amount(self.tr("测算"), Layer.VERIFIED),
            amount(self.tr("协议"), Layer.AGREED),
            amount(self.tr("实缴"), Layer.PAID),
        ]
