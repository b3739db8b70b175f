"""A roster of workers pasted out of a sheet: many people on one registration form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QScrollArea

from dispute_desk.domain.identity import kept_phone, read_id_number
from dispute_desk.domain.money import Fen
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.models.entry_rows import CellKind
from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.pages.new_case.roster_block import (
    CLAIMED,
    NOTE,
    PLACES,
    read_block,
    rows_of,
    with_notes,
)
from dispute_desk.ui.pages.new_case.roster_boxes import RosterBoxes
from dispute_desk.ui.pages.new_case.roster_rows import (
    EMPLOYED,
    ID_NO,
    JOB,
    NAME,
    PHONE,
    RosterEntries,
    RosterGround,
)
from dispute_desk.ui.pages.new_case.roster_turns import RosterTurns
from dispute_desk.ui.roster.columns import Reads, SheetColumn
from dispute_desk.ui.roster.guess_bar import GuessBar
from dispute_desk.ui.roster.pasting import Pasted, pasted, too_many_words
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month

#: How many rows of the grid are in sight or begin empty, and the least width of a column.
MOST_ROWS, EMPTY_ROWS, LEAST = 6, 5, 72
#: People of a roster the desk looks for among those it knows, while one still types.
LOOKED_FOR = 20
#: So much of what was copied is quoted where it is no roster.
QUOTED = 24
#: Several columns may go into the note.
SHARED = frozenset({PLACES[NOTE]})


class Roster(Sheet):
    """The grid of a roster in its box; hidden until somebody brings one."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__("new_case.roster", self.tr("名单"))
        self.entries = RosterEntries(self._columns())
        self.grid_of_people = RosterBoxes("new_case.roster.grid", self.tr("名单"), self.entries)
        self.entries.setParent(self.grid_of_people)
        self.grid_of_people.horizontalHeader().setMinimumSectionSize(LEAST)
        self.cell = Cell("new_case.roster", self.tr("名单"), self.grid_of_people)
        self.add(0, self.cell)
        #: Stands in the line of buttons below the people.
        self.to_notes = button(self.tr("看不懂的写入备注"), "new_case.roster.to_notes", kind="link")
        self.to_notes.clicked.connect(self.entries.move_into_notes)
        #: Where the columns of a pasted block went; stands above the roster.
        self.guess = GuessBar(self.entries.sheet_columns, "new_case.guess")
        self.guess.corrected.connect(self.correct)
        self._ground = RosterGround(self.entries)
        self._block: Pasted | None = None
        self._told_now = ""
        self._before = self._after = self.entries.told()
        self.turns = RosterTurns(self.entries)
        self.grid_of_people.turned.connect(self._turn)
        self.grid_of_people.taken_out.connect(self._say_taken_out)
        self.grid_of_people.brought.connect(self.bring)
        self.entries.edited.connect(self._look)
        self.grid_of_people.left.connect(self.focusNextChild)
        self.grid_of_people.selectionModel().currentChanged.connect(lambda *_: self._say())
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_doubt)
        self._look()
        self.hide()

    def take(self, text: str) -> None:
        """Add the people of a pasted roster; without any there are empty rows to type into."""
        if self._is_too_long(text):
            return
        block = read_block(text)
        names = any(column.target == PLACES[NAME] for column in block.columns)
        if block.lines and not names:
            self._refuse(text)
            return
        kept = [self.entries.told()["rows"][row] for row in self.rows()]
        empty = [] if block.lines else [("",) * len(PLACES)] * EMPTY_ROWS
        self.entries.show_rows([*kept, *empty])
        self.show()
        if block.lines:
            self._put(Pasted(block, len(kept), people=True, shared=SHARED))
        self.grid_of_people.go_to(len(kept), NAME)

    def _is_too_long(self, text: str) -> bool:
        """Refuse more lines than the window reads without standing still."""
        words = too_many_words(text)
        if words:
            self._open()
            self.cell.say(words, wrong=True)
        return bool(words)

    def _open(self) -> None:
        """Show the roster; without anybody it has empty rows."""
        if not self.entries.rowCount():
            self.entries.show_rows([("",) * len(PLACES)] * EMPTY_ROWS)
        self.show()

    def _refuse(self, text: str) -> None:
        """Say that what was copied is no roster: nobody of it is a person here."""
        self._open()
        begun = " ".join(text.split())
        begun = begun if len(begun) <= QUOTED else f"{begun[:QUOTED]}…"
        words = self.tr(
            "复制的内容里没有姓名这一列，没有粘贴：“%1”。请在表格里选中带姓名的几列复制，再点“粘贴名单”。"
        )
        self.grid_of_people.go_to(self.entries.first_empty(), NAME)
        self.cell.say(words.replace("%1", begun), wrong=True)

    def bring(self, text: str) -> None:
        """Put a block that was pasted into the roster where the sheet of workers would put it."""
        if self._is_too_long(text):
            return
        block = pasted(
            text,
            self._ground,
            roster_words(),
            row=max(self.grid_of_people.currentIndex().row(), 0),
            shown=self.grid_of_people.in_sight(),
            own=text == self.grid_of_people.copied,
        )
        if block.people:
            block = replace(block, roster=with_notes(block.roster), shared=SHARED)
        self._put(block)

    def correct(self, column: int, target: str) -> None:
        """Send a pasted column elsewhere: the block is taken back and put in again."""
        if self._block is not None:
            block = self._block.corrected(column, target)
            self.entries.take(self._before)
            self._put(block)

    def _put(self, block: Pasted) -> None:
        """Write a block into the rows and tell where its columns went."""
        self._before = self.entries.told()
        lines = block.roster.lines
        more = block.top + len(lines) - self.entries.rowCount()
        if more > 0:
            self.entries.add_rows(more)
        self._block = None
        self.entries.put(self._cells(block))
        self._block, self._after = block, self.entries.told()
        if len(block.roster.columns) > 1 or block.roster.has_heading:
            self.guess.show_block(block)
        self._look()

    def _cells(self, block: Pasted) -> Iterator[tuple[int, int, str]]:
        """Yield what a block writes: of people whole rows, else cell by cell."""
        place = self._ground.place
        if block.people:
            for row, line in enumerate(rows_of(block.roster), block.top):
                yield from ((row, column, text) for column, text in enumerate(line))
            return
        for row, told in enumerate(block.roster.lines, block.top):
            for column, text in zip(block.roster.columns, told, strict=False):
                if column.target in place:
                    yield row, place[column.target], text

    def clear(self) -> None:
        """Take the roster away."""
        self.entries.show_rows(())
        self.turns.forget()
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
            words = self._lost_words(lost)
        else:
            return []
        self.cell.say(words, wrong=True)
        return [self.cell]

    def _lost_words(self, lost: list[tuple[int, int]]) -> str:
        """Say of the first cell that cannot be saved whose it is and why, and how many more."""
        row, column = lost[0]
        words = self.tr(
            "第 %1 行 %2 的%3：%4共 %5 格存不进原来的列，"
            "请按 F8 逐个改正，或点“看不懂的写入备注”再保存。"
        )
        told = (
            str(row + 1),
            self.entries.text(row, NAME),
            self.entries.columns[column].title,
            self.entries.doubt(row, column),
            str(len(lost)),
        )
        for mark, text in enumerate(told, 1):
            words = words.replace(f"%{mark}", text)
        return words

    def _turn(self, back: bool) -> None:  # noqa: FBT001 - a slot
        """Take the last edit back, or do it again; the cursor stays as near as it can."""
        here = self.grid_of_people.currentIndex()
        row, column = max(here.row(), 0), max(here.column(), 0)
        if self.turns.turn(back=back) and self.entries.rowCount():
            self.grid_of_people.go_to(min(row, self.entries.rowCount() - 1), column)

    def _say_taken_out(self, count: int) -> None:
        words = self.tr("已删除 %1 行，按 Ctrl+Z 撤销。").replace("%1", str(count))
        tone = "warning" if self.entries.doubtful() else "muted"
        self.cell.say("\n".join(filter(None, (self._told_now, words))), tone=tone)

    def next_doubt(self) -> None:
        """Go to the next doubtful cell, round to the first."""
        here = self.grid_of_people.currentIndex()
        doubtful = self.entries.doubtful()
        after = [cell for cell in doubtful if cell > (here.row(), here.column())]
        if doubtful:
            self.grid_of_people.go_to(*(after or doubtful)[0])
            QTimer.singleShot(0, self, self._scroll_here)

    def _scroll_here(self) -> None:
        """Bring the grid and what it says of the cell into sight, wherever the form stands."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self.cell, 0, 0)

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

    def _columns(self) -> tuple[SheetColumn, ...]:
        fields = {field.id: field for field in CLAIMANT_FIELDS}
        shown = (
            (self.tr("姓名"), "name", 120),
            (self.tr("电话"), "phone", 112),
            (self.tr("证件号码"), "id_no", 166),
            (self.tr("诉求金额"), "claimed", 100),
            (self.tr("岗位"), "job", 84),
            (self.tr("入职日期"), "employed_from", 96),
            (self.tr("备注"), "note", 150),
        )
        reads = {"claimed": Reads.TOTAL, "employed_from": Reads.DATE}
        return tuple(
            SheetColumn(
                title,
                CellKind.MONEY if place == "claimed" else CellKind.TEXT,
                width,
                stretch=place == "name",
                id=place,
                reads=reads.get(place, Reads.TEXT),
                field=fields.get(place),
            )
            for title, place, width in shown
        )

    def _look(self) -> None:
        for column in (JOB, EMPLOYED, NOTE):
            empty = not any(self.entries.text(row, column) for row in self.rows())
            self.grid_of_people.setColumnHidden(column, empty)
        self.to_notes.setVisible(bool(self.entries.lost()))
        if self._block is not None and self.entries.told() != self._after:
            self._block = None  # something else was done: the paste stands as it is
            self.guess.hide()
        self._say()
        self._fit()
        self.typed.emit()

    def _say(self) -> None:
        """Say how many there are, what is doubtful where one stands, where columns went."""
        rows, doubtful = self.rows(), len(self.entries.doubtful())
        people = sum(bool(self.entries.text(row, NAME).strip()) for row in rows)
        here = self.grid_of_people.currentIndex()
        words = self.tr("共 %1 人").replace("%1", str(people)) if rows else ""
        if len(rows) > people:
            words += self.tr("，没有姓名 %1 行").replace("%1", str(len(rows) - people))
        if doubtful:
            words += self.tr("，存疑 %1 格（F8 到下一处）").replace("%1", str(doubtful))
        about = self.entries.doubt(here.row(), here.column()) if here.isValid() else ""
        self._told_now = "\n".join(part for part in (words, about) if part)
        self.cell.say(self._told_now, tone="warning" if doubtful else "muted")

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
