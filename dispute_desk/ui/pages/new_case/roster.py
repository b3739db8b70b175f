"""A roster of workers pasted out of a sheet: many people on one registration form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.identity import kept_phone, read_id_number
from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.pages.new_case.roster_block import (
    CLAIMED,
    NOTE,
    PLACES,
    beside_note,
    read_block,
    rows_of,
)
from dispute_desk.ui.pages.new_case.roster_rows import (
    EMPLOYED,
    ID_NO,
    JOB,
    NAME,
    PHONE,
    RosterEntries,
)
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.roster import PastedRoster

#: How many rows of the grid are in sight or begin empty, and the least width of a column.
MOST_ROWS, EMPTY_ROWS, LEAST = 8, 5, 72
#: People of a roster the desk looks for among those it knows, while one still types.
LOOKED_FOR = 20


class Roster(Sheet):
    """The grid of a roster in its box; hidden until somebody brings one."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__("new_case.roster", self.tr("名单"))
        columns = self._columns()
        self.entries = RosterEntries(columns, ticks=False)
        self.grid_of_people = EntryGrid(
            "new_case.roster.grid", self.tr("名单"), columns, grows=True, entries=self.entries
        )
        self.entries.setParent(self.grid_of_people)
        self.grid_of_people.horizontalHeader().setMinimumSectionSize(LEAST)
        self.cell = Cell("new_case.roster", self.tr("名单"), self.grid_of_people)
        self.add(0, self.cell)
        #: Stands in the line of buttons below the people.
        self.to_notes = button(self.tr("看不懂的写入备注"), "new_case.roster.to_notes", kind="link")
        self.to_notes.clicked.connect(self.entries.move_into_notes)
        self._told = ""
        self.entries.edited.connect(self._look)
        self.grid_of_people.left.connect(self.focusNextChild)
        self.grid_of_people.selectionModel().currentChanged.connect(lambda *_: self._say())
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_doubt)
        self._look()
        self.hide()

    def take(self, text: str) -> None:
        """Add the people of a pasted roster; without any there are empty rows to type into."""
        block = read_block(text)
        kept = [self.entries.told()["rows"][row] for row in self.rows()]
        self._told = self._where(block)
        self.entries.show_rows([*kept, *(rows_of(block) or [("",) * len(PLACES)] * EMPTY_ROWS)])
        self.show()
        self._fit()
        self.grid_of_people.go_to(len(kept), NAME)

    def clear(self) -> None:
        """Take the roster away."""
        self._told = ""
        self.entries.show_rows(())
        self.hide()

    def rows(self) -> list[int]:
        """Return the rows in which something stands."""
        return self.entries.rows_filled()

    def claimants(
        self, start: Month | None, end: Month | None, insurances: tuple[Insurance, ...]
    ) -> list[NewClaimant]:
        """Return the people as the command takes them."""
        self.grid_of_people.settle()
        return [self._claimant(row, start, end, insurances) for row in self.rows()]

    def identities(self) -> list[tuple[str, str, str]]:
        """Return the first of them as they are compared with known people."""
        text = self.entries.text
        return [
            (
                text(row, NAME),
                kept_phone(text(row, PHONE)) or "",
                read_id_number(text(row, ID_NO)).number or "",
            )
            for row in self.rows()[:LOOKED_FOR]
        ]

    def wrong(self) -> list[Cell]:
        """Say which row lacks a name or what nobody understands; return the box then."""
        nameless = [row for row in self.rows() if not self.entries.text(row, NAME)]
        lost = self.entries.lost()
        if nameless:
            self.grid_of_people.go_to(nameless[0], NAME)
            words = self.tr("第 %1 行没有姓名。").replace("%1", str(nameless[0] + 1))
        elif lost:
            self.grid_of_people.go_to(*lost[0])
            words = self.tr(
                "有 %1 格看不懂，存不进原来的列。可以按 F8 逐个改正，或点“看不懂的写入备注”再保存。"
            ).replace("%1", str(len(lost)))
        else:
            return []
        self.cell.say(words, wrong=True)
        return [self.cell]

    def next_doubt(self) -> None:
        """Go to the next doubtful cell, round to the first."""
        here = self.grid_of_people.currentIndex()
        doubtful = self.entries.doubtful()
        after = [cell for cell in doubtful if cell > (here.row(), here.column())]
        if doubtful:
            self.grid_of_people.go_to(*(after or doubtful)[0])

    def _claimant(
        self,
        row: int,
        start: Month | None,
        end: Month | None,
        insurances: tuple[Insurance, ...],
    ) -> NewClaimant:
        text = self.entries.text
        fen = self.entries.fen(row, CLAIMED)
        return NewClaimant(
            name=text(row, NAME),
            phone=text(row, PHONE) or None,
            id_no=text(row, ID_NO) or None,
            job=text(row, JOB) or None,
            employed_from=self.entries.day(row),
            note=text(row, NOTE) or None,
            claimed=None if fen is None else Fen(fen),
            claim_from=start,
            claim_to=end,
            insurances=insurances,
        )

    def _columns(self) -> tuple[EntryColumn, ...]:
        return (
            EntryColumn(self.tr("姓名"), stretch=True),
            EntryColumn(self.tr("电话"), width=112),
            EntryColumn(self.tr("证件号码"), width=166),
            EntryColumn(self.tr("诉求金额"), CellKind.MONEY, 100),
            EntryColumn(self.tr("岗位"), width=84),
            EntryColumn(self.tr("入职日期"), width=96),
            EntryColumn(self.tr("备注"), width=150),
        )

    def _where(self, block: PastedRoster) -> str:
        """Return where the columns of a block went, those without one into the note."""
        titles = {
            place: column.title for place, column in zip(PLACES, self._columns(), strict=True)
        }
        went = [
            f"{one.heading} → {titles[one.target]}"
            for one in block.columns
            if one.heading and titles.get(one.target, one.heading) != one.heading
        ]
        noted = [heading for heading in beside_note(block).values() if heading]
        noted = [self.tr("%1 → 备注").replace("%1", listed(noted))] if noted else []
        return listed([*went, *noted])

    def _look(self) -> None:
        for column in (JOB, EMPLOYED, NOTE):
            empty = not any(self.entries.text(row, column) for row in self.rows())
            self.grid_of_people.setColumnHidden(column, empty)
        self.to_notes.setVisible(bool(self.entries.lost()))
        self._say()
        self._fit()
        self.typed.emit()

    def _say(self) -> None:
        """Say how many there are, what is doubtful where one stands, where columns went."""
        people, doubtful = len(self.rows()), len(self.entries.doubtful())
        here = self.grid_of_people.currentIndex()
        words = self.tr("共 %1 人").replace("%1", str(people)) if people else ""
        if doubtful:
            words += self.tr("，存疑 %1 格（F8 到下一处）").replace("%1", str(doubtful))
        about = self.entries.doubt(here.row(), here.column()) if here.isValid() else ""
        told = [part for part in (words, about, self._told) if part]
        self.cell.say("\n".join(told), tone="warning" if doubtful else "muted")

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
