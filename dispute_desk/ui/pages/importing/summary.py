"""Before anything is written: what an import would add, leave and mean, in one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.ledger import Bin
from dispute_desk.services.importing import told_places
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.importing.remember_box import RememberBox
from dispute_desk.ui.pages.importing.words import in_words, sheet_rows
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dispute_desk.ui.pages.importing.work import Understood

_FRAME = 6


class Summary(QWidget):
    """A dry run: nothing is written before the button at its end."""

    back = Signal()
    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.summary", self.tr("导入前核对"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._make_card(), 1)
        self.remember = RememberBox()
        box.addWidget(self.remember)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(label(self.tr("现在还没有写入任何内容。"), kind="muted"), 1)
        back = button(self.tr("返回修改"), "importing.back")
        self.go = button(self.tr("导入"), "importing.go", kind="primary", icon_name="importing")
        back.clicked.connect(self.back)
        self.go.clicked.connect(self.go_on)
        foot.addWidget(back)
        foot.addWidget(self.go)
        box.addLayout(foot)

    def show_understood(self, understood: Understood, *, decided: int, may: bool) -> None:
        """Show what an import of this would do."""
        self._show_counts(understood, decided)
        self._show_open(understood)
        self.remember.show_offer(understood.offer if may else None)
        titles, rows = sheet_rows(understood.reading)
        self.sheets.show_rows(titles, rows, right=[*range(2, len(titles))], stretch=0)
        self.sheets.setFixedHeight(HEAD + LINE * len(rows) + _FRAME)
        words = self.tr("导入 %1 件案件").replace("%1", f"{understood.new:,}")
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(may and (understood.new > 0 or not understood.recognised.known))

    def _show_counts(self, understood: Understood, decided: int) -> None:
        reading, told = understood.reading, understood.recognised
        bins = {one: sum(dict(sheet.bins).get(one, 0) for sheet in reading.sheets) for one in Bin}
        totals = reading.stated_totals
        wrong = sum(not one.matches for one in totals)
        changed = self.tr("其中 %1 件与已存的不同，改动不会写入：%2")
        changed = changed.replace("%1", f"{len(told.changed):,}")
        changed = changed.replace("%2", told_places(told.changed))
        differ = self.tr("%1 处不符，请先看清差额").replace("%1", str(wrong))
        rows = [
            (
                self.tr("新增案件"),
                understood.new,
                self.tr("作为历史案件，保留原编号；另有职工 %1 人、单位 %2 家")
                .replace("%1", f"{understood.workers:,}")
                .replace("%2", f"{understood.employers:,}"),
            ),
            (
                self.tr("以前已导入"),
                told.known,
                changed if told.changed else self.tr("不会重复导入，也不会改动"),
            ),
            (
                self.tr("重复的行"),
                bins[Bin.DUPLICATE],
                self.tr("只计一次，各月的变化留作经过"),
            ),
            (
                self.tr("退回的行"),
                bins[Bin.REJECTED],
                self.tr("不导入，原行保留备查，可回去改正"),
            ),
            (self.tr("来访咨询"), bins[Bin.INTAKE], self.tr("不立案，原行文字保留备查")),
            (self.tr("跳过的行"), bins[Bin.STRUCTURAL], self.tr("标题、表头、小计、合计、说明等")),
            (
                self.tr("合计核对"),
                len(totals),
                differ if wrong else self.tr("台账自己的合计与逐行相加全部相符"),
            ),
            (self.tr("您的改动"), decided, self.tr("只用于这次导入，原文件不动")),
        ]
        tones = {(3, 1): "danger"} if bins[Bin.REJECTED] else {}
        tones |= {(6, 2): "danger" if wrong else "good"} if totals else {}
        titles = [self.tr("项目"), self.tr("数"), self.tr("说明")]
        shown = [[name, f"{count:,}", words if count else ""] for name, count, words in rows]
        self.counts.show_rows(titles, shown, right=[1], strong=[0], tones=tones, stretch=2)
        self.counts.setFixedHeight(HEAD + LINE * len(rows) + _FRAME)

    def _show_open(self, understood: Understood) -> None:
        """Say which questions nobody answered, and what is taken for each."""
        told = [
            f"{in_words(one.question)} → {in_words(one.proposed)}"
            for one in understood.reading.questions
        ]
        head = self.tr("还有 %1 个问题没有确认，将按建议处理：").replace("%1", str(len(told)))
        self.open.setText("\n".join([head, *told]))
        self.open.setVisible(bool(told))

    def _make_card(self) -> QFrame:
        card = named(look(QFrame(), kind="card"), "importing.summary.card")
        outer = QVBoxLayout(card)
        outer.setContentsMargins(18, 12, 8, 12)
        area = scrolled("importing.summary.area", self.tr("导入前核对"))
        sheet = named(ScrolledSheet(), "importing.summary.sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 10, 0)
        box.setSpacing(8)
        box.addWidget(label(self.tr("导入后会怎样"), kind="heading"))
        self.counts = PlainTable("importing.summary.counts", self.tr("导入后会怎样"))
        self.open = self._words("", tone="warning")
        self.sheets = PlainTable("importing.summary.sheets", self.tr("各工作表的行"))
        means = self._words(
            self.tr(
                "历史案件用台账的原编号，与本站编号分开。台账载明的补缴没有凭证，"
                "另列为“历史台账载明补缴”，不算实缴入库。接续办理之前不计时限，"
                "不进今日待办；已定稿的月报不变。导入以后可以整批撤销。"
            ),
            kind="muted",
        )
        for part in (self.counts, self.open, means):
            box.addWidget(part)
        box.addSpacing(6)
        box.addWidget(label(self.tr("各工作表的行"), kind="heading"))
        box.addWidget(self.sheets)
        box.addStretch(1)
        put_sheet(area, sheet)
        outer.addWidget(area)
        return card

    def _words(self, text: str, *, kind: str | None = None, tone: str | None = None) -> QLabel:
        made = label(text, kind=kind, tone=tone)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        return made
