"""The child that sets papers stays, and comes back when it died."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import WRITING_STOPPED
from dispute_desk.services.apart import ApartBug
from dispute_desk.services.kept_child import KeptChild

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.services.apart import Cancelled, Tell


def who(tell: Tell, cancelled: Cancelled) -> int:
    """Answer the number of the process that works."""
    del cancelled
    tell(1, 1)
    return os.getpid()


def refuse(tell: Tell, cancelled: Cancelled) -> None:
    """Refuse."""
    del tell, cancelled
    raise DeskError(WRITING_STOPPED, path="x")


def fail(tell: Tell, cancelled: Cancelled) -> None:
    """Be wrong."""
    del tell, cancelled
    raise ValueError


def die(tell: Tell, cancelled: Cancelled) -> None:
    """End without a word."""
    del tell, cancelled
    os._exit(3)


def until_stopped(tell: Tell, cancelled: Cancelled) -> int:
    """Work until somebody says stop."""
    for number in range(10_000):
        tell(number, 10_000)
        if cancelled():
            raise DeskError(WRITING_STOPPED, path="x")
        time.sleep(0.01)
    return 0


@pytest.fixture
def child() -> Iterator[KeptChild]:
    kept = KeptChild()
    yield kept
    kept.end()


def test_one_process_does_all(child: KeptChild) -> None:
    heard: list[tuple[int, int]] = []

    first = child.do(who, tell=lambda done, total: heard.append((done, total)))

    assert first == child.do(who) != os.getpid()
    assert heard == [(1, 1)]


@pytest.mark.parametrize(("work", "raised"), [(refuse, DeskError), (fail, ApartBug)])
def test_a_refusal_and_a_bug_are_raised_here_and_the_child_stays(
    child: KeptChild, work: Callable[..., None], raised: type[Exception]
) -> None:
    first = child.do(who)

    with pytest.raises(raised):
        child.do(work)

    assert child.do(who) == first


def test_a_child_that_died_at_work_is_told_and_another_starts(child: KeptChild) -> None:
    first = child.do(who)

    with pytest.raises(DeskError) as told:
        child.do(die)

    assert told.value.code == "work_apart_died"
    assert child.do(who) not in {first, os.getpid()}


def test_a_child_that_was_ended_meanwhile_is_not_noticed(child: KeptChild) -> None:
    first = child.do(who)
    os.kill(first, signal.SIGTERM)
    child._process.join()

    assert child.do(who) != first


def test_work_can_be_stopped_and_the_child_goes_on(child: KeptChild) -> None:
    first = child.do(who)

    with pytest.raises(DeskError) as told:
        child.do(until_stopped, cancelled=lambda: True)

    assert told.value.code == WRITING_STOPPED
    assert child.do(who) == first


def test_a_second_work_meanwhile_does_not_wait(child: KeptChild) -> None:
    first = child.do(who)
    stopped = threading.Event()

    def long() -> None:
        with pytest.raises(DeskError):
            child.do(until_stopped, cancelled=stopped.is_set)

    busy = threading.Thread(target=long)
    busy.start()
    while child._free.acquire(blocking=False):
        child._free.release()
        time.sleep(0.01)
    other = child.do(who)
    stopped.set()
    busy.join()

    assert other not in {first, os.getpid()}
