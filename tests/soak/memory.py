"""How much memory the process that reads a file took at most, where the system tells."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

#: How often is looked, in seconds; what is read is the peak, so that little is missed.
_EVERY = 0.02
_KILO = 1024


class ChildMemory:
    """Looks at the children of this process while it is open; ``peak`` is in bytes.

    0 where the system has no such file (Windows, macOS), or the child ended at once.
    """

    def __init__(self) -> None:
        self.peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            for child in multiprocessing.active_children():
                with suppress(OSError, ValueError):
                    told = Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
                    self.peak = max(self.peak, _peak_in(told))


def _peak_in(status: str) -> int:
    lines = (line.split() for line in status.splitlines())
    return next((int(line[1]) * _KILO for line in lines if line[0] == "VmHWM:"), 0)
