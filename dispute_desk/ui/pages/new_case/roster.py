"""A roster of workers pasted out of a sheet: many people on one registration form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.identity import kept_phone, read_id_number
from dispute_desk.domain.money import Fen
from dispute_desk.domain.roster import read_roster_block
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.understand import in_yuan
from dispute_desk.ui.widgets.entry_grid import EntryGrid

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month

#: The columns of the grid, and how many rows of it are in sight or begin empty.
NAME, PHONE, ID_NO, CLAIMED = range(4)
MOST_ROWS, EMPTY_ROWS = 8, 5
#: People of a roster the desk looks for among those it knows, while one still types.
LOOKED_FOR = 20
#: What the columns hold, as the columns of every roster are called.
_PLACES = ("name", "phone", "id_no", "claimed")


def read_roster(text: str) -> list[tuple[str, ...]]:
    """Return name, phone, number and sum of each line, whatever order the columns stand in."""
    read = read_roster_block(text, roster_words())
    at = {column.target: number for number, column in enumerate(read.columns) if column.target}
    factor = next((one.factor for one in read.columns if one.target == _PLACES[CLAIMED]), 1)
    return [
        tuple(
            in_yuan(line[at[place]], factor if place == _PLACES[CLAIMED] else 1)
            if place in at
            else ""
            for place in _PLACES
        )
        for line in read.lines
    ]


class Roster(Sheet):
    """The grid of a roster in its box; hidden until somebody brings one."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__("new_case.roster", self.tr("名单"))
        self.grid_of_people = EntryGrid(
            "new_case.roster.grid",
            self.tr("名单"),
            (
                EntryColumn(self.tr("姓名"), stretch=True),
                EntryColumn(self.tr("电话"), width=130),
                EntryColumn(self.tr("证件号码"), width=176),
                EntryColumn(self.tr("诉求金额"), CellKind.MONEY, 120),
            ),
            grows=True,
        )
        self.cell = Cell("new_case.roster", self.tr("名单"), self.grid_of_people)
        self.add(0, self.cell)
        self.entries = self.grid_of_people.entries
        self.entries.edited.connect(self._look)
        self.grid_of_people.left.connect(self.focusNextChild)
        self.hide()

    def take(self, text: str) -> None:
        """Add the people of a pasted roster; without any there are empty rows to type into."""
        read = read_roster(text)
        kept = [line for row in self.rows() if any(line := self._line(row))]
        self.entries.show_rows([*kept, *(read or [("",) * 4] * EMPTY_ROWS)])
        self.show()
        self._fit()
        self.grid_of_people.go_to(len(kept), NAME)

    def clear(self) -> None:
        """Take the roster away."""
        self.entries.show_rows(())
        self.hide()

    def rows(self) -> list[int]:
        """Return the rows in which something stands."""
        return [row for row in range(self.entries.rowCount()) if any(self._line(row))]

    def claimants(
        self, start: Month | None, end: Month | None, insurances: tuple[Insurance, ...]
    ) -> list[NewClaimant]:
        """Return the people as the command takes them."""
        self.grid_of_people.settle()
        return [self._claimant(row, start, end, insurances) for row in self.rows()]

    def identities(self) -> list[tuple[str, str, str]]:
        """Return the first of them as they are compared with known people."""
        lines = [self._line(row) for row in self.rows()[:LOOKED_FOR]]
        return [
            (name, kept_phone(phone) or "", read_id_number(id_no).number or "")
            for name, phone, id_no, _ in lines
        ]

    def wrong(self) -> list[Cell]:
        """Say which row lacks a name or has a sum nobody understands; return the box then."""
        for row in self.rows():
            nameless = not self.entries.text(row, NAME)
            if nameless or self.entries.is_wrong(row, CLAIMED):
                words = (
                    self.tr("第 %1 行没有姓名。") if nameless else self.tr("看不懂第 %1 行的金额。")
                )
                self.cell.say(words.replace("%1", str(row + 1)), wrong=True)
                self.grid_of_people.go_to(row, NAME if nameless else CLAIMED)
                return [self.cell]
        return []

    def _claimant(
        self,
        row: int,
        start: Month | None,
        end: Month | None,
        insurances: tuple[Insurance, ...],
    ) -> NewClaimant:
        name, phone, id_no, _ = self._line(row)
        fen = self.entries.fen(row, CLAIMED)
        return NewClaimant(
            name=name,
            phone=phone or None,
            id_no=id_no or None,
            claimed=None if fen is None else Fen(fen),
            claim_from=start,
            claim_to=end,
            insurances=insurances,
        )

    def _line(self, row: int) -> tuple[str, str, str, str]:
        text = self.entries.text
        return text(row, NAME), text(row, PHONE), text(row, ID_NO), text(row, CLAIMED)

    def _look(self) -> None:
        people = len(self.rows())
        self.cell.say(
            self.tr("共 %1 人").replace("%1", str(people)) if people else "", tone="muted"
        )
        self._fit()
        self.typed.emit()

    def _fit(self) -> None:
        self.grid_of_people.fit_rows(MOST_ROWS)


class NameBox(QLineEdit):
    """The box of a name; several lines pasted into it are a roster."""

    roster_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand several pasted lines over instead of squeezing them into one."""
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if len(text.strip().splitlines()) > 1:
                self.roster_pasted.emit(text)
                return
        super().keyPressEvent(event)
