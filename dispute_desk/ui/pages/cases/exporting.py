"""导出台账: what the list shows, as a workbook written beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseQuery
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.workplace import Workplace

ENDING = ".xlsx"


class LedgerExport(QObject):
    """Asks where to, writes with progress, tells what became of it."""

    def __init__(self, place: Workplace, page: Page) -> None:
        super().__init__(page)
        self.place = place
        self.page = page
        self.strip = ProgressStrip("cases.export")
        self._job: Job | None = None
        self.strip.cancelled.connect(self._stopped)

    def ask(self, query: CaseQuery) -> None:
        """Ask for the file, and with which numbers."""
        if self._job is not None:
            return
        masked = self.tr("号码脱敏的台账") + f" (*{ENDING})"
        whole = self.tr("号码完整的台账") + f" (*{ENDING})"
        name = self.tr("台账") + f" {self.place.today().isoformat()}{ENDING}"
        folders = Folders(self.place.preferences, "export")
        patterns = f"{masked};;{whole}"
        path, kind = folders.new_file(self.page, self.tr("导出台账"), name, patterns)
        if path is not None:
            path = path if path.suffix.lower() == ENDING else Path(f"{path}{ENDING}")
            self.write(query, path, masked=kind != whole)

    def write(self, query: CaseQuery, path: Path, *, masked: bool) -> None:
        """Write the cases of the list into the file."""
        self.page.bar.clear()
        task = partial(_export, query, path, masked)
        self._job = self.place.jobs.work(task, self._written, self._refused, writes=True)
        self.strip.watch(self._job, self.tr("正在导出台账"))

    def _written(self, told: tuple[str, int]) -> None:
        self._job = None
        name, lines = told
        words = self.tr("已导出 %1：%2 行").replace("%1", name).replace("%2", f"{lines:,}")
        self.place.say(words, None)

    def _stopped(self) -> None:
        self._job = None

    def _refused(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, DeskError):
            self.page.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)


def _export(
    query: CaseQuery,
    path: Path,
    masked: bool,  # noqa: FBT001 - bound beforehand
    desk: Desk,
    progress: JobProgress,
) -> tuple[str, int]:
    from dispute_desk.services.exporting import export_ledger  # noqa: PLC0415 - when asked for

    lines = export_ledger(
        desk,
        path,
        query,
        masked=masked,
        apart=True,
        tell=progress.tell,
        cancelled=lambda: progress.cancelled,
    )
    return path.name, lines
