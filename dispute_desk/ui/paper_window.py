"""A paper of a case as it will look: read it, save it as PDF, print it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.paper_printing import a_printer, print_pages
from dispute_desk.ui.paper_recording import RecordBox
from dispute_desk.ui.papers_shown import CasePaper, PersonReport, VisitForm
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.pdf_view import PAGE_WIDTH, PdfView, Picture
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.paper_source import Source
    from dispute_desk.ui.workplace import Workplace

SIZE = (820, 860)
#: How much of the window it stands over it takes at most.
SHARE = 0.94
#: Pages shown; a roster of a thousand workers has more, and they are saved and printed all.
MOST_SHOWN = 20
#: Points of an A4 page across; pictures are finer than the screen, for smooth letters.
_ACROSS, _FINER = 595, 1.5
#: Signs no file may have in its name.
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True)
class Drawn:
    """A paper set in type: the PDF, pictures of its first pages, how many pages it has."""

    pdf: bytes
    pictures: tuple[Picture, ...]
    count: int
    revealed: bool
    #: Whether the file knows of it as 文书; None of a paper that is not registered.
    known: bool | None = None
    #: The number of its case, for the name of the file; empty for none.
    number: str = ""


class PaperWindow(QDialog):
    """Shows one paper; saving and printing are written in the journal."""

    def __init__(self, place: Workplace, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.source = source
        #: Whether it tells somebody his own numbers, which always stand in full.
        self._own = isinstance(source, PersonReport)
        self.pdf: bytes | None = None
        #: Whether the numbers stand in full on what is shown.
        self.revealed = False
        self.number = ""
        title = translated("papers", source.kind.title)
        named(self, "paper", title)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._drawing: Job | None = None
        self._printer: QPrinter | None = None
        self._build(title)
        self._fit(parent)
        self.draw()

    def draw(self) -> None:
        """Set the paper in type beside the window, then show it."""
        revealed = self.reveal.isChecked()
        scale = PAGE_WIDTH / _ACROSS * max(_FINER, self.devicePixelRatioF())
        self._rest(resting=True)
        self._drawing = self.place.jobs.work(
            lambda desk, progress: drawn(
                self.source.draw(
                    desk,
                    revealed=revealed,
                    tell=progress.tell,
                    cancelled=lambda: progress.cancelled,
                ),
                scale,
                revealed=revealed,
                known=self.source.known(desk),
                number=self.source.number(desk),
            ),
            self._show,
            self._refused,
            writes=revealed,
        )
        self.strip.watch(self._drawing, self.tr("正在排版"))

    def save_to(self, path: Path) -> None:
        """Save what is shown, whole or not at all."""
        pdf, source, revealed = self.pdf, self.source, self.revealed
        if pdf is None:
            return

        def write(desk: Desk) -> Path:
            source.release(desk, pdf, path, revealed=revealed)
            return path

        self.place.jobs.write(write, self._saved, self._refused)

    def print_on(self, printer: QPrinter) -> None:
        """Write it in the journal, then print what is shown beside the window."""
        if self.pdf is None:
            return
        self._printer = printer
        command = self.source.printed(revealed=self.revealed)
        self.place.jobs.do(command, self._print_now, self._refused)

    def reject(self) -> None:
        """Close; a paper that is still being set is dropped."""
        if self._drawing is not None:
            self._drawing.cancel()
        super().reject()

    def _build(self, title: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 18, 24, 16)
        box.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(title, kind="bigTitle"))
        self.pages = named(label("", kind="muted"), "paper.pages")
        head.addSpacing(10)
        head.addWidget(self.pages, 1, Qt.AlignmentFlag.AlignBottom)
        self.reveal = named(
            QCheckBox(self.tr("完整显示证件号和电话")),
            "paper.reveal",
            self.tr("完整显示证件号和电话"),
        )
        self.reveal.setToolTip(self.tr("显示完整号码会记入历史"))
        may = self.place.may(Right.REVEAL.value)
        self.reveal.setVisible(may and not self._own)
        self.reveal.setChecked(self._own or (self.source.kind.whole and may))
        self.reveal.clicked.connect(self.draw)
        head.addWidget(self.reveal)
        box.addLayout(head)
        self.bar = MessageBar("paper.bar")
        box.addWidget(self.bar)
        self.strip = ProgressStrip("paper.progress")
        box.addWidget(self.strip)
        self.view = PdfView("paper.view", title)
        box.addWidget(self.view, 1)
        box.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(label(self.tr("保存和打印会记入历史"), kind="muted"), 1)
        self.record = RecordBox()
        foot.addWidget(self.record)
        close = button(self.tr("关闭"), "paper.close")
        close.clicked.connect(self.reject)
        self.save = button(self.tr("另存为 PDF"), "paper.save")
        self.save.clicked.connect(self._ask_where)
        self.print = button(self.tr("打印"), "paper.print", kind="primary", icon_name="print")
        self.print.clicked.connect(self._ask_printer)
        for one in (close, self.save, self.print):
            one.setAutoDefault(False)
            foot.addWidget(one)
        for one, keys in ((self.save, "Ctrl+S"), (self.print, "Ctrl+P")):
            one.setToolTip(keys)
            QShortcut(QKeySequence(keys), self).activated.connect(one.click)
        return foot

    def _fit(self, parent: QWidget | None) -> None:
        ground = parent.window().size() if parent else self.screen().availableSize()
        width = min(SIZE[0], round(ground.width() * SHARE))
        height = min(SIZE[1], round(ground.height() * SHARE))
        self.resize(width, height)

    def _rest(self, *, resting: bool) -> None:
        """Take the buttons away while there is nothing they could act on."""
        held: tuple[QPushButton | QCheckBox, ...] = (self.save, self.print, self.reveal)
        for one in held:
            one.setDisabled(resting)

    def _show(self, answer: Drawn) -> None:
        self.pdf, self.revealed, self.number = answer.pdf, answer.revealed, answer.number
        self.record.show_known(answer.known)
        pictures, count = answer.pictures, answer.count
        self.bar.clear()
        if self.source.kind.whole and not self.revealed:
            masked = self.tr(
                "证件号已脱敏，对方可能无法据此核对；需要完整号码的，请有权限的人打印。"
            )
            self.bar.say(masked, tone="warning")
        self.view.show_pages(pictures)
        words = self.tr("共 %1 页").replace("%1", str(count))
        if count > len(pictures):
            more = self.tr("（预览前 %1 页，保存和打印是全部）")
            words += more.replace("%1", str(len(pictures)))
        self.pages.setText(words)
        self._rest(resting=False)
        self.view.setFocus()

    def _print_now(self, _: object) -> None:
        printer, pdf = self._printer, self.pdf
        if printer is None or pdf is None:
            return
        job = self.place.jobs.work(
            lambda _, progress: print_pages(printer, pdf, progress), self._printed, self._refused
        )
        self.strip.watch(job, self.tr("正在打印"))

    def _saved(self, path: Path) -> None:
        self._let_out(self.tr("已保存到 %1").replace("%1", str(path)))

    def _printed(self, pages: int) -> None:
        self._let_out(self.tr("已送往打印机：%1 页").replace("%1", str(pages)))

    def _let_out(self, words: str) -> None:
        """Say that the paper is out, and register it where that is ticked."""
        self.bar.say(words, tone="accent")
        if self._own:
            self.bar.say(words + self.tr("。交给本人以后，请“记录答复”。"), tone="accent")
        if not self.record.wanted or not isinstance(self.source, CasePaper):
            return

        def registered(_: object) -> None:
            self.record.show_known(known=True)
            more = self.tr("已登记为文书，送达以后在“文书”里登记送达。")
            self.bar.say(f"{words} {more}", tone="accent")

        self.place.jobs.do(self.source.recorded(), registered, self._refused)

    def _refused(self, error: Exception) -> None:
        """Say a refusal on the bar; what was shown before stays and can still be used."""
        self._rest(resting=self.pdf is None)
        self.reveal.setEnabled(True)
        self.reveal.setChecked(self.revealed)
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def file_stem(self) -> str:
        """Return what its file is called: 云社调〔2026〕5号 受理通知书; no sign a disk refuses."""
        return _NO_NAME.sub("_", f"{self.number} {self.windowTitle()}".strip())

    def _ask_where(self) -> None:
        folders = Folders(self.place.preferences, "paper")
        path, _ = folders.new_file(
            self, self.tr("另存为 PDF"), f"{self.file_stem()}.pdf", "PDF (*.pdf)"
        )
        if path is not None:
            self.save_to(path if path.suffix else path.with_suffix(".pdf"))

    def _ask_printer(self) -> None:
        try:
            printer = a_printer()
        except DeskError as error:
            self.bar.say(sentence_of(error), tone="warning")
            return
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)


def drawn(
    pdf: bytes, scale: float, *, revealed: bool, known: bool | None = None, number: str = ""
) -> Drawn:
    """Return a drawn paper with the pictures of its first pages; runs beside the window."""
    count = case_papers.page_count(pdf)
    pictures = []
    for page in range(min(count, MOST_SHOWN)):
        width, height, pixels = case_papers.page_picture(pdf, page, scale)
        pictures.append(Picture(width, height, width * 4, pixels))
    return Drawn(pdf, tuple(pictures), count, revealed, known, number)


def show_paper(
    window: QWidget | None,
    place: Workplace,
    case_id: int,
    kind: PaperKind,
    *,
    about: int | None = None,
) -> PaperWindow:
    """Open a paper of a case over a window; ``about`` is the record it tells of."""
    shown = PaperWindow(place, CasePaper(case_id, kind, about), window)
    shown.open()
    return shown


def show_visit_form(window: QWidget | None, place: Workplace, visit_id: int) -> PaperWindow:
    """Open the form of a visit over a window."""
    shown = PaperWindow(place, VisitForm(visit_id), window)
    shown.open()
    return shown


def show_report(
    window: QWidget | None, place: Workplace, request_id: int, name: str
) -> PaperWindow:
    """Open what is told to a person about his data over a window."""
    shown = PaperWindow(place, PersonReport(request_id, name), window)
    shown.open()
    return shown
