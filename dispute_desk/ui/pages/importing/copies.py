"""Files a bench writes: the workbook with what became of each row, and the blank ledger."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from dispute_desk.ui.folders import Folders
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.pages.importing.work import OnTheBench, Understood
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.widgets.progress import ProgressStrip

_ENDING = ".xlsx"


class Copies(QObject):
    """Asks where a file goes, writes it beside the window, and offers to open it."""

    def __init__(
        self, page: Page, strip: ProgressStrip, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(page)
        self._page, self._strip, self._failed = page, strip, failed
        #: Opens a file with the program of the system.
        self.open_file: Callable[[QUrl], object] = QDesktopServices.openUrl

    def ask_annotated(self, work: OnTheBench, understood: Understood, *, taken: bool) -> None:
        """Ask where the copy with what became of each row goes."""
        name = self.tr("%1（批注副本）.xlsx").replace("%1", work.path.stem)
        path = self._ask(self.tr("保存批注副本"), name, work.path.parent)
        if path is not None:
            self.write_annotated(work, understood, path, taken=taken)

    def write_annotated(
        self, work: OnTheBench, understood: Understood, path: Path, *, taken: bool
    ) -> None:
        """Write the copy."""
        told = self.tr(
            "批注副本已写好：%1。这里改过的格子已改好并标绿；其余的在 WPS 里改好，可以再导入，"
            "已导入的不会重复。"
        )
        self._write(partial(work.annotate, (understood, path, taken)), told)

    def ask_template(self) -> None:
        """Ask where the blank ledger goes."""
        path = self._ask(self.tr("保存空白模板"), self.tr("空白台账.xlsx"), None)
        if path is not None:
            self.write_template(path)

    def write_template(self, path: Path) -> None:
        """Write the blank ledger of this station."""
        told = self.tr("空白模板已写好：%1。每列有说明，渠道、险种、结果可以下拉选。")
        self._write(partial(_write_template, path), told)

    def _ask(self, title: str, name: str, first: Path | None) -> Path | None:
        folders = Folders(self._page.place.preferences, "annotated", first=first)
        path, _ = folders.new_file(self._page, title, name, f"*{_ENDING}")
        if path is None or path.suffix.lower() == _ENDING:
            return path
        return Path(f"{path}{_ENDING}")

    def _write(self, task: Callable[[Desk, JobProgress], Path], told: str) -> None:
        self._page.bar.clear()
        job = self._page.place.jobs.work(task, partial(self._written, told), self._failed)
        self._strip.watch(job, self.tr("正在写出文件"))

    def _written(self, told: str, path: Path) -> None:
        bar = self._page.bar
        bar.say(told.replace("%1", path.name), tone="accent")
        bar.offer(
            ("open", self.tr("打开"), partial(self._open, path)),
            ("folder", self.tr("打开所在文件夹"), partial(self._open, path.parent)),
        )

    def _open(self, path: Path) -> None:
        self.open_file(QUrl.fromLocalFile(str(path)))


def _write_template(path: Path, desk: Desk, progress: JobProgress) -> Path:
    from dispute_desk.services.ledger_template import (  # noqa: PLC0415 - when it is asked for
        write_blank_ledger,
    )

    del progress
    write_blank_ledger(desk.profile, path, translated if is_english() else None)
    return path
