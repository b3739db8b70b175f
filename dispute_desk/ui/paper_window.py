"""A paper of a case as it will look: read it, save it as PDF, print it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers, paper_batches
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.paper_lacks import offer_way
from dispute_desk.ui.paper_options import PaperOptions
from dispute_desk.ui.paper_printing import a_printer, print_pages
from dispute_desk.ui.paper_recording import RecordBox
from dispute_desk.ui.paper_source import Made, Options
from dispute_desk.ui.paper_sources import CasePaper, VisitForm
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.pdf_view import PAGE_WIDTH, PdfView, Picture
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """A paper set in type, pictures of its first pages, how many pages it has."""

    made: Made
    pictures: tuple[Picture, ...]
    count: int
    options: Options


class PaperWindow(QDialog):
    """Shows one paper; saving and printing are written in the journal."""

    def __init__(self, place: Workplace, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.source = source
        #: What is shown, and with what it was made.
        self.made: Made | None = None
        self.shown = Options()
        #: Whether it was saved or printed.
        self.is_out = False
        title = source.title
        named(self, "paper", title)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._drawing: Job | None = None
        self._printer: QPrinter | None = None
        self._build(title)
        self._fit(parent)
        self.draw()

    @property
    def pdf(self) -> bytes | None:
        """What is shown; None while nothing is."""
        return self.made.pdf if self.made is not None else None

    def draw(self) -> None:
        """Set the paper in type beside the window, then show it."""
        options = self.options.options()
        scale = PAGE_WIDTH / _ACROSS * max(_FINER, self.devicePixelRatioF())
        self._rest(resting=True)
        self._drawing = self.place.jobs.work(
            lambda desk, progress: drawn(
                self.source.make(desk, options, progress.tell, lambda: progress.cancelled),
                scale,
                options,
            ),
            self._show,
            self._refused,
            writes=options.revealed or not isinstance(self.source, CasePaper | VisitForm),
        )
        self.strip.watch(self._drawing, self.tr("正在排版"))

    def save_to(self, path: Path) -> None:
        """Save what is shown, whole or not at all."""
        made, source, revealed = self.made, self.source, self.shown.revealed
        if made is None:
            return

        def write(desk: Desk) -> Path:
            source.release(desk, made, path, revealed=revealed)
            return path

        self.place.jobs.write(write, self._saved, self._refused)

    def print_on(self, printer: QPrinter) -> None:
        """Write it in the journal, then print what is shown beside the window."""
        if self.made is None:
            return
        self._printer = printer
        command = self.source.printed(self.made, revealed=self.shown.revealed)
        if command is None:
            self._print_now(None)
        else:
            self.place.jobs.do(command, self._print_now, self._refused)

    def save_each_to(self, folder: Path) -> None:
        """Save every paper of a batch into a file of its own."""
        batch = self.made.batch if self.made is not None else None
        if batch is None:
            return
        job = self.place.jobs.work(
            lambda desk, progress: paper_batches.release_each(
                desk,
                batch,
                folder,
                apart=True,
                tell=progress.tell,
                cancelled=lambda: progress.cancelled,
            ),
            lambda files: self._saved_each(len(files), folder),
            self._refused,
            writes=True,
        )
        self.strip.watch(job, self.tr("正在写文件"))

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
        box.addLayout(head)
        self.options = PaperOptions(self.source, may_reveal=self.place.may(Right.REVEAL.value))
        self.reveal = self.options.reveal
        self.options.changed.connect(self.draw)
        box.addWidget(self.options)
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
        self.save_each = button(self.tr("每份一个文件"), "paper.save_each")
        self.save_each.clicked.connect(self._ask_folder)
        self.save_each.hide()
        self.save = button(self.tr("另存为 PDF"), "paper.save")
        self.save.clicked.connect(self._ask_where)
        self.print = button(self.tr("打印"), "paper.print", kind="primary", icon_name="print")
        self.print.clicked.connect(self._ask_printer)
        for one in (close, self.save_each, self.save, self.print):
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
        for one in (self.save, self.save_each, self.print, self.options):
            one.setDisabled(resting)

    def _show(self, answer: Drawn) -> None:
        made = self.made = answer.made
        self.shown = answer.options
        self.record.show_known(made.known)
        self.options.show_made(made, answer.options)
        self.save_each.setVisible(made.batch is not None and len(made.batch.sheets) > 1)
        pictures, count = answer.pictures, answer.count
        self.bar.clear()
        remarks = list(self._remarks(made))
        if remarks:
            self.bar.say(" ".join(remarks), tone="warning")
        self.view.show_pages(pictures)
        words = self.tr("共 %1 页").replace("%1", str(count))
        if made.batch is not None and len(made.batch.sheets) > 1:
            papers = self.tr("共 %1 份，%2 页").replace("%1", str(len(made.batch.sheets)))
            words = papers.replace("%2", str(count))
        if count > len(pictures):
            more = self.tr("（预览前 %1 页，保存和打印是全部）")
            words += more.replace("%1", str(len(pictures)))
        self.pages.setText(words)
        self._rest(resting=False)
        self.view.setFocus()

    def _remarks(self, made: Made) -> Iterator[str]:
        """Give what is to be minded before the paper is handed over."""
        if self.source.whole and not self.shown.revealed and not self.shown.blank:
            yield self.tr("证件号已脱敏，对方可能无法据此核对；需要完整号码的，请有权限的人打印。")
        if made.unasked:
            told = self.tr(
                "这份文书会给用人单位看，其中 %1 名职工没有登记告知同意，"
                "交给单位前请先征得本人同意。"
            )
            yield told.replace("%1", str(made.unasked))
        if made.looked is not None:
            yield self.tr("黄色是退回以后改写的，红色的旁边删去了文字；打印和保存的不带标记。")
        left = made.batch.left_out if made.batch is not None else ()
        if left:
            yield self.tr("没有打印的：") + " ".join(sentence_of(one) for one in left)

    def _print_now(self, _: object) -> None:
        printer, made = self._printer, self.made
        if printer is None or made is None:
            return
        pdf = made.pdf
        job = self.place.jobs.work(
            lambda _, progress: print_pages(printer, pdf, progress), self._printed, self._refused
        )
        self.strip.watch(job, self.tr("正在打印"))

    def _saved(self, path: Path) -> None:
        self._let_out(self.tr("已保存到 %1").replace("%1", str(path)))

    def _saved_each(self, count: int, folder: Path) -> None:
        words = self.tr("已写出 %1 个文件到 %2").replace("%1", str(count))
        self._let_out(words.replace("%2", str(folder)))

    def _printed(self, pages: int) -> None:
        self._let_out(self.tr("已送往打印机：%1 页").replace("%1", str(pages)))

    def _let_out(self, words: str) -> None:
        """Say that the paper is out, and register it where that is ticked."""
        self.is_out = True
        self.bar.say(words, tone="accent")
        commands = self.made.recorded if self.made is not None else ()
        if not self.record.wanted or not commands:
            return

        def record(desk: Desk) -> None:
            for command in commands:
                desk.do(command)

        def registered(_: object) -> None:
            self.record.show_known(known=True)
            more = self.tr("已登记为文书，送达以后在“文书”里登记送达。")
            self.bar.say(f"{words} {more}", tone="accent")

        self.place.jobs.write(record, registered, self._refused)

    def _refused(self, error: Exception) -> None:
        """Say a refusal on the bar; what was shown before stays and can still be used."""
        self._rest(resting=self.made is None)
        self.options.setEnabled(True)
        self.options.show_options(self.shown)
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
            offer_way(self, error)
        else:
            self.place.trouble(error)

    def file_stem(self) -> str:
        """Return what its file is called: 云社调〔2026〕5号 受理通知书; no sign a disk refuses."""
        number = self.made.number if self.made is not None else ""
        return _NO_NAME.sub("_", f"{number} {self.windowTitle()}".strip())

    def _ask_folder(self) -> None:
        folders = Folders(self.place.preferences, "paper")
        chosen = folders.folder(self, self.tr("放在哪个文件夹"), "")
        if chosen:
            self.save_each_to(Path(chosen))

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


def drawn(made: Made, scale: float, options: Options) -> Drawn:
    """Return a drawn paper with the pictures of its first pages; runs beside the window."""
    shown = made.looked or made.pdf
    count = case_papers.page_count(shown)
    pictures = []
    for page in range(min(count, MOST_SHOWN)):
        width, height, pixels = case_papers.page_picture(shown, page, scale)
        pictures.append(Picture(width, height, width * 4, pixels))
    return Drawn(made, tuple(pictures), count, options)


def show_source(window: QWidget | None, place: Workplace, source: Source) -> PaperWindow:
    """Open what a source makes over a window."""
    shown = PaperWindow(place, source, window)
    shown.open()
    return shown


def show_paper(
    window: QWidget | None,
    place: Workplace,
    case_id: int,
    kind: PaperKind,
    *,
    about: int | None = None,
) -> PaperWindow:
    """Open a paper of a case over a window; ``about`` is the record it tells of."""
    return show_source(window, place, CasePaper(case_id, kind, about))


def show_visit_form(window: QWidget | None, place: Workplace, visit_id: int) -> PaperWindow:
    """Open the form of a visit over a window."""
    return show_source(window, place, VisitForm(visit_id))
