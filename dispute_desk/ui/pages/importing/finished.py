"""The end of an import: what was taken in, what was not, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.services.importing import told_places
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing.words import sentence_for
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.importing import Imported
    from dispute_desk.ui.pages.importing.drawing import Problem

#: So many rows that were left out are listed; the workbook shows all of them.
_MOST = 500


class Finished(QFrame):
    """One sentence of facts, the rows that stayed out, and what one may do next."""

    withdraw = Signal()
    more = Signal()
    look_at = Signal()
    take_up = Signal()
    copy = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.done", self.tr("导入完成"))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 40, 24, 40)
        box.setSpacing(10)
        box.addStretch(1)
        box.addWidget(label(self.tr("导入完成"), kind="bigTitle"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.words = named(label("", kind="muted"), "importing.done.words")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.words)
        self.remembered = named(label("", kind="muted"), "importing.done.remembered")
        self.remembered.setTextFormat(Qt.TextFormat.PlainText)
        self.remembered.setWordWrap(True)
        self.remembered.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.remembered)
        self.rows = PlainTable("importing.done.rows", self.tr("没有导入的行"))
        self.rows.setMaximumWidth(900)
        self._left_out = QWidget()
        middle = QHBoxLayout(self._left_out)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self.rows, 100)  # beside it only what is left of a wide window
        middle.addStretch(1)
        box.addWidget(self._left_out, 3)
        box.addSpacing(8)
        box.addLayout(self._make_acts())
        box.addStretch(2)

    def show_imported(self, made: Imported, stopped: Sequence[Problem]) -> None:
        """Say what was taken in, and which rows were not."""
        self.words.setText(self._told(made, len(stopped)))
        self.take_up_button.setVisible(bool(made.open))
        self._left_out.setVisible(bool(stopped))
        titles = [self.tr("工作表"), self.tr("行"), self.tr("说明")]
        rows = [
            [one.place.sheet, str(one.place.row), sentence_for(one.finding)]
            for one in stopped[:_MOST]
        ]
        self.rows.show_rows(titles, rows)

    def say_remembered(self, outcomes: Sequence[Outcome]) -> None:
        """Say what is remembered for the next ledger of its kind."""
        told = []
        for one in outcomes:
            taught = "taught_heading" in one.kinds
            words = self.tr("已记住表头：%1") if taught else self.tr("已记住这种台账的读法：%1")
            told.append(words.replace("%1", one.subject))
        self.remembered.setText("\n".join(told))
        self.remembered.setVisible(bool(told))

    def _told(self, made: Imported, stopped: int) -> str:
        told = self.tr("%1 件案件、%2 名职工、%3 家新单位")
        for mark, count in (("%1", made.cases), ("%2", made.workers), ("%3", made.employers)):
            told = told.replace(mark, f"{count:,}")
        if made.updated:
            words = self.tr("；修改已有案件 %1 件").replace("%1", f"{made.updated:,}")
            told += words
        if made.known - made.updated:
            known = self.tr("；另有 %1 件以前已导入，未重复").replace(
                "%1", f"{made.known - made.updated:,}"
            )
            told += known
        if made.changed:
            words = self.tr("；其中 %1 件与已存的内容不同，改动没有导入：%2（工作表:行）")
            words = words.replace("%1", f"{len(made.changed):,}")
            told += words.replace("%2", told_places(made.changed))
        if made.open:
            told += self.tr("；其中 %1 件未办结，可接续办理").replace("%1", f"{made.open:,}")
        if stopped:
            told += self.tr("；%1 行没有导入，原因见下表").replace("%1", f"{stopped:,}")
        return told + self.tr("。")

    def _make_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        back = button(self.tr("撤销此次导入"), "importing.undo")
        more = button(self.tr("再导入一个"), "importing.more")
        self.take_up_button = button(self.tr("查看待接续案件"), "importing.take_up")
        self.look = button(self.tr("查看历史台账案件"), "importing.look", kind="primary")
        copy = button(self.tr("批注副本…"), "importing.done.copy")
        copy.setToolTip(
            self.tr(
                "原文件一点不动；副本每一行后面写明去向，退回的格子标红，这里改过的格子已改好并标绿（Ctrl+S）"
            )
        )
        pairs = (
            (back, self.withdraw),
            (copy, self.copy),
            (more, self.more),
            (self.take_up_button, self.take_up),
            (self.look, self.look_at),
        )
        for one, signal in pairs:
            one.clicked.connect(signal)
            row.addWidget(one)
        row.addStretch(1)
        return row
