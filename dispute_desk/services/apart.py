"""Python work in a child process, so that the window beside it stays smooth."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

V = TypeVar("V")
Tell = Callable[[int, int], None]
Cancelled = Callable[[], bool]

CHILD_DIED = sentence(
    "work_apart_died",
    QT_TRANSLATE_NOOP(
        "errors",
        "后台进程意外结束，这一步没有完成。请关闭一些其他程序后重试；再次出现请报告此问题。",
    ),
)
TOO_LONG = sentence(
    "work_apart_too_long",
    QT_TRANSLATE_NOOP(
        "errors", "这一步超过 {seconds} 秒还没有完成，已经停止，什么都没有写出。请检查文件后再试。"
    ),
)
_GLANCE = 0.05
#: How long a child may take to stop by itself, in seconds.
_GRACE = 5.0


class ApartBug(RuntimeError):  # noqa: N818 - a bug, not a refusal; carries the child's traceback
    """Something that must not happen happened in the child."""


def do_apart(
    work: Callable[..., V],
    *given: object,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
    within: float | None = None,
) -> V:
    """Return ``work(*given, tell=…, cancelled=…)`` as a child process answers it.

    ``work`` is a function of a module, what it is given and answers can be pickled. Blocks its
    thread; ``cancelled`` is asked twenty times a second. The child's refusals are raised here.
    A child that is not ready ``within`` so many seconds is ended.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_in_child, args=(theirs, work, given), daemon=True)
    process.start()
    theirs.close()
    try:
        answer: V = hear_out(ours, tell, cancelled, within)
    except DeskError as refusal:
        if refusal.code == TOO_LONG:
            process.kill()
        raise
    finally:
        ours.close()
        end_child(process)
    return answer


def _in_child(pipe: Connection, work: Callable[..., Any], given: tuple[object, ...]) -> None:
    """Do the work and send what came of it."""
    answer_work(pipe, work, given)
    pipe.close()


def answer_work(pipe: Connection, work: Callable[..., Any], given: tuple[object, ...]) -> None:
    """Do a work and send what came of it; a word from the parent meanwhile means stop."""

    def tell(done: int, total: int) -> None:
        pipe.send(("progress", done, total))

    answer: tuple[object, ...]
    try:
        answer = ("done", work(*given, tell=tell, cancelled=lambda: pipe.poll(0)))
    except DeskError as refusal:
        answer = ("refused", refusal.code, refusal.facts, refusal.field)
    except Exception:  # noqa: BLE001 - the door of the process: the parent raises it again
        answer = ("bug", traceback.format_exc())
    with contextlib.suppress(BrokenPipeError):
        pipe.send(answer)


def hear_out(
    pipe: Connection,
    tell: Tell | None,
    cancelled: Cancelled | None,
    within: float | None = None,
) -> Any:  # noqa: ANN401 - what the work answers
    """Hear the child out; pass a wish to stop on to it."""
    asked = False
    until = None if within is None else time.monotonic() + within
    while True:
        if until is not None and time.monotonic() > until:
            raise DeskError(TOO_LONG, seconds=round(within or 0))
        if cancelled is not None and not asked and cancelled():
            pipe.send("stop")
            asked = True
        if not pipe.poll(_GLANCE):
            continue
        try:
            message = pipe.recv()
        except (EOFError, ConnectionResetError) as error:
            raise DeskError(CHILD_DIED) from error
        if message[0] == "done":
            return message[1]
        if message[0] == "refused":
            raise DeskError(message[1], field=message[3], **message[2])
        if message[0] == "bug":
            raise ApartBug(message[1])
        if tell is not None:
            tell(message[1], message[2])


def end_child(process: BaseProcess) -> None:
    """Wait for a child that was told to end; one that does not is ended."""
    process.join(_GRACE)
    if process.is_alive():
        process.kill()
        process.join()
