"""Work that leaves the window free: a writer, a reader, a bench for long work and one for imports.

Questions and commands run on their own threads; answers come back on the main thread. The desk
itself is opened on the writer's thread, so that the window can paint before the store is loaded.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from dispute_desk.domain.rows import PersonRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk

T = TypeVar("T")
#: What is written in pieces has a thread of its own: saves go on beside it.
_WORKERS = ("write", "read", "work", "pieces")
Failed = Callable[[Exception], None]


class JobProgress:
    """How far a piece of work is, told by its thread and read by the window."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.what = ""
        self.cancelled = False

    def tell(self, done: int, total: int, what: str = "") -> None:
        """Say how many of how many steps are done."""
        self.done, self.total, self.what = done, total, what

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.cancelled = True


class Job:
    """One piece of work on its way; ``cancel`` makes its answer go nowhere."""

    def __init__(
        self,
        run: Callable[[], object],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
        progress: JobProgress | None = None,
    ) -> None:
        self._run = run
        self._done = done
        self._failed = failed
        self.progress = progress or JobProgress()
        self.finished = False
        self._dropped = False
        self._value: object = None
        self._error: Exception | None = None

    def cancel(self) -> None:
        """Drop the answer, and tell the work to stop if it listens."""
        self._dropped = True
        self.progress.cancel()

    def perform(self) -> None:
        """Run on the worker's thread; whatever it raises is kept for the main thread."""
        if self._dropped:
            return
        try:
            self._value = self._run()
        except Exception as error:  # noqa: BLE001 - the door of the worker: handed on, never lost
            self._error = error

    def deliver(self, otherwise: Failed) -> None:
        """Hand the answer over on the main thread; trouble nobody takes goes to ``otherwise``."""
        self.finished = True
        if self._error is None:
            if not self._dropped and self._done is not None and _alive(self._done):
                self._done(self._value)
        elif not self._dropped:
            error, heard = self._error, self._failed and _alive(self._failed)
            if isinstance(error, NotOpenError) and isinstance(error.why, DeskError) and heard:
                error = error.why  # a form says it beside what was typed, and goes on
            elif isinstance(error, NotOpenError):
                heard = False
            (self._failed if self._failed and heard else otherwise)(error)


class _Worker(threading.Thread):
    """A thread with a queue; a job of ``None`` ends it."""

    def __init__(self, name: str, report: Callable[[Job], None]) -> None:
        super().__init__(name=name, daemon=True)
        import queue  # noqa: PLC0415 - not before the first paint

        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._report = report

    def run(self) -> None:
        """Work until told to stop."""
        while (job := self.jobs.get()) is not None:
            job.perform()
            self._report(job)


