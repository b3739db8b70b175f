"""导入台账: choose a workbook, see what was understood, decide, import it, take it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from dispute_desk.domain.collecting import walk_everything_again
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.import_ahead import TAKEN_MEANWHILE
from dispute_desk.services.import_session import get_ready
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.importing import work
from dispute_desk.ui.pages.importing.bench import Bench
from dispute_desk.ui.pages.importing.choosing import Choosing
from dispute_desk.ui.pages.importing.copies import Copies
from dispute_desk.ui.pages.importing.decision_steps import DecisionSteps
from dispute_desk.ui.pages.importing.finished import Finished
from dispute_desk.ui.pages.importing.foot import Foot
from dispute_desk.ui.pages.importing.known_words import known_words, unread_words
from dispute_desk.ui.pages.importing.left_over import ask_left_over
from dispute_desk.ui.pages.importing.memory_line import MemoryLine
from dispute_desk.ui.pages.importing.page_verbs import bind_verbs
from dispute_desk.ui.pages.importing.panes import Panes
from dispute_desk.ui.pages.importing.reading_again import ReadingAgain
from dispute_desk.ui.pages.importing.reviewing import reviewing_panel
from dispute_desk.ui.pages.importing.summary import Summary
from dispute_desk.ui.pages.importing.withdrawal import Withdrawal
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.progress import ProgressStrip
from dispute_desk.ui.widgets.tab_order import order_tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent

    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.pages.importing.sheet_rows import SheetRow
    from dispute_desk.ui.workplace import Workplace

#: Pause after a decision before the workbook is understood anew, in ms.
REST_MS = 250


class ImportingPage(Page):
    """Nothing pops up per row; nothing is written before 导入; all of it can be taken back."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "importing")
        self._work: work.OnTheBench | None = None
        self._understood: work.Understood | None = None
        self._job: Job | None = None
        self._next: Path | None = None
        self._batch: int | None = None
        self.steps = DecisionSteps(self)
        self.strip = ProgressStrip("importing.progress")
        self.body.addWidget(self.strip)
        self._stack = QStackedWidget()
        self.choosing = Choosing(place)
        self.bench = Bench(place, self._ask_rows, self.steps)
        self.word = MessageBar("importing.word")
        self.memory = MemoryLine()
        self.foot = Foot()
        self.summary = Summary()
        self.finished = Finished()
        self.copies = Copies(self, self.strip, self._say)
        self.again = ReadingAgain(self, self.strip)
        self.withdrawal = Withdrawal(self)
        self.body.addWidget(self.again.bar)
        self.body.addWidget(self.withdrawal)
        self.reviewing = reviewing_panel(self.word, self.memory, self.bench, self.foot)
        for part in (self.choosing, self.reviewing, self.summary, self.finished):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.panes = Panes(self, (*self.bench.panes(), self.foot))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._connect()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._understand)
        self.steps.changed.connect(self._decided)
        self.steps.changed.connect(self.bar.clear)  # what was said before is past
        self.choosing.asked.connect(self.choose)
        self.memory.without.connect(self.steps.without_profile)
        self.memory.again.connect(self.steps.with_profile)
        self.foot.other.clicked.connect(self.choose)
        self.foot.decided.clicked.connect(self.bench.next_fixed)
        self.foot.leave.clicked.connect(self.leave_if_meant)
        self.foot.copy.clicked.connect(self.ask_copy)
        self.finished.copy.connect(self.ask_copy)
        self.choosing.blank.clicked.connect(self.copies.ask_template)
        self.again.came.connect(self._go_on)
        self.again.wanted.connect(self.read_again)
        self.foot.anew.clicked.connect(self._understand)
        self.foot.go.clicked.connect(self._sum_up)
        self.summary.back.connect(lambda: self._show(self.reviewing))
        self.summary.totals_wanted.connect(self._show_totals)
        self.summary.go_on.connect(self.take_in)
        self.bench.pane.find_asked.connect(self._find)
        self.finished.withdraw.connect(lambda: self.withdrawal.withdraw(self._batch))
        self.choosing.batches.withdraw_asked.connect(self.withdrawal.withdraw)
        self.withdrawal.done.connect(self._took_back)
        self.finished.more.connect(self._leave)
        self.finished.look_at.connect(lambda: self.place.go("cases", "imported"))
        self.finished.take_up.connect(lambda: self.place.go("cases", "to_take_up"))
        bind_verbs(self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        if self._work is not None and not self.is_at(self.choosing):
            return self.tr("导入台账：%1").replace("%1", self._work.path.name)
        return self.tr("导入台账")

    def visited(self, about: object = None) -> None:
        """Ask for the earlier imports; ``about`` is a workbook to read.

        Who comes anew finds the drop zone: what was done before stands in the list of imports.
        """
        self.changed(None)
        self.place.jobs.ask(get_ready, lambda _: None, key="importing.ready")
        if isinstance(about, Path):
            self.read(about)
        elif self.is_at(self.finished):
            self._let_go()
            self._show(self.choosing)

    def changed(self, kinds: object) -> None:
        """Ask for the earlier imports; what was just done stays in sight."""
        del kinds
        batches = self.choosing.batches
        self.place.jobs.ask(
            lambda desk: desk.lists.batches(), batches.show_batches, key="importing.batches"
        )

    def is_unsaved(self) -> bool:
        """Tell whether something was decided about a workbook that is not taken in yet."""
        here = self._stack.currentWidget()
        return here in {self.reviewing, self.summary} and self.steps.count > 0

    def give_up(self) -> None:
        """Forget what was decided: it was said that it may go."""
        self._leave()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Leave more room to the sheet in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self.bench.fit(narrow=narrow)
        self.foot.fit(narrow=narrow)

    def restyle(self) -> None:
        """Draw the grid again in the colours of the theme."""
        self.bench.pane.decide()

    def choose(self) -> None:
        """Ask for a workbook."""
        words = self.tr("表格文件")
        folders = Folders(self.place.preferences, "ledger")
        chosen = folders.file(self, self.tr("选择台账"), f"{words} ({work.PATTERNS})")
        if chosen is not None:
            self.read(chosen)

    def read(self, path: Path) -> None:
        """Read and understand a workbook beside the window; what was decided is asked about."""
        self._next = path
        if self.is_unsaved():
            ask_to_give_up(self, self._read_next)
        else:
            self._read_next()

    def _read_next(self) -> None:
        path, self._next = self._next, None
        if path is None:
            return
        self._let_go()
        self._work = work.OnTheBench(path)
        self.bar.clear()
        self._show(self.choosing)
        self.choosing.pick.setEnabled(False)
        self._understand()

    def _sum_up(self) -> None:
        """Go to the dry run; a remedy that was chosen and not done is asked about first."""
        left = self.bench.causes.remedies.waiting
        if left is None:
            self._show_summary()
        else:
            ask_left_over(left, self.bar, self.steps.take, self._show_summary)

    def _show_summary(self) -> None:
        """Show what an import would do, before anything is written."""
        self.bar.clear()
        if self._work is None or self._understood is None:
            return
        may, decided = self.place.may("import"), self.steps.count
        self.summary.show_understood(self._understood, decided=decided, may=may)
        self._show(self.summary)

    def _show_totals(self) -> None:
        """Go back to the first total that differs."""
        self._show(self.reviewing)
        self.bench.totals.go_to_first()

    def _find(self, wanted: work.Wanted) -> None:
        if self._work is not None:
            task = partial(self._work.find, wanted)
            self.place.jobs.work(task, self.bench.pane.show_found, self._say)

    def take_in(self) -> None:
        """Import what was understood."""
        if self._work is None or self._understood is None:
            return
        self.summary.go.setEnabled(False)
        remembering = self.summary.remember.commands()
        task = partial(work.take_in, self._work.path, self._understood, remembering)
        job = self.place.jobs.work(task, self._imported, self._refused, in_pieces=True)
        self.strip.watch(job, self.tr("正在导入"))

    def focus_first(self) -> None:
        """Put the focus on the next act."""
        here = self._stack.currentWidget()
        if here is self.reviewing:
            if not self.bench.focus_first():
                (self.foot.go if self.foot.go.isEnabled() else self.bench.pane.view).setFocus()
        elif here is self.summary:
            self.summary.focus_first()
        else:
            (self.finished.look if here is self.finished else self.choosing.pick).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the session with the window; who only goes to another screen finds it again."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.window().isVisible():
            self._close_session()

    def ask_copy(self) -> None:
        """Ask where the copy with what became of each row goes."""
        if self._work is not None and self._understood is not None:
            taken = self.is_at(self.finished)
            self.copies.ask_annotated(self._work, self._understood, taken=taken)

    def read_again(self) -> None:
        """Read the file as it is on the disk now; what still fits of the decisions stays."""
        if self._work is not None and self._understood is not None and self._job is None:
            self.again.read(self._work, self._understood, self.steps.now)

    def _go_on(self, decisions: Decisions, gone: int) -> None:
        """Go on with the newer state of the file."""
        del gone
        self.steps.begin(decisions)
        self.bench.pane.model.forget()
        self._show(self.reviewing)
        self._decided()

    def is_at(self, panel: QWidget) -> bool:
        """Tell which of the panels is in sight: choosing, bench, dry run, end."""
        return self._stack.currentWidget() is panel

    def _decided(self) -> None:
        """Understand the workbook anew once the hand rests."""
        self.foot.show_decided(self.steps.count)
        self.foot.wait()
        self._rest.start()

    def _understand(self) -> None:
        """Understand the workbook with what is decided; one understanding at a time."""
        bench = self._work
        if bench is None or self._job is not None:
            return  # when the present one ends, the decisions made meanwhile are seen to
        task = partial(bench.understand, self.steps.now)
        self._job = self.place.jobs.work(task, self._take, self._not_understood)
        first = self._understood is None
        words = self.tr("正在读取 %1") if first else self.tr("正在重新理解 %1")
        self.strip.watch(self._job, words.replace("%1", bench.path.name))

    def _take(self, understood: work.Understood) -> None:
        self._job = None
        first = self._understood is None
        self.choosing.pick.setEnabled(True)
        self._understood = understood
        if first:
            self.steps.begin_remembered(understood.decisions)
        self.memory.show_recalled(understood.recalled)
        self.bench.show_understood(understood)
        order_tabs(self.reviewing)
        words = unread_words(understood.reading) or known_words(understood.recognised)
        self.word.say_if_any(words, tone="warning")
        if understood.decisions != self.steps.now:
            self._rest.start()
            return
        self.foot.show_understood(understood, may=self.place.may("import"))
        if self._work is not None:
            self.again.watch(self._work)
        if first:
            self.foot.show_decided(0)
            self._show(self.reviewing)

    def _not_understood(self, error: Exception) -> None:
        """Say why; what was decided stays, and can be understood again."""
        self._job = None
        self.choosing.pick.setEnabled(True)
        if self._understood is not None:
            self.foot.wait(stopped=True)
        self._say(error)

    def _refused(self, error: Exception) -> None:
        self._say(error)
        if isinstance(error, DeskError) and error.code == TAKEN_MEANWHILE:
            if self._work is not None:
                self._work.look_at_the_store_again()
            self._show(self.reviewing)  # prepared anew with what the store holds now
            self.foot.wait()
            self._understand()
            return
        self.summary.go.setEnabled(True)
        self.focus_first()

    def _say(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _ask_rows(
        self, sheet: str, first: int, count: int, done: Callable[[Mapping[int, SheetRow]], None]
    ) -> None:
        if self._work is not None:
            task = partial(self._work.rows, sheet, first, count)
            self.place.jobs.work(task, done, self._say)

    def _imported(self, told: tuple[Outcome, tuple[Outcome, ...]]) -> None:
        outcome, remembered = told
        self._batch = outcome.value.batch_id
        problems = self._understood.drawing.problems if self._understood else ()
        self.finished.show_imported(outcome.value, [one for one in problems if one.stops])
        self.finished.say_remembered(remembered)
        self._rest.stop()
        self.steps.forget()
        self.bench.show_understood(None)
        self.again.watch(None)
        self._show(self.finished)
        say_saved(self.place, self.tr("已导入 %1").replace("%1", outcome.subject), outcome)

    def _show(self, panel: QWidget) -> None:
        self.withdrawal.hide()
        self._stack.setCurrentWidget(panel)
        self.renamed.emit(self.heading())
        if self.isVisible():
            self.focus_first()

    def _let_go(self) -> None:
        """Let the workbook go, its session, and what was decided about it."""
        self._close_session()
        self._rest.stop()
        self._work = self._understood = None
        self.again.watch(None)
        self.steps.forget()
        self.memory.forget()
        self.summary.remember.show_offer(None)
        self.bench.show_understood(None)
        walk_everything_again()

    def _close_session(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        if self._work is not None:
            self.place.jobs.work(self._work.close)

    def leave_if_meant(self) -> None:
        """Let the workbook go; what was decided is asked about."""
        if self.is_unsaved():
            ask_to_give_up(self, self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        self._let_go()
        self.bar.clear()
        self._show(self.choosing)
        self.visited()

    def _took_back(self) -> None:
        """Go back to the beginning where the import that was just made is taken back."""
        if self.is_at(self.finished):
            self._leave()
