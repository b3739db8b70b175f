"""The earlier imports, each of which can be taken back while nothing built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout

from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rows import BatchRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace


def _rest() -> QSpacerItem:
    """Return room that only opens where nothing else wants it."""
    return QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)


class Batches(QFrame):
    """A table of imports and one button for the selected one."""

    #: The selected import is to be taken back (its id).
    withdraw_asked = Signal(int)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.batches", self.tr("以往导入"))
        self.place = place
        self._batches: Sequence[BatchRow] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        head = SectionHeading(self.tr("以往导入"), "importing.batches.heading")
        self.kept = button(self.tr("记住的读法…"), "importing.batches.kept")
        self.kept.setToolTip(self.tr("台账读法和教过的表头：查看、改名、删除、导出、收入"))
        head.add(self.kept)
        box.addWidget(head)
        self.table = PlainTable("importing.batches.table", self.tr("以往导入"))
        self.none = label(self.tr("还没有导入过台账。"), kind="muted")
        self.withdraw = button(self.tr("撤销此次导入"), "importing.withdraw")
        row = QHBoxLayout()
        row.addWidget(self.withdraw)
        row.addStretch(1)
        box.addWidget(self.none, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.table, 1)
        box.addLayout(row)
        box.addItem(_rest())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.withdraw.clicked.connect(self._withdraw)
        self.show_batches(())

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """Show these imports, newest first."""
        self._batches = batches
        titles = [self.tr("文件"), self.tr("导入时间"), self.tr("案件"), self.tr("状态")]
        rows = [
            [
                one.file_name,
                one.imported_at.astimezone().strftime("%Y-%m-%d %H:%M") if one.imported_at else "",
                f"{one.cases:,}",
                self._state(one),
            ]
            for one in batches
        ]
        self.table.show_rows(titles, rows, right=[2], widths=(420, 150, 80, 90))
        for part in (self.table, self.withdraw):
            part.setVisible(bool(batches))
        self.none.setVisible(not batches)
        if batches:
            self.table.selectRow(0)
        self._look()

    def _state(self, one: BatchRow) -> str:
        if one.under_way:
            return self.tr("导入中")
        return self.tr("已撤销") if one.withdrawn else self.tr("有效")

    def _chosen(self) -> BatchRow | None:
        row = self.table.currentIndex().row()
        return self._batches[row] if 0 <= row < len(self._batches) else None

    def _look(self) -> None:
        one = self._chosen()
        self.withdraw.setEnabled(one is not None and not (one.withdrawn or one.under_way))

    def _withdraw(self) -> None:
        one = self._chosen()
        if one is not None:
            self.withdraw_asked.emit(one.id)


def withdrawn_words(outcome: Outcome) -> str:
    """Return the fact a withdrawal says."""
    words = QCoreApplication.translate("importing", "已撤销导入：%1")
    return words.replace("%1", outcome.subject)
