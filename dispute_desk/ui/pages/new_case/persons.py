"""Who came: one row for each person, a row more for each who came along."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.identity import kept_phone, read_id_number
from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant
from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.pages.new_case.roster import NameBox, Roster
from dispute_desk.ui.pages.new_case.roster_rows import is_no_claim
from dispute_desk.ui.steps.warnings import tell_doubts
from dispute_desk.ui.widgets.naming import button, icon_button, named, retire
from dispute_desk.ui.widgets.typed_field import MoneyField

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month


class ClaimField(MoneyField):
    """What somebody asks for; nobody asks for less than nothing."""

    def is_wrong(self) -> bool:
        """Tell whether what was typed is no claim."""
        return is_no_claim(self.text())


class PersonBoxes(QWidget):
    """Name and phone; number and amount while the fold is open."""

    typed = Signal()
    gone = Signal(object)

    def __init__(self, number: int) -> None:
        super().__init__()
        name = f"new_case.person{number}"
        named(self, name, self.tr("第 %1 人").replace("%1", str(number + 1)))
        self.name = named(NameBox(), f"{name}.name", self.tr("姓名"))
        self.phone = named(QLineEdit(), f"{name}.phone", self.tr("联系电话"))
        self.id_no = named(QLineEdit(), f"{name}.id_no", self.tr("证件号码"))
        self.claimed = ClaimField(f"{name}.claimed", self.tr("诉求金额"))
        self.cells = {
            "name": Cell(f"{name}.name", self.tr("姓名"), self.name, required=True),
            "phone": Cell(f"{name}.phone", self.tr("电话"), self.phone),
            "id_no": Cell(f"{name}.id_no", self.tr("证件号码"), self.id_no),
            "claimed": Cell(f"{name}.claimed", self.tr("诉求金额"), self.claimed),
        }
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        sheet = Sheet(f"{name}.sheet", self.accessibleName())
        sheet.add(0, self.cells["name"], self.cells["phone"])
        sheet.add(1, self.cells["id_no"], self.cells["claimed"])
        box.addWidget(sheet, 1)
        self.remove = icon_button(f"{name}.remove", self.tr("去掉这个人"), "close")
        self.remove.clicked.connect(lambda: self.gone.emit(self))
        box.addWidget(self.remove)
        for line in (self.name, self.phone, self.id_no):
            line.textChanged.connect(self.typed)
        self.name.textChanged.connect(lambda _: self.cells["name"].say(""))
        tell_doubts(self.phone, FieldKind.PHONE, self.cells["phone"].say)
        tell_doubts(self.id_no, FieldKind.ID_NO, self.cells["id_no"].say)
        self.show_more(on=False)

    def show_more(self, *, on: bool) -> None:
        """Show or hide the boxes of the fold; what was typed there stays in sight."""
        seen = on or bool(self.id_no.text()) or bool(self.claimed.text())
        self.cells["id_no"].setVisible(seen)
        self.cells["claimed"].setVisible(seen)

    def is_empty(self) -> bool:
        """Tell whether nothing was typed about this person."""
        lines = (self.name, self.phone, self.id_no, self.claimed)
        return not any(line.text().strip() for line in lines)

    def identity(self) -> tuple[str, str, str]:
        """Return name, phone and number as they are compared with known people."""
        phone = kept_phone(self.phone.text()) or ""
        return self.name.text().strip(), phone, read_id_number(self.id_no.text()).number or ""

    def claimant(
        self, start: Month | None, end: Month | None, insurances: tuple[Insurance, ...]
    ) -> NewClaimant:
        """Return the person as the command takes him."""
        fen = self.claimed.fen()
        return NewClaimant(
            name=self.name.text().strip(),
            phone=self.phone.text().strip() or None,
            id_no=self.id_no.text().strip() or None,
            claimed=None if fen is None else Fen(fen),
            claim_from=start,
            claim_to=end,
            insurances=insurances,
        )


class People(QWidget):
    """All who came; there is always one row. Tab comes to it ``after`` what stands above."""

    typed = Signal()

    def __init__(self, after: QWidget) -> None:
        super().__init__()
        self._after = after
        named(self, "new_case.people", self.tr("来访人"))
        self._made = 0
        self._open = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        box.addLayout(self._rows)
        self.more = button(self.tr("再加一人"), "new_case.add_person", kind="link", icon_name="add")
        self.more.clicked.connect(self._add_and_go)
        self.bring = button(self.tr("粘贴名单"), "new_case.bring_roster", kind="link")
        self.bring.setToolTip(self.tr("从表格复制姓名、电话、证件号码、金额几列，粘贴到这里"))
        self.bring.clicked.connect(lambda: self._bring(QGuiApplication.clipboard().text()))
        self.drop_roster = button(self.tr("去掉名单"), "new_case.drop_roster", kind="link")
        self.drop_roster.clicked.connect(self._drop_roster)
        self.drop_roster.hide()
        self.together = ClaimField("new_case.together", self.tr("几人共诉求金额"))
        self.together_cell = Cell("new_case.together", self.tr("几人共诉求"), self.together)
        self.together_cell.setToolTip(self.tr("没有说明每人各多少的，填在这里，算全案的"))
        self._sum = Sheet("new_case.together.sheet", self.tr("几人共诉求金额"))
        self._sum.add(0, self.together_cell)
        self._sum.hide()
        self.together.textChanged.connect(lambda _: self._show_sum())
        box.addWidget(self._sum)
        self.roster = Roster()
        self.roster.typed.connect(self.typed)
        box.addWidget(self.roster.guess)
        box.addWidget(self.roster)
        row = QHBoxLayout()
        for one in (self.more, self.bring, self.drop_roster, self.roster.to_notes):
            row.addWidget(one)
        row.addStretch(1)
        box.addLayout(row)
        self.rows: list[PersonBoxes] = []
        self.add()

    def add(self) -> PersonBoxes:
        """Add a row for one more person."""
        made = PersonBoxes(self._made)
        self._made += 1
        made.show_more(on=self._open)
        made.typed.connect(self.typed)
        made.gone.connect(self._drop)
        made.name.roster_pasted.connect(self._bring)
        before = self.rows[-1].remove if self.rows else self._after
        self.rows.append(made)
        self._rows.addWidget(made)
        if before.window() is self.window():
            # a box made late would come after the whole form otherwise
            _in_line(before, made.name, made.phone, made.id_no, made.claimed, made.remove)
        _in_line(
            made.remove,
            self.more,
            self.bring,
            self.drop_roster,
            self.roster.grid_of_people,
            self.together,  # few have it: nobody passes it on the way to one more person
        )
        self._show_remove()
        return made

    def show_more(self, *, on: bool) -> None:
        """Show or hide numbers and amounts of everybody."""
        self._open = on
        for row in self.rows:
            row.show_more(on=on)

    def clear(self) -> None:
        """Begin with one empty row."""
        for row in list(self.rows):
            self._rows.removeWidget(row)
            retire(row)
        self.rows = []
        self._made = 0
        self._drop_roster()
        self.together.clear()
        self.add()

    def filled(self) -> list[PersonBoxes]:
        """Return the rows in which something was typed (the first one, if there is no roster)."""
        found = [row for row in self.rows if not row.is_empty()]
        return found or ([] if self.roster.rows() else self.rows[:1])

    def is_empty(self) -> bool:
        """Tell whether nothing was typed about anybody."""
        return all(row.is_empty() for row in self.rows) and not self.roster.rows()

    def claimants(
        self, start: Month | None, end: Month | None, insurances: tuple[Insurance, ...]
    ) -> tuple[NewClaimant, ...]:
        """Return everybody as the command takes them, the roster last."""
        boxed = [row.claimant(start, end, insurances) for row in self.filled()]
        return (*boxed, *self.roster.claimants(start, end, insurances))

    def identities(self) -> tuple[tuple[str, str, str], ...]:
        """Return them as they are compared with known people."""
        boxed = [row.identity() for row in self.rows if not row.is_empty()]
        return (*boxed, *self.roster.identities())

    def is_passed_by(self, widget: QWidget | None) -> bool:
        """Tell whether Enter passes a widget by: the buttons here, and the sum few have."""
        button_here = isinstance(widget, QAbstractButton) and self.isAncestorOf(widget)
        return button_here or widget is self.together

    def _add_and_go(self) -> None:
        self.add().name.setFocus()

    def _bring(self, text: str) -> None:
        self.roster.take(text)
        self.drop_roster.show()
        self.typed.emit()

    def bring_empty_roster(self) -> None:
        """Show the roster, to be written into."""
        self._bring("")

    def _drop_roster(self) -> None:
        self.roster.clear()
        self.drop_roster.hide()
        self.typed.emit()

    def drop_empty(self, row: PersonBoxes) -> None:
        """Take out a row in which nothing is left, unless it is the only one."""
        if row.is_empty() and len(self.rows) > 1:
            self._drop(row)

    def _drop(self, row: PersonBoxes) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        retire(row)
        self._show_remove()
        self.rows[-1].name.setFocus()
        self.typed.emit()

    def sums(self) -> list[tuple[Cell, ClaimField]]:
        """Return the boxes of what is claimed, each with its cell."""
        found = [(row.cells["claimed"], row.claimed) for row in self.filled()]
        return [*found, (self.together_cell, self.together)]

    def claimed_together(self) -> Fen | None:
        """Return what they claim together."""
        fen = self.together.fen()
        return None if fen is None else Fen(fen)

    def _show_sum(self) -> None:
        """Show the box of the sum of several while there are several, or something stands in it."""
        self._sum.setVisible(len(self.rows) > 1 or bool(self.together.text()))

    def _show_remove(self) -> None:
        self._show_sum()
        for row in self.rows:
            row.remove.setVisible(len(self.rows) > 1)


def _in_line(*widgets: QWidget) -> None:
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
