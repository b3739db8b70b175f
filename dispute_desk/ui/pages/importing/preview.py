"""What was understood of a workbook, before anything is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from dispute_desk.services.importing import told_places
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.importing.line_list import LineList
from dispute_desk.ui.pages.importing.words import column_rows, sheet_rows, total_rows
from dispute_desk.ui.sums import sum_and_unit
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.card import FigureCard
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.domain.ledger import Reading, SheetReading
    from dispute_desk.ui.pages.importing.words import Cause
    from dispute_desk.ui.pages.importing.work import Understood
    from dispute_desk.ui.workplace import Workplace


#: Room for the frame of a table.
_FRAME = 6


class Preview(QWidget):
    """Figures above; below them every row, sheets, problems by cause, totals and questions."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        named(self, "importing.preview", self.tr("读到的内容"))
        self._causes: tuple[Cause, ...] = ()
        self._read_sheets: tuple[SheetReading, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(self._figures())
        self.word = MessageBar("importing.word")
        box.addWidget(self.word)
        self.tabs = named(QTabWidget(), "importing.tabs", self.tr("读到的内容"))
        self.tabs.tabBar().setObjectName("importing.tabs.bar")
        self.tabs.tabBar().setAccessibleName(self.tr("读到的内容"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.lines = LineList(place)
        self.sheets = PlainTable("importing.sheets", self.tr("工作表"))
        self.totals = PlainTable("importing.totals", self.tr("合计核对"))
        self.questions = PlainTable("importing.questions", self.tr("要确认的问题"))
        self.questions.show_whole_texts()
        self.tabs.addTab(self.lines, self.tr("逐行"))
        self.columns = PlainTable("importing.columns", self.tr("各列的去向"))
        self.sheets.selectionModel().currentRowChanged.connect(
            lambda index, _: self._show_columns(index.row())
        )
        self.tabs.addTab(_padded(self.sheets, self.columns), self.tr("工作表"))
        self._problem_tab = self.tabs.addTab(self._problems(), self.tr("问题"))
        self._total_tab = self.tabs.addTab(_padded(self.totals), self.tr("合计核对"))
        self._question_tab = self.tabs.addTab(_padded(self.questions), self.tr("要确认的问题"))
        card = named(look(QFrame(), kind="card"), "importing.card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 8, 16, 10)
        inner.addWidget(self.tabs)
        box.addWidget(card, 1)

    def show_understood(self, understood: Understood) -> None:
        """Show what was understood."""
        reading = understood.reading
        self.cases.show_figure(
            f"{len(reading.cases):,}", self.tr("件"), self.tr("导入后作为历史案件")
        )
        people = self.tr("用人单位 %1 家").replace("%1", f"{understood.employers:,}")
        self.workers.show_figure(f"{understood.workers:,}", self.tr("人"), people)
        self.amount.show_figure(*sum_and_unit(understood.amount_fen))
        paid = self.tr("没有凭证的，另列为“历史台账载明补缴”")
        self.paid.show_figure(*sum_and_unit(understood.back_paid_fen), paid)
        self.tabs.setCurrentWidget(self.lines)
        self.lines.show_lines(understood.lines)
        self._show_sheets(reading)
        self._show_problems(understood.causes)
        self._say(reading, understood.recognised)
        self._show_totals(reading)
        self._show_questions(reading)

    def show_figures(self, *, shown: bool) -> None:
        """Show the figures above, or leave the room to the rows."""
        for card in self._cards:
            card.setVisible(shown)

    def figures(self) -> str:
        """Return the figures in one line."""
        return " · ".join(card.words() for card in self._cards)

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.cases = FigureCard(self.tr("案件"), "importing.cases")
        self.workers = FigureCard(self.tr("职工"), "importing.workers")
        self.amount = FigureCard(self.tr("涉案金额"), "importing.amount")
        self.paid = FigureCard(self.tr("台账载明补缴"), "importing.paid")
        self._cards = (self.cases, self.workers, self.amount, self.paid)
        for card in self._cards:
            row.addWidget(card, 1)
        return row

    def _problems(self) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        self.causes = PlainTable("importing.causes", self.tr("问题的原因"))
        self.rows = PlainTable("importing.rows", self.tr("有问题的行"))
        self.causes.setFixedWidth(340)
        self.causes.selectionModel().currentRowChanged.connect(
            lambda index, _: self._show_cause(index.row())
        )
        self.no_problem = label(self.tr("没有发现问题。"), kind="muted")
        row.addWidget(self.causes)
        row.addWidget(self.rows, 1)
        row.addWidget(self.no_problem, 1, Qt.AlignmentFlag.AlignTop)
        return panel

    def _show_sheets(self, reading: Reading) -> None:
        titles, rows = sheet_rows(reading)
        figures = range(2, len(titles))
        self.sheets.show_rows(titles, rows, right=[*figures], stretch=0)
        self.sheets.setMaximumHeight(HEAD + LINE * len(rows) + _FRAME)
        self._read_sheets = reading.sheets
        with_columns = [number for number, one in enumerate(reading.sheets) if one.columns]
        self.sheets.selectRow(with_columns[0] if with_columns else 0)

    def _show_columns(self, number: int) -> None:
        """Show what reads each column of a sheet, those that nothing reads first."""
        if not 0 <= number < len(self._read_sheets):
            return
        titles, rows, read = column_rows(self._read_sheets[number])
        tones = {(at, 1): "warning" for at, fine in enumerate(read) if not fine}
        self.columns.show_rows(titles, rows, tones=tones, stretch=1, widths=(240,))

    def _show_problems(self, causes: tuple[Cause, ...]) -> None:
        self._causes = causes
        some = bool(self._causes)
        self.causes.setVisible(some)
        self.rows.setVisible(some)
        self.no_problem.setVisible(not some)
        rows = [
            [
                self.tr("不能导入") if cause.stops else self.tr("请留意"),
                cause.words,
                f"{len(cause.rows):,}",
            ]
            for cause in self._causes
        ]
        tones = {
            (n, 0): "danger" if cause.stops else "warning" for n, cause in enumerate(self._causes)
        }
        titles = [self.tr("性质"), self.tr("原因"), self.tr("行数")]
        self.causes.show_rows(titles, rows, right=[2], tones=tones, stretch=1)
        if some:
            self.causes.selectRow(0)
        count = sum(len(cause.rows) for cause in self._causes)
        self.tabs.setTabText(self._problem_tab, self.tr("问题 %1").replace("%1", f"{count:,}"))

    def _say(self, reading: Reading, recognised: Recognised) -> None:
        """Put into few sentences what a person should know before the import."""
        self.word.clear()
        told = []
        if recognised.changed:
            words = self.tr(
                "%1 件以前已导入的案件与已存的内容不同，改动不会导入：%2（工作表:行）。"
            )
            words = words.replace("%1", f"{len(recognised.changed):,}")
            told.append(words.replace("%2", told_places(recognised.changed)))
        if recognised.known:
            words = self.tr("%1 件案件以前已导入，不会重复导入。")
            told.append(words.replace("%1", f"{recognised.known:,}"))
        if reading.rejected:
            words = self.tr("%1 行不能导入，原因见“问题”；其余照常导入，原行文字会保留备查。")
            told.append(words.replace("%1", f"{len(reading.rejected):,}"))
        if told:
            self.word.say("".join(told), tone="warning")

    def _show_cause(self, number: int) -> None:
        if 0 <= number < len(self._causes):
            self.rows.show_rows(self.row_titles(), self._causes[number].rows)

    def row_titles(self) -> list[str]:
        """Return the heads of a table of rows with their problems."""
        return [self.tr("工作表"), self.tr("行"), self.tr("说明")]

    def stopped_rows(self) -> list[list[str]]:
        """Return sheet, row and reason of every row that cannot be taken in."""
        stopped = [row for cause in self._causes if cause.stops for row in cause.rows]
        return [list(row) for row in sorted(stopped, key=_in_the_workbook)]

    def _show_totals(self, reading: Reading) -> None:
        titles, rows, matches = total_rows(reading)
        tones = {(n, 4): "good" if fine else "danger" for n, fine in enumerate(matches)}
        self.totals.show_rows(titles, rows, right=[2, 3], tones=tones)
        wrong = matches.count(False)
        words = (
            self.tr("合计核对") if not wrong else self.tr("合计不符 %1").replace("%1", str(wrong))
        )
        self.tabs.setTabText(self._total_tab, words)
        self.tabs.setTabVisible(self._total_tab, bool(rows))

    def _show_questions(self, reading: Reading) -> None:
        titles = [self.tr("问题"), self.tr("建议"), self.tr("依据")]
        rows = [[one.question, one.proposed, one.evidence] for one in reading.questions]
        self.questions.show_rows(titles, rows, widths=(420, 200))
        words = self.tr("要确认 %1").replace("%1", str(len(rows)))
        self.tabs.setTabText(self._question_tab, words)
        self.tabs.setTabVisible(self._question_tab, bool(rows))
        if rows:
            self.tabs.setCurrentIndex(self._question_tab)


def _in_the_workbook(row: Sequence[str]) -> tuple[str, int]:
    """Return the place of a row that begins with its sheet and number."""
    return row[0], int(row[1].replace(",", ""))


def _padded(*tables: PlainTable) -> QWidget:
    panel = QWidget()
    box = QVBoxLayout(panel)
    box.setContentsMargins(0, 10, 0, 0)
    for table in tables:
        box.addWidget(table, 1)
    return panel
