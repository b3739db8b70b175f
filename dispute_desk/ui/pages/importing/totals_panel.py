"""合计核对: what the office added up itself, against what was found above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing.words import total_gaps, total_number
from dispute_desk.ui.widgets.naming import label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import StatedTotal
    from dispute_desk.ui.models.paged import Index

_MOST = 6
#: The first column takes what is left.
_WIDTHS = (0, 124)


class TotalsPanel(QFrame):
    """Those that differ first; each leads to its row."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.sums", self.tr("合计核对"))
        self._totals: list[StatedTotal] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 12)
        box.setSpacing(6)
        self.heading = SectionHeading(self.tr("合计核对"), "importing.sums.heading")
        self.table = PlainTable("importing.totals", self.tr("合计核对"))
        box.addWidget(self.heading)
        box.addWidget(self.table)
        self.why = named(label("", kind="small", tone="danger"), "importing.totals.why")
        self.why.setWordWrap(True)
        box.addWidget(self.why)
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _: self._explain(index.row())
        )
        self.table.clicked.connect(self._go)
        self.table.activated.connect(self._go)

    def show_totals(self, totals: Sequence[StatedTotal]) -> None:
        """Show these totals, those that differ first."""
        ordered = sorted(totals, key=lambda one: one.matches)
        self._totals = ordered
        several = len({one.place.sheet for one in totals}) > 1
        rows = [
            [
                f"{one.place.sheet if several else ''} {one.place.row} {one.field}".strip(),
                self._difference(one),
            ]
            for one in ordered
        ]
        tones = {(n, 1): "good" if one.matches else "danger" for n, one in enumerate(ordered)}
        titles = [self.tr("工作表、行、项目"), self.tr("差额")]
        self.table.show_rows(titles, rows, right=[1], tones=tones, stretch=0, widths=_WIDTHS)
        self.table.words.hints = {n: self._hint(one) for n, one in enumerate(ordered)}
        self.table.fit_rows(_MOST)
        if rows:
            self.table.selectRow(0)
        self._explain(self.table.currentIndex().row())
        wrong = sum(not one.matches for one in totals)
        self.heading.text.say(
            self.tr("合计不符 %1 处").replace("%1", str(wrong))
            if wrong
            else self.tr("合计核对：%1 处相符").replace("%1", str(len(totals)))
        )
        self.setVisible(bool(totals))

    def go_to_first(self) -> None:
        """Lead to the first total that differs."""
        if self._totals and not self._totals[0].matches:
            self.table.selectRow(0)
            self.wanted.emit(self._totals[0].place)

    def _difference(self, one: StatedTotal) -> str:
        return self.tr("相符") if one.matches else total_number(one, one.found_fen - one.stated_fen)

    def _hint(self, one: StatedTotal) -> str:
        words = self.tr("“%1”第 %2 行 %3：台账写 %4，逐行相加 %5。")
        told = (one.place.sheet, str(one.place.row), one.field)
        sums = (total_number(one, one.stated_fen), total_number(one, one.found_fen))
        for number, word in reversed([*enumerate((*told, *sums), 1)]):
            words = words.replace(f"%{number}", word)
        return words + total_gaps(one)

    def _explain(self, row: int) -> None:
        """Say of a total that differs where that comes from."""
        differs = 0 <= row < len(self._totals) and not self._totals[row].matches
        self.why.setVisible(differs)
        if differs:
            told = total_gaps(self._totals[row])
            self.why.setText(self._hint(self._totals[row]) if told else self._hint_without(row))

    def _hint_without(self, row: int) -> str:
        return self._hint(self._totals[row]) + self.tr("找不到原因，请核对台账。")

    def _go(self, index: Index) -> None:
        self.wanted.emit(self._totals[index.row()].place)
