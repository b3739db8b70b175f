"""报表: choose a period, see figures and paper side by side, save both."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report_words import in_words, saying
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.reports import work
from dispute_desk.ui.pages.reports.chooser import Chooser
from dispute_desk.ui.pages.reports.sheet import ReportSheet
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button
from dispute_desk.ui.widgets.pdf_view import PdfView
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.report import Report
    from dispute_desk.services.reports.door import Period
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.workplace import Workplace


class ReportsPage(Page):
    """The last full month stands there at once; everything is counted beside the window."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "reports")
        self.report: Report | None = None
        self._period: Period | None = None
        self._job: Job | None = None
        self.chooser = Chooser(place.today)
        self.strip = ProgressStrip("reports.progress")
        self.sheet = ReportSheet()
        self.paper = PdfView("reports.paper", self.tr("PDF 预览"))
        self.waiting = EmptyPanel(
            "reports.waiting",
            self.tr("还没有报表"),
            self.tr("选好期间，点“生成”。数字和纸面会并排显示。"),
            icon_name="reports",
        )
        self._save_buttons()
        row = QHBoxLayout()
        row.setSpacing(12)
        self._left = QStackedWidget()
        self._left.addWidget(self.waiting)
        self._left.addWidget(self.sheet)
        row.addWidget(self._left, 11)
        row.addWidget(self.paper, 10)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self.strip)
        self.body.addLayout(row, 1)
        self.chooser.asked.connect(self.build)
        self.strip.cancelled.connect(self._stopped)
        place.verbs.bind("data.monthly", self.build, owner=self)
        place.verbs.bind(
            "edit.save", self._ask_pdf, applies=lambda: self.report is not None, owner=self
        )
        place.verbs.bind("edit.refresh", self.build, owner=self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("报表")

    def head_actions(self) -> list[QWidget]:
        """Return the buttons that save."""
        return [self.pdf_button, self.xlsx_button]

    def visited(self, about: object = None) -> None:
        """Build the last full month the first time."""
        del about
        if self.report is None and self._job is None:
            self.build()

    def changed(self, kinds: object) -> None:
        """Say that the figures may have moved; building again is asked for, never done."""
        del kinds
        if self.report is not None:
            self.told.emit(self.tr("生成之后数据有变动，点“生成”重新统计"))

    def build(self) -> None:
        """Count the chosen report."""
        period = self.chooser.period()
        if period is None:
            return
        if self._job is not None:
            self._job.cancel()
        self.bar.clear()
        self._period = period
        task = partial(work.build, self.chooser.report_id(), period)
        self._job = self.place.jobs.work(task, self._take_report, self._refused)
        self.strip.watch(self._job, self.tr("正在统计"))

    def focus_first(self) -> None:
        """Put the focus on the period."""
        self.chooser.month.setFocus()
        self.chooser.month.selectAll()

    def restyle(self) -> None:
        """Build the figures again in the colours of the theme."""
        if self.report is not None:
            self.sheet.show_report(self._in_words(self.report))

    def save_pdf(self, path: Path) -> None:
        """Write the report that is shown as a PDF."""
        if self.report is None:
            return
        task = partial(work.save_pdf, self.report, path)
        self._save(self.place.jobs.work(task, self._saved, self._refused))

    def save_xlsx(self, path: Path) -> None:
        """Write the report that is shown as a workbook."""
        if self.report is None or self._period is None:
            return
        task = partial(work.save_xlsx, self.report.id, self._period, path)
        self._save(self.place.jobs.work(task, self._saved, self._refused))

    def _save(self, job: Job) -> None:
        self.bar.clear()
        self.strip.watch(job, self.tr("正在写出文件"))

    def _save_buttons(self) -> None:
        self.pdf_button = button(self.tr("保存 PDF…"), "reports.pdf")
        self.xlsx_button = button(self.tr("保存 Excel…"), "reports.xlsx")
        for made, ask in ((self.pdf_button, self._ask_pdf), (self.xlsx_button, self._ask_xlsx)):
            made.setEnabled(False)
            made.clicked.connect(ask)

    def _ask_pdf(self) -> None:
        chosen = self._ask("pdf")
        if chosen is not None:
            self.save_pdf(chosen)

    def _ask_xlsx(self) -> None:
        chosen = self._ask("xlsx")
        if chosen is not None:
            self.save_xlsx(chosen)

    def _ask(self, ending: str) -> Path | None:
        if self.report is None:
            return None
        name = f"{self.report.title} {self.report.period}.{ending}"
        folders = Folders(self.place.preferences, "report")
        path, _ = folders.new_file(self, self.tr("保存到"), name, f"*.{ending}")
        if path is None or path.suffix.lower() == f".{ending}":
            return path
        return Path(f"{path}.{ending}")

    def _take_report(self, report: Report) -> None:
        self.report = report
        shown = self._in_words(report)
        self.sheet.show_report(shown)
        self._left.setCurrentWidget(self.sheet)
        self.told.emit(f"{shown.title} · {shown.period}")
        self._job = self.place.jobs.work(
            partial(work.draw, report), self._take_paper, self._refused
        )
        self.strip.watch(self._job, self.tr("正在排版"))
        self.pdf_button.setEnabled(True)
        self.xlsx_button.setEnabled(True)

    def _in_words(self, report: Report) -> Report:
        """Return the report in the language of the window; its paper stays Chinese."""
        seat = self.place.seat
        if seat is None or not is_english():
            return report
        return in_words(report, saying(translated, seat.profile))

    def _take_paper(self, paper: work.Paper) -> None:
        self._job = None
        self.paper.show_pages(paper.pages)

    def _saved(self, path: Path) -> None:
        self.place.say(self.tr("已保存 %1").replace("%1", path.name), None)

    def _stopped(self) -> None:
        self._job = None

    def _refused(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)
