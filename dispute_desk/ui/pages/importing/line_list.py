"""逐行: every row of the workbook with its bin, filtered by sheet, bin and typed text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.ledger import Bin
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.paged import Listing, PagedTable
from dispute_desk.ui.pages.importing.line_columns import line_columns
from dispute_desk.ui.pages.importing.lines import ALL
from dispute_desk.ui.pages.importing.words import BINS, said
from dispute_desk.ui.widgets.chips import Chip
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.list_card import ListCard
from dispute_desk.ui.widgets.naming import look, named
from dispute_desk.ui.widgets.table import ListTable

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_lines import LedgerLine
    from dispute_desk.ui.pages.importing.lines import Lines
    from dispute_desk.ui.workplace import Workplace

_ALL = QT_TRANSLATE_NOOP("importing", "全部")
_EVERY_SHEET = QT_TRANSLATE_NOOP("importing", "全部工作表")


class LineList(ListCard):
    """The list of rows; nothing is made of a row before it is seen or searched."""

    def __init__(self, place: Workplace) -> None:
        words = QCoreApplication.translate("importing", "逐行")
        super().__init__(
            "importing.lines",
            words,
            search_hint=QCoreApplication.translate("importing", "单位、姓名、案号、原因"),
            empty=self._make_empty,
            nothing=self._make_nothing,
        )
        look(self, kind="bare")
        self._place = place
        self._lines: Lines | None = None
        self.sheet = named(Choice(), "importing.lines.sheet", said(_EVERY_SHEET))
        self.sheet.setFixedWidth(150)
        self.chips.lead(self.sheet)
        self.model: PagedTable[LedgerLine] = PagedTable(
            place.jobs, line_columns(), name="importing.lines", parent=self
        )
        self.show_model(self.model, place.view_state)
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.chips.chosen.connect(lambda _: self._ask())
        self.search.searched.connect(lambda _: self._ask())
        self.sheet.currentIndexChanged.connect(lambda _: self._ask_all())

    def show_lines(self, lines: Lines) -> None:
        """Show the rows of another workbook, unfiltered."""
        self.forget()
        self.search.clear()
        self.sheet.clear()
        self.sheet.addItem(said(_EVERY_SHEET), "")
        for sheet in lines.sheets:
            self.sheet.addItem(sheet, sheet)
        self.sheet.setVisible(len(lines.sheets) > 1)
        self._lines = lines
        self._show_counts(Counter())
        self.chips.choose(ALL)
        self._ask_all()

    def forget(self) -> None:
        """Let go of the workbook."""
        self._lines = None
        self.model.forget()

    def _ask_all(self) -> None:
        """Ask for the counts of the chosen sheet and for its rows."""
        lines, sheet = self._lines, self.sheet.currentData() or ""
        if lines is None:
            return
        self._place.jobs.ask(
            lambda _: lines.counts(sheet), self._show_counts, key="importing.lines.counts"
        )
        self._ask()

    def _ask(self) -> None:
        lines, sheet = self._lines, self.sheet.currentData() or ""
        if lines is None:
            return
        into, text = self.chips.current() or ALL, self.search.text().strip()
        self.model.show(
            Listing(
                ids=lambda _: lines.numbers(sheet, into, text),
                rows=lambda _, numbers: lines.at(numbers),
            )
        )

    def _show_counts(self, counts: Counter[str]) -> None:
        chips = [Chip(ALL, said(_ALL), f"{counts.total():,}")]
        chips += [Chip(one.value, said(BINS[one]), f"{counts[one.value]:,}") for one in Bin]
        self.chips.show_chips(chips)
        self.chips.hide_empty(counts)

    def _make_empty(self) -> EmptyPanel:
        return EmptyPanel(
            "importing.lines.empty",
            QCoreApplication.translate("importing", "没有读到任何一行"),
            QCoreApplication.translate("importing", "这个工作簿或工作表是空的。"),
            icon_name="importing",
        )

    def _make_nothing(self) -> EmptyPanel:
        panel = EmptyPanel(
            "importing.lines.nothing",
            QCoreApplication.translate("importing", "没有符合的行"),
            QCoreApplication.translate("importing", "换一个归类，或者清除查找的文字。"),
            act=QCoreApplication.translate("importing", "显示全部"),
            icon_name="search",
        )
        panel.acted.connect(self._show_all)
        return panel

    def _show_all(self) -> None:
        self.search.clear()
        self.chips.choose(ALL)
