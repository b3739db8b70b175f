"""A file that was changed on the disk while it lies on the bench: told at once, read again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.importing.file_watch import FileWatch
from dispute_desk.ui.widgets.bar import MessageBar

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.ui.pages.importing.work import OnTheBench, Understood
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.widgets.progress import ProgressStrip


class ReadingAgain(QObject):
    """A quiet bar with one act; what was read before stays until the new state is read whole."""

    #: The newer state is read: the decisions that still fit, and how many do not.
    came = Signal(object, int)
    #: Somebody wants the newer state.
    wanted = Signal()

    def __init__(self, page: Page, strip: ProgressStrip) -> None:
        super().__init__(page)
        self._page, self._strip = page, strip
        self._name = ""
        self._busy = False
        self.bar = MessageBar("importing.disk")
        self.watcher = FileWatch(self)
        self.watcher.changed.connect(self._tell)
        self.watcher.same.connect(self.bar.clear)

    def watch(self, work: OnTheBench | None) -> None:
        """Look at the file that is on the bench; at none without one."""
        if work is None:
            self.bar.clear()
            self.watcher.watch(None)
        elif not self.watcher.is_at(work.path, work.stamp):
            self.bar.clear()
            self._name = work.path.name
            self.watcher.watch(work.path, work.stamp)

    def read(self, work: OnTheBench, understood: Understood, decisions: Decisions) -> None:
        """Read the file again, beside the window."""
        if self._busy:
            return
        self._busy = True
        told = understood.recognised
        parked = {one.id: one.place for one in told.twins}
        parked |= {one.id: one.place for one in told.updates}
        chosen = {name: place for name, place in parked.items() if name in decisions.answers}
        task = partial(work.read_again, decisions, chosen)
        job = self._page.place.jobs.work(task, partial(self._take, work), self._not_read)
        self._strip.watch(job, self.tr("正在重新读取 %1").replace("%1", work.path.name))

    def _tell(self, there: bool) -> None:  # noqa: FBT001 - a signal brings it
        words = self.tr("“%1”在磁盘上已被改动，这里看到的是改动之前的内容。")
        if not there:
            words = self.tr("“%1”已不在原处，这里看到的是已经读到的内容。")
        self.bar.say(words.replace("%1", self._name), tone="accent")
        if there:
            self.bar.offer(("again", self.tr("重新读取（F5）"), self.wanted.emit))

    def _take(self, work: OnTheBench, told: tuple[Decisions, int]) -> None:
        self._busy = False
        decisions, gone = told
        self.watch(work)
        if gone:
            words = self.tr("已重新读取。%1 处改动对不上新的内容，没有保留。")
            self._page.bar.say(words.replace("%1", f"{gone:,}"), tone="warning")
        else:
            self._page.bar.clear()
        self.came.emit(decisions, gone)

    def _not_read(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DeskError):
            self._page.bar.say(sentence_of(error))
        else:
            self._page.place.trouble(error)
