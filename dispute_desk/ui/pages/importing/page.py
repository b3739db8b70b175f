"""导入台账: choose a workbook, see what was understood, import it, take it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.collecting import walk_everything_again
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.importing import told_places
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing import work
from dispute_desk.ui.pages.importing.batches import Batches, withdraw
from dispute_desk.ui.pages.importing.preview import Preview
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace


class ImportingPage(Page):
    """Nothing pops up per row; nothing is written before 导入; all of it can be taken back."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "importing")
        self._path: Path | None = None
        self._reading: Reading | None = None
        self._batch: int | None = None
        self._low = False
        self.strip = ProgressStrip("importing.progress")
        self.body.addWidget(self.strip)
        self._stack = QStackedWidget()
        self.preview = Preview(place)
        self.batches = Batches(place)
        self._choosing = self._make_choosing()
        self._reviewing = self._make_reviewing()
        self._finished = self._make_finished()
        for part in (self._choosing, self._reviewing, self._finished):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        if self._path is not None and self._stack.currentWidget() is not self._choosing:
            return self.tr("导入台账：%1").replace("%1", self._path.name)
        return self.tr("导入台账")

    def visited(self, about: object = None) -> None:
        """Ask for the earlier imports; ``about`` is a workbook to read.

        Who comes anew finds the drop zone: what was done before stands in the list of imports.
        """
        self.changed(None)
        if isinstance(about, Path):
            self.read(about)
        elif self._stack.currentWidget() is self._finished:
            self._path = None
            self._show(self._choosing)

    def changed(self, kinds: object) -> None:
        """Ask for the earlier imports; what was just done stays in sight."""
        del kinds
        self.place.jobs.ask(
            lambda desk: desk.lists.batches(), self.batches.show_batches, key="importing.batches"
        )

    def choose(self) -> None:
        """Ask for a workbook."""
        words = self.tr("表格文件")
        folders = Folders(self.place.preferences, "ledger")
        chosen = folders.file(self, self.tr("选择台账"), f"{words} ({work.PATTERNS})")
        if chosen is not None:
            self.read(chosen)

    def read(self, path: Path) -> None:
        """Read and understand a workbook beside the window."""
        self._let_go()
        self._path = path
        self.bar.clear()
        self._show(self._choosing)
        self.pick.setEnabled(False)
        job = self.place.jobs.work(partial(work.read, path), self._take_reading, self._refused)
        self.strip.watch(job, self.tr("正在读取 %1").replace("%1", path.name))

    def take_in(self) -> None:
        """Import what was read."""
        if self._path is None or self._reading is None:
            return
        self.import_button.setEnabled(False)
        task = partial(work.take_in, self._path, self._reading)
        job = self.place.jobs.work(task, self._imported, self._refused, writes=True)
        self.strip.watch(job, self.tr("正在导入"))

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Put the figures into the line at the foot in a low window."""
        super().fit(narrow=narrow, low=low)
        self._low = low
        self.preview.show_figures(shown=not low)
        self._show_foot()

    def _show_foot(self) -> None:
        words = self.tr("现在还没有写入任何内容。")
        self.foot.say(f"{self.preview.figures()}。{words}" if self._low else words)

    def focus_first(self) -> None:
        """Put the focus on the next act."""
        if self._stack.currentWidget() is self._reviewing:
            self.import_button.setFocus()
        else:
            self.pick.setFocus()

    def _show(self, panel: QWidget) -> None:
        self._stack.setCurrentWidget(panel)
        self.renamed.emit(self.heading())
        if self.isVisible():
            self.focus_first()

    def _take_reading(self, understood: work.Understood) -> None:
        self.pick.setEnabled(True)
        self._reading = reading = understood.reading
        self.preview.show_understood(understood)
        self._show_foot()
        known = understood.recognised.known
        new = len(reading.cases) - known
        words = self.tr("导入 %1 件案件").replace("%1", f"{new:,}")
        if reading.questions:
            words = self.tr("按建议导入 %1 件案件").replace("%1", f"{new:,}")
        self.import_button.setText(words)
        self.import_button.setAccessibleName(words)
        self.import_button.setEnabled(self.place.may("import") and (new > 0 or not known))
        self._show(self._reviewing)

    def _imported(self, outcome: Outcome) -> None:
        made = outcome.value
        self._batch = made.batch_id
        told = self.tr("%1 件案件、%2 名职工、%3 家新单位")
        for mark, count in (("%1", made.cases), ("%2", made.workers), ("%3", made.employers)):
            told = told.replace(mark, f"{count:,}")
        if made.known:
            known = self.tr("；另有 %1 件以前已导入，未重复").replace("%1", f"{made.known:,}")
            told += known
        if made.changed:
            words = self.tr("；其中 %1 件与已存的内容不同，改动没有导入：%2（工作表:行）")
            words = words.replace("%1", f"{len(made.changed):,}")
            told += words.replace("%2", told_places(made.changed))
        if made.open:
            told += self.tr("；其中 %1 件未办结，可接续办理").replace("%1", f"{made.open:,}")
        self.take_up.setVisible(bool(made.open))
        stopped = self.preview.stopped_rows()
        if stopped:
            told += self.tr("；%1 行没有导入，原因见下表").replace("%1", f"{len(stopped):,}")
        self._left_out.setVisible(bool(stopped))
        self.done_rows.show_rows(self.preview.row_titles(), stopped)
        self._let_go()
        self.done_words.setText(told + self.tr("。"))
        self._show(self._finished)
        say_saved(self.place, self.tr("已导入 %1").replace("%1", outcome.subject), outcome)

    def _refused(self, error: Exception) -> None:
        self.pick.setEnabled(True)
        self.import_button.setEnabled(True)
        self.focus_first()
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _make_choosing(self) -> QWidget:
        panel = QWidget()
        box = QVBoxLayout(panel)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        card = named(look(QFrame(), kind="card"), "importing.choose")
        inner = QVBoxLayout(card)
        drop = EmptyPanel(
            "importing.drop",
            self.tr("把台账工作簿拖进窗口"),
            self.tr(
                "认得 xlsx、xls、et、csv 等格式。先看读到什么，再决定导入；"
                "导入的历史案件保留原编号，可以整批撤销。"
            ),
            act=self.tr("选择文件…"),
            icon_name="importing",
        )
        drop.acted.connect(self.choose)
        self.pick = drop.button
        inner.addWidget(drop)
        box.addWidget(card, 1)
        box.addWidget(self.batches, 1)
        return panel

    def _make_reviewing(self) -> QWidget:
        panel = QWidget()
        box = QVBoxLayout(panel)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self.foot = ElidedLabel(self.tr("现在还没有写入任何内容。"), "importing.foot")
        foot.addWidget(self.foot, 1)
        other = button(self.tr("换一个文件…"), "importing.other")
        other.clicked.connect(self.choose)
        leave = button(self.tr("放弃"), "importing.leave")
        leave.clicked.connect(self._leave)
        self.import_button = button(
            self.tr("导入"), "importing.go", kind="primary", icon_name="importing"
        )
        self.import_button.clicked.connect(self.take_in)
        for part in (other, leave, self.import_button):
            foot.addWidget(part)
        box.addLayout(foot)
        return panel

    def _make_finished(self) -> QWidget:
        card = named(look(QFrame(), kind="card"), "importing.done", self.tr("导入完成"))
        box = QVBoxLayout(card)
        box.setContentsMargins(24, 40, 24, 40)
        box.setSpacing(10)
        box.addStretch(1)
        box.addWidget(label(self.tr("导入完成"), kind="bigTitle"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.done_words = named(label("", kind="muted"), "importing.done.words")
        box.addWidget(self.done_words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.done_rows = PlainTable("importing.done.rows", self.tr("没有导入的行"))
        self.done_rows.setMaximumWidth(900)
        self._left_out = QWidget()
        middle = QHBoxLayout(self._left_out)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self.done_rows, 100)  # beside it only what is left of a wide window
        middle.addStretch(1)
        box.addWidget(self._left_out, 3)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        back = button(self.tr("撤销此次导入"), "importing.undo")
        back.clicked.connect(self._withdraw)
        more = button(self.tr("再导入一个"), "importing.more")
        more.clicked.connect(self._leave)
        look_at = button(self.tr("查看历史台账案件"), "importing.look", kind="primary")
        look_at.clicked.connect(lambda: self.place.go("cases", "imported"))
        self.take_up = button(self.tr("查看待接续案件"), "importing.take_up")
        self.take_up.clicked.connect(lambda: self.place.go("cases", "to_take_up"))
        for part in (back, more, self.take_up, look_at):
            row.addWidget(part)
        row.addStretch(1)
        box.addSpacing(8)
        box.addLayout(row)
        box.addStretch(2)
        return card

    def _let_go(self) -> None:
        """Let the reading go, and with it what spared it."""
        self._reading = None
        self.preview.lines.forget()
        walk_everything_again()

    def _leave(self) -> None:
        self._let_go()
        self._path = None
        self.bar.clear()
        self._show(self._choosing)
        self.visited()

    def _withdraw(self) -> None:
        if self._batch is not None:
            withdraw(self.place, self._batch)
            self._leave()
