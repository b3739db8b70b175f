"""A letter that came back from WPS or signed: held against its case side by side, then kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.returned_paper import FORM_WORDS, ReturnedForm
from dispute_desk.services.returned_papers import KeepReturnedPaper
from dispute_desk.ui.dropping import dropped_files
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, show_refusal, translated
from dispute_desk.ui.pages.letters.changes_view import two_sides
from dispute_desk.ui.pages.letters.words import addressee_words, kind_words, number_words
from dispute_desk.ui.steps.entries import Kit
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.progress import ProgressStrip
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.domain.returned_paper import Comparison
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.pages.letters.asking import LetterView
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

#: What may come back, by the ending of its name.
ENDINGS = frozenset({".docx", ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
SIZE, SHARE = (960, 760), 0.94


def ask_returned(place: Workplace, parent: QWidget) -> Path | None:
    """Ask for the file that came back; None where none was chosen."""
    title = QCoreApplication.translate("letters", "选择改过或签过字的文件")
    kinds = QCoreApplication.translate("letters", "文稿和扫描件 (%1)")
    patterns = " ".join(f"*{one}" for one in sorted(ENDINGS))
    folders = Folders(place.preferences, "attachment")
    return folders.file(parent, title, kinds.replace("%1", patterns))


class ReturnedDrops(QObject):
    """Takes one file let go over a page as the chosen letter come back; others pass through."""

    def __init__(
        self, page: QWidget, ready: Callable[[], bool], take: Callable[[Path], None]
    ) -> None:
        super().__init__(page)
        self._ready, self._take = ready, take
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that may be a letter; a workbook goes on to the window."""
        if isinstance(event, QDragEnterEvent) and self._file(event) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            path = self._file(event)
            if path is not None:
                event.acceptProposedAction()
                self._take(path)
                return True
        return super().eventFilter(watched, event)

    def _file(self, event: QDropEvent) -> Path | None:
        files = dropped_files(event.mimeData())
        fits = len(files) == 1 and files[0].suffix.casefold() in ENDINGS and self._ready()
        return files[0] if fits else None


