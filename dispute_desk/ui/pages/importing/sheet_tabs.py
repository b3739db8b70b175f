"""The sheets of a workbook below the grid, each with what it is for, which can be changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_roles import reason_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.words import ROLES, said
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import SheetReading


class SheetTabs(QWidget):
    """Tabs as a spreadsheet has them; beside them what the current sheet is taken for."""

    chosen = Signal(str)
    #: What the current sheet is to be for.
    role_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.sheets", self.tr("工作表"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 4)
        row.setSpacing(8)
        self.bar = named(QTabBar(), "importing.sheets.bar", self.tr("工作表"))
        self.bar.setShape(QTabBar.Shape.RoundedSouth)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.role = button(self.tr("用途"), "importing.role")
        self.role.clicked.connect(self._ask_role)
        row.addWidget(self.bar, 1)
        row.addWidget(self.role)
        self._sheets: tuple[SheetReading, ...] = ()
        self.bar.currentChanged.connect(self._tell)

    def show_sheets(self, sheets: Sequence[SheetReading]) -> None:
        """Show these sheets; the current one stays if it is among them."""
        here = self.current()
        names = [one.sheet for one in sheets]
        same = names == [one.sheet for one in self._sheets]
        self._sheets = tuple(sheets)
        blocked = QSignalBlocker(self.bar)
        if not same:
            while self.bar.count():
                self.bar.removeTab(0)
            for _ in sheets:
                self.bar.addTab("")
        for number, one in enumerate(sheets):
            self.bar.setTabText(number, self._title(one))
            why = reason_words(one.reason, translated)
            self.bar.setTabToolTip(number, "\n".join(filter(None, (self._title(one), why))))
        if not same and sheets:
            self.bar.setCurrentIndex(names.index(here) if here in names else self._first())
        del blocked
        self._say_role()

    def current(self) -> str:
        """Return the name of the current sheet, blank where there is none."""
        at = self.bar.currentIndex()
        return self._sheets[at].sheet if 0 <= at < len(self._sheets) else ""

    def choose(self, sheet: str) -> None:
        """Go to a sheet."""
        names = [one.sheet for one in self._sheets]
        if sheet in names:
            self.bar.setCurrentIndex(names.index(sheet))

    def index_of(self, sheet: str) -> int:
        """Return where a sheet stands among the tabs; -1 for none."""
        return next((n for n, one in enumerate(self._sheets) if one.sheet == sheet), -1)

    def step(self, by: int) -> None:
        """Go to the next sheet or the one before."""
        at = self.bar.currentIndex() + by
        if 0 <= at < self.bar.count():
            self.bar.setCurrentIndex(at)

    def role_menu(self) -> QMenu:
        """Return the menu of what the current sheet may be for."""
        menu = named(QMenu(self), "importing.role.menu", self.role.text())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = self._role()
        for role in SheetRole:
            act = menu.addAction(said(ROLES[role]))
            act.setObjectName(f"importing.role.{role.value}")
            act.setCheckable(True)
            act.setChecked(role is now)
            act.triggered.connect(partial(self._choose_role, role))
        return menu

    def _title(self, one: SheetReading) -> str:
        hidden = self.tr("（隐藏）") if one.hidden else ""
        role = "" if one.role is SheetRole.CASES else f" · {said(ROLES[one.role])}"
        return f"{one.sheet}{hidden}{role}"

    def _first(self) -> int:
        """Return the first sheet that lists cases, else the first."""
        cases = [n for n, one in enumerate(self._sheets) if one.role is SheetRole.CASES]
        return cases[0] if cases else 0

    def _role(self) -> SheetRole:
        at = self.bar.currentIndex()
        return self._sheets[at].role if 0 <= at < len(self._sheets) else SheetRole.OTHER

    def _say_role(self) -> None:
        words = self.tr("用途：%1 ▾").replace("%1", said(ROLES[self._role()]))
        self.role.setText(words)
        self.role.setAccessibleName(words)
        at = self.bar.currentIndex()
        why = reason_words(self._sheets[at].reason, translated) if at >= 0 else ""
        self.role.setToolTip(self.tr("依据：%1。点击更改").replace("%1", why) if why else "")

    def _tell(self) -> None:
        self._say_role()
        if self.current():
            self.chosen.emit(self.current())

    def _ask_role(self) -> None:
        menu = self.role_menu()
        place = self.role.mapToGlobal(self.role.rect().topLeft())
        place.setY(place.y() - menu.sizeHint().height())
        menu.popup(place)

    def _choose_role(self, role: SheetRole, *_: object) -> None:
        if role is not self._role():
            self.role_chosen.emit(role)
