"""报表: choose a period, see figures and paper side by side, save both."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget

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
from dispute_desk.ui.widgets.toast import Offer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
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
        self._pdf: bytes | None = None
        #: Opens a file in the program of the computer.
        self.open_file: Callable[[QUrl], object] = QDesktopServices.openUrl
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
        """Return the buttons that print and save."""
        return [self.print_button, self.pdf_button, self.xlsx_button]

    def visited(self, about: object = None) -> None:
        """Build the last full month the first time; ``about`` may name a report, of this year."""
        if (isinstance(about, str) and self.chooser.choose(about)) or (
            self.report is None and self._job is None
        ):
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
        self.print_button = button(self.tr("打印"), "reports.print", icon_name="print")
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(self._ask_printer)

    def _ask_printer(self) -> None:
        """Let somebody choose printer and pages, then print what is shown beside the window."""
        from dispute_desk.ui.paper_printing import a_printer  # noqa: PLC0415 - seldom needed

        try:
            printer = a_printer()
        except DeskError as error:
            self._refused(error)
            return
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - as above

        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the paper that is shown."""
        from dispute_desk.ui.paper_printing import print_pages  # noqa: PLC0415 - seldom needed

        pdf = self._pdf
        if pdf is None:
            return
        self.bar.clear()
        job = self.place.jobs.work(
            lambda _, progress: print_pages(printer, pdf, progress), self._printed, self._refused
        )
        self.strip.watch(job, self.tr("正在打印"))

    def _printed(self, pages: int) -> None:
        self.place.say(self.tr("已送去打印 %1 页").replace("%1", str(pages)), None)

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
        self._pdf = None
        self.print_button.setEnabled(False)
        self.paper.show_waiting(self.tr("正在排版…"))
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
        self._pdf = paper.pdf
        self.print_button.setEnabled(True)
        self.paper.show_pages(paper.pages)

    def _saved(self, path: Path) -> None:
        def open_it() -> None:
            self.open_file(QUrl.fromLocalFile(str(path)))

        self.place.say(
            self.tr("已保存 %1").replace("%1", path.name), Offer(self.tr("打开"), open_it)
        )

    def _stopped(self) -> None:
        self._job = None
        self._no_paper()

    def _no_paper(self) -> None:
        """Where a paper was on its way and does not come, say how to get it."""
        if self.report is not None and self._pdf is None:
            self.paper.show_waiting(self.tr("没有排版，点“生成”再来一次。"))

    def _refused(self, error: Exception) -> None:
        self._job = None
        self._no_paper()
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)
