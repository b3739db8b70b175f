"""A child process that stays for the next paper: its fonts and libraries are loaded once."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.apart import (
    CHILD_DIED,
    ApartBug,
    Cancelled,
    Tell,
    answer_work,
    do_apart,
    end_child,
    hear_out,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

V = TypeVar("V")
#: So many seconds without work, and the child ends by itself.
IDLE = 600.0
_STOP = "stop"


class KeptChild:
    """One child at most; whoever finds it at work gets one of his own (``do_apart``)."""

    def __init__(self) -> None:
        self._free = threading.Lock()
        self._pipe: Connection | None = None
        self._process: Any = None

    def do(
        self,
        work: Callable[..., V],
        *given: object,
        tell: Tell | None = None,
        cancelled: Cancelled | None = None,
    ) -> V:
        """Do what ``do_apart`` does, in the child that has done such work before."""
        if not self._free.acquire(blocking=False):
            return do_apart(work, *given, tell=tell, cancelled=cancelled)
        try:
            answer: V = self._answered(work, given, tell, cancelled)
            return answer
        finally:
            self._free.release()

    def _answered(
        self,
        work: Callable[..., Any],
        given: tuple[object, ...],
        tell: Tell | None,
        cancelled: Cancelled | None,
    ) -> Any:  # noqa: ANN401 - what the work answers
        pipe = self._asked((work, given))
        try:
            return hear_out(pipe, tell, cancelled)
        except DeskError as refusal:
            if refusal.code == CHILD_DIED:
                self.end()
            raise
        except ApartBug:
            raise
        except BaseException:  # interrupted while it was at work: its answer would come too late
            self.end()
            raise

    def _asked(self, question: tuple[object, ...]) -> Connection:
        """Ask the child that is there, or a fresh one where it ended meanwhile."""
        if self._pipe is not None:
            with contextlib.suppress(OSError):
                self._pipe.send(question)
                return self._pipe
            self.end()
        pipe = self._started()
        pipe.send(question)
        return pipe

    def _started(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours

    def end(self) -> None:
        """End the child; the next work starts another."""
        if self._pipe is not None:
            self._pipe.close()
            end_child(self._process)
        self._pipe = self._process = None


def _serve(pipe: Connection) -> None:
    """Do one work after another until nobody asks any more."""
    with contextlib.suppress(EOFError, OSError):
        while pipe.poll(IDLE):
            asked = pipe.recv()
            if asked != _STOP:  # a wish to stop that came when the work was done
                answer_work(pipe, *asked)


#: The child in which papers are set.
PAPERS = KeptChild()
