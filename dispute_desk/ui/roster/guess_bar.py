"""The bar above the sheet: what each pasted column was taken for, corrected by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.roster import INSURED, INSURED_FROM, INSURED_TO, PERIOD, UNSURE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind
from dispute_desk.ui.roster.columns import PEOPLE, Reads, SheetColumn
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import PushButton, icon_button, label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.roster.pasting import Pasted

#: Signs of a heading a chip shows.
MOST_SIGNS = 12
#: What is said of a column that does not count in yuan.
UNITS = {
    UNSURE: QT_TRANSLATE_NOOP("roster", "单位看不准，未折算，请核对"),
    1_000: QT_TRANSLATE_NOOP("roster", "×1千，按千元折算"),
    10_000: QT_TRANSLATE_NOOP("roster", "×1万，按万元折算"),
    100_000_000: QT_TRANSLATE_NOOP("roster", "×1亿，按亿元折算"),
}
#: Places a pasted column may go to besides the columns of the sheet, behind one of them.
_BESIDE = {"claim_to": (PERIOD,), INSURED: (INSURED_FROM, INSURED_TO)}


class GuessBar(QFrame):
    """Chips, one a pasted column; hidden until something was pasted."""

    corrected = Signal(int, str)

    def __init__(self, columns: Sequence[SheetColumn], name: str = "roster.guess") -> None:
        super().__init__()
        named(look(self, kind="bar", tone="accent"), name, self.tr("粘贴的列"))
        self._columns = columns
        self._titles = {column.id: column.title for column in columns}
        self._sums = {column.id for column in columns if column.is_sum}
        self._titles[PERIOD] = self.tr("起止月份")
        self._titles[INSURED_FROM] = self.tr("参保起月")
        self._titles[INSURED_TO] = self.tr("参保止月")
        for code, word in INSURANCE_WORDS.items():
            title = f"{self._titles.get(INSURED, '')} {translated('insurance', word)}"
            self._titles[f"{INSURED}.{code.value}"] = title
        self.chips: list[QPushButton] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 8)
        box.setSpacing(6)
        self.word = named(label(""), f"{name}.word")
        self.word.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.word, 1)
        close = icon_button(f"{name}.close", self.tr("收起粘贴的列"), "close")
        close.clicked.connect(self.hide)
        head.addWidget(close)
        box.addLayout(head)
        self._bed = named(QWidget(), f"{name}.chips", self.tr("粘贴的列"))
        self._flow = FlowLayout(self._bed, gap=6)
        policy = self._bed.sizePolicy()
        policy.setHeightForWidth(True)
        self._bed.setSizePolicy(policy)
        box.addWidget(self._bed)
        self.hide()

    def show_block(self, block: Pasted, known: int = 0, changed: int = 0) -> None:
        """Show where the columns of a block went; how many lines were about ``known`` workers."""
        for gone in self.chips:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        columns = block.roster.columns
        self.chips = [self._chip(number, block) for number in range(len(columns))]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        words = self.tr("粘贴了 %1 行。各列的去向如下，点一下可以改；不取的列不会填入表格。")
        text = words.replace("%1", str(len(block.roster.lines)))
        if known:
            told = self.tr(
                "其中 %1 行是表里已有的职工，并到原行，%2 人有改动（蓝底，“对照”一列写明）。"
            )
            text += told.replace("%1", str(known)).replace("%2", str(changed))
        if block.roster.totals:
            left_out = self.tr("合计行 %1 行没有取。")
            text += left_out.replace("%1", str(block.roster.totals))
        self.word.setText(text)
        self.setAccessibleName(self.word.text())
        self.show()
        self._bed.updateGeometry()

    def _chip(self, number: int, block: Pasted) -> QPushButton:
        column = block.roster.columns[number]
        heading = column.heading or self._sample(number, block)
        short = heading if len(heading) <= MOST_SIGNS else f"{heading[: MOST_SIGNS - 1]}…"
        target = self._titles.get(column.target, "") or self.tr("不取")
        words = f"{short} → {target}" if short else f"{number + 1} → {target}"
        unit = UNITS.get(column.factor) if column.target in self._sums else None
        if unit is not None:
            words += f" {translated('roster', unit)}"
        chip = named(
            PushButton(words.replace("&", "&&")), f"{self.objectName()}.chip{number}", words
        )
        look(
            chip,
            kind="chip",
            tone="accent" if column.target and unit != UNITS[UNSURE] else "warning",
        )
        chip.setAutoDefault(False)
        chip.setToolTip(self.tr("点一下，选这一列填到哪里"))
        menu = named(QMenu(chip), f"{self.objectName()}.menu{number}", self.tr("填到哪一列"))
        menu.aboutToShow.connect(lambda: self.offer(menu, number, column.target))
        chip.setMenu(menu)
        return chip

    @staticmethod
    def _sample(number: int, block: Pasted) -> str:
        return next((line[number] for line in block.roster.lines if line[number]), "")

    def offer(self, menu: QMenu, number: int, target: str) -> None:
        """Fill a menu with the columns a pasted one can go to."""
        menu.clear()
        self._add(menu, number, "", self.tr("不取"), target)
        menu.addSeparator()
        for column in self._columns:
            told = column.belongs_to(PEOPLE) and column.reads is not Reads.MATCH
            if told or column.reads is Reads.TOTAL:
                self._add(menu, number, column.id, column.title, target)
                for beside in _BESIDE.get(column.id, ()):
                    self._add(menu, number, beside, self._titles[beside], target)
        figures = [
            (column, column.layer)
            for column in self._columns
            if column.reads is Reads.FIGURE and column.kind is CellKind.MONEY
        ]
        if not figures:
            return
        parts = named(menu.addMenu(self.tr("分项金额")), f"{menu.objectName()}.parts")
        for column, layer in figures:
            if layer is not None:
                title = f"{self._titles[layer.value]} {column.title}"
                self._add(parts, number, column.id, title, target)

    def _add(self, menu: QMenu, number: int, place: str, title: str, target: str) -> None:
        action = menu.addAction(title)
        action.setObjectName(f"{self.objectName()}.to.{place or 'nowhere'}")
        action.setCheckable(True)
        action.setChecked(place == target)
        action.triggered.connect(lambda: self.corrected.emit(number, place))
