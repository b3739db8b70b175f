"""The chosen letters as .docx in a folder: one act with progress, which can be stopped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress
    from dispute_desk.ui.workplace import Workplace

WIDTH = 520


class DocxManyWindow(QDialog):
    """Writes as soon as it is open; says what came of it."""

    def __init__(
        self, place: Workplace, parent: QWidget, paper_ids: Sequence[int], folder: Path
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._ids, self._folder = tuple(paper_ids), folder
        self._writing: Job | None = None
        named(self, "letters.docx", self.tr("导出 DOCX"))
        self.setWindowTitle(self.tr("导出 DOCX"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 18)
        box.setSpacing(12)
        box.addWidget(label(self.tr("导出 DOCX"), kind="bigTitle"))
        words = self.tr("共 %1 份函书，每份一个 .docx，可以在 WPS 里修改：")
        box.addWidget(label(words.replace("%1", f"{len(self._ids):,}")))
        box.addWidget(ElidedLabel(str(folder), "letters.docx.folder", kind="muted"))
        self.strip = ProgressStrip("letters.docx.progress")
        self.bar = MessageBar("letters.docx.bar")
        box.addWidget(self.strip)
        box.addWidget(self.bar)
        close = button(self.tr("关闭"), "letters.docx.close")
        close.clicked.connect(self.reject)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._write()

    def reject(self) -> None:
        """Close; letters that are still being written are not."""
        if self._writing is not None and not self._writing.finished:
            self._writing.progress.cancel()
            return
        super().reject()

    def _write(self) -> None:
        ids, folder = self._ids, self._folder

        def write(desk: Desk, progress: JobProgress) -> list[Path]:
            from dispute_desk.services.letter_docx_many import (  # noqa: PLC0415 - heavy
                release_docx_many,
            )

            return release_docx_many(
                desk, ids, folder, tell=progress.tell, cancelled=lambda: progress.cancelled
            )

        self._writing = self.place.jobs.work(write, self._written, self._refused, writes=True)
        self.strip.watch(self._writing, self.tr("正在写文件"))

    def _written(self, files: list[Path]) -> None:
        words = self.tr("已写 %1 个文件。在 WPS 里改过的，拖回“一函两书”页收回。")
        self.bar.say(words.replace("%1", f"{len(files):,}"), tone="good")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)


def export_docx(place: Workplace, parent: QWidget, paper_ids: Sequence[int]) -> None:
    """Ask for a folder, and write the letters into it."""
    if not paper_ids:
        return
    title = QCoreApplication.translate("letters", "选择存放 DOCX 的文件夹")
    chosen = Folders(place.preferences, "paper").folder(parent, title, "")
    if chosen:
        DocxManyWindow(place, parent, paper_ids, Path(chosen)).open()
