"""合计核对: what the office added up itself, against what was found above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.widgets.naming import look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Place, StatedTotal
    from dispute_desk.ui.models.paged import Index

_MOST = 6
#: The first column takes what is left.
_WIDTHS = (0, 112, 78)


class TotalsPanel(QFrame):
    """Those that differ first; each leads to its row."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.sums", self.tr("合计核对"))
        self._places: list[Place] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 12)
        box.setSpacing(6)
        self.heading = SectionHeading(self.tr("合计核对"), "importing.sums.heading")
        self.table = PlainTable("importing.totals", self.tr("合计核对"))
        box.addWidget(self.heading)
        box.addWidget(self.table)
        self.table.clicked.connect(self._go)
        self.table.activated.connect(self._go)

    def show_totals(self, totals: Sequence[StatedTotal]) -> None:
        """Show these totals, those that differ first."""
        ordered = sorted(totals, key=lambda one: one.matches)
        self._places = [one.place for one in ordered]
        rows = [
            [
                f"{one.place.sheet} {one.place.row} {one.field}",
                yuan_grouped(one.stated_fen),
                self.tr("相符") if one.matches else yuan_grouped(one.found_fen - one.stated_fen),
            ]
            for one in ordered
        ]
        tones = {(n, 2): "good" if one.matches else "danger" for n, one in enumerate(ordered)}
        titles = [self.tr("工作表、行、项目"), self.tr("台账所写"), self.tr("差额（元）")]
        self.table.show_rows(titles, rows, right=[1, 2], tones=tones, stretch=0, widths=_WIDTHS)
        self.table.words.hints = {n: self._hint(one) for n, one in enumerate(ordered)}
        self.table.fit_rows(_MOST)
        wrong = sum(not one.matches for one in totals)
        self.heading.text.say(
            self.tr("合计不符 %1 处").replace("%1", str(wrong))
            if wrong
            else self.tr("合计核对：%1 处相符").replace("%1", str(len(totals)))
        )
        self.setVisible(bool(totals))

    def _hint(self, one: StatedTotal) -> str:
        words = self.tr("“%1”第 %2 行 %3：台账写 %4 元，逐行相加 %5 元。")
        told = (one.place.sheet, str(one.place.row), one.field)
        sums = (yuan_grouped(one.stated_fen), yuan_grouped(one.found_fen))
        for number, word in reversed([*enumerate((*told, *sums), 1)]):
            words = words.replace(f"%{number}", word)
        return words

    def _go(self, index: Index) -> None:
        self.wanted.emit(self._places[index.row()])
