"""A roster of workers pasted out of a sheet: many people on one registration form."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.identity import read_id_number, read_phone
from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.understand import fen_meant
from dispute_desk.ui.widgets.entry_grid import EntryGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month

#: The columns of the grid, and how many rows of it are in sight or begin empty.
NAME, PHONE, ID_NO, CLAIMED = range(4)
MOST_ROWS, EMPTY_ROWS = 8, 5
#: People of a roster the desk looks for among those it knows, while one still types.
LOOKED_FOR = 20
#: Digits of an identity number, and of the old ones.
_ID_LENGTHS = frozenset({15, 18})
_HEADS = frozenset({"姓名", "职工姓名", "职工", "名字"})


def read_roster(text: str) -> list[tuple[str, str, str, str]]:
    """Return name, phone, number and sum of each line, whatever order the columns stand in."""
    lines = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]
    lines = [line for line in lines if any(line)]
    if lines and _HEADS & set(lines[0]):
        del lines[0]
    width = max((len(line) for line in lines), default=0)
    full = [line + [""] * (width - len(line)) for line in lines]
    meant = _meanings([[line[n] for line in full] for n in range(width)])
    return [
        tuple(line[meant[kind]] if kind in meant else "" for kind in range(4))  # type: ignore[misc]
        for line in full
    ]


def _meanings(columns: Sequence[Sequence[str]]) -> dict[int, int]:
    """Return which column holds what; the first of several alike."""
    found: dict[int, int] = {}
    for number, cells in enumerate(columns):
        if list(cells) != [str(n) for n in range(1, len(cells) + 1)] or len(columns) == 1:
            kinds = Counter(_meaning(cell) for cell in cells if cell)
            if kinds:
                found.setdefault(kinds.most_common(1)[0][0], number)
    return found


def _meaning(cell: str) -> int:
    number = read_id_number(cell).number or ""
    if len(number) in _ID_LENGTHS:
        return ID_NO
    if read_phone(cell).is_plausible:
        return PHONE
    return NAME if fen_meant(cell) is None else CLAIMED


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
            (name, read_phone(phone).number or "", read_id_number(id_no).number or "")
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