class ReturnedWindow(QDialog):
    """Our text left, what came back right; kept with a reason where names or figures differ."""

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, view: LetterView, path: Path
    ) -> None:
        super().__init__(parent)
        self.place, self.view, self.path = place, view, path
        self.comparison: Comparison | None = None
        self._looking: Job | None = None
        named(self, "letters.returned.window", self.tr("收回改后稿"))
        self.setWindowTitle(self.tr("收回改后稿"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kit = Kit("letters.returned", place.today, seat.calendar)
        self._build()
        ground = parent.window().size()
        self.resize(
            min(SIZE[0], round(ground.width() * SHARE)),
            min(SIZE[1], round(ground.height() * SHARE)),
        )
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self._look()

    def reject(self) -> None:
        """Leave; a comparison that still runs is dropped. The file lies where it lay."""
        if self._looking is not None:
            self._looking.cancel()
        super().reject()

    def save(self) -> None:
        """Keep the file as the letter's version of record."""
        if not self.save_button.isEnabled() or not self.reason.check():
            return
        self.save_button.setEnabled(False)
        self.place.jobs.do(self._command(), self._done, self._refused)

    def _differs(self) -> bool:
        return self.comparison is not None and self.comparison.differs

    def _command(self) -> KeepReturnedPaper:
        return KeepReturnedPaper(
            path=self.path.name,
            paper_id=self.view.id,
            form=self.form.read() or ReturnedForm.CHANGED,
            reason=self.reason.read(),
            source=self.path,
        )

    def _look(self) -> None:
        """Hold the file against the letter beside the window."""
        command = self._command()

        def look(desk: Desk, _: object) -> Comparison:
            from dispute_desk.services.returned_papers import (  # noqa: PLC0415 - heavy
                look_at_returned,
                paper_meant,
            )

            return look_at_returned(desk, paper_meant(desk, command), command)

        self._looking = self.place.jobs.work(look, self._show, self._refused)
        self.strip.watch(self._looking, self.tr("正在与文稿核对"))

    def _show(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._looking = None
        self._tell(comparison)
        self.reason.row.setVisible(comparison.differs)
        for number, one in enumerate(comparison.changed, 1):
            for column, words in enumerate(two_sides(one.ours, one.theirs)):
                self._put(words or "—", number, column)
        if comparison.read and not comparison.changed:
            self._put(self.tr("文字与本系统的文稿一致，没有改动。"), 1, 0, span=2)
        self.save_button.setEnabled(True)
        self.save_button.setFocus()

    def _tell(self, comparison: Comparison) -> None:
        """Say what the comparison comes to."""
        from dispute_desk.services.returned_papers import (  # noqa: PLC0415 - open, so it is loaded
            told_differences,
        )

        if not comparison.read:
            words = self.tr("这是图像，读不出文字。请人工核对姓名、号码和金额，再留存。")
            self.bar.say(words, tone="warning")
        elif comparison.differs:
            words = self.tr("姓名、号码或金额与文稿对不上：%1。确认无误仍要留存的，请写明原因。")
            self.bar.say(words.replace("%1", told_differences(comparison)))
        else:
            self.bar.say(self.tr("姓名、号码、金额与文稿一致。"), tone="good")

    def _put(self, words: str, row: int, column: int, span: int = 1) -> None:
        cell = named(label(words), f"letters.returned.{row}.{column}")
        cell.setTextFormat(Qt.TextFormat.RichText)
        cell.setWordWrap(True)
        cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(cell, row, column, 1, span)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 18, 24, 16)
        box.setSpacing(12)
        row = self.view.file.row
        kind = kind_words(self.view.profile, row.kind, row.title)
        told = f"{kind} {number_words(row)} · {addressee_words(row)}"
        box.addWidget(label(self.tr("收回改后稿"), kind="bigTitle"))
        box.addWidget(ElidedLabel(told, "letters.returned.about"))
        box.addWidget(ElidedLabel(self.path.name, "letters.returned.file", kind="muted"))
        self.strip = ProgressStrip("letters.returned.progress")
        self.bar = MessageBar("letters.returned.bar")
        box.addWidget(self.strip)
        box.addWidget(self.bar)
        box.addWidget(self._sides(), 1)
        forms = [(translated("returned", word), one) for one, word in FORM_WORDS.items()]
        self.form = self.kit.chips("form", self.tr("回来的是"), forms, required=True)
        is_text = self.path.suffix.casefold() == ".docx"
        self.form.put(ReturnedForm.CHANGED if is_text else ReturnedForm.SIGNED)
        reason = self.kit.text("reason", self.tr("仍要留存的原因"), required=True)
        self.reason = replace(reason, when=self._differs)
        self.reason.row.hide()
        box.addWidget(self.form.row)
        box.addWidget(self.reason.row)
        box.addLayout(self._foot())

    def _sides(self) -> QWidget:
        area = scrolled("letters.returned.area", self.tr("改动"))
        sheet = ScrolledSheet()
        outer = QVBoxLayout(sheet)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        heads = (self.tr("本系统的文稿"), self.tr("回来的文件"))
        for column, words in enumerate(heads):
            self._grid.setColumnStretch(column, 1)
            self._grid.addWidget(label(words, kind="heading"), 0, column)
        outer.addLayout(self._grid)
        outer.addStretch(1)
        put_sheet(area, sheet)
        return area

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(label("Ctrl+Enter", kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        cancel = button(self.tr("取消"), "letters.returned.cancel")
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("留存"), "letters.returned.save", kind="primary")
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(False)
        for one in (cancel, self.save_button):
            one.setAutoDefault(False)
            foot.addWidget(one)
        return foot

    def _done(self, outcome: Outcome) -> None:
        words = self.tr("已留存 · %1").replace("%1", outcome.subject or self.path.name)
        say_saved(self.place, words, outcome)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(self.comparison is not None)
        if isinstance(error, DeskError) and self.comparison is not None:
            show_refusal(error, {"reason": self.reason.row}, self.bar)
        elif isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)