class Jobs(QObject):
    """The desk's threads as the window sees them."""

    #: The desk is open and can answer.
    opened = Signal()
    #: The desk could not be opened (the error).
    refused = Signal(object)
    #: Something failed that nobody asked to hear of (the error).
    trouble = Signal(object)
    #: Records changed (their kinds); from the writer's thread, so it arrives queued.
    changed = Signal(object)
    #: Something was taken back, or done again (the cases it was about).
    took_back = Signal(object)
    #: How many jobs are on their way, told when the first starts and when the last has ended.
    busy = Signal(int)
    _answered = Signal(object)

    def __init__(self, open_desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._why_not: Exception | None = None
        self._ready = threading.Event()
        self._latest: dict[str, Job] = {}
        self._waiting = 0
        #: The journal entry this window wrote last.
        self.last_own_seq = 0
        self._workers: dict[str, _Worker] = {}
        #: Work that is written in pieces, on its way.
        self._in_pieces: list[Job] = []
        #: What was asked before the threads began.
        self._early: list[tuple[str, Job]] = []
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the desk on the writer's thread; ``opened`` or ``refused`` follows."""
        early, self._early = self._early, []
        self._workers = {name: _Worker(name, self._report) for name in _WORKERS}
        for worker in self._workers.values():
            worker.start()
        self._put("write", Job(self._open, self._say_opened, self.refused.emit))
        for name, job in early:
            self._workers[name].jobs.put(job)

    def open_again(self) -> None:
        """Try once more to open the desk; what was asked meanwhile was told that it is not open."""
        self._why_not = None
        self._ready.clear()
        self._put("write", Job(self._open, self._say_opened, self.refused.emit))

    @property
    def is_open(self) -> bool:
        """Whether the desk can already answer."""
        return self._desk is not None

    @property
    def is_busy(self) -> bool:
        """Whether any answer is still on its way."""
        return self._waiting > 0

    def ask(
        self,
        question: Callable[[Desk], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        *,
        key: str | None = None,
    ) -> Job:
        """Ask on the reader's thread; of questions with one key only the latest is answered."""
        job = Job(lambda: question(self._desk_when_open()), done, failed or self._unanswered)
        if key is not None:
            earlier = self._latest.get(key)
            if earlier is not None:
                earlier.cancel()
            self._latest[key] = job
        return self._put("read", job)

    def _unanswered(self, error: Exception) -> None:
        """Tell what went wrong with a question, but not that the person may not ask it.

        Its screen goes away as soon as the rights are known.
        """
        if not (isinstance(error, DeskError) and error.code == "no_right"):
            self._no_taker(error)

    def do(
        self,
        command: object,
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """Perform a command on the writer's thread."""
        return self.write(lambda desk: desk.do(command), done, failed)

    def write(
        self,
        action: Callable[[Desk], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """Run another writing act (undo, import, backup) on the writer's thread."""
        return self._put("write", Job(lambda: action(self._desk_when_open()), done, failed))

    def work(
        self,
        task: Callable[[Desk, JobProgress], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        writes: bool = False,
        in_pieces: bool = False,
    ) -> Job:
        """Run long work with progress; on the writer's thread only if it writes at one go."""
        progress = JobProgress()
        job = Job(lambda: task(self._desk_when_open(), progress), done, failed, progress)
        if in_pieces:
            self._in_pieces = [one for one in self._in_pieces if not one.finished] + [job]
            return self._put("pieces", job)
        return self._put("write" if writes else "work", job)

    def sit_down(self, person: PersonRow, done: Callable[[Any], None] | None = None) -> Job:
        """Give the desk to another person; it stays open."""

        def act(desk: Desk) -> None:
            from dispute_desk.services.opening import (  # noqa: PLC0415 - open, so it is loaded
                sit_down,
            )

            self._desk = sit_down(desk, person)
            self._desk.listen(self._tell_changed)

        return self.write(act, done)

    def refresh_rights(self, done: Callable[[Any], None] | None = None) -> Job:
        """Give the desk anew to whoever sits at it, with the rights and words that hold now."""

        def act(desk: Desk) -> None:
            from dispute_desk.services.opening import (  # noqa: PLC0415 - open, so it is loaded
                sit_down,
            )

            for person in desk.lists.people(active_only=True):
                if person.id == desk.actor.id:
                    self._desk = sit_down(desk, person)
                    self._desk.listen(self._tell_changed)

        return self.write(act, done)

    def stop(self, *, close: Callable[[Desk], None] | None = None, wait_s: float = 30.0) -> None:
        """Finish what is being written, stop what is written in pieces, close the desk, end."""
        for job in self._latest.values():
            job.cancel()
        for job in self._in_pieces:
            job.progress.cancel()
        if close is not None and self._desk is not None:
            desk, pieces = self._desk, self._workers["pieces"]

            def close_behind() -> None:
                pieces.join(wait_s)
                close(desk)

            self._workers["write"].jobs.put(Job(close_behind, None, None))
        for worker in self._workers.values():
            worker.jobs.put(None)
        self._ready.set()
        for worker in self._workers.values():
            if worker.is_alive():
                worker.join(wait_s)

    def _put(self, worker: str, job: Job) -> Job:
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(self._waiting)
        if self._workers:
            self._workers[worker].jobs.put(job)
        else:
            self._early.append((worker, job))
        return job

    def _open(self) -> None:
        try:
            self._desk = self._open_desk()
            self._desk.listen(self._tell_changed)
        except Exception as error:  # raised on: told to those who asked the desk meanwhile
            self._why_not = error
            raise
        finally:
            self._ready.set()

    def _tell_changed(self, outcome: Outcome) -> None:
        if outcome.seq is not None:
            self.last_own_seq = outcome.seq
        self.changed.emit(outcome.kinds)

    def _say_opened(self, _: object) -> None:
        self.opened.emit()

    def _desk_when_open(self) -> Desk:
        self._ready.wait()
        if self._desk is None:
            raise NotOpenError(self._why_not)
        return self._desk

    def _report(self, job: Job) -> None:
        if shiboken6.isValid(self):
            self._answered.emit(job)

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy.emit(self._waiting)
        job.deliver(self._no_taker)

    def _no_taker(self, error: Exception) -> None:
        if not isinstance(error, NotOpenError) and error is not self._why_not:
            self.trouble.emit(error)


class NotOpenError(Exception):
    """The desk could not be opened; ``refused`` has already said why."""

    def __init__(self, why: Exception | None = None) -> None:
        super().__init__()
        self.why = why


def _alive(callback: Callable[..., Any]) -> bool:
    """Tell whether the object a callback belongs to still exists on Qt's side."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
