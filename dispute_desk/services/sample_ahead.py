"""The sample station made ahead in a child process, while somebody still reads the first screen."""

from __future__ import annotations

import os
import re
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.apart import do_apart

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.clock import Clock


#: A half sample, what it grows in and what the database lays beside: the number is its process.
_HALF = re.compile(r"\.?sample\.(?P<process>\d+)\.half\.ddk(\..*|-wal|-shm|-journal)?")


def sweep_leftovers(folder: Path) -> None:
    """Take away half samples of processes that were killed; those at work keep theirs."""
    with suppress(OSError):
        for left in folder.iterdir():
            found = _HALF.fullmatch(left.name)
            if found is None or _is_alive(int(found["process"])):
                continue
            with suppress(OSError):  # a folder, or held open by its child, which ends soon
                left.unlink()


def _is_alive(process: int) -> bool:
    """Tell whether a process lives; on Windows its open files cannot be taken away anyway."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it is somebody else's, or no number of a process
        return True
    return True


class StoppedError(Exception):
    """Nobody wants the sample any more."""


class SampleAhead:
    """Begun at once, taken or dropped; until then it lies beside its place as a half file."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._half = path.with_name(f"{path.stem}.{os.getpid()}.half.ddk")
        self._dropped = threading.Event()
        self._error: Exception | None = None
        self._tell: Callable[[int, int], None] | None = None
        self._told = (0, 0)
        self._thread = threading.Thread(target=self._run, name="sample", daemon=True)

    def begin(self) -> None:
        """Begin to make the sample unless it is there already."""
        if not self._path.is_file():
            self._thread.start()

    def take(self, tell: Callable[[int, int], None] | None = None) -> Path:
        """Wait for the rest and return the sample in its place; raises what went wrong."""
        if self._path.is_file():
            return self._path
        self._tell = tell
        if tell is not None and self._told[1]:
            tell(*self._told)
        if self._thread.ident is None:
            self._thread.start()
        self._thread.join()
        if self._error is not None:
            error, self._error = self._error, None
            self._thread = threading.Thread(target=self._run, name="sample", daemon=True)
            raise error
        self._publish()
        return self._path

    def drop(self) -> None:
        """Throw away what was not taken."""
        self._dropped.set()
        if self._thread.ident is not None:
            self._thread.join()
        for ending in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self._half.with_name(self._half.name + ending).unlink()

    def _publish(self) -> None:
        """Give the sample its place; one that came there meanwhile may be in use and stays."""
        from dispute_desk.store.upkeep import publish  # noqa: PLC0415 - the store comes with it

        try:
            publish(self._half, self._path)
        except DeskError:
            if not self._path.is_file():
                raise
        self._half.unlink(missing_ok=True)

    def _run(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            do_apart(
                make_half,
                self._half,
                self._clock,
                tell=self._listen,
                cancelled=self._dropped.is_set,
            )
        except Exception as error:  # noqa: BLE001 - the door of the thread: raised by take
            self._error = error

    def _listen(self, done: int, total: int) -> None:
        self._told = (done, total)
        if self._tell is not None:
            self._tell(done, total)


def make_half(
    path: Path,
    clock: Clock,
    *,
    tell: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Make the sample store in the child process, until somebody says stop."""
    from dispute_desk.services.sample import make_sample  # noqa: PLC0415 - the store comes with it

    def tell_or_stop(done: int, total: int) -> None:
        if cancelled():
            raise StoppedError
        tell(done, total)

    with suppress(StoppedError):
        make_sample(path, clock, tell=tell_or_stop).close()
